// Which page an address means. A question, the answers and the result belong to a flow; its visit says which of
// them is shown.
import type { Id } from '../engine/index.ts'
import type { Address } from '../session/router.svelte.ts'

export type Route =
  | { page: 'home' }
  | { page: 'about' }
  | { page: 'map' }
  | { page: 'flow'; flow: Id }
  /** Announced, not written yet. */
  | { page: 'preparing'; flow: Id }
  | { page: 'not-found' }

/** What we know of a flow without fetching it. */
export interface KnownFlow {
  id: Id
  state: 'open' | 'preparing'
}

/** The page for an address; anything unknown is the not-found page, never a blank one. */
export function routeOf({ path }: Address, flows: readonly KnownFlow[]): Route {
  const [first, ...rest] = path
  if (first === undefined) return { page: 'home' }
  const flow = flows.find(({ id }) => id === first)
  if (flow && rest.length <= 1) return { page: flow.state === 'open' ? 'flow' : 'preparing', flow: flow.id }
  if ((first === 'about' || first === 'map') && rest.length === 0) return { page: first }
  return { page: 'not-found' }
}

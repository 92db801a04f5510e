// How a place in a flow is written in the address: `#/works` (wherever the answers lead), `#/works/alloc`,
// `#/works/answers`, `#/works/result`.
import type { Id } from '../engine/index.ts'
import type { Place } from '../machines/place.ts'
import type { Address } from './router.svelte.ts'

/** The place an address names, or null if it leaves that to the answers. */
export function placeIn(flow: Id, { path }: Address): Place | null {
  const [first, second] = path
  if (first !== flow || second === undefined) return null
  if (second === 'answers') return 'review'
  if (second === 'result') return 'result'
  return { question: second }
}

export function pathOf(flow: Id, place: Place): string[] {
  if (place === 'review') return [flow, 'answers']
  return [flow, place === 'result' ? 'result' : place.question]
}

// Which page an address means. A question, the answers and the result belong to a flow; its visit says which of
// them is shown.
import type { Id } from '../engine/index.ts'
import type { DeskPart } from '../session/desk/desk-visit.svelte.ts'
import type { Address } from '../session/router.svelte.ts'
import { roomRoute, type RoomRoute } from './room-routes.ts'

export type Route =
  | { page: 'home' }
  | { page: 'about' }
  | { page: 'licences' }
  | { page: 'flow'; flow: Id }
  /** What a flow comes to, as a document. */
  | { page: 'brief'; flow: Id }
  | { page: 'journey'; at: JourneyPlace }
  /** The commissioner’s desk: the list without an id; one desk, a part of it, and a bid in that part. */
  | { page: 'desk'; desk?: Id; part?: DeskPart; bid?: Id }
  /** What stands behind the flows. `id`: one entry of it. */
  | { page: 'library'; shelf: Shelf; id?: Id }
  /** Announced, not written yet. */
  | { page: 'preparing'; flow: Id }
  | RoomRoute
  | { page: 'not-found' }

/** Does an address on this shelf name an entry? */
export const shelves = {
  methods: true,
  cases: true,
  glossary: true,
  sources: true,
  data: true,
  calculators: true,
  map: true,
  findings: true,
  training: true,
  costs: false,
  changes: false,
  search: false,
  saved: false,
  'logic-model': false,
  worth: false,
  accessibility: false,
}

export type Shelf = keyof typeof shelves

/** All of the journey, its workbook, or one step of it. */
export type JourneyPlace = 'overview' | 'workbook' | { step: Id }

/** What we know of a flow without fetching it. */
export interface KnownFlow {
  id: Id
  state: 'open' | 'preparing'
  /** The journey has steps instead of questions. */
  steps?: readonly Id[]
}

/** The page for an address; anything unknown is the not-found page, never a blank one. */
export function routeOf({ path }: Address, flows: readonly KnownFlow[]): Route {
  const [first, ...rest] = path
  if (first === undefined) return { page: 'home' }
  const flow = flows.find(({ id }) => id === first)
  if (flow?.steps) {
    const at = journeyPlace(flow.steps, rest)
    return at ? { page: 'journey', at } : { page: 'not-found' }
  }
  if (flow && rest.length <= 1) return { page: flow.state === 'open' ? 'flow' : 'preparing', flow: flow.id }
  if ((first === 'about' || first === 'licences') && rest.length === 0) return { page: first }
  if (first === 'brief') {
    const walked = flows.find(({ id, state, steps }) => id === rest[0] && state === 'open' && !steps)
    return walked && rest.length === 1 ? { page: 'brief', flow: walked.id } : { page: 'not-found' }
  }
  if (first === 'desk') return deskRoute(rest)
  if (isShelf(first)) return shelfRoute(first, rest)
  return roomRoute(path) ?? { page: 'not-found' }
}

function isShelf(word: string): word is Shelf {
  return Object.hasOwn(shelves, word)
}

function shelfRoute(shelf: Shelf, [id, ...more]: readonly string[]): Route {
  if (id === undefined) return { page: 'library', shelf }
  return shelves[shelf] && more.length === 0 ? { page: 'library', shelf, id } : { page: 'not-found' }
}

/** Parts of a desk; `true`: an address may name a bid in it. */
export const deskParts: Readonly<Record<DeskPart, boolean>> = {
  '': false,
  commission: false,
  bids: true,
  findings: true,
  marks: true,
  moderation: false,
  compare: false,
  facts: false,
  papers: false,
  record: false,
}

function deskRoute([desk, part = '', bid, ...more]: readonly string[]): Route {
  if (desk === undefined) return { page: 'desk' }
  if (!Object.hasOwn(deskParts, part) || more.length > 0) return { page: 'not-found' }
  const known = part as DeskPart
  if (bid === undefined) return { page: 'desk', desk, part: known }
  return deskParts[known] ? { page: 'desk', desk, part: known, bid } : { page: 'not-found' }
}

function journeyPlace(steps: readonly Id[], [place, ...more]: readonly string[]): JourneyPlace | undefined {
  if (more.length > 0) return undefined
  if (place === undefined) return 'overview'
  if (place === 'workbook') return 'workbook'
  return steps.includes(place) ? { step: place } : undefined
}

// Which parts of the app an address takes. Each is fetched when somebody first goes there, and kept.
import { linesAtHand } from './lines-at-hand.ts'
import {
  aboutAtHand,
  homeAtHand,
  journeyPagesAtHand,
  licencesAtHand,
  PageAtHand,
} from './page-at-hand.svelte.ts'
import type { Route } from './routes.ts'

export const briefPagesAtHand = new PageAtHand(() => import('./BriefPages.svelte'))
export const deskPagesAtHand = new PageAtHand(() => import('./DeskPages.svelte'))
export const roomPagesAtHand = new PageAtHand(() => import('./RoomPages.svelte'))

/** All of them must be here before the page can be shown. */
export function partsOf({ page }: Route): readonly PageAtHand<unknown>[] {
  return parts[page] ?? []
}

/** The pages that are not listed come with the frame, or see to it themselves. */
const parts: Partial<Record<Route['page'], readonly PageAtHand<unknown>[]>> = {
  home: [homeAtHand],
  flow: [linesAtHand],
  brief: [linesAtHand, briefPagesAtHand],
  journey: [journeyPagesAtHand],
  desk: [deskPagesAtHand],
  room: [roomPagesAtHand],
  projector: [roomPagesAtHand],
  table: [roomPagesAtHand],
  about: [aboutAtHand],
  licences: [licencesAtHand],
}

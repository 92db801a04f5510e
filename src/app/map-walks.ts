// The reader's own way over a map, looked up whenever the map is drawn: answers may change in another tab meanwhile.
import type { FlowMap } from '../engine/flow-map.ts'
import { flowWalk, journeyWalk, type MapWalk } from '../session/map-walk.ts'
import { isOpen } from './catalogue.ts'
import { journeyAtHand } from './journey-at-hand.svelte.ts'
import { visitTo } from './visits.svelte.ts'

/** The way of this tab's visit; null while it is being fetched, and if nothing has been answered. */
export function walkOn({ id, steps, questions }: FlowMap): MapWalk | null {
  if (steps) {
    const { visit } = journeyAtHand
    return (
      visit &&
      journeyWalk(
        visit,
        questions.map((question) => question.id),
      )
    )
  }
  if (!isOpen(id)) return null
  const visit = visitTo(id)
  return visit.state === 'open' ? flowWalk(visit.flow, visit.resolution, visit.answers) : null
}

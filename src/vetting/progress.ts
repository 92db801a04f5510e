// How far a marker has come: what is marked, what is left, and which marks lie above a line without a reason.
import type { Id } from '../engine/index.ts'
import { isStanding } from './bids.ts'
import type { Desk, MarkerSheet, Vetting } from './commission.ts'
import { bidsInOrder } from './draw.ts'
import { marksOn } from './markers.ts'
import { termsNow } from './scene.ts'
import { score, type ScoredRow } from './score.ts'

/** One bid on a sheet, in the order of the draw. */
export interface BidProgress {
  bid: Id
  rows: readonly ScoredRow[]
  /** Criteria without a mark, in the order of the book. */
  unmarked: readonly Id[]
  /** Criteria whose mark lies above a line, with no reason yet. */
  unreasoned: readonly Id[]
}

/** Every bid in the running, with what is left to do on it. */
export function progressOf(desk: Desk, sheet: MarkerSheet, vettingOf: (bid: Id) => Vetting): BidProgress[] {
  const terms = termsNow(desk.commission)
  const standing = bidsInOrder(desk).filter(isStanding)
  return standing.map(({ id: bid }) => {
    const { rows } = score(vettingOf(bid), terms, marksOn(sheet, bid))
    return {
      ...{ bid, rows },
      unmarked: rows.filter(({ mark }) => mark === undefined).map(({ criterion }) => criterion),
      unreasoned: rows.filter(({ needsReason }) => needsReason).map(({ criterion }) => criterion),
    }
  })
}

/** Marks that are missing over all bids, and reasons. */
export function leftOn(progress: readonly BidProgress[]): { marks: number; reasons: number } {
  return {
    marks: progress.reduce((sum, { unmarked }) => sum + unmarked.length, 0),
    reasons: progress.reduce((sum, { unreasoned }) => sum + unreasoned.length, 0),
  }
}

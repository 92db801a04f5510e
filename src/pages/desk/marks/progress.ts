// How far a marker has come: what is marked, what is left, and which marks lie above a line without a reason. Pure.
import type { Id } from '../../../engine/index.ts'
import {
  bidsInOrder,
  isStanding,
  marksOn,
  score,
  termsNow,
  type Desk,
  type MarkerSheet,
  type ScoredRow,
  type Vetting,
} from '../../../vetting/index.ts'

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

/** Where to go on after this: what is left on this bid, below it first; else the next bid with something left. */
export function nextOpen(
  progress: readonly BidProgress[],
  bid: Id,
  after?: Id,
): { bid: Id; criterion: Id } | undefined {
  const at = progress.findIndex((one) => one.bid === bid)
  const here = progress[at]
  if (here) {
    const order = here.rows.map(({ criterion }) => criterion)
    const open = order.filter((id) => here.unmarked.includes(id) || here.unreasoned.includes(id))
    const criterion =
      open.find((id) => after === undefined || order.indexOf(id) > order.indexOf(after)) ?? open[0]
    if (criterion !== undefined) return { bid, criterion }
  }
  const others = [...progress.slice(at + 1), ...progress.slice(0, Math.max(0, at))]
  for (const { bid: other, rows, unmarked, unreasoned } of others) {
    const criterion = rows.find(
      (row) => unmarked.includes(row.criterion) || unreasoned.includes(row.criterion),
    )
    if (criterion) return { bid: other, criterion: criterion.criterion }
  }
  return undefined
}

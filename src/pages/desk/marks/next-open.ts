// Where a marker goes on. Pure.
import type { Id } from '../../../engine/index.ts'
import type { BidProgress } from '../../../vetting/index.ts'

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

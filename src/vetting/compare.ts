// Bids side by side: the marks that count, the totals, and who comes first when totals are equal (M12).
import type { Id } from '../engine/flow.ts'
import type { VettingBook } from './book.ts'
import type { Bid, Desk, Score } from './commission.ts'
import { bidsInOrder, nameOf } from './draw.ts'
import { marksOn } from './markers.ts'
import { termsNow } from './scene.ts'
import { score, type Scored } from './score.ts'
import type { Shelf } from './shelf.ts'
import { vet } from './vet.ts'

export interface Compared {
  bid: Id
  /** The bidder, or a neutral label where names are hidden. */
  name: string
  scored: Scored
  /** Where the marks come from; `none`: nobody has marked it, or several have and nothing is moderated yet. */
  from: 'moderated' | 'one marker' | 'none'
  /** 1 is first; undefined while marks are missing or a gate is decided as not met. */
  place?: number
  /** What put it before the next of the same total: a criterion. `level`: nothing does, so people decide. */
  tie?: Id | 'level'
  /** Out of the running: it keeps its marks and has no place. */
  withdrawn?: true
}

/** Every bid in the order of the draw, with its place. The order of the list says nothing; the place does. */
export function compare(desk: Desk, shelf: Shelf): Compared[] {
  const terms = termsNow(desk.commission)
  const all = bidsInOrder(desk).map((bid): Compared => {
    const { marks, from } = marksThatCount(desk, bid)
    const decisions = desk.gates.filter((one) => one.bid === bid.id)
    const scored = score(vet(desk.commission, bid, shelf), terms, marks, decisions)
    const one = { bid: bid.id, name: nameOf(desk, bid), scored, from }
    return bid.withdrawn ? { ...one, withdrawn: true } : one
  })
  return placed(all, shelf.book.ties.order)
}

/** Moderated marks; or, with one finished sheet and nothing to moderate, the marks of a marker who is said to be the only one. */
export function marksThatCount(
  { moderations, sheets, soleMarker }: Desk,
  bid: Pick<Bid, 'id'>,
): { marks: readonly Score[]; from: Compared['from'] } {
  const moderated = moderations.filter((one) => one.bid === bid.id)
  if (moderated.length) {
    return {
      marks: moderated.map(({ criterion, mark, because }) => ({ criterion, mark, because })),
      from: 'moderated',
    }
  }
  const [only, ...others] = sheets
  const marks = only && soleMarker && !others.length ? marksOn(only, bid.id) : []
  return marks.length ? { marks, from: 'one marker' } : { marks: [], from: 'none' }
}

/** Gives places by total and then by the criteria of the tie rule, in turn. A tie that stays is shared, and said. */
export function placed(all: readonly Compared[], order: VettingBook['ties']['order']): Compared[] {
  const ranked = all.filter(isInTheRunning).sort((a, b) => before(a, b, order))
  return all.map((one) => {
    const at = ranked.indexOf(one)
    if (at < 0) return one
    const place = 1 + ranked.findIndex((other) => before(other, one, order) === 0)
    const twins = ranked.filter((other) => other !== one && other.scored.total === one.scored.total)
    if (!twins.length) return { ...one, place }
    const level = twins.some((other) => before(other, one, order) === 0)
    return { ...one, place, tie: level ? 'level' : decidedBy(one, twins, order) }
  })
}

function isInTheRunning({ scored: { total, gates }, withdrawn }: Compared): boolean {
  return !withdrawn && total !== undefined && !gates.some(({ decision }) => decision?.decided === 'not_met')
}

function before(a: Compared, b: Compared, order: readonly Id[]): number {
  const byTotal = (b.scored.total ?? 0) - (a.scored.total ?? 0)
  return byTotal || order.reduce((found, id) => found || markOn(b, id) - markOn(a, id), 0)
}

/** The first criterion on which it differs from a bid with the same total. */
function decidedBy(one: Compared, twins: readonly Compared[], order: readonly Id[]): Id | 'level' {
  return order.find((id) => twins.some((other) => markOn(other, id) !== markOn(one, id))) ?? 'level'
}

/** A criterion that is not scored decides nothing. */
function markOn({ scored }: Compared, criterion: Id): number {
  return scored.rows.find((row) => row.criterion === criterion)?.mark ?? 0
}

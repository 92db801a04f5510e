// What there is to moderate: every mark by bid and criterion, how far markers lie apart, and what was decided on it.
import type { Id } from '../../../engine/index.ts'
import {
  isStanding,
  spreads,
  termsNow,
  versionAt,
  circumstancesNow,
  type Bid,
  type Criterion,
  type Desk,
  type Mark,
  type Moderation,
  type ProposedCap,
  type Spread,
  type Vetting,
  type VettingBook,
} from '../../../vetting/index.ts'

export interface MarkRow {
  key: string
  bid: Bid
  criterion: Criterion
  weight: number
  spread: Spread
  /** The lowest line that a finding draws here. */
  cap?: ProposedCap
  /** Every decision, oldest first; the last counts. */
  decisions: readonly Moderation[]
  /** Why the last decision is to be looked at again, in words. */
  outdated: readonly string[]
}

export interface ToModerate {
  /** Two steps or more apart: to be talked about first. The widest first. */
  far: readonly MarkRow[]
  near: readonly MarkRow[]
  agreed: readonly MarkRow[]
}

/** Everything in the running that two or more markers marked, in the order to talk about it; within a spread, in the order of the draw. */
export function toModerate(desk: Desk, book: VettingBook, vettingOf: (bid: Id) => Vetting): ToModerate {
  const weights = new Map(termsNow(desk.commission).criteria.map(({ id, weight }) => [id, weight]))
  const rows = spreads(desk).flatMap((spread): MarkRow[] => {
    const bid = desk.bids.find(({ id }) => id === spread.bid)
    const criterion = book.criteria.find(({ id }) => id === spread.criterion)
    if (!bid || !criterion || !isStanding(bid)) return []
    const cap = vettingOf(bid.id).caps.find((one) => one.criterion === criterion.id)
    const decisions = desk.moderations.filter((one) => one.bid === bid.id && one.criterion === criterion.id)
    const last = decisions.at(-1)
    return [
      {
        ...{ key: `${bid.id} ${criterion.id}`, bid, criterion, spread, decisions },
        weight: weights.get(criterion.id) ?? 1,
        ...(cap && { cap }),
        outdated: last ? outdated(desk, last, spread) : [],
      },
    ]
  })
  return {
    far: rows.filter(({ spread }) => spread.spread > 1).sort((a, b) => b.spread.spread - a.spread.spread),
    near: rows.filter(({ spread }) => spread.spread === 1),
    agreed: rows.filter(({ spread }) => spread.spread === 0),
  }
}

/** Can the mark all gave be taken as it is, without a reason? Not where it lies above the line that a finding draws. */
export function isPlain({ spread, cap, decisions }: MarkRow): boolean {
  return !decisions.length && spread.spread === 0 && (!cap || spread.low <= cap.at)
}

function outdated({ commission }: Desk, { at, given }: Moderation, spread: Spread): string[] {
  const late = Object.keys(spread.given).filter((marker) => !Object.hasOwn(given, marker))
  const [then, now] = [versionAt(commission, at), circumstancesNow(commission).version]
  return [
    ...(late.length ? [`Decided before the sheet of ${late.join(' and ')} was in.`] : []),
    ...(then < now ? [`Decided under version ${then} of the facts; version ${now} counts now.`] : []),
  ]
}

/** "Ada gave 3, Ben gave 1." */
export function givenInWords(given: Readonly<Record<string, Mark>>): string {
  return `${Object.entries(given)
    .map(([marker, mark]) => `${marker} gave ${mark}`)
    .join(', ')}.`
}

/** "Two steps apart", "All gave the same". */
export function apartInWords({ spread, given }: Pick<Spread, 'spread' | 'given'>): string {
  if (spread === 0) return Object.keys(given).length > 1 ? 'All gave the same mark' : 'One mark'
  return ['', 'One step apart', 'Two steps apart', 'Three steps apart: the whole scale'][spread] ?? ''
}

/** How far one has come: "12 of 84 marks are decided. 3 gates wait for a decision." */
export function progressInWords(decided: number, all: number, gates: number): string {
  const marks = decided === all ? `All ${all} marks are decided.` : `${decided} of ${all} marks are decided.`
  return `${marks} ${waitingInWords(gates)}`
}

/** "3 gates wait for a decision." */
export function waitingInWords(gates: number): string {
  if (gates === 0) return 'No gate waits for a decision.'
  return gates === 1 ? 'One gate waits for a decision.' : `${gates} gates wait for a decision.`
}

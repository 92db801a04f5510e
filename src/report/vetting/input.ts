// What every paper of the desk is made from, and the words that all of them share.
import type { Id, Library } from '../../engine/index.ts'
import type { FindingSeverity, GateDecision, Stamp, Tier } from '../../vetting/index.ts'
import type { Bid, Desk, Shelf } from '../../vetting/index.ts'
import type { ReportMeta } from '../report.ts'
import { dayOf } from '../writers/words.ts'

export interface PapersInput {
  desk: Desk
  shelf: Shelf
  library: Library
  /** When the paper is made, as an ISO date: nothing here reads a clock. */
  date: string
}

/** A place that only the person who sends the paper can fill. Easy to find, and impossible to overlook. */
export function gap(words: string): string {
  return `[${words}]`
}

export function metaOf({ shelf: { flow }, date }: PapersInput): ReportMeta {
  const { id, version, reviewed, hash } = flow
  return { date, content: { flow: id, version, reviewed: reviewed.date, hash } }
}

export function titleOf({ shelf }: Pick<PapersInput, 'shelf'>, criterion: Id): string {
  return shelf.book.criteria.find(({ id }) => id === criterion)?.title ?? criterion
}

/** What a mark on this criterion means, as the book has it: "It shows local figures". */
export function anchorOf({ shelf }: Pick<PapersInput, 'shelf'>, criterion: Id, mark: number) {
  const found = shelf.book.criteria.find(({ id }) => id === criterion)
  return found?.anchors.find((anchor) => anchor.mark === mark)
}

/** A field without an end mark gets one, and a sentence that has one keeps it. */
export function sentence(text: string): string {
  const trimmed = text.trim()
  return trimmed === '' || /[.?!…]["”’)]*$/.test(trimmed) ? trimmed : `${trimmed}.`
}

export const SEVERITY_WORDS: Readonly<Record<FindingSeverity, string>> = {
  stop: 'Settle before any award',
  cap: 'Draws a line on a mark',
  query: 'To ask',
  note: 'Worth knowing',
}

export const GATE_WORDS: Readonly<Record<GateDecision['decided'], string>> = {
  met: 'Met',
  conditional: 'Met on a condition',
  not_met: 'Not met',
}

export const TIER_WORDS: Readonly<Record<Tier, string>> = { low: 'Low', med: 'Medium', high: 'High' }

/** What the desk writes down where nobody has given a name. On paper “this device” would be another one. */
export const UNNAMED = 'somebody at this device'

/** Who did something and when: "Ada Okafor, 22 November 2026". */
export function whoAndWhen({ by, at }: Stamp): string {
  return `${whoDid(by)}, ${dayOf(at)}`
}

export function whoDid(by: string): string {
  return by === UNNAMED ? 'somebody who gave no name' : by
}

/** In what order bids stand here, as a sentence. */
export function orderWords({ draw }: Pick<Desk, 'draw'>): string {
  return draw
    ? 'Bids stand in the order of the draw, which says nothing about them.'
    : 'No order was drawn: bids stand in an order that nobody chose, and it says nothing about them.'
}

/** Said in every paper that holds marks. */
export const PEOPLE_DECIDE =
  'The tool reads every bid against the same rules, asks questions and does sums. It gives no mark and makes no decision: people do. Procurement rules come first, and they are yours.'

export type { Bid }

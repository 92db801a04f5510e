// The commission's answers, and the same with what a bid says of itself in their place.
import { advise, type Advised } from '../engine/advise.ts'
import { indexOf } from '../engine/flow-index.ts'
import type { Answers, Flow, Id, Question } from '../engine/flow.ts'
import { optionFor } from '../engine/numbers.ts'
import type { Field, VettingBook } from './book.ts'
import { NOT_STATED, type BidValue, type Said } from './commission.ts'

/** The option of the branch question that a value means; undefined if it means none. */
export function meaningOf(field: Field, value: BidValue, question: Question): Id | undefined {
  const option = optionMeant(field, value, question)
  return question.options.some(({ id }) => id === option) ? option : undefined
}

function optionMeant(field: Field, value: BidValue, question: Question): Id | undefined {
  if (field.kind === 'one') return field.options.find(({ id }) => id === value)?.means
  if (field.kind !== 'number' || typeof value !== 'number') return undefined
  return field.bands
    ? field.bands.find(({ upTo }) => upTo === undefined || value <= upTo)?.means
    : optionFor(question, Math.floor(value))
}

/** Fields that speak to a question of this flow, in one of the two ways. */
export function fieldsOn(
  { fields }: VettingBook,
  flow: Flow,
  how: 'sets' | 'contradicts',
): { field: Field; question: Question }[] {
  const { questions } = indexOf(flow)
  return fields.flatMap((field) => {
    const question = field.branch?.how === how ? questions.get(field.branch.question) : undefined
    return question ? [{ field, question }] : []
  })
}

/** The answers with the bid's own numbers, data and comparison in place of ours: they count for this bid alone. */
export function withBid(book: VettingBook, flow: Flow, answers: Answers, said: Said): Answers {
  const changed: Record<Id, Id> = {}
  for (const { field, question } of fieldsOn(book, flow, 'sets')) {
    const value = said[field.id]
    if (value === undefined || value === NOT_STATED || question.kind !== 'one') continue
    const option = meaningOf(field, value, question)
    if (option !== undefined) changed[question.id] = option
  }
  return Object.keys(changed).length ? { ...answers, ...changed } : answers
}

const MOST = 400
const known = new WeakMap<Flow, Map<string, Advised>>()

/** advise(), remembered: many bids, and many tries with one bid, share their circumstances. */
export function adviceOn(flow: Flow, answers: Answers): Advised {
  let found = known.get(flow)
  if (!found || found.size > MOST) known.set(flow, (found = new Map()))
  const key = JSON.stringify(answers)
  let advised = found.get(key)
  if (!advised) found.set(key, (advised = advise(flow, answers)))
  return advised
}

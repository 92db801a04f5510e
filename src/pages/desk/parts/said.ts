// What a finding or a mark rests on, quoted: what the bid says in each field, with the words pasted beside it, and what we
// answered for every bid alike.
import type { Id } from '../../../engine/index.ts'
import { answerText, questionOf } from '../../../report/words/answer-words.ts'
import {
  circumstancesNow,
  valueInWords,
  type Bid,
  type BidValue,
  type Commission,
  type Field,
  type Shelf,
} from '../../../vetting/index.ts'

/** What the bid says in one field. */
export interface Quoted {
  field: Id
  label: string
  /** Null: nobody has looked at it yet. */
  said: string | null
  /** Words pasted beside the field, and the reader’s own. */
  note: string
}

/** What we answered ourselves, for every bid. */
export interface OurAnswer {
  question: Id
  label: string
  said: string
}

/** The fields by these ids, in the order of the form; `spoken`: only those the bid was read for. */
export function quotesFrom(
  bid: Bid,
  fields: readonly Id[],
  { book, methods }: Pick<Shelf, 'book' | 'methods'>,
): Quoted[] {
  return book.fields.filter(({ id }) => fields.includes(id)).map((field) => quoteOf(bid, field, methods))
}

function quoteOf(bid: Bid, field: Field, methods: Shelf['methods']): Quoted {
  const value = Object.hasOwn(bid.said, field.id) ? bid.said[field.id] : undefined
  const note = Object.hasOwn(bid.notes, field.id) ? (bid.notes[field.id] ?? '') : ''
  const said = value === undefined ? null : saidInWords(field, value, methods)
  return { field: field.id, label: field.label, said, note: note.trim() }
}

/** Options are sentences of their own, so several stand apart. */
function saidInWords(field: Field, value: BidValue, methods: Shelf['methods']): string {
  if (field.kind !== 'many' || typeof value !== 'object') return valueInWords(field, value, methods)
  return value.map((one) => valueInWords(field, [one], methods)).join('; ')
}

/** Our own answers to these questions of the branch; those without an answer are left out. */
export function ourAnswers(
  commission: Commission,
  questions: readonly Id[],
  { flow }: Pick<Shelf, 'flow'>,
): OurAnswer[] {
  const { answers } = circumstancesNow(commission)
  return questions.flatMap((id) => {
    const question = questionOf(flow, id)
    const answer = answers[id]
    if (!question || answer === undefined) return []
    return [{ question: id, label: question.short, said: answerText(question, answer) }]
  })
}

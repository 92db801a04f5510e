// The trail of changes in words: what was changed, on which bid, from what to what. Ids become the labels readers know.
import type { Id } from '../../engine/index.ts'
import {
  nameOf,
  NOT_STATED,
  valueInWords,
  type AuditEntry,
  type AuditWhat,
  type BidValue,
  type Field,
  type GateDecision,
} from '../../vetting/index.ts'
import { answerText, questionOf } from '../words/answer-words.ts'
import { GATE_WORDS, titleOf, type PapersInput } from './input.ts'
import { termsEntry } from './terms-words.ts'

const WHAT: Readonly<Record<AuditWhat, string>> = {
  commission: 'Commission opened',
  lock: 'Criteria locked',
  terms: 'Criteria and weights changed',
  fact: 'Fact put right',
  bid: 'Bid added',
  field: 'What the bid says',
  note: 'Note',
  draw: 'Order drawn',
  names: 'Names',
  sheet: 'Marker’s sheet taken in',
  moderation: 'Mark agreed',
  gate: 'Gate decided',
}

export interface AuditLine {
  n: number
  at: string
  by: string
  what: string
  /** As bids are called here; empty where it is about none. */
  bid: string
  about: string
  from: string
  to: string
  because: string
}

type From = Pick<PapersInput, 'desk' | 'shelf'>

/** One entry as readers see it. Words of notes are left out while names are hidden: they are pasted from bids. */
export function auditInWords(entry: AuditEntry, at: From): AuditLine {
  const { desk } = at
  const { n, by, because = '' } = entry
  const bid = desk.bids.find(({ id }) => id === entry.bid)
  const terms = entry.what === 'terms' ? termsEntry(at, desk.commission, entry) : undefined
  return {
    ...{ n, by, because, what: whatOf(entry), at: entry.at },
    bid: bid ? nameOf(desk, bid) : '',
    about: aboutOf(entry, at),
    from: terms === undefined ? valueOf(entry, entry.from, at) : '',
    to: terms ?? valueOf(entry, entry.to, at),
  }
}

/** A bid comes, gets another name, leaves the running or comes back. */
function whatOf({ what, from, to }: AuditEntry): string {
  if (what === 'commission' && from !== undefined) return 'Commission renamed'
  if (what !== 'bid' || from === undefined) return WHAT[what]
  if (to === 'withdrawn') return 'Bid withdrawn'
  return from === 'withdrawn' ? 'Bid brought back' : 'Bid renamed'
}

function aboutOf({ what, about }: AuditEntry, { shelf }: From): string {
  if (about === undefined) return ''
  if (what === 'sheet') return about
  if (what === 'fact') return questionOf(shelf.flow, about)?.text ?? about
  const field = fieldOf(about, shelf)
  if (field) return field.label
  return about === 'all' ? 'The bid as a whole' : titleOf({ shelf }, about)
}

function valueOf({ what, about = '' }: AuditEntry, text: string | undefined, { desk, shelf }: From): string {
  if (text === undefined) return ''
  if (what === 'note' && desk.namesHidden) return 'Left out while names are hidden'
  if (what === 'gate') return GATE_WORDS[text as GateDecision['decided']] ?? text
  if (what === 'names') return text === 'hidden' ? 'Hidden' : 'Shown'
  if (what === 'fact') {
    const question = questionOf(shelf.flow, about)
    return (question && answerText(question, text.split(','))) || text
  }
  const field = what === 'field' ? fieldOf(about, shelf) : undefined
  return field ? valueInWords(field, valueFrom(field, text), shelf.methods) || text : text
}

function fieldOf(id: Id, { book }: PapersInput['shelf']): Field | undefined {
  return book.fields.find((field) => field.id === id)
}

/** What stood in a field, from its entry in the trail, which holds values as text, lists with commas. */
export function valueFrom({ kind }: Field, text: string): BidValue {
  if (text === NOT_STATED) return NOT_STATED
  if (kind === 'number') return Number(text)
  return kind === 'many' || kind === 'methods' ? text.split(', ').filter(Boolean) : text
}

// The trail of changes in words: what each entry says happened, with ids put into words and hidden names kept hidden.
import type { Id } from '../../../engine/index.ts'
import {
  nameOf,
  valueInWords,
  type AuditEntry,
  type AuditWhat,
  type Bid,
  type Desk,
  type Shelf,
} from '../../../vetting/index.ts'
import { valueFrom } from '../../../report/vetting/audit-words.ts'
import { veiled } from '../../../report/vetting/names.ts'
import { termsEntry } from '../../../report/vetting/terms-words.ts'
import { decisionInWords } from '../parts/gate-words.ts'

export interface EntryWords {
  /** What was done, as a sentence. */
  says: string
  from?: string
  to?: string
  because?: string
}

export const KINDS: readonly { id: AuditWhat; text: string }[] = [
  { id: 'commission', text: 'The commission' },
  { id: 'lock', text: 'Locking' },
  { id: 'terms', text: 'Criteria and weights' },
  { id: 'fact', text: 'Facts' },
  { id: 'bid', text: 'Bids' },
  { id: 'field', text: 'What bids say' },
  { id: 'note', text: 'Notes' },
  { id: 'draw', text: 'The draw' },
  { id: 'names', text: 'Hiding names' },
  { id: 'sheet', text: 'Markers’ sheets' },
  { id: 'moderation', text: 'Marks that count' },
  { id: 'gate', text: 'Gates' },
]

/** Puts entries of one desk into words. */
export function entryWords(desk: Desk, shelf: Shelf): (entry: AuditEntry) => EntryWords {
  const hide = hiding(desk)
  return (entry) => {
    const { says, from = entry.from, to = entry.to } = sentence(entry, desk, shelf)
    return hide({
      says,
      ...(from && { from }),
      ...(to && { to }),
      ...(entry.because?.trim() && { because: entry.because }),
    })
  }
}

/** `''` for from or to: it is in the sentence already. */
function sentence(entry: AuditEntry, desk: Desk, shelf: Shelf): EntryWords {
  const { what, about = '', from, to } = entry
  const bid = bidName(entry, desk)
  switch (what) {
    case 'commission':
      return from === undefined
        ? { says: `Opened the commission “${to ?? ''}”.`, to: '' }
        : { says: 'Changed the commission.' }
    case 'lock':
      return { says: 'Locked criteria, weights and facts, before bids were opened.' }
    case 'terms':
      return termsSentence(entry, desk, shelf)
    case 'fact':
      return factSentence(entry, shelf)
    case 'bid':
      return bidSentence(entry, bid)
    case 'field':
      return { says: `${verb(entry)} for ${bid}: “${fieldLabel(about, shelf)}”`, ...values(entry, shelf) }
    case 'note':
      return {
        says: `${verb(entry, 'Wrote a note')} on ${bid}: ${aboutWords(about, shelf)}.`,
        ...noteWords(desk),
      }
    case 'draw':
      return { says: 'Drew by chance the order in which bids are shown.' }
    case 'names':
      return { says: to === 'hidden' ? 'Hid the names of bidders.' : 'Showed the names of bidders.', to: '' }
    case 'sheet':
      return to === undefined
        ? { says: `Took in the finished sheet of ${about}.` }
        : {
            says: `Said that ${about} is the only marker, so the marks may be seen and count as given.`,
            to: '',
          }
    case 'moderation':
      return {
        says: `Decided the mark that counts for ${criterionTitle(about, shelf)}, ${bid}.`,
        ...(from !== undefined && { from: `Mark ${from}` }),
        to: `Mark ${to ?? ''}`,
      }
    case 'gate':
      return {
        says: `Decided the gate ${criterionTitle(about, shelf)} for ${bid}.`,
        ...(from !== undefined && { from: decided(from) }),
        to: decided(to ?? ''),
      }
  }
}

/** Two long lists of weights say nothing at a glance: what is different does. */
function termsSentence(entry: AuditEntry, { commission }: Desk, shelf: Shelf): EntryWords {
  const says = 'Changed how bids will be marked.'
  const changed = termsEntry({ shelf }, commission, entry)
  return changed === undefined ? { says } : { says, from: '', to: changed }
}

const WITHDRAWN = 'withdrawn'

/** Words of notes are pasted from bids, and who wrote them may show in any of them. */
function noteWords({ namesHidden }: Desk): Pick<EntryWords, 'from' | 'to'> {
  return namesHidden ? { from: '', to: 'Left out while names are hidden' } : {}
}

function bidSentence({ from, to }: AuditEntry, bid: string): EntryWords {
  if (from === undefined) return { says: `Put ${bid} on the desk.`, to: '' }
  if (to === WITHDRAWN) return { says: `Took ${bid} out of the running.`, from: '', to: '' }
  if (from === WITHDRAWN) return { says: `Put ${bid} back in the running.`, from: '', to: '' }
  return { says: `Changed the name of ${bid}.` }
}

/** Before the lock the commission is answered for; after it a fact is put right, with a reason. */
function factSentence(entry: AuditEntry, shelf: Shelf): EntryWords {
  const { about, because } = entry
  if (about === undefined) return { says: 'Took over the answers of a branch as the commission’s own.' }
  const asked = questionText(about, shelf)
  if (because?.trim()) return { says: `Put a fact right for every bid: “${asked}”`, ...options(entry, shelf) }
  return { says: `${verb(entry, 'Answered')} for the commission: “${asked}”`, ...options(entry, shelf) }
}

function verb({ from, to }: AuditEntry, first = 'Entered'): string {
  if (from === undefined) return first
  return to === undefined ? 'Took out' : 'Changed'
}

function values({ about, from, to }: AuditEntry, { book, methods }: Shelf): Pick<EntryWords, 'from' | 'to'> {
  const field = book.fields.find(({ id }) => id === about)
  if (!field) return {}
  const says = (text: string | undefined) => {
    if (text === undefined) return undefined
    return valueInWords(field, valueFrom(field, text), methods) || text
  }
  return worded(says(from), says(to))
}

function options({ about, from, to }: AuditEntry, { flow }: Shelf): Pick<EntryWords, 'from' | 'to'> {
  const question = flow.questions.find(({ id }) => id === about)
  if (!question) return {}
  const says = (text: string | undefined) =>
    text
      ?.split(',')
      .map((id) => question.options.find((option) => option.id === id.trim())?.text ?? id)
      .join('; ')
  return worded(says(from), says(to))
}

function worded(from: string | undefined, to: string | undefined): Pick<EntryWords, 'from' | 'to'> {
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) }
}

function decided(text: string): string {
  return decisionInWords(text as Parameters<typeof decisionInWords>[0])
}

function fieldLabel(id: Id, { book }: Shelf): string {
  return book.fields.find((field) => field.id === id)?.label ?? id
}

function questionText(id: Id, { flow }: Shelf): string {
  return flow.questions.find((question) => question.id === id)?.text ?? id
}

function criterionTitle(id: Id, { book }: Shelf): string {
  const found = book.criteria.find((criterion) => criterion.id === id)
  return found ? `${id} ${found.title}` : id
}

function aboutWords(about: Id, shelf: Shelf): string {
  if (about === 'all') return 'the whole bid'
  return shelf.book.fields.some(({ id }) => id === about)
    ? `“${fieldLabel(about, shelf)}”`
    : criterionTitle(about, shelf)
}

function bidName({ bid, from, to }: AuditEntry, desk: Desk): string {
  const found = desk.bids.find(({ id }) => id === bid)
  if (found) return nameOf(desk, found)
  return desk.namesHidden ? 'a bid that is gone' : (to ?? from ?? 'a bid that is gone')
}

/** Where names are hidden, every bidder’s name, now or before, reads as the label of the draw, in reasons too. */
function hiding(desk: Desk): (words: EntryWords) => EntryWords {
  if (!desk.namesHidden) return (words) => words
  const former = desk.audit.flatMap(({ what, bid, from, to }): Bid[] =>
    what === 'bid' && bid !== undefined
      ? [from, to].flatMap((bidder) =>
          bidder?.trim() && bidder !== WITHDRAWN ? [{ id: bid, bidder, said: {}, notes: {} }] : [],
        )
      : [],
  )
  const all = { ...desk, bids: [...desk.bids, ...former] }
  return (words) => veiled(words, all)
}

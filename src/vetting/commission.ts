// What lies on the commissioner's desk: a commission, the bids for it, what was found, marked, moderated and changed.
// Everything is plain data that is never altered in place: each change makes a new desk and an entry in its audit trail.
// What comes from outside (files, links, storage, the command line) enters through the readers in read-*.ts only.
import type { Answers, Id } from '../engine/flow.ts'
import type { FindingSeverity, Mark, Tier } from './book.ts'

/** The bid is silent on this. A field that is absent is another thing: nobody has looked yet. */
export const NOT_STATED = 'not_stated'

/** An option, several, a number, or words; or the bid is silent. */
export type BidValue = typeof NOT_STATED | Id | readonly Id[] | number

/** What a bid says, by field id. */
export type Said = Readonly<Record<Id, BidValue>>

/** Who did something and when (ISO 8601). Times come from outside: nothing here reads a clock. */
export interface Stamp {
  by: string
  at: string
}

/** The facts every bid is held against: a finished branch, or answered at the desk. Each correction makes a new version. */
export interface Circumstances {
  version: number
  flow: Id
  /** The version of the flow the answers were given to. */
  flowVersion: number
  answers: Answers
  /** Exact numbers beside banded answers. */
  numbers: Readonly<Record<Id, number>>
  /** Absent on the first. */
  correction?: Stamp & {
    question: Id
    from: Id | readonly Id[] | null
    to: Id | readonly Id[]
    because: string
  }
}

/** How bids will be marked: published before any bid is opened. */
export interface Terms {
  version: number
  /** What the commissioner decided instead of the branch's own tier. */
  tier?: { value: Tier; because: string }
  /** Criteria that are scored, with their weights, in the order of the book. */
  criteria: readonly { id: Id; weight: number }[]
  /** Criteria whose nought asks whether the section can pass. Only criteria that are scored. */
  gates: readonly Id[]
  /** Months from award to the end of the contract, if fixed. */
  contractMonths?: number
  /** Absent on the first. */
  change?: Stamp & { because: string }
}

export interface Commission {
  id: Id
  title: string
  /** Never empty; the last counts. */
  circumstances: readonly Circumstances[]
  /** Never empty; the last counts. */
  terms: readonly Terms[]
  /** Bids are open: terms and circumstances now change only with a reason. */
  locked?: Stamp
}

export interface Bid {
  id: Id
  /** Whose it is. Hidden behind a neutral label where names are hidden. */
  bidder: string
  said: Said
  /** Words pasted from the bid, and the reader's own, by field or criterion id; `all` for the bid as a whole. */
  notes: Readonly<Record<Id, string>>
  /** Out of the running. It stays on the desk and in the record. */
  withdrawn?: Stamp & { because: string }
}

/** Why a finding would go or stay: everything it rests on. */
export interface Reads {
  /** Fields of the bid. */
  fields: readonly Id[]
  /** Questions of the branch. */
  questions: readonly Id[]
}

export interface Finding {
  /** The rule, permanent: it has a page of its own. */
  id: Id
  /** Tells apart findings of one rule: "M2 W31". The same finding has the same key in every bid and every run. */
  key: string
  severity: FindingSeverity
  /** Criteria it bears on; only those that are scored in this commission. */
  criteria: readonly Id[]
  cause: Id
  title: string
  seen: string
  why: string
  fix: string
  /** Polite and complete: ready to send. */
  question: string
  /** Methods of the bid it speaks of. */
  methods: readonly Id[]
  /** The branch rule behind it, if it is one of those. */
  rule?: Id
  caps: readonly { criterion: Id; at: Mark }[]
  /** The gate it raises as a question, if this commission has that gate. */
  asksGate?: Id
  reads: Reads
  sources: readonly Id[]
}

/** A line a mark should not cross without a reason. Of several on one criterion the lowest is listed first. */
export interface ProposedCap {
  criterion: Id
  at: Mark
  because: string
  /** Key of the finding. */
  finding: string
}

/** `ask`: a finding raises it as a question. `not_met`: a person gave a 0. Never a fail on the tool's word. */
export interface ProposedGate {
  criterion: Id
  proposed: 'clear' | 'ask' | 'not_met'
  because: string
  /** Keys of the findings behind it. */
  findings: readonly string[]
}

export interface ClarificationQuestion {
  /** Ready to send. */
  text: string
  /** Keys of the findings it would help to settle. */
  findings: readonly string[]
}

/** One piece of information that would clear several findings at once. Worked out by trying, never typed in. */
export interface Clearing {
  /** A field of the bid, or a question of the branch. */
  what: { field: Id } | { question: Id }
  /** Its label, for the reader. */
  label: string
  /** The value that was tried, and how it reads. */
  value: BidValue
  valueSays: string
  /** Keys of the findings that would go. */
  clears: readonly string[]
  /** Keys of findings that would come instead; never of a graver kind than the gravest that goes. */
  raises: readonly string[]
}

export interface CauseGroup {
  cause: Id
  title: string
  says: string
  findings: readonly Finding[]
}

/** What the rules make of one bid. */
export interface Vetting {
  tier: { value: Tier; from: 'decided' | 'branch' | 'assumed' }
  /** The design that the bid's main claim rests on; null if it names none. */
  lead: Id | null
  /** What the branch would do in these circumstances: the recommended impact design or the best available one. */
  target: Id | null
  /** Gravest first, then in the order of the book. */
  findings: readonly Finding[]
  /** The same by cause, the cause with the gravest finding first. */
  groups: readonly CauseGroup[]
  caps: readonly ProposedCap[]
  gates: readonly ProposedGate[]
  questions: readonly ClarificationQuestion[]
  /** Fields that nobody has looked at yet, in the order of the form. */
  unread: readonly Id[]
}

/** One mark by one person. */
export interface Score {
  criterion: Id
  mark: Mark
  /** Required where the mark goes above a proposed cap. */
  because?: string
}

/** One marker's scores for every bid: a file of its own, so that nobody sees another's. */
export interface MarkerSheet {
  commission: { id: Id; title: string; terms: number; hash: string }
  marker: string
  /** By bid id. */
  scores: Readonly<Record<Id, readonly Score[]>>
  /** The marker has finished: from here on the sheet may be merged. */
  finished?: string
}

/** The mark that counts, decided after seeing how far markers differ. */
export interface Moderation extends Stamp {
  bid: Id
  criterion: Id
  mark: Mark
  because: string
  /** What each marker had given, by marker. */
  given: Readonly<Record<string, Mark>>
}

export interface GateDecision extends Stamp {
  bid: Id
  criterion: Id
  decided: 'met' | 'conditional' | 'not_met'
  /** Required where it differs from what was proposed. */
  because?: string
}

/** What a change was about. */
export type AuditWhat =
  | 'commission'
  | 'lock'
  | 'terms'
  | 'fact'
  | 'bid'
  | 'field'
  | 'note'
  | 'draw'
  | 'names'
  | 'sheet'
  | 'moderation'
  | 'gate'

/** Append-only. */
export interface AuditEntry extends Stamp {
  /** 1, 2, 3 ...: a gap shows that an entry was taken out. */
  n: number
  what: AuditWhat
  bid?: Id
  /** Field, criterion, question or marker. */
  about?: string
  /** As text, for reading; undefined where there was nothing before. */
  from?: string
  to?: string
  because?: string
}

/** The order bids are shown in, drawn once by chance, and the labels that go with it. */
export interface Draw extends Stamp {
  seed: number
  /** Bid ids in the order of the draw: the first is "Bid A". */
  order: readonly Id[]
}

/** Everything on the desk: what is saved, exchanged and read back. */
export interface Desk {
  format: 1
  /** The book the marks were made under. */
  book: string
  commission: Commission
  bids: readonly Bid[]
  draw?: Draw
  namesHidden: boolean
  sheets: readonly MarkerSheet[]
  /** Somebody said that nobody else marks: the one sheet may be looked at and counts. */
  soleMarker?: Stamp
  moderations: readonly Moderation[]
  gates: readonly GateDecision[]
  audit: readonly AuditEntry[]
}

// What a session needs from outside: the flow, somewhere to keep answers, the time. Passed in, so that the machine
// itself touches no page, no storage and no clock, and tests can hand it anything.
import type { Answers, Flow, MigrationNote, InvalidAnswer } from '../engine/index.ts'
import type { Workings } from './workings.ts'

/** Answers put aside when a link or a fresh start took their place. */
export interface Kept {
  version: number
  answers: Answers
  savedAt: string
  origin: Origin
  /** Missing where there are none. */
  workings?: Workings
}

/** Whose answers: the reader's own; brought by a link, to go on with; or by a link that was made for reading. */
export type Origin = 'own' | 'link' | 'read'

/** What is kept for one flow between visits: answers, never a verdict and never a position. */
export interface Saved extends Kept {
  aside: readonly Kept[]
}

/** `unfit`: it could not be read back as it stands, being too long or holding what no record may. */
export type SaveOutcome = 'saved' | 'blocked' | 'full' | 'unfit'

export type StorageTrouble =
  | { kind: 'blocked' }
  | { kind: 'full' }
  /** What was to be saved could not be read back, so what was saved before is left as it is. */
  | { kind: 'unfit' }
  /** What was stored cannot be read; it is kept under another name, and we carry on without it. */
  | { kind: 'damaged'; kept: boolean }

/** Something in a link that could not be used, and why. */
export interface Ignored {
  what: string
  why:
    | 'too-long'
    | 'not-a-pair'
    | 'bad-name'
    | 'bad-value'
    | 'twice'
    | 'no-such-question'
    | InvalidAnswer['reason']
}

/** The answers a link carries, already checked against the flow. */
export interface OpenedLink {
  answers: Answers
  /** Figures and settings that came with them. */
  workings?: Workings
  ignored: readonly Ignored[]
  notes: readonly MigrationNote[]
  /** Made for reading: nothing can be changed before the reader makes it theirs. */
  toRead?: boolean
}

export interface Opened {
  flow: Flow
  saved: Saved | null
  /** Things renamed since the answers were saved. */
  notes: readonly MigrationNote[]
  trouble: StorageTrouble | null
  link: OpenedLink | null
}

export interface SessionPorts {
  /** Fetches the flow, what was saved for it, and what the address carries. */
  open: () => Promise<Opened>
  save: (saved: Saved) => SaveOutcome
  /** The time, as an ISO date. */
  now: () => string
}

// What a session has to tell the reader. Facts only; the words are made where they are shown.
import type { Id, MigrationNote } from '../engine/index.ts'
import type { Ignored, StorageTrouble } from './session-ports.ts'

export type Notice =
  | { kind: 'storage'; trouble: StorageTrouble }
  /** The answers were saved with another version of the flow. */
  | { kind: 'version'; notes: readonly MigrationNote[] }
  /** The answers came from a link; `kept`: the reader's own are set aside. */
  | {
      kind: 'link'
      kept: boolean
      answers: number
      ignored: readonly Ignored[]
      notes: readonly MigrationNote[]
      toRead: boolean
    }
  | { kind: 'started-again' }
  /** The reader went back to the answers set aside. */
  | { kind: 'swapped' }
  /** The address asked for a question that cannot be shown. */
  | { kind: 'off-route'; question: Id }
  /** Answers that were only tried are the reader's own now. */
  | { kind: 'adopted'; changed: number; parked: readonly Id[]; back: readonly Id[] }
  /** A changed answer took others off the route, or brought them back. */
  | { kind: 'moved'; question: Id; parked: readonly Id[]; back: readonly Id[] }

/** The notices with this one added; at most one of a kind, the newest first. */
export function withNotice(notices: readonly Notice[], notice: Notice): Notice[] {
  return [notice, ...without(notices, notice.kind)]
}

/** The notices without those of a kind. */
export function without(notices: readonly Notice[], ...kinds: Notice['kind'][]): Notice[] {
  return notices.filter(({ kind }) => !kinds.includes(kind))
}

// What a session knows and what can happen to it, apart from how it unfolds (session.machine.ts).
import type { Answer, Answers, Flow, Id } from '../engine/index.ts'
import type { FlowActor } from './flow.machine.ts'
import type { Notice } from './notice.ts'
import type { Place } from './place.ts'
import type { Kept, OpenedLink, Origin, SaveOutcome, SessionPorts } from './session-ports.ts'
import type { Workings } from './workings.ts'

export interface SessionContext {
  ports: SessionPorts
  /** Where the address asked to go before the flow was there. */
  goal: Place | null
  flow: Flow | null
  /** The flow has all its words: enough for a result, and not only for questions. */
  whole: boolean
  visit: FlowActor | null
  workings: Workings
  origin: Origin
  aside: readonly Kept[]
  notices: readonly Notice[]
  /** What was last saved, or tried to be. */
  saved: { answers: Answers; workings: Workings } | null
  outcome: SaveOutcome
  /** The answers as they were before the last change, where to go back to, and what was being tried beside them. */
  before: { answers: Answers; at: Place; trying?: Answers | null } | null
}

export type SessionEvent =
  | { type: 'ANSWER'; question: Id; answer: Answer }
  | { type: 'CLEAR'; question: Id }
  /** Answers that came by link become the reader's own. */
  | { type: 'MAKE_MINE' }
  /** Several answers at once, tried on the result page: they become the reader's own. */
  | { type: 'ADOPT'; answers: Answers }
  /** Figures, assumptions, notes: whatever is given takes the place of what was there. */
  | { type: 'WORK'; workings: Partial<Workings> }
  | { type: 'GO'; to: Place | null }
  | { type: 'OPEN_LINK'; link: OpenedLink; to: Place | null }
  /** Swap the answers shown for those set aside last. */
  | { type: 'SWAP' }
  | { type: 'UNDO' }
  | { type: 'START_AGAIN' }
  | { type: 'DISMISS'; kind: Notice['kind'] }
  /** Another tab saved these. */
  | { type: 'SAVED_ELSEWHERE'; answers: Answers; workings?: Workings }
  | { type: 'RETRY' }
  /** The rest of the flow’s words have come: the same flow, whole. */
  | { type: 'WHOLE'; flow: Flow }
  | { type: 'xstate.snapshot.visit' }

export interface SessionInput {
  ports: SessionPorts
  goal: Place | null
}

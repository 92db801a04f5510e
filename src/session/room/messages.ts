// What the two windows of a room say to each other. Every message names the app and the version of this language, so that
// strangers and older tabs are ignored; every part is checked on both sides.
import { isId, isObject, isWhole } from './checked.ts'
import { readSlide } from './read-slide.ts'
import type { Slide } from './slide.ts'

/** Raised when a message changes shape: windows of different versions then ignore each other. */
const VERSION = 1
const APP = 'thinking-professionals:room'

/** What a key pressed in the projector's window asks of the presenter's: a clicker goes to whichever is in front. */
export const WISHES = ['next', 'back', 'blank', 'pause', 'reveal'] as const
export type Wish = (typeof WISHES)[number]

export type Message =
  /** From a projector that has just opened, or is unsure: show me. */
  | { kind: 'hello' }
  /** From a projector, in answer to `there?`. */
  | { kind: 'here'; turn: number }
  | { kind: 'bye' }
  | { kind: 'wish'; wish: Wish }
  /** From the presenter, every few seconds. */
  | { kind: 'there?'; room: string; turn: number }
  /** What hangs on the wall. */
  | { kind: 'show'; room: string; turn: number; slide: Slide }
  /** The session is over, or its window was closed on purpose. */
  | { kind: 'over'; room: string }

/** A message with the name of the window it comes from and its place among that window's messages. */
export interface Envelope {
  from: string
  n: number
  message: Message
}

/** Ready for sending: plain data. */
export function sealed({ from, n, message }: Envelope): unknown {
  return { app: APP, v: VERSION, from, n, ...message }
}

/** The message if it is one of ours and sound in every part, else null. Never throws. */
export function readEnvelope(given: unknown): Envelope | null {
  try {
    if (!isObject(given) || given.app !== APP || given.v !== VERSION) return null
    const { from, n } = given
    if (!isId(from) || !isWhole(n, 0, 1e9)) return null
    const message = readMessage(given)
    return message && { from, n, message }
  } catch {
    // A getter or a proxy that throws.
    return null
  }
}

function readMessage(given: Record<string, unknown>): Message | null {
  const { kind, room, turn, wish } = given
  switch (kind) {
    case 'hello':
    case 'bye':
      return { kind }
    case 'here':
      return isTurn(turn) ? { kind, turn } : null
    case 'wish': {
      const known = WISHES.find((each) => each === wish)
      return known ? { kind, wish: known } : null
    }
    case 'there?':
      return isId(room) && isTurn(turn) ? { kind, room, turn } : null
    case 'over':
      return isId(room) ? { kind, room } : null
    case 'show': {
      const slide = readSlide(given.slide)
      return slide && isId(room) && isTurn(turn) ? { kind, room, turn, slide } : null
    }
    default:
      return null
  }
}

function isTurn(given: unknown): given is number {
  return isWhole(given, 0, 1e9)
}

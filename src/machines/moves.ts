// What changing an earlier answer does to the others.
import type { Answer, Answers, Flow, Id } from '../engine/index.ts'
import { resolveOnce } from './place.ts'

export interface Moves {
  /** Answers that are no longer used. */
  parked: readonly Id[]
  /** Answers given before that count again. */
  back: readonly Id[]
}

/** Null if this is a first answer or the same one: then nothing moves that the reader did not expect. */
export function whatMoves(flow: Flow, earlier: Answers, question: Id, answer: Answer): Moves | null {
  const was = resolveOnce(flow, earlier)
  if (!was.path.includes(question) || String(earlier[question]) === String(answer)) return null
  return moved(flow, earlier, { ...earlier, [question]: answer })
}

/** Which answers stop counting, and which count again, when these answers take the place of those. */
export function moved(flow: Flow, earlier: Answers, later: Answers): Moves {
  const was = resolveOnce(flow, earlier)
  const is = resolveOnce(flow, later)
  return {
    parked: is.dormant.filter((id) => was.path.includes(id)),
    back: is.path.filter((id) => was.dormant.includes(id)),
  }
}

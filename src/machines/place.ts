// Where in a flow a reader can stand. Worked out from the answers, never stored.
import type { Answers, Flow, Id, Resolution } from '../engine/index.ts'
import { resolve } from '../engine/resolve.ts'

/** A question, the list of answers, or the result. It is also the value of the flow machine's state. */
export type Place = { question: Id } | 'review' | 'result'

const settled = new WeakMap<Flow, WeakMap<Answers, Resolution>>()

/** resolve(), worked out once for each set of answers: guards and pages ask for it many times over. */
export function resolveOnce(flow: Flow, answers: Answers): Resolution {
  let known = settled.get(flow)
  if (!known) settled.set(flow, (known = new WeakMap()))
  let resolution = known.get(answers)
  if (!resolution) known.set(answers, (resolution = resolve(flow, answers)))
  return resolution
}

/** Is this question on the route now, answered or not? Only such a question can be shown. */
export function isOnRoute(flow: Flow, answers: Answers, question: Id): boolean {
  const { path, gaps } = resolveOnce(flow, answers)
  return path.includes(question) || gaps.includes(question)
}

/** Where the reader ends up: the goal if it can be reached, else the first question still to answer, else the result. */
export function destination(flow: Flow, answers: Answers, goal: Place | null): Place {
  if (goal === 'review' || goal === 'result') return goal
  if (goal && isOnRoute(flow, answers, goal.question)) return goal
  const { current } = resolveOnce(flow, answers)
  return current === null ? 'result' : { question: current }
}

export function samePlace(a: Place | null, b: Place | null): boolean {
  if (a === null || b === null || typeof a === 'string' || typeof b === 'string') return a === b
  return a.question === b.question
}

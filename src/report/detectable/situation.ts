// What a study of somebody's size can be worked out from: the answers, the numbers behind them, and the assumptions they
// changed. The questions of the works line are named here once; their ids are permanent.
import { knownSpans, resolve, type Answers, type Flow, type Id, type Span } from '../../engine/index.ts'

export interface Situation {
  /** The answers that count. */
  answers: Answers
  /** What is known of the banded questions, by question id: an exact number, or the ends of a band. */
  spans: Readonly<Record<Id, Span>>
  /** Everything kept beside the answers; assumptions are read from here by their own ids. */
  numbers: Readonly<Record<Id, number>>
}

/** The questions this part reads. A test holds them to the flow. */
export const READS = {
  target: 'target',
  stage: 'stage',
  effect: 'effect',
  people: 'n_people',
  clusters: 'n_clusters',
  size: 'group_size',
  treated: 'n_treated',
  series: 'series',
  events: 'events',
} as const

/** The situation of a visit: its answers and what is kept beside them. */
export function situationOf(flow: Flow, answers: Answers, numbers: Readonly<Record<Id, number>>): Situation {
  const counted = resolve(flow, answers).answers
  return { answers: counted, spans: knownSpans(flow, counted, numbers), numbers }
}

/** Who or what receives it, or undefined. */
export function targetOf({ answers }: Situation): Id | undefined {
  const target = answers[READS.target]
  return typeof target === 'string' ? target : undefined
}

/** Is the outcome a count of events in places, and not a share of people? */
export function countsEvents(situation: Situation): boolean {
  return ['places', 'system', 'programme'].includes(targetOf(situation) ?? '')
}

/** The relative falls that would be worth having, in per cent; undefined if nobody has said. */
export function wantedOf({ spans }: Situation): Span | undefined {
  return spans[READS.effect]
}

/** Is it one number, and not a band? */
export function isExact({ least, most }: Span): boolean {
  return least === most
}

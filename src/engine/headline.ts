// What a result comes to in one line: the design that leads, or else the best one left, or else nothing.
import type { Flow, Id } from './flow.ts'
import type { Trial } from './trial.ts'

export interface Headline {
  /** The recommended design, where one may lead. */
  primary: Id | null
  /** Without one: the best that is left. */
  bestAvailable: Id | null
  /** What is recommended besides what everybody is told to do: the headline of a flow in which no one design leads. */
  recommended: readonly Id[]
  /** The value of the fact `evaluability`; null in a flow without it. */
  evaluability: Id | null
}

/** The headline of this advice. */
export function headlineOf(
  flow: Flow,
  {
    methods,
    primary,
    bestAvailable,
    reading,
  }: Pick<Trial, 'methods' | 'primary' | 'bestAvailable' | 'reading'>,
): Headline {
  return {
    primary,
    bestAvailable,
    recommended: methods
      .filter(
        ({ id, status }) => status === 'recommended' && !flow.floors.some(({ method }) => method === id),
      )
      .map(({ id }) => id),
    evaluability: reading.fact('evaluability').value ?? null,
  }
}

/** Do the two say the same? Where one design leads, only that design counts; elsewhere, all that fit. */
export function sameHeadline(flow: Flow, a: Headline, b: Headline): boolean {
  if (flow.precedence)
    return a.primary === b.primary && (a.primary !== null || a.bestAvailable === b.bestAvailable)
  return a.recommended.join() === b.recommended.join()
}

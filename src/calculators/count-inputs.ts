// The four counts that place-based comparisons start from.
import type { NumberInput, Problem } from './calculator.ts'

const count = { kind: 'number', min: 0, max: 1e7, step: 1, whole: true, unit: 'events' } as const

/** Treated before (a) and after (b), control before (c) and after (d). */
export const fourCounts = [
  {
    ...count,
    id: 'a',
    label: 'Treated place, before',
    says: 'Events recorded where the scheme ran, before it began.',
    default: 400,
  },
  {
    ...count,
    id: 'b',
    label: 'Treated place, after',
    says: 'The same place, over a later period of the same length.',
    default: 320,
  },
  {
    ...count,
    id: 'c',
    label: 'Control place, before',
    says: 'A like place without the scheme, over the same months as the first count.',
    default: 380,
  },
  {
    ...count,
    id: 'd',
    label: 'Control place, after',
    says: 'The control place, over the same months as the second count.',
    default: 400,
  },
] as const satisfies readonly NumberInput[]

/** Extra scatter of counts: multiplies the variance. */
export const dispersionInput = {
  id: 'dispersion',
  kind: 'number',
  label: 'Extra scatter',
  says: 'How many times more the counts vary than chance alone would make them. 1 is chance alone; recorded crime is often 2 or more.',
  min: 1,
  max: 100,
  step: 0.1,
  default: 1,
} as const satisfies NumberInput

/** What four counts must be warned of: too few events, or places that were not alike before. */
export function countWarnings(
  counts: { a: number; b: number; c: number; d: number },
  fewest: number,
): Problem[] {
  const found: Problem[] = []
  const few = (['a', 'b', 'c', 'd'] as const).find((id) => counts[id] < fewest)
  if (few)
    found.push({
      input: few,
      says: `A count below ${fewest} makes the range unreliable. Use longer periods or more places.`,
    })
  const [low, high] = [Math.min(counts.a, counts.c), Math.max(counts.a, counts.c)]
  if (high > 2 * low)
    found.push({
      input: 'c',
      says: 'The two places were far apart before the scheme. A control of a similar size is safer.',
    })
  return found
}

// How sure an interval is to be: the input several calculators share, and what goes with it.
import type { NumberInput } from './calculator.ts'
import { normalQuantile } from './distributions.ts'

/** Asked by every calculator that gives an interval. */
export const levelInput = {
  id: 'level',
  kind: 'number',
  label: 'How sure the range should be',
  says: '95% is usual: of a hundred such ranges, about 95 hold the true value.',
  min: 0.5,
  max: 0.999,
  step: 0.01,
  default: 0.95,
  unit: 'share',
} as const satisfies NumberInput

/** How many standard errors an interval reaches to either side: 1.96 for a level of 0.95. Share in, number out. */
export function zFor(level: number): number {
  return -normalQuantile((1 - level) / 2)
}

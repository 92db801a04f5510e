// What every question about a survey starts from.
import type { NumberInput, Problem } from './calculator.ts'

export const shareInput = {
  id: 'p',
  kind: 'number',
  label: 'Share who say so',
  says: 'What you found or expect. If you do not know, 50% is the careful choice: it has the widest margin.',
  min: 0,
  max: 1,
  step: 0.01,
  default: 0.5,
  unit: 'share',
  offers: 'baseline-rate',
} as const satisfies NumberInput

export const deffInput = {
  id: 'deff',
  kind: 'number',
  label: 'Design effect',
  says: 'How much weighting and clustering blow up the variance. 1 is a simple random sample; 1.3 to 2 is common.',
  min: 1,
  max: 20,
  step: 0.05,
  default: 1,
} as const satisfies NumberInput

export const populationInput = {
  id: 'N',
  kind: 'number',
  label: 'People in all',
  says: 'Everybody the survey speaks for. Only matters if you ask more than about one in twenty; leave it out otherwise.',
  min: 2,
  max: 1e9,
  step: 1,
  whole: true,
  unit: 'people',
  optional: true,
} as const satisfies NumberInput

/** How the people were found: a margin of error means what it says for a random sample only. */
export const sampleInput = {
  id: 'sample',
  kind: 'choice',
  label: 'How were people chosen?',
  says: 'A margin of error is made for random samples.',
  options: [
    { id: 'random', text: 'At random from everybody' },
    { id: 'panel', text: 'A panel, a quota, or whoever answered' },
  ],
  default: 'random',
} as const

/** What a sample that is not random must be warned of. */
export function sampleWarnings(sample: 'random' | 'panel'): Problem[] {
  return sample === 'random'
    ? []
    : [
        {
          input: 'sample',
          says: 'Indicative only: for a panel or quota the true error can be larger, and no formula knows by how much.',
        },
      ]
}

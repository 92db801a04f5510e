// The questions that the calculators for clusters ask alike.
import type { ChoiceInput, NumberInput } from './calculator.ts'

export const sizeInput = {
  kind: 'number',
  id: 'm',
  label: 'People in each cluster',
  says: 'How many you will measure in each school, ward or team, on average.',
  min: 1,
  max: 1_000_000,
  step: 5,
  default: 50,
  unit: 'people',
} as const satisfies NumberInput

export const iccInput = {
  kind: 'number',
  id: 'icc',
  label: 'How alike people in a cluster are (ICC)',
  says: 'The intra-cluster correlation: the share of all differences that lies between clusters. The answer depends on it a lot, so it is shown for half and double as well.',
  min: 0,
  max: 1,
  step: 0.005,
  default: 0.02,
  offers: 'icc',
} as const satisfies NumberInput

export const cvInput = {
  kind: 'number',
  id: 'cv',
  label: 'How much cluster sizes vary',
  says: 'The standard deviation of their sizes divided by the average size. 0 if all are the same; 0.4 to 0.6 is common (judgement).',
  min: 0,
  max: 3,
  step: 0.1,
  default: 0,
} as const satisfies NumberInput

export const claimInput = {
  kind: 'choice',
  id: 'claim',
  label: 'What it is for',
  says: 'With fewer than four clusters in an arm nothing can be proved, only learnt.',
  options: [
    { id: 'confirmatory', text: 'To show that it works' },
    { id: 'exploratory', text: 'To learn from a pilot' },
  ],
  default: 'confirmatory',
} as const satisfies ChoiceInput

export const clustersInput = {
  kind: 'number',
  id: 'clusters',
  label: 'Clusters in each arm',
  says: 'How many schools, wards or teams get it, and as many that do not.',
  also: ['clusters_per_arm'],
  min: 1,
  max: 100_000,
  step: 1,
  whole: true,
  default: 10,
  unit: 'clusters',
  when: { input: 'solve', is: ['power', 'effect'] },
} as const satisfies NumberInput

export const clusterSolveInput = {
  kind: 'choice',
  id: 'solve',
  label: 'What to work out',
  says: 'Give the other numbers, and this one is worked out.',
  options: [
    { id: 'sample', text: 'How many clusters are needed' },
    { id: 'effect', text: 'The smallest effect that would show' },
    { id: 'power', text: 'How good the chances are' },
  ],
  default: 'sample',
} as const satisfies ChoiceInput

export const variationInput = {
  kind: 'number',
  id: 'k',
  label: 'How much clusters differ (k)',
  says: 'The standard deviation of the clusters’ true rates over their mean. Areas differ in crime by 0.3 to 1, and by 0.15 to 0.4 once like is paired with like (judgement).',
  min: 0,
  max: 5,
  step: 0.05,
  default: 0.25,
} as const satisfies NumberInput

// The questions that most calculators of sample size ask alike.
import type { ChoiceInput, NumberInput } from './calculator.ts'

export const alphaInput = {
  kind: 'number',
  id: 'alpha',
  label: 'Risk of a false alarm',
  says: 'How often the study would announce a difference that is not there, in either direction. 5% is usual.',
  min: 0.001,
  max: 0.2,
  step: 0.005,
  default: 0.05,
  unit: 'share',
} as const satisfies NumberInput

export const powerInput = {
  kind: 'number',
  id: 'power',
  label: 'Chance of seeing it',
  says: 'How likely the study should be to notice an effect of this size, if there is one. 80% is the usual least.',
  min: 0.5,
  max: 0.999,
  step: 0.01,
  default: 0.8,
  unit: 'share',
} as const satisfies NumberInput

/** The same, where the chance may also be what is worked out. */
export const wantedPowerInput = {
  ...powerInput,
  when: { input: 'solve', is: ['sample', 'effect'] },
} as const satisfies NumberInput

export const directionInput = {
  kind: 'choice',
  id: 'direction',
  label: 'Which way it should go',
  says: 'Reoffending should fall; satisfaction should rise.',
  options: [
    { id: 'fall', text: 'Fall' },
    { id: 'rise', text: 'Rise' },
  ],
  default: 'fall',
  when: { input: 'solve', is: ['effect'] },
} as const satisfies ChoiceInput

export const ratioInput = {
  kind: 'number',
  id: 'ratio',
  label: 'People in the second group for each in the first',
  says: '1 if both groups are the same size, which needs the fewest people in all.',
  min: 0.1,
  max: 10,
  step: 0.1,
  default: 1,
  when: { input: 'solve', is: ['sample'] },
} as const satisfies NumberInput

export const firstGroupInput = {
  kind: 'number',
  id: 'n1',
  label: 'People in each group',
  says: 'Those whose outcome you will know at the end. If the groups differ in size: the first group.',
  also: ['n', 'n_per_arm'],
  min: 2,
  max: 10_000_000,
  step: 10,
  whole: true,
  default: 200,
  unit: 'people',
  when: { input: 'solve', is: ['power', 'effect'] },
} as const satisfies NumberInput

export const secondGroupInput = {
  kind: 'number',
  id: 'n2',
  label: 'People in the second group',
  says: 'Only if it is not the same size as the first.',
  min: 2,
  max: 10_000_000,
  step: 10,
  whole: true,
  optional: true,
  unit: 'people',
  when: { input: 'solve', is: ['power', 'effect'] },
} as const satisfies NumberInput

export const firstShareInput = {
  kind: 'number',
  id: 'p1',
  label: 'Share without the programme',
  says: 'How many have the outcome as things are: published statistics or your own records tell.',
  min: 0.001,
  max: 0.999,
  step: 0.01,
  default: 0.4,
  unit: 'share',
  offers: 'baseline-rate',
} as const satisfies NumberInput

export const secondShareInput = {
  kind: 'number',
  id: 'p2',
  label: 'Share with the programme',
  says: 'What it would have to come to for the programme to be worth having.',
  min: 0,
  max: 1,
  step: 0.01,
  default: 0.3,
  unit: 'share',
  when: { input: 'solve', is: ['sample', 'power'] },
} as const satisfies NumberInput

/** A difference in standard deviations. */
export const differenceInput = {
  kind: 'number',
  id: 'd',
  label: 'Difference to be seen',
  says: 'In standard deviations: the difference between the averages, divided by how much people differ. 0.2 is small, 0.5 middling, 0.8 large.',
  min: 0.01,
  max: 5,
  step: 0.05,
  default: 0.2,
  unit: 'standard deviations',
  offers: 'effect',
} as const satisfies NumberInput

/** The same, where it may also be what is worked out. */
export const effectInput = {
  ...differenceInput,
  when: { input: 'solve', is: ['sample', 'power'] },
} as const satisfies NumberInput

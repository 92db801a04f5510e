// One group before and after: whether something changed, never why.
import { answer, refuse } from './answer.ts'
import type { Calculator, Input, Picture, Problem, Values } from './calculator.ts'
import { bracket, squared, zSays, zSquared } from './formula-parts.ts'
import { chanceInWords, countInWords, decimalInWords, wholeInWords } from './numerals.ts'
import { pairedDetectable, pairedPower, pairedSample, pairedSampleNormal } from './paired-power.ts'
import { powerPicture } from './power-picture.ts'
import { readValues } from './read-values.ts'
import { roundUp } from './search.ts'
import { alphaInput, wantedPowerInput } from './usual-inputs.ts'

const inputs = [
  {
    kind: 'choice',
    id: 'solve',
    label: 'What to work out',
    says: 'Give the other numbers, and this one is worked out.',
    options: [
      { id: 'sample', text: 'How many people are needed' },
      { id: 'effect', text: 'The smallest change that would show' },
      { id: 'power', text: 'How good the chances are' },
    ],
    default: 'sample',
  },
  {
    kind: 'number',
    id: 'd',
    label: 'Change to be seen',
    says: 'In standard deviations of the outcome: the change in the average, divided by how much people differ.',
    min: 0.01,
    max: 5,
    step: 0.05,
    default: 0.2,
    unit: 'standard deviations',
    offers: 'effect',
    when: { input: 'solve', is: ['sample', 'power'] },
  },
  {
    kind: 'number',
    id: 'r',
    label: 'How alike before and after are',
    says: 'The correlation between the two measurements of the same person. 0.5 is common for scores a few months apart (judgement).',
    min: -0.5,
    max: 0.99,
    step: 0.05,
    default: 0.5,
  },
  {
    kind: 'number',
    id: 'n',
    label: 'People measured both times',
    says: 'Only those you will have both before and after.',
    min: 2,
    max: 10_000_000,
    step: 10,
    whole: true,
    default: 100,
    unit: 'people',
    when: { input: 'solve', is: ['power', 'effect'] },
  },
  wantedPowerInput,
  alphaInput,
] as const satisfies readonly Input[]

/** Said with every answer: the point of this calculator is also what it cannot do. */
const noCause = 'It would show that something changed, not that the programme changed it.'

function run(given: Values) {
  const read = readValues(inputs, given)
  if (!read.ok) return read
  const { solve, d = 0, r, n = 0, power = 0, alpha } = read.values
  if (solve === 'sample') {
    const exact = pairedSample(d, r, alpha, power)
    if (exact === undefined) return refuse('This would take more than ten million people.', 'd')
    const rounded = roundUp(exact)
    return answer(
      [
        { id: 'rounded', label: 'People measured both times', value: rounded, as: 'whole' },
        { id: 't', label: 'Before rounding (exact)', value: exact, as: 'decimal', digits: 2 },
        {
          id: 'normal',
          label: 'By the simple formula',
          value: pairedSampleNormal(d, r, alpha, power),
          as: 'decimal',
          digits: 2,
        },
      ],
      `You would need ${countInWords(rounded, 'person', 'people')} measured both before and after to have ${chanceInWords(power)} of seeing a change of ${decimalInWords(d)} standard deviations. ${noCause}`,
      warnings(rounded),
    )
  }
  if (solve === 'power') {
    const chance = pairedPower(d, r, n, alpha)
    return answer(
      [{ id: 'power', label: 'Chance of seeing it', value: chance, as: 'probability', digits: 1 }],
      `With ${wholeInWords(n)} people measured both times you would have ${chanceInWords(chance)} of seeing a change of ${decimalInWords(d)} standard deviations. ${noCause}`,
      warnings(n),
    )
  }
  const least = pairedDetectable(r, n, alpha, power)
  if (least === undefined) return refuse('With so few people no change would show. Add some.', 'n')
  return answer(
    [
      {
        id: 't',
        label: 'Smallest change seen, in standard deviations',
        value: least,
        as: 'decimal',
        digits: 3,
      },
    ],
    `With ${wholeInWords(n)} people measured both times, ${decimalInWords(least)} standard deviations is the smallest change you would have ${chanceInWords(power)} of seeing. ${noCause}`,
    warnings(n),
  )
}

function warnings(n: number): Problem[] {
  const cause = {
    says: 'People who are worst off when they join tend to get better anyway, and so may everybody else. To say what the programme did, compare with a group that did not get it.',
  }
  if (n > 15) return [cause]
  return [cause, { says: `With ${wholeInWords(n)} people one unusual person can sway the result.` }]
}

function picture(given: Values): Picture | null {
  const read = readValues(inputs, given)
  if (!read.ok) return null
  const { solve, r, n = 0, power = 0, alpha } = read.values
  const d = solve === 'effect' ? pairedDetectable(r, n, alpha, power) : read.values.d
  const exact = solve === 'sample' ? pairedSample(d ?? 0, r, alpha, power) : n
  if (d === undefined || exact === undefined) return null
  const here = roundUp(exact)
  const chanceAt = (size: number) => pairedPower(d, r, size, alpha)
  return powerPicture({
    x: { label: 'People measured both times', unit: 'people', as: 'whole' },
    from: Math.max(2, Math.floor(here / 20)),
    to: 2 * here,
    whole: true,
    lines: [{ label: `${decimalInWords(d)} standard deviations`, chanceAt }],
    at: here,
    label: countInWords(here, 'person', 'people'),
    ...(solve === 'power' ? {} : { target: power }),
    says: `With half as many people you would have ${chanceInWords(chanceAt(Math.max(2, here / 2)))} of seeing the change, with twice as many ${chanceInWords(chanceAt(2 * here))}.`,
  })
}

export const paired: Calculator = {
  id: 'paired',
  group: 'sample',
  title: 'One group, before and after',
  answers: 'How many people do you need to see a change in one group?',
  use: 'When there is nobody to compare with. It tells whether something changed; it cannot tell why.',
  inputs,
  formulas: [
    {
      says: `People, by the simple formula; r is how alike before and after are. ${zSays} The number given is exact, from the non-central t distribution.`,
      formula: {
        row: ['n', '=', { over: [{ row: ['2', bracket('1', '−', 'r'), zSquared] }, squared('d')] }],
      },
    },
  ],
  assumptions: [
    'The same people are measured both times.',
    'People change independently of each other.',
    'People differ about as much after as before.',
  ],
  validity: [
    'Gives no causal reading: a change in one group has many possible causes.',
    'Exact for outcomes that spread like a bell; good enough for others from about 15 people. Warns at 15 or fewer.',
  ],
  sources: ['S151', 'S167'],
  example: {
    says: 'A small change, 0.2 standard deviations, in a score that is half alike before and after.',
    input: { d: 0.2, r: 0.5 },
    figures: { rounded: 199, t: 198.1508, normal: 196.222 },
  },
  run,
  picture,
}

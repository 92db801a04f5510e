// Two groups compared by an average: a score, a number of days, a number of crimes a person.
import { answer, refuse } from './answer.ts'
import type { Calculator, Figure, Input, Picture, Problem, Values } from './calculator.ts'
import { at, squared, zSays, zSquared } from './formula-parts.ts'
import { chanceInWords, decimalInWords, wholeInWords } from './numerals.ts'
import { powerPicture } from './power-picture.ts'
import { readValues } from './read-values.ts'
import { roundUp } from './search.ts'
import {
  meansDetectable,
  meansDetectableNormal,
  meansPower,
  meansSample,
  meansSampleNormal,
} from './two-means-power.ts'
import {
  alphaInput,
  effectInput,
  firstGroupInput,
  ratioInput,
  secondGroupInput,
  wantedPowerInput,
} from './usual-inputs.ts'

const inputs = [
  {
    kind: 'choice',
    id: 'solve',
    label: 'What to work out',
    says: 'Give the other numbers, and this one is worked out.',
    options: [
      { id: 'sample', text: 'How many people are needed' },
      { id: 'effect', text: 'The smallest difference that would show' },
      { id: 'power', text: 'How good the chances are' },
    ],
    default: 'sample',
  },
  effectInput,
  firstGroupInput,
  secondGroupInput,
  ratioInput,
  wantedPowerInput,
  alphaInput,
] as const satisfies readonly Input[]

function run(given: Values) {
  const read = readValues(inputs, given)
  if (!read.ok) return read
  const { solve, d = 0, n1 = 0, n2 = n1, ratio = 1, power = 0, alpha } = read.values
  if (solve === 'sample') {
    const exact = meansSample(d, alpha, power, ratio)
    if (exact === undefined) return refuse('This would take more than ten million people.', 'd')
    const first = roundUp(exact)
    const second = roundUp(first * ratio)
    const figures: Figure[] = [
      { id: 'rounded', label: inEach(ratio === 1), value: first, as: 'whole' },
      ...(ratio === 1
        ? []
        : [{ id: 'second', label: 'People in the second group', value: second, as: 'whole' } as const]),
      { id: 'total', label: 'People in all', value: first + second, as: 'whole' },
      { id: 't', label: 'Before rounding (exact)', value: exact, as: 'decimal', digits: 2 },
      {
        id: 'normal',
        label: 'By the simple formula',
        value: meansSampleNormal(d, alpha, power, ratio),
        as: 'decimal',
        digits: 2,
      },
    ]
    const people =
      ratio === 1
        ? `${wholeInWords(first)} people in each group, ${wholeInWords(2 * first)} in all,`
        : `${wholeInWords(first)} people in the first group and ${wholeInWords(second)} in the second`
    const sentence = `You would need ${people} to have ${chanceInWords(power)} of seeing a difference of ${decimalInWords(d)} standard deviations, if there is one.`
    return answer(figures, sentence, warnings(Math.min(first, second)))
  }
  const sizes =
    n1 === n2
      ? `${wholeInWords(n1)} people in each group`
      : `${wholeInWords(n1)} and ${wholeInWords(n2)} people`
  if (solve === 'power') {
    const chance = meansPower(d, alpha, n1, n2)
    return answer(
      [
        { id: 'power', label: 'Chance of seeing it', value: chance, as: 'probability', digits: 1 },
        { id: 'total', label: 'People in all', value: n1 + n2, as: 'whole' },
      ],
      `With ${sizes} you would have ${chanceInWords(chance)} of seeing a difference of ${decimalInWords(d)} standard deviations, if there is one.`,
      warnings(Math.min(n1, n2)),
    )
  }
  const least = meansDetectable(alpha, power, n1, n2)
  if (least === undefined) return refuse('With so few people no difference would show. Add some.', 'n1')
  return answer(
    [
      {
        id: 't',
        label: 'Smallest difference seen, in standard deviations',
        value: least,
        as: 'decimal',
        digits: 3,
      },
      {
        id: 'normal',
        label: 'By the simple formula',
        value: meansDetectableNormal(alpha, power, n1, n2),
        as: 'decimal',
        digits: 3,
      },
      { id: 'total', label: 'People in all', value: n1 + n2, as: 'whole' },
    ],
    `With ${sizes}, ${decimalInWords(least)} standard deviations is the smallest difference you would have ${chanceInWords(power)} of seeing. Anything smaller would probably be missed.`,
    warnings(Math.min(n1, n2)),
  )
}

function inEach(equal: boolean): string {
  return equal ? 'People in each group' : 'People in the first group'
}

function warnings(fewest: number): Problem[] {
  if (fewest > 15) return []
  const says = `With ${wholeInWords(fewest)} people in a group one unusual person can sway the result. Use it only for an outcome without extreme values, and look for more people.`
  return [{ says }]
}

function picture(given: Values): Picture | null {
  const read = readValues(inputs, given)
  if (!read.ok) return null
  const { solve, d = 0, n1 = 0, n2 = n1, ratio = 1, power, alpha } = read.values
  if (solve === 'effect') {
    const least = meansDetectable(alpha, power ?? 0, n1, n2)
    if (least === undefined) return null
    return powerPicture({
      x: { label: 'Difference', unit: 'standard deviations', as: 'decimal' },
      from: 0,
      to: 2 * least,
      lines: [{ label: `${wholeInWords(n1 + n2)} people`, chanceAt: (x) => meansPower(x, alpha, n1, n2) }],
      at: least,
      label: `${decimalInWords(least)} standard deviations`,
      target: power,
      says: `The larger the difference, the likelier it shows. Half of ${decimalInWords(least)} standard deviations would show with ${chanceInWords(meansPower(least / 2, alpha, n1, n2))}.`,
    })
  }
  const exact = solve === 'sample' ? meansSample(d, alpha, power ?? 0, ratio) : n1
  if (exact === undefined) return null
  const here = roundUp(exact)
  const other = solve === 'sample' ? ratio : n2 / n1
  const chanceAt = (n: number) => meansPower(d, alpha, n, Math.max(1.5, n * other))
  return powerPicture({
    x: { label: inEach(other === 1), unit: 'people', as: 'whole' },
    from: Math.max(2, Math.floor(here / 20)),
    to: 2 * here,
    whole: true,
    lines: [{ label: `${decimalInWords(d)} standard deviations`, chanceAt }],
    at: here,
    label: `${wholeInWords(here)} people`,
    target: power,
    says: `With half as many people you would have ${chanceInWords(chanceAt(Math.max(2, here / 2)))} of seeing the difference, with twice as many ${chanceInWords(chanceAt(2 * here))}.`,
  })
}

export const twoMeans: Calculator = {
  id: 'two-means',
  group: 'sample',
  title: 'Two groups, compared by an average',
  answers: 'How many people do you need to see a difference between two averages?',
  use: 'When the outcome is a score or an amount: confidence in the police, days in work, cost. Before you promise a result.',
  inputs,
  formulas: [
    {
      says: `People in each group, by the simple formula. d is the difference in standard deviations. ${zSays}`,
      formula: { row: ['n', '=', { over: [{ row: ['2', zSquared] }, squared('d')] }] },
    },
    {
      says: 'The number given is exact: the non-central t distribution with this shift, where the groups have n₁ and n₂ people.',
      formula: {
        row: [
          'δ',
          '=',
          'd',
          {
            root: {
              over: [{ row: [at('n', '1'), at('n', '2')] }, { row: [at('n', '1'), '+', at('n', '2')] }],
            },
          },
        ],
      },
    },
  ],
  assumptions: [
    'Each person counts on their own: not pupils of the same few classes, or residents of the same few wards.',
    'People differ about as much in one group as in the other.',
    'The two groups are alike but for the programme, as when drawn by lot.',
  ],
  validity: [
    'Exact for outcomes that spread like a bell; good enough for others from about 15 people in each group.',
    'Warns at 15 people or fewer in a group. For counts of rare events use the calculator for rates.',
  ],
  sources: ['S151', 'S152', 'S167'],
  example: {
    says: 'Cohen’s middling difference, 0.5 standard deviations, with the usual risks.',
    input: { d: 0.5, alpha: 0.05, power: 0.8 },
    figures: { rounded: 64, total: 128, t: 63.76561, normal: 62.791 },
  },
  run,
  picture,
}

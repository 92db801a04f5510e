// Several programmes against one comparison group, or several outcomes: each look is a chance of a false alarm.
import { answer, refuse } from './answer.ts'
import type { Calculator, Input, Picture, Problem, Values } from './calculator.ts'
import { zSquared, squared } from './formula-parts.ts'
import { chanceInWords, decimalInWords, percentInWords, wholeInWords } from './numerals.ts'
import { zSum } from './power.ts'
import { powerPicture } from './power-picture.ts'
import { readValues } from './read-values.ts'
import { roundUp } from './search.ts'
import { meansPower, meansSample } from './two-means-power.ts'
import { alphaInput, differenceInput, powerInput } from './usual-inputs.ts'

/** The risk of a false alarm that each of k looks may run, so that all together run `alpha`. Bonferroni. */
function sharedAlpha(alpha: number, k: number): number {
  return alpha / k
}

/** How many times more people for k looks than for one, by the normal distribution. */
function severalArmsRatio(alpha: number, power: number, k: number): number {
  return (zSum(sharedAlpha(alpha, k), power) / zSum(alpha, power)) ** 2
}

/** How large a comparison group that k arms share is best made, against each of them: √k times. Dunnett 1955. */
function controlRatio(k: number): number {
  return Math.sqrt(k)
}

const inputs = [
  {
    kind: 'choice',
    id: 'kind',
    label: 'What there are several of',
    says: 'Either way, every further look is another chance of a false alarm.',
    options: [
      { id: 'arms', text: 'Programmes, against one comparison group' },
      { id: 'outcomes', text: 'Main outcomes of one programme' },
    ],
    default: 'arms',
  },
  {
    kind: 'number',
    id: 'k',
    label: 'How many',
    says: 'Programmes, not counting the comparison group; or main outcomes.',
    min: 1,
    max: 50,
    step: 1,
    whole: true,
    default: 2,
  },
  { ...differenceInput, default: 0.3 },
  powerInput,
  alphaInput,
] as const satisfies readonly Input[]

function run(given: Values) {
  const read = readValues(inputs, given)
  if (!read.ok) return read
  const { kind, k, d, alpha, power } = read.values
  const exact = meansSample(d, sharedAlpha(alpha, k), power)
  const single = meansSample(d, alpha, power)
  if (exact === undefined || single === undefined)
    return refuse('This would take more than ten million people.', 'd')
  const rounded = roundUp(exact)
  const total = rounded * (kind === 'arms' ? k + 1 : 2)
  const looks = `${k} ${kind === 'arms' ? (k === 1 ? 'programme' : 'programmes') : k === 1 ? 'outcome' : 'outcomes'}`
  return answer(
    [
      { id: 'rounded', label: 'People in each group', value: rounded, as: 'whole' },
      { id: 'total', label: 'People in all', value: total, as: 'whole' },
      { id: 'n_per_arm', label: 'Before rounding', value: exact, as: 'decimal', digits: 2 },
      { id: 'n_at_0.05', label: 'If there were only one', value: single, as: 'decimal', digits: 2 },
      {
        id: 'ratio_normal',
        label: 'Times as many as for one',
        value: severalArmsRatio(alpha, power, k),
        as: 'decimal',
        digits: 2,
      },
      ...(kind === 'arms'
        ? [
            {
              id: 'control_ratio',
              label: 'Best size of the comparison group, against one programme’s',
              value: controlRatio(k),
              as: 'decimal',
              digits: 2,
            } as const,
          ]
        : []),
    ],
    `For ${looks} you would need ${wholeInWords(rounded)} people in each group, ${wholeInWords(total)} in all, to have ${chanceInWords(power)} of seeing a difference of ${decimalInWords(d)} standard deviations in any one of them. Each then runs a risk of ${percentInWords(sharedAlpha(alpha, k), 2)} of a false alarm.`,
    warnings(k),
  )
}

function warnings(k: number): Problem[] {
  if (k <= 5) return []
  return [
    {
      input: 'k',
      says: 'So many looks are a fishing trip. Name one or two that matter most, before you see any data, and call the rest exploratory.',
    },
  ]
}

function picture(given: Values): Picture | null {
  const read = readValues(inputs, given)
  if (!read.ok) return null
  const { k, d, alpha, power } = read.values
  const exact = meansSample(d, sharedAlpha(alpha, k), power)
  if (exact === undefined) return null
  const here = roundUp(exact)
  const chanceAt = (looks: number) => (n: number) => meansPower(d, sharedAlpha(alpha, looks), n)
  return powerPicture({
    x: { label: 'People in each group', unit: 'people', as: 'whole' },
    from: Math.max(2, Math.floor(here / 20)),
    to: 2 * here,
    whole: true,
    lines: [
      { label: k === 1 ? 'One' : `All ${k}`, chanceAt: chanceAt(k) },
      ...(k > 1 ? [{ label: 'Only one', chanceAt: chanceAt(1) }] : []),
    ],
    at: here,
    label: `${wholeInWords(here)} people`,
    target: power,
    says: `With ${wholeInWords(here)} people in each group each of them would show with ${chanceInWords(chanceAt(k)(here))}; if there were only one, with ${chanceInWords(chanceAt(1)(here))}.`,
  })
}

export const severalArms: Calculator = {
  id: 'several-arms',
  group: 'sample',
  title: 'Several programmes or outcomes',
  answers: 'How many more people does it take to test several things at once?',
  use: 'When two or more programmes are compared with the same group, or a study has several main outcomes.',
  inputs,
  formulas: [
    {
      says: 'Each of k looks gets a share of the risk of a false alarm.',
      formula: { row: [{ sub: ['α', 'k'] }, '=', { over: ['α', 'k'] }] },
    },
    {
      says: 'With it, people in each group as for two averages; the number given is exact.',
      formula: { row: ['n', '=', { over: [{ row: ['2', zSquared] }, squared('d')] }] },
    },
  ],
  assumptions: [
    'Every look counts: any one of them would be announced.',
    'People are shared out by lot, and each counts on their own.',
  ],
  validity: [
    'A cautious figure: where outcomes go together or arms share a comparison group, a little fewer would do (Dunnett).',
    'Warns above five.',
  ],
  sources: ['S164', 'S151', 'S167'],
  example: {
    says: 'Three programmes against one comparison group, and a difference of 0.3.',
    input: { d: 0.3, k: 3 },
    figures: {
      rounded: 235,
      n_per_arm: 234.0848,
      'n_at_0.05': 175.3851,
      ratio_normal: 1.333835,
      control_ratio: 1.732,
    },
  },
  run,
  picture,
}

// Two groups compared by a share: how many reoffend, are satisfied, come back.
import { answer, refuse } from './answer.ts'
import type { Calculator, Figure, Formula, Input, Picture, Problem, Values } from './calculator.ts'
import { at, bracket, squared, zAlpha, zBeta, zSays, zSquared } from './formula-parts.ts'
import { chanceInWords, percentInWords, wholeInWords } from './numerals.ts'
import { powerPicture } from './power-picture.ts'
import { readValues } from './read-values.ts'
import { roundUp } from './search.ts'
import { MOST_PEOPLE } from './two-means-power.ts'
import {
  sharesDetectable,
  sharesPower,
  sharesSampleArcsine,
  sharesSampleCorrected,
  sharesSamplePooled,
  sharesSampleUnpooled,
} from './two-proportions-power.ts'
import {
  alphaInput,
  directionInput,
  firstGroupInput,
  firstShareInput,
  ratioInput,
  secondGroupInput,
  secondShareInput,
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
      { id: 'effect', text: 'The smallest change that would show' },
      { id: 'power', text: 'How good the chances are' },
    ],
    default: 'sample',
  },
  firstShareInput,
  secondShareInput,
  firstGroupInput,
  secondGroupInput,
  ratioInput,
  directionInput,
  wantedPowerInput,
  alphaInput,
] as const satisfies readonly Input[]

function run(given: Values) {
  const read = readValues(inputs, given)
  if (!read.ok) return read
  const { solve, p1, p2 = 0, n1 = 0, n2 = n1, ratio = 1, direction = 'fall', power = 0, alpha } = read.values
  if (solve !== 'effect' && Math.abs(p1 - p2) < 1e-6)
    return refuse('Both shares are the same, so there is no difference to be seen. Change one of them.', 'p2')
  const shares = `${percentInWords(p1)} and ${percentInWords(p2)}`
  if (solve === 'sample') {
    const pooled = Math.max(2, sharesSamplePooled(p1, p2, alpha, power, ratio))
    if (!(pooled * Math.max(1, ratio) <= MOST_PEOPLE))
      return refuse('This would take more than ten million people. Look for a larger difference.', 'p2')
    const first = roundUp(pooled)
    const second = roundUp(first * ratio)
    const people =
      ratio === 1
        ? `${wholeInWords(first)} people in each group, ${wholeInWords(2 * first)} in all,`
        : `${wholeInWords(first)} people in the first group and ${wholeInWords(second)} in the second`
    return answer(
      sampleFigures(read.values, first, second),
      `You would need ${people} to have ${chanceInWords(power)} of telling ${shares} apart.`,
      warnings(p1, p2, first, second),
    )
  }
  const sizes =
    n1 === n2
      ? `${wholeInWords(n1)} people in each group`
      : `${wholeInWords(n1)} and ${wholeInWords(n2)} people`
  if (solve === 'power') {
    const chance = sharesPower(p1, p2, alpha, n1, n2)
    return answer(
      [
        { id: 'power', label: 'Chance of seeing it', value: chance, as: 'probability', digits: 1 },
        { id: 'total', label: 'People in all', value: n1 + n2, as: 'whole' },
      ],
      `With ${sizes} you would have ${chanceInWords(chance)} of telling ${shares} apart.`,
      warnings(p1, p2, n1, n2),
    )
  }
  const pooled = sharesDetectable(p1, direction, { alpha, power }, n1, n2)
  const unpooled = sharesDetectable(p1, direction, { alpha, power, pooled: false }, n1, n2)
  if (pooled === undefined || unpooled === undefined)
    return refuse(
      `With so few people not even a ${direction} to ${direction === 'fall' ? 'nought' : '100%'} would show. Add some.`,
      'n1',
    )
  return answer(
    [
      { id: 'p2_pooled', label: 'Share with the programme', value: pooled, as: 'percent', digits: 1 },
      {
        id: 'change',
        label: 'Change, in percentage points',
        value: Math.abs(pooled - p1) * 100,
        as: 'decimal',
        digits: 1,
      },
      {
        id: 'relative',
        label: 'Change, relative to where it starts',
        value: Math.abs(pooled - p1) / p1,
        as: 'percent',
        digits: 0,
      },
      { id: 'p2_unpooled', label: 'Share by the unpooled test', value: unpooled, as: 'percent', digits: 1 },
      { id: 'total', label: 'People in all', value: n1 + n2, as: 'whole' },
    ],
    `With ${sizes} you would have ${chanceInWords(power)} of seeing a ${direction} from ${percentInWords(p1)} to ${percentInWords(pooled)}. A smaller one would probably be missed.`,
    warnings(p1, pooled, n1, n2),
  )
}

interface Compared {
  p1: number
  p2?: number | undefined
  ratio?: number | undefined
  power?: number | undefined
  alpha: number
}

function sampleFigures(
  { p1, p2 = 0, ratio = 1, power = 0, alpha }: Compared,
  first: number,
  second: number,
): Figure[] {
  const label = ratio === 1 ? 'People in each group' : 'People in the first group'
  const exact = (id: string, says: string, value: number): Figure => ({
    id,
    label: says,
    value,
    as: 'decimal',
    digits: 2,
  })
  return [
    { id: 'rounded', label, value: first, as: 'whole' },
    ...(ratio === 1
      ? []
      : [{ id: 'second', label: 'People in the second group', value: second, as: 'whole' } as const]),
    { id: 'total', label: 'People in all', value: first + second, as: 'whole' },
    exact('pooled', 'Before rounding: the usual test', sharesSamplePooled(p1, p2, alpha, power, ratio)),
    exact('unpooled', 'The unpooled test', sharesSampleUnpooled(p1, p2, alpha, power, ratio)),
    exact('arcsine', 'By Cohen’s h', sharesSampleArcsine(p1, p2, alpha, power, ratio)),
    exact(
      'continuity_corrected',
      'With the continuity correction',
      sharesSampleCorrected(p1, p2, alpha, power, ratio),
    ),
  ]
}

function warnings(p1: number, p2: number, n1: number, n2: number): Problem[] {
  const fewest = Math.min(n1 * p1, n1 * (1 - p1), n2 * p2, n2 * (1 - p2))
  if (fewest >= 10) return []
  const count = fewest < 1 ? 'less than one person' : `about ${wholeInWords(fewest)}`
  const rest =
    fewest < 5
      ? 'That is too few for this formula: take the number with the continuity correction and plan for Fisher’s exact test.'
      : 'That is the edge of where this formula holds: lean to the number with the continuity correction.'
  return [{ says: `In one of the groups ${count} would have the rarer outcome. ${rest}` }]
}

function picture(given: Values): Picture | null {
  const read = readValues(inputs, given)
  if (!read.ok) return null
  const { solve, p1, p2 = 0, n1 = 0, n2 = n1, ratio = 1, direction = 'fall', power = 0, alpha } = read.values
  if (solve === 'effect') {
    const p = sharesDetectable(p1, direction, { alpha, power }, n1, n2)
    if (p === undefined) return null
    const furthest = Math.min(1, Math.max(0, p1 + 2 * (p - p1)))
    return powerPicture({
      x: { label: 'Share with the programme', unit: 'share', as: 'percent' },
      from: Math.min(p1, furthest),
      to: Math.max(p1, furthest),
      lines: [
        { label: `${wholeInWords(n1 + n2)} people`, chanceAt: (x) => sharesPower(p1, x, alpha, n1, n2) },
      ],
      at: p,
      label: percentInWords(p),
      target: power,
      says: `The further it moves from ${percentInWords(p1)}, the likelier it shows: half the way to ${percentInWords(p)} with ${chanceInWords(sharesPower(p1, (p1 + p) / 2, alpha, n1, n2))}.`,
    })
  }
  if (Math.abs(p1 - p2) < 1e-6) return null
  const exact = solve === 'sample' ? Math.max(2, sharesSamplePooled(p1, p2, alpha, power, ratio)) : n1
  if (!(exact <= MOST_PEOPLE)) return null
  const here = roundUp(exact)
  const other = solve === 'sample' ? ratio : n2 / n1
  const chanceAt = (n: number) => sharesPower(p1, p2, alpha, n, n * other)
  return powerPicture({
    x: {
      label: other === 1 ? 'People in each group' : 'People in the first group',
      unit: 'people',
      as: 'whole',
    },
    from: Math.max(2, Math.floor(here / 20)),
    to: 2 * here,
    whole: true,
    lines: [{ label: `${percentInWords(p1)} against ${percentInWords(p2)}`, chanceAt }],
    at: here,
    label: `${wholeInWords(here)} people`,
    ...(solve === 'sample' ? { target: power } : {}),
    says: `With half as many people you would have ${chanceInWords(chanceAt(here / 2))} of seeing the difference, with twice as many ${chanceInWords(chanceAt(2 * here))}.`,
  })
}

const q = (index: string): Formula => ({ row: [at('p', index), bracket('1', '−', at('p', index))] })
const difference: Formula = squared(bracket(at('p', '1'), '−', at('p', '2')))

export const twoProportions: Calculator = {
  id: 'two-proportions',
  group: 'sample',
  title: 'Two groups, compared by a share',
  answers: 'How many people do you need to see a difference between two shares?',
  use: 'When the outcome is yes or no: reoffended or not, satisfied or not. Small changes in a share need far more people than most expect.',
  inputs,
  formulas: [
    {
      says: `People in each group, for the usual test; p is the share in both groups together. ${zSays}`,
      formula: {
        row: [
          'n',
          '=',
          {
            over: [
              squared(
                bracket(zAlpha, { root: { row: ['2', 'p', bracket('1', '−', 'p')] } }, '+', zBeta, {
                  root: { row: [q('1'), '+', q('2')] },
                }),
              ),
              difference,
            ],
          },
        ],
      },
    },
    {
      says: 'The unpooled test, a little simpler.',
      formula: { row: ['n', '=', { over: [{ row: [zSquared, bracket(q('1'), '+', q('2'))] }, difference] }] },
    },
  ],
  assumptions: [
    'Each person counts on their own: not pupils of the same few classes, or residents of the same few wards.',
    'The two groups are alike but for the programme, as when drawn by lot.',
    'Everybody’s outcome is known at the end; for those you lose, use the calculator for losses.',
  ],
  validity: [
    'Holds where at least ten people in each group have the outcome and ten have not; warns below, and more strongly below five.',
    'Refuses two shares that are the same, and more than ten million people.',
  ],
  sources: ['S154', 'S151', 'S167'],
  example: {
    says: 'Telling 40% from 30%, with the usual risks.',
    input: { p1: 0.4, p2: 0.3 },
    figures: {
      rounded: 356,
      total: 712,
      pooled: 355.9428,
      unpooled: 353.1996,
      arcsine: 355.4193,
      continuity_corrected: 375.677,
    },
  },
  run,
  picture,
}

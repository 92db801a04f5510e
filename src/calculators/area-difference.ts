// Two areas in one survey: is one really different from the other?
import { answer } from './answer.ts'
import type { Calculator, Input, Picture, Problem, Values } from './calculator.ts'
import { levelInput, zFor } from './confidence.ts'
import { decimalInWords, percentInWords } from './numerals.ts'
import { readValues, type Read } from './read-values.ts'
import { deffInput, sampleInput, sampleWarnings, shareInput } from './survey-inputs.ts'

const people = { kind: 'number', min: 2, max: 1e7, step: 10, whole: true, unit: 'people' } as const

const inputs = [
  {
    ...shareInput,
    id: 'p1',
    label: 'Share in the first area',
    says: 'What the survey found there (or in the earlier year).',
    default: 0.62,
  },
  {
    ...shareInput,
    id: 'p2',
    label: 'Share in the second area',
    says: 'What it found there (or in the later year).',
    default: 0.66,
  },
  {
    ...people,
    id: 'n',
    also: ['n1'],
    label: 'Interviews in the first area',
    says: 'People who answered this question there.',
    default: 400,
  },
  {
    ...people,
    id: 'n2',
    label: 'Interviews in the second area',
    says: 'Leave it out if both have the same number.',
    optional: true,
  },
  deffInput,
  sampleInput,
  levelInput,
] as const satisfies readonly Input[]

/**
 * The margin of error of the difference between two shares from separate people: z·√(deff·(p₁q₁/n₁ + p₂q₂/n₂)) (S137). Shares
 * in, a share out, for one side.
 */
export function marginOfDifference(
  p1: number,
  n1: number,
  p2: number,
  n2: number,
  deff: number,
  z: number,
): number {
  return z * Math.sqrt(deff * ((p1 * (1 - p1)) / n1 + (p2 * (1 - p2)) / n2))
}

export const areaDifference: Calculator = {
  id: 'area-difference',
  group: 'survey',
  title: 'Difference of two areas',
  answers: 'Do two areas (or two years) really differ, or is it only the sample?',
  use: 'When somebody compares boroughs, groups or years in one survey.',
  inputs,
  formulas: [
    {
      says: 'The margin of the difference; q is 1 − p.',
      formula: {
        row: [
          'moe',
          '=',
          'z',
          {
            root: {
              row: [
                'deff',
                '(',
                { over: [{ row: [{ sub: ['p', '1'] }, { sub: ['q', '1'] }] }, { sub: ['n', '1'] }] },
                '+',
                { over: [{ row: [{ sub: ['p', '2'] }, { sub: ['q', '2'] }] }, { sub: ['n', '2'] }] },
                ')',
              ],
            },
          },
        ],
      },
    },
  ],
  assumptions: [
    'Two separate random samples, with the same design effect.',
    'You picked these two areas before seeing the results. The gap between the best and the worst of many is always wide.',
  ],
  validity: ['At least 10 people on either side of the question in both areas; below that it warns.'],
  sources: ['S137'],
  example: {
    says: 'Two boroughs with 400 interviews each, 62% and 66%, design effect 1.3.',
    input: { p1: 0.62, p2: 0.66, n: 400, deff: 1.3 },
    figures: { difference: 0.04, moe: 0.0757825, ci_low: -0.0357825, ci_high: 0.1157825 },
  },
  run(given) {
    const read = readValues(inputs, given)
    if (!read.ok) return read
    const { p1, p2, n, n2 = n, deff, level } = read.values
    const moe = marginOfDifference(p1, n, p2, n2, deff, zFor(level))
    const difference = p2 - p1
    return answer(
      [
        { id: 'difference', label: 'Difference found', value: difference, as: 'percent' },
        { id: 'moe', label: 'Margin of error of the difference', value: moe, as: 'percent' },
        { id: 'ci_low', label: 'Range, from', value: difference - moe, as: 'percent' },
        { id: 'ci_high', label: 'Range, to', value: difference + moe, as: 'percent' },
      ],
      sentence(difference, moe),
      warnings(read.values),
    )
  },
  picture,
}

function sentence(difference: number, moe: number): string {
  const found = `${decimalInWords(Math.abs(difference) * 100, 1)} points`
  const needed = `${decimalInWords(moe * 100, 1)} points`
  return Math.abs(difference) > moe
    ? `The gap of ${found} is larger than the sample alone would make (${needed}): the areas probably differ.`
    : `The gap of ${found} is within what the sample alone could make (${needed}): you cannot say that the areas differ.`
}

function warnings({ p1, p2, n, n2 = n, sample }: Read<typeof inputs>): Problem[] {
  const found = sampleWarnings(sample)
  const sides = [n * Math.min(p1, 1 - p1), n2 * Math.min(p2, 1 - p2)]
  if (sides.some((side) => side < 10))
    found.push({
      says: 'Fewer than 10 people on one side of the question in an area: the margin is too narrow.',
    })
  return found
}

function picture(given: Values): Picture | null {
  const read = readValues(inputs, given)
  if (!read.ok) return null
  const { p1, p2, n, n2 = n, deff, level } = read.values
  const z = zFor(level)
  const at = (times: number) => marginOfDifference(p1, n * times, p2, n2 * times, deff, z)
  const sizes = Array.from({ length: 40 }, (_, i) => 0.25 * 32 ** (i / 39))
  return {
    kind: 'curve',
    x: { label: 'Interviews in the first area', as: 'whole', log: true },
    y: { label: 'Smallest gap that is more than chance', as: 'percent' },
    lines: [
      { label: 'Margin of the difference', points: sizes.map((times) => [n * times, at(times)] as const) },
    ],
    marks: [{ x: n, y: at(1), label: 'You are here' }],
    levels: [{ y: Math.abs(p2 - p1), label: `The gap found, ${percentInWords(Math.abs(p2 - p1))}` }],
    says: 'Where the line falls below the gap found, the difference is more than the sample alone would make.',
  }
}

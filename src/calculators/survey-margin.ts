// How far a survey's percentage may be from the truth.
import { answer, refuse } from './answer.ts'
import type { Calculator, Input, Picture, Problem, Values } from './calculator.ts'
import { levelInput, zFor } from './confidence.ts'
import { decimalInWords, percentInWords, wholeInWords } from './numerals.ts'
import { readValues, type Read } from './read-values.ts'
import { deffInput, populationInput, sampleInput, sampleWarnings, shareInput } from './survey-inputs.ts'
import { wilsonInterval } from './wilson.ts'

const inputs = [
  shareInput,
  {
    id: 'n',
    kind: 'number',
    label: 'Interviews',
    says: 'People who answered this question, in this group or area.',
    min: 2,
    max: 1e7,
    step: 10,
    whole: true,
    default: 400,
    unit: 'people',
  },
  deffInput,
  populationInput,
  sampleInput,
  levelInput,
] as const satisfies readonly Input[]

/**
 * The margin of error of a share `p` (0 to 1) from `n` interviews with design effect `deff`: z·√(deff·p(1−p)/n), narrowed by
 * (N−n)/(N−1) when `N` people are all there are (S137). A share, for one side. Never NaN for n of 1 or more and N of n or more.
 */
export function marginOfError(p: number, n: number, deff: number, z: number, N?: number): number {
  const left = N === undefined || N <= 1 ? 1 : Math.max(0, (N - n) / (N - 1))
  return z * Math.sqrt(((deff * p * (1 - p)) / n) * left)
}

export const surveyMargin: Calculator = {
  id: 'survey-margin',
  group: 'survey',
  title: 'Survey margin of error',
  answers: 'How far may our survey’s percentage be from the truth?',
  use: 'When you read a survey result, or plan how finely it can be broken down by area or group.',
  inputs,
  formulas: [
    {
      says: 'p is the share, n the interviews, N the people in all (the last fraction is left out if N is), z is 1.96 for 95%.',
      formula: {
        row: [
          'moe',
          '=',
          'z',
          {
            root: {
              row: [
                'deff',
                '·',
                { over: [{ row: ['p', '(', '1', '−', 'p', ')'] }, 'n'] },
                '·',
                { over: [{ row: ['N', '−', 'n'] }, { row: ['N', '−', '1'] }] },
              ],
            },
          },
        ],
      },
    },
  ],
  assumptions: [
    'People were chosen at random; for panels and quotas the margin is indicative only.',
    'Who did not answer would have said much the same.',
  ],
  validity: [
    'At least 10 people on either side of the question; below that it warns and gives Wilson’s range too.',
  ],
  sources: ['S137', 'S139'],
  example: {
    says: '400 interviews, half say yes, design effect 1.5.',
    input: { p: 0.5, n: 400, deff: 1.5 },
    figures: { moe: 0.0600114 },
  },
  run(given) {
    const read = readValues(inputs, given)
    if (!read.ok) return read
    const { p, n, deff, N, level } = read.values
    if (N !== undefined && n > N)
      return refuse('More interviews than there are people. Check which number is which.', 'n')
    const z = zFor(level)
    const moe = marginOfError(p, n, deff, z, N)
    const exact = wilsonInterval(p, n / deff, z)
    const rare = isRare(p, n)
    const [low, high] = rare ? [exact.low, exact.high] : [Math.max(0, p - moe), Math.min(1, p + moe)]
    return answer(
      [
        { id: 'moe', label: 'Margin of error, to either side', value: moe, as: 'percent' },
        { id: 'ci_low', label: rare ? 'Range (Wilson), from' : 'Range, from', value: low, as: 'percent' },
        { id: 'ci_high', label: rare ? 'Range (Wilson), to' : 'Range, to', value: high, as: 'percent' },
        { id: 'neff', label: 'Worth as many interviews as', value: Math.floor(n / deff), as: 'whole' },
      ],
      `With ${wholeInWords(n)} interviews a result of ${percentInWords(p)} is good to about ${decimalInWords(moe * 100, 1)} points either way: the truth is probably between ${percentInWords(low)} and ${percentInWords(high)}.`,
      warnings(read.values),
    )
  },
  picture,
}

function isRare(p: number, n: number): boolean {
  return n * Math.min(p, 1 - p) < 10
}

function warnings({ p, n, sample }: Read<typeof inputs>): Problem[] {
  const found = sampleWarnings(sample)
  if (isRare(p, n))
    found.push({
      input: 'n',
      says: 'Fewer than 10 people on one side of the question: read the range, which is Wilson’s, not the margin.',
    })
  return found
}

function picture(given: Values): Picture | null {
  const read = readValues(inputs, given)
  if (!read.ok) return null
  const { p, n, deff, N, level } = read.values
  if (N !== undefined && n > N) return null
  const z = zFor(level)
  const last = Math.min(N ?? Infinity, Math.max(1000, 2.5 * n))
  const sizes = Array.from({ length: 40 }, (_, i) =>
    Math.round(Math.exp(Math.log(20) + (i / 39) * Math.log(Math.max(last, 21) / 20))),
  )
  return {
    kind: 'curve',
    x: { label: 'Interviews', as: 'whole', log: true },
    y: { label: 'Margin of error', as: 'percent' },
    lines: [
      {
        label: percentInWords(p),
        points: sizes.map((size) => [size, marginOfError(p, size, deff, z, N)] as const),
      },
    ],
    marks: [{ x: n, y: marginOfError(p, n, deff, z, N), label: 'You are here' }],
    says: 'Four times as many interviews halve the margin of error.',
  }
}

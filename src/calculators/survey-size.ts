// How many interviews a margin of error takes.
import { answer } from './answer.ts'
import type { Calculator, Figure, Input, Picture, Values } from './calculator.ts'
import { levelInput, zFor } from './confidence.ts'
import { countInWords, decimalInWords, wholeInWords } from './numerals.ts'
import { readValues, type Read } from './read-values.ts'
import { roundUp } from './search.ts'
import { deffInput, populationInput, sampleInput, sampleWarnings, shareInput } from './survey-inputs.ts'

const inputs = [
  {
    id: 'e',
    kind: 'number',
    label: 'Margin you can live with',
    says: 'To either side: 5% means 45 to 55 around a result of 50.',
    min: 0.001,
    max: 0.4,
    step: 0.005,
    default: 0.05,
    unit: 'share',
  },
  { ...shareInput, min: 0.001, max: 0.999 },
  deffInput,
  populationInput,
  {
    id: 'response',
    kind: 'number',
    label: 'How many of those invited answer',
    says: 'Gives the number of invitations. Leave it out if you pay by the interview.',
    min: 0.005,
    max: 1,
    step: 0.01,
    unit: 'share',
    optional: true,
  },
  sampleInput,
  levelInput,
] as const satisfies readonly Input[]

/**
 * Interviews for a margin of error `e` (a share, one side) about a share `p`: n₀ = deff·z²p(1−p)/e², and n₀/(1 + (n₀ − 1)/N)
 * when `N` people are all there are (S137). Not rounded. The exact inverse of `marginOfError`.
 */
export function surveySize(e: number, p: number, deff: number, z: number, N?: number): number {
  const many = (deff * z * z * p * (1 - p)) / (e * e)
  return N === undefined ? many : (many * N) / (N - 1 + many)
}

export const surveySizeCalculator: Calculator = {
  id: 'survey-size',
  group: 'survey',
  title: 'Survey size',
  answers: 'How many interviews do we need for the margin of error we want?',
  use: 'When you plan or buy a survey. Ask it for the smallest group you must report on, not for the whole.',
  inputs,
  formulas: [
    {
      says: 'For a very large population.',
      formula: {
        row: [
          { sub: ['n', '0'] },
          '=',
          {
            over: [
              { row: ['deff', '·', { sup: ['z', '2'] }, 'p', '(', '1', '−', 'p', ')'] },
              { sup: ['e', '2'] },
            ],
          },
        ],
      },
    },
    {
      says: 'For N people in all.',
      formula: {
        row: [
          'n',
          '=',
          {
            over: [
              { sub: ['n', '0'] },
              { row: ['1', '+', '(', { sub: ['n', '0'] }, '−', '1', ')', '/', 'N'] },
            ],
          },
        ],
      },
    },
  ],
  assumptions: [
    'People are chosen at random; for panels and quotas the size is indicative only.',
    'Who does not answer would have said much the same.',
  ],
  validity: ['Enough interviews for 10 people on either side of the question; below that it warns.'],
  sources: ['S137'],
  example: {
    says: 'Five points either way, half say yes, 1,000 people in all.',
    input: { e: 0.05, N: 1000 },
    figures: { rounded: 278, n: 277.7326 },
  },
  run(given) {
    const read = readValues(inputs, given)
    if (!read.ok) return read
    const { e, p, deff, N, response, level, sample } = read.values
    const n = surveySize(e, p, deff, zFor(level), N)
    const rounded = Math.min(roundUp(n), N ?? Infinity)
    const figures: Figure[] = [
      { id: 'rounded', label: 'Interviews needed', value: rounded, as: 'whole' },
      { id: 'n', label: 'Before rounding up', value: n, as: 'decimal', digits: 2 },
    ]
    if (response !== undefined)
      figures.splice(1, 0, {
        id: 'invite',
        label: 'People to invite',
        value: roundUp(rounded / response),
        as: 'whole',
      })
    const found = sampleWarnings(sample)
    if (rounded * Math.min(p, 1 - p) < 10)
      found.push({
        input: 'e',
        says: 'That would leave fewer than 10 people on one side of the question. Take a smaller margin.',
      })
    if (response !== undefined && N !== undefined && rounded > N * response)
      found.push({
        input: 'response',
        says: 'There are not that many people to invite: even asking everybody would fall short.',
      })
    return answer(figures, sentence(read.values, rounded), found)
  },
  picture,
}

function sentence({ e, N }: Read<typeof inputs>, rounded: number): string {
  const whom = N === undefined ? '' : ` out of ${wholeInWords(N)} people`
  return `You need ${countInWords(rounded, 'interview', 'interviews')}${whom} to be good to ${decimalInWords(e * 100)} points either way. Every group or area you report on by itself needs as many.`
}

function picture(given: Values): Picture | null {
  const read = readValues(inputs, given)
  if (!read.ok) return null
  const { e, p, deff, N, level } = read.values
  const z = zFor(level)
  const [low, high] = [Math.min(e, 0.01), Math.max(e, 0.1)]
  const margins = Array.from({ length: 40 }, (_, i) => low + (i / 39) * (high - low))
  return {
    kind: 'curve',
    x: { label: 'Margin of error', as: 'percent' },
    y: { label: 'Interviews', as: 'whole', log: true },
    lines: [
      {
        label: 'Interviews needed',
        points: margins.map((margin) => [margin, surveySize(margin, p, deff, z, N)] as const),
      },
    ],
    marks: [{ x: e, y: surveySize(e, p, deff, z, N), label: 'You are here' }],
    says: 'Half the margin takes four times the interviews.',
  }
}

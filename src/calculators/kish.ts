// What weighting costs in interviews.
import { answer, refuse } from './answer.ts'
import type { Calculator, Input, Picture, Values } from './calculator.ts'
import { zFor } from './confidence.ts'
import { decimalInWords, percentInWords, wholeInWords } from './numerals.ts'
import { readValues } from './read-values.ts'
import { marginOfError } from './survey-margin.ts'

const example = [1, 1, 1, 1, 1, 2, 2, 2, 4, 4] as const

const inputs = [
  {
    id: 'weights',
    kind: 'list',
    label: 'Weights',
    says: 'One for each person, as delivered with the data. Their scale does not matter.',
    min: 0,
    max: 1e9,
    fewest: 2,
    most: 100_000,
    default: example,
  },
] as const satisfies readonly Input[]

/** Kish's design effect of weighting, n·Σw²/(Σw)², and the effective sample size n/deff (S138). NaN if all weights are 0. */
export function kishEffect(weights: readonly number[]): { deff: number; effective: number } {
  // Scaled first, so that very large or very small weights neither overflow nor vanish.
  const largest = weights.reduce((most, weight) => Math.max(most, weight), 0)
  let [sum, squares] = [0, 0]
  for (const weight of weights) {
    const scaled = weight / largest
    sum += scaled
    squares += scaled * scaled
  }
  return { deff: (weights.length * squares) / (sum * sum), effective: (sum * sum) / squares }
}

export const kish: Calculator = {
  id: 'kish',
  group: 'survey',
  title: 'Design effect of weighting',
  answers: 'How many interviews is our weighted survey really worth?',
  use: 'When a survey comes with weights: put the result into the margin of error as its design effect.',
  inputs,
  formulas: [
    {
      says: 'n is the number of people, w their weights.',
      formula: {
        row: [
          'deff',
          '=',
          { over: [{ row: ['n', '∑', { sup: ['w', '2'] }] }, { sup: [{ row: ['(', '∑', 'w', ')'] }, '2'] }] },
        ],
      },
    },
    {
      says: 'What the sample is worth.',
      formula: { row: [{ sub: ['n', 'eff'] }, '=', { over: ['n', 'deff'] }] },
    },
  ],
  assumptions: [
    'The weights have nothing to do with the answers; where they do, the true effect is smaller or larger.',
    'Clustering (several people in one street) comes on top.',
  ],
  validity: ['At least 2 people, one of them with a weight above 0. An effect above 2 brings a warning.'],
  sources: ['S138'],
  example: {
    says: 'Five people count once, three twice, two four times.',
    input: { weights: example },
    figures: { deff: 1.357341, neff: 7.367347 },
  },
  run(given) {
    const read = readValues(inputs, given)
    if (!read.ok) return read
    const { weights } = read.values
    if (weights.every((weight) => weight === 0))
      return refuse('All weights are 0. Somebody must count.', 'weights')
    const { deff, effective } = kishEffect(weights)
    return answer(
      [
        { id: 'deff', label: 'Design effect', value: deff, as: 'decimal', digits: 3 },
        { id: 'neff', label: 'Worth as many interviews as', value: effective, as: 'decimal', digits: 1 },
        { id: 'n', label: 'Interviews', value: weights.length, as: 'whole' },
      ],
      `Weighting makes ${wholeInWords(weights.length)} interviews worth about ${decimalInWords(effective, effective < 20 ? 1 : 0)}, and margins of error ${percentInWords(Math.sqrt(deff) - 1)} wider.`,
      deff > 2
        ? [
            {
              says: 'Weights this uneven let a few people decide. Ask how the sample came to be so lopsided.',
            },
          ]
        : [],
    )
  },
  picture,
}

function picture(given: Values): Picture | null {
  const read = readValues(inputs, given)
  if (!read.ok || read.values.weights.every((weight) => weight === 0)) return null
  const n = read.values.weights.length
  const { deff } = kishEffect(read.values.weights)
  const z = zFor(0.95)
  const sizes = Array.from({ length: 40 }, (_, i) => Math.round(Math.max(2, n / 4) * 16 ** (i / 39)))
  return {
    kind: 'curve',
    x: { label: 'Interviews', as: 'whole', log: true },
    y: { label: 'Margin of error around 50%', as: 'percent' },
    lines: [
      {
        label: 'With these weights',
        points: sizes.map((size) => [size, marginOfError(0.5, size, deff, z)] as const),
      },
      {
        label: 'Without weights',
        points: sizes.map((size) => [size, marginOfError(0.5, size, 1, z)] as const),
      },
    ],
    marks: [{ x: n, y: marginOfError(0.5, n, deff, z), label: 'You are here' }],
    says: 'Uneven weights widen the margin of error, as if fewer people had been asked.',
  }
}

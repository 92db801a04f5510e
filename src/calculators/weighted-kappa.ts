// Two raters and categories in order: a near miss is not as bad as a wide one.
import { answer } from './answer.ts'
import type { Calculator, Input, Picture, Values } from './calculator.ts'
import { oneCategory } from './cohen-kappa.ts'
import { zFor } from './confidence.ts'
import { creditOf, crossTable, kappaOf, kappaWarnings, ratingInputs, type Weighting } from './kappa.ts'
import { decimalInWords, wholeInWords } from './numerals.ts'
import { readValues } from './read-values.ts'

const inputs = [
  ...ratingInputs,
  {
    id: 'weights',
    kind: 'choice',
    label: 'How bad is a wide miss?',
    says: 'Decide before you see the result: the square gives more credit to near misses.',
    options: [
      { id: 'quadratic', text: 'By the square: two steps are four times as bad as one' },
      { id: 'linear', text: 'By the step: two steps are twice as bad as one' },
    ],
    default: 'quadratic',
  },
] as const satisfies readonly Input[]

export const weightedKappa: Calculator = {
  id: 'weighted-kappa',
  group: 'agreement',
  title: 'Weighted kappa',
  answers: 'Do two people who rate on a scale agree, with credit for near misses?',
  use: 'When categories are in order: risk low, medium, high; scores from 0 to 4. Also for the scores of two bid assessors.',
  inputs,
  formulas: [
    {
      says: 'w is the credit of each pair of categories; p the share of cases found there, and the two raters’ shares multiplied are what chance would give.',
      formula: {
        row: [
          { sub: ['κ', 'w'] },
          '=',
          {
            over: [
              {
                row: [
                  '∑',
                  { sub: ['w', 'ij'] },
                  { sub: ['p', 'ij'] },
                  '−',
                  '∑',
                  { sub: ['w', 'ij'] },
                  { sub: ['p', 'i·'] },
                  { sub: ['p', '·j'] },
                ],
              },
              { row: ['1', '−', '∑', { sub: ['w', 'ij'] }, { sub: ['p', 'i·'] }, { sub: ['p', '·j'] }] },
            ],
          },
        ],
      },
    },
    {
      says: 'The credit: a is 1 by the step and 2 by the square; k is the largest distance.',
      formula: {
        row: [
          { sub: ['w', 'ij'] },
          '=',
          '1',
          '−',
          { sup: [{ row: ['(', { over: [{ row: ['|', 'i', '−', 'j', '|'] }, 'k'] }, ')'] }, 'a'] },
        ],
      },
    },
  ],
  assumptions: [
    'Both rated every case, by themselves.',
    'Codes are taken at their value: 1 and 3 are twice as far apart as 1 and 2.',
  ],
  validity: [
    'Two raters, at most 50 categories in order.',
    'From about 30 cases; below that it warns.',
    'With two categories it equals Cohen’s kappa.',
  ],
  sources: ['S148', 'S149', 'judgement'],
  example: {
    says: 'The same table, by the square.',
    input: { table: [106, 10, 4, 22, 28, 10, 2, 12, 6], weights: 'quadratic' },
    figures: { kappa: 0.5666667, unweighted: 0.4285714 },
  },
  run(given) {
    const read = readValues(inputs, given)
    if (!read.ok) return read
    const table = crossTable(read.values)
    if ('says' in table) return { ok: false, problems: [table] }
    const [found, plain] = [read.values.weights, 'none' as const].map((weights) =>
      kappaOf(table.counts, creditOf(table.codes, weights)),
    )
    if (!found || !plain) return { ok: false, problems: [oneCategory] }
    const reach = zFor(read.values.level) * found.error
    const [low, high] = [Math.max(-1, found.kappa - reach), Math.min(1, found.kappa + reach)]
    return answer(
      [
        { id: 'kappa', label: 'Weighted kappa', value: found.kappa, as: 'decimal', digits: 3 },
        { id: 'ci_low', label: 'Range, from', value: low, as: 'decimal', digits: 3 },
        { id: 'ci_high', label: 'Range, to', value: high, as: 'decimal', digits: 3 },
        {
          id: 'unweighted',
          label: 'Without credit for near misses',
          value: plain.kappa,
          as: 'decimal',
          digits: 3,
        },
        { id: 'agreement', label: 'Cases rated alike', value: plain.observed, as: 'percent' },
        { id: 'se', label: 'Standard error', value: found.error, as: 'decimal', digits: 4 },
      ],
      `On ${wholeInWords(found.cases)} cases, with credit for near misses, kappa is ${decimalInWords(found.kappa)} (${decimalInWords(low)} to ${decimalInWords(high)}; 1 is perfect, 0 is chance). Without that credit it is ${decimalInWords(plain.kappa)}.`,
      kappaWarnings(table, found),
    )
  },
  picture,
}

function picture(given: Values): Picture | null {
  const read = readValues(inputs, given)
  if (!read.ok) return null
  const table = crossTable(read.values)
  if ('says' in table) return null
  const z = zFor(read.values.level)
  const ways: [Weighting, string][] = [
    ['none', 'No credit for near misses'],
    ['linear', 'Credit by the step'],
    ['quadratic', 'Credit by the square'],
  ]
  const rows = ways.flatMap(([weighting, label]) => {
    const found = kappaOf(table.counts, creditOf(table.codes, weighting))
    if (!found) return []
    return [
      {
        label,
        low: Math.max(-1, found.kappa - z * found.error),
        central: found.kappa,
        high: Math.min(1, found.kappa + z * found.error),
      },
    ]
  })
  if (rows.length === 0) return null
  return {
    kind: 'forest',
    x: { label: 'Kappa', as: 'decimal' },
    rows,
    line: { x: 0, label: 'Chance' },
    says: `${rows.map(({ label, central }) => `${label}: ${decimalInWords(central)}`).join('; ')}.`,
  }
}

// A one-off cost, as so much a year.
import { answer } from './answer.ts'
import type { Calculator, Input, Picture, Values } from './calculator.ts'
import { annuityFactor, rateInput } from './discounting.ts'
import { poundsInWords } from './money-in-words.ts'
import { countInWords, percentInWords } from './numerals.ts'
import { readValues } from './read-values.ts'

const inputs = [
  {
    id: 'cost',
    kind: 'number',
    label: 'Cost now',
    says: 'What is paid once: cameras, software, a refit. In prices of today.',
    min: 0,
    max: 1e12,
    step: 1000,
    default: 100_000,
    unit: 'pounds',
  },
  {
    id: 'n',
    kind: 'number',
    label: 'Years it lasts',
    says: 'Before it must be bought again.',
    min: 1,
    max: 100,
    step: 1,
    whole: true,
    default: 5,
    unit: 'years',
  },
  rateInput,
] as const satisfies readonly Input[]

export const annuity: Calculator = {
  id: 'annuity',
  group: 'value',
  title: 'Equivalent annual cost',
  answers: 'What does something bought once cost a year?',
  use: 'When you compare things that last for different times, or want a cost a year.',
  inputs,
  formulas: [
    {
      says: 'What a pound a year, at the end of each of n years, is worth today.',
      formula: {
        row: [
          'factor',
          '=',
          { over: [{ row: ['1', '−', { sup: [{ row: ['(', '1', '+', 'r', ')'] }, '−n'] }] }, 'r'] },
        ],
      },
    },
    { says: 'The cost a year.', formula: { row: ['EAC', '=', { over: ['cost', 'factor'] }] } },
  ],
  assumptions: [
    'Real prices, without inflation.',
    'It is worth nothing at the end, and would be bought again.',
  ],
  validity: ['1 to 100 years; beyond 30 it warns, because it keeps one rate.'],
  sources: ['S03', 'S140'],
  example: {
    says: '£100,000 for something that lasts five years.',
    input: { cost: 100_000, n: 5, r: 0.035 },
    figures: { factor: 4.515052, EAC: 22_148.14 },
  },
  run(given) {
    const read = readValues(inputs, given)
    if (!read.ok) return read
    const { cost, n, r } = read.values
    const factor = annuityFactor(n, r)
    return answer(
      [
        { id: 'EAC', label: 'Cost a year', value: cost / factor, as: 'pounds' },
        { id: 'factor', label: 'A pound a year is worth today', value: factor, as: 'decimal', digits: 3 },
      ],
      `${poundsInWords(cost)} now is the same as ${poundsInWords(cost / factor)} a year for ${countInWords(n, 'year', 'years')}, at ${percentInWords(r)}.`,
      n > 30
        ? [
            {
              input: 'n',
              says: 'This keeps one rate. Beyond year 30 the Green Book lowers it, and the cost a year is a little less.',
            },
          ]
        : [],
    )
  },
  picture,
}

function picture(given: Values): Picture | null {
  const read = readValues(inputs, given)
  if (!read.ok) return null
  const { cost, n, r } = read.values
  const last = Math.min(100, Math.max(15, 2 * n))
  const years = Array.from({ length: last }, (_, i) => i + 1)
  return {
    kind: 'curve',
    x: { label: 'Years it lasts', as: 'whole' },
    y: { label: 'Cost a year', as: 'pounds' },
    lines: [
      { label: 'Cost a year', points: years.map((year) => [year, cost / annuityFactor(year, r)] as const) },
    ],
    marks: [{ x: n, y: cost / annuityFactor(n, r), label: 'You are here' }],
    says: 'The longer it lasts, the less it costs a year; the gain soon slows.',
  }
}

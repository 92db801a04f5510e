// One sum in one later year.
import { answer } from './answer.ts'
import type { Calculator, Input, Picture, Values } from './calculator.ts'
import { discountFactor, rateInput } from './discounting.ts'
import { poundsInWords } from './money-in-words.ts'
import { decimalInWords, percentInWords } from './numerals.ts'
import { readValues } from './read-values.ts'

const inputs = [
  {
    id: 't',
    kind: 'number',
    label: 'Years from now',
    says: '0 is this year, which is not discounted.',
    min: 0,
    max: 400,
    step: 1,
    whole: true,
    default: 10,
    unit: 'years',
  },
  rateInput,
  {
    id: 'value',
    kind: 'number',
    label: 'Amount in that year',
    says: 'In the prices of today (real), without inflation.',
    min: -1e12,
    max: 1e12,
    step: 1000,
    default: 100_000,
    unit: 'pounds',
  },
] as const satisfies readonly Input[]

export const presentValueCalculator: Calculator = {
  id: 'present-value',
  group: 'value',
  title: 'Present value',
  answers: 'What is money in a later year worth today?',
  use: 'When costs and benefits fall in different years.',
  inputs,
  formulas: [
    {
      says: 'What a pound in year t is worth; r is the rate.',
      formula: { row: ['factor', '=', { over: ['1', { sup: [{ row: ['(', '1', '+', 'r', ')'] }, 't'] }] }] },
    },
    { says: 'The present value.', formula: { row: ['PV', '=', 'factor', '·', 'value'] } },
  ],
  assumptions: [
    'Real prices: the amount is in today’s prices, and inflation is not added again.',
    'Everybody’s pound counts the same, whenever and to whomever it falls.',
  ],
  validity: [
    'Any number of years; beyond 30, take the figure with the Green Book’s lower later rates.',
    'The rates are a setting dated February 2026.',
  ],
  sources: ['S03', 'S140', 'S141'],
  example: {
    says: '£100,000 in 50 years at 3.5%.',
    input: { t: 50, r: 0.035, value: 100_000 },
    figures: { factor: 0.1790534, factor_stepped: 0.1972625, pv: 17905.34, pv_stepped: 19726.25 },
  },
  run(given) {
    const read = readValues(inputs, given)
    if (!read.ok) return read
    const { t, r, value } = read.values
    const [flat, stepped] = [discountFactor(t, r), discountFactor(t, r, true)]
    const late = t > 30
    const words = `${poundsInWords(value)} in ${decimalInWords(t)} ${t === 1 ? 'year' : 'years'} is worth ${poundsInWords(value * (late ? stepped : flat))} today`
    return answer(
      [
        { id: 'factor', label: 'A pound then is worth, at one rate', value: flat, as: 'decimal', digits: 4 },
        { id: 'pv', label: 'Worth today, at one rate', value: value * flat, as: 'pounds' },
        {
          id: 'factor_stepped',
          label: 'A pound then, with lower later rates',
          value: stepped,
          as: 'decimal',
          digits: 4,
        },
        {
          id: 'pv_stepped',
          label: 'Worth today, with lower later rates',
          value: value * stepped,
          as: 'pounds',
        },
      ],
      `${words}, at ${percentInWords(r)} a year${late ? ', with the Green Book’s lower rates after year 30' : ''}.`,
      late ? [{ input: 't', says: 'Beyond year 30 use the lower later rates, and show both.' }] : [],
    )
  },
  picture,
}

function picture(given: Values): Picture | null {
  const read = readValues(inputs, given)
  if (!read.ok) return null
  const { t, r } = read.values
  const last = Math.max(40, Math.min(400, t * 1.25))
  const years = Array.from({ length: 41 }, (_, i) => Math.round((i * last) / 40))
  const line = (stepped: boolean) => years.map((year) => [year, discountFactor(year, r, stepped)] as const)
  return {
    kind: 'curve',
    x: { label: 'Years from now', as: 'whole' },
    y: { label: 'What a pound is worth today', as: 'decimal' },
    lines: [
      { label: 'One rate', points: line(false) },
      { label: 'Lower after year 30', points: line(true) },
    ],
    marks: [{ x: t, y: discountFactor(t, r, t > 30), label: 'You are here' }],
    says: 'The later the money, the less it is worth today; the two lines part after year 30.',
  }
}

// Two places, before and after, as a ratio: did the treated place change more than the control?
import { answer, refuse } from './answer.ts'
import type { Calculator, Input, Picture, Values } from './calculator.ts'
import { levelInput, zFor } from './confidence.ts'
import { countWarnings, dispersionInput, fourCounts } from './count-inputs.ts'
import { decimalInWords, percentInWords } from './numerals.ts'
import { readValues } from './read-values.ts'

const inputs = [...fourCounts, dispersionInput, levelInput] as const satisfies readonly Input[]

/**
 * The relative incident rate ratio (b·c)/(a·d) of four counts above 0, and the standard error of its logarithm,
 * √(φ(1/a + 1/b + 1/c + 1/d)), φ being the extra scatter (S135). a and b: treated before and after; c and d: control.
 */
export function relativeIncidence(a: number, b: number, c: number, d: number, dispersion = 1) {
  return { ratio: (b * c) / (a * d), error: Math.sqrt(dispersion * (1 / a + 1 / b + 1 / c + 1 / d)) }
}

export const rirr: Calculator = {
  id: 'rirr',
  group: 'counts',
  title: 'Relative incident rate ratio',
  answers: 'Did crime in the treated place change more than in the control place, in per cent?',
  use: 'When you have counts of events before and after, in a place with the scheme and in a like place without.',
  inputs,
  formulas: [
    {
      says: 'The ratio of the two changes.',
      formula: { row: ['RIRR', '=', { over: [{ row: ['b', '·', 'c'] }, { row: ['a', '·', 'd'] }] }] },
    },
    {
      says: 'The standard error of its logarithm; φ is the extra scatter. The range runs z of these to either side.',
      formula: {
        row: [
          'se',
          '=',
          {
            root: {
              row: [
                'φ',
                '(',
                { over: ['1', 'a'] },
                '+',
                { over: ['1', 'b'] },
                '+',
                { over: ['1', 'c'] },
                '+',
                { over: ['1', 'd'] },
                ')',
              ],
            },
          },
        ],
      },
    },
  ],
  assumptions: [
    'Without the scheme, both places would have changed in the same proportion.',
    'All four counts cover the same length of time and are recorded in the same way.',
    'Events come independently, apart from the extra scatter entered.',
    'Nothing moved from the treated place to the control place.',
  ],
  validity: [
    'All counts above 0, or it refuses.',
    'From about 10 events a count; below that it warns.',
    'Places of a similar size before; beyond double it warns.',
  ],
  sources: ['S135', 'S68', 'S136', 'judgement'],
  example: {
    says: 'Treated 400 then 320 events, control 380 then 400.',
    input: { a: 400, b: 320, c: 380, d: 400 },
    figures: { RIRR: 0.76, ci_low: 0.6202005, ci_high: 0.9313117, se_ln: 0.1037139 },
  },
  run(given) {
    const read = readValues(inputs, given)
    if (!read.ok) return read
    const { a, b, c, d, dispersion, level } = read.values
    const empty = fourCounts.find(({ id }) => read.values[id] === 0)
    if (empty)
      return refuse(
        'A count of 0 gives no ratio. Use longer periods, or the weighted displacement difference.',
        empty.id,
      )
    const { ratio, error } = relativeIncidence(a, b, c, d, dispersion)
    const reach = Math.exp(zFor(level) * error)
    const [low, high] = [ratio / reach, ratio * reach]
    return answer(
      [
        { id: 'RIRR', label: 'Ratio of the two changes', value: ratio, as: 'decimal', digits: 3 },
        { id: 'ci_low', label: 'Range, from', value: low, as: 'decimal', digits: 3 },
        { id: 'ci_high', label: 'Range, to', value: high, as: 'decimal', digits: 3 },
        { id: 'change', label: 'Change against the control', value: ratio - 1, as: 'percent' },
        {
          id: 'prevented',
          label: 'Events fewer than expected',
          value: (a * d) / c - b,
          as: 'decimal',
          digits: 1,
        },
        { id: 'se_ln', label: 'Standard error of the logarithm', value: error, as: 'decimal', digits: 4 },
      ],
      sentence(ratio, low, high, level),
      countWarnings(read.values, 10),
    )
  },
  picture,
}

function sentence(ratio: number, low: number, high: number, level: number): string {
  const way = ratio < 1 ? 'fell' : 'rose'
  const size = percentInWords(Math.abs(ratio - 1))
  const range = `${percentInWords(level)} range of the ratio: ${decimalInWords(low)} to ${decimalInWords(high)}`
  if (low <= 1 && high >= 1)
    return `The treated place ${ratio === 1 ? 'changed just as the control did' : `${way} by ${size} against the control`}, but chance alone could do that (${range}, which takes in 1).`
  return `Against the control, events in the treated place ${way} by ${size} (${range}); chance alone would rarely do that.`
}

function picture(given: Values): Picture | null {
  const read = readValues(inputs, given)
  if (!read.ok) return null
  const { a, b, c, d, dispersion, level } = read.values
  if (Math.min(a, b, c, d) === 0) return null
  const z = zFor(level)
  const row = (label: string, central: number, error: number) => {
    const reach = Math.exp(z * error)
    return { label, low: central / reach, central, high: central * reach }
  }
  const single = (before: number, after: number) => Math.sqrt(dispersion * (1 / before + 1 / after))
  const whole = relativeIncidence(a, b, c, d, dispersion)
  return {
    kind: 'forest',
    x: { label: 'After, as a multiple of before', as: 'decimal', log: true },
    rows: [
      row('Treated place', b / a, single(a, b)),
      row('Control place', d / c, single(c, d)),
      row('Treated against control', whole.ratio, whole.error),
    ],
    line: { x: 1, label: 'No change' },
    says: `The treated place went to ${percentInWords(b / a)} of what it was, the control place to ${percentInWords(d / c)}.`,
  }
}

// Counts month by month in two places: the months themselves tell how scattered the counts are.
import { answer, refuse } from './answer.ts'
import type { Calculator, Input, ListInput, Picture, Problem, Values } from './calculator.ts'
import { levelInput } from './confidence.ts'
import { tQuantile } from './distributions.ts'
import { decimalInWords, percentInWords, wholeInWords } from './numerals.ts'
import { readValues, type Read } from './read-values.ts'

const counts = { kind: 'list', min: 0, max: 1e6, fewest: 2, most: 240, unit: 'events' } as const

const lists = [
  {
    ...counts,
    id: 'treated_before',
    label: 'Treated place, each month before',
    says: 'One count a month (or week), where the scheme ran.',
    default: [34, 31, 38, 29, 36, 32],
  },
  {
    ...counts,
    id: 'treated_after',
    label: 'Treated place, each month after',
    says: 'The same place, after the start.',
    default: [27, 24, 29, 22, 28, 26],
  },
  {
    ...counts,
    id: 'control_before',
    label: 'Control place, each month before',
    says: 'A like place without the scheme, over the same months.',
    default: [40, 37, 43, 36, 41, 39],
  },
  {
    ...counts,
    id: 'control_after',
    label: 'Control place, each month after',
    says: 'The control place, over the same months as the second list.',
    default: [38, 41, 36, 42, 39, 37],
  },
] as const satisfies readonly ListInput[]

const inputs = [...lists, levelInput] as const satisfies readonly Input[]

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

/**
 * Difference in differences of monthly counts, as a ratio of rates: the log of the ratio, its standard error with the scatter
 * the months show, that scatter (Pearson, at least `floor`), and its degrees of freedom. The same as a quasi-Poisson model
 * with place, time and their interaction (S136). Lists in the order treated before, after, control before, after; each needs
 * an event, and one needs two months, or the answer is NaN.
 */
export function countDifference(places: readonly (readonly number[])[], floor = 0) {
  const totals = places.map(sum)
  const means = places.map((list, i) => (totals[i] ?? 0) / list.length)
  const freedom = places.reduce((n, list) => n + list.length - 1, 0)
  const pearson = places.reduce(
    (all, list, i) => all + sum(list.map((y) => (y - means[i]!) ** 2 / means[i]!)),
    0,
  )
  const dispersion = Math.max(floor, pearson / freedom)
  return {
    logRatio: Math.log(means[1]! / means[0]!) - Math.log(means[3]! / means[2]!),
    error: Math.sqrt(dispersion * sum(totals.map((total) => 1 / total))),
    dispersion,
    freedom,
    means,
  }
}

export const countDifferenceCalculator: Calculator = {
  id: 'count-difference',
  group: 'counts',
  title: 'Difference in differences for counts',
  answers: 'How much did monthly counts change against the control, and how many events is that?',
  use: 'When you have counts month by month in both places: their own ups and downs then set the range.',
  inputs,
  formulas: [
    {
      says: 'The ratio of the two changes in the monthly mean (y with a bar): treated (T) and control (C), before (0) and after (1).',
      formula: {
        row: [
          'R',
          '=',
          {
            over: [
              { row: [{ sub: ['ȳ', 'T1'] }, '/', { sub: ['ȳ', 'T0'] }] },
              { row: [{ sub: ['ȳ', 'C1'] }, '/', { sub: ['ȳ', 'C0'] }] },
            ],
          },
        ],
      },
    },
    {
      says: 'Its standard error, from the four totals Y and the scatter φ. The range uses Student’s t.',
      formula: { row: ['se', '=', { root: { row: ['φ', '∑', { over: ['1', 'Y'] }] } }] },
    },
    {
      says: 'The scatter: how far the months lie from their mean, against what chance would do; ν counts the months less four. Never taken below 1.',
      formula: {
        row: [
          'φ',
          '=',
          { over: ['1', 'ν'] },
          '∑',
          { over: [{ sup: [{ row: ['(', 'y', '−', 'ȳ', ')'] }, '2'] }, 'ȳ'] },
        ],
      },
    },
  ],
  assumptions: [
    'Without the scheme, both places would have changed in the same proportion.',
    'Within each of the four spells there is no trend and no season that only one place has.',
    'Months come independently of one another, apart from the extra scatter.',
  ],
  validity: [
    'At least 2 months in each list, and an event in each, or it refuses.',
    'From about 6 months in each list; below that it warns.',
    'From about 5 events a month; below that it warns.',
    'One treated and one control place: with several, their differences from one another are not in the range.',
  ],
  sources: ['S135', 'S136', 'judgement'],
  example: {
    says: 'Six months before and six after in each place.',
    input: {
      treated_before: [34, 31, 38, 29, 36, 32],
      treated_after: [27, 24, 29, 22, 28, 26],
      control_before: [40, 37, 43, 36, 41, 39],
      control_after: [38, 41, 36, 42, 39, 37],
    },
    figures: { ratio: 0.7900429, ci_low: 0.5884753, ci_high: 1.060653, dispersion: 1, prevented: 41.45763 },
  },
  run(given) {
    const read = readValues(inputs, given)
    if (!read.ok) return read
    const empty = lists.find(({ id }) => sum(read.values[id]) === 0)
    if (empty)
      return refuse(
        `${empty.label}: there is no event in the list, so nothing can be compared. Use longer spells.`,
        empty.id,
      )
    const broken = lists.find(({ id }) => read.values[id].some((count) => !Number.isInteger(count)))
    if (broken)
      return refuse(`${broken.label}: counts are whole numbers. Enter events, not rates.`, broken.id)
    const found = estimate(read.values)
    const { ratio, low, high, perMonth, months } = found
    return answer(
      [
        { id: 'ratio', label: 'Ratio of the two changes', value: ratio, as: 'decimal', digits: 3 },
        { id: 'ci_low', label: 'Range, from', value: low, as: 'decimal', digits: 3 },
        { id: 'ci_high', label: 'Range, to', value: high, as: 'decimal', digits: 3 },
        { id: 'change', label: 'Change against the control', value: ratio - 1, as: 'percent' },
        {
          id: 'prevented',
          label: 'Events fewer than expected, all months after',
          value: perMonth * months,
          as: 'decimal',
          digits: 1,
        },
        {
          id: 'dispersion',
          label: 'Scatter of the months (1 is chance alone)',
          value: found.dispersion,
          as: 'decimal',
          digits: 2,
        },
        {
          id: 'se_ln',
          label: 'Standard error of the logarithm',
          value: found.error,
          as: 'decimal',
          digits: 4,
        },
      ],
      sentence(ratio, low, high, perMonth * months),
      warnings(read.values, found.dispersion),
    )
  },
  picture,
}

function estimate(asked: Read<typeof inputs>) {
  const places = lists.map(({ id }) => asked[id])
  const found = countDifference(places, 1)
  const ratio = Math.exp(found.logRatio)
  const reach = Math.exp(-tQuantile((1 - asked.level) / 2, found.freedom) * found.error)
  const after = found.means[1] ?? NaN
  return {
    ...found,
    ratio,
    low: ratio / reach,
    high: ratio * reach,
    perMonth: after / ratio - after,
    months: asked.treated_after.length,
  }
}

function sentence(ratio: number, low: number, high: number, prevented: number): string {
  const way = ratio < 1 ? 'fell' : 'rose'
  const events = `${wholeInWords(Math.abs(prevented))} events ${prevented < 0 ? 'more' : 'fewer'} than expected`
  const range = `range of the ratio ${decimalInWords(low)} to ${decimalInWords(high)}`
  return `Against the control, monthly counts ${way} by ${percentInWords(Math.abs(ratio - 1))}: about ${events} (${range}). ${
    low <= 1 && high >= 1 ? 'Chance alone could do that.' : 'Chance alone would rarely do that.'
  }`
}

function warnings(asked: Read<typeof inputs>, dispersion: number): Problem[] {
  const found: Problem[] = []
  const short = lists.find(({ id }) => asked[id].length < 6)
  if (short)
    found.push({
      input: short.id,
      says: 'With fewer than 6 months in a list the scatter is a guess. Use weeks, or more months.',
    })
  const rare = lists.find(({ id }) => sum(asked[id]) / asked[id].length < 5)
  if (rare)
    found.push({
      input: rare.id,
      says: 'Fewer than 5 events a month: the range is rough. Use longer spells than months.',
    })
  const uneven =
    asked.treated_before.length !== asked.control_before.length ||
    asked.treated_after.length !== asked.control_after.length
  if (uneven)
    found.push({
      says: 'The two places have different numbers of months. They should cover the same months.',
    })
  if (dispersion > 5)
    found.push({
      says: 'The months are far more scattered than chance: look for a trend, a season or a single odd month first.',
    })
  return found
}

function picture(given: Values): Picture | null {
  const read = readValues(inputs, given)
  if (!read.ok || lists.some(({ id }) => sum(read.values[id]) === 0)) return null
  const { ratio, low, high } = estimate(read.values)
  if (!Number.isFinite(high)) return null
  const spell = (before: readonly number[], after: readonly number[]) =>
    [...before, ...after].map((y, i) => [i - before.length + 1, y] as const)
  const asked = read.values
  return {
    kind: 'curve',
    x: { label: 'Months since the start', as: 'whole' },
    y: { label: 'Events a month', as: 'whole' },
    lines: [
      { label: 'Treated', points: spell(asked.treated_before, asked.treated_after) },
      { label: 'Control', points: spell(asked.control_before, asked.control_after) },
    ],
    marks: [],
    says: `Monthly counts in both places. Against the control, the treated place went to ${percentInWords(ratio)} of what it was (${percentInWords(low)} to ${percentInWords(high)}).`,
  }
}

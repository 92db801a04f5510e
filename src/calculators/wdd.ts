// Two places, before and after, as a number of events, and whether some only moved next door.
import { answer, refuse } from './answer.ts'
import type { Calculator, Input, NumberInput, Picture, Values } from './calculator.ts'
import { levelInput, zFor } from './confidence.ts'
import { countWarnings, dispersionInput, fourCounts } from './count-inputs.ts'
import { wholeInWords } from './numerals.ts'
import { readValues, type Read } from './read-values.ts'

const nearby = {
  kind: 'number',
  min: 0,
  max: 1e7,
  step: 1,
  whole: true,
  unit: 'events',
  optional: true,
} as const

const around = [
  {
    ...nearby,
    id: 'near_before',
    label: 'Around the treated place, before',
    says: 'The streets next to it, where events might move to. Leave all four out if you have no such counts.',
  },
  {
    ...nearby,
    id: 'near_after',
    label: 'Around the treated place, after',
    says: 'The same streets, afterwards.',
  },
  {
    ...nearby,
    id: 'control_near_before',
    label: 'Around the control place, before',
    says: 'The streets next to the control place.',
  },
  {
    ...nearby,
    id: 'control_near_after',
    label: 'Around the control place, after',
    says: 'The same streets, afterwards.',
  },
] as const satisfies readonly NumberInput[]

const inputs = [...fourCounts, ...around, dispersionInput, levelInput] as const satisfies readonly Input[]

/**
 * The weighted displacement difference (b − a) − (d − c), plus the same of the streets around if given, and its standard
 * error: the root of the sum of all counts, times the extra scatter (Wheeler and Ratcliffe, S27). In events.
 */
export function displacementDifference(
  places: readonly (readonly [number, number, number, number])[],
  dispersion = 1,
) {
  const counts = places.flat()
  return {
    difference: places.reduce((sum, [a, b, c, d]) => sum + (b - a) - (d - c), 0),
    error: Math.sqrt(dispersion * counts.reduce((sum, count) => sum + count, 0)),
  }
}

export const wdd: Calculator = {
  id: 'wdd',
  group: 'counts',
  title: 'Weighted displacement difference',
  answers:
    'How many events fewer (or more) were there than in the control place, counting what moved next door?',
  use: 'When crime may have moved round the corner, or counts are too small for a ratio.',
  inputs,
  formulas: [
    {
      says: 'The change in the treated place less the change in the control place; the same of the streets around is added.',
      formula: { row: ['WDD', '=', '(', 'b', '−', 'a', ')', '−', '(', 'd', '−', 'c', ')'] },
    },
    {
      says: 'The standard error, from all the counts used; φ is the extra scatter.',
      formula: { row: ['se', '=', { root: { row: ['φ', '(', 'a', '+', 'b', '+', 'c', '+', 'd', ')'] } }] },
    },
  ],
  assumptions: [
    'Without the scheme, both places would have changed by the same number of events: so they should be of a similar size.',
    'All counts cover the same length of time and are recorded in the same way.',
    'Events come independently, apart from the extra scatter entered.',
  ],
  validity: [
    'Counts of 0 are allowed; counts below 5 bring a warning.',
    'Places of a similar size before; beyond double it warns.',
  ],
  sources: ['S27', 'S26', 'judgement'],
  example: {
    says: 'Treated 400 then 320 events, control 380 then 400; nothing known of the streets around.',
    input: { a: 400, b: 320, c: 380, d: 400 },
    figures: { WDD: -100, se: 38.72983, ci_low: -175.9091, ci_high: -24.09092 },
  },
  run(given) {
    const read = readValues(inputs, given)
    if (!read.ok) return read
    const { level, dispersion } = read.values
    const missing = around.filter(({ id }) => read.values[id] === undefined)
    if (missing.length > 0 && missing.length < around.length)
      return refuse(
        `${missing[0]!.label} is missing. Give all four counts of the streets around, or none.`,
        missing[0]!.id,
      )
    const { difference, error } = displacementDifference(placesOf(read.values), dispersion)
    const reach = zFor(level) * error
    const [low, high] = [difference - reach, difference + reach]
    const warnings = countWarnings(read.values, 5)
    if (error === 0) warnings.push({ says: 'All counts are 0: there is nothing to compare.' })
    return answer(
      [
        { id: 'WDD', label: 'Difference in events', value: difference, as: 'decimal', digits: 0 },
        { id: 'ci_low', label: 'Range, from', value: low, as: 'decimal', digits: 1 },
        { id: 'ci_high', label: 'Range, to', value: high, as: 'decimal', digits: 1 },
        { id: 'se', label: 'Standard error', value: error, as: 'decimal', digits: 1 },
      ],
      sentence(difference, low, high, missing.length === 0),
      warnings,
    )
  },
  picture,
}

function placesOf(asked: Read<typeof inputs>): (readonly [number, number, number, number])[] {
  const inner = [asked.a, asked.b, asked.c, asked.d] as const
  const outer = around.map(({ id }) => asked[id])
  const [e, f, g, h] = outer
  return e === undefined || f === undefined || g === undefined || h === undefined
    ? [inner]
    : [inner, [e, f, g, h]]
}

function sentence(difference: number, low: number, high: number, withAround: boolean): string {
  const size = `${wholeInWords(Math.abs(difference))} ${difference < 0 ? 'fewer' : 'more'} events`
  const where = withAround ? ', counting the streets around' : ''
  const range = `${wholeInWords(low)} to ${wholeInWords(high)}`
  if (low <= 0 && high >= 0)
    return `${difference === 0 ? 'No difference' : `About ${size}`} against the control${where}, but chance alone could do that (range ${range}).`
  return `About ${size} than the control’s change would lead you to expect${where} (range ${range}); chance alone would rarely do that.`
}

function picture(given: Values): Picture | null {
  const read = readValues(inputs, given)
  if (!read.ok) return null
  const { level, dispersion } = read.values
  const places = placesOf(read.values)
  const row = (label: string, part: typeof places) => {
    const { difference, error } = displacementDifference(part, dispersion)
    const reach = zFor(level) * error
    return { label, low: difference - reach, central: difference, high: difference + reach }
  }
  const rows = [row('The places themselves', places.slice(0, 1))]
  if (places.length > 1) rows.push(row('The streets around', places.slice(1)), row('Both together', places))
  return {
    kind: 'forest',
    x: { label: 'Events fewer (left) or more (right) than in the control', as: 'decimal' },
    rows,
    line: { x: 0, label: 'No difference' },
    says: rows
      .map(
        ({ label, central, low, high }) =>
          `${label}: ${wholeInWords(central)} events (${wholeInWords(low)} to ${wholeInWords(high)}).`,
      )
      .join(' '),
  }
}

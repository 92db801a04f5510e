// What if we are wrong about one thing: each part to its two ends while the others stay.
import { answer } from './answer.ts'
import type { Calculator, Figure, Picture, Problem, Values } from './calculator.ts'
import { zFor } from './confidence.ts'
import { poundsInWords } from './money-in-words.ts'
import { decimalInWords } from './numerals.ts'
import { readValues } from './read-values.ts'
import { rangesOf, schemeInputs, schemeValue, type AskedScheme, type Scheme } from './scheme.ts'
import { annuityFactor } from './discounting.ts'

export interface Swing {
  id: keyof Scheme
  label: string
  /** The part's two ends, and the net present value at each. */
  ends: readonly [{ at: number; npv: number }, { at: number; npv: number }]
  /** The value of the part at which the net present value is nought; undefined if there is none. */
  turns?: number
}

/**
 * One-way sensitivity: for each part of the scheme the net present value at its low and its high end, widest swing first, and
 * the value at which it turns. The effect goes to the ends of its 95% range. Pounds.
 */
export function swings(asked: AskedScheme): Swing[] {
  const reach = zFor(0.95) * asked.se
  const ranges = { ...rangesOf(asked), effect: { low: asked.effect - reach, high: asked.effect + reach } }
  const { cost, effect, unit, years, r } = asked
  const each = annuityFactor(years, r)
  // Years: effect·unit·annuity(n) = cost, solved for n; there is none if even for ever is too short.
  const left = 1 - (cost * r) / (effect * unit)
  const lasts = r === 0 ? cost / (effect * unit) : -Math.log(left) / Math.log1p(r)
  const turns = {
    cost: effect * unit * each,
    effect: cost / (unit * each),
    unit: cost / (effect * each),
    years: lasts,
  }
  const labels = {
    cost: 'Cost',
    effect: 'Events prevented a year',
    unit: 'What one event costs',
    years: 'Years the effect lasts',
  }
  const ids = Object.keys(labels) as (keyof Scheme)[]
  return ids
    .map((id) => {
      const at = (value: number) => ({
        at: value,
        npv: schemeValue({ cost, effect, unit, years, [id]: value }, r),
      })
      const turn = turns[id]
      const sensible = Number.isFinite(turn) && turn > 0
      return {
        id,
        label: labels[id],
        ends: [at(ranges[id].low), at(ranges[id].high)] as const,
        ...(sensible ? { turns: turn } : {}),
      }
    })
    .sort((a, b) => width(b) - width(a))
}

function width({ ends }: Swing): number {
  return Math.abs(ends[1].npv - ends[0].npv)
}

function inWords(id: keyof Scheme, value: number): string {
  if (id === 'cost' || id === 'unit') return poundsInWords(value)
  return `${decimalInWords(value, 1)} ${id === 'years' ? 'years' : 'events'}`
}

export const tornado: Calculator = {
  id: 'tornado',
  group: 'value',
  title: 'One-way sensitivity',
  answers: 'Which of our guesses matters most to whether it is worth it?',
  use: 'Before you spend time on finding better numbers: find the one that moves the result.',
  inputs: schemeInputs,
  formulas: [
    {
      says: 'E events prevented a year, u pounds each, for n years at rate r, less the cost C. One of them moves, the others stay.',
      formula: {
        row: [
          'NPV',
          '=',
          'E',
          '·',
          'u',
          '·',
          { over: [{ row: ['1', '−', { sup: [{ row: ['(', '1', '+', 'r', ')'] }, '−n'] }] }, 'r'] },
          '−',
          'C',
        ],
      },
    },
  ],
  assumptions: [
    'Real prices of one year.',
    'The same effect every year while it lasts, then none.',
    'One thing is wrong at a time; for all at once use the simulation.',
  ],
  validity: [
    'Up to 30 years of effect.',
    'The ranges are yours: a range drawn too narrow hides what matters.',
  ],
  sources: ['S03', 'S140', 'judgement'],
  example: {
    says: '£250,000 for 8 robberies a year at £15,190, for three years.',
    input: { cost: 250_000, effect: 8, unit: 15_190, years: 3 },
    figures: { NPV: 90_455.01, effect_switch: 5.874494 },
  },
  run(given) {
    const read = readValues(schemeInputs, given)
    if (!read.ok) return read
    const base = schemeValue(read.values, read.values.r)
    const found = swings(read.values)
    const figures: Figure[] = [
      { id: 'NPV', label: 'Net present value, best guess', value: base, as: 'pounds' },
      ...found.flatMap(({ id, label, ends, turns }): Figure[] => [
        {
          id: `${id}_low_NPV`,
          label: `${label}: at ${inWords(id, ends[0].at)}`,
          value: ends[0].npv,
          as: 'pounds',
        },
        {
          id: `${id}_high_NPV`,
          label: `${label}: at ${inWords(id, ends[1].at)}`,
          value: ends[1].npv,
          as: 'pounds',
        },
        ...(turns === undefined
          ? []
          : [
              {
                id: `${id}_switch`,
                label: `${label}: the verdict turns at`,
                value: turns,
                as: id === 'cost' || id === 'unit' ? 'pounds' : 'decimal',
                digits: 1,
              } as const,
            ]),
      ]),
    ]
    return answer(figures, sentence(base, found), warnings(base, found))
  },
  picture,
}

function sentence(base: number, found: readonly Swing[]): string {
  const first = found[0]!
  const verdict =
    base >= 0
      ? `worth ${poundsInWords(base)} more than it costs`
      : `worth ${poundsInWords(-base)} less than it costs`
  const turning = found.filter((swing) => turnsWithin(base, swing)).map(({ label }) => label.toLowerCase())
  const turn = turning.length
    ? `Within your ranges the verdict turns on: ${turning.join('; ')}.`
    : 'No single one turns the verdict within your ranges.'
  return `On your best guess the scheme is ${verdict}. What matters most is: ${first.label.toLowerCase()}. ${turn}`
}

function turnsWithin(base: number, { ends }: Swing): boolean {
  return ends.some(({ npv }) => npv >= 0 !== base >= 0)
}

function warnings(base: number, found: readonly Swing[]): Problem[] {
  if (found.every((swing) => width(swing) === 0))
    return [{ says: 'Nothing moves: give at least one number a range.' }]
  return base >= 0 && found.some((swing) => turnsWithin(base, swing))
    ? [{ says: 'The verdict is not firm: one wrong guess can turn it.' }]
    : []
}

function picture(given: Values): Picture | null {
  const read = readValues(schemeInputs, given)
  if (!read.ok) return null
  const found = swings(read.values).filter((swing) => width(swing) > 0)
  const rows = found.map(({ id, label, ends }) => {
    const [low, high] = ends[0].npv <= ends[1].npv ? ends : ([ends[1], ends[0]] as const)
    return {
      label,
      low: low.npv,
      high: high.npv,
      lowSays: inWords(id, low.at),
      highSays: inWords(id, high.at),
    }
  })
  return {
    kind: 'tornado',
    x: { label: 'Net present value', as: 'pounds' },
    base: schemeValue(read.values, read.values.r),
    rows,
    line: { x: 0, label: 'Even' },
    says: rows
      .map(({ label, low, high }) => `${label}: from ${poundsInWords(low)} to ${poundsInWords(high)}.`)
      .join(' '),
  }
}

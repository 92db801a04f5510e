// The simplest scheme there is: it costs so much, prevents so many events a year for some years, each worth so much. Both ways
// of asking "what if we are wrong" work on it: one thing at a time (tornado.ts) and all at once (monte-carlo.ts).
import type { NumberInput } from './calculator.ts'
import { annuityFactor, rateInput } from './discounting.ts'
import type { Read } from './read-values.ts'

/** A scheme with a number for everything. */
export interface Scheme {
  /** Present value of all it costs, pounds. */
  cost: number
  /** Events prevented a year. */
  effect: number
  /** What one event costs, pounds. */
  unit: number
  /** Years the effect lasts. */
  years: number
}

/** Net present value in pounds: benefits at the end of each year, at the real rate `r`, less the cost. */
export function schemeValue({ cost, effect, unit, years }: Scheme, r: number): number {
  return effect * unit * annuityFactor(years, r) - cost
}

const part = { kind: 'number', min: 0, max: 1, step: 0.05, default: 0.2, unit: 'share' } as const

export const schemeInputs = [
  {
    id: 'cost',
    kind: 'number',
    label: 'Cost of the scheme',
    says: 'All of it, brought to today, in real prices.',
    min: 1,
    max: 1e12,
    step: 1000,
    default: 250_000,
    unit: 'pounds',
  },
  {
    ...part,
    id: 'cost_down',
    label: 'It could cost less by',
    says: 'The most you can imagine. Costs seldom come in below plan.',
    default: 0.05,
  },
  { ...part, id: 'cost_up', max: 5, label: 'It could cost more by', says: 'The most you can imagine.' },
  {
    id: 'effect',
    kind: 'number',
    label: 'Events prevented a year',
    says: 'The best estimate you have. Negative if there were more.',
    min: -1e9,
    max: 1e9,
    step: 1,
    default: 8,
    unit: 'events',
  },
  {
    id: 'se',
    kind: 'number',
    label: 'Standard error of that',
    says: 'From the evaluation. If you have a 95% range only: its width divided by 3.92.',
    min: 0,
    max: 1e9,
    step: 0.5,
    default: 3,
    unit: 'events',
  },
  {
    id: 'unit',
    kind: 'number',
    label: 'What one event costs',
    says: 'To society, in the same prices as the cost.',
    min: 0,
    max: 1e9,
    step: 10,
    default: 15_190,
    unit: 'pounds',
    offers: 'unit-cost',
  },
  {
    ...part,
    id: 'unit_down',
    label: 'It could be worth less by',
    says: 'Unit costs are averages from another year and place.',
  },
  { ...part, id: 'unit_up', max: 5, label: 'It could be worth more by', says: 'The most you can imagine.' },
  {
    id: 'years',
    kind: 'number',
    label: 'Years the effect lasts',
    says: 'Most effects fade: do not go beyond what has been seen.',
    min: 1,
    max: 30,
    step: 1,
    default: 3,
    unit: 'years',
  },
  {
    id: 'years_down',
    kind: 'number',
    label: 'It could be shorter by',
    says: 'At least no time at all.',
    min: 0,
    max: 30,
    step: 1,
    default: 1,
    unit: 'years',
  },
  {
    id: 'years_up',
    kind: 'number',
    label: 'It could be longer by',
    says: 'The most you can imagine.',
    min: 0,
    max: 30,
    step: 1,
    default: 1,
    unit: 'years',
  },
  rateInput,
] as const satisfies readonly NumberInput[]

export type AskedScheme = Read<typeof schemeInputs>

/** The lowest, likeliest and highest value of each part, from shares and years off. The effect's are left to its error. */
export function rangesOf(asked: AskedScheme) {
  const { cost, unit, years } = asked
  return {
    cost: { low: cost * (1 - asked.cost_down), mode: cost, high: cost * (1 + asked.cost_up) },
    unit: { low: unit * (1 - asked.unit_down), mode: unit, high: unit * (1 + asked.unit_up) },
    years: { low: Math.max(0, years - asked.years_down), mode: years, high: years + asked.years_up },
  }
}

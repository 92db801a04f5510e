// An effect turned into pounds at a stated worth, less its cost: a number that stays sound where a ratio breaks down.
import { answer } from './answer.ts'
import type { Calculator, Input, Picture, Values } from './calculator.ts'
import { levelInput, zFor } from './confidence.ts'
import { normalCdf } from './distributions.ts'
import { poundsInWords } from './money-in-words.ts'
import { normalCloud } from './normal-cloud.ts'
import { percentInWords } from './numerals.ts'
import { readValues } from './read-values.ts'

const inputs = [
  {
    id: 'lambda',
    kind: 'number',
    label: 'What preventing one event is worth',
    says: 'In pounds, to whoever decides. Choose from the list or enter your own.',
    min: 0,
    max: 1e9,
    step: 100,
    default: 5000,
    unit: 'pounds',
    offers: 'unit-cost',
  },
  {
    id: 'E',
    kind: 'number',
    label: 'Events prevented',
    says: 'The evaluation’s estimate. Negative if there were more.',
    min: -1e9,
    max: 1e9,
    step: 1,
    default: 80,
    unit: 'events',
  },
  {
    id: 'se_E',
    kind: 'number',
    label: 'Standard error of that',
    says: 'If you have a 95% range only: its width divided by 3.92.',
    min: 0,
    max: 1e9,
    step: 1,
    default: 30,
    unit: 'events',
  },
  {
    id: 'C',
    kind: 'number',
    label: 'Cost of the scheme',
    says: 'Against what would have been spent anyway; negative if it saves money.',
    min: -1e12,
    max: 1e12,
    step: 1000,
    default: 250_000,
    unit: 'pounds',
  },
  {
    id: 'se_C',
    kind: 'number',
    label: 'Standard error of the cost',
    says: '0 if the cost is simply known.',
    min: 0,
    max: 1e12,
    step: 1000,
    default: 25_000,
    unit: 'pounds',
  },
  levelInput,
] as const satisfies readonly Input[]

/** Net monetary benefit λE − C and its standard error √(λ²se_E² + se_C²), errors independent (S145). In pounds. */
export function netBenefit(lambda: number, effect: number, effectSe: number, cost: number, costSe: number) {
  return { benefit: lambda * effect - cost, error: Math.hypot(lambda * effectSe, costSe) }
}

/** The chance that something normal with this mean and standard error is above 0; without error, whether it is (a half at 0). */
export function chanceWorthIt(mean: number, error: number): number {
  if (error === 0) return mean > 0 ? 1 : mean < 0 ? 0 : 0.5
  return normalCdf(mean / error)
}

export const netBenefitCalculator: Calculator = {
  id: 'net-benefit',
  group: 'value',
  title: 'Net monetary benefit',
  answers: 'At what one prevented event is worth to us, is the scheme worth its cost, and how likely?',
  use: 'When the effect is uncertain: it works even if the effect may be nought, where a cost per event does not.',
  inputs,
  formulas: [
    {
      says: 'λ is what one event is worth, E the effect, C the cost.',
      formula: { row: ['NMB', '=', 'λ', 'E', '−', 'C'] },
    },
    {
      says: 'Its standard error.',
      formula: {
        row: [
          'se',
          '=',
          {
            root: {
              row: [
                { sup: ['λ', '2'] },
                { sup: [{ sub: ['se', 'E'] }, '2'] },
                '+',
                { sup: [{ sub: ['se', 'C'] }, '2'] },
              ],
            },
          },
        ],
      },
    },
    {
      says: 'The chance that it is worth its cost; Φ is the normal distribution.',
      formula: { row: ['P', '=', 'Φ', '(', { over: ['NMB', 'se'] }, ')'] },
    },
  ],
  assumptions: [
    'Real prices of one year.',
    'Errors of effect and cost are roughly normal and independent.',
    'Everybody who decides agrees what one event is worth; if not, move it and watch the chance.',
  ],
  validity: [
    'Any effect, also none or harm.',
    'The chance is that of this evidence alone: it knows nothing of bias in the study.',
  ],
  sources: ['S145', 'S71'],
  example: {
    says: '£5,000 an event, 80 prevented (30), cost £250,000 (25,000).',
    input: { lambda: 5000, E: 80, se_E: 30, C: 250_000, se_C: 25_000 },
    figures: { NMB: 150_000, se: 152_069.06, P: 0.83803 },
  },
  run(given) {
    const read = readValues(inputs, given)
    if (!read.ok) return read
    const { lambda, E, se_E, C, se_C, level } = read.values
    const { benefit, error } = netBenefit(lambda, E, se_E, C, se_C)
    const chance = chanceWorthIt(benefit, error)
    const reach = zFor(level) * error
    const verdict =
      benefit > 0
        ? `is worth about ${poundsInWords(benefit)} more than it costs`
        : benefit < 0
          ? `costs about ${poundsInWords(-benefit)} more than it is worth`
          : 'comes out even'
    return answer(
      [
        { id: 'NMB', label: 'Net monetary benefit', value: benefit, as: 'pounds' },
        { id: 'ci_low', label: 'Range, from', value: benefit - reach, as: 'pounds' },
        { id: 'ci_high', label: 'Range, to', value: benefit + reach, as: 'pounds' },
        { id: 'se', label: 'Standard error', value: error, as: 'pounds' },
        { id: 'P', label: 'Chance that it is worth its cost', value: chance, as: 'probability' },
      ],
      `At ${poundsInWords(lambda)} an event the scheme ${verdict}; the chance that it is worth its cost is ${percentInWords(chance, 0)}.`,
      error === 0
        ? [
            {
              input: 'se_E',
              says: 'Without standard errors the answer looks certain. It is not: enter at least the one of the effect.',
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
  const { lambda, E, se_E, C, se_C } = read.values
  const { benefit, error } = netBenefit(lambda, E, se_E, C, se_C)
  return {
    kind: 'plane',
    x: { label: 'Events prevented', as: 'decimal' },
    y: { label: 'Cost', as: 'pounds' },
    points: normalCloud().map(([x, y]) => [E + x * se_E, C + y * se_C] as const),
    slope: { value: lambda, label: `${poundsInWords(lambda)} an event` },
    says: `Each point is a result that fits the evidence. Those below the line are worth their cost: about ${percentInWords(chanceWorthIt(benefit, error), 0)} of them.`,
  }
}

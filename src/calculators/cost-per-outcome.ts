// What one prevented event cost, and how sure that is.
import { answer } from './answer.ts'
import type { Calculator, Figure, Input, Picture, Values } from './calculator.ts'
import { levelInput, zFor } from './confidence.ts'
import { poundsInWords } from './money-in-words.ts'
import { chanceWorthIt } from './net-benefit.ts'
import { normalCloud } from './normal-cloud.ts'
import { decimalInWords, percentInWords } from './numerals.ts'
import { readValues, type Read } from './read-values.ts'

const inputs = [
  {
    id: 'cost',
    kind: 'number',
    label: 'Cost of the scheme',
    says: 'Against what would have been spent anyway. In prices of one year.',
    min: 1,
    max: 1e12,
    step: 1000,
    default: 250_000,
    unit: 'pounds',
  },
  {
    id: 'effect',
    kind: 'number',
    label: 'Events prevented',
    says: 'The evaluation’s estimate, for the same people or places and time as the cost. Negative if there were more.',
    min: -1e9,
    max: 1e9,
    step: 1,
    default: 80,
    unit: 'events',
  },
  {
    id: 'se',
    kind: 'number',
    label: 'Standard error of that',
    says: 'From the evaluation. If you have a 95% range only: its width divided by 3.92.',
    min: 0,
    max: 1e9,
    step: 1,
    default: 30,
    unit: 'events',
  },
  {
    id: 'cost_se',
    kind: 'number',
    label: 'Standard error of the cost',
    says: '0 if the cost is simply known.',
    min: 0,
    max: 1e12,
    step: 1000,
    default: 0,
    unit: 'pounds',
  },
  {
    id: 'lambda',
    kind: 'number',
    label: 'What preventing one event is worth',
    says: 'Gives the chance that the scheme is worth its cost. Leave it out if you have no such value.',
    min: 0,
    max: 1e9,
    step: 100,
    unit: 'pounds',
    optional: true,
    offers: 'unit-cost',
  },
  levelInput,
] as const satisfies readonly Input[]

type Ends = { low: number; high: number }

/**
 * Cost per outcome with a fixed cost: the cost over the ends of the effect's interval. Undefined unless the whole interval of the
 * effect (effect ± z·se) lies above 0. Pounds per event.
 */
export function fixedCostInterval(cost: number, effect: number, se: number, z: number): Ends | undefined {
  return effect - z * se > 0 ? { low: cost / (effect + z * se), high: cost / (effect - z * se) } : undefined
}

/**
 * Fieller's interval (S143, S144) for cost over effect, both uncertain and independent: the two R with
 * (C − R·E)² = z²(se_C² + R²·se_E²). Undefined unless effect ± z·se lies above 0, because the interval then has no end.
 */
export function fiellerInterval(
  cost: number,
  costSe: number,
  effect: number,
  se: number,
  z: number,
): Ends | undefined {
  if (!(effect - z * se > 0)) return undefined
  const spread = (effect - z * se) * (effect + z * se)
  const inner = (costSe * effect) ** 2 + (se * cost) ** 2 - (z * se * costSe) ** 2
  const reach = z * Math.sqrt(Math.max(0, inner))
  const high = (cost * effect + reach) / spread
  // The small root by Vieta, where taking the difference of two near-equal numbers would lose digits.
  const product = ((cost - z * costSe) * (cost + z * costSe)) / spread
  return { low: product / high, high }
}

export const costPerOutcome: Calculator = {
  id: 'cost-per-outcome',
  group: 'value',
  title: 'Cost per outcome avoided',
  answers: 'What did it cost to prevent one event, and how sure is that?',
  use: 'When an evaluation has given an effect with its standard error, and you know what the scheme cost.',
  inputs,
  formulas: [
    { says: 'Cost over effect.', formula: { row: ['R', '=', { over: ['C', 'E'] }] } },
    {
      says: 'Fieller’s range: the two R for which this holds; z is 1.96 for 95%.',
      formula: {
        row: [
          { sup: [{ row: ['(', 'C', '−', 'R', 'E', ')'] }, '2'] },
          '=',
          { sup: ['z', '2'] },
          '(',
          { sup: [{ sub: ['se', 'C'] }, '2'] },
          '+',
          { sup: ['R', '2'] },
          { sup: [{ sub: ['se', 'E'] }, '2'] },
          ')',
        ],
      },
    },
  ],
  assumptions: [
    'Real prices of one year.',
    'Cost and effect are for the same people or places and time.',
    'Their errors are roughly normal and independent.',
  ],
  validity: [
    'A range is given only if the effect’s own range lies wholly above 0. If not, the cost per event could be anything, and it gives a chance instead.',
    'An effect of 0 or less has no cost per event avoided.',
  ],
  sources: ['S143', 'S144', 'S145'],
  example: {
    says: '£250,000 (standard error £25,000) for 80 events prevented (standard error 30).',
    input: { cost: 250_000, effect: 80, se: 30, cost_se: 25_000 },
    figures: {
      ratio: 3125,
      ci_fixed_cost_low: 1801.17,
      ci_fixed_cost_high: 11_791.85,
      ci_fieller_low: 1720.16,
      ci_fieller_high: 11_872.86,
    },
  },
  run(given) {
    const read = readValues(inputs, given)
    if (!read.ok) return read
    const { cost, effect, se, cost_se, level } = read.values
    const z = zFor(level)
    const fixed = fixedCostInterval(cost, effect, se, z)
    const both = fiellerInterval(cost, cost_se, effect, se, z)
    const figures: Figure[] = []
    if (effect > 0)
      figures.push({
        id: 'ratio',
        label: both ? 'Cost per event avoided' : 'Cost per event avoided, best guess',
        value: cost / effect,
        as: 'pounds',
      })
    if (fixed && both)
      figures.push(
        { id: 'ci_fieller_low', label: 'Range, from', value: both.low, as: 'pounds' },
        { id: 'ci_fieller_high', label: 'Range, to', value: both.high, as: 'pounds' },
        {
          id: 'ci_fixed_cost_low',
          label: 'Range if the cost is certain, from',
          value: fixed.low,
          as: 'pounds',
        },
        {
          id: 'ci_fixed_cost_high',
          label: 'Range if the cost is certain, to',
          value: fixed.high,
          as: 'pounds',
        },
      )
    const works = chanceWorthIt(effect, se)
    figures.push({ id: 'P_effect', label: 'Chance that it prevents any', value: works, as: 'probability' })
    const worth = worthIt(read.values)
    if (worth !== undefined)
      figures.push({ id: 'P', label: 'Chance that it is worth its cost', value: worth, as: 'probability' })
    const says = both ? inPounds(read.values, both) : inChances(read.values, works, worth)
    return answer(
      figures,
      says,
      both
        ? []
        : [
            {
              input: 'se',
              says: 'The effect’s range takes in 0, so the cost per event has no upper end. Report the chance, not a range.',
            },
          ],
    )
  },
  picture,
}

function worthIt({ lambda, effect, se, cost, cost_se }: Read<typeof inputs>): number | undefined {
  return lambda === undefined
    ? undefined
    : chanceWorthIt(lambda * effect - cost, Math.hypot(lambda * se, cost_se))
}

function inPounds({ cost, effect, lambda }: Read<typeof inputs>, { low, high }: Ends): string {
  const found = `Each event avoided cost about ${poundsInWords(cost / effect)}; it could be from ${poundsInWords(low)} to ${poundsInWords(high)}.`
  if (lambda === undefined) return found
  const verdict =
    high < lambda
      ? 'the whole range is below that'
      : low > lambda
        ? 'the whole range is above that'
        : 'the range lies on both sides of that'
  return `${found} One is worth ${poundsInWords(lambda)}: ${verdict}.`
}

function inChances({ effect }: Read<typeof inputs>, works: number, worth: number | undefined): string {
  const start =
    effect > 0
      ? `About ${decimalInWords(effect)} events were prevented, but it may have been none`
      : 'No event was prevented, as far as can be seen'
  const value = worth === undefined ? '' : `, and ${percentInWords(worth, 0)} that it is worth its cost`
  return `${start}: there is a ${percentInWords(works, 0)} chance that it prevents any${value}. A range of pounds per event would mislead.`
}

function picture(given: Values): Picture | null {
  const read = readValues(inputs, given)
  if (!read.ok) return null
  const { cost, effect, se, cost_se, lambda, level } = read.values
  const z = zFor(level)
  const [fixed, both] = [
    fixedCostInterval(cost, effect, se, z),
    fiellerInterval(cost, cost_se, effect, se, z),
  ]
  if (!fixed || !both) {
    return {
      kind: 'plane',
      x: { label: 'Events prevented', as: 'decimal' },
      y: { label: 'Cost', as: 'pounds' },
      points: normalCloud().map(([x, y]) => [effect + x * se, cost + y * cost_se] as const),
      ...(lambda === undefined
        ? {}
        : { slope: { value: lambda, label: `${poundsInWords(lambda)} an event` } }),
      says: 'Each point is a result that fits the evidence. Those to the left of nought cost money and prevent nothing.',
    }
  }
  const central = cost / effect
  if (![central, ...Object.values(fixed), ...Object.values(both)].every(Number.isFinite)) return null
  return {
    kind: 'forest',
    x: { label: 'Pounds per event avoided', as: 'pounds' },
    rows: [
      { label: 'Effect uncertain', low: fixed.low, central, high: fixed.high },
      { label: 'Effect and cost uncertain', low: both.low, central, high: both.high },
    ],
    ...(lambda === undefined ? {} : { line: { x: lambda, label: 'What one is worth' } }),
    says: `About ${poundsInWords(central)} an event, from ${poundsInWords(both.low)} to ${poundsInWords(both.high)}. The range is longer upwards, because the effect is divided by.`,
  }
}

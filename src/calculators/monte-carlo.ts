// The simulation as a calculator: a few thousand draws at once. A page that wants more runs simulation.ts in portions and hands
// the result to `monteCarloAnswer` and `monteCarloPicture` here.
import { answer } from './answer.ts'
import type { Calculator, Input, Picture, Problem, Result, Values } from './calculator.ts'
import { poundsInWords } from './money-in-words.ts'
import { decimalInWords, percentInWords, wholeInWords } from './numerals.ts'
import { readValues } from './read-values.ts'
import { schemeInputs } from './scheme.ts'
import { next, planOf, start, summary, type Simulation, type SimulationResult } from './simulation.ts'

const inputs = [
  ...schemeInputs,
  {
    id: 'draws',
    kind: 'number',
    label: 'Draws',
    says: 'How often the scheme is drawn. More make the picture smoother, not truer.',
    min: 1000,
    max: 100_000,
    step: 1000,
    whole: true,
    default: 2000,
  },
  {
    id: 'seed',
    kind: 'number',
    label: 'Seed',
    says: 'Any whole number. The same one gives the same result again.',
    min: 0,
    max: 4_294_967_295,
    step: 1,
    whole: true,
    default: 1,
  },
] as const satisfies readonly Input[]

/** A simulation ready to be run in portions, from what was entered; or what is wrong with it. */
export function simulationFrom(
  given: Values,
): { ok: true; simulation: Simulation } | { ok: false; problems: readonly Problem[] } {
  const read = readValues(inputs, given)
  return read.ok
    ? { ok: true, simulation: start(planOf(read.values, read.values.draws), read.values.seed) }
    : read
}

/** The result in figures and words, however it was run. */
export function monteCarloAnswer(result: SimulationResult): Result {
  const at = (percent: number) => result.percentiles[percent] ?? NaN
  const warnings: Problem[] = []
  if (at(0) === at(100)) warnings.push({ says: 'Nothing varies: give at least one number a range.' })
  if (result.positive > 0.2 && result.positive < 0.8)
    warnings.push({
      says: 'It could well go either way. A better number for what matters most (see one-way sensitivity) is worth more than more draws.',
    })
  return answer(
    [
      { id: 'P', label: 'Chance that it is worth its cost', value: result.positive, as: 'probability' },
      { id: 'mean', label: 'Net present value on average', value: result.mean, as: 'pounds' },
      { id: 'p5', label: 'One in twenty is worse than', value: at(5), as: 'pounds' },
      { id: 'p50', label: 'Half are worse than', value: at(50), as: 'pounds' },
      { id: 'p95', label: 'One in twenty is better than', value: at(95), as: 'pounds' },
      {
        id: 'P_error',
        label: 'Error of the chance, from drawing',
        value: result.positiveError,
        as: 'probability',
        digits: 3,
      },
    ],
    `In ${percentInWords(result.positive, 0)} of ${wholeInWords(result.draws)} draws the scheme was worth its cost. Nine in ten lie between ${poundsInWords(at(5))} and ${poundsInWords(at(95))}.`,
    warnings,
  )
}

/** The chance of doing at least this well, as a curve. */
export function monteCarloPicture(result: SimulationResult): Picture {
  return {
    kind: 'curve',
    x: { label: 'Net present value', as: 'pounds' },
    y: { label: 'Chance of at least that much', as: 'probability' },
    lines: [
      {
        label: 'Chance',
        points: result.percentiles.map((value, percent) => [value, 1 - percent / 100] as const),
      },
    ],
    marks: [{ x: 0, y: result.positive, label: `Even or better: ${percentInWords(result.positive, 0)}` }],
    says: `The chance of at least breaking even is ${decimalInWords(result.positive * 100, 0)} in a hundred; of at least ${poundsInWords(result.percentiles[50] ?? 0)}, fifty.`,
  }
}

function drawAll(given: Values): SimulationResult | { ok: false; problems: readonly Problem[] } {
  const ready = simulationFrom(given)
  if (!ready.ok) return ready
  // There is at least one draw, so there is a summary.
  return summary(next(ready.simulation, ready.simulation.plan.draws))!
}

export const monteCarlo: Calculator = {
  id: 'monte-carlo',
  group: 'value',
  title: 'Simulation of value for money',
  answers: 'With all our guesses uncertain at once, how likely is it to be worth it?',
  use: 'When several numbers are uncertain, to replace one shaky figure by a chance.',
  inputs,
  formulas: [
    {
      says: 'Drawn many times: E normal, with its standard error; C, u and n between their two ends, likeliest at the best guess (triangular).',
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
    {
      says: 'The chance that it is worth its cost.',
      formula: { row: ['P', '=', { over: [{ row: ['draws', 'with', 'NPV', '>', '0'] }, 'draws'] }] },
    },
  ],
  assumptions: [
    'Real prices of one year.',
    'The numbers are wrong independently of one another.',
    'The same effect every year while it lasts, then none.',
  ],
  validity: [
    '1,000 to 100,000 draws; up to 30 years of effect.',
    'It weighs the ranges you gave. What nobody thought of is not in it.',
  ],
  sources: ['S03', 'S140', 'judgement'],
  example: {
    says: '£250,000 for 8 robberies a year (standard error 3) at £15,190, for three years; 2,000 draws from seed 1.',
    input: { cost: 250_000, effect: 8, se: 3, unit: 15_190, years: 3, seed: 1 },
    figures: { P: 0.704, mean: 73_782.04, p5: -144_651.04, p95: 312_101.37 },
  },
  run(given) {
    const result = drawAll(given)
    return 'ok' in result ? result : monteCarloAnswer(result)
  },
  picture(given) {
    const result = drawAll(given)
    return 'ok' in result ? null : monteCarloPicture(result)
  },
}

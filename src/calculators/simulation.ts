// What if we are wrong about everything at once: the scheme drawn many times. Made in steps, so that a page can run it off its
// main thread in portions, show how far it is, and stop: `start`, then `next` until `isDone`, then `summary`. Everything here is
// plain data, can be posted to a worker and back, and the same seed gives the same result however it was cut into portions.
import { openStream, seeded, type RandomState } from './random.ts'
import { rangesOf, schemeValue, type AskedScheme } from './scheme.ts'

/** What is known of one number: its likeliest value between two ends (triangular), or a mean with a standard error. */
export type Spread =
  | { shape: 'triangular'; low: number; mode: number; high: number }
  | { shape: 'normal'; mean: number; error: number }

export interface SimulationPlan {
  cost: Spread
  effect: Spread
  unit: Spread
  years: Spread
  /** Real discount rate, a share. */
  r: number
  /** How many draws make it complete: whole, 1 to 1,000,000. */
  draws: number
}

export interface Simulation {
  plan: SimulationPlan
  seed: number
  done: number
  random: RandomState
  /** Net present values drawn so far, in pounds, a list for each portion. */
  drawn: readonly Float64Array[]
}

export interface SimulationResult {
  seed: number
  draws: number
  mean: number
  /** Standard deviation of the draws. */
  spread: number
  /** The share of draws with a net present value above nought, and the error that comes from drawing so many only. */
  positive: number
  positiveError: number
  /** The 101 values below which 0%, 1%, … 100% of the draws lie. */
  percentiles: readonly number[]
  /** How many draws fall into each of equal steps from `from`. */
  histogram: { from: number; step: number; counts: readonly number[] }
}

/** The plan of a scheme: costs, worth and years triangular between their ends, the effect normal. */
export function planOf(asked: AskedScheme, draws: number): SimulationPlan {
  const { cost, unit, years } = rangesOf(asked)
  return {
    cost: { shape: 'triangular', ...cost },
    effect: { shape: 'normal', mean: asked.effect, error: asked.se },
    unit: { shape: 'triangular', ...unit },
    years: { shape: 'triangular', ...years },
    r: asked.r,
    draws,
  }
}

/** A simulation with nothing drawn yet. */
export function start(plan: SimulationPlan, seed: number): Simulation {
  return { plan, seed, done: 0, random: seeded(seed), drawn: [] }
}

/** The simulation with up to `count` more draws; never more than the plan's. The one given is left as it was. */
export function next(simulation: Simulation, count: number): Simulation {
  const { plan, done } = simulation
  const portion = Math.max(0, Math.min(Math.floor(count) || 0, plan.draws - done))
  if (portion === 0) return simulation
  const stream = openStream(simulation.random)
  const values = new Float64Array(portion)
  for (let i = 0; i < portion; i++) {
    const scheme = {
      cost: draw(plan.cost, stream),
      effect: draw(plan.effect, stream),
      unit: draw(plan.unit, stream),
      years: draw(plan.years, stream),
    }
    values[i] = schemeValue(scheme, plan.r)
  }
  return { ...simulation, done: done + portion, random: stream.state(), drawn: [...simulation.drawn, values] }
}

/** Whether all draws of the plan are made. */
export function isDone(simulation: Simulation): boolean {
  return simulation.done >= simulation.plan.draws
}

function draw(spread: Spread, stream: { next: () => number; normal: () => number }): number {
  if (spread.shape === 'normal') return spread.mean + spread.error * stream.normal()
  const { low, mode, high } = spread
  const u = stream.next()
  if (high <= low) return mode
  const turn = (mode - low) / (high - low)
  return u < turn
    ? low + Math.sqrt(u * (high - low) * (mode - low))
    : high - Math.sqrt((1 - u) * (high - low) * (high - mode))
}

/** What the draws made so far say; undefined before the first. Quick enough to show while it runs. */
export function summary(simulation: Simulation, bars = 40): SimulationResult | undefined {
  const n = simulation.done
  if (n === 0) return undefined
  const all = new Float64Array(n)
  let at = 0
  for (const portion of simulation.drawn) {
    all.set(portion, at)
    at += portion.length
  }
  all.sort()
  const mean = all.reduce((sum, value) => sum + value / n, 0)
  const variance = all.reduce((sum, value) => sum + (value - mean) ** 2 / n, 0)
  const positive = all.reduce((sum, value) => sum + (value > 0 ? 1 : 0), 0) / n
  const [first, last] = [all[0]!, all[n - 1]!]
  const step = (last - first) / bars
  const counts = new Array<number>(bars).fill(0)
  for (const value of all) counts[step > 0 ? Math.min(bars - 1, Math.floor((value - first) / step)) : 0]!++
  return {
    seed: simulation.seed,
    draws: n,
    mean,
    spread: Math.sqrt(variance),
    positive,
    positiveError: Math.sqrt((positive * (1 - positive)) / n),
    percentiles: Array.from({ length: 101 }, (_, percent) => quantile(all, percent / 100)),
    histogram: { from: first, step, counts },
  }
}

/** The value below which a share of sorted numbers lies, between neighbours if need be (Hyndman and Fan's type 7). */
function quantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1)
  const below = Math.floor(place)
  const low = sorted[below]!
  return low + (place - below) * ((sorted[below + 1] ?? low) - low)
}

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalCdf } from './distributions.ts'
import { monteCarlo, monteCarloAnswer, monteCarloPicture, simulationFrom } from './monte-carlo.ts'
import { openStream, seeded } from './random.ts'
import {
  isDone,
  next,
  start,
  summary,
  type Simulation,
  type SimulationPlan,
  type SimulationResult,
} from './simulation.ts'

const fixed = (value: number) => ({ shape: 'triangular', low: value, mode: value, high: value }) as const
const plan: SimulationPlan = {
  cost: { shape: 'triangular', low: 200_000, mode: 250_000, high: 320_000 },
  effect: { shape: 'normal', mean: 8, error: 3 },
  unit: fixed(15_000),
  years: { shape: 'triangular', low: 2, mode: 3, high: 4 },
  r: 0.035,
  draws: 3000,
}

function runIn(portion: number, from: Simulation): SimulationResult {
  let simulation = from
  while (!isDone(simulation)) simulation = next(simulation, portion)
  return summary(simulation)!
}

describe('chance that can be repeated', () => {
  test('differs from seed to seed, however near, and lies within 0 and 1', () => {
    const first = (seed: number) => openStream(seeded(seed)).next()
    expect(first(7)).toBe(first(7))
    expect(new Set(Array.from({ length: 500 }, (_, seed) => first(seed))).size).toBe(500)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffffff }), (seed) => first(seed) > 0 && first(seed) < 1),
    )
  })

  test('is even over tenths, and normal has mean 0 and spread 1', () => {
    const stream = openStream(seeded(2026))
    const tenths = new Array<number>(10).fill(0)
    for (let i = 0; i < 50_000; i++) tenths[Math.floor(stream.next() * 10)]!++
    // Nine tenths in ten lie within two standard errors (67); four is beyond luck.
    for (const count of tenths) expect(Math.abs(count - 5000)).toBeLessThan(270)
    const normal = Array.from({ length: 50_000 }, () => stream.normal())
    const mean = normal.reduce((sum, value) => sum + value / normal.length, 0)
    const variance = normal.reduce((sum, value) => sum + (value - mean) ** 2 / normal.length, 0)
    expect(Math.abs(mean)).toBeLessThan(0.018)
    expect(Math.abs(variance - 1)).toBeLessThan(0.026)
  })

  test('goes on from where it stood', () => {
    const stream = openStream(seeded(5))
    stream.next()
    const copy = openStream(stream.state())
    expect(copy.next()).toBe(stream.next())
  })
})

describe('the simulation', () => {
  test('gives the same result however it is cut into portions, and sent back and forth between them', () => {
    const whole = runIn(3000, start(plan, 11))
    expect(runIn(1, start({ ...plan, draws: 400 }, 11))).toEqual(
      runIn(400, start({ ...plan, draws: 400 }, 11)),
    )
    expect(runIn(777, start(plan, 11))).toEqual(whole)
    let posted = start(plan, 11)
    while (!isDone(posted)) posted = structuredClone(next(posted, 1000))
    expect(summary(posted)).toEqual(whole)
    expect(runIn(3000, start(plan, 12))).not.toEqual(whole)
  })

  test('leaves the state it was given alone, stops at the plan, and takes no nonsense for a count', () => {
    const begun = start(plan, 1)
    const before = structuredClone(begun)
    expect(next(begun, 100).done).toBe(100)
    expect(begun).toEqual(before)
    expect(next(begun, 1e9).done).toBe(3000)
    for (const count of [0, -5, NaN]) expect(next(begun, count)).toBe(begun)
    expect(summary(begun)).toBeUndefined()
  })

  test('has a result that survives being written down, and whose parts fit together', () => {
    const result = runIn(3000, start(plan, 3))
    expect(JSON.parse(JSON.stringify(result))).toEqual(result)
    expect(result.percentiles).toHaveLength(101)
    expect([...result.percentiles].sort((a, b) => a - b)).toEqual(result.percentiles)
    expect(result.histogram.counts.reduce((sum, count) => sum + count, 0)).toBe(3000)
    expect(result.histogram.from).toBe(result.percentiles[0])
  })

  test('finds the chance that theory gives, where theory has one', () => {
    // Only the effect varies, so the net present value is normal.
    const each = 15_000 * ((1 - 1.035 ** -3) / 0.035)
    const simple = { ...plan, cost: fixed(250_000), years: fixed(3), draws: 100_000 }
    const result = runIn(25_000, start(simple, 9))
    const mean = 8 * each - 250_000
    expect(Math.abs(result.positive - normalCdf(mean / (3 * each)))).toBeLessThan(4 * result.positiveError)
    expect(Math.abs(result.mean - mean)).toBeLessThan((4 * 3 * each) / Math.sqrt(100_000))
    expect(result.spread / (3 * each)).toBeCloseTo(1, 2)
    expect(result.percentiles[95]! / (mean + 1.644854 * 3 * each)).toBeCloseTo(1, 1)
  })

  test('draws a triangle as it should be: its mean, its ends, its halves', () => {
    const triangle = {
      ...plan,
      cost: { shape: 'triangular', low: 0, mode: 30, high: 100 } as const,
      effect: fixed(0),
      draws: 50_000,
    }
    const { mean, percentiles } = runIn(50_000, start(triangle, 4))
    expect(Math.abs(-mean - 130 / 3)).toBeLessThan(0.4)
    expect(percentiles[0]).toBeGreaterThanOrEqual(-100)
    expect(percentiles[100]).toBeLessThanOrEqual(0)
    // Thirty in a hundred lie below the mode.
    expect(percentiles[70]! + 30).toBeCloseTo(0, 0)
  })
})

describe('as a calculator', () => {
  test('says the same as its own simulation run elsewhere', () => {
    const given = { ...monteCarlo.example.input, draws: 2000 }
    const ready = simulationFrom(given)
    if (!ready.ok) throw new Error('It should run.')
    const elsewhere = runIn(300, ready.simulation)
    expect(monteCarloAnswer(elsewhere)).toEqual(monteCarlo.run(given))
    expect(monteCarloPicture(elsewhere)).toEqual(monteCarlo.picture?.(given))
  })

  test('warns when nothing varies, and when it could go either way', () => {
    const still = { cost_down: 0, cost_up: 0, se: 0, unit_down: 0, unit_up: 0, years_down: 0, years_up: 0 }
    const warnings = (given: Record<string, number>) => {
      const result = monteCarlo.run(given)
      return result.ok ? result.warnings.map(({ says }) => says).join(' ') : ''
    }
    expect(warnings(still)).toMatch(/Nothing varies/)
    expect(warnings({ effect: 6 })).toMatch(/either way/)
    expect(warnings({ effect: 60 })).toBe('')
    expect(simulationFrom({ draws: 10 }).ok).toBe(false)
  })
})

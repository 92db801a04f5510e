import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isDone, next, start, summary } from '../../calculators/simulation.ts'
import { appraise } from './appraise.ts'
import { toyLeave, toyOutcome, toyPrices, toySheet } from './toy-worth.ts'

const leave = toyLeave()

test('the widest swing comes first, and each one passes through what was entered or ends at it', () => {
  const { money } = appraise(
    toySheet([15_000], [toyOutcome('o1', { lasts: 3 })], { horizon: 5 }),
    toyPrices,
    leave,
  )
  const base = money!.views.society.npv
  const widths = money!.swings.map(({ ends }) => Math.abs(ends[1].npv - ends[0].npv))
  expect(widths).toEqual(widths.toSorted((a, b) => b - a))
  for (const { kind, ends } of money!.swings) {
    const [low, high] = ends.map(({ npv }) => npv).toSorted((a, b) => a - b)
    expect(low! <= base && base <= high!, kind).toBe(true)
  }
  expect(money!.swings.map(({ kind }) => kind).toSorted()).toEqual([
    'cost',
    'effect',
    'rate',
    'worth',
    'years',
  ])
})

test('half the effect is tried only where it comes from elsewhere', () => {
  const own = toyOutcome('o1')
  const from = { ...own, effect: { ...own.effect, basis: 'elsewhere' as const } }
  const kinds = (outcome: typeof own) =>
    appraise(toySheet([15_000], [outcome]), toyPrices, leave).money!.trials.map(({ kind }) => kind)
  expect(kinds(own)).not.toContain('half-effect')
  expect(kinds(from)).toContain('half-effect')
  const half = appraise(toySheet([15_000], [from]), toyPrices, leave).money!.trials.at(-1)!
  expect(half).toEqual({ kind: 'half-effect', npv: -5000, bcr: 10_000 / 15_000 })
})

test('all at once: the draws centre on what was entered where nothing leans to one side', () => {
  fc.assert(
    fc.property(fc.integer({ min: 5, max: 50 }), fc.integer({ min: 1000, max: 50_000 }), (likely, cost) => {
      const effect = {
        as: 'events',
        likely,
        low: likely - 4,
        high: likely + 4,
        basis: 'own_study',
        source: 's',
      } as const
      const doubt = { costDown: 0.1, costUp: 0.1, worthDown: 0.2, worthUp: 0.2, years: 0 }
      const sheet = toySheet([cost], [toyOutcome('o1', { effect })], { doubt })
      const { money } = appraise(sheet, toyPrices, leave)
      const drawn = next(start({ ...money!.plan, draws: 8000 }, 1), 8000)
      expect(isDone(drawn)).toBe(true)
      const { mean, spread } = summary(drawn)!
      // Five standard errors: beyond luck.
      expect(Math.abs(mean - money!.views.society.npv)).toBeLessThan((5 * spread) / Math.sqrt(8000))
    }),
    { numRuns: 20 },
  )
})

test('with one outcome and only its effect in doubt, nine draws in ten lie where the range says', () => {
  const doubt = { costDown: 0, costUp: 0, worthDown: 0, worthUp: 0, years: 0 }
  const { money } = appraise(toySheet([15_000], [toyOutcome('o1')], { doubt }), toyPrices, leave)
  const { plan } = money!
  // 20 events, 10 to 30, at £1,000 each: a standard error of 10,000/1.96.
  expect(plan.effect).toEqual({ shape: 'normal', mean: 20_000, error: expect.closeTo(5102.13, 1) as number })
  const { percentiles } = summary(next(start(plan, 3), 20_000))!
  expect(percentiles[50]! / 5000).toBeCloseTo(1, 1)
  expect(money!.range.npv).toEqual([-5000, 15_000])
})

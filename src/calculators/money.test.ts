import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breakEven, eventsToBreakEven } from './break-even.ts'
import type { Calculator, Values } from './calculator.ts'
import { zFor } from './confidence.ts'
import { costPerOutcome, fiellerInterval, fixedCostInterval } from './cost-per-outcome.ts'
import { annuityFactor, discountFactor, greenBook, presentValue } from './discounting.ts'
import { chanceWorthIt, netBenefit } from './net-benefit.ts'
import { netPresentValue, npv } from './npv.ts'
import { rebased, rebaseWith } from './rebase.ts'
import { schemeValue } from './scheme.ts'
import { switching, switchingValues } from './switching.ts'
import { swings, tornado } from './tornado.ts'

const rate = fc.double({ min: 0, max: 0.15, noNaN: true })
const pounds = fc.integer({ min: 1, max: 5_000_000 })
const flow = fc.array(fc.integer({ min: 0, max: 900_000 }), { minLength: 1, maxLength: 60 })
const figure = ({ run }: Calculator, given: Values, id: string) => {
  const result = run(given)
  return result.ok ? result.figures.find((one) => one.id === id)?.value : undefined
}
const says = ({ run }: Calculator, given: Values) => {
  const result = run(given)
  return result.ok
    ? result.warnings.map((warning) => warning.says).join(' ')
    : result.problems.map((problem) => problem.says).join(' ')
}

describe('discounting', () => {
  test.each([
    [greenBook.standard, [3.5, 3, 2.5, 2, 1.5, 1]],
    [greenBook.health, [1.5, 1.29, 1.07, 0.86, 0.64, 0.43]],
    [greenBook.lower, [3, 2.57, 2.14, 1.71, 1.29, 0.86]],
  ])('from %d steps down as in the table of the Department for Transport', (r, percent) => {
    const starts = [1, 31, 76, 126, 201, 301]
    starts.forEach((year, i) => {
      const used = discountFactor(year - 1, r, true) / discountFactor(year, r, true) - 1
      expect(Math.round(used * 10_000) / 100).toBe(percent[i])
    })
  })

  test('leaves year 0 alone, and both ways agree to year 30', () => {
    expect(discountFactor(0, 0.035)).toBe(1)
    expect(presentValue([700], 0.1)).toBe(700)
    expect(discountFactor(30, 0.035, true)).toBeCloseTo(discountFactor(30, 0.035), 12)
    expect(discountFactor(31, 0.035, true)).toBeGreaterThan(discountFactor(31, 0.035))
  })

  test('adds up: of two flows together, and of year by year', () => {
    fc.assert(
      fc.property(flow, rate, fc.boolean(), (amounts, r, stepped) => {
        const each = amounts.reduce((sum, amount, t) => sum + amount * discountFactor(t, r, stepped), 0)
        expect(presentValue(amounts, r, stepped)).toBeCloseTo(each, 2)
        expect(presentValue([...amounts, 1000], r, stepped)).toBeGreaterThan(
          presentValue(amounts, r, stepped),
        )
      }),
    )
  })

  test('by an annuity is the same sum paid every year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 }), rate, (n, r) => {
        expect(annuityFactor(n, r)).toBeCloseTo(presentValue([0, ...Array<number>(n).fill(1)], r), 8)
      }),
    )
  })
})

describe('net present value', () => {
  test('is nought, and the ratio 1, when benefits are the costs', () => {
    fc.assert(
      fc.property(flow, rate, (amounts, r) => {
        const found = netPresentValue(amounts, amounts, r)
        expect(found.npv).toBe(0)
        if (amounts.some((amount) => amount > 0)) expect(found.bcr).toBe(1)
        else expect(found.bcr).toBeUndefined()
      }),
    )
  })

  test('takes optimism out of both sides, and harm is not made smaller by it', () => {
    const given = { costs: [100, 100], benefits: [0, -50, 400], r: 0 }
    expect(figure(npv, { ...given, cost_rise: 0.2, benefit_cut: 0.1 }, 'NPV')).toBeCloseTo(-55 + 360 - 240, 9)
    expect(says(npv, given)).toMatch(/taken as given/)
    expect(says(npv, { costs: [0], benefits: [5] })).toMatch(/no ratio/)
    expect(says(npv, { costs: [5], benefits: Array<number>(40).fill(1), schedule: 'flat' })).toMatch(
      /lowers the rate/,
    )
    expect(says(npv, { costs: [5], benefits: [0, 90] })).toMatch(/A ratio of 17 is rare/)
  })

  test('is drawn year by year to where it ends, and marked where it is paid back', () => {
    const drawn = npv.picture?.({ costs: [100], benefits: [0, 60, 60], r: 0 })
    expect(drawn).toMatchObject({ marks: [{ x: 2, y: 20 }] })
    expect(npv.picture?.({ costs: [100, 0, 0, 100], benefits: [0, 120], r: 0 })).toMatchObject({ marks: [] })
  })
})

describe('break-even', () => {
  test('is where so many events are worth the cost', () => {
    fc.assert(
      fc.property(pounds, pounds, (cost, unit) => {
        expect(eventsToBreakEven(cost, unit) * unit).toBeCloseTo(cost, 5)
      }),
    )
  })

  test('is told by the year, rounded up, and against what there is', () => {
    expect(figure(breakEven, { cost: 300_000, unit: 10_000, years: 4 }, 'rounded')).toBe(8)
    expect(says(breakEven, { cost: 100_000, unit: 1000, baseline: 90 })).toMatch(/not that many events/)
    expect(says(breakEven, { cost: 100_000, unit: 1000, baseline: 300 })).toMatch(/More than a quarter/)
    expect(says(breakEven, { cost: 100_000, unit: 1000, baseline: 900 })).toBe('')
    expect(says(breakEven, { cost: 0 })).toMatch(/need not break even/)
  })
})

describe('cost per outcome', () => {
  const z = zFor(0.95)

  test('with a certain cost, Fieller’s range is the cost over the ends of the effect', () => {
    fc.assert(
      fc.property(
        pounds,
        fc.integer({ min: 10, max: 500 }),
        fc.double({ min: 0.01, max: 0.5, noNaN: true }),
        (cost, effect, part) => {
          const [simple, fieller] = [
            fixedCostInterval(cost, effect, part * effect, z)!,
            fiellerInterval(cost, 0, effect, part * effect, z)!,
          ]
          expect(fieller.low / simple.low).toBeCloseTo(1, 9)
          expect(fieller.high / simple.high).toBeCloseTo(1, 9)
        },
      ),
    )
  })

  test('the range holds the ratio, and widens with the error of the cost', () => {
    fc.assert(
      fc.property(
        pounds,
        fc.integer({ min: 10, max: 500 }),
        fc.double({ min: 0.01, max: 0.5, noNaN: true }),
        fc.double({ min: 0, max: 0.4, noNaN: true }),
        (cost, effect, part, share) => {
          const { low, high } = fiellerInterval(cost, share * cost, effect, part * effect, z)!
          expect(low).toBeLessThanOrEqual((cost / effect) * (1 + 1e-9))
          expect(high).toBeGreaterThanOrEqual((cost / effect) * (1 - 1e-9))
          const wider = fiellerInterval(cost, (share + 0.1) * cost, effect, part * effect, z)!
          expect(wider.high - wider.low).toBeGreaterThan(high - low)
        },
      ),
    )
  })

  test('gives a chance and no range when the effect may be nought, and no ratio when there is none', () => {
    const given = { cost: 250_000, effect: 40, se: 30, lambda: 8000 }
    expect(figure(costPerOutcome, given, 'ci_fieller_low')).toBeUndefined()
    expect(figure(costPerOutcome, given, 'ratio')).toBe(6250)
    expect(figure(costPerOutcome, given, 'P_effect')).toBeCloseTo(0.90879, 4)
    expect(figure(costPerOutcome, given, 'P')).toBeCloseTo(chanceWorthIt(70_000, 240_000), 9)
    expect(says(costPerOutcome, given)).toMatch(/Report the chance/)
    for (const effect of [0, -10])
      expect(figure(costPerOutcome, { cost: 9000, effect, se: 5 }, 'ratio')).toBeUndefined()
    expect(costPerOutcome.picture?.(given)?.kind).toBe('plane')
  })
})

describe('net benefit', () => {
  test('is a toss-up where an event is worth just what one cost', () => {
    fc.assert(
      fc.property(pounds, fc.integer({ min: 1, max: 900 }), (cost, effect) => {
        const { benefit, error } = netBenefit(cost / effect, effect, effect / 3, cost, cost / 10)
        expect(chanceWorthIt(benefit, error)).toBeCloseTo(0.5, 6)
      }),
    )
    expect([chanceWorthIt(1, 0), chanceWorthIt(-1, 0), chanceWorthIt(0, 0)]).toEqual([1, 0, 0.5])
  })
})

describe('switching values', () => {
  test('bring the net present value to nought', () => {
    fc.assert(
      fc.property(pounds, pounds, (benefit, cost) => {
        const { benefitFall, costRise } = switchingValues(benefit, cost, 0, 0)
        expect(benefit * (1 - benefitFall) - cost).toBeCloseTo(0, 4)
        expect(benefit - cost * (1 + costRise)).toBeCloseTo(0, 4)
      }),
    )
    expect(says(switching, { benefit: 100, cost: 90, benefit_cut: 0.2 })).toMatch(/turns within/)
  })
})

describe('one thing at a time', () => {
  const asked = {
    cost: 250_000,
    cost_down: 0.05,
    cost_up: 0.2,
    effect: 8,
    se: 3,
    unit: 15_190,
    unit_down: 0.2,
    unit_up: 0.2,
    years: 3,
    years_down: 1,
    years_up: 1,
    r: 0.035,
  }

  test('each turning point brings the net present value to nought, and the widest swing comes first', () => {
    const found = swings(asked)
    for (const { id, turns } of found)
      expect(schemeValue({ ...asked, [id]: turns! }, asked.r)).toBeCloseTo(0, 4)
    const widths = found.map(({ ends }) => Math.abs(ends[0].npv - ends[1].npv))
    expect(widths).toEqual([...widths].sort((a, b) => b - a))
    expect(found[0]!.id).toBe('effect')
  })

  test('a scheme that harms has no turning point, and one without ranges says so', () => {
    const harm = swings({ ...asked, effect: -2 })
    expect(harm.every(({ id, turns }) => id === 'effect' || turns === undefined)).toBe(true)
    const still = { cost_down: 0, cost_up: 0, se: 0, unit_down: 0, unit_up: 0, years_down: 0, years_up: 0 }
    expect(says(tornado, still)).toMatch(/Nothing moves/)
  })
})

describe('prices of another year', () => {
  const { deflators } = JSON.parse(
    readFileSync(new URL('fixtures/worked-values.json', import.meta.url), 'utf8'),
  ) as { deflators: Record<string, number> }
  const year = fc.constantFrom(...Object.keys(deflators))

  test('there and back is the same, and by way of a third year too', () => {
    fc.assert(
      fc.property(pounds, year, year, year, (value, from, by, to) => {
        const there = rebased(value, from, to, deflators)!
        expect(rebased(there, to, from, deflators)).toBeCloseTo(value, 6)
        expect(rebased(rebased(value, from, by, deflators)!, by, to, deflators)).toBeCloseTo(there, 5)
      }),
    )
  })

  test('a year that is not in the series is refused, and the pandemic’s bring a warning', () => {
    const rebase = rebaseWith(deflators)
    expect(rebased(1, '1066', '2024-25', deflators)).toBeUndefined()
    expect(rebased(1, 'toString', '2024-25', deflators)).toBeUndefined()
    expect(says(rebase, { value: 1, from: '1066' })).toMatch(/is not one of the choices/)
    expect(says(rebase, { value: 1, from: '2020-21' })).toMatch(/poor base/)
    expect(rebase.run({ value: 1, from: '2020-21' })).toMatchObject({ warnings: [{ input: 'from' }] })
  })
})

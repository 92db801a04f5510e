import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { areaDifference, marginOfDifference } from './area-difference.ts'
import { zFor } from './confidence.ts'
import { kish, kishEffect } from './kish.ts'
import { marginOfError, surveyMargin } from './survey-margin.ts'
import { surveySize, surveySizeCalculator } from './survey-size.ts'
import { wilson, wilsonInterval } from './wilson.ts'

const z = zFor(0.95)
const share = fc.double({ min: 0.01, max: 0.99, noNaN: true })
const says = (result: ReturnType<typeof wilson.run>) =>
  result.ok
    ? result.warnings.map((warning) => warning.says).join(' ')
    : result.problems.map((problem) => problem.says).join(' ')

test('95% reaches 1.96 errors', () => expect(z).toBeCloseTo(1.959964, 6))

describe('margin and size', () => {
  test('undo each other, in any population', () => {
    const population = fc.option(fc.integer({ min: 50, max: 1_000_000 }), { nil: undefined })
    fc.assert(
      fc.property(
        share,
        fc.double({ min: 0.005, max: 0.2, noNaN: true }),
        fc.double({ min: 1, max: 3, noNaN: true }),
        population,
        (p, e, deff, N) => {
          expect(marginOfError(p, surveySize(e, p, deff, z, N), deff, z, N)).toBeCloseTo(e, 9)
        },
      ),
    )
  })

  test('the margin is the same for yes and no, falls with interviews, and is gone when everybody was asked', () => {
    fc.assert(
      fc.property(share, fc.integer({ min: 2, max: 9000 }), (p, n) => {
        expect(marginOfError(p, n, 1, z)).toBeCloseTo(marginOfError(1 - p, n, 1, z), 12)
        expect(marginOfError(p, n + 1, 1, z)).toBeLessThan(marginOfError(p, n, 1, z))
        expect(marginOfError(p, n, 1, z, n)).toBe(0)
      }),
    )
  })

  test('a published survey: 66% of 400 lies between 61.36 and 70.64', () => {
    const result = surveyMargin.run({ p: 0.66, n: 400 })
    const [low, high] = result.ok ? result.figures.slice(1, 3).map((figure) => figure.value) : []
    expect(low).toBeCloseTo(0.6136, 4)
    expect(high).toBeCloseTo(0.7064, 4)
  })

  test('few on one side get Wilson’s range, and panels a word of caution', () => {
    const result = surveyMargin.run({ p: 0.01, n: 100, sample: 'panel' })
    expect(says(result)).toMatch(/Indicative only.*Wilson/s)
    const { low } = wilsonInterval(0.01, 100, z)
    expect(result.ok && result.figures[1]!.value).toBeCloseTo(low, 12)
    expect(says(surveyMargin.run({ n: 500, N: 400 }))).toMatch(/More interviews than/)
  })

  test('the size never exceeds the people there are, and counts invitations', () => {
    const result = surveySizeCalculator.run({ e: 0.001, N: 500 })
    expect(result.ok && result.figures[0]!.value).toBe(500)
    const invited = surveySizeCalculator.run({ e: 0.05, response: 0.25 })
    expect(invited.ok && invited.figures[1]).toMatchObject({ id: 'invite', value: 1540 })
    expect(says(surveySizeCalculator.run({ e: 0.05, N: 500, response: 0.1 }))).toMatch(/not that many people/)
  })
})

describe('weights', () => {
  const weights = fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), { minLength: 2, maxLength: 60 })

  test('cost nothing when equal, more when uneven, and their scale does not matter', () => {
    expect(kishEffect([3, 3, 3]).deff).toBeCloseTo(1, 12)
    expect(kishEffect([1, 0]).effective).toBe(1)
    fc.assert(
      fc.property(weights, fc.constantFrom(1e-200, 0.5, 7, 1e200), (list, times) => {
        const { deff, effective } = kishEffect(list)
        expect(deff).toBeGreaterThanOrEqual(1 - 1e-12)
        expect(deff * effective).toBeCloseTo(list.length, 6)
        expect(kishEffect(list.map((weight) => weight * times)).deff).toBeCloseTo(deff, 9)
      }),
    )
    expect(says(kish.run({ weights: [0, 0, 0] }))).toMatch(/All weights are 0/)
    expect(says(kish.run({ weights: [1, 1, 1, 40] }))).toMatch(/uneven/)
  })
})

describe('a small share', () => {
  test('as published: 66 of 100', () => {
    const { low, high } = wilsonInterval(0.66, 100, z)
    expect(low).toBeCloseTo(0.5627773, 7)
    expect(high).toBeCloseTo(0.7453848, 7)
  })

  test('keeps its interval within 0 to 1, about the share, and mirrored for the other answer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 500 }), (n, some) => {
        const p = Math.min(some, n) / n
        const { low, high } = wilsonInterval(p, n, z)
        expect(0 <= low && low <= p && p <= high && high <= 1 && low < high).toBe(true)
        expect(wilsonInterval(1 - p, n, z).high).toBeCloseTo(1 - low, 9)
      }),
    )
    expect(says(wilson.run({ x: 5, n: 4 }))).toMatch(/More cases have it/)
    expect(says(wilson.run({ x: 1, n: 2 }))).toMatch(/Fewer than 5/)
  })
})

describe('two areas', () => {
  test('have a margin as wide as both together, whichever comes first', () => {
    fc.assert(
      fc.property(
        share,
        share,
        fc.integer({ min: 20, max: 5000 }),
        fc.integer({ min: 20, max: 5000 }),
        (p1, p2, n1, n2) => {
          const both = marginOfDifference(p1, n1, p2, n2, 1.3, z)
          expect(both).toBeCloseTo(marginOfDifference(p2, n2, p1, n1, 1.3, z), 12)
          expect(both).toBeCloseTo(
            Math.hypot(marginOfError(p1, n1, 1.3, z), marginOfError(p2, n2, 1.3, z)),
            12,
          )
        },
      ),
    )
  })

  test('take the same number of interviews unless told otherwise', () => {
    const figures = (given: Record<string, number>) => {
      const result = areaDifference.run(given)
      return result.ok ? result.figures : []
    }
    expect(figures({ n1: 300 })).toEqual(figures({ n: 300, n2: 300 }))
    expect(says(areaDifference.run({ p1: 0.01, p2: 0.5, n: 300 }))).toMatch(/Fewer than 10/)
  })
})

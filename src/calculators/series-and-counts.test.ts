import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Values } from './calculator.ts'
import { countDifference, countDifferenceCalculator } from './count-difference.ts'
import { detectableSeries } from './detectable-series.ts'
import { interruptedSeries } from './interrupted-series.ts'
import { relativeIncidence, rirr } from './rirr.ts'
import { levelChangeError } from './series-change.ts'
import { displacementDifference, wdd } from './wdd.ts'

const says = (result: ReturnType<typeof rirr.run>) =>
  result.ok
    ? result.warnings.map((warning) => warning.says).join(' ')
    : result.problems.map((problem) => problem.says).join(' ')

describe('an interrupted series', () => {
  test('has the textbook error when two flat means would do: close to it, and always more', () => {
    // Trend and change compete for the same points: about twice the error of two plain means.
    expect(levelChangeError(24, 24, 0)).toBeGreaterThan(Math.sqrt(2 / 24))
    expect(levelChangeError(500, 500, 0) / Math.sqrt(2 / 500)).toBeCloseTo(2, 1)
  })

  test('is measured better with every further point on either side', () => {
    const side = fc.integer({ min: 2, max: 120 })
    fc.assert(
      fc.property(side, side, fc.double({ min: -0.5, max: 0.9, noNaN: true }), (pre, post, phi) => {
        const error = levelChangeError(pre, post, phi)
        expect(levelChangeError(pre + 1, post, phi)).toBeLessThanOrEqual(error * (1 + 1e-9))
        expect(levelChangeError(pre, post + 1, phi)).toBeLessThanOrEqual(error * (1 + 1e-9))
      }),
    )
  })

  test('gives no number outside its bounds', () => {
    for (const [pre, post, phi] of [
      [1, 9, 0],
      [9, 1, 0],
      [9, 9, 1],
      [9, 9, NaN],
    ] as const)
      expect(levelChangeError(pre, post, phi)).toBeNaN()
  })

  test('holds to 3, 8 and 24 points', () => {
    const tell = (given: Values) => says(interruptedSeries.run({ phi: 0.2, ...given }))
    expect(interruptedSeries.run({ pre: 2, post: 24 })).toMatchObject({
      ok: false,
      problems: [{ input: 'pre' }],
    })
    expect(interruptedSeries.run({ pre: 24, post: 2 })).toMatchObject({
      ok: false,
      problems: [{ input: 'post' }],
    })
    expect(tell({ pre: 3, post: 24 })).toMatch(/fewer than 8/)
    expect(tell({ pre: 24, post: 7 })).toMatch(/fewer than 8/)
    expect(tell({ pre: 23, post: 8 })).toMatch(/24 before/)
    expect(tell({ pre: 24, post: 8 })).toBe('')
  })

  test('warns where the date coincides with a change in recording, unless a control went through the same', () => {
    const tell = (answer: string) => says(interruptedSeries.run({ pre: 24, post: 24, break: answer }))
    expect(tell('yes')).toMatch(/look like your effect/)
    expect(tell('unknown')).toMatch(/Find out/)
    expect(tell('control')).toBe('')
    expect(tell('no')).toBe('')
  })

  test('for the result page: share, events and scatter fit together', () => {
    const plan = { pointsBefore: 24, pointsAfter: 12, meanCount: 50, dispersion: 2, phi: 0.3 }
    const seen = detectableSeries(plan)!
    expect(seen.sigma).toBeCloseTo(10)
    expect(seen.share * 50).toBeCloseTo(seen.events)
    // Four times the events halve the share; the calculator says the same.
    expect(detectableSeries({ ...plan, meanCount: 200 })!.share).toBeCloseTo(seen.share / 2)
    const result = interruptedSeries.run({ pre: 24, post: 12, phi: 0.3, mean: 50, dispersion: 2 })
    expect(result.ok && result.figures[0]).toMatchObject({
      id: 'MDE_share',
      value: expect.closeTo(seen.share, 12) as number,
    })
    for (const bad of [
      { pointsBefore: 2 },
      { pointsAfter: 3.5 },
      { meanCount: 0 },
      { phi: 1 },
      { power: 1 },
      { meanCount: NaN },
    ])
      expect(detectableSeries({ ...plan, ...bad })).toBeUndefined()
  })
})

const count = fc.integer({ min: 1, max: 5000 })

describe('two places as a ratio', () => {
  test('turn over when the places change sides, and do not mind how long the periods are', () => {
    fc.assert(
      fc.property(count, count, count, count, fc.integer({ min: 1, max: 9 }), (a, b, c, d, times) => {
        const { ratio, error } = relativeIncidence(a, b, c, d)
        const other = relativeIncidence(c, d, a, b)
        expect(ratio * other.ratio).toBeCloseTo(1, 9)
        expect(other.error).toBeCloseTo(error, 12)
        expect(relativeIncidence(a * times, b * times, c * times, d * times).error).toBeCloseTo(
          error / Math.sqrt(times),
          9,
        )
      }),
    )
  })

  test('refuse a count of nought, and warn of small or unlike ones', () => {
    expect(says(rirr.run({ a: 5, b: 0, c: 5, d: 5 }))).toMatch(/no ratio/)
    expect(says(rirr.run({ a: 9, b: 20, c: 20, d: 20 }))).toMatch(/below 10/)
    expect(says(rirr.run({ a: 100, b: 90, c: 300, d: 300 }))).toMatch(/far apart/)
    expect(says(rirr.run({ a: 100, b: 90, c: 110, d: 100 }))).toBe('')
  })

  test('say so when chance could do it', () => {
    const tell = (b: number) => {
      const result = rirr.run({ a: 400, b, c: 400, d: 400 })
      return result.ok ? result.sentence : ''
    }
    expect(tell(390)).toMatch(/chance alone could do that/)
    expect(tell(200)).toMatch(/would rarely/)
    expect(tell(400)).toMatch(/just as the control/)
  })
})

describe('two places as a difference', () => {
  test('change sign when the places change sides, and add up with the streets around', () => {
    fc.assert(
      fc.property(
        fc.tuple(count, count, count, count),
        fc.tuple(count, count, count, count),
        (inner, outer) => {
          const [a, b, c, d] = inner
          const alone = displacementDifference([inner])
          expect(displacementDifference([[c, d, a, b]]).difference + alone.difference).toBe(0)
          const around = displacementDifference([outer])
          const both = displacementDifference([inner, outer])
          expect(both.difference).toBe(alone.difference + around.difference)
          expect(both.error).toBeCloseTo(Math.hypot(alone.error, around.error), 9)
        },
      ),
    )
  })

  test('count what moved next door, and want all four of its counts', () => {
    const given = { a: 400, b: 320, c: 380, d: 400 }
    const around = { near_before: 100, near_after: 150, control_near_before: 90, control_near_after: 95 }
    const result = wdd.run({ ...given, ...around })
    expect(result.ok && result.figures[0]!.value).toBe(-100 + 45)
    expect(says(wdd.run({ ...given, near_before: 100 }))).toMatch(/all four counts/)
    expect(says(wdd.run({ a: 0, b: 0, c: 0, d: 0 }))).toMatch(/nothing to compare/)
  })
})

describe('counts month by month', () => {
  const months = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 2, maxLength: 12 })
  const sum = (list: readonly number[]) => list.reduce((total, value) => total + value, 0)

  test('with nothing but chance in them, are the ratio of the totals', () => {
    fc.assert(
      fc.property(months, months, (before, after) => {
        // Equal numbers of months in both places, so that totals compare.
        const [c0, c1] = [before.map((y) => y + 7), after.map((y) => y + 3)]
        const found = countDifference([before, after, c0, c1], 1)
        const totals = relativeIncidence(sum(before), sum(after), sum(c0), sum(c1), found.dispersion)
        expect(Math.exp(found.logRatio)).toBeCloseTo(totals.ratio, 9)
        expect(found.error).toBeCloseTo(totals.error, 9)
      }),
    )
  })

  test('do not mind their order', () => {
    fc.assert(
      fc.property(months, months, (one, two) => {
        const there = countDifference([one, two, two, one])
        const back = countDifference([[...one].reverse(), [...two].reverse(), two, one])
        expect(back.error).toBeCloseTo(there.error, 12)
        expect(back.logRatio).toBeCloseTo(there.logRatio, 12)
      }),
    )
  })

  test('must be whole, hold an event, and cover the same months', () => {
    const fine = {
      treated_before: [9, 9, 9, 9, 9, 9],
      treated_after: [9, 8, 9, 9, 9, 9],
      control_before: [9, 9, 9, 9, 9, 9],
      control_after: [9, 9, 9, 9, 9, 9],
    }
    expect(says(countDifferenceCalculator.run(fine))).toBe('')
    expect(says(countDifferenceCalculator.run({ ...fine, treated_after: [0, 0] }))).toMatch(/no event/)
    expect(says(countDifferenceCalculator.run({ ...fine, treated_after: [1.5, 3] }))).toMatch(/whole numbers/)
    expect(says(countDifferenceCalculator.run({ ...fine, treated_after: [9, 9, 9, 9, 9, 9, 9] }))).toMatch(
      /same months/,
    )
    expect(says(countDifferenceCalculator.run({ ...fine, treated_after: [1, 200, 3, 90, 2, 80] }))).toMatch(
      /far more scattered/,
    )
  })
})

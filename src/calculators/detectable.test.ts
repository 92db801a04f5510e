import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  detectableClusterDifference,
  detectableClusterShareChange,
  detectableCountChange,
  detectableDifference,
  detectableShareChange,
} from './detectable.ts'

describe('the smallest change a study could show', () => {
  test('in a share: 500 in each group see reoffending fall from 27.5% to 20.0%', () => {
    const change = detectableShareChange({ perGroup: 500, baseline: 0.275 })!
    expect(change.absolute).toBeCloseTo(0.275 - 0.1997026, 6)
    expect(change.relative).toBeCloseTo(0.0752974 / 0.275, 6)
  })

  test('in an average: 0.2808 standard deviations with 200 in each group, 0.2247 with a good baseline', () => {
    expect(detectableDifference({ perGroup: 200 })).toBeCloseTo(0.2808365, 6)
    expect(detectableDifference({ perGroup: 200, likeness: 0.6 })).toBeCloseTo(0.2808365 * 0.8, 6)
  })

  test('in clusters, by average and by share', () => {
    expect(detectableClusterDifference({ perArm: 10, size: 15, icc: 0.17 })).toBeCloseTo(0.6290064, 6)
    const change = detectableClusterShareChange({ perArm: 16, size: 50, icc: 0.02, cv: 0.6, baseline: 0.4 })!
    expect(change.absolute).toBeGreaterThan(0.1)
    expect(change.absolute).toBeLessThan(0.11)
  })

  test('in counts: 400 events a year here and 400 there', () => {
    // By hand: ln(0.7469) = -0.2918 = -2.8016 x sqrt(3/400 + 1/298.8).
    const change = detectableCountChange({ eventsPerYear: 400, comparedPerYear: 400 })!
    expect(change.relative).toBeCloseTo(0.2531, 4)
    expect(change.absolute).toBeCloseTo(400 * change.relative, 9)
    const spread = detectableCountChange({ eventsPerYear: 400, comparedPerYear: 400, dispersion: 4 })!
    expect(spread.relative).toBeGreaterThan(0.42)
  })

  test('is nothing where no change would be big enough', () => {
    expect(detectableShareChange({ perGroup: 5, baseline: 0.1 })).toBeNull()
    expect(detectableCountChange({ eventsPerYear: 3, comparedPerYear: 3 })).toBeNull()
    expect(detectableClusterDifference({ perArm: 3, size: 50, icc: 0.05 })).toBeNull()
  })

  test('shrinks with more people, clusters and events', () => {
    const size = fc.integer({ min: 4, max: 5000 })
    fc.assert(
      fc.property(size, size, fc.double({ min: 0.02, max: 0.98, noNaN: true }), (one, other, baseline) => {
        const [few, many] = [Math.min(one, other), Math.max(one, other)]
        for (const least of [
          (n: number) => detectableShareChange({ perGroup: n, baseline })?.absolute,
          (n: number) => detectableShareChange({ perGroup: n, baseline, direction: 'rise' })?.absolute,
          (n: number) => detectableDifference({ perGroup: n }) ?? undefined,
          (n: number) => detectableClusterDifference({ perArm: n, size: 20, icc: baseline }) ?? undefined,
          (n: number) => detectableClusterShareChange({ perArm: n, size: 20, icc: 0.05, baseline })?.absolute,
          (n: number) => detectableCountChange({ eventsPerYear: n, comparedPerYear: 100 })?.relative,
        ])
          expect(least(many) ?? Infinity).toBeLessThanOrEqual((least(few) ?? Infinity) * (1 + 1e-9))
      }),
    )
  })

  test('is a finite number or nothing, whatever is given', () => {
    const any = fc.oneof(fc.double(), fc.constantFrom(0, -1, 1, NaN, Infinity, 1e300, 1e-300))
    fc.assert(
      fc.property(any, any, any, any, (a, b, c, d) => {
        const found = [
          detectableShareChange({ perGroup: a, baseline: b })?.absolute,
          detectableDifference({ perGroup: a, likeness: b }),
          detectableClusterDifference({ perArm: a, size: b, icc: c, cv: d }),
          detectableClusterShareChange({ perArm: a, size: b, icc: c, baseline: d })?.relative,
          detectableCountChange({ eventsPerYear: a, comparedPerYear: b, yearsBefore: c, dispersion: d })
            ?.relative,
        ]
        for (const one of found) expect(Number.isFinite(one ?? 0)).toBe(true)
      }),
    )
  })
})

// What must hold of every formula of sample size, whatever the numbers: more people never tell less, arms can change places,
// and what is worked out one way leads back to where it came from.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { repeatedFactor } from './baseline-adjustment.ts'
import { clusterMeansDetectable, clusterMeansPower, clusterMeansSample } from './cluster-means-power.ts'
import {
  clusterSharesDetectable,
  clusterSharesPower,
  clusterSharesSample,
  clusterSharesSampleNormal,
} from './cluster-proportions-power.ts'
import { varyingDetectable, varyingPower, varyingSample, varyingSampleT } from './cluster-rates-power.ts'
import { designEffect, fewClustersMultiplier, permutationFloor } from './clustering.ts'
import { normalQuantile } from './distributions.ts'
import { pairedDetectable, pairedPower, pairedSample } from './paired-power.ts'
import { zSum } from './power.ts'
import { ratesDetectable, ratesPower, ratesSample } from './rates-power.ts'
import { scoreCorrelation } from './regression-discontinuity.ts'
import {
  steppedWedgeDesignEffect,
  steppedWedgeError,
  steppedWedgePower,
  steppedWedgeSample,
} from './stepped-wedge-variance.ts'
import { meansDetectable, meansPower, meansSample } from './two-means-power.ts'
import {
  sharesDetectable,
  sharesPower,
  sharesPowerUnpooled,
  sharesSampleCorrected,
  sharesSamplePooled,
  sharesSampleUnpooled,
} from './two-proportions-power.ts'

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const share = between(0.02, 0.98)
const alpha = fc.constantFrom(0.01, 0.05, 0.1)
const goal = between(0.55, 0.98)
const icc = between(0, 0.5)
const shares = fc.tuple(share, share).filter(([p1, p2]) => Math.abs(p1 - p2) > 0.01)
const directions = fc.constantFrom('fall', 'rise')

/** The non-central t is summed to about twelve digits, so that near a chance of 1 the last ones are noise. */
const EXACT = 1e-10

/** True of every draw. */
function always<T extends [unknown, ...unknown[]]>(
  draws: { [K in keyof T]: fc.Arbitrary<T[K]> },
  holds: (...drawn: T) => void,
) {
  fc.assert(fc.property(fc.tuple(...draws), (drawn) => holds(...(drawn as T))))
}

/** Equal to nine digits or so. */
function expectSame(ours: number | undefined, theirs: number, relative = 1e-8) {
  expect(ours).toBeDefined()
  expect(Math.abs(ours! - theirs)).toBeLessThanOrEqual(relative * Math.abs(theirs) + 1e-12)
}

describe('two means', () => {
  test('sample, power and smallest difference lead back to each other, with unequal groups too', () => {
    always([between(0.02, 1.5), alpha, goal, between(0.3, 3)], (d, a, power, ratio) => {
      const n = meansSample(d, a, power, ratio)!
      fc.pre(n > Math.max(2, 2 / ratio))
      expectSame(meansPower(d, a, n, n * ratio), power)
      expectSame(meansDetectable(a, power, n, n * ratio), d)
    })
  })

  test('more people never tell less, a larger difference never shows less, and the groups can change places', () => {
    always([between(0.01, 2), alpha, between(2, 3000), between(2, 3000)], (d, a, n1, n2) => {
      const chance = meansPower(d, a, n1, n2)
      expect(meansPower(d, a, n1 + 1, n2)).toBeGreaterThanOrEqual(chance - EXACT)
      expect(meansPower(d * 1.01, a, n1, n2)).toBeGreaterThanOrEqual(chance - EXACT)
      expectSame(meansPower(d, a, n2, n1), chance)
    })
  })
})

describe('two shares', () => {
  test('samples lead back to the chance they were asked for', () => {
    always([shares, alpha, goal, between(0.3, 3)], ([p1, p2], a, power, ratio) => {
      const pooled = sharesSamplePooled(p1, p2, a, power, ratio)
      expectSame(sharesPower(p1, p2, a, pooled, pooled * ratio), power)
      const unpooled = sharesSampleUnpooled(p1, p2, a, power, ratio)
      expectSame(sharesPowerUnpooled(p1, p2, a, unpooled, unpooled * ratio), power)
      expect(sharesSampleCorrected(p1, p2, a, power, ratio)).toBeGreaterThan(pooled)
    })
  })

  test('the smallest change is the one that shows with the chance asked for', () => {
    always([share, directions, alpha, goal, between(5, 5000)], (p1, direction, a, power, n) => {
      const p2 = sharesDetectable(p1, direction, { alpha: a, power }, n)
      fc.pre(p2 !== undefined)
      expect(direction === 'fall' ? p2 < p1 : p2 > p1).toBe(true)
      expectSame(sharesPower(p1, p2, a, n), power)
      expect(sharesPower(p1, (p1 + p2) / 2, a, n)).toBeLessThan(power)
    })
  })

  test('the arms can change places, and “has it” with “has it not”', () => {
    always([shares, alpha, between(5, 5000), between(5, 5000)], ([p1, p2], a, n1, n2) => {
      const chance = sharesPower(p1, p2, a, n1, n2)
      expectSame(sharesPower(p2, p1, a, n2, n1), chance, 1e-6)
      expectSame(sharesPower(1 - p1, 1 - p2, a, n1, n2), chance, 1e-6)
      expect(sharesPower(p1, p2, a, n1 * 1.01, n2 * 1.01)).toBeGreaterThanOrEqual(chance - 1e-12)
    })
  })

  test('what the statistics on reoffending ask for', () => {
    // stats::power.prop.test gives 1,072.18 and 4,861.20.
    expect(Math.ceil(sharesSamplePooled(0.592, 0.532, 0.05, 0.8))).toBe(1073)
    expect(Math.ceil(sharesSamplePooled(0.275, 0.25, 0.05, 0.8))).toBe(4862)
  })
})

describe('before and after, and rates', () => {
  test('before and after leads back', () => {
    always([between(0.02, 1.5), between(-0.4, 0.95), alpha, goal], (d, r, a, power) => {
      const n = pairedSample(d, r, a, power)!
      fc.pre(n > 2)
      expectSame(pairedPower(d, r, n, a), power)
      expectSame(pairedDetectable(r, n, a, power), d)
    })
  })

  test('rates lead back, and places that differ more take more', () => {
    always(
      [between(0.1, 100), between(-1.5, 1.5), between(0.2, 3), between(0, 2), alpha, goal],
      (r1, log, t, kappa, a, power) => {
        fc.pre(Math.abs(log) > 0.02)
        const r2 = r1 * Math.exp(log)
        const n = ratesSample(r1, r2, t, kappa, a, power)
        expectSame(ratesPower(r1, r2, t, kappa, n, a), power)
        expectSame(ratesSample(r2, r1, t, kappa, a, power), n)
        expect(ratesSample(r1, r2, t, kappa + 0.1, a, power)).toBeGreaterThan(n)
        const least = ratesDetectable(r1, log < 0 ? 'fall' : 'rise', { t, kappa, n, alpha: a, power })
        expectSame(least, r2, 1e-7)
      },
    )
  })

  test('so few events that no fall would show give none', () => {
    expect(ratesDetectable(0.1, 'fall', { t: 1, kappa: 0, n: 20, alpha: 0.05, power: 0.8 })).toBeUndefined()
  })
})

describe('clusters', () => {
  test('averages lead back, and a likeness of nought is two means', () => {
    always([between(0.1, 1), icc, between(2, 200), alpha, goal], (d, likeness, m, a, power) => {
      const trial = { m, icc: likeness, R2c: 0.3, P: 0.4, covariates: 1 }
      const J = clusterMeansSample(trial, d, a, power)!
      fc.pre(J > 20)
      expectSame(clusterMeansDetectable(trial, J, a, power), d)
      // The sum of two t values and the non-central t agree but for a point or two.
      expect(Math.abs(clusterMeansPower(trial, J, d, a) - power)).toBeLessThan(0.02)
    })
    expectSame(clusterMeansPower({ m: 1, icc: 0 }, 60, 0.5, 0.05), meansPower(0.5, 0.05, 30))
  })

  test('shares lead back, with half and double the likeness to either side', () => {
    always(
      [shares, icc, between(2, 200), between(0, 1), alpha, goal],
      ([p1, p2], likeness, m, cv, a, power) => {
        const clusters = { m, icc: likeness, cv }
        const c = clusterSharesSample(p1, p2, clusters, a, power)!
        fc.pre(c > 2)
        expectSame(clusterSharesPower(p1, p2, clusters, c, a), power)
        expect(c).toBeGreaterThanOrEqual(clusterSharesSampleNormal(p1, p2, clusters, a, power))
        expect(
          clusterSharesSample(p1, p2, { ...clusters, icc: likeness / 2 }, a, power)!,
        ).toBeLessThanOrEqual(c + 1e-9)
        const again = clusterSharesDetectable(p1, p2 < p1 ? 'fall' : 'rise', clusters, c, a, power)
        expectSame(again, p2, 1e-7)
      },
    )
  })

  test('rates and shares by k lead back, and Student’s t agrees with the 1 that is added', () => {
    const kinds = fc.constantFrom({ outcome: 'rate', y: 3 } as const, { outcome: 'share', m: 40 } as const)
    always([kinds, shares, between(0, 0.6), alpha, goal], (kind, [x0, x1], k, a, power) => {
      const clusters = { ...kind, k }
      const c = varyingSample(x0, x1, clusters, a, power)
      expectSame(varyingPower(x0, x1, clusters, c, a), power)
      const again = varyingDetectable(x0, x1 < x0 ? 'fall' : 'rise', clusters, c, a, power)
      expectSame(again, x1, 1e-7)
      fc.pre(c > 12)
      expect(Math.abs(varyingSampleT(x0, x1, clusters, a, power)! - c)).toBeLessThan(1.5)
    })
  })

  test('a handful of clusters makes effects 20, 11 and 8% harder to show, and three can prove nothing', () => {
    const harder = [4, 6, 8].map((c) => fewClustersMultiplier(c, 0.05, 0.8) / zSum(0.05, 0.8) - 1)
    expect(harder.map((share) => Math.round(share * 100))).toEqual([20, 11, 8])
    expect(permutationFloor(3)).toBeGreaterThan(0.05)
    expect(permutationFloor(4)).toBeLessThan(0.05)
    expect(designEffect(1, 0.3)).toBe(1)
  })
})

describe('other designs', () => {
  test('the stepped wedge leads back, and more of anything tells more', () => {
    const whole = (min: number, max: number) => fc.integer({ min, max })
    always(
      [whole(1, 5), whole(2, 8), whole(1, 3), whole(1, 3), icc, between(0.05, 1)],
      (c, steps, before, perStep, between, d) => {
        const wedge = { clustersPerStep: c, steps, before, perStep, m: 20, between, within: 1 - between }
        const needed = steppedWedgeSample(wedge, d, 0.05, 0.8)
        expectSame(steppedWedgePower({ ...wedge, clustersPerStep: needed }, d, 0.05), 0.8)
        const error = steppedWedgeError(wedge)
        for (const more of [
          { clustersPerStep: c + 1 },
          { m: 21 },
          { before: before + 1 },
          { perStep: perStep + 1 },
        ])
          expect(steppedWedgeError({ ...wedge, ...more })).toBeLessThan(error * (1 + 1e-9))
      },
    )
  })

  test('its design effect implies the same error as its variance', () => {
    const wedge = { clustersPerStep: 3, steps: 5, m: 20, between: 0.05, within: 0.95 }
    // People at one measurement: 15 clusters of 20, half of them in either arm of the trial it is held against.
    const people = (15 * 20) / steppedWedgeDesignEffect(5, 1, 1, 20, 0.05)
    expectSame(steppedWedgeError(wedge), Math.sqrt(4 / people), 1e-7)
  })

  test('the correlation of a cut-off with its score is the one counted over many scores', () => {
    for (const [score, valueAt] of [
      ['normal', normalQuantile],
      ['uniform', (rank: number) => rank],
    ] as const)
      for (const P of [0.5, 0.3, 0.1]) {
        const ranks = Array.from({ length: 20_000 }, (_, i) => (i + 0.5) / 20_000)
        const scores = ranks.map(valueAt)
        const mean = scores.reduce((sum, one) => sum + one, 0) / scores.length
        const variance = scores.reduce((sum, one) => sum + (one - mean) ** 2, 0) / scores.length
        const above = scores.filter((_, i) => ranks[i]! > 1 - P)
        const covariance = above.reduce((sum, one) => sum + one - mean, 0) / scores.length
        expect(covariance ** 2 / (variance * P * (1 - P))).toBeCloseTo(scoreCorrelation(score, P), 3)
      }
  })

  test('measuring before never costs people, and once before and after is 1 − r²', () => {
    always(
      [between(0, 0.99), fc.integer({ min: 0, max: 50 }), fc.integer({ min: 1, max: 50 })],
      (r, p, q) => {
        const factor = repeatedFactor(r, p, q)
        expect(factor).toBeGreaterThan(0)
        expect(factor).toBeLessThanOrEqual(1 + 1e-12)
        expect(repeatedFactor(r, p + 1, q)).toBeLessThanOrEqual(factor + 1e-12)
        expect(repeatedFactor(r, p, q + 1)).toBeLessThanOrEqual(factor + 1e-12)
      },
    )
    expectSame(repeatedFactor(0.6, 1, 1), 0.64)
  })
})

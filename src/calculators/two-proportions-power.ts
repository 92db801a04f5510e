// How many people two groups need so that a difference between two shares shows.
import { normalCdf, normalQuantile } from './distributions.ts'
import { zPower, zSum } from './power.ts'
import { findRoot } from './search.ts'

/** p(1 − p) of both groups, each over its size: the variance of the difference where the first group has one person. */
function spread(p1: number, p2: number, ratio: number): number {
  return p1 * (1 - p1) + (p2 * (1 - p2)) / ratio
}

/** The same if both groups had the share that both have together. */
function pooledSpread(p1: number, p2: number, ratio: number): number {
  const p = (p1 + ratio * p2) / (1 + ratio)
  return (1 + 1 / ratio) * p * (1 - p)
}

/** People in the first group, not rounded: (z + z)²·(p₁q₁ + p₂q₂/ratio)/(p₁ − p₂)². Shares from 0 to 1. Fleiss and others 2003. */
export function sharesSampleUnpooled(
  p1: number,
  p2: number,
  alpha: number,
  power: number,
  ratio = 1,
): number {
  return (zSum(alpha, power) ** 2 * spread(p1, p2, ratio)) / (p1 - p2) ** 2
}

/** As above, for the usual test, which pools both groups while it supposes them equal. R's power.prop.test. */
export function sharesSamplePooled(p1: number, p2: number, alpha: number, power: number, ratio = 1): number {
  const root =
    normalQuantile(1 - alpha / 2) * Math.sqrt(pooledSpread(p1, p2, ratio)) +
    normalQuantile(power) * Math.sqrt(spread(p1, p2, ratio))
  return (root / (p1 - p2)) ** 2
}

/** As above, by Cohen's h (1988): the difference between the arcsines of the shares' roots. R's pwr.2p.test. */
export function sharesSampleArcsine(p1: number, p2: number, alpha: number, power: number, ratio = 1): number {
  const h = 2 * Math.asin(Math.sqrt(p1)) - 2 * Math.asin(Math.sqrt(p2))
  return ((1 + 1 / ratio) * zSum(alpha, power) ** 2) / (h * h)
}

/** The pooled number with the continuity correction, close to what Fisher's exact test needs. Fleiss and others 2003. */
export function sharesSampleCorrected(
  p1: number,
  p2: number,
  alpha: number,
  power: number,
  ratio = 1,
): number {
  const n = sharesSamplePooled(p1, p2, alpha, power, ratio)
  return (n / 4) * (1 + Math.sqrt(1 + (2 * (1 + 1 / ratio)) / (n * Math.abs(p1 - p2)))) ** 2
}

/** The chance of seeing the difference between p1 and p2 with n1 and n2 people (pooled test). R's power.prop.test. */
export function sharesPower(p1: number, p2: number, alpha: number, n1: number, n2 = n1): number {
  const ratio = n2 / n1
  const seen =
    Math.sqrt(n1) * Math.abs(p1 - p2) - normalQuantile(1 - alpha / 2) * Math.sqrt(pooledSpread(p1, p2, ratio))
  const around = Math.sqrt(spread(p1, p2, ratio))
  return around === 0 ? (seen >= 0 ? 1 : 0) : normalCdf(seen / around)
}

/** The same without pooling. */
export function sharesPowerUnpooled(p1: number, p2: number, alpha: number, n1: number, n2 = n1): number {
  return zPower((Math.sqrt(n1) * (p1 - p2)) / Math.sqrt(spread(p1, p2, n2 / n1)), alpha)
}

export type Direction = 'fall' | 'rise'

/**
 * The second group's share nearest to `p1` that differs from it with chance `power`, falling or rising; undefined when even
 * the furthest (0 or 1) would not be seen. `pooled` chooses the test.
 */
export function sharesDetectable(
  p1: number,
  direction: Direction,
  { alpha, power, pooled = true }: { alpha: number; power: number; pooled?: boolean },
  n1: number,
  n2 = n1,
): number | undefined {
  const chance = pooled ? sharesPower : sharesPowerUnpooled
  const furthest = direction === 'fall' ? 0 : 1
  return findRoot((p2) => chance(p1, p2, alpha, n1, n2) - power, p1, furthest)
}

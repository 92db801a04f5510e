// How many people two groups need so that a difference between their averages shows.
import { zSum, tPowerBothSides } from './power.ts'
import { findRoot, reach } from './search.ts'

/** Most people in one group that any calculator deals with. */
export const MOST_PEOPLE = 10_000_000

/**
 * People in the first group, not rounded, by the normal distribution: (1 + 1/ratio)·(z + z)²/d². `d` is the difference in
 * standard deviations, `ratio` how many people in the second group for each in the first. Cohen 1988.
 */
export function meansSampleNormal(d: number, alpha: number, power: number, ratio = 1): number {
  return ((1 + 1 / ratio) * zSum(alpha, power) ** 2) / (d * d)
}

/** The chance of seeing a difference of `d` standard deviations with n1 and n2 people, from the non-central t. Cohen 1988. */
export function meansPower(d: number, alpha: number, n1: number, n2 = n1): number {
  return tPowerBothSides(d * Math.sqrt((n1 * n2) / (n1 + n2)), n1 + n2 - 2, alpha)
}

/** People in the first group, not rounded, for which meansPower reaches `power`; undefined beyond ten million. At least 2. */
export function meansSample(d: number, alpha: number, power: number, ratio = 1): number | undefined {
  const fewest = Math.max(2, 2 / ratio)
  // The simple formula is never a tenth too high, so what it gives less a tenth is a safe place to look upwards from.
  const start = Math.max(fewest, 0.9 * meansSampleNormal(d, alpha, power, ratio))
  return reach((n) => meansPower(d, alpha, n, n * ratio), power, start, 2 * MOST_PEOPLE)
}

/** The smallest difference seen with chance `power`, in standard deviations, by the normal distribution. Bloom 1995. */
export function meansDetectableNormal(alpha: number, power: number, n1: number, n2 = n1): number {
  return zSum(alpha, power) * Math.sqrt(1 / n1 + 1 / n2)
}

/** The same from the non-central t, exact with few people. */
export function meansDetectable(alpha: number, power: number, n1: number, n2 = n1): number | undefined {
  const rough = meansDetectableNormal(alpha, power, n1, n2)
  return findRoot((d) => meansPower(d, alpha, n1, n2) - power, rough / 2, rough * 20)
}

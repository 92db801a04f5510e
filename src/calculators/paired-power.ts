// The same people measured before and after: how many it takes to see a change.
import { tPowerBothSides, zSum } from './power.ts'
import { findRoot, reach } from './search.ts'
import { MOST_PEOPLE } from './two-means-power.ts'

/** The change in standard deviations of the change itself: d / √(2(1 − r)), where r is how alike before and after are. */
function inChanges(d: number, r: number): number {
  return d / Math.sqrt(2 * (1 - r))
}

/** People, not rounded, by the normal distribution: (z + z)²·2(1 − r)/d². `d` in standard deviations, `r` below 1. Cohen 1988. */
export function pairedSampleNormal(d: number, r: number, alpha: number, power: number): number {
  return (zSum(alpha, power) / inChanges(d, r)) ** 2
}

/** The chance of seeing a change of `d` standard deviations in n people, from the non-central t. R's pwr.t.test, paired. */
export function pairedPower(d: number, r: number, n: number, alpha: number): number {
  return tPowerBothSides(inChanges(d, r) * Math.sqrt(n), n - 1, alpha)
}

/** People, not rounded, for which pairedPower reaches `power`; undefined beyond ten million. At least 2. */
export function pairedSample(d: number, r: number, alpha: number, power: number): number | undefined {
  // As for two means: a safe place to look upwards from.
  const start = Math.max(2, 0.9 * pairedSampleNormal(d, r, alpha, power))
  return reach((n) => pairedPower(d, r, n, alpha), power, start, MOST_PEOPLE)
}

/** The smallest change seen with chance `power` in n people, in standard deviations. */
export function pairedDetectable(r: number, n: number, alpha: number, power: number): number | undefined {
  const rough = zSum(alpha, power) * Math.sqrt((2 * (1 - r)) / n)
  return findRoot((d) => pairedPower(d, r, n, alpha) - power, rough / 2, rough * 40)
}

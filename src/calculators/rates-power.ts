// How many units two groups need so that a difference between two rates of events shows.
import { zPower, zSum } from './power.ts'
import { findRoot } from './search.ts'
import type { Direction } from './two-proportions-power.ts'

/**
 * The variance of the log of the ratio, times the units in each group: (1/t)(1/r₁ + 1/r₂) + 2κ. Rates are events a unit and
 * time; `t` is how long each is watched; `kappa` how much units differ beyond chance (negative binomial; 0 is Poisson).
 */
function perUnit(r1: number, r2: number, t: number, kappa: number): number {
  return (1 / r1 + 1 / r2) / t + 2 * kappa
}

/** Units in each group, not rounded: (z + z)²·perUnit/ln(r₂/r₁)². Zhu & Lakkis 2014. */
export function ratesSample(
  r1: number,
  r2: number,
  t: number,
  kappa: number,
  alpha: number,
  power: number,
): number {
  return (zSum(alpha, power) ** 2 * perUnit(r1, r2, t, kappa)) / Math.log(r2 / r1) ** 2
}

/** The chance of seeing the rates differ with n units in each group. */
export function ratesPower(
  r1: number,
  r2: number,
  t: number,
  kappa: number,
  n: number,
  alpha: number,
): number {
  return zPower(Math.log(r2 / r1) / Math.sqrt(perUnit(r1, r2, t, kappa) / n), alpha)
}

/** The second rate nearest to r1 that is seen to differ with chance `power`; undefined when none would be. */
export function ratesDetectable(
  r1: number,
  direction: Direction,
  { t, kappa, n, alpha, power }: { t: number; kappa: number; n: number; alpha: number; power: number },
): number | undefined {
  const sign = direction === 'fall' ? -1 : 1
  const chance = (u: number) => ratesPower(r1, r1 * Math.exp(sign * u), t, kappa, n, alpha) - power
  // A fall is seen best at some size, and worse beyond, where hardly an event is left to count.
  const [a, c] = [1 / (t * r1), 2 * kappa]
  const best = findRoot((u) => 2 * (a * (1 + Math.exp(u)) + c) - u * a * Math.exp(u), 2, 700) ?? 700
  const u = findRoot(chance, 0, direction === 'fall' ? best : 700)
  return u === undefined ? undefined : r1 * Math.exp(sign * u)
}

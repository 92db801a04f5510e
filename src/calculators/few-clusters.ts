// What few clusters cost: with four schools in each arm the schools, not their pupils, are the sample.
import { choose } from './distributions.ts'
import { tSum } from './power.ts'

/** Fewest clusters in each arm for a claim that something works; below, no result can be surprising enough. */
export const FEWEST_CLUSTERS = 4
/** Below this, warn: the result hangs on every single cluster. */
export const FEW_CLUSTERS = 8

/** The smallest two-sided p-value that drawing `c` and `c` clusters by lot can give: 2/choose(2c, c). Hayes & Moulton. */
export function permutationFloor(c: number): number {
  return 2 / choose(2 * c, c)
}

/** How many standard errors an effect must be with c clusters in each arm: t + t with 2(c − 1) degrees of freedom. */
export function fewClustersMultiplier(c: number, alpha: number, power: number): number {
  return tSum(alpha, power, 2 * (c - 1))
}

// How many clusters a trial needs so that a difference between two shares shows.
import { designEffect } from './clustering.ts'
import { tPower, zSum } from './power.ts'
import { findRoot, reach } from './search.ts'
import type { Direction } from './two-proportions-power.ts'

/** How clusters are made up: people in each on average, their likeness (ICC), and how much sizes vary (CV). */
export interface Clusters {
  m: number
  icc: number
  cv?: number
}

/** The variance of the difference between two shares, times the number of clusters in each arm. Donner & Klar 2000. */
function perCluster(p1: number, p2: number, { m, icc, cv }: Clusters): number {
  return ((p1 * (1 - p1) + p2 * (1 - p2)) * designEffect(m, icc, cv)) / m
}

/** The chance of seeing p1 differ from p2 with c clusters in each arm: t with 2(c − 1) degrees of freedom. Donner & Klar. */
export function clusterSharesPower(
  p1: number,
  p2: number,
  clusters: Clusters,
  c: number,
  alpha: number,
): number {
  const shift = Math.abs(p1 - p2) / Math.sqrt(perCluster(p1, p2, clusters) / c)
  return tPower(Math.min(shift, 1e6), 2 * (c - 1), alpha)
}

/** Clusters in each arm, not rounded, for which the chance is `power`; undefined beyond a million. At least 2. */
export function clusterSharesSample(
  p1: number,
  p2: number,
  clusters: Clusters,
  alpha: number,
  power: number,
): number | undefined {
  // The normal distribution gives too few: look upwards from there.
  const start = Math.max(2, clusterSharesSampleNormal(p1, p2, clusters, alpha, power))
  return reach((c) => clusterSharesPower(p1, p2, clusters, c, alpha), power, start, 1e6)
}

/** The same by the normal distribution, which is too few where there are few clusters. */
export function clusterSharesSampleNormal(
  p1: number,
  p2: number,
  clusters: Clusters,
  alpha: number,
  power: number,
): number {
  return (zSum(alpha, power) ** 2 * perCluster(p1, p2, clusters)) / (p1 - p2) ** 2
}

/** The other arm's share nearest to `p1` that is seen to differ with chance `power`; undefined when none would be. */
export function clusterSharesDetectable(
  p1: number,
  direction: Direction,
  clusters: Clusters,
  c: number,
  alpha: number,
  power: number,
): number | undefined {
  const furthest = direction === 'fall' ? 0 : 1
  return findRoot((p2) => clusterSharesPower(p1, p2, clusters, c, alpha) - power, p1, furthest)
}

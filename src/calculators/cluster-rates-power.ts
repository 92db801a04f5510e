// Clusters whose rates or shares differ by a coefficient of variation, k, rather than by an ICC. Hayes & Bennett 1999.
import { tPower, zPower, zSum } from './power.ts'
import { findRoot, reach } from './search.ts'
import type { Direction } from './two-proportions-power.ts'

/** Clusters whose outcome differs between clusters with a coefficient of variation of `k` (0 or more). */
export type VaryingClusters =
  | {
      outcome: 'rate'
      /** Person-time or area-time watched in each cluster: outcomes are events in one unit of it. */
      y: number
      k: number
    }
  | {
      outcome: 'share'
      /** People in each cluster: outcomes are shares, 0 to 1. */
      m: number
      k: number
    }

/** The variance of the difference between x0 and x1, times the clusters in each arm. */
function perCluster(x0: number, x1: number, clusters: VaryingClusters): number {
  const chance =
    clusters.outcome === 'rate' ? (x0 + x1) / clusters.y : (x0 * (1 - x0) + x1 * (1 - x1)) / clusters.m
  return chance + clusters.k ** 2 * (x0 * x0 + x1 * x1)
}

/**
 * Clusters in each arm, not rounded: 1 + (z + z)²·V/(x₀ − x₁)², with V = (r₀ + r₁)/y + k²(r₀² + r₁²) for rates and
 * p₀q₀/m + p₁q₁/m + k²(p₀² + p₁²) for shares. The 1 makes up for there being few. Hayes & Bennett 1999.
 */
export function varyingSample(
  x0: number,
  x1: number,
  clusters: VaryingClusters,
  alpha: number,
  power: number,
): number {
  return 1 + (zSum(alpha, power) ** 2 * perCluster(x0, x1, clusters)) / (x0 - x1) ** 2
}

/** The same with Student's t, 2(c − 1) degrees of freedom, in place of the 1; undefined beyond a million. At least 2. */
export function varyingSampleT(
  x0: number,
  x1: number,
  clusters: VaryingClusters,
  alpha: number,
  power: number,
): number | undefined {
  const shift = Math.abs(x0 - x1) / Math.sqrt(perCluster(x0, x1, clusters))
  return reach((c) => tPower(shift * Math.sqrt(c), 2 * (c - 1), alpha), power, 2, 1e6)
}

/** The chance of seeing x0 differ from x1 with c clusters in each arm: varyingSample turned round. */
export function varyingPower(
  x0: number,
  x1: number,
  clusters: VaryingClusters,
  c: number,
  alpha: number,
): number {
  return zPower((x0 - x1) / Math.sqrt(perCluster(x0, x1, clusters) / (c - 1)), alpha)
}

/** The other arm's rate or share nearest to x0 that is seen with chance `power`; undefined when none would be. */
export function varyingDetectable(
  x0: number,
  direction: Direction,
  clusters: VaryingClusters,
  c: number,
  alpha: number,
  power: number,
): number | undefined {
  const furthest = direction === 'fall' ? 0 : clusters.outcome === 'share' ? 1 : 1e6 * x0
  return findRoot((x1) => varyingPower(x0, x1, clusters, c, alpha) - power, x0, furthest)
}

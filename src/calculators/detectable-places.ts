// What drawing whole places could show in their counts of events, for a page that knows how many places and events there
// are but asks nothing more.
import type { Change } from './detectable.ts'
import { FEWEST_CLUSTERS } from './clustering.ts'
import { zSum } from './power.ts'
import { findRoot } from './search.ts'

export interface PlacesPlan {
  /** Places drawn to either side; whole. Fewer than four give null: no result could be surprising enough. */
  perArm: number
  /** Events expected in each place over the study if nothing changes. Above 0. */
  eventsPerPlace: number
  /** How much places differ for other reasons: the coefficient of variation between them, 0 or more. */
  variation: number
  /** Two-sided false alarm rate and chance of seeing a real change, shares (default 0.05 and 0.8). */
  alpha?: number
  power?: number
}

/**
 * Clusters in each arm, not rounded, that show events falling from `r0` to `r1` in each cluster:
 * 1 + (z + z)²[(r0 + r1) + k²(r0² + r1²)]/(r0 − r1)², where k is the variation between them. Hayes & Bennett 1999.
 */
export function placesSample(r0: number, r1: number, k: number, alpha: number, power: number): number {
  return 1 + (zSum(alpha, power) ** 2 * spread(r0, r1, k)) / (r0 - r1) ** 2
}

/** The smallest fall that so many places would show, by the same formula turned round; null when none would be seen. */
export function detectablePlaceChange(plan: PlacesPlan): Change | null {
  const { perArm, eventsPerPlace: r0, variation: k, alpha = 0.05, power = 0.8 } = plan
  if (!(perArm >= FEWEST_CLUSTERS) || !(r0 > 0) || !(k >= 0) || !Number.isFinite(r0 * k)) return null
  const reach = zSum(alpha, power) / Math.sqrt(perArm - 1)
  const r1 = findRoot((fallen) => r0 - fallen - reach * Math.sqrt(spread(r0, fallen, k)), r0, 0)
  return r1 === undefined ? null : { absolute: r0 - r1, relative: (r0 - r1) / r0 }
}

function spread(r0: number, r1: number, k: number): number {
  return r0 + r1 + k * k * (r0 * r0 + r1 * r1)
}

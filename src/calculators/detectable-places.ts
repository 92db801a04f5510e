// What drawing whole places could show in their counts of events, for a page that knows how many places and events there
// are but asks nothing more. Shares and averages: detectable.ts.
import { varyingDetectable } from './cluster-rates-power.ts'
import { FEWEST_CLUSTERS } from './clustering.ts'
import type { Change } from './detectable.ts'

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

/** The smallest fall in events that so many places would show; null when none would be seen. Hayes & Bennett 1999. */
export function detectablePlaceChange(plan: PlacesPlan): Change | null {
  const { perArm, eventsPerPlace: r0, variation: k, alpha = 0.05, power = 0.8 } = plan
  if (!(perArm >= FEWEST_CLUSTERS) || !(r0 > 0) || !(k >= 0) || !Number.isFinite(r0 * k)) return null
  const r1 = varyingDetectable(r0, 'fall', { outcome: 'rate', y: 1, k }, perArm, alpha, power)
  return r1 === undefined ? null : { absolute: r0 - r1, relative: (r0 - r1) / r0 }
}

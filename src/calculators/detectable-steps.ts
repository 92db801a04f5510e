// What a stepped wedge could show, for a page that knows how many groups there are but asks nothing more.
import { FEWEST_CLUSTERS } from './clustering.ts'
import type { Change } from './detectable.ts'
import { findRoot } from './search.ts'
import { steppedWedgeDetectable } from './stepped-wedge-variance.ts'

interface Steps {
  /** Groups in all, begun in equal parts at each step. Fewer than eight give null, as side by side. */
  clusters: number
  /** Steps, 2 or more; everybody is measured once before the first and once after each. */
  steps: number
  /** Two-sided false alarm rate and chance of seeing a real change, shares (default 0.05 and 0.8). */
  alpha?: number
  power?: number
}

/**
 * The smallest fall in a share. In: people in each group at each measurement, on average; the share without the programme (0 to 1, not 0
 * or 1); the intra-cluster correlation (0 to below 1). Hussey & Hughes 2007; note that beyond some point more likeness helps a
 * stepped wedge, because each group is then a better comparison with itself.
 */
export function detectableSteppedShareChange(
  given: Steps & { size: number; baseline: number; icc: number },
): Change | null {
  const { size, baseline, icc } = given
  if (!(baseline > 0 && baseline < 1) || !(icc >= 0 && icc < 1) || !(size > 0)) return null
  return smallest(given, baseline, size, (mean) => {
    const within = mean * (1 - mean)
    return { within, between: (within * icc) / (1 - icc) }
  })
}

/**
 * The smallest fall in events. In: events in each place between two measurements if nothing changes; how much places differ
 * for other reasons, as a coefficient of variation. Counts scatter as chance would have it (Poisson).
 */
export function detectableSteppedCountChange(
  given: Steps & { events: number; variation: number },
): Change | null {
  const { events, variation } = given
  if (!(events > 0) || !(variation >= 0) || !Number.isFinite(events * variation)) return null
  return smallest(given, events, 1, (mean) => ({ within: mean, between: (variation * mean) ** 2 }))
}

/** Where the fall just outdoes what the design can tell; the spread is taken halfway, as the calculator does. */
function smallest(
  { clusters, steps, alpha = 0.05, power = 0.8 }: Steps,
  from: number,
  m: number,
  spread: (mean: number) => { within: number; between: number },
): Change | null {
  if (!(clusters >= 2 * FEWEST_CLUSTERS) || !(steps >= 2)) return null
  const margin = (to: number) => {
    const plan = { clustersPerStep: clusters / steps, steps, m, ...spread((from + to) / 2) }
    return from - to - steppedWedgeDetectable(plan, alpha, power)
  }
  const to = findRoot(margin, from, 0)
  return to === undefined ? null : { absolute: from - to, relative: (from - to) / from }
}

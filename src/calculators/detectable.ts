// The smallest change a study could show, from what is known of it: for pages that have no form, such as the advice. Pure;
// every function gives null when no change at all would be big enough. Interrupted series: interrupted-series.ts.
//
// Everywhere: shares and relative changes run from 0 to 1; `alpha` is two-sided, 0.05 unless given; `power` 0.8 unless given.
import { clusterMeansDetectable, type ClusterMeans } from './cluster-means-power.ts'
import { clusterSharesDetectable } from './cluster-proportions-power.ts'
import { FEWEST_CLUSTERS } from './clustering.ts'
import { zSum } from './power.ts'
import { findRoot } from './search.ts'
import { meansDetectable } from './two-means-power.ts'
import { sharesDetectable, type Direction } from './two-proportions-power.ts'

interface Risks {
  alpha?: number
  power?: number
}

/** A change in a share or a count: in its own units, and relative to where it starts. Both are positive. */
export interface Change {
  absolute: number
  relative: number
}

/**
 * (a) Two shares. In: people in each group who are followed up; the share that has the outcome without the programme
 * (`baseline`, 0 to 1, not 0 or 1); whether it should fall (the default) or rise. Out: the smallest change seen, in share
 * points (0.06 is 6 percentage points) and relative to the baseline. Pooled test; Fleiss and others 2003.
 */
export function detectableShareChange(
  given: Risks & { perGroup: number; baseline: number; direction?: Direction },
): Change | null {
  const { perGroup, baseline, direction = 'fall', alpha = 0.05, power = 0.8 } = given
  if (!(perGroup >= 2) || !isShare(baseline)) return null
  return change(baseline, sharesDetectable(baseline, direction, { alpha, power }, perGroup))
}

/**
 * (b) Two averages. In: people in each group who are followed up; `likeness`, the correlation of the outcome with its own
 * measurement before, if that is used (0 unless given). Out: the smallest difference seen, in standard deviations. Exact t;
 * Cohen 1988; Borm and others 2007.
 */
export function detectableDifference(given: Risks & { perGroup: number; likeness?: number }): number | null {
  const { perGroup, likeness = 0, alpha = 0.05, power = 0.8 } = given
  if (!(perGroup >= 2) || !(Math.abs(likeness) < 1)) return null
  const d = meansDetectable(alpha, power, perGroup)
  return finite(d === undefined ? undefined : d * Math.sqrt(1 - likeness * likeness))
}

/**
 * (c) Clusters, two averages. In: clusters in each arm (fewer than four give null: no result could be surprising enough),
 * people in each on average, intra-cluster correlation (0 to 1), and what else ClusterMeans knows. Out: the smallest
 * difference seen, in standard deviations. Dong & Maynard 2013.
 */
export function detectableClusterDifference(
  given: Risks & Omit<ClusterMeans, 'm' | 'P'> & { perArm: number; size: number },
): number | null {
  const { perArm, size, alpha = 0.05, power = 0.8, ...rest } = given
  if (!(perArm >= FEWEST_CLUSTERS) || !(size >= 1) || !(rest.icc >= 0 && rest.icc <= 1)) return null
  if (2 * perArm - 2 - (rest.covariates ?? 0) < 1) return null
  return finite(clusterMeansDetectable({ ...rest, m: size }, 2 * perArm, alpha, power))
}

/**
 * (c) Clusters, two shares. In: as above, with the share without the programme and whether it should fall or rise. Out: the
 * smallest change seen. Donner & Klar 2000, unequal sizes Eldridge and others 2006.
 */
export function detectableClusterShareChange(
  given: Risks & {
    perArm: number
    size: number
    icc: number
    cv?: number
    baseline: number
    direction?: Direction
  },
): Change | null {
  const { perArm, size, icc, cv = 0, baseline, direction = 'fall', alpha = 0.05, power = 0.8 } = given
  if (!(perArm >= FEWEST_CLUSTERS) || !(size >= 1) || !(icc >= 0 && icc <= 1) || !isShare(baseline))
    return null
  const other = clusterSharesDetectable(baseline, direction, { m: size, icc, cv }, perArm, alpha, power)
  return change(baseline, other)
}

/**
 * (d) Counts of events before and after. In: events a year in the places that get it; events a year in the places compared
 * with, if there are any; years counted before and after; `dispersion`, the counts' variance over their mean (1, pure
 * chance, unless given). Out: the smallest fall (or rise) seen, in events a year and relative to what was expected. The log
 * of the ratio of ratios has the variance dispersion·(1/a + 1/b + 1/c + 1/d); Wilson 2022.
 */
export function detectableCountChange(
  given: Risks & {
    eventsPerYear: number
    comparedPerYear?: number
    yearsBefore?: number
    yearsAfter?: number
    dispersion?: number
    direction?: Direction
  },
): Change | null {
  const { eventsPerYear, comparedPerYear, yearsBefore = 1, yearsAfter = 1, dispersion = 1 } = given
  const { direction = 'fall', alpha = 0.05, power = 0.8 } = given
  const counts = [eventsPerYear, yearsBefore, yearsAfter, dispersion, comparedPerYear ?? 1]
  if (!counts.every((count) => count > 0 && Number.isFinite(count))) return null
  const years = 1 / yearsBefore + 1 / yearsAfter
  const fixed = 1 / (eventsPerYear * yearsBefore) + (comparedPerYear ? years / comparedPerYear : 0)
  const sign = direction === 'fall' ? -1 : 1
  // By how far the change's logarithm, u, outdoes its standard error; a fall leaves fewer events to tell it by.
  const margin = (u: number) =>
    u -
    zSum(alpha, power) *
      Math.sqrt(dispersion * (fixed + 1 / (eventsPerYear * yearsAfter * Math.exp(sign * u))))
  // A fall is told best at a logarithm of some size beyond 2; the way there only rises.
  const steps = direction === 'fall' ? Array.from({ length: 40 }, (_, step) => 0.25 * (step + 1)) : [30]
  const far = steps.find((u) => margin(u) > 0)
  const u = far === undefined ? undefined : findRoot(margin, 0, far)
  return change(eventsPerYear, u === undefined ? undefined : eventsPerYear * Math.exp(sign * u))
}

function isShare(value: number): boolean {
  return value > 0 && value < 1
}

function change(from: number, to: number | undefined): Change | null {
  if (to === undefined || !Number.isFinite(to)) return null
  return { absolute: Math.abs(to - from), relative: Math.abs(to - from) / from }
}

function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null
}

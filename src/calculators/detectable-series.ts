// What a series of counts could show, for a page that knows its points and counts but asks nothing more.
import { normalQuantile } from './distributions.ts'
import { levelChangeError, longestSide } from './series-change.ts'

export interface SeriesPlan {
  /** Equally spaced points before and after the change: months, weeks. Whole numbers from 3. */
  pointsBefore: number
  pointsAfter: number
  /** Events in an ordinary point (a month, a week) before the change. Above 0. */
  meanCount: number
  /** How many times more scattered the counts are than chance alone would make them: 1 is pure chance (default). */
  dispersion?: number
  /** Likeness of neighbouring points, above −1 and below 1 (default 0). */
  phi?: number
  /** Two-sided false alarm rate and chance of seeing a real change, shares (default 0.05 and 0.8). */
  alpha?: number
  power?: number
}

export interface DetectableChange {
  /** The smallest level change that would be seen, as a share of the mean count: 0.2 is 20%. May be above 1. */
  share: number
  /** The same in events per point. */
  events: number
  /** The scatter of single points about their trend, in events per point. */
  sigma: number
  /** The standard error of the level change, in sigmas. */
  errorInSigmas: number
}

/**
 * The smallest level change an interrupted series would show with the wished power: (z₁₋α/₂ + z₁₋β) · se, where the scatter
 * of one point is √(dispersion · mean) as for counts (S134; S136 for the dispersion). Undefined outside the bounds above: too
 * few points, no events, or a likeness of 1. Never throws.
 */
export function detectableSeries(plan: SeriesPlan): DetectableChange | undefined {
  const { pointsBefore, pointsAfter, meanCount, dispersion = 1, phi = 0, alpha = 0.05, power = 0.8 } = plan
  const points = [pointsBefore, pointsAfter]
  if (!points.every((side) => Number.isInteger(side) && side >= 3 && side <= longestSide)) return undefined
  if (!(meanCount > 0 && dispersion > 0 && alpha > 0 && alpha < 1 && power > 0 && power < 1)) return undefined
  const errorInSigmas = levelChangeError(pointsBefore, pointsAfter, phi)
  const sigma = Math.sqrt(dispersion * meanCount)
  const events = detectableLevel(errorInSigmas, alpha, power) * sigma
  const share = events / meanCount
  return Number.isFinite(share) ? { share, events, sigma, errorInSigmas } : undefined
}

/** How large a level change must be to be seen, in the unit of its standard error: two-sided `alpha`, wished `power`. */
export function detectableLevel(error: number, alpha: number, power: number): number {
  return (normalQuantile(power) - normalQuantile(alpha / 2)) * error
}

// How many clusters a trial needs so that a difference between averages shows.
import { tPowerBothSides, tSum, zSum } from './power.ts'
import { reach } from './search.ts'

/** A cluster trial that compares averages. */
export interface ClusterMeans {
  /** People measured in each cluster, on average. */
  m: number
  /** Intra-cluster correlation, 0 to 1. */
  icc: number
  /** Standard deviation of the clusters' sizes over their mean. */
  cv?: number
  /** Share of clusters that get it. */
  P?: number
  /** Share of the differences between clusters, and between people within them, that known facts explain. */
  R2c?: number
  R2i?: number
  /** How many facts about clusters the analysis uses; each costs one degree of freedom. */
  covariates?: number
}

/** The variance of the effect in standard deviations squared, times the number of clusters. Dong & Maynard 2013. */
function perCluster({ m, icc, cv = 0, P = 0.5, R2c = 0, R2i = 0 }: ClusterMeans): number {
  return (icc * (1 + cv * cv) * (1 - R2c) + ((1 - icc) * (1 - R2i)) / m) / (P * (1 - P))
}

/** The smallest effect seen with chance `power`, in standard deviations, with J clusters in all. Dong & Maynard 2013. */
export function clusterMeansDetectable(trial: ClusterMeans, J: number, alpha: number, power: number): number {
  return tSum(alpha, power, J - 2 - (trial.covariates ?? 0)) * Math.sqrt(perCluster(trial) / J)
}

/** The chance of seeing an effect of `d` standard deviations with J clusters in all (non-central t). PowerUpR power.cra2. */
export function clusterMeansPower(trial: ClusterMeans, J: number, d: number, alpha: number): number {
  return tPowerBothSides(d / Math.sqrt(perCluster(trial) / J), J - 2 - (trial.covariates ?? 0), alpha)
}

/** Clusters in all, not rounded, for which the smallest effect seen is `d`; undefined beyond a million. */
export function clusterMeansSample(
  trial: ClusterMeans,
  d: number,
  alpha: number,
  power: number,
): number | undefined {
  // With many clusters the normal distribution is right, and with few too low: look upwards from what it gives.
  const many = (zSum(alpha, power) / d) ** 2 * perCluster(trial)
  const start = Math.max(3 + (trial.covariates ?? 0), many)
  return reach((J) => -clusterMeansDetectable(trial, J, alpha, power), -d, start, 1e6)
}

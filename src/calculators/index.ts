// All calculators, in the order in which they are offered. Each half of the room adds its own list here.
import { annuity } from './annuity.ts'
import { areaDifference } from './area-difference.ts'
import { attrition } from './attrition.ts'
import { baselineAdjustment } from './baseline-adjustment.ts'
import { breakEven } from './break-even.ts'
import type { Calculator } from './calculator.ts'
import { clusterMeans } from './cluster-means.ts'
import { clusterProportionsK } from './cluster-proportions-k.ts'
import { clusterProportions } from './cluster-proportions.ts'
import { clusterRates } from './cluster-rates.ts'
import { cohenKappa } from './cohen-kappa.ts'
import { costPerOutcome } from './cost-per-outcome.ts'
import { countDifferenceCalculator } from './count-difference.ts'
import { designEffectCalculator } from './design-effect.ts'
import { fewClusters } from './few-clusters.ts'
import { interruptedSeries } from './interrupted-series.ts'
import { kish } from './kish.ts'
import { krippendorffAlpha } from './krippendorff-alpha.ts'
import { monteCarlo } from './monte-carlo.ts'
import { netBenefitCalculator } from './net-benefit.ts'
import { npv } from './npv.ts'
import { paired } from './paired.ts'
import { presentValueCalculator } from './present-value.ts'
import { rates } from './rates.ts'
import { regressionDiscontinuity } from './regression-discontinuity.ts'
import { rirr } from './rirr.ts'
import { severalArms } from './several-arms.ts'
import { steppedWedge } from './stepped-wedge.ts'
import { surveyMargin } from './survey-margin.ts'
import { surveySizeCalculator } from './survey-size.ts'
import { switching } from './switching.ts'
import { tornado } from './tornado.ts'
import { twoMeans } from './two-means.ts'
import { twoProportions } from './two-proportions.ts'
import { wdd } from './wdd.ts'
import { weightedKappa } from './weighted-kappa.ts'
import { wilson } from './wilson.ts'

export const calculators: readonly Calculator[] = [
  twoMeans,
  twoProportions,
  rates,
  paired,
  severalArms,
  attrition,
  baselineAdjustment,
  regressionDiscontinuity,
  designEffectCalculator,
  fewClusters,
  clusterMeans,
  clusterProportions,
  clusterProportionsK,
  clusterRates,
  steppedWedge,
  interruptedSeries,
  rirr,
  wdd,
  countDifferenceCalculator,
  surveyMargin,
  surveySizeCalculator,
  kish,
  wilson,
  areaDifference,
  breakEven,
  presentValueCalculator,
  npv,
  annuity,
  costPerOutcome,
  netBenefitCalculator,
  switching,
  tornado,
  monteCarlo,
  cohenKappa,
  weightedKappa,
  krippendorffAlpha,
]

/** The calculator with this id, or undefined. */
export function calculatorById(id: string): Calculator | undefined {
  return calculators.find((calculator) => calculator.id === id)
}

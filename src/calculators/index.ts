// All calculators, in the order in which they are offered. Each half of the room adds its own list here.
import { areaDifference } from './area-difference.ts'
import type { Calculator } from './calculator.ts'
import { countDifferenceCalculator } from './count-difference.ts'
import { interruptedSeries } from './interrupted-series.ts'
import { kish } from './kish.ts'
import { rirr } from './rirr.ts'
import { surveyMargin } from './survey-margin.ts'
import { surveySizeCalculator } from './survey-size.ts'
import { wdd } from './wdd.ts'
import { wilson } from './wilson.ts'

export const calculators: readonly Calculator[] = [
  interruptedSeries,
  rirr,
  wdd,
  countDifferenceCalculator,
  surveyMargin,
  surveySizeCalculator,
  kish,
  wilson,
  areaDifference,
]

/** The calculator with this id, or undefined. */
export function calculatorById(id: string): Calculator | undefined {
  return calculators.find((calculator) => calculator.id === id)
}

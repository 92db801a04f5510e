// Clusters that all get it, in an order drawn by lot: how exactly the effect can be told. Hussey & Hughes 2007.
import { zPower, zSum } from './power.ts'

/** A stepped wedge: people are different ones at each measurement; time is allowed for; likeness does not fade with time. */
export interface SteppedWedge {
  /** Clusters that begin at each step. */
  clustersPerStep: number
  steps: number
  /** Measurements before the first step, and after each step. One each is the classic design. */
  before?: number
  perStep?: number
  /** People in each cluster at each measurement. */
  m: number
  /** Variance between clusters and between people within them, in the squared units of the outcome. */
  between: number
  within: number
}

/** Clusters in all, measurements, and the sums over who has it when that the variance rests on. */
function layout({ clustersPerStep: c, steps: k, before = 1, perStep = 1 }: SteppedWedge) {
  const squares = (k * (k + 1) * (2 * k + 1)) / 6
  return {
    clusters: c * k,
    periods: before + perStep * k,
    // All cells that have it; the sums of the squares of the columns and of the rows.
    cells: (c * perStep * k * (k + 1)) / 2,
    columns: perStep * c * c * squares,
    rows: c * perStep * perStep * squares,
  }
}

/**
 * The standard error of the effect, in the units of the outcome:
 * Var = I·s(s + Tτ²)/{(IU − W)s + (U² + ITU − TW − IV)τ²}, with s the variance of one cluster's mean at one measurement,
 * I clusters, T measurements, U all cells with it, W and V the squared sums of columns and rows. Hussey & Hughes 2007.
 */
export function steppedWedgeError(wedge: SteppedWedge): number {
  const { clusters: I, periods: T, cells: U, columns: W, rows: V } = layout(wedge)
  const s = wedge.within / wedge.m
  const below = (I * U - W) * s + (U * U + I * T * U - T * W - I * V) * wedge.between
  return Math.sqrt((I * s * (s + T * wedge.between)) / below)
}

/** The chance of seeing an effect, in the units of the outcome (normal). */
export function steppedWedgePower(wedge: SteppedWedge, effect: number, alpha: number): number {
  return zPower(effect / steppedWedgeError(wedge), alpha)
}

/** The smallest effect seen with chance `power`, in the units of the outcome. */
export function steppedWedgeDetectable(wedge: SteppedWedge, alpha: number, power: number): number {
  return zSum(alpha, power) * steppedWedgeError(wedge)
}

/** Clusters to begin at each step, not rounded: the variance falls in proportion to their number. */
export function steppedWedgeSample(
  wedge: SteppedWedge,
  effect: number,
  alpha: number,
  power: number,
): number {
  const one = steppedWedgeDetectable({ ...wedge, clustersPerStep: 1 }, alpha, power)
  return (one / effect) ** 2
}

/**
 * The design effect: how many times the people of a trial that draws lots person by person, at each measurement.
 * k steps, b measurements before the first and t after each, of m people; `icc` from 0 to 1. Woertman and others 2013.
 */
export function steppedWedgeDesignEffect(k: number, b: number, t: number, m: number, icc: number): number {
  const alike = (1 + icc * (k * t * m + b * m - 1)) / (1 + icc * ((k * t * m) / 2 + b * m - 1))
  return (alike * 3 * (1 - icc)) / (2 * t * (k - 1 / k))
}

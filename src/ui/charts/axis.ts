// From a figure to a place on the drawing. d3-array chooses round ticks; a straight or a logarithmic scale is one line.
import { nice, ticks } from 'd3-array'
import { axisText } from '../figures.ts'
import type { ChartAxis } from './picture.ts'

export interface Scale {
  /** Pixels from the left or the top. A figure off the scale is put at its edge. */
  at: (value: number) => number
  low: number
  high: number
  ticks: readonly { value: number; at: number; text: string }[]
}

export interface ScaleOptions {
  axis: ChartAxis
  /** Everything that must fit. */
  values: readonly number[]
  /** Where the lowest and the highest figure go, in pixels. */
  from: number
  to: number
  /** Pixels a tick needs to itself. */
  room: number
  /** Start at nothing, where that is not far off. */
  zero?: boolean
  /** End where the figures end, not at round ones: the ticks are round all the same. */
  exact?: boolean
}

/** A scale with round ends and ticks. Figures that are no figures are passed over; with none at all it runs from 0 to 1. */
export function scaleOf({ axis, values, from, to, room, zero = false, exact = false }: ScaleOptions): Scale {
  const sound = values.filter((value) => Number.isFinite(value) && (!axis.log || value > 0))
  const count = Math.max(2, Math.floor(Math.abs(to - from) / room))
  const least = Math.min(...sound)
  const most = Math.max(...sound)
  const [low, high] =
    exact && least < most
      ? [least, most]
      : sound.length === 0
        ? [axis.log ? 0.1 : 0, 1]
        : roundEnds(least, most, count, axis, zero)
  const measure = axis.log ? Math.log : (value: number) => value
  const [start, end] = [measure(low), measure(high)]
  const at = (value: number) => {
    const share = (measure(Math.min(high, Math.max(low, value))) - start) / (end - start)
    return Math.round((from + share * (to - from)) * 10) / 10
  }
  const all = axis.log ? logTicks(low, high, count) : ticks(low, high, count)
  const marks = axis.as === 'whole' ? all.filter(Number.isInteger) : all
  const largest = Math.max(Math.abs(low), Math.abs(high))
  const step = axis.log || marks.length < 2 ? 0 : (marks[1] ?? 0) - (marks[0] ?? 0)
  return {
    at,
    low,
    high,
    ticks: marks.map((value) => ({
      value,
      at: at(value),
      text: axisText(value, axis.as, step, axis.log ? undefined : largest),
    })),
  }
}

function roundEnds(
  least: number,
  most: number,
  count: number,
  axis: ChartAxis,
  zero: boolean,
): [number, number] {
  if (axis.log) {
    const low = steps(least).findLast((step) => step <= least * 1.0001) ?? least
    const high = steps(most).find((step) => step >= most * 0.9999) ?? most
    return low < high ? [low, high] : [low / 2, high * 2]
  }
  // A share has natural ends, if it comes near them.
  const share = axis.as === 'percent' || axis.as === 'probability'
  if (share && least >= 0 && most <= 1 && most > 0.6) return [least < 0.5 ? 0 : 0.5, 1]
  const floor = least > 0 && (zero || least < most / 2) ? 0 : least
  const ceiling = most < 0 && most > least / 2 ? 0 : most
  if (floor === ceiling) return floor === 0 ? [0, 1] : [Math.min(0, floor * 2), Math.max(0, floor * 2)]
  return nice(floor, ceiling, count)
}

/** 1, 2 and 5 times the powers of ten around a figure. */
function steps(value: number): number[] {
  const power = 10 ** Math.floor(Math.log10(value))
  return [0.5, 1, 2, 5, 10].map((times) => Number((times * power).toPrecision(1)))
}

function logTicks(low: number, high: number, count: number): number[] {
  const powers: number[] = []
  for (let power = Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power++)
    powers.push(power)
  for (const times of [[1, 2, 5], [1, 3], [1]]) {
    const all = powers
      .flatMap((power) => times.map((one) => Number((one * 10 ** power).toPrecision(1))))
      .filter((value) => value >= low * 0.999 && value <= high * 1.001)
    if (all.length <= count + 1) return all
  }
  const every = Math.ceil(powers.length / count)
  return powers
    .filter((_, index) => index % every === 0)
    .map((power) => 10 ** power)
    .filter((value) => value >= low && value <= high)
}

// Which fields have a slider, and where it stands. A short range is walked in its own steps; a long one, and one whose
// default lies far to the left, in ratios: from a twentieth to twenty times the default, so that a finger can find both
// 20 and 2,000.
import type { NumberInput } from '../../calculators/calculator.ts'

export interface Slider {
  /** Positions run from 0 to this. */
  most: number
  /** The value at a position. */
  valueAt: (position: number) => number
  /** The position nearest to a value. */
  positionOf: (value: number) => number
}

const MOST_STEPS = 1000
const MANY_STEPS = 99
const POSITIONS = 200
const FAR = 20

/** The slider of an input, or undefined where one would help nobody. */
export function sliderFor(input: NumberInput): Slider | undefined {
  const { min, max, step, default: start = 0 } = input
  const steps = (max - min) / step
  // In equal steps all that matters would lie at the far left.
  const crowded = start > 0 && min >= 0 && steps >= MANY_STEPS && start - min < (max - min) / FAR
  if (steps <= MOST_STEPS && !crowded) return inSteps(input)
  return start > 0 ? inRatios(Math.max(min, start / FAR), Math.min(max, start * FAR), input) : undefined
}

/** Whole steps, and the two ends even if they lie between. */
function inSteps({ min, max, step }: NumberInput): Slider {
  const first = Math.ceil(min / step - 1e-9)
  const last = Math.floor(max / step + 1e-9)
  const places = Array.from({ length: last - first + 1 }, (_, index) => tidy((first + index) * step))
  if (places[0] !== min) places.unshift(min)
  if (places.at(-1) !== max) places.push(max)
  return {
    most: places.length - 1,
    valueAt: (position) => places[position] ?? min,
    positionOf: (value) =>
      places.reduce((best, place, index) => (closer(place, places[best] ?? min, value) ? index : best), 0),
  }
}

function closer(a: number, b: number, to: number): boolean {
  return Math.abs(a - to) < Math.abs(b - to)
}

function inRatios(low: number, high: number, { whole, min, max }: NumberInput): Slider {
  const [start, end] = [Math.log(low), Math.log(high)]
  const tidied = (value: number) => {
    const round = Number(value.toPrecision(2))
    return Math.min(max, Math.max(min, whole ? Math.round(round) : round))
  }
  return {
    most: POSITIONS,
    valueAt: (position) => tidied(Math.exp(start + (position / POSITIONS) * (end - start))),
    positionOf: (value) => {
      const within = Math.min(high, Math.max(low, value))
      return Math.round(((Math.log(within) - start) / (end - start)) * POSITIONS)
    },
  }
}

/** Without the dust of binary sums: 0.15, not 0.15000000000000002. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12))
}

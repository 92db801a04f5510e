// Dots along a scale of ratios: one for each thing compared, stacked where they would cover each other.
import type { PlacedLabel } from './labels.ts'

export interface RatioDot {
  label: string
  /** Above nothing; 1 is as expected. */
  value: number
  /** Drawn as an open ring. */
  hollow?: boolean
}

export interface RatioLayout {
  height: number
  /** Where the names end and the dots begin. */
  head: number
  /** Where the dots rest. */
  floor: number
  band: { from: number; to: number }
  one: number
  ticks: readonly { value: number; at: number; text: string }[]
  dots: readonly { x: number; y: number; hollow: boolean }[]
  /** Names of those outside, each on a row of its own, with a leader down to its dot. */
  labels: readonly (PlacedLabel & { from: number; to: number })[]
}

const SIZE = 15
const ROW = 19
const TICKS: readonly [number, string][] = [
  [0.25, 'a quarter'],
  [0.5, 'half'],
  [1, 'as we say'],
  [2, 'double'],
  [4, '4 times'],
  [8, '8 times'],
  [16, '16 times'],
]

/** Places dots and the names of those outside the band, for a width in pixels. The scale is logarithmic. */
export function layOutRatios(
  width: number,
  values: readonly RatioDot[],
  band: { low: number; high: number },
): RatioLayout {
  const sound = values.filter(({ value }) => value > 0 && Number.isFinite(value))
  const least = Math.min(band.low, ...sound.map(({ value }) => value)) / 1.25
  const most = Math.max(band.high, ...sound.map(({ value }) => value)) * 1.25
  // Before it is measured, a place has no width.
  const [left, right] = [8, Math.max(100, width) - 8]
  const at = (value: number) =>
    Math.round((left + (Math.log(value / least) / Math.log(most / least)) * (right - left)) * 10) / 10
  const order = sound.map((_, index) => index).toSorted((a, b) => sound[a]!.value - sound[b]!.value)
  const level = new Map<number, number>()
  for (const index of order) {
    const x = at(sound[index]!.value)
    const near = [...level].filter(([other]) => Math.abs(at(sound[other]!.value) - x) < SIZE)
    let free = 0
    while (near.some(([, taken]) => taken === free)) free++
    level.set(index, free)
  }
  const outside = (value: number) => value < band.low || value > band.high
  const far = width < 520 ? [] : order.filter((index) => outside(sound[index]!.value))
  // The nearer to the middle, the lower the row: so no leader crosses a name.
  const below = far.filter((index) => sound[index]!.value < 1).toReversed()
  const above = far.filter((index) => sound[index]!.value >= 1)
  const rows = [...below, ...above]
  const stack = Math.max(0, ...level.values()) * SIZE
  const head = 8 + rows.length * ROW
  const floor = head + stack + 22
  const dots = sound.map(({ value, hollow = false }, index) => ({
    x: at(value),
    y: floor - (level.get(index) ?? 0) * SIZE,
    hollow,
  }))
  const labels = rows.map((index, row) => {
    const dot = dots[index]!
    const y = head - 8 - row * ROW
    const anchor = below.includes(index) ? ('start' as const) : ('end' as const)
    return {
      lines: [sound[index]!.label],
      x: dot.x + (anchor === 'start' ? 5 : -5),
      y,
      anchor,
      from: y - 9,
      to: dot.y - 8,
    }
  })
  const roomy = at(2) - at(1) > 60
  return {
    height: floor + 46,
    head,
    floor,
    band: { from: at(band.low), to: at(band.high) },
    one: at(1),
    ticks: TICKS.filter(([value], index) => value > least && value < most && (roomy || index % 2 === 0)).map(
      ([value, text]) => ({ value, at: at(value), text }),
    ),
    dots,
    labels,
  }
}

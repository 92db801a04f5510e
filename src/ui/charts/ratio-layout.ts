// Dots along a scale of ratios: one for each thing compared, stacked where they would cover each other.
import { placeLabels, type PlacedLabel } from './labels.ts'

export interface RatioDot {
  label: string
  /** Above nothing; 1 is as expected. */
  value: number
  /** Drawn as an open ring. */
  hollow?: boolean
}

export interface RatioLayout {
  height: number
  /** Where the dots rest. */
  floor: number
  band: { from: number; to: number }
  one: number
  ticks: readonly { value: number; at: number; text: string }[]
  dots: readonly { x: number; y: number; hollow: boolean; outside: boolean }[]
  labels: readonly PlacedLabel[]
}

const SIZE = 15
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
  const [left, right] = [8, width - 8]
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
  const room = 62
  const floor = room + Math.max(0, ...level.values()) * SIZE
  const dots = sound.map(({ value, hollow = false }, index) => ({
    x: at(value),
    y: floor - (level.get(index) ?? 0) * SIZE,
    hollow,
    outside: value < band.low || value > band.high,
  }))
  const named = dots.flatMap(({ x, y, outside }, index) =>
    outside ? [{ x, y: y - 4, text: sound[index]!.label }] : [],
  )
  const others = dots.map(({ x, y }) => ({ left: x - 7, right: x + 7, top: y - 7, bottom: y + 7 }))
  const inside = { left: 0, top: 0, right: width, bottom: floor + 4 }
  const step = width < 520 ? 2 : 1
  return {
    height: floor + 46,
    floor,
    band: { from: at(band.low), to: at(band.high) },
    one: at(1),
    ticks: TICKS.filter(
      ([value], index) => value > least && value < most && (step === 1 || index % 2 === 0),
    ).map(([value, text]) => ({ value, at: at(value), text })),
    dots,
    labels: width < 520 ? [] : placeLabels(named, inside, [], others),
  }
}

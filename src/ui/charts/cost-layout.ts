// Where everything goes in a picture of costs: names, bars, figures and grades, beside each other or, where it is narrow,
// under one another.
import { axisText } from '../figures.ts'
import { scaleOf, type Scale } from './axis.ts'
import { widthOf, wrap } from './labels.ts'

export interface CostRow {
  label: string
  low: number
  central: number
  high: number
  /** How far it can be trusted, in a letter. */
  grade?: string
  /** The total: drawn larger. */
  strong?: boolean
}

/** A sum that matters, such as the money there is. */
export interface CostLimit {
  at: number
  label: string
}

export interface PlacedCost {
  name: readonly string[]
  nameY: number
  /** Only where it is narrow: the figures in words, under the name. */
  note: string
  noteY: number
  barY: number
  /** Half the height of the bar. */
  half: number
  from: number
  to: number
  likely: number
  low: string
  central: string
  high: string
  ringY: number
}

export interface CostLayout {
  narrow: boolean
  width: number
  height: number
  top: number
  bottom: number
  ringX: number
  x: Scale
  rows: readonly PlacedCost[]
  limit?: { x: number; label: string; anchor: 'start' | 'end' }
}

export const NARROW = 560
const NAME_SIZE = 16
const LEADING = 20
const RING = 13

/** The column of names: as wide as in the pictures of time, so that the two stand in line. */
export function nameColumn(width: number): number {
  return Math.min(250, Math.round(width * 0.32))
}

/** Places everything for a width in pixels. The scale of pounds starts at nothing. */
export function layOutCosts(width: number, costs: readonly CostRow[], limit?: CostLimit): CostLayout {
  const narrow = width < NARROW
  const text = (value: number) => axisText(value, 'pounds')
  const room =
    Math.max(30, ...costs.flatMap(({ low, high }) => [widthOf(text(low)), widthOf(text(high))])) + 10
  const ringX = width - RING - 1
  const left = narrow ? 4 : nameColumn(width) + room
  const right = narrow ? width - 8 : ringX - RING - room - 8
  const most = Math.max(1, ...costs.map(({ high }) => high))
  // The money there is belongs in the picture unless it would squeeze everything else.
  const shown = limit && limit.at <= most * 2.5 ? limit : undefined
  const values = [0, most, ...(shown ? [shown.at] : [])]
  const axis = { label: '', as: 'pounds' as const }
  const x = scaleOf({ axis, values, from: left, to: right, room: narrow ? 76 : 92, zero: true })
  const top = 24
  let y = top + (narrow ? 4 : 10)
  const rows = costs.map(({ label, low, central, high, strong = false }): PlacedCost => {
    const name = wrap(label, narrow ? width - 2 * RING - 16 : nameColumn(width) - 12, NAME_SIZE)
    const half = strong ? 10 : 6
    const words = name.length * LEADING
    const tall = narrow ? words + LEADING + 46 : Math.max(58, words + 22)
    const barY = narrow ? y + words + LEADING + 24 : y + Math.max(34, tall / 2 + 5)
    const nameY = narrow ? y + LEADING : barY + 6 - ((name.length - 1) * LEADING) / 2
    const placed = {
      name,
      nameY,
      note: `${text(low)} to ${text(high)}, most likely ${text(central)}`,
      noteY: nameY + words,
      barY,
      half,
      from: x.at(low),
      to: x.at(high),
      likely: x.at(central),
      low: text(low),
      central: text(central),
      high: text(high),
      ringY: narrow ? nameY - 5 : barY,
    }
    y += tall
    return placed
  })
  const bottom = y + 6
  const height = bottom + (shown ? 22 : 4)
  if (!shown) return { narrow, width, height, top, bottom, ringX, x, rows }
  const at = x.at(shown.at)
  const anchor = at + widthOf(shown.label) > width ? ('end' as const) : ('start' as const)
  return { narrow, width, height, top, bottom, ringX, x, rows, limit: { x: at, label: shown.label, anchor } }
}

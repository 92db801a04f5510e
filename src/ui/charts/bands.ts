// What forests and tornadoes share: rows one under another, their names beside the bars or, where it is narrow, above them.
import { scaleOf, type Scale } from './axis.ts'
import { widthOf, wrap } from './labels.ts'
import type { ChartAxis } from './picture.ts'

export interface BandRow {
  name: readonly string[]
  /** The baseline of the first line of the name. */
  nameY: number
  note: readonly string[]
  noteY: number
  /** The middle of the bar. */
  barY: number
}

export interface BandLayout {
  narrow: boolean
  left: number
  right: number
  /** Of the plot. */
  top: number
  bottom: number
  height: number
  x: Scale
  rows: readonly BandRow[]
}

interface Wanted {
  width: number
  axis: ChartAxis
  values: readonly number[]
  /** Each row's name, and what stands under it. */
  names: readonly { label: string; note?: string | undefined }[]
  /** Pixels to keep free at either end, for figures at the ends of bars. */
  ends: number
}

const NAME_SIZE = 16
const LEADING = 20

/** Places names, bars and the scale for a width. */
export function layOutBands({ width, axis, values, names, ends }: Wanted): BandLayout {
  const narrow = width < 520
  const column = narrow
    ? 0
    : Math.min(240, width * 0.36, Math.max(...names.map(({ label }) => widthOf(label, NAME_SIZE) + 16)))
  const left = narrow ? ends : column + ends
  const right = width - ends
  const top = 26
  let at = top
  const room = narrow ? width - 8 : column - 12
  const rows = names.map(({ label, note: says }): BandRow => {
    const name = wrap(label, room, NAME_SIZE)
    const note = says ? wrap(says, room) : []
    const words = (name.length + note.length) * LEADING
    const tall = narrow ? words + 62 : Math.max(60, words + 16)
    const barY = narrow ? at + words + 36 : at + tall / 2 + 4
    const nameY = narrow ? at + LEADING : barY - words / 2 + LEADING * 0.75
    at += tall
    return { name, nameY, note, noteY: nameY + name.length * LEADING, barY }
  })
  const bottom = at + 8
  const x = scaleOf({ axis, values, from: left, to: right, room: narrow ? 66 : 84 })
  return { narrow, left, right, top, bottom, height: bottom + 50, x, rows }
}

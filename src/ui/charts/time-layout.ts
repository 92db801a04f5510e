// Where everything goes in a picture of time: phases one under another, months along the top, and the day it is needed.
import { widthOf, wrap } from './labels.ts'
import { NARROW, nameColumn } from './cost-layout.ts'

/** In weeks from today. */
export interface TimeRow {
  label: string
  /** How long it most likely takes, in words. */
  note: string
  start: number
  end: number
  /** Until when it could still be going on. */
  slip: number
}

/** When something is needed: from the earliest to the latest week; no `to`: some time after `from`. */
export interface TimeLimit {
  from: number
  to?: number
  label: string
}

export interface PlacedTime {
  name: readonly string[]
  nameY: number
  note: string
  noteX: number
  noteY: number
  barY: number
  from: number
  to: number
  slip: number
}

export interface TimeLayout {
  narrow: boolean
  height: number
  top: number
  bottom: number
  ticks: readonly { months: number; at: number; text: string }[]
  rows: readonly PlacedTime[]
  limit?: { from: number; at: number; open: boolean; label: string; anchor: 'start' | 'end' }
}

const WEEKS_A_MONTH = 52 / 12
const STEPS = [1, 2, 3, 6, 12, 24, 36, 60, 120]
const NAME_SIZE = 16
const LEADING = 20

/** Places everything for a width in pixels. Ticks are whole months, and whole years where there are many. */
export function layOutTime(width: number, times: readonly TimeRow[], limit?: TimeLimit): TimeLayout {
  const narrow = width < NARROW
  const column = narrow ? 0 : nameColumn(width)
  const [left, right] = [column + 8, width - 10]
  const longest = Math.max(1, ...times.map(({ slip }) => slip))
  const wanted = limit && (limit.to ?? limit.from)
  // A day far beyond everything would squeeze the phases: it is told, not drawn.
  const shown = wanted !== undefined && wanted <= longest * 1.8 ? limit : undefined
  const weeks = Math.max(longest, shown ? (wanted ?? 0) * 1.03 : 0)
  const at = (week: number) => Math.round((left + (Math.min(week, weeks) / weeks) * (right - left)) * 10) / 10
  const ticks = ticksFor(
    weeks / WEEKS_A_MONTH,
    Math.max(2, Math.floor((right - left) / (narrow ? 60 : 96))),
    narrow,
  )
  const top = 28
  let y = top + 4
  const rows = times.map(({ label, note, start, end, slip }): PlacedTime => {
    const name = wrap(label, narrow ? width - widthOf(note) - 24 : column - 12, NAME_SIZE)
    const words = (name.length - (narrow ? 0 : -1)) * LEADING
    const tall = narrow ? words + 34 : Math.max(52, words + 12)
    const barY = narrow ? y + words + 16 : y + tall / 2
    const nameY = narrow ? y + LEADING : barY - words / 2 + LEADING * 0.75
    const placed = {
      name,
      nameY,
      note,
      noteX: narrow ? width - 2 : 0,
      noteY: narrow ? nameY : nameY + name.length * LEADING,
      barY,
      from: at(start),
      to: at(end),
      slip: at(slip),
    }
    y += tall
    return placed
  })
  const bottom = y + 6
  const placedTicks = ticks.map((tick) => ({ ...tick, at: at(tick.months * WEEKS_A_MONTH) }))
  const base = { narrow, top, bottom, ticks: placedTicks, rows }
  if (!shown) return { ...base, height: bottom + 4 }
  const upright = at(shown.to ?? shown.from)
  const long = widthOf(shown.label)
  return {
    ...base,
    height: bottom + 24,
    limit: {
      from: at(shown.from),
      at: upright,
      open: shown.to === undefined,
      label: shown.label,
      anchor: upright + long > width ? 'end' : 'start',
    },
  }
}

/** Round months from the start, as many as there is room for; the unit where it is needed. */
function ticksFor(months: number, most: number, narrow: boolean): { months: number; text: string }[] {
  const step = STEPS.find((one) => months / one <= most) ?? 240
  const count = Math.floor(months / step)
  return Array.from({ length: count + 1 }, (_, index) => {
    const value = index * step
    if (value === 0) return { months: 0, text: 'Today' }
    const years = step % 12 === 0
    const number = years ? value / 12 : value
    const unit = years ? 'year' : 'month'
    return {
      months: value,
      text: narrow && index > 1 ? String(number) : `${number} ${unit}${number === 1 ? '' : 's'}`,
    }
  })
}

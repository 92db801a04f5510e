// The marks of one bid as a profile: criteria one under another, each with a dot from 0 to 3. The same for every bid, so that
// profiles can be laid beside each other.
import { MARKS, type Mark } from '../../../vetting/index.ts'
import { wrap, widthOf } from '../../../ui/charts/labels.ts'

export interface ProfileRow {
  criterion: string
  label: string
  mark?: Mark | undefined
}

export interface PlacedMark {
  criterion: string
  lines: readonly string[]
  /** The baseline of the first line of the name. */
  nameY: number
  y: number
  /** Undefined: there is no mark yet. */
  x?: number | undefined
  mark?: Mark | undefined
}

export interface ProfileLayout {
  height: number
  left: number
  ticks: readonly { mark: Mark; x: number }[]
  rows: readonly PlacedMark[]
  /** Through the dots, broken where a mark is missing. */
  path: string
}

const SIZE = 14
const LEADING = 17
const TOP = 24
/** Room for the mark beside the last dot. */
const EDGE = 24

/** Places everything for a width in pixels. */
export function layOutProfile(width: number, given: readonly ProfileRow[]): ProfileLayout {
  const room = Math.max(200, width)
  const column = Math.min(room * 0.6, Math.max(...given.map(({ label }) => widthOf(label, SIZE)), 40) + 14)
  const left = Math.round(column) + 8
  const at = (mark: number) => Math.round((left + ((room - EDGE - left) * mark) / 3) * 10) / 10
  let top = TOP
  const rows = given.map(({ criterion, label, mark }): PlacedMark => {
    const lines = wrap(label, column - 10, SIZE)
    const tall = lines.length * LEADING + 10
    const y = top + tall / 2
    const nameY = y - ((lines.length - 1) * LEADING) / 2 + 5
    top += tall
    return { criterion, lines, nameY, y, ...(mark !== undefined && { mark, x: at(mark) }) }
  })
  const path = rows
    .map(({ x, y }, index) => {
      if (x === undefined) return ''
      return `${rows[index - 1]?.x === undefined ? 'M' : 'L'}${x} ${y}`
    })
    .join('')
  return { height: top + 6, left, ticks: MARKS.map((mark) => ({ mark, x: at(mark) })), rows, path }
}

/** "D5 Data capture 2; D6 Design fit not marked yet." */
export function profileInWords(rows: readonly ProfileRow[]): string {
  return `${rows.map(({ label, mark }) => `${label} ${mark ?? 'not marked yet'}`).join('; ')}.`
}

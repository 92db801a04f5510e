// Where every line and station of the map stands. Laid out at build time from the compiled flows; the
// browser only draws it. All lengths are in the map's own units (pixels at its natural width).
import type { Id } from './flow.ts'

/** Words beside a mark, already broken into rows and clear of every line, with the hairline they hang on. */
export interface NetworkSign {
  rows: readonly string[]
  x: number
  /** Baseline of the first row. */
  y: number
  anchor: 'start' | 'middle' | 'end'
  stem?: { from: number; to: number }
}

export interface NetworkStation {
  /** Question id, or `start` / `terminus`. */
  id: Id
  line: Id
  kind: 'start' | 'station' | 'interchange' | 'terminus'
  x: number
  y: number
  label?: string
  /** Only on the wide map: upright, words stand in a column of their own. */
  sign?: NetworkSign
}

export interface NetworkInterchange {
  id: Id
  label: string
  lines: readonly Id[]
  x: number
  y: number
  width: number
  height: number
  sign?: NetworkSign
}

export interface NetworkLine {
  id: Id
  title: string
  terminus: string
  state: 'open' | 'preparing'
  /** An SVG path, corners already rounded. */
  path: string
  stations: readonly NetworkStation[]
  /** Stations left out because they would not keep their distance. */
  hidden: number
}

export interface NetworkLayout {
  width: number
  height: number
  lines: readonly NetworkLine[]
  interchanges: readonly NetworkInterchange[]
}

export interface Network {
  wide: NetworkLayout
  upright: NetworkLayout
  /** The same in words: for each line its stops in order. */
  outline: readonly {
    line: Id
    title: string
    stops: readonly { label: string; shared: readonly Id[] }[]
    terminus: string
  }[]
}

// A chart as data. The shapes are those a calculator hands over, told here again because ui knows no calculator.
import type { FigureAs } from '../figures.ts'

export interface ChartAxis {
  label: string
  unit?: string
  as?: FigureAs
  log?: boolean
}

/** What an axis is called, with its unit where the name does not have it. */
export function axisName({ label, unit }: ChartAxis): string {
  const known = unit === undefined || unit === 'share' || label.toLowerCase().includes(unit.toLowerCase())
  return known ? label : `${label} (${unit})`
}

export type Point = readonly [x: number, y: number]

export interface CurveChart {
  kind: 'curve'
  x: ChartAxis
  y: ChartAxis
  lines: readonly { label: string; points: readonly Point[] }[]
  /** The point the reader is at, and others worth naming. */
  marks: readonly { x: number; y: number; label: string }[]
  levels?: readonly { y: number; label: string }[]
  says: string
}

export interface ForestChart {
  kind: 'forest'
  x: ChartAxis
  rows: readonly { label: string; low: number; central: number; high: number }[]
  line?: { x: number; label: string }
  says: string
}

export interface TornadoChart {
  kind: 'tornado'
  x: ChartAxis
  base: number
  /** Widest first. */
  rows: readonly { label: string; low: number; high: number; lowSays: string; highSays: string }[]
  line?: { x: number; label: string }
  says: string
}

export interface PlaneChart {
  kind: 'plane'
  x: ChartAxis
  y: ChartAxis
  points: readonly Point[]
  /** A line through the origin: what an outcome is worth. */
  slope?: { value: number; label: string }
  says: string
}

export type Chart = CurveChart | ForestChart | TornadoChart | PlaneChart

/** What is behind "Show as a table". */
export interface ChartTable {
  columns: readonly string[]
  rows: readonly (readonly string[])[]
}

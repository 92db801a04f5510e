// What is wrong with the content, and where. A fault is for the person who wrote the file: it says what is amiss in
// plain words, points at line and column, and names the nearest thing that would have been right.
import type { Place } from './positions.ts'
import { positionOf } from './positions.ts'

/** Every kind of fault. flows/README.md explains each. */
export const CODES = [
  /** The text is not YAML, or a key is written twice. */
  'yaml',
  /** A key is unknown or missing, or a value has the wrong shape. */
  'shape',
  'duplicate',
  'reserved',
  /** An id that names nothing. */
  'unknown',
  /** A comparison that does not suit the question: one option of many, or many of one. */
  'form',
  /** Bands of a number that leave a gap, overlap or run the wrong way. */
  'bands',
  /** Reads something that is only settled later. */
  'forward',
  /** Reads how methods stand where that is not known yet. */
  'standing',
  /** A rule without what would have to change. */
  'change',
  'precedence',
  /** A group that holds itself. */
  'cycle',
  /** A figure without its value or price year, or one that nobody has checked. */
  'figure',
  /** An exercise that cannot be run as it is written. */
  'exercise',
  /** Worth a look, but nothing breaks. */
  'advice',
] as const

export type FaultCode = (typeof CODES)[number]

export interface Fault {
  code: FaultCode
  level: 'error' | 'warning'
  /** As the reader would type it, such as flows/works.yaml. */
  file: string
  /** Both count from 1. */
  line: number
  column: number
  message: string
  /** The known id most like the one that was written. */
  nearest?: string
}

/** Says what is wrong at a place. */
export type Report = (
  place: Place,
  code: FaultCode,
  message: string,
  more?: { nearest?: string; level?: Fault['level']; on?: 'key' | 'value' },
) => void

/** A list to collect faults in, and the function that adds to it. The same fault at the same place counts once. */
export function collectFaults(): { faults: Fault[]; report: Report } {
  const faults: Fault[] = []
  const seen = new Set<string>()
  const report: Report = (place, code, message, { nearest, level = 'error', on = 'value' } = {}) => {
    const { line, column } = positionOf(place, on)
    const key = `${place.file.name} ${line} ${column} ${message}`
    if (seen.has(key)) return
    seen.add(key)
    faults.push({ code, level, file: place.file.name, line, column, message, ...(nearest && { nearest }) })
  }
  return { faults, report }
}

export function isError({ level }: { level: string }): boolean {
  return level === 'error'
}

/** File by file, from top to bottom. */
export function inFileOrder<T extends { file: string; line: number; column: number }>(
  faults: readonly T[],
): T[] {
  return [...faults].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column)
}

/** `flows/works.yaml (45:27): what is wrong`. */
export function describe(fault: Pick<Fault, 'file' | 'line' | 'column' | 'message'>): string {
  return `${fault.file} (${fault.line}:${fault.column}): ${fault.message}`
}

/** The lines around a fault, with a mark under it. */
export function frame(text: string, line: number, column: number): string {
  const lines = text.split('\n')
  const first = Math.max(0, line - 3)
  const width = String(line + 2).length
  return lines.slice(first, line + 2).reduce((framed, content, index) => {
    const number = first + index + 1
    const gutter = `${String(number).padStart(width)} | `
    const mark = number === line ? `\n${' '.repeat(width)} | ${' '.repeat(Math.max(0, column - 1))}^` : ''
    return `${framed}${framed ? '\n' : ''}${gutter}${content.replace(/\r$/, '')}${mark}`
  }, '')
}

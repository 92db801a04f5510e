// Rows of a sheet that is being filled from the top, and the names of their cells: formulas name cells that stand above
// or below them, so every row is numbered as it is put down.
import { HEAD_ROW, type Cell } from '../workbook.ts'

export class Rows {
  readonly rows: (readonly Cell[])[] = []

  /** Puts a row down and says its number in the sheet, counting from one, heads included. */
  put(...cells: Cell[]): number {
    this.rows.push(cells)
    return HEAD_ROW + this.rows.length
  }

  /** The number that the next row will have. */
  get next(): number {
    return HEAD_ROW + this.rows.length + 1
  }

  /** Fills a row that was put down before what it is made of was known. */
  fill(row: number, ...cells: Cell[]): void {
    this.rows[row - HEAD_ROW - 1] = cells
  }
}

/** A figure the reader may change. */
export function input(number: number, as: 'plain' | 'pounds' | 'percent' = 'plain'): Cell {
  return { number, as, input: true }
}

/** Room to fill in. */
export const ROOM: Cell = { blank: true }

export function bold(text: string): Cell {
  return { text, bold: true }
}

/** "E7:E9" for rows that follow each other, "E7,E9" for others; nothing for none. */
export function cellsIn(column: string, rows: readonly number[]): string {
  const [first] = rows
  const last = rows.at(-1)
  if (first === undefined || last === undefined) return ''
  const inARow = rows.every((row, index) => row === first + index)
  return inARow && rows.length > 1
    ? `${column}${first}:${column}${last}`
    : rows.map((row) => `${column}${row}`).join(',')
}

// How high a row of a spreadsheet has to be for its words to be seen. Programs differ in whether they work that out by
// themselves when they open a file, and where they do not, sentences are cut after the first line.
import type { Cell } from '../workbook.ts'

/** Of one line at 11 points, in points. */
const LINE = 15
/** Higher than this no program shows a row. */
const HIGHEST = 400

/** In points; undefined where one line is enough and the program may choose. @param widths of the columns, in signs */
export function rowHeight(row: readonly Cell[], widths: readonly number[]): number | undefined {
  const lines = Math.max(1, ...row.map((cell, column) => linesIn(cell, widths[column] ?? 10)))
  return lines > 1 ? Math.min(HIGHEST, lines * LINE + 2) : undefined
}

/** Lines that the words of a cell take, broken between words; a little narrower than the column, to be safe. */
function linesIn(cell: Cell, width: number): number {
  if (cell === null || (typeof cell !== 'string' && !('text' in cell))) return 1
  const [words, bold] = typeof cell === 'string' ? [cell, false] : [cell.text, cell.bold]
  const room = Math.max(4, width * (bold ? 0.82 : 0.92))
  let lines = 1
  let used = 0
  for (const word of words.split(/\s+/)) {
    const longer = used + (used > 0 ? 1 : 0) + word.length
    if (longer <= room) used = longer
    else {
      lines += (used > 0 ? 1 : 0) + Math.ceil(word.length / room) - 1
      used = word.length % room || room
    }
  }
  return lines
}

// Marks of several bids side by side: a row a criterion, a column a bid, each mark as so many filled squares of three. Filled
// and open are told apart on any printer, and no colour says who is ahead.
import { cut, drawing, element, INK, line, RULE, SOFT, text, widthOf } from './svg.ts'
import type { Picture } from '../report.ts'
import { wrapped } from './wrap.ts'

export interface MarkRow {
  label: string
  /** A mark for each bid, 0 to 3; undefined where there is none. */
  marks: readonly (number | undefined)[]
}

const WIDTH = 640
const LABELS = 240
const ROW = 30
const SIDE = 15
const STEP = 19
const HEAD = 14

/** Draws the profile. @param names of the bids, a column each */
export function markProfilePicture(
  names: readonly string[],
  rows: readonly MarkRow[],
  says: string,
): Picture {
  const column = (WIDTH - LABELS) / Math.max(1, names.length)
  const heads = names.map((name) => wrapped(name, column - 12, HEAD).slice(0, 3))
  const top = Math.max(1, ...heads.map((lines) => lines.length)) * 18 + 10
  const height = top + rows.length * ROW + 8
  const x = (at: number) => LABELS + at * column
  const parts = [
    ...heads.flatMap((lines, at) =>
      lines.map((words, row) =>
        text(x(at), 16 + row * 18, cut(words, Math.floor(column / widthOf('x', HEAD))), {
          'font-size': HEAD,
          'font-weight': 700,
        }),
      ),
    ),
    ...rows.flatMap(({ label, marks }, row) => {
      const y = top + row * ROW
      return [
        line(0, y, WIDTH, y, { stroke: RULE }),
        text(0, y + 20, cut(label, 36), { 'font-size': 13 }),
        ...names.flatMap((_, at) => squares(x(at), y + 7, marks[at])),
      ]
    }),
  ]
  return { svg: drawing(WIDTH, height, ...parts), width: WIDTH, height, says }
}

function squares(x: number, y: number, mark: number | undefined): string[] {
  if (mark === undefined) return [text(x, y + 13, 'no mark yet', { 'font-size': 12, fill: SOFT })]
  return [0, 1, 2].map((at) =>
    element('rect', {
      x: x + at * STEP + 1,
      y: y + 1,
      width: SIDE - 2,
      height: SIDE - 2,
      fill: at < mark ? INK : '#ffffff',
      stroke: at < mark ? INK : SOFT,
      'stroke-width': at < mark ? 2 : 1.5,
    }),
  )
}

// Bands from low to high with the likeliest figure marked: what each piece of work may cost. Hatching and ends carry
// the meaning on a black-and-white printer.
import { cut, drawing, element, INK, line, RULE, SOFT, text, widthOf } from './svg.ts'
import type { Picture } from '../report.ts'

export interface BandRow {
  label: string
  low: number
  central: number
  high: number
  /** How far to trust it, in a ring: A to D. */
  grade?: string
  /** The sum of the others. */
  total?: boolean
}

const WIDTH = 640
const LABELS = 232
const GRADE = 36
const ROW = 46

/** Draws the bands. @param as a figure in words, such as "£73,000" @param colour of the line, as #rrggbb */
export function bandsPicture(
  rows: readonly BandRow[],
  { as, colour, says }: { as: (value: number) => string; colour: string; says: string },
): Picture {
  const height = rows.length * ROW + 20
  const most = Math.max(1, ...rows.flatMap(({ central, high }) => [central, high]))
  const from = LABELS + 8
  const to = WIDTH - GRADE - 8
  const x = (value: number) => from + ((to - from) * Math.max(0, value)) / most
  const parts = rows.flatMap(({ label, low, central, high, grade, total }, index) => {
    const y = index * ROW + 34
    const figure = as(central)
    const half = widthOf(figure, 14) / 2
    const at = Math.min(Math.max(x(central), from + half), to - half)
    const weight = total ? 700 : 400
    return [
      ...(total && index > 0 ? [line(0, y - 28, WIDTH, y - 28, { stroke: RULE })] : []),
      text(0, y + 5, cut(label, 32), { 'font-weight': weight }),
      element('rect', {
        x: x(low),
        y: y - 7,
        width: Math.max(2, x(high) - x(low)),
        height: 14,
        fill: colour,
        'fill-opacity': 0.28,
      }),
      line(x(low), y - 9, x(low), y + 9, { stroke: colour, 'stroke-width': 3 }),
      line(x(high), y - 9, x(high), y + 9, { stroke: colour, 'stroke-width': 3 }),
      line(x(central), y - 11, x(central), y + 11, { stroke: INK, 'stroke-width': 5 }),
      text(at, y - 15, figure, { 'text-anchor': 'middle', 'font-weight': 700 }),
      ...(grade
        ? [
            element('circle', {
              cx: WIDTH - 18,
              cy: y,
              r: 12,
              fill: '#ffffff',
              stroke: INK,
              'stroke-width': 2,
            }),
            text(WIDTH - 18, y + 5, grade, { 'text-anchor': 'middle', 'font-weight': 700, fill: SOFT }),
          ]
        : []),
    ]
  })
  return { svg: drawing(WIDTH, height, ...parts), width: WIDTH, height, says }
}

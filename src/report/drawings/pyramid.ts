// The package as a pyramid of equal rows, widest and cheapest at the bottom. Solid: do it; dashed: with caveats;
// empty: not on these answers.
import type { Status } from '../../engine/index.ts'
import type { Picture } from '../report.ts'
import { cut, drawing, element, INK, RULE, SOFT, text } from './svg.ts'
import { wrapped } from './wrap.ts'

export interface PyramidRow {
  title: string
  /** What is advised on this layer, in a few words. */
  text: string
  /** How it stands, behind its title: no reader has to tell a fill from a dash. */
  word?: string
  status: Status | 'elsewhere'
}

const WIDTH = 640
const ROW = 64
const BASE = 300

/** As many lines as there is room for; narrow, since the typeface may be a wide one. */
function twoLines(words: string): string[] {
  const [first = '', ...rest] = wrapped(words, 265, 13)
  return rest.length > 0 ? [first, cut(rest.join(' '), 38)] : [first]
}

/** Draws the layers. @param rows from the top down @param colour of the line, as #rrggbb */
export function pyramidPicture(
  rows: readonly PyramidRow[],
  { colour, says }: { colour: string; says: string },
): Picture {
  const height = rows.length * ROW + 8
  const half = (edge: number) => (BASE / 2) * ((edge + 0.7) / (rows.length + 0.7))
  const centre = BASE / 2
  const parts = rows.flatMap(({ title, text: words, word, status }, index) => {
    const [top, bottom] = [index * ROW + 4, index * ROW + ROW - 2]
    const points = [
      [centre - half(index), top],
      [centre + half(index), top],
      [centre + half(index + 1), bottom],
      [centre - half(index + 1), bottom],
    ]
    const done = status === 'recommended'
    const shape = {
      points: points.map((point) => point.join(',')).join(' '),
      fill: done ? colour : '#ffffff',
      'fill-opacity': done ? 0.28 : 1,
      stroke: status === 'recommended' || status === 'possible' ? INK : RULE,
      'stroke-width': 2.4,
      'stroke-dasharray': status === 'possible' ? '7 5' : undefined,
    }
    const y = top + ROW / 2
    const lines = twoLines(words)
    return [
      element('polygon', shape),
      text(BASE + 24, y - (lines.length > 1 ? 12 : 3), word ? `${title}: ${word}` : title, {
        'font-weight': 700,
      }),
      ...lines.map((line, at) =>
        text(BASE + 24, y + (lines.length > 1 ? 5 : 15) + at * 16, line, { fill: SOFT, 'font-size': 13 }),
      ),
    ]
  })
  return { svg: drawing(WIDTH, height, ...parts), width: WIDTH, height, says }
}

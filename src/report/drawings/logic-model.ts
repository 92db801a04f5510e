// A logic model as a drawing for documents: columns from left to right under a line with a station for each, boxes with
// their words in full, and numbered arrows. An arrow that nobody has given a reason for is broken.
import { boxesIn, COLUMNS, joinedLinks, type Column, type LogicModel } from '../../engine/logic/index.ts'
import type { Picture } from '../report.ts'
import { routesOf, type PlacedBox } from './logic-routes.ts'
import { drawing, element, INK, line, SOFT, text } from './svg.ts'
import { wrapped } from './wrap.ts'

export interface LogicPictureOptions {
  /** What each column is called. */
  titles: Readonly<Record<Column, string>>
  /** Of the whole drawing, in pixels. */
  width?: number
  /** Of the line above the columns, as #rrggbb. */
  colour?: string
}

const SIZE = 12
const LEADING = 15
const PAD = 8
const GUTTER = 38
const GAP = 16
const TOP = 62
/** Room on the right, and more of it for arrows within the last column. */
const MARGIN = 4
const SWUNG = 36

/** Draws the model; null if it has no box. Empty columns are left out, so that the others have more room. */
export function logicPicture(
  model: LogicModel,
  { titles, width = 640, colour = '#00695f' }: LogicPictureOptions,
): Picture | null {
  const columns = COLUMNS.filter((column) => boxesIn(model, column).length > 0)
  if (columns.length === 0) return null
  const links = joinedLinks(model)
  const last = columns.at(-1)
  const swung = links.some(({ start, end }) => start.column === last && end.column === last)
  const margin = swung ? SWUNG : MARGIN
  const wide = Math.min(260, (width - margin - GUTTER * (columns.length - 1)) / columns.length)
  const xOf = (column: number) => column * (wide + GUTTER) + 1
  const { placed, words, height } = placeBoxes(model, columns, wide, xOf)
  const routes = routesOf(placed, links)
  const right = xOf(columns.length - 1) + wide

  const parts = [
    element('path', { d: `M1 14H${right}`, stroke: colour, 'stroke-width': 9, fill: 'none' }),
    line(1, 14, right, 14, { stroke: '#ffffff', 'stroke-width': 1.8, 'stroke-dasharray': '9 6' }),
    line(right, 3, right, 25, { 'stroke-width': 7 }),
    ...columns.flatMap((column, index) => [
      element('circle', {
        cx: xOf(index) + 9,
        cy: 14,
        r: 6,
        fill: '#ffffff',
        stroke: INK,
        'stroke-width': 3,
      }),
      text(xOf(index), 44, titles[column], { 'font-weight': 700, 'font-size': 13 }),
    ]),
    ...routes.map(({ id, d }) =>
      element('path', {
        ...{ d, fill: 'none', stroke: SOFT, 'stroke-width': 1.4 },
        'stroke-dasharray': links.find((link) => link.id === id)?.because.trim() ? undefined : '5 4',
      }),
    ),
    ...routes.map(({ head }) => element('path', { d: head, fill: 'none', stroke: INK, 'stroke-width': 1.8 })),
    ...placed.flatMap((box) => drawBox(box, words.get(box.id) ?? [])),
    ...routes.flatMap(({ id, label: { x, y } }) => [
      element('circle', { cx: x, cy: y, r: 8, fill: '#ffffff' }),
      text(x, y + 3.8, String(links.findIndex((link) => link.id === id) + 1), {
        ...{ 'text-anchor': 'middle', 'font-size': 11, 'font-weight': 700 },
      }),
    ]),
  ]
  return { svg: drawing(width, height, ...parts), width, height, says: saysOf(model, columns, titles) }
}

/** Every box with its lines; a column stands in the middle of the height of the tallest. */
function placeBoxes(
  model: LogicModel,
  columns: readonly Column[],
  wide: number,
  xOf: (column: number) => number,
): { placed: PlacedBox[]; words: Map<string, string[]>; height: number } {
  const words = new Map(
    model.boxes.map((box) => [box.id, wrapped(box.text || '(no words yet)', wide - 2 * PAD, SIZE)]),
  )
  const heightOf = (id: string) => (words.get(id)?.length ?? 1) * LEADING + 2 * PAD - 2
  const tallOf = (column: Column) =>
    boxesIn(model, column).reduce((sum, { id }) => sum + heightOf(id) + GAP, -GAP)
  const tallest = Math.max(...columns.map(tallOf))
  const placed = columns.flatMap((column, index) => {
    let y = TOP + (tallest - tallOf(column)) / 2
    return boxesIn(model, column).map(({ id }): PlacedBox => {
      const box = { id, column: index, x: xOf(index), y, width: wide, height: heightOf(id) }
      y += box.height + GAP
      return box
    })
  })
  return { placed, words, height: Math.ceil(TOP + tallest + 16) }
}

function drawBox({ x, y, width, height }: PlacedBox, lines: readonly string[]): string[] {
  return [
    element('rect', { x, y, width, height, rx: 3, fill: '#ffffff', stroke: INK, 'stroke-width': 1.3 }),
    ...lines.map((words, index) =>
      text(x + PAD, y + PAD + 10 + index * LEADING, words, { 'font-size': SIZE }),
    ),
  ]
}

/** The same in sentences: the columns, then the arrows by number. */
function saysOf(
  model: LogicModel,
  columns: readonly Column[],
  titles: Readonly<Record<Column, string>>,
): string {
  const named = (words: string) => words.trim().replace(/(?<![.;:])[.;:]+$/, '') || 'a box with no words yet'
  const stand = columns.map(
    (column) =>
      `${titles[column]}: ${boxesIn(model, column)
        .map(({ text }) => named(text))
        .join('; ')}.`,
  )
  const arrows = joinedLinks(model).map(
    ({ start, end }, index) => `${index + 1}, from “${named(start.text)}” to “${named(end.text)}”`,
  )
  const about = model.title.trim() ? `The logic model of “${named(model.title)}”` : 'A logic model'
  return [
    `${about}, from left to right.`,
    ...stand,
    arrows.length > 0 ? `Arrows: ${arrows.join('; ')}.` : 'Nothing is joined by arrows yet.',
  ].join(' ')
}

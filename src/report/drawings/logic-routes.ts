// Where the arrows of a logic model run: from the edge of one box to the edge of another, between the boxes of any column
// they pass. The same routes are drawn on the page and in documents.
import type { Id } from '../../engine/index.ts'

/** A box where it stands, in pixels. Columns are counted from the left, without those that are empty. */
export interface PlacedBox {
  id: Id
  column: number
  x: number
  y: number
  width: number
  height: number
}

export interface Route {
  id: Id
  /** An SVG path. */
  d: string
  /** The head of the arrow, as a path. */
  head: string
  /** Where a number can stand on it. */
  label: { x: number; y: number }
}

interface Link {
  id: Id
  from: Id
  to: Id
}

type Side = 'left' | 'right'
interface End {
  box: PlacedBox
  side: Side
}
interface Point {
  x: number
  y: number
}

/** Room between two arrows at one edge, and round a box that an arrow passes. */
const APART = 12
const CLEAR = 9
/** How far an arrow within a column swings out. */
const SWING = 22

/** A route for every link whose boxes stand somewhere. */
export function routesOf(boxes: readonly PlacedBox[], links: readonly Link[]): Route[] {
  const byId = new Map(boxes.map((box) => [box.id, box]))
  const joined = links.flatMap(({ id, from, to }) => {
    const [start, end] = [byId.get(from), byId.get(to)]
    return start && end ? [{ id, ...sides(start, end) }] : []
  })
  const port = portsOf(joined)
  const taken: Point[] = []
  const lanes = new Map<string, number>()
  return joined.map(({ id, start, end }) => {
    const [first, last] = [port(id, 'start'), port(id, 'end')]
    const inner = start.box.column === end.box.column
    const stops = inner ? [] : lanesBetween(boxes, start.box, end.box, first, last, lanes)
    const curves = inner ? [swing(first, last)] : chained([first, ...stops, last])
    const d = `M${at(first)}${curves.map(({ d }) => d).join('')}`
    const towards = end.side === 'left' ? 1 : -1
    const label = freeSpot(curves[0]!.point, taken)
    taken.push(label)
    return { id, d, head: headAt(last, towards), label }
  })
}

/** An arrow leaves on the side it is going to; within a column it leaves and comes back on the right. */
function sides(start: PlacedBox, end: PlacedBox): { start: End; end: End } {
  const forward = end.column >= start.column
  const inner = end.column === start.column
  return {
    start: { box: start, side: forward ? 'right' : 'left' },
    end: { box: end, side: forward && !inner ? 'left' : 'right' },
  }
}

/** Where each arrow touches its boxes: side by side, in the order of what is at the other end, so that few cross. */
function portsOf(
  links: readonly { id: Id; start: End; end: End }[],
): (link: Id, which: 'start' | 'end') => Point {
  const middle = ({ box }: End) => box.y + box.height / 2
  const edges = new Map<string, { key: string; to: number; end: End }[]>()
  for (const { id, start, end } of links) {
    for (const [which, here, there] of [
      ['start', start, end],
      ['end', end, start],
    ] as const) {
      const edge = `${here.box.id} ${here.side}`
      edges.set(edge, [...(edges.get(edge) ?? []), { key: `${id} ${which}`, to: middle(there), end: here }])
    }
  }
  const ports = new Map<string, Point>()
  for (const touching of edges.values()) {
    const { box, side } = touching[0]!.end
    const gap = Math.min(APART, Math.max(0, box.height - 14) / Math.max(1, touching.length - 1))
    for (const [index, { key }] of touching.toSorted((a, b) => a.to - b.to).entries()) {
      const y = box.y + box.height / 2 + (index - (touching.length - 1) / 2) * gap
      ports.set(key, { x: side === 'left' ? box.x : box.x + box.width, y })
    }
  }
  return (link, which) => ports.get(`${link} ${which}`) ?? { x: 0, y: 0 }
}

/** For every column on the way, the gap between its boxes that lies nearest to the straight way: in and out of it. */
function lanesBetween(
  boxes: readonly PlacedBox[],
  start: PlacedBox,
  end: PlacedBox,
  first: Point,
  last: Point,
  used: Map<string, number>,
): Point[] {
  const step = end.column > start.column ? 1 : -1
  const passed: Point[] = []
  for (let column = start.column + step; column !== end.column; column += step) {
    const standing = boxes.filter((box) => box.column === column).toSorted((a, b) => a.y - b.y)
    if (standing.length === 0) continue
    const left = Math.min(...standing.map(({ x }) => x))
    const right = Math.max(...standing.map(({ x, width }) => x + width))
    const straight = first.y + ((last.y - first.y) * ((left + right) / 2 - first.x)) / (last.x - first.x || 1)
    const gaps = [
      standing[0]!.y - CLEAR,
      ...standing.slice(1).map((box, index) => {
        const above = standing[index]!
        return (above.y + above.height + box.y) / 2
      }),
      standing.at(-1)!.y + standing.at(-1)!.height + CLEAR,
    ]
    const gap = gaps.toSorted((a, b) => Math.abs(a - straight) - Math.abs(b - straight))[0]!
    const key = `${column} ${gap}`
    const before = used.get(key) ?? 0
    used.set(key, before + 1)
    // Several in one gap run side by side.
    const y = gap + [0, -4, 4][before % 3]!
    passed.push(...(step > 0 ? [left, right] : [right, left]).map((x) => ({ x, y })))
  }
  return passed
}

interface Curve {
  d: string
  /** A point on it, `t` from 0 to 1. */
  point: (t: number) => Point
}

/** Curves across the gaps between columns, straight lines across columns. */
function chained(points: readonly Point[]): Curve[] {
  return points.slice(1).map((to, index) => {
    const from = points[index]!
    return index % 2 === 1 ? straight(from, to) : wave(from, to)
  })
}

function straight(from: Point, to: Point): Curve {
  const point = (t: number) => ({ x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t })
  return { d: `L${at(to)}`, point }
}

function wave(from: Point, to: Point): Curve {
  const middle = (from.x + to.x) / 2
  return bezier(from, { x: middle, y: from.y }, { x: middle, y: to.y }, to)
}

function swing(from: Point, to: Point): Curve {
  const out = Math.max(from.x, to.x) + SWING * (4 / 3)
  return bezier(from, { x: out, y: from.y }, { x: out, y: to.y }, to)
}

function bezier(a: Point, b: Point, c: Point, d: Point): Curve {
  const along = (t: number, key: 'x' | 'y') =>
    (1 - t) ** 3 * a[key] + 3 * (1 - t) ** 2 * t * b[key] + 3 * (1 - t) * t ** 2 * c[key] + t ** 3 * d[key]
  return { d: `C${at(b)} ${at(c)} ${at(d)}`, point: (t) => ({ x: along(t, 'x'), y: along(t, 'y') }) }
}

/** The first place along the curve with no number near it. */
function freeSpot(point: Curve['point'], taken: readonly Point[]): Point {
  const spots = [0.5, 0.36, 0.64, 0.26, 0.74, 0.18, 0.82].map(point)
  const free = spots.find((spot) => taken.every(({ x, y }) => Math.hypot(x - spot.x, y - spot.y) >= 16))
  return free ?? spots[0]!
}

function headAt({ x, y }: Point, towards: 1 | -1): string {
  return `M${at({ x: x - 7 * towards, y: y - 4.5 })}L${at({ x: x - towards, y })}L${at({ x: x - 7 * towards, y: y + 4.5 })}`
}

function at({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

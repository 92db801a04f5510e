// One flow laid out in strips, as old road books drew a road: the line runs down a strip, turns, and goes on at the top of
// the next one. Side tracks leave to the right and come back. Words stand to the right of every track that is open at
// their height, so no word can ever lie on a line.
import type { Id } from '../flow.ts'
import type {
  FlowDrawing,
  MapStop,
  MapTrack,
  MapWords,
  PlannedMap,
  PlannedQuestion,
  PlannedTrack,
} from '../flow-map.ts'
import { round, type Box, type Point } from './geometry.ts'
import { rowsOf, widthOf } from './letter-widths.ts'
import { Pen, pathOf, straightened, way } from './pens.ts'

export interface Style {
  /** Room in a strip from the line itself to the end of the words. */
  strip: number
  /** From one track to the track that leaves it. */
  step: number
  /** Before the first strip. */
  margin: number
  radius: number
}

export interface LaidFlow {
  drawing: FlowDrawing
  /** What the drawing is made of, to be held to account: every track as points, every text as a box. */
  lines: readonly (readonly Point[])[]
  boxes: readonly { says: string; box: Box }[]
  /** Where it may be folded: before which stop, how far down that is, and how many tracks are open there. */
  seams: readonly { before: number; y: number; open: number }[]
}

export const NAME = 17
export const NOTE = 14
const NAME_ROW = 21
const NOTE_ROW = 19
/** From a row's top to its mark, and on to the next row: marks keep a finger's breadth. */
const ABOVE = 22
const BELOW = 34
const TOP = 16
/** Between tracks that travel from one strip to the next. */
const TRAVEL = 14
/** How far a track is straight before and after another one leaves or joins it. */
const RUN = 12
/** Below the end: three verdicts. */
const VERDICTS = 104

/** Lays out a flow. @param folds stops and branches, counted from the top, before which a new strip begins */
export function layFlow(
  { questions: asked, terminus: name, verdicts, line, successions }: PlannedMap,
  style: Style,
  folds: readonly number[] = [],
): LaidFlow {
  const questions = new Map(asked.map((question) => [question.id, question]))
  const pens: Pen[] = []
  const on = new Map<Id, Pen>()
  const stops: MapStop[] = []
  const says = new Map<Id, MapWords>()
  const boxes: LaidFlow['boxes'][number][] = []
  const seams: LaidFlow['seams'][number][] = []
  const open: Pen[] = []
  let left = style.margin
  let y = TOP
  let lowest = 0
  let count = 0

  const xOf = (depth: number) => left + depth * style.step
  const endOfWords = () => left + style.strip
  const put = (rows: readonly string[], x: number, first: number, size: number, row: number): MapWords => {
    rows.forEach((text, at) => {
      const base = first + at * row
      const width = widthOf(text, size, size === NAME ? 650 : 400)
      boxes.push({
        says: text,
        box: { left: x, right: x + width, top: base - size * 0.76, bottom: base + size * 0.24 },
      })
    })
    return { rows, x: round(x), y: round(first) }
  }

  const root = new Pen('line')
  pens.push(root)
  open.push(root)
  root.to({ x: xOf(0), y }, 'start')
  y += 14
  run(line, root)
  y += 16
  const end = { x: xOf(0), y }
  root.to(end, 'end')
  const terminus = put(rowsOf(name, endOfWords() - end.x - 26, NAME, 650), end.x + 26, y + 6, NAME, NAME_ROW)
  lowest = Math.max(lowest, y + terminus.rows.length * NAME_ROW + (verdicts ? VERDICTS : 12))

  const stand = (id: Id) =>
    id === 'start' || id === 'end' ? { pen: root, mark: id } : { pen: on.get(id) as Pen, mark: id }
  return {
    drawing: {
      width: Math.ceil(endOfWords() + 12),
      height: Math.ceil(lowest),
      tracks: pens.map((pen): MapTrack => {
        const words = says.get(pen.id)
        return {
          id: pen.id,
          depth: pen.depth,
          ...stretches(pen),
          ...(words && { says: words }),
        }
      }),
      edges: successions.map(({ from, to }) => ({
        from,
        to,
        d: pathOf(way(stand(from), stand(to)), style.radius),
      })),
      stops,
      seams: seams.map(({ y }) => round(y)),
      start: root.points[0] as Point,
      end: { ...end, name: terminus },
    },
    lines: pens.map(({ points }) => straightened(points)),
    boxes,
    seams,
  }

  function run({ stops: here }: PlannedTrack, pen: Pen): void {
    here.forEach((stop, at) => {
      // A track's condition and its first stop stay together.
      if (at > 0 || pen === root) seams.push({ before: count, y, open: open.length })
      if (folds.includes(count)) fold()
      count++
      // Room to come off one track before the next one leaves it.
      if (at === 0 && pen !== root && typeof stop !== 'string') y += style.radius
      if (typeof stop === 'string') place(questions.get(stop) as PlannedQuestion, pen)
      else branch(stop, pen)
    })
  }

  function place(question: PlannedQuestion, pen: Pen): void {
    const x = xOf(pen.depth)
    const centre = y + ABOVE
    const reach = question.shared.length > 0 ? 9.5 + question.shared.length * 6.5 : 8
    const wordsAt = x + reach + 13
    const room = endOfWords() - wordsAt
    const name = put(rowsOf(question.short, room, NAME, 650), wordsAt, centre + 6, NAME, NAME_ROW)
    const under = centre + 6 + (name.rows.length - 1) * NAME_ROW + NOTE_ROW + 1
    boxes.push({
      says: `under ${question.short}`,
      box: { left: wordsAt, right: endOfWords(), top: under - NOTE * 0.76, bottom: under + NOTE * 0.24 },
    })
    y = under + BELOW - 26
    pen.to({ x, y: centre }, question.id)
    on.set(question.id, pen)
    stops.push({
      id: question.id,
      x: round(x),
      y: round(centre),
      reach: round(reach),
      name,
      note: { x: round(wordsAt), y: round(under), room: Math.floor(room) },
      hit: {
        x: round(x - 14),
        y: round(centre - ABOVE + 1),
        width: round(endOfWords() - x + 14),
        height: round(y - centre + ABOVE - 2),
      },
    })
    lowest = Math.max(lowest, y)
  }

  function branch(track: PlannedTrack, parent: Pen): void {
    const pen = new Pen(track.id, parent)
    pens.push(pen)
    const [from, to] = [xOf(parent.depth), xOf(parent.depth + 1)]
    y += 6
    const leave = { x: from, y }
    parent.to(leave, `leave ${pen.id}`)
    pen.to(leave)
    pen.to({ x: to, y: y + style.step })
    const wordsAt = to + 16
    const rows = rowsOf(track.says ?? '', endOfWords() - wordsAt, NOTE)
    if (rows.length) says.set(pen.id, put(rows, wordsAt, y + 18, NOTE, NOTE_ROW))
    y += Math.max(style.step + 10, 12 + rows.length * NOTE_ROW)
    open.push(pen)
    run(track, pen)
    open.pop()
    y += 6
    y += style.radius
    pen.to({ x: xOf(pen.depth), y })
    const join = { x: xOf(parent.depth), y: y + style.step }
    pen.to(join)
    parent.to(join, `join ${pen.id}`)
    y = join.y + RUN
    lowest = Math.max(lowest, y)
  }

  /** Every open track turns at the foot of the strip, goes up beside it, and comes down the next one. */
  function fold(): void {
    const deepest = open.length - 1
    const foot = y + 12
    const gutter = endOfWords() + 26
    const head = TOP
    const before = left
    lowest = Math.max(lowest, foot + deepest * TRAVEL + 8)
    left = gutter + deepest * TRAVEL + 40
    open.forEach((pen, depth) => {
      const away = (deepest - depth) * TRAVEL
      const [down, up] = [before + depth * style.step, gutter + away]
      const [low, high] = [foot + away, head + away]
      const x = xOf(depth)
      const cut = 12
      for (const point of [
        { x: down, y: low - cut },
        { x: down + cut, y: low },
        { x: up - cut, y: low },
        { x: up, y: low - cut },
        { x: up, y: high + cut },
        { x: up + cut, y: high },
        { x: x - cut, y: high },
        { x, y: high + cut },
      ])
        pen.to(point)
    })
    y = head + deepest * TRAVEL + 16
  }

  /** The track where it passes questions, and where it passes its side tracks by. */
  function stretches(pen: Pen): Pick<MapTrack, 'd' | 'past'> {
    const sides = pens.filter(({ parent }) => parent === pen)
    const ways: Point[][] = []
    let from = 0
    const past = sides.map(({ id }) => {
      const [leave, join] = [pen.at(`leave ${id}`), pen.at(`join ${id}`)]
      ways.push(pen.points.slice(from, leave + 1))
      from = join
      return { of: id, d: pathOf(pen.points.slice(leave, join + 1), style.radius) }
    })
    ways.push(pen.points.slice(from))
    if (pen.parent) {
      const [first, last] = [ways[0] as Point[], ways.at(-1) as Point[]]
      const [start, end] = [first[0] as Point, last.at(-1) as Point]
      first.unshift({ x: start.x, y: start.y - RUN })
      last.push({ x: end.x, y: end.y + RUN })
    }
    return { d: ways.map((points) => pathOf(points, style.radius)).join(''), past }
  }
}

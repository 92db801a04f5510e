// The wide map, before stations: how high each line runs at each meeting, how far apart the meetings stand, and
// the broken lines that result. Lines keep their order from top to bottom, so they never cross.
import type { Id } from '../../engine/flow.ts'
import { heightAt, type Point } from '../../engine/map/geometry.ts'
import type { Meeting, Route } from './meetings.ts'

export const ROW = 88
export const TRACK = 14
export const TOP = 44
const START = 8
/** From the middle of a capsule to the first turn. */
const LEAD = 20
/** Between two meetings on one straight line: room for both capsules and a breath. */
const NEAREST = 62
/** Straight stretch on a line's own row, so that a return is worth the journey. */
const STAY = 24
/** Parallel slopes start this much apart, so that neighbours stay a track apart on the slope as well. */
const STAGGER = TRACK * (Math.SQRT2 - 1)
const STATION = 20

/** A line's passage at a meeting, its own or one whose capsule it must run through. */
interface Passage {
  meeting: number
  y: number
  /** Neighbours above and below within the capsule. */
  above: number
  below: number
}

interface Gap {
  row: number
  from: Passage | undefined
  to: Passage | undefined
  /** Questions of its own to show in this gap. */
  own: readonly Id[]
  /** Goes back to its own row in between. */
  returns: boolean
}

export interface Tracks {
  /** x of each meeting, in the order given. */
  xs: readonly number[]
  /** One broken line a row. */
  lines: readonly (readonly Point[])[]
  /** The height of each row at each meeting it passes; undefined where it does not. */
  ys: readonly (readonly (number | undefined)[])[]
  end: number
  /** The stretches of every line between its meetings, with the questions each should show. */
  gaps: readonly { row: number; left: number; right: number; own: readonly Id[] }[]
}

/** The height of a line's own row. */
export function rowY(row: number): number {
  return TOP + row * ROW
}

/** Lays the tracks. `width` is where the lines should end if there is room enough. */
export function layTracks(routes: readonly Route[], meetings: readonly Meeting[], width: number): Tracks {
  const passages = routes.map((_, row) => passagesOf(row, meetings, routes))
  const gaps = passages.flatMap((mine, row) => gapsOf(row, mine, routes[row] as Route, meetings))
  // A line without questions of its own there stays with the others, unless another has to get past it.
  for (let tries = 0; tries <= gaps.length; tries++) {
    const tracks = draw(gaps, passages, meetings, routes.length, width)
    const culprit = clash(tracks.lines, gaps, tracks.xs)
    if (!culprit) return tracks
    culprit.returns = true
  }
  throw new Error('The lines of the map cannot be kept apart.')
}

function passagesOf(row: number, meetings: readonly Meeting[], routes: readonly Route[]): Passage[] {
  const weight = (one: number) =>
    (routes[one]?.meetings.length ?? 0) + (routes[one]?.own.flat().length ?? 0) / 1000
  const heaviest = (rows: readonly number[]) =>
    rows.reduce((best, one) => (weight(one) > weight(best) ? one : best))
  const trunk = heaviest(routes.map((_, one) => one))
  return meetings.flatMap(({ rows }, meeting) => {
    const [first, last] = [Math.min(...rows), Math.max(...rows)]
    if (row < first || row > last) return []
    // Everybody comes to the busiest line; it runs straight.
    const anchor = trunk >= first && trunk <= last ? trunk : heaviest(rows)
    const y = rowY(anchor) + (row - anchor) * TRACK
    return [{ meeting, y, above: row - first, below: last - row }]
  })
}

function gapsOf(
  row: number,
  passages: readonly Passage[],
  route: Route,
  meetings: readonly Meeting[],
): Gap[] {
  return [undefined, ...passages].map((from, i) => {
    const to = passages[i]
    const own = ownBefore(to, route, meetings)
    return { row, from, to, own, returns: own.length > 0 || !from || !to }
  })
}

/** The line's own questions on the way to this passage. Where it only runs through, they wait for its next own meeting. */
function ownBefore(to: Passage | undefined, route: Route, meetings: readonly Meeting[]): readonly Id[] {
  const id = to && meetings[to.meeting]?.id
  return route.own[id === undefined ? route.meetings.length : route.meetings.indexOf(id)] ?? []
}

/** Width a gap needs for its slopes alone. */
function slopes({ row, from, to, returns }: Gap): number {
  const home = rowY(row)
  const rise = (a: number, b: number) => Math.abs(a - b)
  const stagger = (passage: Passage | undefined) =>
    passage ? STAGGER * (passage.y > home ? passage.above : passage.below) : 0
  if (!from || !to || returns) {
    return (from ? rise(from.y, home) : 0) + (to ? rise(to.y, home) : 0) + stagger(from) + stagger(to)
  }
  return rise(from.y, to.y) + STAGGER * Math.max(to.above, to.below)
}

function need(gap: Gap, wish: number, spare: number): number {
  const ends = (gap.from ? LEAD : 12) + (gap.to ? LEAD : 12)
  const bends = slopes(gap)
  const inner = gap.from && gap.to
  const straight = gap.returns && inner && bends > 0 ? STAY : 6
  const length = bends * Math.SQRT2 + straight
  const more = Math.max(0, (gap.own.length + 1) * STATION - length) * wish
  return Math.max(inner ? NEAREST : 0, ends + bends + straight) + more + spare
}

/** Longest way from the left: each meeting as far left as its lines allow. */
function placeMeetings(gaps: readonly Gap[], count: number, wish: number, spare: number) {
  const xs = Array<number>(count).fill(START)
  let end = START
  // Meetings come in an order that suits every line, so one pass settles each before it is needed.
  for (let meeting = 0; meeting <= count; meeting++) {
    for (const gap of gaps) {
      if ((gap.to?.meeting ?? count) !== meeting) continue
      const x = (gap.from ? (xs[gap.from.meeting] as number) : START) + need(gap, wish, spare)
      if (gap.to) xs[meeting] = Math.max(xs[meeting] as number, x)
      else end = Math.max(end, x)
    }
  }
  return { xs, end }
}

/** First as many stations as fit the width, then equal spare room everywhere. */
function spread(gaps: readonly Gap[], count: number, width: number) {
  const largest = (fits: (share: number) => boolean) => {
    let [low, high] = [0, 1]
    if (fits(1)) return 1
    for (let i = 0; i < 30; i++) {
      const middle = (low + high) / 2
      if (fits(middle)) low = middle
      else high = middle
    }
    return low
  }
  const wish = largest((share) => placeMeetings(gaps, count, share, 0).end <= width)
  const spare = largest((share) => placeMeetings(gaps, count, wish, share * 200).end <= width) * 200
  const placed = placeMeetings(gaps, count, wish, spare)
  return { xs: placed.xs, end: Math.max(placed.end, width) }
}

function draw(
  gaps: readonly Gap[],
  passages: readonly (readonly Passage[])[],
  meetings: readonly Meeting[],
  rows: number,
  width: number,
): Tracks {
  const { xs, end } = spread(gaps, meetings.length, width)
  const lines = Array.from({ length: rows }, (_, row) => {
    const home = rowY(row)
    const points: Point[] = [{ x: START, y: home }]
    for (const { from, to, returns } of gaps.filter((gap) => gap.row === row)) {
      const back = returns || !from || !to ? home : from.y
      const x1 = from ? (xs[from.meeting] as number) : START
      const x2 = to ? (xs[to.meeting] as number) : end
      if (from && from.y !== back) {
        const leave = x1 + LEAD + STAGGER * (back < from.y ? from.above : from.below)
        points.push({ x: leave, y: from.y }, { x: leave + Math.abs(from.y - back), y: back })
      }
      if (to && to.y !== back) {
        const arrive = x2 - LEAD - STAGGER * (back < to.y ? to.above : to.below)
        points.push({ x: arrive - Math.abs(to.y - back), y: back }, { x: arrive, y: to.y })
      }
    }
    points.push({ x: end, y: home })
    return points
  })
  const ys = passages.map((mine) =>
    meetings.map((_, meeting) => mine.find((passage) => passage.meeting === meeting)?.y),
  )
  const stretches = gaps.map(({ row, from, to, own }) => ({
    row,
    own,
    left: from ? (xs[from.meeting] as number) : START,
    right: to ? (xs[to.meeting] as number) : end,
  }))
  return { xs, lines, ys, end, gaps: stretches }
}

/** A gap whose line stays with the others where another line has to get past; undefined if all keep apart. */
function clash(lines: Tracks['lines'], gaps: readonly Gap[], xs: readonly number[]): Gap | undefined {
  for (let row = 1; row < lines.length; row++) {
    for (const { x } of [...(lines[row] as Point[]), ...(lines[row - 1] as Point[])]) {
      const [upper, lower] = [heightAt(lines[row - 1] as Point[], x), heightAt(lines[row] as Point[], x)]
      if (upper === undefined || lower === undefined || lower - upper >= TRACK - 0.1) continue
      const stays = gaps.find(
        (gap) =>
          !gap.returns &&
          (gap.row === row || gap.row === row - 1) &&
          x >= (xs[gap.from?.meeting ?? 0] as number) &&
          x <= (xs[gap.to?.meeting ?? 0] as number),
      )
      if (stays) return stays
    }
  }
  return undefined
}

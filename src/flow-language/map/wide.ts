// The map as it lies on a wide screen: a row for every line, from left to right.
import type { NetworkInterchange, NetworkLayout, NetworkLine, NetworkStation } from '../../engine/network.ts'
import { label } from './labels.ts'
import { round, type Point } from '../../engine/map/geometry.ts'
import type { Meeting, Route } from './meetings.ts'
import { placeStations, stretchOf } from './stations.ts'
import { layTracks, rowY, type Tracks } from './tracks.ts'

/** Where lines end if there is room enough. */
const LINES = 1120
const ACROSS = 20
/** A capsule reaches this far past its outer lines. */
const PAST = 8.5

/** Lays the map out for a wide screen. */
export function layWide(routes: readonly Route[], meetings: readonly Meeting[]): NetworkLayout {
  const tracks = layTracks(routes, meetings, LINES)
  const capsules = meetings.map((meeting, i) => capsuleOf(meeting, i, tracks, routes))
  const lines = drawLines(routes, meetings, tracks)
  return label(lines, capsules, routes, tracks)
}

function capsuleOf(
  meeting: Meeting,
  index: number,
  { xs, ys }: Tracks,
  routes: readonly Route[],
): NetworkInterchange {
  const heights = meeting.rows.map((row) => ys[row]?.[index] as number)
  const top = Math.min(...heights)
  return {
    id: meeting.id,
    label: meeting.label,
    lines: meeting.rows.map((row) => (routes[row] as Route).flow.line),
    x: round(xs[index] as number) - ACROSS / 2,
    y: top - PAST,
    width: ACROSS,
    height: Math.max(...heights) - top + 2 * PAST,
  }
}

function drawLines(routes: readonly Route[], meetings: readonly Meeting[], tracks: Tracks): NetworkLine[] {
  const { xs, ys, end } = tracks
  const taken: Point[] = ys.flatMap((mine, row) => [
    { x: (tracks.lines[row] as Point[])[0]?.x ?? 0, y: rowY(row) },
    { x: end, y: rowY(row) },
    ...mine.flatMap((y, meeting) => (y === undefined ? [] : [{ x: xs[meeting] as number, y }])),
  ])
  return routes.map(({ flow, meetings: passed }, row) => {
    const points = tracks.lines[row] as Point[]
    const line = flow.line
    const at = (id: string, kind: NetworkStation['kind'], x: number, y: number): NetworkStation => ({
      id,
      line,
      kind,
      x: round(x),
      y: round(y),
    })
    const own = tracks.gaps
      .filter((gap) => gap.row === row && gap.own.length > 0)
      .flatMap(({ left, right, own }) => {
        const placed = placeStations(stretchOf(points, left, right), own, taken)
        taken.push(...placed)
        return placed.map(({ id, x, y }) => at(id, 'station', x, y))
      })
    const shared = passed.map((id) => {
      const meeting = meetings.findIndex((one) => one.id === id)
      return at(id, 'interchange', xs[meeting] as number, ys[row]?.[meeting] as number)
    })
    const stations = [...own, ...shared].sort((a, b) => a.x - b.x)
    return {
      id: line,
      title: flow.title,
      terminus: flow.terminus,
      state: flow.state,
      path: '',
      stations: [
        at('start', 'start', (points[0] as Point).x, rowY(row)),
        ...stations,
        at('terminus', 'terminus', end, rowY(row)),
      ],
      hidden: flow.questions.length - stations.length,
    }
  })
}

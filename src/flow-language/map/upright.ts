// The map as it stands on a phone: a track for every line, side by side, from top to bottom. The words stand in a
// column of their own to the right, a row for each line, meeting and end; the page sets them.
import type { NetworkInterchange, NetworkLayout, NetworkLine, NetworkStation } from '../../engine/network.ts'
import type { Point } from '../../engine/map/geometry.ts'
import type { Meeting, Route } from './meetings.ts'
import { placeStations } from './stations.ts'

const NAME_ROW = 78
const MEETING_ROW = 64
const END_ROW = 56
const TRACK = 15
/** The first line stands aside from the rest. */
const ASIDE = 22
const LEFT = 11
const CAPSULE = 20
const STATION = 22
/** No stretch grows longer than this to show more stations. */
const LONGEST = 170

/** Lays the map out for a narrow screen. */
export function layUpright(routes: readonly Route[], meetings: readonly Meeting[]): NetworkLayout {
  const rows = routes.length
  const xOf = (row: number) => LEFT + (row === 0 ? 0 : ASIDE + (row - 1) * TRACK)
  const startOf = (row: number) => NAME_ROW / 2 + row * NAME_ROW
  const ys = meetingHeights(routes, meetings, startOf(rows - 1))
  const last = ys.at(-1) ?? startOf(rows - 1)
  const longest = Math.max(...routes.map(({ own }) => own.at(-1)?.length ?? 0))
  // The outermost line on the right ends first, so that no line passes the words of another's end.
  const endOf = (row: number) => last + Math.max(74, wish(longest) * 0.6) + (rows - 1 - row) * END_ROW

  const taken: Point[] = routes.flatMap((_, row) => [
    { x: xOf(row), y: startOf(row) },
    { x: xOf(row), y: endOf(row) },
    ...meetings.flatMap((meeting, i) => (spans(meeting, row) ? [{ x: xOf(row), y: ys[i] as number }] : [])),
  ])
  const lines = routes.map((route, row): NetworkLine => {
    const { flow } = route
    const at = (id: string, kind: NetworkStation['kind'], y: number, label?: string): NetworkStation => ({
      id,
      line: flow.line,
      kind,
      x: xOf(row),
      y: Math.round(y * 10) / 10,
      ...(label ? { label } : {}),
    })
    const stops = route.meetings.map((id) => ys[meetings.findIndex((one) => one.id === id)] as number)
    const own = route.own.flatMap((ids, i) => {
      const stretch = [stops[i - 1] ?? startOf(row), stops[i] ?? endOf(row)].map((y) => ({ x: xOf(row), y }))
      const placed = placeStations(stretch, ids, taken)
      taken.push(...placed)
      return placed.map(({ id, y }) => at(id, 'station', y))
    })
    const shared = route.meetings.map((id, i) => at(id, 'interchange', stops[i] as number))
    const stations = [...own, ...shared].sort((a, b) => a.y - b.y)
    return {
      id: flow.line,
      title: flow.title,
      terminus: flow.terminus,
      state: flow.state,
      path: `M${xOf(row)} ${startOf(row)}V${endOf(row)}`,
      stations: [
        at('start', 'start', startOf(row), flow.title),
        ...stations,
        at('terminus', 'terminus', endOf(row), flow.terminus),
      ],
      hidden: flow.questions.length - stations.length,
    }
  })
  const interchanges = meetings.map((meeting, i): NetworkInterchange => {
    const left = xOf(Math.min(...meeting.rows))
    const right = xOf(Math.max(...meeting.rows))
    return {
      id: meeting.id,
      label: meeting.label,
      lines: meeting.rows.map((row) => (routes[row] as Route).flow.line),
      x: left - 10,
      y: (ys[i] as number) - CAPSULE / 2,
      width: right - left + 20,
      height: CAPSULE,
    }
  })
  return { width: xOf(rows - 1) + 18, height: endOf(0) + NAME_ROW / 2, lines, interchanges }
}

function spans({ rows }: Meeting, row: number): boolean {
  return row >= Math.min(...rows) && row <= Math.max(...rows)
}

/** How long a stretch should be to show so many stations. */
function wish(count: number): number {
  return count === 0 ? 0 : Math.min(LONGEST, 46 + count * STATION)
}

function meetingHeights(routes: readonly Route[], meetings: readonly Meeting[], names: number): number[] {
  const ys: number[] = []
  for (const [i, { id }] of meetings.entries()) {
    const before = i === 0 ? names + 92 : (ys[i - 1] as number) + MEETING_ROW
    const wishes = routes.flatMap((route) => {
      const at = route.meetings.indexOf(id)
      if (at < 0) return []
      const from =
        at === 0 ? names : (ys[meetings.findIndex((one) => one.id === route.meetings[at - 1])] as number)
      return [from + wish(route.own[at]?.length ?? 0)]
    })
    ys.push(Math.max(before, ...wishes))
  }
  return ys
}

// Puts the words on the wide map: every interchange and end, one telling station a line.
import type { Flow } from '../../engine/flow.ts'
import type {
  NetworkInterchange,
  NetworkLayout,
  NetworkLine,
  NetworkSign,
  NetworkStation,
} from '../../engine/network.ts'
import { round, rounded, type Box, type Point } from '../../engine/map/geometry.ts'
import type { Route } from './meetings.ts'
import { LEADING, placeSign, placeSigns, wrap, type Mark, type Obstacles } from './signs.ts'
import { rowY, TOP, type Tracks } from './tracks.ts'

/** Room past the lines for what the reader leaves with. */
const TERMINUS = 150

/** The finished wide map: words placed, box grown to hold them, paths drawn. */
export function label(
  lines: readonly NetworkLine[],
  capsules: readonly NetworkInterchange[],
  routes: readonly Route[],
  tracks: Tracks,
): NetworkLayout {
  const boxes: Box[] = [...capsules.map(boxOf), ...lines.flatMap(({ stations }) => stations.flatMap(around))]
  const obstacles: Obstacles = { lines: tracks.lines, boxes, right: tracks.end }
  const hanging = placeSigns(
    capsules.map(({ label, x, y, width, height }) => ({
      label,
      x: x + width / 2,
      top: y,
      bottom: y + height,
      stem: true,
    })),
    obstacles,
  )
  for (const placed of hanging) if (placed) boxes.push(placed.box)
  const interchanges = capsules.map((capsule, i) => withSign(capsule, hanging[i]?.sign))
  const named = lines.map((line, row) => tell(line, (routes[row] as Route).flow, obstacles, boxes))
  return fit(named, interchanges, boxes, tracks)
}

function tell(line: NetworkLine, flow: Flow, obstacles: Obstacles, boxes: Box[]): NetworkLine {
  const questions = new Map(flow.questions.map((question) => [question.id, question]))
  const place = (station: NetworkStation, words: string): NetworkSign | undefined => {
    const mark: Mark = {
      label: words,
      x: station.x,
      top: station.y - 4,
      bottom: station.y + 4,
      stem: false,
    }
    const placed = placeSign(mark, obstacles)
    if (placed) boxes.push(placed.box)
    return placed?.sign
  }
  const signs = new Map<NetworkStation, { label: string; sign: NetworkSign | undefined }>()
  const own = line.stations.filter(({ kind }) => kind === 'station')
  const hard = own.filter(({ id }) => questions.get(id)?.hard)
  const middle = own.slice(Math.floor((own.length - 1) / 2))
  for (const station of [...hard, ...middle, ...own]) {
    const words = questions.get(station.id)?.short ?? station.id
    const sign = place(station, words)
    if (!sign) continue
    signs.set(station, { label: words, sign })
    break
  }
  const end = line.stations.at(-1)
  if (end) signs.set(end, { label: flow.terminus, sign: besideEnd(end, flow.terminus) })
  return {
    ...line,
    stations: line.stations.map((station) => {
      const found = signs.get(station)
      return found ? withSign({ ...station, label: found.label }, found.sign) : station
    }),
  }
}

function besideEnd({ x, y }: NetworkStation, words: string): NetworkSign {
  const rows = wrap(words, 14)
  return { rows, x: x + 16, y: y + 5.5 - ((rows.length - 1) * LEADING) / 2, anchor: 'start' }
}

function withSign<T extends object>(mark: T, sign: NetworkSign | undefined): T & { sign?: NetworkSign } {
  return sign ? { ...mark, sign } : mark
}

function boxOf({ x, y, width, height }: NetworkInterchange): Box {
  return { left: x, right: x + width, top: y, bottom: y + height }
}

function around({ kind, x, y }: NetworkStation): Box[] {
  if (kind === 'interchange') return []
  const [across, up] = kind === 'station' ? [7, 7] : [6, 15]
  return [{ left: x - across, right: x + across, top: y - up, bottom: y + up }]
}

/** Grows the box to hold every label, and moves everything down if one stands above the top. */
function fit(
  lines: readonly NetworkLine[],
  interchanges: readonly NetworkInterchange[],
  boxes: readonly Box[],
  tracks: Tracks,
): NetworkLayout {
  const down = Math.max(0, Math.ceil(2 - Math.min(...boxes.map(({ top }) => top))))
  const bottom = Math.max(rowY(lines.length - 1) + TOP, ...boxes.map((box) => Math.ceil(box.bottom + 2)))
  const lowerSign = ({ stem, ...sign }: NetworkSign): NetworkSign => ({
    ...sign,
    x: round(sign.x),
    y: round(sign.y + down),
    ...(stem ? { stem: { from: round(stem.from + down), to: round(stem.to + down) } } : {}),
  })
  const lower = <T extends { y: number; sign?: NetworkSign }>(mark: T): T => ({
    ...mark,
    y: round(mark.y + down),
    ...(mark.sign ? { sign: lowerSign(mark.sign) } : {}),
  })
  return {
    width: Math.ceil(tracks.end + TERMINUS),
    height: bottom + down,
    lines: lines.map((line, row) => ({
      ...line,
      path: rounded((tracks.lines[row] as Point[]).map(({ x, y }) => ({ x, y: y + down }))),
      stations: line.stations.map(lower),
    })),
    interchanges: interchanges.map(lower),
  }
}

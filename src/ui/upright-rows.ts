// Words on an upright map may need more room than was laid out for them: on a narrow screen, with wide spacing or with another
// typeface. Then the map grows there, and only there.
import type { MapLayout } from './map-shapes.ts'

/** Words beside the map: where their middle was laid out, and how high they stand, in the map’s own units. */
export interface MapRow {
  y: number
  height: number
}

/**
 * Where each height of a map comes to lie so that no row of words touches the next.
 * @param rows in any order; a row without height takes no room
 * @returns a height as it was laid out to one that is never smaller; between rows it is shared out evenly
 */
export function makeRoom(rows: readonly MapRow[]): (y: number) => number {
  const sorted = rows.filter(({ height }) => height > 0).toSorted((a, b) => a.y - b.y)
  const places: { y: number; to: number; below: number }[] = []
  for (const { y, height } of sorted) {
    const before = places.at(-1)
    const to = before
      ? before.to + Math.max(y - before.y, before.below + height / 2)
      : Math.max(y, height / 2)
    places.push({ y, to, below: height / 2 })
  }
  return (y) => {
    const next = places.findIndex((place) => place.y >= y)
    const before = places.at(next < 0 ? -1 : next - 1)
    const after = places[next]
    if (next === 0 || !before) return y + ((after?.to ?? 0) - (after?.y ?? 0))
    if (!after) return y + before.to - before.y
    const share = (y - before.y) / (after.y - before.y)
    return before.to + share * (after.to - before.to)
  }
}

/** The same map with every height moved; its lines run straight down, from their first stop to their last. */
export function moved(layout: MapLayout, to: (y: number) => number): MapLayout {
  return {
    ...layout,
    height: to(layout.height),
    lines: layout.lines.map((line) => {
      const stations = line.stations.map((stop) => ({ ...stop, y: to(stop.y) }))
      const [first, last] = [stations[0], stations.at(-1)]
      return { ...line, stations, path: first && last ? `M${first.x} ${first.y}V${last.y}` : line.path }
    }),
    interchanges: layout.interchanges.map((one) => ({
      ...one,
      y: to(one.y + one.height / 2) - one.height / 2,
    })),
  }
}

// Where a line's own questions stand. A station keeps its distance from every other; where there is no room for
// all, fewer are shown and the rest are counted.
import type { Id } from '../../engine/flow.ts'
import { along, distance, lengthOf, pairs, type Point } from '../../engine/map/geometry.ts'

/** No two stations closer than this. */
export const APART = 18
const SPACING = APART + 0.5
/** From a capsule, a start or a terminus. */
const CLEAR = 21

export interface Placed extends Point {
  id: Id
}

/**
 * Places stations evenly on one stretch of a line, clear of everything already placed.
 * Returns as many as fit, first and last kept, chosen evenly from `ids`.
 */
export function placeStations(
  stretch: readonly Point[],
  ids: readonly Id[],
  taken: readonly Point[],
): Placed[] {
  const room = lengthOf(stretch) - 2 * CLEAR
  for (let count = Math.min(ids.length, Math.floor(room / SPACING) + 1); count > 0; count--) {
    const spots = spotsFor(stretch, count, room)
    if (spots.every((spot, i) => free(spot, [...taken, ...spots.slice(0, i)]))) {
      return spots.map((spot, i) => ({ ...spot, id: chosen(ids, i, count) }))
    }
  }
  return []
}

/** Part of a line that runs from left to right, between two x. */
export function stretchOf(line: readonly Point[], left: number, right: number): Point[] {
  const inside: Point[] = []
  for (const [a, b] of pairs(line)) {
    if (b.x <= left || a.x >= right || a.x === b.x) continue
    const at = (x: number) => ({ x, y: a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x) })
    if (inside.length === 0) inside.push(at(Math.max(left, a.x)))
    inside.push(at(Math.min(right, b.x)))
  }
  return inside
}

function spotsFor(stretch: readonly Point[], count: number, room: number): Point[] {
  // Few stations on a long stretch stand in its middle, not at its ends.
  const step = room / (count + 1) >= SPACING ? room / (count + 1) : room / Math.max(1, count - 1)
  const first = room / (count + 1) >= SPACING ? CLEAR + step : CLEAR + (count === 1 ? room / 2 : 0)
  return Array.from({ length: count }, (_, i) => along(stretch, first + i * step))
}

function free(spot: Point, taken: readonly Point[]): boolean {
  return taken.every((other) => distance(spot, other) >= APART)
}

function chosen(ids: readonly Id[], i: number, count: number): Id {
  const at = count === 1 ? Math.floor(ids.length / 2) : Math.round((i * (ids.length - 1)) / (count - 1))
  return ids[at] as Id
}

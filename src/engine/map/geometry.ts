// Points, broken lines with 45 degree turns, and the round corners drawn from them.

export interface Point {
  x: number
  y: number
}

export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/** Straight-line distance. */
export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

/** The length of a broken line. */
export function lengthOf(points: readonly Point[]): number {
  return pairs(points).reduce((sum, [a, b]) => sum + distance(a, b), 0)
}

/** Each stretch of a broken line. */
export function pairs(points: readonly Point[]): [Point, Point][] {
  return points.slice(1).map((point, i) => [points[i] as Point, point])
}

/** The point so far along a broken line. */
export function along(points: readonly Point[], far: number): Point {
  let left = far
  for (const [a, b] of pairs(points)) {
    const length = distance(a, b)
    if (length > 0 && left <= length) {
      return { x: a.x + ((b.x - a.x) * left) / length, y: a.y + ((b.y - a.y) * left) / length }
    }
    left -= length
  }
  return points.at(-1) as Point
}

/** Where a line that only runs from left to right is at this x; undefined before its start and past its end. */
export function heightAt(points: readonly Point[], x: number): number | undefined {
  for (const [a, b] of pairs(points)) {
    if (x >= a.x && x <= b.x) return b.x === a.x ? a.y : a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x)
  }
  return undefined
}

/** An SVG path through the points, its corners rounded. */
export function rounded(points: readonly Point[], radius = 16): string {
  const clean = points.filter((point, i) => i === 0 || distance(point, points[i - 1] as Point) > 0.01)
  const parts: string[] = []
  clean.forEach((point, i) => {
    const before = clean[i - 1]
    const after = clean[i + 1]
    if (!before) parts.push(`M${at(point)}`)
    else if (!after) parts.push(`L${at(point)}`)
    else {
      const cut = Math.min(radius, distance(before, point) / 2, distance(point, after) / 2)
      parts.push(`L${at(towards(point, before, cut))}Q${at(point)} ${at(towards(point, after, cut))}`)
    }
  })
  return parts.join('')
}

/** The shortest distance from a point to a stretch. */
export function distanceTo(point: Point, [a, b]: readonly [Point, Point]): number {
  const length = distance(a, b)
  if (length === 0) return distance(point, a)
  const t = ((point.x - a.x) * (b.x - a.x) + (point.y - a.y) * (b.y - a.y)) / length ** 2
  const near = Math.max(0, Math.min(1, t))
  return distance(point, { x: a.x + near * (b.x - a.x), y: a.y + near * (b.y - a.y) })
}

/** True if two boxes overlap. */
export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

/** True if a stretch passes through a box. */
export function crosses(box: Box, [a, b]: readonly [Point, Point]): boolean {
  let from = 0
  let to = 1
  for (const [start, step, low, high] of [
    [a.x, b.x - a.x, box.left, box.right],
    [a.y, b.y - a.y, box.top, box.bottom],
  ] as const) {
    if (step === 0) {
      if (start <= low || start >= high) return false
      continue
    }
    const [one, two] = [(low - start) / step, (high - start) / step]
    from = Math.max(from, Math.min(one, two))
    to = Math.min(to, Math.max(one, two))
  }
  return from < to
}

function at({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`
}

/** One decimal is finer than any screen draws. */
export function round(value: number): number {
  return Math.round(value * 10) / 10
}

function towards(from: Point, to: Point, far: number): Point {
  const length = distance(from, to)
  return { x: from.x + ((to.x - from.x) * far) / length, y: from.y + ((to.y - from.y) * far) / length }
}

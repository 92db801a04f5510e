// The tracks while they are being drawn: each a broken line that remembers where its stops, branches and joints are, so
// that the way from any question to the next can be cut out of it.
import type { Id } from '../flow.ts'
import { rounded, type Point } from './geometry.ts'

export class Pen {
  readonly id: Id
  readonly depth: number
  readonly parent: Pen | undefined
  readonly points: Point[] = []
  readonly #marks = new Map<string, number>()

  constructor(id: Id, parent?: Pen) {
    this.id = id
    this.parent = parent
    this.depth = parent ? parent.depth + 1 : 0
  }

  /** Draws on to here. `mark`: what is here, to find it again. */
  to(point: Point, mark?: string): void {
    this.points.push(point)
    if (mark !== undefined) this.#marks.set(mark, this.points.length - 1)
  }

  at(mark: string): number {
    const at = this.#marks.get(mark)
    if (at === undefined) throw new Error(`There is no ${mark} on the track ${this.id}`)
    return at
  }
}

/** The line that joins two stops over the tracks. Both stand on a track; the way passes no other stop by. */
export function way(from: { pen: Pen; mark: string }, to: { pen: Pen; mark: string }): Point[] {
  const up = above(from.pen)
  const down = above(to.pen)
  const meet = up.find((pen) => down.includes(pen)) as Pen
  const points: Point[] = []
  let at = from.pen.at(from.mark)
  for (const pen of up) {
    if (pen === meet) break
    points.push(...pen.points.slice(at))
    at = (pen.parent as Pen).at(`join ${pen.id}`)
  }
  const path = down.slice(0, down.indexOf(meet)).toReversed()
  let on = meet
  for (const pen of path) {
    points.push(...on.points.slice(at, on.at(`leave ${pen.id}`) + 1))
    on = pen
    at = 0
  }
  points.push(...on.points.slice(at, on.at(to.mark) + 1))
  return points
}

/** An SVG path through the points, without those that change nothing. */
export function pathOf(points: readonly Point[], radius: number): string {
  return rounded(straightened(points), radius)
}

/** Leaves out repeated points and those on a straight stretch. */
export function straightened(points: readonly Point[]): Point[] {
  const kept: Point[] = []
  for (const point of points) {
    const [before, last] = [kept.at(-2), kept.at(-1)]
    if (last && last.x === point.x && last.y === point.y) continue
    if (before && last && turn(before, last, point) === 0) kept.pop()
    kept.push(point)
  }
  return kept
}

function turn(a: Point, b: Point, c: Point): number {
  return Math.round(((b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x)) * 100)
}

function above(pen: Pen): Pen[] {
  return pen.parent ? [pen, ...above(pen.parent)] : [pen]
}

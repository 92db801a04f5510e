// Where the words of the map go: beside their mark, never on a line, never on each other.
import type { NetworkSign } from '../../engine/network.ts'
import { crosses, overlap, pairs, type Box, type Point } from '../../engine/map/geometry.ts'

/** What words must keep clear of. */
export interface Obstacles {
  lines: readonly (readonly Point[])[]
  boxes: readonly Box[]
  /** Words end before this; they may stand above and below the map, which then grows. */
  right: number
}

export interface Mark {
  label: string
  x: number
  top: number
  bottom: number
  /** A hairline lets words hang far off, and then they must be placed; without one they stay near or are left out. */
  stem: boolean
}

export interface PlacedSign {
  sign: NetworkSign
  box: Box
  cost: number
}

export const LEADING = 23
/** An average letter at 22 px, semi-bold: the largest the words are set when the map is drawn small. */
const LETTER = 11
const CLEAR = 6
/** Where along its width the words hang: the middle first. */
const HOLDS = [0.5, 0.25, 0.75, 0.06, 0.94]

/** Breaks a label into rows of about `most` letters, as even as they can be. */
export function wrap(label: string, most = 15): string[] {
  const words = label.split(' ')
  const count = Math.max(1, Math.ceil(label.length / most))
  for (let width = Math.ceil(label.length / count); ; width++) {
    const rows: string[] = []
    for (const word of words) {
      const row = rows.at(-1)
      if (row !== undefined && `${row} ${word}`.length <= width) rows[rows.length - 1] = `${row} ${word}`
      else rows.push(word)
    }
    if (rows.length <= count || width >= label.length) return rows
  }
}

/** The best place for one label above or below its mark; undefined if there is none. */
export function placeSign(mark: Mark, obstacles: Obstacles): PlacedSign | undefined {
  const rows = wrap(mark.label, mark.stem ? 15 : 24)
  const width = Math.max(...rows.map((row) => row.length)) * LETTER
  const height = rows.length * LEADING
  const reaches = mark.stem ? Array.from({ length: 100 }, (_, i) => 12 + i * 6) : [8, 12, 16]
  let best: PlacedSign | undefined
  for (const reach of reaches) {
    if (best && best.cost < reach) break
    for (const above of [true, false]) {
      for (const [rank, hold] of HOLDS.entries()) {
        const left = mark.x - width * hold
        const top = above ? mark.top - reach - height : mark.bottom + reach
        const box = { left, right: left + width, top, bottom: top + height }
        if (blocked(box, obstacles)) continue
        const from = above ? mark.top : mark.bottom
        const to = above ? box.bottom : box.top
        const cost = reach + rank * 5 + crossings(mark.x, from + (above ? -1 : 1), to, obstacles) * 70
        if (best && best.cost <= cost) continue
        const sign: NetworkSign = { rows, ...hung(hold, mark.x, box), y: box.top + LEADING * 0.78 }
        best = { cost, box, sign: mark.stem ? { ...sign, stem: { from, to } } : sign }
      }
    }
  }
  return best
}

/**
 * Places many labels. Which goes first matters, so several orders are tried and the one with the shortest, least
 * crossed hairlines is kept. Returns the signs in the order of the marks.
 */
export function placeSigns(marks: readonly Mark[], obstacles: Obstacles): (PlacedSign | undefined)[] {
  let best: { cost: number; placed: (PlacedSign | undefined)[] } = { cost: Infinity, placed: [] }
  for (let turn = 0; turn < 60; turn++) {
    const order = marks.map((_, i) => i)
    // Always the same "random" orders: the same content must give the same map.
    if (turn > 0) order.sort((a, b) => Math.sin(a * 12.9 + turn * 78.2) - Math.sin(b * 12.9 + turn * 78.2))
    const placed: (PlacedSign | undefined)[] = marks.map(() => undefined)
    let cost = 0
    const boxes = [...obstacles.boxes]
    for (const i of order) {
      const found = placeSign(marks[i] as Mark, { ...obstacles, boxes })
      placed[i] = found
      cost += found?.cost ?? 1000
      if (found) boxes.push(found.box)
    }
    if (cost < best.cost) best = { cost, placed }
  }
  return best.placed
}

/** Near an edge the words are set from that edge, so that they stay put whatever their true width. */
function hung(hold: number, x: number, { left, right }: Box): Pick<NetworkSign, 'x' | 'anchor'> {
  if (hold < 0.2) return { x: left, anchor: 'start' }
  if (hold > 0.8) return { x: right, anchor: 'end' }
  return { x: hold === 0.5 ? x : (left + right) / 2, anchor: 'middle' }
}

function blocked(box: Box, { lines, boxes, right }: Obstacles): boolean {
  if (box.left < 0 || box.right > right) return true
  const wide = {
    left: box.left - CLEAR,
    right: box.right + CLEAR,
    top: box.top - CLEAR,
    bottom: box.bottom + CLEAR,
  }
  return (
    boxes.some((other) => overlap(box, other)) ||
    lines.some((line) => pairs(line).some((stretch) => crosses(wide, stretch)))
  )
}

/** How much the hairline would run through: a line counts one, other words or capsules far more. */
function crossings(x: number, from: number, to: number, { lines, boxes }: Obstacles): number {
  const stem: Box = { left: x - 3, right: x + 3, top: Math.min(from, to), bottom: Math.max(from, to) }
  const cut = lines.filter((line) => pairs(line).some((stretch) => crosses(stem, stretch))).length
  return cut + boxes.filter((box) => overlap(stem, box)).length * 20
}

// Where words go in a drawing, so that they cover neither a line nor one another. Widths are estimated: measuring
// would mean drawing twice.

/** The size of words in a drawing, in pixels, and the least the house allows. */
export const SIZE = 14
export const AXIS_SIZE = 13

/** About how wide words are in Commissioner, in pixels. */
export function widthOf(text: string, size = SIZE): number {
  return text.length * size * 0.54
}

/** No word of ours is longer; a name that somebody typed may be. */
const LONGEST_WORD = 24

/** Cuts a text into lines no wider than this, at spaces; within a word only if nobody could be meant to read it whole. */
export function wrap(text: string, width: number, size = SIZE): string[] {
  const lines: string[] = []
  const most = Math.max(LONGEST_WORD, Math.floor(width / widthOf('m', size)))
  for (const word of text.split(' ').flatMap((whole) => pieces(whole, most))) {
    const last = lines.at(-1)
    if (last !== undefined && widthOf(`${last} ${word}`, size) <= width)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

function pieces(word: string, most: number): string[] {
  const letters = [...word]
  return Array.from({ length: Math.max(1, Math.ceil(letters.length / most)) }, (_, part) =>
    letters.slice(part * most, (part + 1) * most).join(''),
  )
}

export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

export interface PlacedLabel {
  lines: readonly string[]
  x: number
  /** The baseline of the first line. */
  y: number
  anchor: 'start' | 'middle' | 'end'
}

const LEADING = 1.25

/**
 * Puts labels beside their points, each where it is least in the way.
 * @param inside what they must stay within
 * @param busy lines they should not cover, as points in order
 * @param others where other words stand already
 */
export function placeLabels(
  labels: readonly { x: number; y: number; text: string }[],
  inside: Box,
  busy: readonly (readonly (readonly [number, number])[])[],
  others: readonly Box[] = [],
  size = SIZE,
): PlacedLabel[] {
  const rings = labels.map(({ x, y }) => ({ left: x - 8, right: x + 8, top: y - 8, bottom: y + 8 }))
  const taken: Box[] = [...rings, ...others]
  const dense = busy.flatMap(dots)
  return labels.map(({ x, y, text }) => {
    const lines = wrap(text, Math.min(220, (inside.right - inside.left) * 0.6), size)
    const width = Math.max(...lines.map((line) => widthOf(line, size)))
    const height = lines.length * size * LEADING
    const gap = 13
    const boxes = [
      { left: x + gap, top: y - gap / 2 - height },
      { left: x - gap - width, top: y - gap / 2 - height },
      { left: x + gap, top: y + gap / 2 },
      { left: x - gap - width, top: y + gap / 2 },
      { left: x - width / 2, top: y - gap - height },
      { left: x - width / 2, top: y + gap },
      // Down the dotted line that drops from it.
      { left: x + gap, top: y + 3 * gap },
      { left: x + gap, top: y + 5 * gap },
      { left: x - gap - width, top: y + 5 * gap },
      { left: x + gap, top: y + 8 * gap },
      { left: x - gap - width, top: y + 3 * gap },
      { left: x + gap, top: y - 3 * gap - height },
      { left: x - gap - width, top: y - 3 * gap - height },
    ].map(({ left, top }) => within({ left, top, right: left + width, bottom: top + height }, inside))
    const best = boxes
      .map((box, index) => ({ box, cost: index + cost(box, { x, y }, taken, dense) }))
      .reduce((a, b) => (b.cost < a.cost ? b : a)).box
    taken.push(best)
    return { lines, x: best.left, y: best.top + size, anchor: 'start' }
  })
}

/** A line as dots close enough together that no label slips between them. */
function dots(line: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  return line.flatMap(([x, y], index) => {
    const [nextX, nextY] = line[index + 1] ?? [x, y]
    const parts = Math.min(40, Math.max(1, Math.ceil(Math.hypot(nextX - x, nextY - y) / 6)))
    return Array.from({ length: parts }, (_, part): readonly [number, number] => [
      x + ((nextX - x) * part) / parts,
      y + ((nextY - y) * part) / parts,
    ])
  })
}

/** Moved until it fits. */
function within(box: Box, inside: Box): Box {
  const right = Math.min(0, inside.right - box.right)
  const left = Math.max(0, inside.left - box.left)
  const down = Math.max(0, inside.top - box.top)
  const up = Math.min(0, inside.bottom - box.bottom)
  const [x, y] = [left || right, down || up]
  return { left: box.left + x, right: box.right + x, top: box.top + y, bottom: box.bottom + y }
}

/** The more of lines and words it covers, the dearer a place is. */
function cost(
  box: Box,
  own: { x: number; y: number } | undefined,
  taken: readonly Box[],
  busy: readonly (readonly [number, number])[],
): number {
  const covered = busy.filter(
    ([x, y]) => x > box.left - 4 && x < box.right + 4 && y > box.top - 2 && y < box.bottom + 2,
  )
  const over = taken.filter(
    (other) =>
      box.left < other.right && box.right > other.left && box.top < other.bottom && box.bottom > other.top,
  )
  const self = own && own.x > box.left && own.x < box.right && own.y > box.top && own.y < box.bottom ? 100 : 0
  return covered.length * 10 + over.length * 200 + self
}

/** The first of the best places: where a box covers least. */
export function leastInTheWay<T extends { box: Box }>(
  places: readonly [T, ...T[]],
  busy: readonly (readonly (readonly [number, number])[])[],
): T {
  const dense = busy.flatMap(dots)
  const priced = places.map((place) => ({ place, cost: cost(place.box, undefined, [], dense) }))
  return priced.reduce((a, b) => (b.cost < a.cost ? b : a)).place
}

/** Spreads labels along an edge so that none comes closer to the next than `gap`; order and bounds are kept. */
export function spread(wanted: readonly number[], gap: number, low: number, high: number): number[] {
  const order = wanted.map((_, index) => index).toSorted((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0))
  const placed = [...wanted]
  let last = -Infinity
  for (const index of order) {
    last = Math.max(placed[index] ?? 0, last + gap, low)
    placed[index] = last
  }
  let next = high
  for (const index of order.toReversed()) {
    next = Math.min(placed[index] ?? 0, next)
    placed[index] = next
    next -= gap
  }
  return placed
}

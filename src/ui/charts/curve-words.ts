// Where the names of lines and levels stand: lines are named where they end, levels where no line is in the way.
import { leastInTheWay, SIZE, spread, widthOf, wrap, type Box, type PlacedLabel } from './labels.ts'

/** Points of each line, in pixels. */
type Drawn = readonly (readonly (readonly [number, number])[])[]

/** Names to the right of where the lines end, none over another. */
export function namesAtEnds(
  names: readonly string[],
  drawn: Drawn,
  { left, top, right, bottom }: Box,
): PlacedLabel[] {
  const texts = names.map((name) => wrap(name, right - left - 13))
  const tallest = Math.max(...texts.map(({ length }) => length)) * SIZE * 1.25
  const ends = drawn.map((points) => points.at(-1)?.[1] ?? bottom)
  const places = spread(ends, tallest + 2, top, bottom)
  return texts.map((lines, index) => ({
    lines,
    x: left + 9,
    y: (places[index] ?? 0) + 5 - ((lines.length - 1) * SIZE * 1.25) / 2,
    anchor: 'start',
  }))
}

export interface Level {
  at: number
  label: PlacedLabel
  box: Box
}

/** Names of levels, over or under them at either end: wherever the lines are not. */
export function levelsOf(
  levels: readonly { at: number; label: string }[],
  drawn: Drawn,
  { left, right }: Pick<Box, 'left' | 'right'>,
): Level[] {
  return levels.map(({ at, label }) => {
    const width = widthOf(label)
    const place = (anchor: 'start' | 'end', above: boolean): Level => {
      const x = anchor === 'start' ? left + 6 : right - 6
      const y = above ? at - 7 : at + SIZE + 4
      const from = anchor === 'start' ? x : x - width
      return {
        at,
        label: { lines: [label], x, y, anchor },
        box: { left: from, right: from + width, top: y - SIZE, bottom: y + 3 },
      }
    }
    return leastInTheWay(
      [place('start', true), place('end', true), place('end', false), place('start', false)],
      drawn,
    )
  })
}

// One row of marks on the scale from 0 to 3: a dot for each mark that was given, and beside it who gave it. Names go above
// and below the line in turn, so that neighbours do not meet.
import { MARKS, type Mark } from '../../../vetting/index.ts'
import { SIZE, widthOf, wrap, type PlacedLabel } from '../../../ui/charts/labels.ts'

export interface SpreadLayout {
  height: number
  /** The scale, in pixels from the top. */
  y: number
  ticks: readonly { mark: Mark; x: number }[]
  /** From the lowest to the highest mark. */
  from: number
  to: number
  dots: readonly { mark: Mark; x: number; markers: readonly string[]; label: PlacedLabel }[]
}

const LINE = 17
const EDGE = 14
const TICK_ROOM = 27

/** Places dots and names for a width in pixels. */
export function layOutSpread(width: number, given: Readonly<Record<string, Mark>>): SpreadLayout {
  const [left, right] = [EDGE, Math.max(120, width) - EDGE]
  const at = (mark: number) => Math.round((left + ((right - left) * mark) / 3) * 10) / 10
  const step = (right - left) / 3
  const groups = MARKS.flatMap((mark) => {
    const markers = Object.keys(given).filter((marker) => given[marker] === mark)
    return markers.length ? [{ mark, markers }] : []
  })
  const named = groups.map(({ mark, markers }, index) => {
    // Those on the same side are two groups apart at least.
    const near = groups.filter((_, other) => other !== index && (other - index) % 2 === 0)
    const room = Math.min(...near.map((other) => Math.abs(other.mark - mark) * step), right - left) - 12
    return { mark, markers, above: index % 2 === 0, lines: wrap(markers.join(', '), Math.max(60, room)) }
  })
  const deep = (above: boolean) =>
    Math.max(0, ...named.filter((one) => one.above === above).map(({ lines }) => lines.length)) * LINE
  const y = deep(true) + 21
  const below = deep(false)
  const dots = named.map(({ mark, markers, above, lines }) => {
    const first = above ? y - 16 - (lines.length - 1) * LINE : y + TICK_ROOM + LINE
    return { mark, markers, x: at(mark), label: { lines, y: first, ...anchored(at(mark), lines, width) } }
  })
  const marks = groups.map(({ mark }) => mark)
  return {
    height: y + TICK_ROOM + (below ? below + 8 : 4),
    y,
    ticks: MARKS.map((mark) => ({ mark, x: at(mark) })),
    from: at(Math.min(...marks, 3)),
    to: at(Math.max(...marks, 0)),
    dots,
  }
}

/** Within the drawing, whatever the name. */
function anchored(x: number, lines: readonly string[], width: number): Pick<PlacedLabel, 'x' | 'anchor'> {
  const half = Math.max(...lines.map((line) => widthOf(line, SIZE))) / 2
  if (x - half < 0) return { x: 0, anchor: 'start' }
  return x + half > width ? { x: width, anchor: 'end' } : { x, anchor: 'middle' }
}

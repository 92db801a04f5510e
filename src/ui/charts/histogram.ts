// How often each outcome was drawn, laid out as bars to either side of a turning point.
import { scaleOf, type Scale } from './axis.ts'
import type { ChartAxis } from './picture.ts'

export interface HistogramChart {
  x: ChartAxis
  /** Bars of equal width from `from`, and how many draws fell into each. */
  from: number
  step: number
  counts: readonly number[]
  /** What lies below it is drawn hatched, above it solid; what each side is called; the exact share below, if it is known. */
  turn: { at: number; below: string; above: string; share?: number }
  says: string
}

export interface HistogramBar {
  x: number
  width: number
  y: number
  height: number
  /** On the side below the turn. */
  below: boolean
}

export interface HistogramLayout {
  x: Scale
  bars: readonly HistogramBar[]
  /** Where it turns, in pixels; undefined if all lies on one side. */
  turnAt: number | undefined
  /** The share of draws on each side. */
  below: number
  above: number
}

/** Places bars for a width. A bar that holds the turn is cut there, its draws shared by width. */
export function layOutHistogram(
  { x: axis, from, step, counts, turn }: HistogramChart,
  { left, right, top, bottom }: { left: number; right: number; top: number; bottom: number },
): HistogramLayout {
  const end = from + step * counts.length
  const x = scaleOf({ axis, values: [from, end, turn.at], from: left, to: right, room: 84, exact: true })
  const most = Math.max(1, ...counts)
  const all = Math.max(
    1,
    counts.reduce((sum, count) => sum + count, 0),
  )
  let below = 0
  const bars = counts.flatMap((count, index): HistogramBar[] => {
    const [start, stop] = [from + index * step, from + (index + 1) * step]
    const height = ((bottom - top) * count) / most
    const part = (a: number, b: number, isBelow: boolean): HistogramBar => ({
      x: x.at(a),
      width: Math.max(0, x.at(b) - x.at(a) - 1),
      y: bottom - height,
      height,
      below: isBelow,
    })
    const cut = step > 0 ? Math.min(1, Math.max(0, (turn.at - start) / step)) : start < turn.at ? 1 : 0
    below += (count * cut) / all
    if (cut <= 0) return [part(start, stop, false)]
    if (cut >= 1) return [part(start, stop, true)]
    return [part(start, turn.at, true), part(turn.at, stop, false)]
  })
  const inside = turn.at > from && turn.at < end
  const share = turn.share ?? below
  return { x, bars, turnAt: inside ? x.at(turn.at) : undefined, below: share, above: 1 - share }
}

// The picture of most calculators here: how the chance of seeing the effect grows.
import type { Axis, Picture } from './calculator.ts'
import { percentInWords } from './numerals.ts'

/** Enough points for a smooth line, few enough for a slider. */
const POINTS = 40

export interface PowerCurve {
  x: Axis
  /** The least and the most on the x axis; `whole` for people and clusters. */
  from: number
  to: number
  whole?: boolean
  lines: readonly { label: string; chanceAt: (x: number) => number }[]
  /** Where the reader is: on the first line. */
  at: number
  label: string
  /** The chance aimed for, if there is one. */
  target?: number | undefined
  says: string
}

/** A curve of chances from 0 to 1; points without a finite chance are left out. */
export function powerPicture(curve: PowerCurve): Picture {
  const { from, to, whole = false, lines, at, target } = curve
  const spots = Array.from({ length: POINTS + 1 }, (_, step) => from + ((to - from) * step) / POINTS)
  const xs = [...new Set(whole ? spots.map(Math.round) : spots)]
  const drawn = lines.map(({ label, chanceAt }) => ({
    label,
    points: xs
      .map((x) => [x, chanceAt(x)] as const)
      .filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y)),
  }))
  const y = lines[0]!.chanceAt(at)
  return {
    kind: 'curve',
    x: curve.x,
    y: { label: 'Chance of seeing it', as: 'percent' },
    lines: drawn,
    marks: Number.isFinite(y) ? [{ x: at, y, label: curve.label }] : [],
    ...(target === undefined ? {} : { levels: [{ y: target, label: `${percentInWords(target)} chance` }] }),
    says: curve.says,
  }
}

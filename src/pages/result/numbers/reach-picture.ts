// What the picture of a study’s reach shows: what has been seen before, and from where on a fall would show.
import type { Comparison, Detectable } from '../../../report/detectable/index.ts'

export interface ReachRow {
  name: string
  /** "16%" */
  figure: string
  /** "seen", "our figure to plan with" */
  says: string
  /** Shares from 0 to 1; `low` is the careful figure, where there is one. */
  low: number
  top: number
  /** Would a fall of this size show? */
  shown: 'yes' | 'perhaps' | 'no'
}

export interface Reach {
  rows: readonly ReachRow[]
  /** From here on a fall shows at best, and for certain. Undefined: none does, or there is no telling. */
  best: number | undefined
  worst: number | undefined
}

/** At most this many rows: the largest, and those around where the study begins to see. */
const MOST_ROWS = 8

/** The rows from the smallest effect to the largest, and the edge of what shows. */
export function reachOf({ best, worst }: Detectable, compared: readonly Comparison[]): Reach {
  const certain = worst.change?.relative
  const hopeful = best === 'open' ? undefined : best.change?.relative
  const rows = compared.map(({ effect, cautious, top }): ReachRow => {
    const shown = certain !== undefined && top >= certain ? 'yes' : isPossible(top) ? 'perhaps' : 'no'
    const figure = `${Number((top * 100).toFixed(1))}%`
    const says = !effect.seenFall
      ? 'to plan with'
      : effect.strength === 'weak'
        ? 'seen in one small study'
        : 'seen'
    return { name: effect.intervention, figure, says, low: cautious ?? top, top, shown }
  })
  return { rows: rows.slice(-MOST_ROWS), best: best === 'open' ? certain : hopeful, worst: certain }

  function isPossible(top: number): boolean {
    return best === 'open' || (hopeful !== undefined && top >= hopeful)
  }
}

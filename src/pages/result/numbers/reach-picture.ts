// What the picture of a study’s reach shows: what has been seen before, and from where on a fall would show.
import type { Comparison, Detectable } from '../../../report/detectable/index.ts'

export interface ReachRow {
  name: string
  /** "16%" */
  figure: string
  /** "seen", "to plan with; 8% if careful" */
  says: string
  /** How much it rests on: "Strong". */
  evidence: string
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
  // A single small study would stretch the scale and prove nothing.
  const solid = compared.filter(({ effect }) => effect.strength !== 'weak')
  const rows = solid.map(({ effect, cautious, top }): ReachRow => {
    const shown = certain !== undefined && top >= certain ? 'yes' : isPossible(top) ? 'perhaps' : 'no'
    const low = cautious ?? top
    const says = `${effect.seenFall ? 'seen' : 'to plan with'}${low < top ? `; ${percent(low)} if careful` : ''}`
    const evidence = `${effect.strength.charAt(0).toUpperCase()}${effect.strength.slice(1)}`
    return { name: effect.intervention, figure: percent(top), says, evidence, low, top, shown }
  })
  return { rows: rows.slice(-MOST_ROWS), best: best === 'open' ? certain : hopeful, worst: certain }

  function isPossible(top: number): boolean {
    return best === 'open' || (hopeful !== undefined && top >= hopeful)
  }
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(1))}%`
}

// The same harm must not be priced twice. What a victim costs covers everything that happened to them, each incident included
// (note at the head of unit-costs.yaml; S39, S125), so beside it no incident is counted.
import type { Id, UnitCost } from '../../engine/index.ts'
import { unitCostOf } from './priced.ts'
import type { WorthOutcome } from './sheet.ts'

/** Published figures are for a crime, for a victim over all the time, or for something else (an hour, a year of life). */
type Sort = 'crime' | 'victim' | 'health' | 'service'

function sortOf({ unit }: UnitCost): Sort {
  if (unit === 'per crime') return 'crime'
  if (unit === 'per victim') return 'victim'
  return unit === 'per year' || unit === 'per death' || unit === 'per point-year' ? 'health' : 'service'
}

export interface Overlaps {
  /** Outcomes that are not counted, because the victims beside them hold the same harm. */
  leftOut: readonly string[]
  /** Outcomes with the very same unit cost. */
  twice: readonly string[]
  /** Public services or health priced beside crimes or victims, whose cost holds both already. */
  inside: readonly string[]
}

/** Which outcomes would count the same harm again; by outcome id. */
export function overlapsIn(
  outcomes: readonly WorthOutcome[],
  unitCosts: Readonly<Record<Id, UnitCost>>,
): Overlaps {
  const sorted = outcomes.flatMap(({ id, worth }) => {
    const one = unitCostOf(worth, unitCosts)
    return one ? [{ id, unit: one.id, sort: sortOf(one) }] : []
  })
  const has = (sort: Sort) => sorted.some((one) => one.sort === sort)
  const these = (sort: Sort) => sorted.filter((one) => one.sort === sort).map(({ id }) => id)
  const seen = new Set<Id>()
  const twice = sorted.filter(({ unit }) => seen.has(unit) || !seen.add(unit)).map(({ id }) => id)
  return {
    leftOut: has('victim') ? these('crime') : [],
    twice,
    inside: has('victim') || has('crime') ? [...these('health'), ...these('service')] : [],
  }
}

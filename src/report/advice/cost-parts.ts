// The package and its parts as rows of money, for pictures and tables alike: the parts add up to the package.
import type { Band, Delivery, Estimate } from '../../costing/index.ts'
import type { Library } from '../../engine/index.ts'
import { viewed, type View } from './price-words.ts'

export interface CostPart {
  label: string
  band: Band
  /** What it comes to when the work is done the other way: by one's own analysts, or bought in. */
  otherwise: Band
  /** How far to trust it; what is shared has no grade of its own. */
  grade?: string
}

/** The package, then its parts with the dearest first, then what they share. One part alone is the package. */
export function costParts(estimate: Estimate, library: Library, view: View): CostPart[] {
  const { total, methods, grade } = estimate
  const other: View = { ...view, delivery: otherDelivery(view.delivery) }
  const whole = { band: viewed(total[view.delivery], view), otherwise: viewed(total[other.delivery], view) }
  const parts = methods
    .filter(({ partOf }) => partOf === undefined)
    .map(({ id, cost, grade: own }) => ({
      label: library.methods[id]?.name ?? id,
      band: viewed(cost[view.delivery], view),
      otherwise: viewed(cost[other.delivery], view),
      grade: own,
    }))
    .toSorted((a, b) => b.band.central - a.band.central)
  if (parts.length === 1) return parts.map((part) => ({ ...part, ...whole }))
  const shared = {
    label: 'Shared work, once',
    band: sharedBand(estimate, view),
    otherwise: sharedBand(estimate, other),
  }
  return [{ label: 'Whole package', grade, ...whole }, ...parts, ...(shared.band.central > 0 ? [shared] : [])]
}

/** Bought in where it is done by one's own analysts, and the other way round. */
export function otherDelivery(delivery: Delivery): Delivery {
  return delivery === 'external' ? 'inhouse' : 'external'
}

/** What is left of the total once every part has its own. */
export function sharedBand({ total, methods }: Estimate, view: View): Band {
  const left = (end: keyof Band) =>
    Math.max(
      0,
      viewed(total[view.delivery], view)[end] -
        methods.reduce((sum, { cost }) => sum + viewed(cost[view.delivery], view)[end], 0),
    )
  return { low: left('low'), central: left('central'), high: left('high') }
}

// How much a scheme must achieve to pay for itself, one outcome at a time: a question anybody can judge, and it needs no effect.
import { eventsToBreakEven } from '../../calculators/break-even.ts'
import type { OutcomeLine } from './benefits.ts'
import type { Events } from './events.ts'
import type { WorthSheet } from './sheet.ts'

export interface BreakEvenLine {
  id: string
  label: string
  /** "per crime", "per hour"; undefined for a figure of the reader's own. */
  unit?: string
  /** What one event is worth, in the prices of the sheet. */
  each: number
  /** Present value of one event a year, and of the cost: the picture is drawn from them. */
  pvOfOne: number
  cost: number
  /** Events a year, for as long as it is felt, at which cost and benefit come out even on this outcome alone. */
  perYear: number
  lasts: number
  /** Events a year without the scheme, and what part of them that is. */
  baseline?: number
  share?: number
  /** What a study with a comparison found. */
  found?: Events
}

/**
 * A line for every outcome with a price, if there is a cost to cover.
 * @param pv present value of the costs, in pounds
 * @param mayFind whether the answers say that an effect was found; without that, none is shown beside the number needed
 */
export function breakEvenOf(
  { outcomes }: WorthSheet,
  lines: readonly OutcomeLine[],
  pv: number,
  mayFind: boolean,
): BreakEvenLine[] {
  if (!(pv > 0)) return []
  return lines.flatMap((line, index): BreakEvenLine[] => {
    const { id, label, price, pvOfOne, events, compared } = line
    const outcome = outcomes[index]
    if (!outcome || typeof price === 'string' || pvOfOne === undefined || !(pvOfOne > 0)) return []
    const perYear = eventsToBreakEven(pv, pvOfOne)
    const baseline = outcome.events
    return [
      {
        id,
        label,
        ...(price.unit !== undefined && { unit: price.unit }),
        each: price.each,
        pvOfOne,
        cost: pv,
        perYear,
        lasts: outcome.lasts,
        ...(baseline !== null && baseline > 0 && { baseline, share: perYear / baseline }),
        ...(mayFind && compared && typeof events !== 'string' && { found: events }),
      },
    ]
  })
}

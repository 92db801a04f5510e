// Each outcome on its own: what one event is worth, how many there would be, for which years, and whether it may be counted.
import { presentValue } from '../../calculators/discounting.ts'
import type { UnitCost } from '../../engine/index.ts'
import { eventsOf, feltByYear, isCompared, type Events, type NoEvents } from './events.ts'
import { overlapsIn, type Overlaps } from './overlap.ts'
import { priceOf, type NoPrice, type Priced, type Prices } from './priced.ts'
import type { WorthOutcome, WorthSheet } from './sheet.ts'

/** Whose gain: cash that can leave a budget, public money freed for something else, and what others gain (harm they are spared). */
export interface Layers {
  cash: number
  freed: number
  others: number
}

export const NO_LAYERS: Layers = { cash: 0, freed: 0, others: 0 }

export interface OutcomeLine {
  id: string
  label: string
  /** What one event is worth, or why that is not known. */
  price: Priced | NoPrice
  events: Events | NoEvents
  /** The effect comes from a comparison. */
  compared: boolean
  /** Its benefits count in the totals. */
  counted: boolean
  /** Present value of one event a year while it is felt, in pounds; undefined without a price. */
  pvOfOne?: number
  /** Present number of events if one is prevented each year: what a cost for each outcome is divided by. */
  yearsOfOne: number
  /** Which part of the worth is cash, freed public money, and others'. The three shares add to 1. */
  split: Layers
}

/** Every outcome, and what of them would be counted twice. */
export interface Benefits {
  lines: readonly OutcomeLine[]
  overlaps: Overlaps
}

/** All outcomes of a sheet, each by itself, with those left out that would count a harm again. */
export function benefitsOf(sheet: WorthSheet, prices: Prices): Benefits {
  const lines = sheet.outcomes.map((outcome) => lineOf(outcome, sheet, prices))
  const sound = sheet.outcomes.filter((_, index) => lines[index]?.counted)
  const overlaps = overlapsIn(sound, prices.unitCosts)
  return {
    lines: lines.map((line) => (overlaps.leftOut.includes(line.id) ? { ...line, counted: false } : line)),
    overlaps,
  }
}

function lineOf(outcome: WorthOutcome, sheet: WorthSheet, prices: Prices): OutcomeLine {
  const { rate, stepped } = sheet.discount
  const price = priceOf(outcome, sheet, prices)
  const events = eventsOf(outcome)
  const yearsOfOne = presentValue(feltByYear(outcome.lag, outcome.lasts, sheet.horizon), rate, stepped)
  const compared = isCompared(outcome.effect)
  const each = typeof price === 'string' ? undefined : price.each
  return {
    id: outcome.id,
    label: outcome.label,
    price,
    events,
    compared,
    counted: each !== undefined && typeof events !== 'string' && compared,
    ...(each !== undefined && { pvOfOne: each * yearsOfOne }),
    yearsOfOne,
    split: splitOf(outcome, typeof price === 'string' ? undefined : price.bearer),
  }
}

function splitOf({ publicShare, cashable }: WorthOutcome, bearer: UnitCost['bearer'] | undefined): Layers {
  const ours = bearer === 'public purse' ? 1 : publicShare
  return { cash: ours * cashable, freed: ours * (1 - cashable), others: 1 - ours }
}

/** Present value of the benefits that count, at the likely effect or at an end of its range. Pounds. */
export function benefitOf({ counted, pvOfOne, events }: OutcomeLine, end: keyof Events = 'likely'): number {
  return counted && pvOfOne !== undefined && typeof events !== 'string' ? pvOfOne * events[end] : 0
}

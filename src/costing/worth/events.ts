// From what a study found to events a year, and from these to pounds by year.
import type { Effect, WorthOutcome } from './sheet.ts'

/** Events prevented (or brought) a year: the estimate and the ends of its range. Less than nought: more of them. */
export interface Events {
  likely: number
  low: number
  high: number
}

/** Why there is no number of events. */
export type NoEvents = 'no-effect' | 'no-range' | 'out-of-order' | 'no-baseline'

/** Is it an effect that somebody found by comparing with people or places that did not get it? */
export function isCompared({ basis }: Effect): boolean {
  return basis === 'own_study' || basis === 'elsewhere'
}

/** Events a year, from a share of those without the scheme or from a number; or what is missing. */
export function eventsOf({ effect, events }: Pick<WorthOutcome, 'effect' | 'events'>): Events | NoEvents {
  const { as, likely, low, high } = effect
  if (likely === null) return 'no-effect'
  if (low === null || high === null) return 'no-range'
  if (!(low <= likely && likely <= high)) return 'out-of-order'
  if (as === 'events') return { likely, low, high }
  if (events === null) return 'no-baseline'
  return { likely: likely * events, low: low * events, high: high * events }
}

/** One in each year in which it is felt, by year; what lies beyond the years counted is left out. Years need not be whole. */
export function feltByYear(lag: number, lasts: number, horizon: number): number[] {
  return Array.from(
    { length: horizon },
    (_, year) => Math.min(1, Math.max(0, lag + lasts - year)) * (year >= lag ? 1 : 0),
  )
}

// Amounts and falls as they stand in sentences.
import { countInWords, decimalInWords, wholeInWords } from '../../calculators/numerals.ts'
import type { Span } from '../../engine/index.ts'
import type { Detectable, Outcome } from './detectable.ts'
import { targetOf, type Situation } from './situation.ts'

/** "60 people", "300 to 999 people", "up to 29 people", "10,000 or more people". */
export function spanWords({ least, most }: Span, one: string, many: string): string {
  if (least === most) return countInWords(least, one, many)
  if (most === undefined) return `${wholeInWords(least)} or more ${many}`
  const range = least <= 1 ? 'up to ' : `${wholeInWords(least)} to `
  return `${range}${wholeInWords(most)} ${many}`
}

/** What the figure rests on, to follow “With”: "60 people in each group", "12 teams of about 50 people". */
export function knownWords({ way, amounts, figures }: Detectable, situation: Situation): string {
  const { people, clusters, size, events } = amounts
  const groups = clusters ? spanWords(clusters, ...groupNouns(situation)) : ''
  const steps = way.inSteps ? `, in ${figures.steps ?? 0} steps` : ''
  switch (way.id) {
    case 'people':
      return `${spanWords(people ?? { least: 0 }, 'person', 'people')} in each group`
    case 'clusters': {
      if (people) return `${spanWords(people, 'person', 'people')} getting it, and ${groups} in all${steps}`
      return `${groups} of ${size ? spanWords(size, 'person', 'people') : about(figures.size, 'people')}${steps}`
    }
    case 'places': {
      if (size) return `${groups} and ${spanWords(size, 'event', 'events')} in each${steps}`
      return events
        ? `${groups} in all, and ${spanWords(events, 'event', 'events')} a year in those that get it${steps}`
        : `${groups} and ${about(figures.size, 'events')} in each${steps}`
    }
    case 'counts':
      return `${yearly(events)}${comparedWords(figures.compared)}`
    case 'series':
      return `${yearly(events)}, ${figures.pointsBefore} months before and ${figures.pointsAfter} after`
  }
}

/** "a fall of 26%". Rounded up: a study must never look sharper than it is. */
export function fallWords(relative: number): string {
  return `a fall of ${percentUp(relative)}`
}

/** A share in per cent, rounded up: to one decimal below 10. */
export function percentUp(share: number): string {
  const percent = share * 100
  const tidy = Number(percent.toFixed(6))
  return `${percent < 9.95 ? decimalInWords(Math.ceil(tidy * 10) / 10, 1) : wholeInWords(Math.ceil(tidy))}%`
}

/** The same fall in things that can be counted: "say, from 42 in every 100 people to 31". */
export function concreteWords({ way }: Detectable, { from, change }: Outcome): string {
  const to = change ? Math.max(0, from - change.absolute) : 0
  if (way.as === 'share')
    return `say, from ${decimalInWords(from * 100, 1)} in every 100 people to ${downTo(to * 100)}`
  const start = decimalInWords(from, from < 10 ? 1 : 0)
  return way.id === 'places'
    ? `from ${start} events in each place to ${downTo(to)}`
    : `from ${start} events a year to ${downTo(to)}`
}

/** What teams or places are called here, one and many. */
function groupNouns(situation: Situation): [string, string] {
  switch (targetOf(situation)) {
    case 'teams':
      return ['team', 'teams']
    case 'places':
      return ['place', 'places']
    default:
      return ['team or place', 'teams or places']
  }
}

function yearly(events: Span | undefined): string {
  return `${spanWords(events ?? { least: 0 }, 'event', 'events')} a year`
}

function comparedWords(times: number | undefined): string {
  if (times === undefined) return ''
  return times === 1
    ? ' and as many to compare with'
    : ` and ${decimalInWords(times, 1)} times as many to compare with`
}

function about(amount: number | undefined, what: string): string {
  return `about ${wholeInWords(amount ?? 0)} ${what}`
}

/** Rounded down, as the fall is rounded up; a decimal where whole numbers would say too little. */
function downTo(value: number): string {
  const tidy = Number(value.toFixed(6))
  return value < 10 ? decimalInWords(Math.floor(tidy * 10) / 10, 1) : wholeInWords(Math.floor(tidy))
}

// Pounds, events and years as they stand in sentences about worth: rounded to what they deserve.
import { poundsInWords } from '../../calculators/money-in-words.ts'
import { countInWords, decimalInWords, wholeInWords } from '../../calculators/numerals.ts'
import { roundUp } from '../../calculators/search.ts'

/** Three figures are all that such sums can bear: "£1,230,000", "−£45,600"; to the pound under £1,000. */
export function moneyWords(pounds: number): string {
  const size = Math.abs(pounds)
  if (size < 1000) return poundsInWords(Math.round(pounds * 100) / 100)
  const step = 10 ** (Math.floor(Math.log10(size)) - 2)
  return poundsInWords(Math.round(pounds / step) * step)
}

/** What comes back for each pound: "£1.80", "5p", "nothing". */
export function perPoundWords(ratio: number): string {
  const pence = Math.round(ratio * 100)
  if (pence === 0) return 'nothing'
  const size = Math.abs(pence)
  const words =
    size < 100 ? `${size}p` : ratio >= 100 ? poundsInWords(Math.round(ratio)) : `£${(size / 100).toFixed(2)}`
  return pence < 0 ? `minus ${words}` : words
}

/** A number of events: whole from ten up, else with a decimal. */
export function eventsWords(events: number): string {
  return Math.abs(events) >= 10 ? wholeInWords(events) : decimalInWords(events, 1)
}

/** What must be reached, so rounded up: "23", or "0.4" where one a year would be more than enough. */
export function needWords(perYear: number): string {
  return perYear < 1 ? decimalInWords(perYear, 2) : wholeInWords(roundUp(perYear))
}

/** "2015/16". */
export function yearWords(priceYear: string): string {
  return priceYear.replace('-', '/')
}

/** "February 2026" for 2026-02; anything else as it was typed. */
export function monthWords(asOf: string): string {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(asOf)) return asOf
  return new Date(`${asOf}-15T12:00:00Z`).toLocaleDateString('en-GB', { month: 'long', year: 'numeric' })
}

/** "3 years". */
export function spanWords(years: number): string {
  return countInWords(years, 'year', 'years')
}

/** What somebody called it, or what stands for it, fit for the middle of a sentence: "robberies". */
export function nameIn(label: string, otherwise = 'events'): string {
  const name = label.trim() || otherwise
  // "ASB calls" keeps its capitals; "Robberies" does not.
  return /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name
}

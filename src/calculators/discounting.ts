// What a pound in a later year is worth today. Rates are real: amounts must be in the prices of one year, without inflation.
import type { ChoiceInput, NumberInput } from './calculator.ts'

/**
 * The Green Book's rates as of February 2026, seen in the Treasury's own words (S140) and in full in a table of the Department
 * for Transport (S141). The Treasury published a review of the rate on 30 June 2026 whose result could not be read: check
 * which rate holds before a real appraisal, and change this setting, with its date, if another does.
 */
export const greenBook = {
  name: 'Green Book, February 2026',
  asOf: '2026-02',
  /** Rates of the first thirty years: for most things, for health and life, and for the test with a lower rate. */
  standard: 0.035,
  health: 0.015,
  lower: 0.03,
  /** From these years on, the rate falls to this part of the first one: 3.5% to 3%, 2.5% … and the others likewise. */
  steps: [
    { from: 31, part: 6 / 7 },
    { from: 76, part: 5 / 7 },
    { from: 126, part: 4 / 7 },
    { from: 201, part: 3 / 7 },
    { from: 301, part: 2 / 7 },
  ],
} as const

/** The rate of one year (1 is the first): the first rate as it is, or stepped down as in the Green Book. */
function rateOf(year: number, r: number, stepped: boolean): number {
  const step = stepped ? greenBook.steps.findLast(({ from }) => year >= from) : undefined
  return step ? r * step.part : r
}

/**
 * What a pound in year `t` (whole, 0 is now) is worth today: 1/(1 + r)ᵗ, or with the rate stepping down after year 30 if
 * `stepped`. `r` is a real yearly rate as a share, above −1.
 */
export function discountFactor(t: number, r: number, stepped = false): number {
  if (!stepped) return (1 + r) ** -t
  let factor = 1
  for (let year = 1; year <= t; year++) factor /= 1 + rateOf(year, r, true)
  return factor
}

/** The present value of amounts by year, the first one now (year 0, not discounted). Same units as the amounts. */
export function presentValue(amounts: readonly number[], r: number, stepped = false): number {
  let [factor, sum] = [1, 0]
  amounts.forEach((amount, year) => {
    if (year > 0) factor /= 1 + rateOf(year, r, stepped)
    sum += amount * factor
  })
  return sum
}

/** What one pound at the end of each of `n` years is worth today: (1 − (1 + r)⁻ⁿ)/r. `n` need not be whole. */
export function annuityFactor(n: number, r: number): number {
  return r === 0 ? n : -Math.expm1(-n * Math.log1p(r)) / r
}

export const rateInput = {
  id: 'r',
  kind: 'number',
  label: 'Discount rate',
  says: 'Real, a year. 3.5% is the Green Book’s (February 2026), 1.5% its rate for health and life. A review reported on 30 June 2026: check which rate holds now.',
  min: 0,
  max: 0.2,
  step: 0.005,
  default: greenBook.standard,
  unit: 'share',
} as const satisfies NumberInput

export const scheduleInput = {
  id: 'schedule',
  kind: 'choice',
  label: 'After year 30',
  says: 'The Green Book lowers the rate for the far future: 3.5% becomes 3% from year 31 and 2.5% from year 76.',
  options: [
    { id: 'stepped', text: 'Lower the rate, as the Green Book does' },
    { id: 'flat', text: 'Keep the same rate' },
  ],
  default: 'stepped',
} as const satisfies ChoiceInput

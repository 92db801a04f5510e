// What somebody fills in to judge whether a scheme is worth its money: plain data, kept with the evaluation. Everything that is
// worked out from it is in appraise.ts; nothing that is worked out is kept.
import { greenBook } from '../../calculators/discounting.ts'

/** Whose money: the reader's own organisation, another public body, or anybody else (charities, firms, volunteers, families). */
export type Purse = 'own' | 'public' | 'others'

export const PURSES: readonly Purse[] = ['own', 'public', 'others']

export interface WorthCost {
  id: string
  label: string
  bearer: Purse
  /** Once, in the first year; the same each year while the scheme runs; or an amount for each year. */
  kind: 'once' | 'yearly' | 'uneven'
  /** Pounds: one amount, or by year for `uneven`. Less than nought for what is no longer spent. Empty: not said yet. */
  amounts: readonly number[]
  /** The financial year whose prices these are; null for that of the sheet. */
  priceYear: string | null
  /** What is added because plans are hopeful: a share of the amount. */
  optimism: number
}

/** What one event is worth: a published unit cost by its id, or a figure of the reader's own with where it is from. */
export type Worth =
  | { kind: 'unit'; id: string }
  | {
      kind: 'own'
      value: number | null
      priceYear: string
      source: string
      /** Society's worth includes harm to people; the public purse's is public money only. */
      bearer: 'society' | 'public purse'
    }

/**
 * What an effect rests on: a trial or comparison of one's own, good studies elsewhere, a change since it began, or a hope.
 * Only the first two have a comparison, and only they can carry a benefit.
 */
export type Basis = 'own_study' | 'elsewhere' | 'before_after' | 'hope'

export interface Effect {
  /** A fall as a share of the events a year (0.1 is 10%), or a number of events a year. */
  as: 'share' | 'events'
  /** The estimate and the two ends of its range; null where not said. Less than nought: it makes things worse. */
  likely: number | null
  low: number | null
  high: number | null
  basis: Basis | null
  /** The study, in the reader's words. */
  source: string
}

export interface WorthOutcome {
  id: string
  /** What it would prevent or bring, in the plural: "robberies". */
  label: string
  worth: Worth | null
  /** How much of society's worth is public money: a share. Without meaning where all of it is. */
  publicShare: number
  /** How much of the public money can really be taken out of a budget: a share. */
  cashable: number
  /** In whose budget the public money is. */
  saver: 'own' | 'public'
  /** Events a year without the scheme. */
  events: number | null
  effect: Effect
  /** Years until it is first felt: 0 is the first year. */
  lag: number
  /** For how many years it is felt. */
  lasts: number
}

/** How wrong the figures could be, as shares, and years more or fewer. */
export interface Doubt {
  costDown: number
  costUp: number
  worthDown: number
  worthUp: number
  years: number
}

export interface DiscountSetting {
  /** Real, a year, as a share. */
  rate: number
  /** Lower after year 30, as in the Green Book. */
  stepped: boolean
  from: 'green-book' | 'own'
  /** The day or month the rate was looked up. */
  asOf: string
  /** Why it is not the Green Book's. */
  why: string
}

/** Something with no price: what, which way, and how it is known. */
export interface Unpriced {
  id: string
  what: string
  way: 'better' | 'worse' | 'unsure'
  known: string
}

/** Spending less, well, wisely and fairly, and what it does to the environment (S40, S92; the fifth is reported of the 2026 Magenta Book). */
export const ES = ['economy', 'efficiency', 'effectiveness', 'equity', 'environment'] as const
export type E = (typeof ES)[number]

export interface Judgement {
  level: 'good' | 'fair' | 'poor' | 'unsure' | null
  reason: string
}

export interface WorthSheet {
  /** Made up to show how it is done; false once the figures are the reader's own. */
  invented: boolean
  /** Years that are counted, and years in which the scheme runs. */
  horizon: number
  runs: number
  /** The financial year whose prices are used throughout. */
  priceYear: string
  discount: DiscountSetting
  costs: readonly WorthCost[]
  outcomes: readonly WorthOutcome[]
  doubt: Doubt
  unpriced: readonly Unpriced[]
  judgements: Readonly<Record<E, Judgement>>
}

/** What a sheet may hold: bounds for fields, and for what comes from files and storage. */
export const LIMITS = {
  costs: 30,
  outcomes: 12,
  unpriced: 20,
  /** Years that can be counted. */
  years: 60,
  label: 120,
  text: 400,
  pounds: 1e12,
  events: 1e9,
} as const

/** The ranges that the calculators start from (judgement). */
export const USUAL_DOUBT: Doubt = { costDown: 0.05, costUp: 0.2, worthDown: 0.2, worthUp: 0.2, years: 1 }

/** A fifth on top of what is only planned: our judgement, the same as in the flow (rule V14). */
export const USUAL_OPTIMISM = 0.2

/** The Green Book's rate with the month it was seen (S140, S141). */
export const GREEN_BOOK: DiscountSetting = {
  rate: greenBook.standard,
  stepped: true,
  from: 'green-book',
  asOf: greenBook.asOf,
  why: '',
}

export const NO_EFFECT: Effect = { as: 'share', likely: null, low: null, high: null, basis: null, source: '' }

/** A sheet with nothing on it, for three years in prices of `priceYear`. */
export function blankSheet(priceYear: string): WorthSheet {
  const judgement: Judgement = { level: null, reason: '' }
  return {
    invented: false,
    horizon: 3,
    runs: 3,
    priceYear,
    discount: GREEN_BOOK,
    costs: [],
    outcomes: [],
    doubt: USUAL_DOUBT,
    unpriced: [],
    judgements: {
      economy: judgement,
      efficiency: judgement,
      effectiveness: judgement,
      equity: judgement,
      environment: judgement,
    },
  }
}

/** A row of costs to fill in. */
export function blankCost(id: string, optimism: number = USUAL_OPTIMISM): WorthCost {
  return { id, label: '', bearer: 'own', kind: 'yearly', amounts: [], priceYear: null, optimism }
}

/** An outcome to fill in, felt from the first year for as long as is counted. */
export function blankOutcome(id: string, lasts: number): WorthOutcome {
  return {
    id,
    label: '',
    worth: null,
    publicShare: 0,
    cashable: 0,
    saver: 'own',
    events: null,
    effect: NO_EFFECT,
    lag: 0,
    lasts,
  }
}

/** An id that no row has: 'c1', 'c2' ... */
export function freeId(letter: string, rows: readonly { id: string }[]): string {
  const taken = new Set(rows.map(({ id }) => id))
  let n = rows.length + 1
  while (taken.has(`${letter}${n}`)) n++
  return `${letter}${n}`
}

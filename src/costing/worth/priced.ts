// What things are worth in the prices of the sheet: unit costs from the sourced table and figures of the reader's own, brought to
// one year. What nobody has checked, or has no source, gets no figure.
import { rebased } from '../../calculators/rebase.ts'
import type { Deflators, Id, Trust, UnitCost } from '../../engine/index.ts'
import type { WorthCost, WorthOutcome, WorthSheet } from './sheet.ts'

/** What money is held against: published unit costs and what a pound was worth. */
export interface Prices {
  unitCosts: Readonly<Record<Id, UnitCost>>
  /** Null: no series, so nothing can be brought to another year. */
  deflators: Deflators | null
}

/** Why something has no figure. */
export type NoPrice = 'nothing-chosen' | 'unknown' | 'unverified' | 'no-value' | 'no-source' | 'no-deflator'

export interface Priced {
  /** Pounds for one event, in the prices of the sheet. */
  each: number
  /** As it was published or typed, and the year of its prices. */
  published: number
  priceYear: string
  /** What the published figure is for: "per crime". Undefined for a figure of the reader's own. */
  unit?: string
  bearer: UnitCost['bearer']
  trust: Trust | 'own'
  sources: readonly Id[]
}

/** Pounds of one year in those of another; undefined if a year is not in the series. The same year needs no series. */
export function inPricesOf(
  pounds: number,
  from: string,
  to: string,
  deflators: Deflators | null,
): number | undefined {
  return from === to ? pounds : rebased(pounds, from, to, deflators?.years ?? {})
}

/** What one event of an outcome is worth, or why that cannot be said. */
export function priceOf(
  { worth }: WorthOutcome,
  sheet: Pick<WorthSheet, 'priceYear'>,
  { unitCosts, deflators }: Prices,
): Priced | NoPrice {
  if (!worth) return 'nothing-chosen'
  const found = worth.kind === 'own' ? ownFigure(worth) : publishedFigure(unitCostOf(worth, unitCosts))
  if (typeof found === 'string') return found
  const each = inPricesOf(found.published, found.priceYear, sheet.priceYear, deflators)
  return each === undefined ? 'no-deflator' : { ...found, each }
}

/** The entry of the table that an outcome is priced by; undefined if it has its own figure, or names none that is there. */
export function unitCostOf(
  worth: WorthOutcome['worth'],
  unitCosts: Readonly<Record<Id, UnitCost>>,
): UnitCost | undefined {
  return worth?.kind === 'unit' && Object.hasOwn(unitCosts, worth.id) ? unitCosts[worth.id] : undefined
}

function publishedFigure(one: UnitCost | undefined): Omit<Priced, 'each'> | NoPrice {
  if (!one) return 'unknown'
  const { value, priceYear, unit, bearer, status: trust, sources } = one
  if (trust === 'unverified' || value === undefined || priceYear === undefined) return 'unverified'
  return { published: value, priceYear, unit, bearer, trust, sources }
}

function ownFigure({
  value,
  priceYear,
  source,
  bearer,
}: Extract<NonNullable<WorthOutcome['worth']>, { kind: 'own' }>): Omit<Priced, 'each'> | NoPrice {
  if (value === null) return 'no-value'
  if (source.trim() === '') return 'no-source'
  return { published: value, priceYear, bearer, trust: 'own', sources: [] }
}

/** A cost by year, in the prices of the sheet and with what is added for hope; null if its price year is not in the series. */
export function costByYear(
  { kind, amounts, priceYear, optimism }: WorthCost,
  { horizon, runs, priceYear: target }: Pick<WorthSheet, 'horizon' | 'runs' | 'priceYear'>,
  deflators: Deflators | null,
): readonly number[] | null {
  const factor = inPricesOf(1, priceYear ?? target, target, deflators)
  if (factor === undefined) return null
  return Array.from({ length: horizon }, (_, year) => {
    const amount =
      kind === 'uneven'
        ? amounts[year]
        : kind === 'once'
          ? year === 0
            ? amounts[0]
            : 0
          : year < runs
            ? amounts[0]
            : 0
    // A saving does not grow because plans are hopeful.
    const hope = (amount ?? 0) > 0 ? 1 + optimism : 1
    return (amount ?? 0) * factor * hope
  })
}

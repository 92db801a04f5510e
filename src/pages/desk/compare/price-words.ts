// Prices beside what such work usually costs: each bid beside the band of its own package, in words.
import { inPounds } from '../../../costing/money.ts'

export interface PriceRow {
  name: string
  price?: number | undefined
  band?: { low: number; high: number; year: string } | undefined
}

/** A bid that can be drawn: it has a price and a band. */
export interface DrawnPrice extends PriceRow {
  price: number
  band: { low: number; high: number; year: string }
}

export function isDrawn(row: PriceRow): row is DrawnPrice {
  return row.price !== undefined && row.band !== undefined
}

/** "£98,000 lies below what its package usually costs, £120,000 to £480,000." */
export function priceInWords({ name, price, band }: PriceRow): string {
  const own = price === undefined ? undefined : inPounds(price, { exact: true })
  const usual = band && `${inPounds(band.low)} to ${inPounds(band.high)}`
  if (own === undefined && !usual)
    return `${name}: no price is stated, and nothing it proposes has a usual price.`
  if (own === undefined) return `${name}: no price is stated. Its package usually costs ${usual}.`
  if (!band || price === undefined) return `${name}: ${own}. Nothing it proposes has a usual price.`
  const where = price < band.low ? 'below' : price > band.high ? 'above' : 'inside'
  return `${name}: ${own} is ${where} the ${usual} that its package usually costs.`
}

// Pounds for readers: as rough as the figure deserves.

/**
 * Rounds pounds: to 500 under 10,000, to 1,000 under 100,000, to 5,000 above (the rounding rule of our cost research,
 * judgement), and to 50,000 from a million, where the bands are no finer either. Never turns low above high: rounding keeps order.
 */
export function roundMoney(pounds: number): number {
  const step = pounds < 10_000 ? 500 : pounds < 100_000 ? 1000 : pounds < 1_000_000 ? 5000 : 50_000
  return Math.round(pounds / step) * step
}

const COMMAS = new Intl.NumberFormat('en-GB')

/** "£182,000": rounded, or exact to the pound where `exact`. */
export function inPounds(pounds: number, { exact = false } = {}): string {
  const value = exact ? Math.round(pounds) : roundMoney(pounds)
  return `${value < 0 ? '−' : ''}£${COMMAS.format(Math.abs(value))}`
}

// Arithmetic on low, central and high. Every operation keeps them in that order.
import type { Band } from './cost-book.ts'

export const NOTHING: Band = { low: 0, central: 0, high: 0 }

export function add(...bands: readonly Band[]): Band {
  return bands.reduce(
    (sum, { low, central, high }) => ({
      low: sum.low + low,
      central: sum.central + central,
      high: sum.high + high,
    }),
    NOTHING,
  )
}

/** The largest low, the largest central and the largest high. */
export function longest(bands: readonly Band[]): Band {
  return bands.reduce(
    (most, { low, central, high }) => ({
      low: Math.max(most.low, low),
      central: Math.max(most.central, central),
      high: Math.max(most.high, high),
    }),
    NOTHING,
  )
}

/** A central amount with its low and high as multiples of it. */
export function spreadOut(central: number, spread: { low: number; high: number }): Band {
  return { low: central * spread.low, central, high: central * spread.high }
}

// All calculators, in the order in which they are offered. Each half of the room adds its own list here.
import type { Calculator } from './calculator.ts'

export const calculators: readonly Calculator[] = []

/** The calculator with this id, or undefined. */
export function calculatorById(id: string): Calculator | undefined {
  return calculators.find((calculator) => calculator.id === id)
}

// A reader's own days for a method: one number, split between grades of staff as the book splits its own.
import { allDays, daysId, type CostBook } from './cost-book.ts'

/** The methods of a book with the days its figures say. */
export function withOwnDays({ figures, methods }: CostBook): CostBook['methods'] {
  return Object.fromEntries(
    Object.entries(methods).map(([id, method]) => {
      const days = figures[daysId(id)]?.value
      const book = allDays(method.days)
      if (days === undefined || book === 0 || days === book) return [id, method]
      const times = days / book
      const { analyst, senior, lead } = method.days
      return [
        id,
        { ...method, days: { analyst: analyst * times, senior: senior * times, lead: lead * times } },
      ]
    }),
  )
}

// Work that a package does once, however many methods it has: one project management, one data access, and any further
// months of follow-up.
import type { CostBook, Delivery } from './cost-book.ts'
import type { CostLine, InputUsed } from './estimate.ts'
import { figure } from './figures.ts'
import { numberIn } from './inputs.ts'
import { priceDays, withContingency, type Pounds } from './price-work.ts'
import type { Work } from './work.ts'

/** The part of a method’s staff costs that its package shares, in pounds. */
export interface Shared {
  management: number
  access: number
}

export function sharedPart(book: CostBook, { method }: Work, { staff }: Pounds): Shared {
  return {
    management: staff * figure(book, 'share-management'),
    access: method.records ? staff * figure(book, 'share-access') : 0,
  }
}

/**
 * What the package pays for shared work, in pounds before contingency: the largest part among its methods, once. So a
 * package never costs more than its methods one by one, and never less when a method is added or grows.
 */
export function sharedOnce(parts: readonly Shared[]): Shared {
  return {
    management: Math.max(0, ...parts.map(({ management }) => management)),
    access: Math.max(0, ...parts.map(({ access }) => access)),
  }
}

/** Months of follow-up beyond those that the methods include, as staff pounds before contingency. */
export function furtherFollowUp(
  book: CostBook,
  works: readonly Work[],
  inputs: readonly InputUsed[],
  delivery: Delivery,
): number {
  if (!works.some(({ method }) => method.time.waits !== 'no')) return 0
  const months = Math.max(0, (numberIn(inputs, 'follow_up') ?? 0) - book.followUp.included)
  const share = (numberIn(inputs, 'share_of_study') ?? 100) / 100
  return months * share * priceDays(book, book.followUp.daysAMonth, delivery)
}

/** The shared lines of a package, adding up to their part of the total before VAT. */
export function sharedLines(
  book: CostBook,
  { management, access }: Shared,
  followUp: number,
  changed: (figure: string) => boolean,
): CostLine[] {
  const line = (label: string, amount: number, id?: string): CostLine[] =>
    amount
      ? [
          {
            kind: 'shared',
            label,
            amount,
            ...(id && { figure: id }),
            changed: id !== undefined && changed(id),
          },
        ]
      : []
  const lines = [
    ...line('Project management, once', management, 'share-management'),
    ...line('Getting hold of the data, once', access, 'share-access'),
    ...line('Further months of follow-up', followUp),
  ]
  return withContingency(book, lines, changed('contingency'))
}

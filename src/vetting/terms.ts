// How bids will be marked: which criteria count at this tier, with what weight; and the same as a page for the tender pack.
import type { Id } from '../engine/flow.ts'
import type { Answers } from '../engine/flow.ts'
import type { Mark, Tier, VettingBook } from './book.ts'
import type { Circumstances, Commission, Terms } from './commission.ts'
import { tierOf } from './scene.ts'
import type { Shelf } from './shelf.ts'

/** Criteria, weights and gates as the book has them for a tier. Gates only where the criterion is scored. */
export function termsFor({ criteria }: VettingBook, tier: Tier): Pick<Terms, 'criteria' | 'gates'> {
  const scored = criteria.filter(({ tiers }) => tiers.includes(tier))
  return {
    criteria: scored.map(({ id, doubled }) => ({ id, weight: doubled.includes(tier) ? 2 : 1 })),
    gates: scored.filter(({ gate }) => gate).map(({ id }) => id),
  }
}

/** What is needed to open a commission. */
export interface Opening {
  id: Id
  title: string
  answers: Answers
  numbers?: Readonly<Record<Id, number>>
  tier?: { value: Tier; because: string }
  contractMonths?: number
}

/** A new commission, not yet locked, with the terms of the book for its tier. */
export function openCommission(
  { id, title, answers, numbers = {}, tier, contractMonths }: Opening,
  shelf: Pick<Shelf, 'book' | 'flow'>,
): Commission {
  const { flow, book } = shelf
  const first: Circumstances = { version: 1, flow: flow.id, flowVersion: flow.version, answers, numbers }
  const { value } = tierOf(shelf, first, tier)
  const terms: Terms = {
    version: 1,
    ...(tier && { tier }),
    ...termsFor(book, value),
    ...(contractMonths !== undefined && { contractMonths }),
  }
  return { id, title, circumstances: [first], terms: [terms] }
}

/** Everything a bidder is entitled to know beforehand (Procurement Act 2023, section 23: S64). */
export interface Published {
  criteria: readonly { id: Id; title: string; asks: string; lookFor: string; weight: number; gate: boolean }[]
  /** The most points there are: three for each weight. */
  most: number
  /** Lines that findings may draw on a mark; a person may cross any with a recorded reason. */
  caps: readonly { criterion: Id; at: Mark; rule: Id; title: string }[]
  /** Findings on which nothing is awarded until they are settled. */
  stops: readonly { rule: Id; title: string }[]
  ties: { id: Id; says: string; order: readonly Id[] }
}

/** The terms in full, to be printed in the tender pack before any bid is opened. */
export function published({ criteria, rules, ties }: VettingBook, terms: Terms): Published {
  const weights = new Map(terms.criteria.map(({ id, weight }) => [id, weight]))
  return {
    criteria: criteria.flatMap(({ id, title, asks, lookFor }) => {
      const weight = weights.get(id)
      return weight === undefined
        ? []
        : [{ id, title, asks, lookFor, weight, gate: terms.gates.includes(id) }]
    }),
    most: terms.criteria.reduce((sum, { weight }) => sum + 3 * weight, 0),
    caps: rules.flatMap(({ id: rule, title, caps }) =>
      caps.filter(({ criterion }) => weights.has(criterion)).map((cap) => ({ ...cap, rule, title })),
    ),
    stops: rules
      .filter(({ severity }) => severity === 'stop')
      .map(({ id: rule, title }) => ({ rule, title })),
    ties: { ...ties, order: ties.order.filter((id) => weights.has(id)) },
  }
}

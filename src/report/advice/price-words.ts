// The sentences of the two parts of a result on money and time.
import {
  inMonths,
  inPounds,
  type Band,
  type Costed,
  type Delivery,
  type Estimate,
  type Grade,
  type ScaleUsed,
  type Timeline,
  type Warning,
} from '../../costing/index.ts'
import type { Library } from '../../engine/index.ts'
import { bandWords, vatWords, weeksRange } from '../words/cost-words.ts'
import { listWords } from '../words/method-words.ts'

export interface View {
  delivery: Delivery
  withVat: boolean
}

/** The band that is looked at. */
export function viewed(costed: Costed, { withVat }: View): Band {
  return withVat ? costed.incVat : costed.exVat
}

/** "Bought in, the whole package may cost £75,000 to £300,000, most likely about £150,000, before VAT, at 2024-25 prices." */
export function totalSentence({ total, priceYear, grade, methods }: Estimate, view: View): string {
  const who = view.delivery === 'external' ? 'Bought in' : 'Done by your own analysts'
  const priced = methods.filter(({ partOf }) => partOf === undefined).length
  const what = priced === 1 ? 'this' : 'the whole package'
  const band = bandWords(viewed(total[view.delivery], view))
  const rough = grade === 'D' ? ' That is an order of magnitude, not a quote.' : ''
  return `${who}, ${what} may cost ${band}, ${vatWords(view.withVat)}, at ${priceYear} prices.${rough}`
}

/**
 * Where the size of the study comes from, in a sentence that can stand above the choices.
 * @param size as the question puts it
 */
export function scaleSentence({ from, because = '' }: ScaleUsed, size: string): string {
  if (from === 'said') return `You said: “${size}”.`
  if (from === 'inferred') return `You have not said, so we read it from your answers: “${size}”. ${because}`
  return `${because} That is “${size}”.`
}

/** What the money could do instead, or undefined if the warning speaks for itself. */
export function insteadWords({ kind, methods }: Warning, library: Library): string | undefined {
  const names = methods.flatMap((id) => library.methods[id]?.noun ?? [])
  if (names.length === 0) {
    return kind === 'budget-package' ? 'It could buy none of these methods by itself.' : undefined
  }
  const list = listWords(names)
  if (kind === 'budget-package') return `It could buy ${list}.`
  if (kind === 'staff-only') return `With staff time alone you could do ${list}.`
  if (kind === 'unpriced') return `No price: ${list}.`
  return undefined
}

/** Why the total is less than the parts bought one by one. */
export function sharedSentence({ methods, total }: Estimate, view: View): string | undefined {
  const apart = methods.reduce((sum, { alone }) => sum + viewed(alone[view.delivery], view).central, 0)
  const together = viewed(total[view.delivery], view).central
  if (methods.filter(({ partOf }) => partOf === undefined).length < 2 || apart <= together) return undefined
  const once = 'Managing the project and getting hold of the data are counted once.'
  const [those, this_] = [inPounds(apart), inPounds(together)]
  return those === this_
    ? once
    : `${once} Bought one by one, the parts would come to about ${those} instead of ${this_}.`
}

/** "Bought in, the report would come about 14 months from today, and may take 7 to 25 months." */
export function timeSentence({ total, delivery }: Pick<Timeline, 'total' | 'delivery'>): string {
  const who = delivery === 'external' ? 'Bought in' : 'Done by your own analysts'
  return `${who}, the report would come about ${inMonths(total.central)} from today, and may take ${weeksRange(total)}.`
}

/** When it is needed, for the picture. */
export function deadlineWords({ from, to }: { from: number; to?: number }): string {
  if (to === undefined) return `Needed after ${inMonths(from)}`
  return `Needed within ${inMonths(to)}`
}

/** The short line beside "How long it may take". */
export function fitWords({ fit, deadline }: Timeline): string {
  if (!deadline) return 'You have not said when it is needed.'
  if (fit === 'fits') return 'It fits the day you need it.'
  if (fit === 'too late') return 'It does not fit the day you need it.'
  return 'It may not fit the day you need it.'
}

/** A share of programme spend: "4% to 15%, most likely about 7.5%". */
export function shareWords({ low, central, high }: Band): string {
  return `${perCent(low)} to ${perCent(high)}, most likely about ${perCent(central)}`
}

/** Two figures that tell something, and no more. */
export function perCent(share: number): string {
  const value = share * 100
  if (value > 0 && value < 0.1) return 'under 0.1%'
  return `${value < 9.95 ? Number(value.toFixed(1)) : Math.round(value)}%`
}

/** What was said, for the polite voice, once a figure has been changed. */
export function nowWords(estimate: Estimate, view: View): string {
  return `The package is now ${bandWords(viewed(estimate.total[view.delivery], view))}.`
}

/** How far the weeks can be trusted. */
export function timeGradeWords(grade: Grade): string {
  switch (grade) {
    case 'A':
    case 'B':
      return 'Partly founded on how long published studies took.'
    case 'C':
      return 'Founded on how long neighbouring studies took.'
    case 'D':
      return 'An order of magnitude: most of these weeks are judgement.'
  }
}

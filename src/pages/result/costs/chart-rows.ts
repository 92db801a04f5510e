// From an estimate and a timetable to rows of pictures. Figures are rounded here, so that picture and table agree.
import {
  inMonths,
  roundMoney,
  type Band,
  type CostBook,
  type Estimate,
  type Timeline,
} from '../../../costing/index.ts'
import type { Library } from '../../../engine/index.ts'
import type { CostLimit, CostRow } from '../../../ui/charts/cost-layout.ts'
import type { TimeLimit, TimeRow } from '../../../ui/charts/time-layout.ts'
import { costParts } from '../../../report/advice/cost-parts.ts'
import { deadlineWords, type View } from '../../../report/advice/price-words.ts'

function rounded({ low, central, high }: Band): Band {
  return { low: roundMoney(low), central: roundMoney(central), high: roundMoney(high) }
}

/** The package, its parts and what they share. */
export function costRows(estimate: Estimate, library: Library, view: View): CostRow[] {
  return costParts(estimate, library, view).map(({ label, band, grade }, row) => ({
    label,
    ...(grade && { grade }),
    ...(row === 0 && { strong: true }),
    ...rounded(band),
  }))
}

/** The money there is, where an upper end is known. Budgets are asked for before VAT, so only such a picture has it. */
export function moneyLimit(
  { budget }: CostBook,
  answer: unknown,
  exact: number | undefined,
  { withVat, delivery }: View,
): CostLimit | undefined {
  if (withVat || delivery !== 'external' || typeof answer !== 'string') return undefined
  const band = budget.options[answer]
  if (!band || band.staffOnly) return undefined
  const most = exact ?? band.most
  if (most === undefined) return undefined
  const words = `£${most.toLocaleString('en-GB')}`
  return { at: most, label: exact === undefined ? `You have at most ${words}` : `You have ${words}` }
}

export function timeRows({ phases }: Timeline): TimeRow[] {
  return phases.map(({ label, start, length }) => ({
    label,
    note: inMonths(length.central),
    start: start.central,
    end: start.central + length.central,
    slip: start.high + length.high,
  }))
}

export function timeLimit({ deadline }: Timeline): TimeLimit | undefined {
  return deadline && { ...deadline, label: deadlineWords(deadline) }
}

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
import { deadlineWords, viewed, type View } from '../../../report/advice/price-words.ts'

function rounded({ low, central, high }: Band): Band {
  return { low: roundMoney(low), central: roundMoney(central), high: roundMoney(high) }
}

/** The package, then its parts with the dearest first, then what they share: the parts add up to the package. */
export function costRows(estimate: Estimate, library: Library, view: View): CostRow[] {
  const { total, methods, grade } = estimate
  const parts = methods
    .filter(({ partOf }) => partOf === undefined)
    .map(({ id, cost, grade: own }) => ({
      label: library.methods[id]?.name ?? id,
      grade: own as string,
      ...rounded(viewed(cost[view.delivery], view)),
    }))
    .toSorted((a, b) => b.central - a.central)
  const whole = viewed(total[view.delivery], view)
  const package_ = { label: 'Whole package', grade, strong: true, ...rounded(whole) }
  if (parts.length === 1) return parts.map((part) => ({ ...part, ...rounded(whole), strong: true }))
  const shared = sharedBand(estimate, view)
  return [
    package_,
    ...parts,
    ...(shared.central > 0 ? [{ label: 'Shared work, once', ...rounded(shared) }] : []),
  ]
}

/** What is left of the total once every part has its own. */
export function sharedBand({ total, methods }: Estimate, view: View): Band {
  const left = (end: keyof Band) =>
    Math.max(
      0,
      viewed(total[view.delivery], view)[end] -
        methods.reduce((sum, { cost }) => sum + viewed(cost[view.delivery], view)[end], 0),
    )
  return { low: left('low'), central: left('central'), high: left('high') }
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

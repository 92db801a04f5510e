// Who pays and who gains: the same money, sorted by whose it is.
import { benefitOf, type Benefits } from './benefits.ts'
import { PURSES, type Purse, type WorthSheet } from './sheet.ts'
import { sum, type Costs } from './totals.ts'

export interface WhoRow {
  purse: Purse
  /** Present values, in pounds. */
  pays: number
  gains: number
  /** The part of the gain that is cash. */
  cash: number
}

/** A row for each purse. Public money is gained by the budget it is saved in; the rest by victims, families and others. */
export function whoOf({ outcomes }: WorthSheet, costs: Costs, { lines }: Benefits): WhoRow[] {
  const saved = (saver: Purse, layer: 'cash' | 'freed') =>
    sum(
      lines.map((line, index) =>
        outcomes[index]?.saver === saver ? benefitOf(line) * line.split[layer] : 0,
      ),
    )
  const toOthers = sum(lines.map((line) => benefitOf(line) * line.split.others))
  return PURSES.map((purse) => {
    const cash = purse === 'others' ? 0 : saved(purse, 'cash')
    const gains = purse === 'others' ? toOthers : cash + saved(purse, 'freed')
    return { purse, pays: costs.byPurse[purse], gains, cash }
  })
}

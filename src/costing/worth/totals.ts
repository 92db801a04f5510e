// Costs and benefits added up: by whose money, by year, and as seen by society, the public purse, or a budget that wants cash.
import { discountFactor, presentValue } from '../../calculators/discounting.ts'
import { netPresentValue } from '../../calculators/npv.ts'
import { benefitOf, type Benefits, type Layers } from './benefits.ts'
import { feltByYear } from './events.ts'
import { costByYear, type Prices } from './priced.ts'
import { PURSES, type Purse, type WorthSheet } from './sheet.ts'

export interface CostLine {
  id: string
  label: string
  bearer: Purse
  /** Pounds by year, in the prices of the sheet and with what is added for hope; null: its price year is not in the series. */
  byYear: readonly number[] | null
  /** Present value; 0 if unknown. */
  pv: number
}

export interface YearRow {
  /** 0 is the first year, which is not discounted. */
  year: number
  cost: Readonly<Record<Purse, number>>
  total: number
  /** What a pound of that year is worth now. */
  factor: number
  /** Benefits that count, at the likely effect. */
  benefit: number
}

export interface Costs {
  lines: readonly CostLine[]
  /** Undiscounted, and as present value. */
  plain: number
  pv: number
  byPurse: Readonly<Record<Purse, number>>
}

/** How it looks to everybody, to all public bodies, and to a budget that counts only cash. */
export type View = 'society' | 'public' | 'cash'

export interface Seen {
  pvc: number
  pvb: number
  npv: number
  /** Pounds back for each pound; undefined without a cost above nought, or where harm outweighs. */
  bcr?: number
}

/** What every cost comes to. */
export function costsOf(sheet: WorthSheet, prices: Pick<Prices, 'deflators'>): Costs {
  const { rate, stepped } = sheet.discount
  const lines = sheet.costs.map((cost): CostLine => {
    const byYear = costByYear(cost, sheet, prices.deflators)
    const { id, label, bearer } = cost
    return { id, label, bearer, byYear, pv: byYear ? presentValue(byYear, rate, stepped) : 0 }
  })
  const of = (purse: Purse) => sum(lines.filter(({ bearer }) => bearer === purse).map(({ pv }) => pv))
  return {
    lines,
    plain: sum(lines.flatMap(({ byYear }) => byYear ?? [])),
    pv: sum(lines.map(({ pv }) => pv)),
    byPurse: { own: of('own'), public: of('public'), others: of('others') },
  }
}

/** A row for every year that is counted. */
export function yearsOf(sheet: WorthSheet, { lines }: Costs, benefits: Benefits): YearRow[] {
  const { rate, stepped } = sheet.discount
  const felt = sheet.outcomes.map(({ lag, lasts }) => feltByYear(lag, lasts, sheet.horizon))
  return Array.from({ length: sheet.horizon }, (_, year) => {
    const of = (purse: Purse) =>
      sum(lines.filter(({ bearer }) => bearer === purse).map(({ byYear }) => byYear?.[year] ?? 0))
    const cost = { own: of('own'), public: of('public'), others: of('others') }
    const benefit = sum(
      benefits.lines.map((line, index) => {
        const { counted, price, events } = line
        return counted && typeof price !== 'string' && typeof events !== 'string'
          ? price.each * events.likely * (felt[index]?.[year] ?? 0)
          : 0
      }),
    )
    return {
      year,
      cost,
      total: sum(PURSES.map((purse) => cost[purse])),
      factor: discountFactor(year, rate, stepped),
      benefit,
    }
  })
}

/** Present value of all benefits that count, by layer. */
export function layersOf({ lines }: Benefits): Layers {
  const of = (layer: keyof Layers) => sum(lines.map((line) => benefitOf(line) * line.split[layer]))
  return { cash: of('cash'), freed: of('freed'), others: of('others') }
}

/** The same sums seen three ways. Costs that others bear are nothing to a public budget. */
export function viewsOf(costs: Costs, { cash, freed, others }: Layers): Readonly<Record<View, Seen>> {
  const spent = costs.byPurse.own + costs.byPurse.public
  return {
    society: seen(costs.pv, cash + freed + others),
    public: seen(spent, cash + freed),
    cash: seen(spent, cash),
  }
}

/** Both are present values already: nothing is left to discount. */
function seen(pvc: number, pvb: number): Seen {
  const { npv, bcr } = netPresentValue([pvc], [pvb], 0)
  return { pvc, pvb, npv, ...(bcr !== undefined && pvb >= 0 && { bcr }) }
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

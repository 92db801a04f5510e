// From work to pounds: what one piece of work costs at the rates of whoever does it.
import { rateId, STAFF, type CostBook, type Days, type Delivery } from './cost-book.ts'
import type { Costed, CostLine } from './estimate.ts'
import { spreadOut } from './bands.ts'
import { figure } from './figures.ts'
import type { Work } from './work.ts'

/** Central pounds before VAT and contingency: staff, and what is bought outside whoever does the work. */
export interface Pounds {
  staff: number
  bought: number
}

export function priceDays(book: CostBook, days: Days, delivery: Delivery): number {
  return STAFF.reduce((sum, staff) => sum + days[staff] * figure(book, rateId(delivery, staff)), 0)
}

export function priceWork(book: CostBook, work: Work, delivery: Delivery): Pounds {
  const units = work.units.reduce((sum, { price, quantity }) => sum + quantity * figure(book, price), 0)
  return { staff: priceDays(book, work.days, delivery), bought: units + work.fixed }
}

/**
 * The band round a central amount, with contingency, before and with VAT. A contractor charges VAT on everything; your own
 * staff carry none, and what they buy does.
 */
export function costed(book: CostBook, { staff, bought }: Pounds, delivery: Delivery): Costed {
  const more = 1 + figure(book, 'contingency')
  const vat = figure(book, 'vat')
  const spread = { low: figure(book, 'spread-low'), high: figure(book, 'spread-high') }
  const taxed = delivery === 'external' ? staff + bought : bought
  return {
    exVat: spreadOut((staff + bought) * more, spread),
    incVat: spreadOut((staff + bought + taxed * vat) * more, spread),
  }
}

/** The lines of the sum, adding up to the amount before VAT. `taken` is the part that the package shares. */
export function linesOf(
  book: CostBook,
  original: CostBook,
  work: Work,
  delivery: Delivery,
  taken: number,
): CostLine[] {
  const isChanged = (id: string) => figure(book, id) !== figure(original, id)
  const lines: CostLine[] = []
  for (const staff of STAFF) {
    const id = rateId(delivery, staff)
    const rate = figure(book, id)
    const quantity = work.days[staff]
    if (quantity) lines.push(product('days', labelOf(book, id), quantity, 'days', rate, id, isChanged(id)))
  }
  for (const { price, quantity } of work.units) {
    if (!quantity) continue
    lines.push(
      product('units', labelOf(book, price), quantity, '', figure(book, price), price, isChanged(price)),
    )
  }
  if (work.fixed)
    lines.push({ kind: 'fixed', label: 'Travel, tools and other costs', amount: work.fixed, changed: false })
  if (taken) {
    const label = 'Project management and data access, counted once for the whole package'
    lines.push({
      kind: 'shared',
      label,
      amount: -taken,
      changed: isChanged('share-management') || isChanged('share-access'),
    })
  }
  return withContingency(book, lines, isChanged('contingency'))
}

export function withContingency(book: CostBook, lines: readonly CostLine[], changed: boolean): CostLine[] {
  const share = figure(book, 'contingency')
  const amount = share * lines.reduce((sum, line) => sum + line.amount, 0)
  if (!amount) return [...lines]
  const label = labelOf(book, 'contingency')
  return [...lines, { kind: 'contingency', label, amount, figure: 'contingency', changed }]
}

function product(
  kind: CostLine['kind'],
  label: string,
  quantity: number,
  unit: string,
  rate: number,
  figureId: string,
  changed: boolean,
): CostLine {
  return {
    kind,
    label,
    quantity,
    ...(unit && { unit }),
    rate,
    amount: quantity * rate,
    figure: figureId,
    changed,
  }
}

function labelOf(book: CostBook, id: string): string {
  return book.figures[id]?.label ?? id
}

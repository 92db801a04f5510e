// The sheet of costs: every line of the sum with its quantity and its rate to change, and everything else a live
// formula, worked out as the costing room does it (costing/price-work.ts, costing/shared.ts).
import type { CostLine, MethodEstimate } from '../../costing/index.ts'
import type { Id, Library } from '../../engine/index.ts'
import type { BriefInput } from '../brief/index.ts'
import { deliveryWords, gradeWords } from '../words/cost-words.ts'
import type { Cell, Sheet } from '../workbook.ts'
import { bold, cellsIn, input, Rows } from './rows.ts'

type Costs = NonNullable<BriefInput['costs']>

/** Cells that all the sums below read. */
interface Settings {
  management: string
  access: string
  contingency: string
}

/** Where a block of work stands. */
interface Block {
  /** Its whole amount, with contingency. */
  subtotal: number
  /** Rows of staff time; nobody else's work is managed or shared. */
  staff: readonly number[]
  /** Rows of what is bought outside whoever does the work. */
  bought: readonly number[]
  /** Takes its part in the one job of getting hold of the data. */
  records: boolean
}

export const COSTS = 'Costs'

/** The sheet, in the way of delivering and at the prices that are looked at. */
export function costsSheet(costs: Costs, library: Library): Sheet {
  const { estimate, view } = costs
  const rows = new Rows()
  const total = estimate.total[view.delivery]
  const figure = (id: Id) => estimate.figures.find((one) => one.id === id)?.value ?? 0

  // The totals stand first, where they are looked for; what they add up comes below.
  rows.put(bold('The whole package'))
  const totals = Array.from({ length: 7 }, () => rows.put(null))
  rows.put(null)
  rows.put(bold('Figures behind all of it'))
  const setting = (label: string, cell: Cell) => `$B$${rows.put(label, cell)}`
  const settings: Settings = {
    management: setting(
      'Share of staff cost that is managing the project',
      input(figure('share-management'), 'percent'),
    ),
    access: setting(
      'Share of staff cost that is getting hold of data',
      input(figure('share-access'), 'percent'),
    ),
    contingency: setting('Contingency', input(figure('contingency'), 'percent')),
  }
  const vat = setting('VAT', input(estimate.vat, 'percent'))
  const low = setting('Low, as a multiple of the most likely figure', input(estimate.spread.low))
  const high = setting('High, as a multiple of the most likely figure', input(estimate.spread.high))

  const blocks = estimate.methods.flatMap((method) => methodBlock(rows, method, settings, costs, library))
  const shared = sharedBlock(rows, blocks, settings, costs)
  const all = [...blocks.map(({ subtotal }) => subtotal), ...(shared ? [shared] : [])]

  const likely = total.exVat.central
  const tax = total.incVat.central - likely
  const bought = blocks.flatMap((block) => block.bought)
  // A contractor charges VAT on everything; your own staff carry none, and what they buy does.
  const taxed =
    view.delivery === 'external'
      ? `${vat}*E${totals[0]}`
      : bought.length
        ? `${vat}*(1+${settings.contingency})*SUM(${cellsIn('E', bought)})`
        : '0'
  const put = (at: number, label: string, formula: string, value: number, strong = false) => {
    const cell = { formula, value, as: 'pounds' as const, ...(strong && { bold: true }) }
    rows.fill(totals[at] ?? 0, strong ? bold(label) : label, null, null, null, cell)
  }
  const sum = all.length ? `SUM(${cellsIn('E', all)})` : '0'
  put(0, 'Before VAT, most likely', sum, likely, true)
  put(1, 'Before VAT, low', `E${totals[0]}*${low}`, total.exVat.low)
  put(2, 'Before VAT, high', `E${totals[0]}*${high}`, total.exVat.high)
  put(3, 'VAT, on the most likely figure', taxed, tax)
  put(4, 'With VAT, most likely', `E${totals[0]}+E${totals[3]}`, total.incVat.central, true)
  put(5, 'With VAT, low', `E${totals[4]}*${low}`, total.incVat.low)
  put(6, 'With VAT, high', `E${totals[4]}*${high}`, total.incVat.high)

  return {
    name: COSTS,
    says: `${view.delivery === 'external' ? 'Bought in' : 'By your own analysts'}, in pounds at ${estimate.priceYear} prices. Change any shaded figure: quantities, rates, shares. Everything else is worked out again from them.`,
    columns: [
      { title: 'Work', width: 48 },
      { title: 'Quantity', width: 11 },
      { title: 'Of', width: 12 },
      { title: 'Rate (£)', width: 11 },
      { title: 'Amount (£)', width: 14 },
      { title: 'Note', width: 48 },
    ],
    rows: rows.rows,
    freeze: true,
  }
}

function methodBlock(
  rows: Rows,
  { id, cost, lines, grade, partOf }: MethodEstimate,
  settings: Settings,
  { book, view }: Costs,
  library: Library,
): Block[] {
  const name = library.methods[id]?.name ?? id
  rows.put(null)
  if (partOf !== undefined) {
    rows.put(bold(name), null, null, null, null, partOf)
    return []
  }
  const own = lines[view.delivery]
  rows.put(
    bold(name),
    null,
    null,
    null,
    null,
    `Grade ${grade}: ${gradeWords(grade)}, ${deliveryWords(view.delivery)}`,
  )
  const staff = own.filter(({ kind }) => kind === 'days').map((line) => productRow(rows, line))
  const bought = own
    .filter(({ kind }) => kind === 'units' || kind === 'fixed')
    .map((line) => productRow(rows, line))
  const records = book.methods[id]?.records ?? false
  const share = records ? `(${settings.management}+${settings.access})` : settings.management
  const staffSum = cellsIn('E', staff)
  const taken = own.find(({ kind }) => kind === 'shared')
  const parts = [...staff, ...bought]
  if (staff.length) {
    const formula = `-${share}*SUM(${staffSum})`
    parts.push(
      rows.put(
        taken?.label ?? 'Shared work, counted once for the whole package',
        null,
        null,
        null,
        { formula, value: taken?.amount ?? 0, as: 'pounds' },
        note('Added once, under the work that all share', taken?.changed),
      ),
    )
  }
  const subtotal = contingencyAndSum(
    rows,
    `${name}, in all`,
    parts,
    settings,
    own,
    cost[view.delivery].exVat.central,
  )
  return [{ subtotal, staff, bought, records }]
}

/** What the package does once: the largest part among its methods, and any further follow-up. */
function sharedBlock(
  rows: Rows,
  blocks: readonly Block[],
  settings: Settings,
  { estimate, view }: Costs,
): number | undefined {
  const lines = estimate.shared[view.delivery]
  const withStaff = blocks.filter(({ staff }) => staff.length)
  if (withStaff.length === 0) return undefined
  rows.put(null)
  rows.put(bold('Work that all share, once'))
  const once = (share: string, among: readonly Block[], id: Id, label: string) => {
    const line = lines.find(({ figure }) => figure === id)
    const largest = among.map(({ staff }) => `SUM(${cellsIn('E', staff)})`).join(',')
    const cell: Cell = { formula: `${share}*MAX(${largest})`, value: line?.amount ?? 0, as: 'pounds' }
    return rows.put(
      line?.label ?? label,
      null,
      null,
      null,
      cell,
      note('The largest part among the methods', line?.changed),
    )
  }
  const parts = [once(settings.management, withStaff, 'share-management', 'Project management, once')]
  const records = withStaff.filter((block) => block.records)
  if (records.length)
    parts.push(once(settings.access, records, 'share-access', 'Getting hold of the data, once'))
  for (const line of lines) {
    if (line.kind === 'shared' && line.figure === undefined) parts.push(productRow(rows, line))
  }
  const whole = lines.reduce((sum, { amount }) => sum + amount, 0)
  return contingencyAndSum(rows, 'Shared work, in all', parts, settings, lines, whole)
}

/** One line of the sum; where it is no product, one of its amount. */
function productRow(rows: Rows, { label, quantity, unit, rate, amount, changed }: CostLine): number {
  const [count, price] = quantity !== undefined && rate !== undefined ? [quantity, rate] : [1, amount]
  const row = rows.next
  return rows.put(
    label,
    input(count),
    unit ?? (quantity === undefined ? 'in all' : 'each'),
    input(price, Number.isInteger(price) ? 'pounds' : 'plain'),
    { formula: `B${row}*D${row}`, value: amount, as: 'pounds' },
    note('', changed),
  )
}

function contingencyAndSum(
  rows: Rows,
  label: string,
  parts: readonly number[],
  { contingency }: Settings,
  lines: readonly CostLine[],
  whole: number,
): number {
  const line = lines.find(({ kind }) => kind === 'contingency')
  const sum = parts.length ? `SUM(${cellsIn('E', parts)})` : '0'
  const added = rows.put(
    line?.label ?? 'Contingency',
    null,
    null,
    null,
    { formula: `${contingency}*${sum}`, value: line?.amount ?? 0, as: 'pounds' },
    note('', line?.changed),
  )
  const cells = cellsIn('E', [...parts, added])
  return rows.put(bold(label), null, null, null, {
    formula: `SUM(${cells})`,
    value: whole,
    as: 'pounds',
    bold: true,
  })
}

function note(text: string, changed = false): Cell {
  const said = [text, changed ? 'Changed by you' : ''].filter(Boolean).join('. ')
  return said || null
}

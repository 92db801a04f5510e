// The bids side by side, as rows of a table: what each proposes, what is open, its marks, its total and its gates. Columns
// are in the order of the draw; nothing is left empty, and what is missing is said in words.
import type { Id } from '../../../engine/index.ts'
import { inPounds } from '../../../costing/money.ts'
import {
  priceBeside,
  SEVERITIES,
  termsNow,
  type Compared,
  type Desk,
  type FindingSeverity,
  type Shelf,
  type Vetting,
} from '../../../vetting/index.ts'
import { gateInWords } from '../parts/gate-words.ts'
import { weightInWords } from '../parts/weight-words.ts'

export interface Cell {
  text: string
  /** Something is missing, or there is nothing: set in softer ink. */
  soft?: boolean
}

export interface TableRow {
  head: string
  /** A few words under the head. */
  note?: string
  /** The total and the place: set in bold. */
  strong?: boolean
  cells: readonly Cell[]
}

export interface TableGroup {
  title: string
  rows: readonly TableRow[]
}

export interface CompareInput {
  desk: Desk
  shelf: Shelf
  compared: readonly Compared[]
  vettingOf: (bid: Id) => Vetting
}

const OPEN: Readonly<Record<FindingSeverity, string>> = {
  stop: 'Settle before any award',
  cap: 'Draw a line on a mark',
  query: 'To ask the bidder',
  note: 'Worth knowing',
}

/** All groups of rows; in each row one cell for each bid, in the order of `compared`. */
export function tableOf(input: CompareInput): TableGroup[] {
  return [
    { title: 'What it proposes', rows: proposes(input) },
    { title: 'Findings', rows: findings(input) },
    { title: 'Marks', rows: marks(input) },
    { title: 'Gates', rows: gates(input) },
  ]
}

function proposes({ desk, shelf, compared, vettingOf }: CompareInput): TableRow[] {
  const beside = compared.map(({ bid: id }) => {
    const bid = desk.bids.find((one) => one.id === id)
    return bid ? priceBeside(desk.commission, bid, shelf) : {}
  })
  const year = beside.find(({ band }) => band)?.band?.year
  return [
    {
      head: 'Leading design',
      cells: compared.map(({ bid }) => {
        const { lead } = vettingOf(bid)
        return lead === null ? missing('None named') : { text: shelf.methods[lead]?.noun ?? lead }
      }),
    },
    {
      head: 'Price',
      cells: beside.map(({ price }) =>
        price === undefined ? missing('Not stated') : { text: inPounds(price, { exact: true }) },
      ),
    },
    {
      head: 'What its own package usually costs',
      note: `Bought in, before VAT${year === undefined ? '' : `, in prices of ${year}`}`,
      cells: beside.map(({ band }) =>
        band ? { text: `${inPounds(band.low)} to ${inPounds(band.high)}` } : missing('No price known'),
      ),
    },
  ]
}

function findings({ compared, vettingOf }: CompareInput): TableRow[] {
  return SEVERITIES.map((severity) => ({
    head: OPEN[severity],
    cells: compared.map(({ bid }) => {
      const count = vettingOf(bid).findings.filter((one) => one.severity === severity).length
      return count ? { text: String(count) } : missing('None')
    }),
  }))
}

function marks({ desk, shelf, compared }: CompareInput): TableRow[] {
  const { criteria } = termsNow(desk.commission)
  const most = compared[0]?.scored.most ?? criteria.reduce((sum, { weight }) => sum + 3 * weight, 0)
  return [
    ...criteria.map(({ id, weight }): TableRow => {
      const title = shelf.book.criteria.find((one) => one.id === id)?.title ?? ''
      return {
        head: `${id} ${title}`.trim(),
        note: weightInWords(weight),
        cells: compared.map(({ scored }) => {
          const row = scored.rows.find(({ criterion }) => criterion === id)
          if (row?.mark === undefined) return missing('Not marked yet')
          const { mark, cap, needsReason } = row
          const crossed =
            cap && mark > cap.at
              ? `, above the line at ${cap.at} ${needsReason ? 'without a reason' : 'with a reason'}`
              : ''
          return { text: (weight === 1 ? `${row.mark}` : `${row.mark}, so ${row.points} points`) + crossed }
        }),
      }
    }),
    { head: 'Total', note: `of ${most} points`, strong: true, cells: compared.map(totalCell) },
    { head: 'Place', strong: true, cells: compared.map((one) => placeCell(one, shelf)) },
    {
      head: 'Where the marks come from',
      cells: compared.map(({ from }) => ({
        text: { moderated: 'Moderation', 'one marker': 'The only marker', none: 'No mark counts yet' }[from],
        ...(from === 'none' && { soft: true }),
      })),
    },
  ]
}

function totalCell({ scored: { total, rows } }: Compared): Cell {
  if (total !== undefined) return { text: String(total) }
  const lacking = rows.filter(({ mark }) => mark === undefined).length
  return missing(lacking === 1 ? 'One mark is missing' : `${lacking} marks are missing`)
}

/** "1", or with the word of the tie rule; without a place the reason why. */
function placeCell(one: Compared, { book }: Pick<Shelf, 'book'>): Cell {
  const { place, tie, scored, withdrawn } = one
  if (withdrawn) return missing('None: withdrawn')
  if (scored.total === undefined) return missing('None until every mark is there')
  if (place === undefined) return missing('None: a gate is not met')
  if (tie === undefined) return { text: String(place) }
  if (tie === 'level') return { text: `${place}, level with another bid: people decide` }
  const title = book.criteria.find(({ id }) => id === tie)?.title.toLowerCase() ?? ''
  return { text: `${place}: same total as another bid, and ${tie} ${title} decides` }
}

function gates({ desk, shelf, compared }: CompareInput): TableRow[] {
  const { gates: criteria } = termsNow(desk.commission)
  const conditions = compared.some(({ scored }) => scored.conditions.length)
  return [
    ...criteria.map((id): TableRow => {
      const title = shelf.book.criteria.find((one) => one.id === id)?.title ?? ''
      return {
        head: `${id} ${title}`.trim(),
        cells: compared.map(({ scored }) => {
          const gate = scored.gates.find(({ criterion }) => criterion === id)
          return gate ? { text: gateInWords(gate), soft: !gate.decision } : missing('No gate')
        }),
      }
    }),
    ...(conditions
      ? [
          {
            head: 'Award only on a condition',
            note: 'Rule M10',
            cells: compared.map(({ scored }) =>
              scored.conditions.length ? { text: `Yes: ${scored.conditions.join(' and ')}` } : missing('No'),
            ),
          },
        ]
      : []),
  ]
}

function missing(text: string): Cell {
  return { text, soft: true }
}

// What is printed on a hand-out: one key a block in the file, one kind a block in the exercise.
import type { Id } from '../../engine/flow.ts'
import type { Library } from '../../engine/library.ts'
import type { HandoutBlock, HandoutTable } from '../../engine/training.ts'
import type { SampleBid } from '../../vetting/book-sample.ts'
import { unitFor } from '../../vetting/book-units.ts'
import type { VettingBook } from '../../vetting/book.ts'
import type { Report } from '../faults.ts'
import { suggestion } from '../nearest.ts'
import { within, type Place } from '../positions.ts'
import type { BlockText, TableText } from '../schema-training.ts'

/** What a block may draw on. */
export interface BlockAround {
  bids: Readonly<Record<Id, SampleBid>>
  /** Undefined while the book has faults. */
  vetting: VettingBook | undefined
  methods: Library['methods']
}

/** The blocks of one hand-out, with whatever cannot be printed reported and left out. */
export function toBlocks(
  written: readonly BlockText[],
  place: Place,
  around: BlockAround,
  report: Report,
): HandoutBlock[] {
  return written.flatMap((block, index) => {
    const at = within(place, index)
    const keys = Object.keys(block).filter((key) => key !== 'source')
    if (keys.length !== 1) {
      const message = keys.length
        ? `A block is one thing, and this one is ${keys.length}: ${keys.join(', ')}. Begin a new “-” for each.`
        : 'This block holds nothing.'
      report(at, 'exercise', message)
      return []
    }
    return toBlock(block, at, around, report)
  })
}

function toBlock(written: BlockText, at: Place, around: BlockAround, report: Report): HandoutBlock[] {
  const { lead, text, heading, list, steps, facts, table, note, warning, write, tick, source } = written
  const sources = source?.length ? { sources: source } : {}
  const items = (texts: readonly string[]) => texts.map((each) => ({ text: each, ...sources }))
  if (lead !== undefined) return [{ kind: 'lead', text: lead }]
  if (text !== undefined) return [{ kind: 'text', text, ...sources }]
  if (heading !== undefined) return [{ kind: 'heading', text: heading }]
  if (list) return [{ kind: 'list', items: items(list) }]
  if (steps) return [{ kind: 'list', items: items(steps), ordered: true }]
  if (facts) return [{ kind: 'facts', rows: facts }]
  if (table) return [toTable(table, within(at, 'table'), report)]
  if (note !== undefined) return [{ kind: 'note', text: note, tone: 'information' }]
  if (warning !== undefined) return [{ kind: 'note', text: warning, tone: 'warning' }]
  if (write) return [{ kind: 'blank', label: write.asks, lines: write.lines }]
  if (tick) return [{ kind: 'checklist', items: tick.map((each) => ({ text: each })) }]
  return bidBlocks(written, at, around, report)
}

/** A table in the shape that documents take. */
export function toTable(
  { caption, columns, widths, figures, rows }: TableText,
  at: Place,
  report: Report,
): HandoutTable {
  for (const [index, row] of rows.entries()) {
    if (row.length === columns.length) continue
    const message = `This row has ${row.length} cells, and the table has ${columns.length} columns.`
    report(within(at, 'rows', index), 'exercise', message)
  }
  if (widths && widths.length !== columns.length)
    report(
      within(at, 'widths'),
      'exercise',
      `The table has ${columns.length} columns, so it needs as many widths.`,
    )
  return {
    kind: 'table',
    caption,
    columns: columns.map((title, index) => ({
      title,
      ...(figures.includes(index + 1) && { align: 'right' as const }),
      ...(widths?.[index] !== undefined && { width: widths[index] }),
    })),
    rows,
    // A row without words in its first cell has no name.
    rowHeads: rows.every(([first]) => first !== ''),
  }
}

function bidBlocks(
  { bid: shown, bid_key: key }: BlockText,
  at: Place,
  { bids, vetting, methods }: BlockAround,
  report: Report,
): HandoutBlock[] {
  const id = shown ?? key ?? ''
  const bid = Object.hasOwn(bids, id) ? bids[id] : undefined
  if (!bid) {
    const { hint, nearest } = suggestion(id, Object.keys(bids))
    report(
      within(at, shown === undefined ? 'bid_key' : 'bid'),
      'unknown',
      `There is no sample bid \`${id}\`. ${hint}`.trim(),
      {
        nearest,
      },
    )
    return []
  }
  if (!vetting) return []
  return shown === undefined ? keyTo(bid, vetting) : bidAsRead(bid, vetting, methods)
}

/** The bid as a buyer would read it: what it says, in the order of the form, and nothing of what is wrong with it. */
function bidAsRead(
  { bidder, title, said, notes }: SampleBid,
  { sections, fields }: VettingBook,
  methods: Library['methods'],
): HandoutBlock[] {
  const inOrder = sections.flatMap(({ id }) => fields.filter(({ section }) => section === id))
  const silent = inOrder.filter(({ id }) => said[id] === undefined || said[id] === 'not_stated')
  const rows = inOrder
    .filter((field) => !silent.includes(field))
    .map((field) => {
      const words = [said[field.id] ?? []].flat().map((one) => {
        if (typeof one === 'number')
          return `${one.toLocaleString('en-GB')}${field.kind === 'number' ? ` ${unitFor(one, field.unit)}` : ''}`
        const options = 'options' in field ? field.options : []
        return options.find((option) => option.id === one)?.text ?? methods[one]?.name ?? one
      })
      return [field.label, [words.join('; '), notes[field.id]].filter(Boolean).join('. ')]
    })
  return [
    { kind: 'lead', text: `${bidder}: “${title}”` },
    {
      kind: 'table',
      caption: 'What the bid says',
      columns: [
        { title: 'Asked', width: 4 },
        { title: 'Said', width: 6 },
      ],
      rows,
      rowHeads: true,
    },
    ...(silent.length
      ? ([
          { kind: 'heading', text: 'On these it says nothing' },
          { kind: 'list', items: silent.map(({ label }) => ({ text: label })) },
        ] satisfies HandoutBlock[])
      : []),
  ]
}

/** What was planted in a bid, rule by rule, for the trainer. */
function keyTo({ bidder, story, planted }: SampleBid, { rules }: VettingBook): HandoutBlock[] {
  const titleOf = (id: Id) => rules.find((rule) => rule.id === id)?.title ?? id
  return [
    { kind: 'heading', text: bidder },
    { kind: 'text', text: story },
    {
      kind: 'table',
      caption: `What was planted in the bid of ${bidder}`,
      columns: [
        { title: 'Rule' },
        { title: 'What it finds', width: 3 },
        { title: 'Where it stands', width: 4 },
      ],
      rows: planted.map(({ rule, where }) => [rule, titleOf(rule), where]),
      rowHeads: true,
    },
  ]
}

// A logic model as blocks of a report: the picture with the three lists beside it, what is in it and how it would be
// seen, why each arrow should hold, and what a critical friend would still ask.
import type { Id } from '../engine/index.ts'
import {
  boxCalled,
  boxesIn,
  COLUMNS,
  critique,
  grouped,
  isMeasurable,
  joinedLinks,
  notesOf,
  type FindingGroup,
  type JoinedLink,
  type LogicGuide,
  type LogicModel,
  type LogicNote,
  type LogicPlace,
} from '../engine/logic/index.ts'
import { logicPicture } from './drawings/logic-model.ts'
import { cut } from './drawings/svg.ts'
import type { Block, ListItem, Table } from './report.ts'

export interface LogicBlocksOptions {
  guide: LogicGuide
  /** Of the line above the columns, as #rrggbb. */
  colour?: string
}

/** The blocks of a section on the logic model; none if there is no box in it. */
export function logicBlocks(model: LogicModel, { guide, colour }: LogicBlocksOptions): Block[] {
  const titles = Object.fromEntries(COLUMNS.map((column) => [column, guide.columns[column].title])) as Record<
    (typeof COLUMNS)[number],
    string
  >
  const picture = logicPicture(model, { titles, ...(colour !== undefined && { colour }) })
  if (!picture) return []
  const links = joinedLinks(model)
  const open = grouped(critique(model, guide.gauges), guide.rules)
  return [
    ...(model.title.trim() ? [{ kind: 'lead' as const, text: model.title.trim() }] : []),
    { kind: 'figure', picture, caption: 'The logic model' },
    ...list(guide.notes.assumption.title, notesOf(model, 'assumption'), (note) => heldUp(note, links)),
    ...list(guide.notes.risk.title, notesOf(model, 'risk'), ({ watch }) =>
      watch.trim() ? ` How it would be noticed: ${sentence(watch)}` : '',
    ),
    ...list(guide.notes.other.title, notesOf(model, 'other'), () => ''),
    boxTable(model, titles),
    ...(links.length > 0 ? [linkTable(links)] : []),
    ...critiqueBlocks(open, model, links),
  ]
}

/** The sources that the critique names: every one of them stands in the list at the end of a report. */
export function logicSources(model: LogicModel, { rules, gauges }: LogicGuide): Id[] {
  const named = grouped(critique(model, gauges), rules).flatMap(({ rule }) => rule.sources)
  return [...new Set(named)].filter((id) => id !== 'judgement')
}

function boxTable(model: LogicModel, titles: Readonly<Record<string, string>>): Table {
  return {
    kind: 'table',
    caption: 'What is in it, and how it would be seen',
    columns: [
      { title: 'Column', width: 20 },
      { title: 'What', width: 45 },
      { title: 'Measured by', width: 35 },
    ],
    rows: COLUMNS.flatMap((column) =>
      boxesIn(model, column).map((box) => [
        titles[column] ?? column,
        box.text.trim() || 'No words yet',
        box.measure.trim() || (isMeasurable(box) ? 'Not said yet' : '–'),
      ]),
    ),
    rowHeads: true,
  }
}

function linkTable(links: readonly JoinedLink[]): Table {
  return {
    kind: 'table',
    caption: 'Why each arrow should hold',
    columns: [
      { title: 'No.', width: 7 },
      { title: 'From', width: 28 },
      { title: 'Leads to', width: 28 },
      { title: 'Because', width: 37 },
    ],
    rows: links.map(({ start, end, because }, index) => [
      String(index + 1),
      start.text,
      end.text,
      because.trim() || 'No reason given yet',
    ]),
    rowHeads: true,
  }
}

function list(title: string, notes: readonly LogicNote[], more: (note: LogicNote) => string): Block[] {
  if (notes.length === 0) return []
  const items = notes.map((note) => ({ text: `${sentence(note.text)}${more(note)}` }))
  return [
    { kind: 'heading', text: title },
    { kind: 'list', items },
  ]
}

function heldUp({ about }: LogicNote, links: readonly JoinedLink[]): string {
  const index = links.findIndex(({ id }) => id === about)
  return index < 0 ? '' : ` Arrow ${index + 1} rests on it.`
}

function critiqueBlocks(
  open: readonly FindingGroup[],
  model: LogicModel,
  links: readonly JoinedLink[],
): Block[] {
  if (open.length === 0) return []
  const items = open.map(({ rule, at }): ListItem => {
    const where = at.flatMap((place) => placeWords(place, model, links))
    return {
      label: rule.id,
      text: [rule.says, ...(where.length > 0 ? [`${capital(where.join('; '))}.`] : []), rule.do].join(' '),
      sources: rule.sources,
    }
  })
  return [
    { kind: 'heading', text: 'What a critical friend would still ask' },
    { kind: 'list', items },
  ]
}

function placeWords(place: LogicPlace, model: LogicModel, links: readonly JoinedLink[]): string[] {
  if ('link' in place) return [`arrow ${links.findIndex(({ id }) => id === place.link) + 1}`]
  const said =
    'box' in place
      ? boxCalled(model, place.box)?.text
      : 'note' in place
        ? model.notes.find(({ id }) => id === place.note)?.text
        : undefined
  return said?.trim() ? [`“${cut(said.trim(), 90)}”`] : []
}

function sentence(text: string): string {
  const words = text.trim()
  return /[.!?]$/.test(words) ? words : `${words}.`
}

function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

// A logic model: what goes in, what is done, what should change, and why anybody thinks so. Boxes in five columns, arrows
// with a reason each, and three lists beside them. What an edit does is in edit.ts, what is weak about it in critique.ts.
import type { Id } from '../flow.ts'

/** From left to right. `early` and `later` are both outcomes: the first signs of change, and the change that is wanted. */
export const COLUMNS = ['inputs', 'activities', 'outputs', 'early', 'later'] as const
export type Column = (typeof COLUMNS)[number]

/** What stands beside the boxes: what must be true, what could go wrong, and who else is acting on the same problem. */
export const NOTE_KINDS = ['assumption', 'risk', 'other'] as const
export type NoteKind = (typeof NOTE_KINDS)[number]

/** A column or a list. */
export type LogicPart = Column | NoteKind

export interface LogicBox {
  id: Id
  column: Column
  text: string
  /** How it would be seen; empty where nobody has said. */
  measure: string
}

/** An arrow from one box to another. */
export interface LogicLink {
  id: Id
  from: Id
  to: Id
  /** Why the one should lead to the other; empty where nobody has said. */
  because: string
}

export interface LogicNote {
  id: Id
  kind: NoteKind
  text: string
  /** The arrow an assumption holds up. */
  about?: Id
  /** How a risk would be noticed; empty where nobody has said. */
  watch: string
}

/** Order counts: boxes of a column stand in it as they stand here. */
export interface LogicModel {
  title: string
  boxes: readonly LogicBox[]
  links: readonly LogicLink[]
  notes: readonly LogicNote[]
}

export const EMPTY_MODEL: LogicModel = { title: '', boxes: [], links: [], notes: [] }

/** In characters, and in things. A model past these is several models; storage and drawings rest on them. */
export const LONGEST = { title: 120, text: 300, measure: 200, because: 300 } as const
export const MOST = { boxes: 60, links: 200, notes: 60 } as const

/** Is there nothing in it yet? */
export function isBlank({ title, boxes, notes }: LogicModel): boolean {
  return title.trim() === '' && boxes.length === 0 && notes.length === 0
}

export function isOutcome({ column }: Pick<LogicBox, 'column'>): boolean {
  return column === 'early' || column === 'later'
}

/** Should it say how it would be seen? Work done and change can be counted; what goes in is in the accounts. */
export function isMeasurable({ column }: Pick<LogicBox, 'column'>): boolean {
  return column === 'outputs' || isOutcome({ column })
}

export function boxesIn({ boxes }: LogicModel, column: Column): LogicBox[] {
  return boxes.filter((box) => box.column === column)
}

export function notesOf({ notes }: LogicModel, kind: NoteKind): LogicNote[] {
  return notes.filter((note) => note.kind === kind)
}

export function boxCalled({ boxes }: LogicModel, id: Id): LogicBox | undefined {
  return boxes.find((box) => box.id === id)
}

/** How far right a column stands, from 0. */
export function rankOf(column: Column): number {
  return COLUMNS.indexOf(column)
}

export interface JoinedLink extends LogicLink {
  /** The boxes at its ends. */
  start: LogicBox
  end: LogicBox
}

/** Every arrow with its two boxes, in reading order: by column and place of where it starts, then of where it ends. */
export function joinedLinks(model: LogicModel): JoinedLink[] {
  const order = COLUMNS.flatMap((column) => boxesIn(model, column))
  const place = new Map(order.map((box, index) => [box.id, { box, index }]))
  return model.links
    .flatMap((link) => {
      const [start, end] = [place.get(link.from), place.get(link.to)]
      return start && end ? [{ link, start, end }] : []
    })
    .sort((a, b) => a.start.index - b.start.index || a.end.index - b.end.index)
    .map(({ link, start, end }) => ({ ...link, start: start.box, end: end.box }))
}

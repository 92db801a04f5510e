// Every way to change a logic model. Each edit gives back a new model and leaves the old one as it was, so going back is
// holding on to what was there. An edit that changes nothing, or means nothing here, gives back the very same model.
import type { Id } from '../flow.ts'
import {
  boxCalled,
  COLUMNS,
  LONGEST,
  MOST,
  rankOf,
  type Column,
  type LogicBox,
  type LogicModel,
  type LogicNote,
  type NoteKind,
} from './model.ts'

export type Direction = 'up' | 'down' | 'earlier' | 'later'

export type LogicEdit =
  | { do: 'title'; text: string }
  | { do: 'add'; column: Column; text: string }
  | { do: 'write'; box: Id; text?: string; measure?: string }
  /** Within its column, or to the one beside it, where it comes last. */
  | { do: 'move'; box: Id; to: Direction }
  /** Takes its arrows with it. */
  | { do: 'remove'; box: Id }
  | { do: 'link'; from: Id; to: Id; because: string }
  | { do: 'reason'; link: Id; because: string }
  | { do: 'unlink'; link: Id }
  | { do: 'note'; kind: NoteKind; text: string }
  /** `about: null`: no arrow in particular. */
  | { do: 'write-note'; note: Id; text?: string; watch?: string; about?: Id | null }
  | { do: 'remove-note'; note: Id }
  | { do: 'replace'; model: LogicModel }

/** The model after an edit; the same model if the edit changes nothing. */
export function edited(model: LogicModel, edit: LogicEdit): LogicModel {
  switch (edit.do) {
    case 'title':
      return changed(model, { title: edit.text.slice(0, LONGEST.title) })
    case 'add':
      return add(model, edit)
    case 'write':
      return write(model, edit)
    case 'move':
      return move(model, edit)
    case 'remove':
      return remove(model, edit.box)
    case 'link':
      return link(model, edit)
    case 'reason':
      return changed(model, {
        links: mapOne(model.links, edit.link, { because: edit.because.slice(0, LONGEST.because) }),
      })
    case 'unlink':
      return withoutLinks(model, ({ id }) => id === edit.link)
    case 'note':
      return note(model, edit)
    case 'write-note':
      return writeNote(model, edit)
    case 'remove-note':
      return changed(model, { notes: model.notes.filter(({ id }) => id !== edit.note) })
    case 'replace':
      return edit.model
  }
}

/** May an arrow run from the one to the other? Not to itself, not twice, and not straight back. */
export function mayLink({ boxes, links }: LogicModel, from: Id, to: Id): boolean {
  const known = [from, to].every((id) => boxes.some((box) => box.id === id))
  const joined = links.some(
    (one) => (one.from === from && one.to === to) || (one.from === to && one.to === from),
  )
  return known && from !== to && !joined && links.length < MOST.links
}

/** The first name of this kind that is not taken: b1, b2. */
function freshId(taken: readonly { id: Id }[], letter: string): Id {
  const numbers = taken.flatMap(({ id }) => (new RegExp(`^${letter}\\d+$`).test(id) ? +id.slice(1) : []))
  return `${letter}${Math.max(0, ...numbers) + 1}`
}

function tidy(text: string, longest: number): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, longest).trim()
}

function add(model: LogicModel, { column, text }: { column: Column; text: string }): LogicModel {
  const words = tidy(text, LONGEST.text)
  if (!words || model.boxes.length >= MOST.boxes) return model
  const box = { id: freshId(model.boxes, 'b'), column, text: words, measure: '' }
  return { ...model, boxes: [...model.boxes, box] }
}

function write(model: LogicModel, { box, text, measure }: Extract<LogicEdit, { do: 'write' }>): LogicModel {
  const said = {
    ...(text !== undefined && { text: text.slice(0, LONGEST.text) }),
    ...(measure !== undefined && { measure: measure.slice(0, LONGEST.measure) }),
  }
  return changed(model, { boxes: mapOne(model.boxes, box, said) })
}

function move(model: LogicModel, { box: id, to }: { box: Id; to: Direction }): LogicModel {
  const box = boxCalled(model, id)
  if (!box) return model
  if (to === 'up' || to === 'down') return swap(model, box, to)
  const column = COLUMNS[rankOf(box.column) + (to === 'later' ? 1 : -1)]
  if (!column) return model
  return { ...model, boxes: [...model.boxes.filter((each) => each !== box), { ...box, column }] }
}

/** Changes places with its neighbour in the column, which may stand far off in the list. */
function swap(model: LogicModel, box: LogicBox, to: 'up' | 'down'): LogicModel {
  const column = model.boxes.filter((each) => each.column === box.column)
  const other = column[column.indexOf(box) + (to === 'down' ? 1 : -1)]
  if (!other) return model
  return {
    ...model,
    boxes: model.boxes.map((each) => (each === box ? other : each === other ? box : each)),
  }
}

function remove(model: LogicModel, box: Id): LogicModel {
  const boxes = model.boxes.filter(({ id }) => id !== box)
  if (boxes.length === model.boxes.length) return model
  return { ...withoutLinks(model, ({ from, to }) => from === box || to === box), boxes }
}

function link(model: LogicModel, { from, to, because }: { from: Id; to: Id; because: string }): LogicModel {
  if (!mayLink(model, from, to)) return model
  const made = { id: freshId(model.links, 'k'), from, to, because: tidy(because, LONGEST.because) }
  return { ...model, links: [...model.links, made] }
}

/** An assumption about an arrow that is gone is about none in particular. */
function withoutLinks(model: LogicModel, gone: (link: LogicModel['links'][number]) => boolean): LogicModel {
  const links = model.links.filter((each) => !gone(each))
  if (links.length === model.links.length) return model
  const held = (id: Id | undefined) => links.some((each) => each.id === id)
  const notes = model.notes.map((each) =>
    each.about === undefined || held(each.about) ? each : withoutAbout(each),
  )
  return { ...model, links, notes }
}

function note(model: LogicModel, { kind, text }: { kind: NoteKind; text: string }): LogicModel {
  const words = tidy(text, LONGEST.text)
  if (!words || model.notes.length >= MOST.notes) return model
  return {
    ...model,
    notes: [...model.notes, { id: freshId(model.notes, 'n'), kind, text: words, watch: '' }],
  }
}

function writeNote(
  model: LogicModel,
  { note: id, text, watch, about }: Extract<LogicEdit, { do: 'write-note' }>,
): LogicModel {
  const known = typeof about === 'string' && model.links.some((each) => each.id === about)
  const said = {
    ...(text !== undefined && { text: text.slice(0, LONGEST.text) }),
    ...(watch !== undefined && { watch: watch.slice(0, LONGEST.measure) }),
    ...(known && { about }),
  }
  const notes = mapOne(model.notes, id, said)
  return changed(model, {
    notes: about === null ? notes.map((each) => (each.id === id ? withoutAbout(each) : each)) : notes,
  })
}

function withoutAbout({ id, kind, text, watch }: LogicNote): LogicNote {
  return { id, kind, text, watch }
}

/** The list with one thing changed. */
function mapOne<T extends { id: Id }>(list: readonly T[], id: Id, said: Partial<T>): readonly T[] {
  return list.map((each) => (each.id === id ? { ...each, ...said } : each))
}

/** The same model if nothing in it would differ. */
function changed(model: LogicModel, said: Partial<LogicModel>): LogicModel {
  const same = Object.entries(said).every(
    ([key, value]) => JSON.stringify(value) === JSON.stringify(model[key as keyof LogicModel]),
  )
  return same ? model : { ...model, ...said }
}

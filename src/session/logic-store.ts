// The logic model, kept on this device and nowhere else: it is free text and never goes into a link.
import {
  COLUMNS,
  LONGEST,
  MOST,
  NOTE_KINDS,
  type LogicBox,
  type LogicLink,
  type LogicModel,
  type LogicNote,
} from '../engine/logic/index.ts'
import { shelf, type Shelf } from './shelf.ts'
import { isObject } from './stored-answers.ts'

/** Raised only when what is stored changes shape. */
const FORMAT = 1
const NAME = /^[a-z][a-z0-9_]{0,63}$/

export interface SavedLogic {
  model: LogicModel
  savedAt: string
}

export interface LogicStore extends Omit<Shelf<SavedLogic>, 'save'> {
  save: (saved: SavedLogic) => ReturnType<Shelf<SavedLogic>['save']>
}

/** The shelf of the logic model. @param saved called after every save that went well */
export function logicStore(storage: Storage | null, saved: () => void = () => {}): LogicStore {
  const kept = shelf(storage, { name: 'logic', damaged: 'damaged:logic', check: readSavedLogic })
  return {
    ...kept,
    save({ model, savedAt }) {
      const outcome = kept.save({ format: FORMAT, savedAt, model })
      if (outcome === 'saved') saved()
      return outcome
    },
  }
}

/**
 * What was stored if every part of it is of the right shape, else null. An arrow to a box that is not there, from a file
 * that somebody edited, is left out.
 */
export function readSavedLogic(given: unknown): SavedLogic | null {
  if (!isObject(given) || given.format !== FORMAT || !isObject(given.model)) return null
  const { savedAt, model } = given
  const { title, boxes, links, notes } = model as Record<string, unknown>
  if (typeof savedAt !== 'string' || savedAt.length > 40) return null
  if (!isText(title, LONGEST.title)) return null
  const read = {
    boxes: readAll(boxes, MOST.boxes, readBox),
    links: readAll(links, MOST.links, readLink),
    notes: readAll(notes, MOST.notes, readNote),
  }
  if (!read.boxes || !read.links || !read.notes) return null
  return { savedAt, model: joined({ title, boxes: read.boxes, links: read.links, notes: read.notes }) }
}

function joined(model: LogicModel): LogicModel {
  const known = (id: string) => model.boxes.some((box) => box.id === id)
  const seen = new Set<string>()
  const links = model.links.filter(({ from, to }) => {
    const pair = `${from} ${to}`
    if (!known(from) || !known(to) || from === to || seen.has(pair)) return false
    seen.add(pair)
    return true
  })
  const notes = model.notes.map(({ about, ...note }) =>
    about !== undefined && links.some(({ id }) => id === about) ? { ...note, about } : note,
  )
  return { ...model, links, notes }
}

/** Every entry read, if all can be and no two share an id; else null. */
function readAll<T extends { id: string }>(
  given: unknown,
  most: number,
  read: (entry: Record<string, unknown>) => T | null,
): T[] | null {
  if (!Array.isArray(given) || given.length > most) return null
  const entries = given.map((entry: unknown) => (isObject(entry) && isName(entry.id) ? read(entry) : null))
  const sound = entries.filter((entry) => entry !== null)
  const ids = new Set(sound.map(({ id }) => id))
  return sound.length === given.length && ids.size === given.length ? sound : null
}

function readBox({ id, column, text, measure }: Record<string, unknown>): LogicBox | null {
  const where = COLUMNS.find((known) => known === column)
  if (!isName(id) || !where || !isText(text, LONGEST.text) || !isText(measure, LONGEST.measure)) return null
  return { id, column: where, text, measure }
}

function readLink({ id, from, to, because }: Record<string, unknown>): LogicLink | null {
  if (!isName(id) || !isName(from) || !isName(to) || !isText(because, LONGEST.because)) return null
  return { id, from, to, because }
}

function readNote({ id, kind, text, about, watch }: Record<string, unknown>): LogicNote | null {
  const which = NOTE_KINDS.find((known) => known === kind)
  if (!isName(id) || !which || !isText(text, LONGEST.text) || !isText(watch, LONGEST.measure)) return null
  if (about !== undefined && !isName(about)) return null
  return { id, kind: which, text, watch, ...(about !== undefined && { about }) }
}

function isText(given: unknown, longest: number): given is string {
  return typeof given === 'string' && given.length <= longest
}

function isName(given: unknown): given is string {
  return typeof given === 'string' && NAME.test(given)
}

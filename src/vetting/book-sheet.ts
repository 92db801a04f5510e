// The sheet on which rules are read: fields, signals and circumstances as the questions of a flow, so that the engine
// decides what a condition comes to. A field that nobody has looked at has no answer, and nothing fires on it.
import type { Flow, Id, Question } from '../engine/flow.ts'
import type { Field, VettingBook } from './book.ts'

/** What a field that holds no options can be asked: is something there? */
export const STATED = 'stated'
const SILENT = 'not_stated'

/** A thing a condition may read, with everything it may come out as. */
export interface Readable {
  id: Id
  kind: 'one' | 'many'
  options: readonly Id[]
}

/** As a condition sees it. */
export function readable(field: Field): Readable {
  const { id, kind } = field
  return kind === 'one' || kind === 'many'
    ? { id, kind, options: [...field.options.map((option) => option.id), SILENT] }
    : { id, kind: 'one', options: [STATED, SILENT] }
}

/** Everything that conditions of this book may read, fields first. */
export function readables({
  fields,
  signals,
  circumstances,
}: Pick<VettingBook, 'fields' | 'signals' | 'circumstances'>): Readable[] {
  const asked = signals.map(({ id, kind, values }) => ({
    id,
    kind,
    options: values.map((value) => value.id),
  }))
  return [...fields.map(readable), ...asked, ...circumstances]
}

const sheets = new WeakMap<object, Flow>()

/** The sheet of a book: a flow without rules, made once. */
export function sheetOf(book: Pick<VettingBook, 'fields' | 'signals' | 'circumstances'>): Flow {
  let sheet = sheets.get(book)
  if (!sheet) sheets.set(book, (sheet = makeSheet(readables(book))))
  return sheet
}

function makeSheet(all: readonly Readable[]): Flow {
  return {
    id: 'vetting',
    version: 1,
    line: '',
    title: '',
    terminus: '',
    state: 'open',
    reviewed: { date: '', by: '' },
    questions: all.map(asQuestion),
    ...{ facts: [], methods: [], groups: {}, rules: [], floors: [], advice: [], doubts: [], examples: [] },
    changes: [],
    hash: '',
  }
}

function asQuestion({ id, kind, options }: Readable): Question {
  return {
    ...{ id, kind, text: '', short: '', why: '', control: 'fixed', hard: false, context: false },
    options: options.map((option) => ({ id: option, text: '', was: [], exclusive: false, unsure: false })),
    ...{ was: [], better: [], terms: [], lines: [] },
  }
}

// The questions of one flow: its own, and those it takes from shared-questions.yaml with words of its own.
import type { Condition, Id, Option, Question } from '../../engine/flow.ts'
import type { Report } from '../faults.ts'
import { suggestion } from '../nearest.ts'
import { within, type Path, type Place, type SourceText } from '../positions.ts'
import { RESERVED } from '../schema-parts.ts'
import type { QuestionText, SharedUseText } from '../schema.ts'
import { checkBands } from './bands.ts'
import { readCondition } from './conditions.ts'
import { valueAt } from './mend.ts'
import type { LibraryNames, Names, QuestionName } from './names.ts'

/** One question with its overrides laid over it, and where each part of it is written. */
export interface Entry {
  text: QuestionText
  /** Where the flow names it. */
  place: Place
  /** Where a part of it is written: in the flow, or in the shared file. */
  at: (part: keyof QuestionText) => Place
  shared: boolean
}

export interface SharedQuestions {
  file: SourceText & { raw: unknown }
  byId: ReadonlyMap<Id, { text: QuestionText; path: Path }>
}

/** Lays each `use:` over its shared question. One that names nothing is reported, then read as the nearest. */
export function gatherQuestions(
  written: readonly (QuestionText | SharedUseText)[],
  list: Place,
  shared: SharedQuestions | undefined,
  report: Report,
): Entry[] {
  return written.flatMap((item, index): Entry[] => {
    const place = within(list, index)
    if (item.use === undefined) {
      return [{ text: item as QuestionText, place, at: (part) => within(place, part), shared: false }]
    }
    const { use, ...overrides } = item as SharedUseText
    const known = [...(shared?.byId.keys() ?? [])]
    let source = shared?.byId.get(use)
    if (!source) {
      const { hint, nearest } = suggestion(use, known)
      const missing = shared
        ? `There is no shared question \`${use}\`. ${hint}`
        : 'There is no shared-questions.yaml.'
      if (use) report(within(place, 'use'), 'unknown', missing.trim(), { nearest })
      source = nearest === undefined ? undefined : shared?.byId.get(nearest)
    }
    if (!source || !shared) return []
    const { text, path } = source
    const at = (part: keyof QuestionText) =>
      part in overrides ? within(place, part) : { file: shared.file, path: [...path, part] }
    return [{ text: { ...text, ...overrides } as QuestionText, place, at, shared: true }]
  })
}

/** Enters the questions into the flow's names and reports clashes between ids, old and new. */
export function nameQuestions(entries: readonly Entry[], names: Names, report: Report): void {
  for (const [index, { text, place, at, shared }] of entries.entries()) {
    const { id } = text
    if (!id) continue
    const idPlace = shared ? within(place, 'use') : at('id')
    if (RESERVED.includes(id))
      report(idPlace, 'reserved', `A question may not be called \`${id}\`: the word is reserved.`)
    if (names.questions.has(id)) {
      report(idPlace, 'duplicate', `Question \`${id}\` is in this flow twice.`)
      continue
    }
    names.questions.set(id, { index, ...nameOptions(text, at('options'), report) })
  }
  for (const { text, at } of entries)
    nameOld('question', text.was, at('was'), names.questions, names.renamed, text.id, report)
}

function nameOptions(
  { id, kind, options }: QuestionText,
  place: Place,
  report: Report,
): Omit<QuestionName, 'index'> {
  const known = new Map<Id, true>()
  const renamed = new Map<Id, Id>()
  for (const [index, option] of options.entries()) {
    if (known.has(option.id)) {
      report(within(place, index, 'id'), 'duplicate', `\`${id}\` has the option \`${option.id}\` twice.`)
    }
    if (option.id) known.set(option.id, true)
  }
  for (const [index, option] of options.entries()) {
    nameOld('option', option.was, within(place, index, 'was'), known, renamed, option.id, report)
  }
  return { kind, options: [...known.keys()], renamed }
}

/** An old id may be claimed once, and never while something still goes by it. */
function nameOld(
  what: string,
  was: readonly Id[],
  place: Place,
  current: ReadonlyMap<Id, unknown>,
  renamed: Map<Id, Id>,
  now: Id,
  report: Report,
): void {
  for (const [index, old] of was.entries()) {
    const claimed = renamed.get(old)
    const clash = current.has(old)
      ? `there is still ${what} \`${old}\` here`
      : claimed && `\`${claimed}\` claims it too`
    if (clash) report(within(place, index), 'duplicate', `\`${now}\` cannot have been \`${old}\`: ${clash}.`)
    else renamed.set(old, now)
  }
}

/** The questions in their final form; facts must have been compiled, since `ask` may read them. */
export function linkQuestions(
  entries: readonly Entry[],
  linesOf: (id: Id) => readonly Id[],
  names: Names,
  report: Report,
): Question[] {
  return entries.map(({ text, place, at, shared }, index) => {
    const { id, find_out: findOut, example } = text
    const options = text.options.map((option) => toOption(option, text.kind))
    checkWords(text, at, names, report)
    checkBands(text, at, report)
    const facts = options.filter(({ control }) => (control ?? text.control) === 'fixed')
    const isFact = facts.length * 2 > options.length
    if (!options.some(({ unsure }) => unsure) && !isFact && options.length) {
      const message = `\`${id}\` has no option \`dk\`. “Don’t know” should always be a fair answer, unless this is a plain fact (control: fixed, on it or on most options).`
      report(place, 'advice', message, { level: 'warning' })
    }
    return {
      id,
      kind: text.kind,
      text: text.text,
      short: text.short,
      why: text.why,
      ...(text.help !== undefined && { help: text.help }),
      control: text.control,
      ...(text.ask !== undefined && { ask: linkAsk(id, index, at('ask'), names, report) }),
      options,
      ...(text.number && { number: text.number }),
      was: text.was,
      better: text.better,
      ...(findOut !== undefined && { findOut }),
      hard: text.hard,
      terms: text.terms,
      ...(example && { example }),
      context: text.context,
      lines: shared ? linesOf(id) : [],
    }
  })
}

/** Read from the file itself: the condition reader, not the schema, says what is wrong with it. */
function linkAsk(id: Id, index: number, place: Place, names: Names, report: Report): Condition {
  const raw = valueAt((place.file as SourceText & { raw: unknown }).raw, place.path)
  const scope = {
    names,
    report,
    what: `\`ask\` of \`${id}\` in ${names.flow}`,
    before: index,
    standing: 'no',
  } as const
  return readCondition(raw, place, scope)
}

function toOption(option: QuestionText['options'][number], kind: QuestionText['kind']): Option {
  const { id, text, hint, was, control, from } = option
  const unsure = id === 'dk'
  return {
    id,
    text,
    ...(hint !== undefined && { hint }),
    was,
    exclusive: option.exclusive || (unsure && kind === 'many'),
    unsure,
    ...(from !== undefined && { from }),
    ...(control && { control }),
  }
}

/** Terms, sources and the ranking of options. */
function checkWords(text: QuestionText, at: Entry['at'], names: Names, report: Report): void {
  const { terms, sources } = names.library
  for (const [index, term] of text.terms.entries()) {
    if (!terms || terms.has(term)) continue
    const { hint, nearest } = suggestion(term, terms)
    const message = `The glossary has no term \`${term}\`. ${hint}`
    report(within(at('terms'), index), 'unknown', message.trim(), { nearest })
  }
  if (text.example?.source) checkSource(text.example.source, within(at('example'), 'source'), sources, report)
  const known = text.options.map(({ id }) => id)
  for (const [index, option] of text.better.entries()) {
    const place = within(at('better'), index)
    const { hint, nearest } = suggestion(option, known)
    if (known.length && !known.includes(option)) {
      report(place, 'unknown', `\`${text.id}\` has no option \`${option}\` to rank. ${hint}`.trim(), {
        nearest,
      })
    } else if (text.better.indexOf(option) < index) {
      report(place, 'duplicate', `\`${option}\` is ranked twice.`)
    }
  }
}

/** Reports a source that is not in the register; "judgement" stands for our own. */
function checkSource(id: Id, place: Place, sources: LibraryNames['sources'], report: Report): void {
  if (!id || !sources || id === 'judgement' || sources.has(id)) return
  const { hint, nearest } = suggestion(id, [...sources, 'judgement'])
  report(place, 'unknown', `There is no source \`${id}\` in sources.yaml. ${hint}`.trim(), { nearest })
}

/** The same for `source`, which may be one id or a list. */
export function checkSources(
  ids: readonly Id[],
  place: Place,
  sources: LibraryNames['sources'],
  report: Report,
): void {
  const listed = Array.isArray(valueAt((place.file as SourceText & { raw: unknown }).raw, place.path))
  for (const [index, id] of ids.entries())
    checkSource(id, listed ? within(place, index) : place, sources, report)
}

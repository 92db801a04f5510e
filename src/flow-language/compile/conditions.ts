// Reads a condition as the author wrote it. This is where every slip inside one is found and put in words.
import type { Condition, Id } from '../../engine/flow.ts'
import type { Report } from '../faults.ts'
import { nearest, suggestion } from '../nearest.ts'
import { within, type Place } from '../positions.ts'
import { RESERVED } from '../schema-parts.ts'
import { linkMethods } from './groups.ts'
import type { Names, QuestionName } from './names.ts'

/** What a condition in this spot may read. */
export interface Scope {
  names: Names
  report: Report
  /** `ask of "alloc"`, for the fault. */
  what: string
  /** Only questions before this one, by place in the file. */
  before?: number
  /** Only facts before this one, by place in the file. */
  factsBefore?: number
  /** May it read how methods stand (open, clean, lead, best), and facts that do? */
  standing: 'no' | 'yes' | 'yes, but no late facts'
}

const FORMS =
  'A condition is `always` or one pair: {question: option}, {question: [options]}, {question: {has: option}}, ' +
  '{fact: value}, {all: [...]}, {any: [...]} or {not: ...}'

/** The condition at this place, with its faults reported. What cannot be read counts as `always`. */
export function readCondition(raw: unknown, place: Place, scope: Scope): Condition {
  // A condition that is not there was reported as missing already.
  if (raw === 'always' || raw === undefined) return ALWAYS
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return notACondition(raw, place, scope)
  const keys = Object.keys(raw)
  if (keys.length !== 1) {
    const all = keys.map((key) => `{${key}: ...}`).join(', ')
    const advice = keys.length ? `Put them in a list: {all: [${all}]}.` : `${FORMS}.`
    scope.report(
      place,
      'shape',
      `A condition has exactly one key; this one has ${keys.length || 'none'}. ${advice}`,
    )
  }
  const read = keys.map((key) =>
    readPair(key, (raw as Record<string, unknown>)[key], within(place, key), scope),
  )
  return read.length === 1 ? (read[0] as Condition) : { kind: 'all', of: read }
}

const ALWAYS: Condition = { kind: 'always' }

function notACondition(raw: unknown, place: Place, { report }: Scope): Condition {
  if (Array.isArray(raw)) {
    report(place, 'shape', 'This is a list. Say whether all or any must hold: {all: [...]} or {any: [...]}.')
  } else {
    const near = nearest(String(raw), ['always'])
    const message =
      raw === null ? `This condition is empty. ${FORMS}.` : `\`${String(raw)}\` is not a condition. ${FORMS}.`
    report(place, 'shape', message, { nearest: near })
  }
  return ALWAYS
}

function readPair(key: string, value: unknown, place: Place, scope: Scope): Condition {
  switch (key) {
    case 'all':
    case 'any':
      return { kind: key, of: readList(key, value, place, scope) }
    case 'not':
      return { kind: 'not', of: readCondition(value, place, scope) }
    case 'open':
    case 'clean':
    case 'lead':
    case 'best':
      return readStanding(key, value, place, scope)
  }
  if (scope.names.questions.has(key)) return readAnswer(key, value, place, scope)
  if (scope.names.facts.has(key)) return readFact(key, value, place, scope)
  return unknownSubject(key, place, scope)
}

function readList(key: string, value: unknown, place: Place, scope: Scope): Condition[] {
  if (!Array.isArray(value) || !value.length) {
    scope.report(place, 'shape', `\`${key}\` takes a list of conditions: {${key}: [{...}, {...}]}.`)
    return []
  }
  return value.map((item, index) => readCondition(item, within(place, index), scope))
}

function unknownSubject(key: string, place: Place, { names, report }: Scope): Condition {
  const renamed = names.renamed.get(key)
  if (renamed) {
    const message = `Question \`${key}\` is now called \`${renamed}\`.`
    report(place, 'unknown', message, { nearest: renamed, on: 'key' })
    return ALWAYS
  }
  const known = [...names.questions.keys(), ...names.facts.keys()]
  const near = nearest(key, [...known, ...RESERVED])
  const hint = near ? ` Did you mean \`${near}\`?` : ''
  const message = `There is no question or fact \`${key}\` in this flow.${hint}`
  report(place, 'unknown', message, { nearest: near, on: 'key' })
  return ALWAYS
}

function readAnswer(id: Id, value: unknown, place: Place, scope: Scope): Condition {
  const { names, report, what, before } = scope
  const question = names.questions.get(id) as QuestionName
  if (before !== undefined && question.index >= before) {
    const later = question.index === before ? 'is this very question' : 'comes later in the file'
    report(place, 'forward', `${what} reads \`${id}\`, which ${later}. A condition looks backwards only.`, {
      on: 'key',
    })
  }
  const hasForm = typeof value === 'object' && value !== null && !Array.isArray(value)
  if (!hasForm) {
    const options = readIds(value, place, scope, (option, at) => checkOption(id, question, option, at, scope))
    if (question.kind === 'one') return { kind: 'is', question: id, options }
    const right = `{${id}: {has: ${written(value)}}}`
    report(place, 'form', `\`${id}\` takes several answers, so ask what it has: ${right}.`)
    return { kind: 'has', question: id, options }
  }
  const keys = Object.keys(value)
  if (keys.length !== 1 || keys[0] !== 'has') {
    const right = question.kind === 'one' ? `{${id}: option}` : `{${id}: {has: option}}`
    report(
      place,
      'form',
      `\`${id}\` is compared in a way we do not know. Write ${right} or a list of options.`,
    )
    return ALWAYS
  }
  const held = (value as { has: unknown }).has
  const inside = within(place, 'has')
  const options = readIds(held, inside, scope, (option, at) => checkOption(id, question, option, at, scope))
  if (question.kind === 'many') return { kind: 'has', question: id, options }
  report(
    place,
    'form',
    `\`${id}\` takes one answer, so \`has\` does not suit it: write {${id}: ${written(held)}}.`,
  )
  return { kind: 'is', question: id, options }
}

function readFact(id: Id, value: unknown, place: Place, scope: Scope): Condition {
  const { names, report, what, before, factsBefore, standing } = scope
  const fact = names.facts.get(id)
  if (fact && factsBefore !== undefined && fact.index >= factsBefore) {
    const later = fact.index === factsBefore ? 'itself' : `\`${id}\`, which comes later in the file`
    report(place, 'forward', `${what} reads ${later}. A fact may read only the facts above it.`, {
      on: 'key',
    })
  } else if (fact?.late && standing !== 'yes') {
    const message = `${what} may not read \`${id}\`: that fact depends on how methods stand, so it is settled last.`
    report(place, 'standing', message, { on: 'key' })
  } else if (fact && before !== undefined && fact.deepest >= before) {
    const reads = `reads \`${id}\`, and that fact reads \`${fact.deepestId}\`, which is not asked before this question`
    report(place, 'forward', `${what} ${reads}. A condition looks backwards only.`, { on: 'key' })
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    report(place, 'form', `\`${id}\` is a fact: write {${id}: value} or {${id}: [values]}.`)
    return ALWAYS
  }
  const known = fact?.values ?? []
  const values = readIds(value, place, scope, (option, at) => {
    if (!known.length || known.includes(option)) return
    const { hint, nearest: near } = suggestion(option, known)
    report(at, 'unknown', `Fact \`${id}\` has no value \`${option}\`. ${hint}`.trim(), { nearest: near })
  })
  return { kind: 'fact', fact: id, values }
}

function checkOption(
  id: Id,
  { options, renamed }: QuestionName,
  option: Id,
  at: Place,
  { report }: Scope,
): void {
  if (!options.length || options.includes(option)) return
  const now = renamed.get(option)
  if (now) {
    report(at, 'unknown', `Option \`${option}\` of \`${id}\` is now called \`${now}\`.`, { nearest: now })
    return
  }
  const { hint, nearest: near } = suggestion(option, options)
  report(at, 'unknown', `\`${id}\` has no option \`${option}\`. ${hint}`.trim(), { nearest: near })
}

/** One id or a list of ids, each checked where it stands. */
function readIds(value: unknown, place: Place, scope: Scope, check: (id: Id, at: Place) => void): Id[] {
  const list: unknown[] = Array.isArray(value) ? value : [value]
  if (!list.length) scope.report(place, 'shape', 'This list is empty, so the condition could never hold.')
  const ids: Id[] = []
  for (const [index, id] of list.entries()) {
    const at = Array.isArray(value) ? within(place, index) : place
    if (typeof id !== 'string') {
      scope.report(at, 'shape', `\`${written(id)}\` is not an id. Ids are words; put quotes round a number.`)
    } else if (ids.includes(id)) {
      scope.report(at, 'duplicate', `\`${id}\` is listed twice.`)
    } else {
      check(id, at)
      ids.push(id)
    }
  }
  return ids
}

function readStanding(
  kind: 'open' | 'clean' | 'lead' | 'best',
  value: unknown,
  place: Place,
  scope: Scope,
): Condition {
  const { names, report, what, standing } = scope
  if (standing === 'no') {
    const message = `${what} may not use \`${kind}\`: how methods stand is not known yet when it is read.`
    report(place, 'standing', message, { on: 'key' })
  }
  if ((kind === 'lead' || kind === 'best') && !names.ladder.size) {
    report(place, 'standing', `\`${kind}\` has no meaning here: this flow has no \`precedence\`.`, {
      on: 'key',
    })
  }
  if ((kind === 'lead' || kind === 'best') && value === 'none') return { kind, methods: [] }
  if (
    kind !== 'best' ||
    typeof value !== 'object' ||
    value === null ||
    Array.isArray(value) ||
    'all_but' in value
  ) {
    return { kind, methods: linkMethods(value, place, names, report) }
  }
  const { of, caveats, ...rest } = value as Record<string, unknown>
  const counts = typeof caveats === 'number' && Number.isInteger(caveats) && caveats >= 0
  if (of === undefined || !counts || Object.keys(rest).length) {
    const form = '{best: {of: methods, caveats: 1}}'
    report(place, 'shape', `Write ${form}: which methods, and the most caveats they may have.`)
  }
  const methods = of === undefined ? [] : linkMethods(of, within(place, 'of'), names, report)
  return { kind, methods, caveats: counts ? (caveats as number) : 0 }
}

function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`
  return typeof value === 'string' ? value : JSON.stringify(value)
}

// Does vetting.yaml hang together? Ids that name nothing, words that nobody fills in, fields that nobody reads, and
// whatever the code needs and the file lacks.
import { EACH_WORDS, FIELDS, GROUPS, SIGNALS, WORDS } from '../../vetting/book-needs.ts'
import type { Flow, Id, Question } from '../../engine/flow.ts'
import type { Report } from '../faults.ts'
import { suggestion } from '../nearest.ts'
import { within, type Place, type SourceText } from '../positions.ts'
import type { VettingFile } from '../schema-vetting.ts'
import type { LibraryNames } from './names.ts'
import { checkSources } from './questions.ts'

/** What the vetting book may refer to outside its own file. */
export interface VettingAround {
  names: LibraryNames
  flows: readonly Flow[]
}

interface Written {
  file: SourceText
  value: VettingFile
}

type Known = (id: Id, ids: readonly Id[], place: Place, what: string) => void
type At = (...path: (string | number)[]) => Place

export function checkVetting({ file, value }: Written, around: VettingAround, report: Report): void {
  const at: At = (...path) => ({ file, path })
  const known: Known = (id, ids, place, what) => {
    if (ids.includes(id)) return
    const { hint, nearest } = suggestion(id, ids)
    report(place, 'unknown', `There is no ${what} \`${id}\`. ${hint}`.trim(), { nearest })
  }
  for (const list of ['sections', 'fields', 'signals', 'causes', 'rules', 'criteria'] as const)
    twice(idsOf(value[list]), (index) => at(list, index, 'id'), report)
  checkMethodSets(value, around, at, known, report)
  checkFields(value, around, at, known, report)
  checkSignals(value, at, known, report)
  checkRules(value, around, at, known, report)
  checkCriteria(value, around, at, known, report)
}

function checkMethodSets(
  value: VettingFile,
  { names, flows }: VettingAround,
  at: At,
  known: Known,
  report: Report,
) {
  const methods = [...names.methods]
  for (const [group, ids] of Object.entries(value.groups))
    for (const [index, id] of ids.entries()) known(id, methods, at('groups', group, index), 'method')
  for (const group of GROUPS)
    if (!value.groups[group]) report(at('groups'), 'unknown', `The group \`${group}\` is missing.`)
  const numbers = idsOf(value.fields.filter(({ kind }) => kind === 'number'))
  const rules = flows.flatMap((flow) => flow.rules)
  for (const [index, { methods: few, field, rule }] of value.minimums.entries()) {
    const place = at('minimums', index)
    known(field, numbers, within(place, 'field'), 'field with a number')
    for (const id of few) {
      known(id, methods, within(place, 'methods'), 'method')
      const blocks = rules.some(
        (one) => one.id === rule && one.severity === 'block' && one.methods.includes(id),
      )
      if (flows.length && !blocks)
        report(within(place, 'rule'), 'unknown', `No branch has a rule \`${rule}\` that rules \`${id}\` out.`)
    }
  }
}

function checkFields(
  value: VettingFile,
  { flows }: VettingAround,
  at: At,
  known: Known,
  report: Report,
): void {
  const sections = idsOf(value.sections)
  const shown = value.criteria.flatMap(({ fields }) => fields)
  for (const [index, field] of value.fields.entries()) {
    const place = at('fields', index)
    known(field.section, sections, within(place, 'section'), 'section')
    if (!shown.includes(field.id))
      report(
        within(place, 'id'),
        'advice',
        `No criterion shows the field \`${field.id}\`, so nobody marks by it.`,
        {
          level: 'error',
        },
      )
    if (field.kind === 'one' || field.kind === 'many')
      twice(idsOf(field.options), (option) => within(place, 'options', option), report)
    const { branch } = field
    if (!branch || !flows.length) continue
    const asked = flows.flatMap(({ questions }) => questions).filter(({ id }) => id === branch.question)
    if (!asked.length)
      known(branch.question, [], within(place, 'branch', 'question'), 'question in any branch')
    else
      for (const [means, where] of meaningsOf(field))
        checkMeaning(asked, means, within(place, ...where), known)
    const counted = asked.some(({ number }) => number)
    if (asked.length && field.kind === 'number' && !field.bands && !counted)
      report(place, 'bands', `\`${branch.question}\` counts nothing, so \`${field.id}\` needs \`bands\`.`)
  }
  for (const [id, { kind, options = [] }] of Object.entries(FIELDS)) {
    const field = value.fields.find((one) => one.id === id)
    if (field?.kind !== kind)
      report(at('fields'), 'unknown', `There must be a field \`${id}\` of kind \`${kind}\`.`)
    const has = field?.kind === 'one' || field?.kind === 'many' ? idsOf(field.options) : []
    for (const option of options)
      if (!has.includes(option))
        report(at('fields'), 'unknown', `\`${id}\` must have an option \`${option}\`.`)
  }
}

function checkMeaning(asked: readonly Question[], means: Id, place: Place, known: Known): void {
  const options = asked.flatMap((question) => idsOf(question.options))
  known(means, [...new Set(options)], place, `option of \`${asked[0]?.id}\` called`)
}

function meaningsOf(field: VettingFile['fields'][number]): [Id, (string | number)[]][] {
  if (field.kind === 'number')
    return (field.bands ?? []).map(({ means }, index) => [means, ['bands', index, 'means']])
  if (field.kind !== 'one' && field.kind !== 'many') return []
  return field.options.flatMap(({ means }, index): [Id, (string | number)[]][] =>
    means === undefined ? [] : [[means, ['options', index, 'means']]],
  )
}

function checkSignals(value: VettingFile, at: At, known: Known, report: Report): void {
  for (const [index, { id, values }] of value.signals.entries()) {
    known(id, Object.keys(SIGNALS), at('signals', index, 'id'), 'signal')
    const allowed = Object.hasOwn(SIGNALS, id) ? (SIGNALS[id]?.values ?? []) : []
    for (const one of Object.keys(values)) known(one, allowed, at('signals', index, 'values', one), 'value')
    for (const one of allowed)
      if (!Object.hasOwn(values, one))
        report(at('signals', index), 'unknown', `\`${id}\` lacks words for \`${one}\`.`)
  }
  for (const id of Object.keys(SIGNALS))
    if (!idsOf(value.signals).includes(id))
      report(at('signals'), 'unknown', `The signal \`${id}\` is missing.`)
}

function checkRules(
  value: VettingFile,
  { names, flows }: VettingAround,
  at: At,
  known: Known,
  report: Report,
): void {
  const criteria = idsOf(value.criteria)
  const questions = [...new Set(flows.flatMap((flow) => idsOf(flow.questions)))]
  for (const [index, { questions: read }] of value.causes.entries())
    for (const [place, id] of read.entries())
      if (flows.length)
        known(id, questions, at('causes', index, 'questions', place), 'question in any branch')
  for (const [index, rule] of value.rules.entries()) {
    const place = at('rules', index)
    known(rule.cause, idsOf(value.causes), within(place, 'cause'), 'cause')
    for (const [nth, id] of rule.criteria.entries())
      known(id, criteria, within(place, 'criteria', nth), 'criterion')
    for (const [nth, { criterion }] of rule.caps.entries())
      known(
        criterion,
        rule.criteria,
        within(place, 'caps', nth, 'criterion'),
        'criterion of this rule called',
      )
    if (rule.asks_gate !== undefined) {
      const gates = value.criteria.filter(({ gate }) => gate)
      known(rule.asks_gate, idsOf(gates), within(place, 'asks_gate'), 'criterion with a gate called')
    }
    if ((rule.severity === 'cap') !== rule.caps.length > 0 && rule.severity !== 'stop')
      report(
        within(place, 'severity'),
        'shape',
        `Rule \`${rule.id}\` must have \`caps\` if it is a cap, and none if not.`,
      )
    checkWords(rule, value, place, report)
    checkSources(rule.source, within(place, 'source'), names.sources, report)
  }
}

/** Every word in curly brackets is one that somebody fills in. */
function checkWords(
  rule: VettingFile['rules'][number],
  value: VettingFile,
  place: Place,
  report: Report,
): void {
  const read = JSON.stringify(rule.when)
  const signals = Object.entries(SIGNALS).filter(([id]) => read.includes(`"${id}"`))
  const allowed = [
    ...WORDS,
    ...idsOf(value.fields),
    ...signals.flatMap(([, { words = [] }]) => words),
    ...(rule.each ? EACH_WORDS[rule.each] : []),
  ]
  for (const key of ['seen', 'why', 'fix', 'question'] as const) {
    for (const [, word = ''] of rule[key].matchAll(/\{([^{}]*)\}/g)) {
      if (allowed.includes(word)) continue
      const { hint, nearest } = suggestion(word, allowed)
      report(within(place, key), 'unknown', `Nobody fills in {${word}}. ${hint}`.trim(), { nearest })
    }
  }
}

function checkCriteria(
  value: VettingFile,
  { names }: VettingAround,
  at: At,
  known: Known,
  report: Report,
): void {
  const bearing = value.rules.flatMap(({ criteria }) => criteria)
  for (const [index, { id, fields, anchors, tiers, doubled, source }] of value.criteria.entries()) {
    const place = at('criteria', index)
    for (const [nth, field] of fields.entries())
      known(field, idsOf(value.fields), within(place, 'fields', nth), 'field')
    if (anchors.some(({ mark }, nth) => mark !== nth))
      report(within(place, 'anchors'), 'shape', 'Anchors run from 0 to 3, each once and in order.')
    for (const tier of doubled)
      if (!tiers.includes(tier))
        report(within(place, 'doubled'), 'shape', `\`${id}\` is doubled at ${tier}, and not scored there.`)
    if (!bearing.includes(id)) report(place, 'advice', `No rule bears on \`${id}\`.`, { level: 'error' })
    checkSources(source, within(place, 'source'), names.sources, report)
  }
  for (const [index, id] of value.ties.order.entries())
    known(id, idsOf(value.criteria), at('ties', 'order', index), 'criterion')
}

function idsOf(list: readonly { id: Id }[]): Id[] {
  return list.map(({ id }) => id)
}

function twice(ids: readonly Id[], place: (index: number) => Place, report: Report): void {
  for (const [index, id] of ids.entries())
    if (ids.indexOf(id) !== index) report(place(index), 'duplicate', `There is another \`${id}\` above.`)
}

// Real cases, held against the flow whose questions they answer.
import type { Answer, Flow, Id, Question } from '../../engine/flow.ts'
import type { Case } from '../../engine/reference.ts'
import type { Library } from '../../engine/library.ts'
import { collectFaults, type Fault, type Report } from '../faults.ts'
import { suggestion } from '../nearest.ts'
import { within, type Place } from '../positions.ts'
import { CASE_LINES, type CaseFile } from '../schema-reference.ts'
import type { LibraryNames } from './names.ts'
import { checkSources } from './questions.ts'
import type { ContentFile } from './read-file.ts'

/** The cases by id, in reading order, and what in them does not link. */
export function linkCases(
  files: readonly ContentFile<CaseFile>[],
  flows: readonly Flow[],
  library: Library,
  names: LibraryNames,
): { cases: Record<Id, Case>; faults: Fault[] } {
  const { faults, report } = collectFaults()
  const cases = files.flatMap((file) => {
    const { value } = file
    if (!value) return []
    const top: Place = { file, path: [] }
    const called = file.name.replace(/^.*\//, '').replace(/\.yaml$/, '')
    if (value.id && value.id !== called) {
      const message = `This file is called ${called}.yaml, so its id must be \`${called}\`.`
      report(within(top, 'id'), 'unknown', message, { nearest: called })
    }
    checkMethods(value, top, names.methods, report)
    checkSources(value.source, within(top, 'source'), names.sources, report)
    checkSources(value.found.source, within(top, 'found', 'source'), names.sources, report)
    const flow = flows.find(({ line }) => line === value.line)
    if (flow) checkAnswers(value, flow, top, report)
    return [toCase(value, called, library)]
  })
  cases.sort((a, b) => CASE_LINES.indexOf(a.line) - CASE_LINES.indexOf(b.line) || b.year - a.year)
  return { cases: Object.fromEntries(cases.map((one) => [one.id, one])), faults }
}

function checkMethods(value: CaseFile, top: Place, known: ReadonlySet<Id>, report: Report): void {
  const named = value.methods.map((id, index) => ({ id, place: within(top, 'methods', index) }))
  if (value.design_used) named.push({ id: value.design_used, place: within(top, 'design_used') })
  for (const { id, place } of named) {
    if (known.has(id)) continue
    const { hint, nearest } = suggestion(id, known)
    report(place, 'unknown', `There is no method \`${id}\`. ${hint}`.trim(), { nearest })
  }
}

/** Reports answers that this flow does not ask for. */
export function checkAnswers(
  { answers, least_sure: leastSure }: Pick<CaseFile, 'answers' | 'least_sure'>,
  flow: Flow,
  top: Place,
  report: Report,
): void {
  const known = flow.questions.map(({ id }) => id)
  const find = (id: Id, place: Place): Question | undefined => {
    const question = flow.questions.find((candidate) => candidate.id === id || candidate.was.includes(id))
    if (question) return question
    const { hint, nearest } = suggestion(id, known)
    report(place, 'unknown', `The flow \`${flow.id}\` has no question \`${id}\`. ${hint}`.trim(), {
      nearest,
      on: 'key',
    })
    return undefined
  }
  for (const [id, answer] of Object.entries(answers)) {
    const place = within(top, 'answers', id)
    const question = find(id, place)
    if (question) checkAnswer(question, answer, place, report)
  }
  for (const [index, id] of leastSure.entries()) find(id, within(top, 'least_sure', index))
}

function checkAnswer(question: Question, answer: Answer, place: Place, report: Report): void {
  const several = typeof answer !== 'string'
  if (several !== (question.kind === 'many')) {
    const message = several
      ? `\`${question.id}\` takes one answer, not a list.`
      : `\`${question.id}\` takes several answers: write a list, such as [${answer}].`
    report(place, 'form', message)
    return
  }
  const options = question.options.map(({ id }) => id)
  const older = question.options.flatMap(({ was }) => was)
  for (const id of several ? answer : [answer]) {
    if (options.includes(id) || older.includes(id)) continue
    const { hint, nearest } = suggestion(id, options)
    report(place, 'unknown', `\`${question.id}\` has no option \`${id}\`. ${hint}`.trim(), { nearest })
  }
}

function toCase(written: CaseFile, id: Id, library: Library): Case {
  const { design_used: designUsed, least_sure: leastSure, found, source: sources, ...same } = written
  return {
    ...same,
    id,
    found: { text: found.text, status: found.status, sources: found.source },
    ...(designUsed !== undefined && { designUsed }),
    leastSure,
    sources,
    sourceTitles: sources.flatMap((source) => {
      const known = library.sources[source]
      if (!known) return []
      const { title, by, year, url } = known
      return [
        { id: source, title, by, ...(year !== undefined && { year }), ...(url !== undefined && { url }) },
      ]
    }),
  }
}

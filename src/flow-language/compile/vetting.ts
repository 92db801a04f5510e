// vetting.yaml becomes the vetting book: texts as written, conditions read, branches looked up.
import { SIGNALS } from '../../vetting/book-needs.ts'
import { readables } from '../../vetting/book-sheet.ts'
import type { Field, Signal, VettingBook } from '../../vetting/book.ts'
import type { Flow, Id } from '../../engine/flow.ts'
import { collectFaults, type Fault, type Report } from '../faults.ts'
import { suggestion } from '../nearest.ts'
import { within, type Place } from '../positions.ts'
import type { VettingFile } from '../schema-vetting.ts'
import { readCondition } from './conditions.ts'
import { hash } from './hash.ts'
import { valueAt } from './mend.ts'
import type { LibraryNames, Names } from './names.ts'
import type { ContentFile } from './read-file.ts'
import { checkVetting, type VettingAround } from './vetting-checks.ts'
import { checkVettingRules } from './vetting-reach.ts'

/** The vetting book, and what is wrong with it; no book if the file is faulty, so that no bid is read by half of it. */
export function linkVetting(
  file: ContentFile<VettingFile> | undefined,
  around: VettingAround,
): { vetting: VettingBook | undefined; faults: Fault[] } {
  const { faults, report } = collectFaults()
  if (!file?.value) return { vetting: undefined, faults }
  const { value } = file
  checkVetting({ file, value }, around, report)
  const top: Place = { file, path: [] }
  const body = {
    fields: value.fields.map(toField),
    signals: value.signals.map((written) => toSignal(written, Object.keys(value.groups))),
    circumstances: circumstancesOf(value, top, around.flows, report),
  }
  const names = namesOf(body, top, around.names, report)
  const rawAt = (place: Place) => valueAt(file.raw, place.path)
  const book: VettingBook = {
    reviewed: value.reviewed,
    criteria: value.criteria.map(({ look_for: lookFor, red_flag: redFlag, source: sources, ...same }) => ({
      ...same,
      lookFor,
      redFlag,
      sources,
    })),
    sections: value.sections,
    ...body,
    causes: value.causes,
    rules: value.rules.map(({ each, asks_gate: asksGate, source: sources, ...same }, index) => {
      const place = within(top, 'rules', index, 'when')
      const scope = { names, report, what: `Rule \`${same.id}\``, standing: 'no' } as const
      return {
        ...same,
        when: readCondition(rawAt(place), place, scope),
        ...(each && { each }),
        ...(asksGate !== undefined && { asksGate }),
        sources,
      }
    }),
    minimums: value.minimums,
    ties: value.ties,
    groups: value.groups,
    hash: '',
  }
  book.hash = hash(JSON.stringify(book))
  const unread = faults.length || file.faults.length
  if (!unread) checkVettingRules(book, top, report)
  return { vetting: faults.length || file.faults.length ? undefined : book, faults }
}

function toField(written: VettingFile['fields'][number]): Field {
  const { id, section, label, help, branch } = written
  const words = { id, section, label, ...(help !== undefined && { help }), ...(branch && { branch }) }
  switch (written.kind) {
    case 'one':
    case 'many':
      return {
        ...words,
        kind: written.kind,
        options: written.options.map(({ hint, means, ...same }) => ({
          ...same,
          ...(hint !== undefined && { hint }),
          ...(means !== undefined && { means }),
        })),
      }
    case 'number': {
      const { kind, unit, min, max, whole, bands } = written
      const toBand = ({ up_to: upTo, means }: NonNullable<typeof bands>[number]) => ({
        ...(upTo !== undefined && { upTo }),
        means,
      })
      return { ...words, kind, unit, min, max, whole, ...(bands && { bands: bands.map(toBand) }) }
    }
    default:
      return { ...words, kind: written.kind }
  }
}

function toSignal({ id, says, values }: VettingFile['signals'][number], groups: readonly Id[]): Signal {
  const needed = Object.hasOwn(SIGNALS, id) ? SIGNALS[id] : undefined
  const told = needed?.values
    ? Object.entries(values).map(([value, words]) => ({ id: value, says: words }))
    : groups.map((group) => ({ id: group, says: group }))
  return { id, says, kind: needed?.kind ?? 'one', values: told }
}

/** Each with every option that any branch gives it: one book serves all branches. */
function circumstancesOf(
  { circumstances }: VettingFile,
  top: Place,
  flows: readonly Flow[],
  report: Report,
): VettingBook['circumstances'] {
  const questions = flows.flatMap((flow) => flow.questions)
  const facts = flows.flatMap((flow) => flow.facts)
  return circumstances.map((id, index) => {
    const asked = questions.filter((question) => question.id === id)
    const known = facts.filter((fact) => fact.id === id)
    if (flows.length && !asked.length && !known.length) {
      const all = [...new Set([...questions, ...facts].map((one) => one.id))]
      const { hint, nearest } = suggestion(id, all)
      const message = `No branch has a question or fact \`${id}\`. ${hint}`.trim()
      report(within(top, 'circumstances', index), 'unknown', message, { nearest })
    }
    const options = asked.length
      ? asked.flatMap((question) => question.options.map((option) => option.id))
      : known.flatMap((fact) => fact.cases.map(({ is }) => is))
    return { id, kind: asked[0]?.kind ?? 'one', options: [...new Set(options)] }
  })
}

function namesOf(
  body: Pick<VettingBook, 'fields' | 'signals' | 'circumstances'>,
  top: Place,
  library: LibraryNames,
  report: Report,
): Names {
  const questions: Names['questions'] = new Map()
  for (const [index, { id, kind, options }] of readables(body).entries()) {
    if (questions.has(id)) {
      const message = `\`${id}\` is the name of two things that rules read: fields, signals and circumstances share one set of names.`
      report(top, 'duplicate', message)
    }
    questions.set(id, { index, kind, options, renamed: new Map() })
  }
  return {
    flow: 'vetting',
    questions,
    ...{ facts: new Map(), renamed: new Map(), groups: new Map(), ladder: new Set(), library },
    methods: new Set(library.methods),
  }
}

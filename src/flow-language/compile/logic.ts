// logic-model.yaml as the guide that readers draw with, and what in it does not link.
import type { Flow, Id } from '../../engine/flow.ts'
import {
  LOGIC_RULES,
  type LogicExample,
  type LogicGuide,
  type LogicPrompt,
} from '../../engine/logic/guide.ts'
import type { LogicLink, LogicModel } from '../../engine/logic/model.ts'
import { collectFaults, type Fault, type Report } from '../faults.ts'
import { suggestion } from '../nearest.ts'
import { within, type Place } from '../positions.ts'
import type { LogicExampleText, LogicFile } from '../schema-logic.ts'
import { checkWhen } from './cost-checks.ts'
import type { LibraryNames } from './names.ts'
import { checkSources } from './questions.ts'
import type { ContentFile } from './read-file.ts'

interface Around {
  names: LibraryNames
  flows: readonly Flow[]
  cases: readonly Id[]
}

/** The guide, and what is wrong with it; none if there is a fault, so that nobody is helped by half of it. */
export function linkLogic(
  file: ContentFile<LogicFile> | undefined,
  { names, flows, cases }: Around,
): { logic: LogicGuide | undefined; faults: Fault[] } {
  const { faults, report } = collectFaults()
  const written = file?.value
  if (!file || !written) return { logic: undefined, faults }
  const top: Place = { file, path: [] }
  for (const [index, { source, when, case: shown }] of written.prompts.entries()) {
    const at = within(top, 'prompts', index)
    checkSources(source, within(at, 'source'), names.sources, report)
    if (when) checkWhen(when, within(at, 'when'), flows, report)
    if (shown === undefined || cases.includes(shown)) continue
    const { hint, nearest } = suggestion(shown, cases)
    report(within(at, 'case'), 'unknown', `There is no case \`${shown}\`. ${hint}`.trim(), { nearest })
  }
  // In a file that was mended to be read at all, what is missing or twice may be the mending.
  if (file.faults.length === 0) checkRules(written, top, names, report)
  for (const [index, example] of written.examples.entries()) {
    const at = within(top, 'examples', index)
    twice(written.examples, index, at, 'an example', report)
    checkExample(example, at, report)
  }
  const sound = faults.length === 0 && file.faults.length === 0
  return { logic: sound ? toGuide(written) : undefined, faults }
}

function checkRules({ critique }: LogicFile, top: Place, names: LibraryNames, report: Report): void {
  for (const [index, { source }] of critique.entries()) {
    const at = within(top, 'critique', index)
    checkSources(source, within(at, 'source'), names.sources, report)
    twice(critique, index, at, 'a rule', report)
  }
  const missing = LOGIC_RULES.filter((id) => !critique.some((rule) => rule.id === id))
  if (missing.length > 0) {
    const message = `No wording for ${missing.join(', ')}: the critique would find it and have nothing to say.`
    report(within(top, 'critique'), 'shape', message)
  }
}

/** Arrows join boxes of the same example, once, and an assumption speaks of one of its arrows. */
function checkExample({ boxes, links, assumptions }: LogicExampleText, at: Place, report: Report): void {
  const ids = boxes.map(({ id }) => id)
  for (const index of boxes.keys()) twice(boxes, index, within(at, 'boxes', index), 'a box', report)
  for (const [index, { from, to }] of links.entries()) {
    const here = within(at, 'links', index)
    for (const [end, id] of [
      ['from', from],
      ['to', to],
    ] as const) {
      if (!id || ids.includes(id)) continue
      const { hint, nearest } = suggestion(id, ids)
      report(within(here, end), 'unknown', `There is no box \`${id}\`. ${hint}`.trim(), { nearest })
    }
    const first = links.findIndex((other) => other.from === from && other.to === to)
    if (from && from === to) report(here, 'cycle', `\`${from}\` cannot lead to itself.`)
    else if (first < index) report(here, 'duplicate', `\`${from}\` leads to \`${to}\` already.`)
  }
  for (const [index, { about }] of assumptions.entries()) {
    if (!about || links.some(({ from, to }) => from === about.from && to === about.to)) continue
    const message = `No arrow leads from \`${about.from}\` to \`${about.to}\`.`
    report(within(at, 'assumptions', index, 'about'), 'unknown', message)
  }
}

function twice(list: readonly { id: Id }[], index: number, at: Place, what: string, report: Report): void {
  const id = list[index]?.id
  if (!id || list.findIndex((other) => other.id === id) === index) return
  report(within(at, 'id'), 'duplicate', `There is ${what} \`${id}\` above.`)
}

function toGuide({ reviewed, columns, lists, prompts, critique, ...rest }: LogicFile): LogicGuide {
  return {
    reviewed,
    columns,
    notes: lists,
    prompts: prompts.map(({ for: part, source, when, case: shown, text }): LogicPrompt => ({
      ...{ part, text, sources: source },
      ...(when && { when }),
      ...(shown !== undefined && { case: shown }),
    })),
    rules: critique.map(({ source, ...same }) => ({ ...same, sources: source })),
    gauges: { outcomes: rest.most_outcomes, ...rest.words },
    examples: rest.examples.map(toExample),
  }
}

function toExample(example: LogicExampleText): LogicExample {
  const { id, title, says, practice } = example
  const links = example.links.map(({ from, to, because = '' }, index): LogicLink => ({
    ...{ id: `k${index + 1}`, from, to, because },
  }))
  const notes: Omit<LogicModel['notes'][number], 'id'>[] = [
    ...example.assumptions.map(({ text, about }) => {
      const held = about && links.find(({ from, to }) => from === about.from && to === about.to)
      return { kind: 'assumption' as const, text, watch: '', ...(held && { about: held.id }) }
    }),
    ...example.risks.map(({ text, watch = '' }) => ({ kind: 'risk' as const, text, watch })),
    ...example.others.map(({ text }) => ({ kind: 'other' as const, text, watch: '' })),
  ]
  const boxes = example.boxes.map(({ in: column, measure = '', ...same }) => ({ ...same, column, measure }))
  const model = { title, boxes, links, notes: notes.map((note, index) => ({ id: `n${index + 1}`, ...note })) }
  return { id, title, says, practice, model }
}

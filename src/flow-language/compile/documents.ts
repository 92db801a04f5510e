// documents.yaml as the words that packs and workbooks are made from. A condition may read the questions and facts of
// every flow; one that holds together in none of them is a fault.
import {
  PACK_PARTS,
  SLOTS,
  type Applies,
  type DocumentWords,
  type Passage,
  type Shelf,
} from '../../engine/documents.ts'
import type { Condition, Flow, Id } from '../../engine/flow.ts'
import { collectFaults, type Fault, type Report } from '../faults.ts'
import { suggestion } from '../nearest.ts'
import { within, type Place } from '../positions.ts'
import type { DocumentsFile, PassageText } from '../schema-documents.ts'
import { readCondition } from './conditions.ts'
import { linkGroups, linkMethods } from './groups.ts'
import { valueAt } from './mend.ts'
import type { LibraryNames, Names } from './names.ts'
import { checkSources } from './questions.ts'
import type { ContentFile } from './read-file.ts'
import { namesOfAll, someFlowAsks } from './union-names.ts'

interface Desk {
  file: ContentFile<DocumentsFile>
  names: Names
  flows: readonly Flow[]
  report: Report
}

/** The words, and what is wrong with them; no words if the file is faulty, so that no pack has a hole. */
export function linkDocuments(
  file: ContentFile<DocumentsFile> | undefined,
  library: LibraryNames,
  flows: readonly Flow[],
): { documents: DocumentWords | undefined; faults: Fault[] } {
  const { faults, report: plain } = collectFaults()
  if (!file?.value) return { documents: undefined, faults }
  // The readers of conditions and of lists of methods speak of "this flow"; here there is none.
  const report: Report = (place, code, message, more) =>
    plain(
      place,
      code,
      message.replace(' in this flow.', ' in any flow.').replace('This flow has no', 'There is no'),
      more,
    )
  const desk: Desk = { file, names: namesOfAll(flows, library), flows, report }
  const top: Place = { file, path: [] }
  const { value } = file
  linkGroups(value.sets, within(top, 'sets'), desk.names, report)
  checkParts(value, top, report)
  for (const [index, id] of value.keep_back.entries()) {
    if (desk.names.questions.has(id)) continue
    const { hint, nearest } = suggestion(id, desk.names.questions.keys())
    report(
      within(top, 'keep_back', index),
      'unknown',
      `There is no question \`${id}\` in any flow. ${hint}`.trim(),
      { nearest },
    )
  }
  const documents: DocumentWords = {
    reviewed: value.reviewed,
    keepBack: value.keep_back,
    sections: value.sections.map(({ opening, closing, ...same }, index) => {
      const place = within(top, 'sections', index)
      return {
        ...same,
        opening: opening.map((one, at) => toPassage(one, within(place, 'opening', at), desk)),
        closing: closing.map((one, at) => toPassage(one, within(place, 'closing', at), desk)),
      }
    }),
    groups: {
      minimum: value.minimum_groups,
      kpis: value.kpi_groups,
      bidders: value.bidder_groups,
      checklist: value.checklist_groups,
    },
    minimum: entries(value.minimum, value.minimum_groups, 'minimum', desk),
    kpis: entries(value.kpis, value.kpi_groups, 'kpis', desk),
    bidders: entries(value.bidder_questions, value.bidder_groups, 'bidder_questions', desk),
    checklist: entries(value.checklist, value.checklist_groups, 'checklist', desk),
  }
  const sound = !faults.length && !file.faults.length
  return { documents: sound ? documents : undefined, faults }
}

interface Entry extends Partial<Record<'lines' | 'methods' | 'when', unknown>> {
  id: Id
  group: Id
  source: string[]
}

type Linked<T> = Omit<T, 'source'> & Applies & { sources: readonly Id[] }

/** The rows of one list: ids once each, in a group that is there and is used. */
function entries<T extends Entry>(
  written: readonly T[],
  shelves: readonly Shelf[],
  list: string,
  desk: Desk,
): Linked<T>[] {
  const { file, report, names } = desk
  const top: Place = { file, path: [list] }
  const groups = shelves.map(({ id }) => id)
  const ids = written.map(({ id }) => id)
  for (const [index, { id, group }] of written.entries()) {
    if (id && ids.indexOf(id) < index)
      report(within(top, index, 'id'), 'duplicate', `There are two called \`${id}\` under \`${list}\`.`)
    if (!group || groups.includes(group)) continue
    const { hint, nearest } = suggestion(group, groups)
    const message = `There is no group \`${group}\` for \`${list}\`. ${hint}`.trim()
    report(within(top, index, 'group'), 'unknown', message, { nearest })
  }
  for (const group of groups) {
    if (written.some((one) => one.group === group)) continue
    report(top, 'advice', `Nothing under \`${list}\` is in the group \`${group}\`.`, { level: 'warning' })
  }
  return written.map((one, index) => {
    const place = within(top, index)
    checkSources(one.source, within(place, 'source'), names.library.sources, report)
    const { source, ...same } = one
    // What it applies to takes the place of what was written of it.
    return { ...same, ...appliesAt(place, one, desk), sources: source }
  })
}

function toPassage(written: PassageText, place: Place, desk: Desk): Passage {
  const { report, names } = desk
  checkSources(written.source, within(place, 'source'), names.library.sources, report)
  for (const [, slot = ''] of written.text.matchAll(/\{([^{}]*)\}/g)) {
    if ((SLOTS as readonly string[]).includes(slot)) continue
    const { hint, nearest } = suggestion(slot, SLOTS)
    const known = SLOTS.map((one) => `{${one}}`).join(', ')
    const message = `Nothing fills {${slot}}. ${hint || `What can be filled in: ${known}.`}`
    report(within(place, 'text'), 'unknown', message, { nearest })
  }
  const { as, text, room, source } = written
  return { as, text, room, sources: source, ...appliesAt(place, written, desk) }
}

function appliesAt(
  place: Place,
  { lines, methods, when }: Partial<Record<'lines' | 'methods' | 'when', unknown>>,
  desk: Desk,
): Applies {
  const at = within(place, 'methods')
  const raw = (where: Place) => valueAt(desk.file.raw, where.path)
  return {
    lines: (lines as readonly Id[] | undefined) ?? [],
    methods: methods === undefined ? [] : linkMethods(raw(at), at, desk.names, desk.report),
    when: when === undefined ? { kind: 'always' } : conditionAt(within(place, 'when'), desk),
  }
}

function conditionAt(place: Place, { file, names, flows, report }: Desk): Condition {
  const condition = readCondition(valueAt(file.raw, place.path), place, {
    names,
    report,
    what: '`when`',
    standing: 'no',
  })
  if (flows.length && !flows.some((flow) => someFlowAsks(condition, flow)))
    report(place, 'unknown', 'No flow asks all of this, so the condition could never hold.')
  return condition
}

/** Every part of the pack has its words, once. */
function checkParts({ sections }: DocumentsFile, top: Place, report: Report): void {
  const parts = sections.map(({ part }) => part)
  for (const [index, part] of parts.entries()) {
    if (parts.indexOf(part) < index)
      report(within(top, 'sections', index, 'part'), 'duplicate', `\`${part}\` has its words above.`)
  }
  for (const part of PACK_PARTS) {
    if (!parts.includes(part))
      report(within(top, 'sections'), 'shape', `The part \`${part}\` of the pack has no words.`)
  }
}

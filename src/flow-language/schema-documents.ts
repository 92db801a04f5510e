// The shape of documents.yaml: the fixed words of the commissioning pack and the workbook.
import * as v from 'valibot'
import { PACK_PARTS } from '../engine/documents.ts'
import { sources } from './schema-library.ts'
import { LINES, condition, date, methods, name, text, wholeNumber } from './schema-parts.ts'
import { slug } from './schema-reference.ts'

const backing = v.pipe(sources, v.minLength(1, 'must name a source, or say judgement'))

/** When it belongs in a pack: all of what is written must hold. */
const applies = {
  lines: v.optional(v.pipe(v.array(v.picklist(LINES)), v.minLength(1, 'must name at least one line'))),
  methods: v.optional(methods),
  when: v.optional(condition),
}

const passage = v.strictObject({
  as: v.optional(v.picklist(['lead', 'text', 'point', 'blank', 'step', 'warning']), 'text'),
  text: text(600),
  room: v.optional(v.pipe(wholeNumber(1), v.maxValue(12)), 3),
  ...applies,
  source: backing,
})

const section = v.strictObject({
  part: v.picklist(PACK_PARTS),
  title: text(80),
  for: v.picklist(['you', 'bidders']),
  opening: v.pipe(v.array(passage), v.minLength(1, 'must hold at least one passage')),
  closing: v.optional(v.array(passage), []),
})

const shelves = v.pipe(
  v.array(v.strictObject({ id: name, title: text(80) })),
  v.minLength(1, 'must hold at least one group'),
)

const list = <T extends v.GenericSchema>(item: T) => v.pipe(v.array(item), v.minLength(1, 'is empty'))

const entry = { id: slug, group: name, ...applies, source: backing }

export const documentsFile = v.strictObject({
  format: v.literal(1),
  reviewed: date,
  /** Names for sets of methods, to be used in `methods` below. */
  sets: v.optional(v.record(name, methods), {}),
  keep_back: v.optional(v.array(name), []),
  sections: list(section),
  minimum_groups: shelves,
  minimum: list(
    v.strictObject({ ...entry, field: text(80), write: text(300), often: text(80), why: text(300) }),
  ),
  kpi_groups: shelves,
  kpis: list(
    v.strictObject({
      ...entry,
      measure: text(160),
      how: text(300),
      balance: text(300),
      caution: text(300),
      from: text(160),
    }),
  ),
  bidder_groups: shelves,
  bidder_questions: list(v.strictObject({ ...entry, question: text(300), good: text(400) })),
  checklist_groups: shelves,
  /** `when` may not be left out here: every item is shown with the answer that makes it apply. */
  checklist: list(v.strictObject({ ...entry, when: condition, text: text(300), who: text(120) })),
})

export type DocumentsFile = v.InferOutput<typeof documentsFile>
export type PassageText = v.InferOutput<typeof passage>

// The shape of vetting.yaml (how bids are read, questioned and marked) and of a sample bid in flows/bids.
import * as v from 'valibot'
import {
  condition,
  date,
  methodId,
  name,
  oneOrMore,
  optionId,
  ruleId,
  sourceId,
  text,
  wholeNumber,
} from './schema-parts.ts'

const backing = v.pipe(oneOrMore(sourceId), v.minLength(1, 'must name a source, or say judgement'))
const criterionId = v.pipe(v.string(), v.regex(/^D[0-9]+$/, 'must be D then a number, such as D6'))
const mark = v.picklist([0, 1, 2, 3])
const tiers = v.array(v.picklist(['low', 'med', 'high']))
const someMethods = v.pipe(v.array(methodId), v.minLength(1, 'needs at least one'))

const fieldWords = {
  id: name,
  section: name,
  label: text(120),
  help: v.optional(text(300)),
  branch: v.optional(v.strictObject({ question: name, how: v.picklist(['sets', 'contradicts']) })),
}

const fieldOption = v.strictObject({
  id: optionId,
  text: text(120),
  hint: v.optional(text(160)),
  means: v.optional(optionId),
})

const chosen = (kind: 'one' | 'many') =>
  v.strictObject({
    ...fieldWords,
    kind: v.literal(kind),
    options: v.pipe(v.array(fieldOption), v.minLength(2, 'needs at least two options')),
  })

const field = v.variant('kind', [
  chosen('one'),
  chosen('many'),
  v.strictObject({ ...fieldWords, kind: v.literal('method') }),
  v.strictObject({ ...fieldWords, kind: v.literal('methods') }),
  v.strictObject({
    ...fieldWords,
    kind: v.literal('number'),
    unit: text(40),
    min: v.number(),
    max: v.number(),
    whole: v.boolean(),
    bands: v.optional(v.array(v.strictObject({ up_to: v.optional(v.number()), means: optionId }))),
  }),
])

const rule = v.strictObject({
  id: ruleId,
  title: text(80),
  severity: v.picklist(['stop', 'cap', 'query', 'note']),
  criteria: v.pipe(v.array(criterionId), v.minLength(1, 'needs at least one criterion')),
  cause: name,
  when: condition,
  each: v.optional(v.picklist(['blocks', 'caveats', 'misfits', 'conflicts'])),
  caps: v.optional(v.array(v.strictObject({ criterion: criterionId, at: mark })), []),
  asks_gate: v.optional(criterionId),
  seen: text(300),
  why: text(300),
  fix: text(300),
  question: text(400),
  source: backing,
})

const criterion = v.strictObject({
  id: criterionId,
  title: text(60),
  asks: text(160),
  look_for: text(240),
  red_flag: text(160),
  question: text(200),
  gate: v.boolean(),
  tiers: v.pipe(tiers, v.minLength(1, 'needs at least one tier')),
  doubled: v.optional(tiers, []),
  fields: v.pipe(v.array(name), v.minLength(1, 'needs at least one field')),
  anchors: v.pipe(
    v.array(v.strictObject({ mark, says: text(160), example: text(200) })),
    v.length(4, 'needs one for each of 0, 1, 2 and 3'),
  ),
  source: backing,
})

export const vettingFile = v.strictObject({
  format: v.literal(1),
  kind: v.literal('vetting'),
  reviewed: date,
  circumstances: v.array(name),
  groups: v.record(name, someMethods),
  minimums: v.array(
    v.strictObject({
      methods: someMethods,
      field: name,
      least: wholeNumber(1),
      unit: text(60),
      rule: ruleId,
    }),
  ),
  ties: v.strictObject({ id: ruleId, says: text(300), order: v.array(criterionId) }),
  sections: v.array(v.strictObject({ id: name, title: text(60) })),
  fields: v.array(field),
  signals: v.array(
    v.strictObject({ id: name, says: text(160), values: v.optional(v.record(optionId, text(80)), {}) }),
  ),
  causes: v.array(
    v.strictObject({ id: name, title: text(60), says: text(160), questions: v.optional(v.array(name), []) }),
  ),
  rules: v.array(rule),
  criteria: v.array(criterion),
})

const said = v.union(
  [v.string(), v.number(), v.array(v.string())],
  'must be an option, a list of options, a number or not_stated',
)

/** A bid to learn from: invented, for a real commission, with what should be noticed in it. */
export const bidFile = v.strictObject({
  id: v.pipe(
    v.string(),
    v.regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'must be small letters, digits and hyphens'),
  ),
  case: v.string(),
  strength: v.picklist(['strong', 'middling', 'faulty']),
  bidder: text(80),
  title: text(120),
  story: text(900),
  said: v.record(name, said),
  notes: v.optional(v.record(v.string(), text(600)), {}),
  planted: v.optional(v.array(v.strictObject({ rule: ruleId, where: text(240) })), []),
  source: backing,
})

export type VettingFile = v.InferOutput<typeof vettingFile>
export type BidFile = v.InferOutput<typeof bidFile>

// The shape of journey.yaml: steps instead of questions and rules. Every step has every part; only what belongs to
// some steps alone (a meeting with other lines, needs, news, cases) may be left out.
import * as v from 'valibot'
import { date, methodId, name, oneOrMore, sourceId, text, wholeNumber } from './schema-parts.ts'

const sources = oneOrMore(sourceId)
const claim = v.strictObject({ text: text(300), source: sources })
const atLeastOne = <T extends v.GenericSchema>(item: T) => v.pipe(v.array(item), v.minLength(1, 'is empty'))

const step = v.strictObject({
  id: name,
  title: text(80),
  short: text(32),
  purpose: text(240),
  shares: v.optional(name),
  questions: atLeastOne(text(200)),
  tips: atLeastOne(claim),
  mistakes: atLeastOne(claim),
  checklist: atLeastOne(v.strictObject({ id: name, text: text(160) })),
  done_when: text(200),
  example: v.strictObject({ title: text(80), text: text(900), source: sources }),
  output: text(120),
  branches: atLeastOne(name),
  methods: v.optional(v.array(methodId), []),
  cases: v.optional(
    v.array(v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/, 'must be the id of a case'))),
    [],
  ),
  terms: v.optional(v.array(name), []),
  needs: v.optional(v.array(v.strictObject({ step: name, because: text(240) })), []),
  news: v.optional(
    v.array(v.strictObject({ text: text(300), source: sources, read: v.picklist(['full', 'excerpt']) })),
    [],
  ),
})

export const journeyFile = v.strictObject({
  format: v.literal(1),
  kind: v.literal('journey'),
  id: name,
  version: wholeNumber(1),
  line: v.literal('journey'),
  state: v.literal('open'),
  title: text(120),
  terminus: text(120),
  reviewed: v.strictObject({ date, by: text(120) }),
  steps: atLeastOne(step),
  changes: v.optional(v.array(v.strictObject({ version: wholeNumber(1), date, what: text(600) })), []),
})

export type JourneyFile = v.InferOutput<typeof journeyFile>
export type StepText = v.InferOutput<typeof step>

// The shape of a flow file. One schema gives the TypeScript types, the check when a file is read, and the
// completion in an editor (flow.schema.json). What an id points at is not its business: see compile/.
import * as v from 'valibot'
import { MOST_CHOICES } from '../engine/program.ts'
import {
  LINES,
  condition,
  date,
  doubtId,
  methodId,
  methods,
  name,
  oneOrMore,
  optionId,
  ruleId,
  sourceId,
  text,
  wholeNumber,
} from './schema-parts.ts'

const sources = oneOrMore(sourceId)
const control = v.picklist(['choice', 'effort', 'fixed'])

const option = v.strictObject({
  id: optionId,
  text: text(160),
  hint: v.optional(text(240)),
  exclusive: v.optional(v.boolean(), false),
  control: v.optional(control),
  /** The smallest whole number of the band this option stands for; only where the question has a `number`. */
  from: v.optional(wholeNumber(0)),
  was: v.optional(v.array(optionId), []),
})

/** What the bands of a question count, for those who know the exact number. */
const counted = v.strictObject({ label: text(100), unit: text(40), max: wholeNumber(1) })

const questionExample = v.strictObject({ title: text(120), text: text(900), source: sourceId })

/** A question written out in full. */
export const question = v.strictObject({
  use: v.optional(v.never()),
  id: name,
  text: text(160),
  short: text(48),
  why: text(400),
  help: v.optional(text(900)),
  control,
  kind: v.optional(v.picklist(['one', 'many']), 'one'),
  hard: v.optional(v.boolean(), false),
  context: v.optional(v.boolean(), false),
  find_out: v.optional(text(400)),
  terms: v.optional(v.array(name), []),
  better: v.optional(v.array(optionId), []),
  example: v.optional(questionExample),
  was: v.optional(v.array(name), []),
  ask: v.optional(condition),
  number: v.optional(counted),
  options: v.pipe(
    v.array(option),
    v.minLength(2, 'needs at least two options'),
    v.maxLength(MOST_CHOICES, `takes ${MOST_CHOICES} options at most`),
  ),
})

/** A question from shared-questions.yaml, with what this flow says differently. */
const sharedUse = v.strictObject({
  use: name,
  text: v.optional(text(160)),
  short: v.optional(text(48)),
  why: v.optional(text(400)),
  help: v.optional(text(900)),
  terms: v.optional(v.array(name)),
  example: v.optional(questionExample),
  context: v.optional(v.boolean()),
  ask: v.optional(condition),
})

const fact = v.strictObject({
  id: name,
  says: text(200),
  cases: v.pipe(
    v.array(v.strictObject({ is: optionId, when: condition, says: v.optional(text(240)) })),
    v.minLength(1, 'needs at least one case'),
    v.maxLength(MOST_CHOICES, `takes ${MOST_CHOICES} cases at most`),
  ),
})

const flowMethod = v.strictObject({
  id: methodId,
  shown: v.optional(condition),
  needs: v.optional(v.array(name), []),
  at_most: v.optional(v.literal('possible')),
  supports: v.optional(v.array(v.strictObject({ when: condition, because: text(300) })), []),
})

const rule = v.strictObject({
  id: ruleId,
  methods,
  severity: v.picklist(['block', 'caveat', 'note']),
  when: condition,
  because: text(300),
  change: v.optional(text(300)),
  source: v.optional(sources, []),
})

const precedence = v.strictObject({
  id: ruleId,
  because: text(300),
  change: text(300),
  ladder: methods,
  classes: v.array(v.strictObject({ id: name, methods })),
  last_resort: v.optional(methodId),
  orders: v.pipe(
    v.array(v.strictObject({ when: v.optional(condition), methods })),
    v.minLength(1, 'needs at least one order'),
  ),
})

const floor = v.strictObject({
  id: ruleId,
  method: methodId,
  because: text(300),
  if_nothing_else: v.optional(v.boolean(), false),
})

const advice = v.strictObject({
  id: ruleId,
  when: condition,
  text: text(600),
  source: v.optional(sources, []),
  to: v.optional(v.picklist(LINES)),
})

/** Answers that sit badly together. It rules nothing out: it asks the reader to look again. */
const doubt = v.strictObject({
  id: doubtId,
  when: condition,
  says: text(300),
  mend: v.pipe(v.array(name), v.minLength(1, 'needs at least one question')),
  source: v.optional(sources, []),
})

const example = v.strictObject({
  name: text(120),
  note: v.optional(text(600)),
  answers: v.record(v.string(), v.union([v.string(), v.array(v.string())], 'must be an option or a list')),
  expect: v.strictObject({
    recommended: v.optional(v.array(methodId)),
    possible: v.optional(v.array(methodId)),
    not_feasible: v.optional(v.array(methodId)),
    primary: v.optional(v.nullable(methodId)),
    best_available: v.optional(v.nullable(methodId)),
    facts: v.optional(v.record(v.string(), v.string())),
  }),
})

const change = v.strictObject({ version: wholeNumber(1), date, what: text(600) })

const heading = {
  format: v.literal(1),
  id: name,
  line: v.picklist(LINES),
  title: text(120),
  terminus: text(120),
}
const reviewed = v.strictObject({ date, by: text(120) })

const openFlow = v.strictObject({
  ...heading,
  state: v.literal('open'),
  version: wholeNumber(1),
  reviewed,
  questions: v.pipe(
    v.array(v.variant('use', [question, sharedUse])),
    v.minLength(1, 'needs at least one question'),
  ),
  groups: v.optional(v.record(name, methods), {}),
  facts: v.optional(v.array(fact), []),
  methods: v.pipe(v.array(flowMethod), v.minLength(1, 'needs at least one method')),
  rules: v.optional(v.array(rule), []),
  precedence: v.optional(precedence),
  floors: v.optional(v.array(floor), []),
  advice: v.optional(v.array(advice), []),
  doubts: v.optional(v.array(doubt), []),
  examples: v.optional(v.array(example), []),
  changes: v.optional(v.array(change), []),
})

/** Announced on the map, not open yet: its name, where it leads, and the questions it will share. */
const preparingFlow = v.strictObject({
  ...heading,
  state: v.literal('preparing'),
  version: v.optional(wholeNumber(0), 0),
  reviewed: v.optional(reviewed),
  questions: v.optional(v.array(sharedUse), []),
})

export const flowFile = v.variant('state', [openFlow, preparingFlow])
export const sharedQuestionsFile = v.strictObject({ format: v.literal(1), questions: v.array(question) })

export type OpenFlowFile = v.InferOutput<typeof openFlow>
export type PreparingFlowFile = v.InferOutput<typeof preparingFlow>
export type FlowFile = v.InferOutput<typeof flowFile>
export type SharedQuestionsFile = v.InferOutput<typeof sharedQuestionsFile>
export type QuestionText = v.InferOutput<typeof question>
export type SharedUseText = v.InferOutput<typeof sharedUse>
export type FactText = v.InferOutput<typeof fact>
export type PrecedenceText = v.InferOutput<typeof precedence>
export type ExampleText = v.InferOutput<typeof example>

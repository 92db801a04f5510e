// The shape of logic-model.yaml: what helps somebody to draw a logic model, and what a critical friend asks of it.
import * as v from 'valibot'
import { COLUMNS, LONGEST, NOTE_KINDS } from '../engine/logic/model.ts'
import { LOGIC_RULES } from '../engine/logic/guide.ts'
import { sources } from './schema-library.ts'
import { date, name, oneOrMore, optionId, text, wholeNumber } from './schema-parts.ts'
import { slug } from './schema-reference.ts'

const backing = v.pipe(sources, v.minLength(1, 'must name a source, or say judgement'))
const part = v.strictObject({ title: text(40), one: text(30), says: text(160) })
const word = v.pipe(v.string(), v.regex(/^[a-z]+$/, 'must be one word in small letters'))
const words = v.pipe(v.array(word), v.minLength(1, 'is empty'))

const box = v.strictObject({
  id: name,
  in: v.picklist(COLUMNS),
  text: text(LONGEST.text),
  measure: v.optional(text(LONGEST.measure)),
})
const ends = { from: name, to: name }

const example = v.strictObject({
  id: name,
  title: text(LONGEST.title),
  says: text(200),
  practice: v.optional(v.boolean(), false),
  boxes: v.pipe(v.array(box), v.minLength(1, 'is empty')),
  links: v.optional(v.array(v.strictObject({ ...ends, because: v.optional(text(LONGEST.because)) })), []),
  assumptions: v.optional(
    v.array(v.strictObject({ text: text(LONGEST.text), about: v.optional(v.strictObject(ends)) })),
    [],
  ),
  risks: v.optional(
    v.array(v.strictObject({ text: text(LONGEST.text), watch: v.optional(text(LONGEST.measure)) })),
    [],
  ),
  others: v.optional(v.array(v.strictObject({ text: text(LONGEST.text) })), []),
})

export const logicFile = v.strictObject({
  format: v.literal(1),
  reviewed: v.strictObject({ date, by: text(120) }),
  columns: v.strictObject({ inputs: part, activities: part, outputs: part, early: part, later: part }),
  lists: v.strictObject({ assumption: part, risk: part, other: part }),
  prompts: v.array(
    v.strictObject({
      for: v.picklist([...COLUMNS, ...NOTE_KINDS]),
      text: text(240),
      case: v.optional(slug),
      when: v.optional(v.record(name, oneOrMore(optionId))),
      source: backing,
    }),
  ),
  critique: v.array(
    v.strictObject({
      id: v.picklist(LOGIC_RULES),
      severity: v.picklist(['mend', 'think']),
      says: text(120),
      why: text(300),
      do: text(300),
      source: backing,
    }),
  ),
  most_outcomes: wholeNumber(1),
  words: v.strictObject({
    activity: words,
    before: words,
    counted: words,
    done: words,
    change: words,
    target: words,
  }),
  examples: v.array(example),
})

export type LogicFile = v.InferOutput<typeof logicFile>
export type LogicExampleText = v.InferOutput<typeof example>

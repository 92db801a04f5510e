// The shape of the library files: a page a method, the register of sources, the glossary.
import * as v from 'valibot'
import { date, methodId, name, oneOrMore, sourceId, text, wholeNumber } from './schema-parts.ts'

export const sources = oneOrMore(sourceId)
const lines = v.array(text(400))

/** Years and editions are words to us, but YAML reads a bare 2019 as a number. */
const wordOrNumber = v.pipe(
  v.union([text(60), v.number()], 'must be a few words or a number'),
  v.transform(String),
)

export const methodFile = v.strictObject({
  id: methodId,
  name: text(80),
  noun: text(120),
  opens: text(200),
  plain: text(400),
  answers: text(300),
  rung: v.picklist(['minimum', 'performance', 'process', 'impact', 'value']),
  kind: v.picklist(['background', 'process', 'explanatory', 'impact', 'performance', 'economic']),
  strength: v.strictObject({ level: v.pipe(wholeNumber(0), v.maxValue(5)), says: text(400) }),
  when_to_use: text(1200),
  when_not: text(1200),
  needs: lines,
  threats: lines,
  sample: v.strictObject({ text: text(1000), source: v.optional(sources, []) }),
  time: text(600),
  cost: text(600),
  data: text(1000),
  skills: text(1000),
  ethics: text(1000),
  combines: v.optional(v.array(methodId), []),
  example: v.optional(v.strictObject({ text: text(1200), source: v.optional(sources, []) })),
  source: v.optional(sources, []),
})

export const sourcesFile = v.array(
  v.strictObject({
    id: sourceId,
    title: text(400),
    by: text(300),
    year: v.optional(wordOrNumber),
    edition: v.optional(wordOrNumber),
    checked: v.picklist(['full', 'excerpt', 'memory']),
    checked_on: v.optional(date),
    url: v.optional(v.pipe(v.string(), v.url('must be a web address'))),
  }),
)

export const glossaryFile = v.array(
  v.strictObject({
    id: name,
    term: text(80),
    says: text(600),
    also: v.optional(v.array(text(80)), []),
    ordinary: v.optional(v.array(text(80)), []),
  }),
)

export type MethodFile = v.InferOutput<typeof methodFile>
export type SourcesFile = v.InferOutput<typeof sourcesFile>
export type GlossaryFile = v.InferOutput<typeof glossaryFile>

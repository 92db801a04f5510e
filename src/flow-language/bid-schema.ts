// The JSON Schema of what `flow vet` takes, made from the content: the fields are written in flows/vetting.yaml and the
// questions in the branches. For outside programs and for editors; the command itself has the last word.
import type { Flow } from '../engine/flow.ts'
import type { Library } from '../engine/library.ts'
import type { Field, VettingBook } from '../vetting/book.ts'

type Json = Readonly<Record<string, unknown>>

export const BID_SCHEMA = 'bid.schema.json'

/** The text of bid.schema.json. */
export function bidSchema(
  book: VettingBook,
  flows: readonly Flow[],
  { methods }: Pick<Library, 'methods'>,
): string {
  const ids = Object.keys(methods).sort()
  const open = flows.filter(({ state }) => state === 'open')
  const schema = {
    title: 'A commission and a bid for it, as `npm run flow -- vet` takes them',
    $schema: 'http://json-schema.org/draft-07/schema#',
    type: 'object',
    required: ['commission', 'bid'],
    additionalProperties: false,
    properties: {
      commission: {
        type: 'object',
        required: ['flow', 'answers'],
        additionalProperties: false,
        properties: {
          flow: { enum: open.map(({ id }) => id) },
          version: { type: 'number' },
          id: { type: 'string' },
          title: { type: 'string' },
          answers: {
            description: 'By question: one option, or a list where several may be ticked.',
            type: 'object',
            additionalProperties: {
              anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }],
            },
          },
          numbers: {
            description: 'Exact numbers beside banded answers, by question.',
            type: 'object',
            additionalProperties: { type: 'number' },
          },
          tier: { description: 'Instead of the one the answers come to.', enum: ['low', 'med', 'high'] },
          contract_months: { type: 'number', minimum: 0, maximum: 240 },
        },
      },
      bid: {
        description: 'What the bid says. not_stated: it is silent. Left out: nobody has looked.',
        type: 'object',
        additionalProperties: false,
        properties: {
          id: { type: 'string' },
          bidder: { type: 'string' },
          notes: { type: 'object', additionalProperties: { type: 'string' } },
          ...Object.fromEntries(book.fields.map((field) => [field.id, schemaOf(field, ids)])),
        },
      },
    },
    examples: [EXAMPLE],
  }
  return `${JSON.stringify(schema, null, 2)}\n`
}

const EXAMPLE = {
  commission: {
    flow: 'works',
    answers: { target: 'people', stage: 'planned', decision: 'yes', priority: ['cost', 'innovation'] },
    contract_months: 24,
  },
  bid: {
    bidder: 'An example',
    designs: ['im-rct', 'ex-process'],
    claims: ['impact'],
    n_people: 40,
    contract_months: 24,
    publication: 'not_stated',
  },
}

function schemaOf(field: Field, methods: readonly string[]): Json {
  const description = field.help === undefined ? field.label : `${field.label} ${field.help}`
  return { description, ...shapeOf(field, methods) }
}

function shapeOf(field: Field, methods: readonly string[]): Json {
  switch (field.kind) {
    case 'one':
      return { enum: [...field.options.map(({ id }) => id), 'not_stated'] }
    case 'method':
      return { enum: [...methods, 'not_stated'] }
    case 'many':
      return orSilent({ type: 'array', items: { enum: field.options.map(({ id }) => id) }, ...SET })
    case 'methods':
      return orSilent({ type: 'array', items: { enum: methods }, ...SET })
    case 'number':
      return orSilent({ type: field.whole ? 'integer' : 'number', minimum: field.min, maximum: field.max })
  }
}

const SET = { minItems: 1, uniqueItems: true }

function orSilent(shape: Json): Json {
  return { anyOf: [shape, { const: 'not_stated' }] }
}

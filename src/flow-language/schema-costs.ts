// The shape of costs.yaml: what an evaluation costs and how long it takes.
import * as v from 'valibot'
import { date, methodId, name, oneOrMore, optionId, sourceId, text, wholeNumber } from './schema-parts.ts'

const slug = v.pipe(
  v.string(),
  v.regex(
    /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/,
    'must be small letters, digits and hyphens, such as price-online',
  ),
  v.maxLength(50),
)
const backing = v.pipe(oneOrMore(sourceId), v.minLength(1, 'must name a source, or say judgement'))
const grade = v.picklist(['A', 'B', 'C', 'D'])
const amount = v.pipe(v.number(), v.minValue(0))
const year = v.pipe(v.union([text(40), v.number()]), v.transform(String))
const scale = v.picklist(['single', 'few', 'wide', 'multi'])

/** Weeks. */
const band = v.strictObject({ low: amount, central: amount, high: amount })
const days = v.strictObject({ analyst: amount, senior: amount, lead: amount })
const bounds = v.strictObject({ min: v.number(), max: v.number(), step: v.pipe(v.number(), v.gtValue(0)) })

/** Every question named was answered with one of these. */
const when = v.record(name, oneOrMore(optionId))

const figure = v.strictObject({
  id: slug,
  group: v.picklist(['rates', 'prices', 'scales', 'assumptions']),
  label: text(120),
  unit: v.picklist(['pounds a day', 'pounds each', 'times', 'share', 'days']),
  value: amount,
  bounds,
  seen: v.optional(v.strictObject({ low: amount, high: amount })),
  grade,
  note: text(400),
  source: backing,
})

const asked = {
  id: v.picklist([
    'sites',
    'interviews',
    'survey_mode',
    'survey_size',
    'waves',
    'follow_up',
    'share_of_study',
    'programme',
  ]),
  label: text(80),
  help: text(300),
  source: backing,
}

const input = v.variant('kind', [
  v.strictObject({
    ...asked,
    kind: v.literal('number'),
    unit: v.picklist(['sites', 'interviews', 'people', 'waves', 'months', 'per cent', 'pounds']),
    bounds,
    default: v.optional(amount),
    implied: v.optional(v.array(v.strictObject({ when, value: amount })), []),
  }),
  v.strictObject({
    ...asked,
    kind: v.literal('choice'),
    options: v.pipe(
      v.array(v.strictObject({ id: name, text: text(80), hint: v.optional(text(160)) })),
      v.minLength(2, 'needs at least two options'),
    ),
    default: name,
    implied: v.optional(v.array(v.strictObject({ when, value: name })), []),
  }),
])

const time = v.strictObject({
  waits: v.picklist(['no', 'delivery', 'outcome']),
  set_up: band,
  fieldwork: v.optional(band),
  reporting: band,
  grade,
  source: backing,
})

const method = v.strictObject({
  id: v.union([methodId, slug], 'must be the id of a method, such as im-rct, or a name'),
  label: v.optional(text(80)),
  days: v.optional(days),
  buys: v.optional(v.array(v.strictObject({ price: slug, quantity: amount })), []),
  fixed: v.optional(amount, 0),
  scales: v.optional(v.boolean()),
  waves: v.optional(v.boolean()),
  records: v.optional(v.boolean()),
  interviews: v.optional(v.strictObject({ included: wholeNumber(1), analyst_days: amount })),
  survey: v.optional(v.boolean(), false),
  like: v.optional(methodId),
  part_of: v.optional(text(240)),
  grade: v.optional(grade),
  evidence: v.optional(text(400)),
  judgement: text(400),
  source: backing,
  time: v.optional(time),
})

const phaseRules = v.array(
  v.strictObject({ id: slug, when, weeks: band, because: text(240), source: backing }),
)

export const costsFile = v.strictObject({
  format: v.literal(1),
  price_year: v.pipe(v.string(), v.regex(/^\d{4}-\d\d$/, 'must be a financial year such as 2024-25')),
  reviewed: date,
  grades: v.strictObject({ A: text(200), B: text(200), C: text(200), D: text(200) }),
  figures: v.array(figure),
  scales: v.array(
    v.strictObject({
      id: scale,
      label: text(80),
      says: text(200),
      figure: slug,
      sites: wholeNumber(1),
      grade,
      evidence: text(300),
      source: backing,
    }),
  ),
  scale_question: name,
  scale_inferred: v.array(v.strictObject({ scale, when, because: text(200) })),
  scale_assumed: v.strictObject({ scale, because: text(200) }),
  inputs: v.array(input),
  follow_up: v.strictObject({ included: wholeNumber(0), days_a_month: days, source: backing }),
  survey_modes: v.pipe(
    v.array(
      v.strictObject({
        id: name,
        label: text(80),
        days,
        price: slug,
        size: wholeNumber(1),
        grade,
        evidence: text(400),
        judgement: text(400),
        source: backing,
      }),
    ),
    v.minLength(1, 'needs at least one'),
  ),
  methods: v.array(method),
  pieces: v.array(method),
  time: v.strictObject({
    procurement: v.strictObject({ weeks: band, source: backing }),
    access: phaseRules,
    delivery: phaseRules,
    follow_up: phaseRules,
    outcome_lag: phaseRules,
    deadline: v.strictObject({
      question: name,
      options: v.record(optionId, v.strictObject({ from: amount, to: v.optional(amount) })),
    }),
    check: v.strictObject({
      studies: wholeNumber(0),
      inside: wholeNumber(0),
      median_ratio: amount,
      width: amount,
      says: text(600),
      source: backing,
    }),
  }),
  budget: v.strictObject({
    question: name,
    options: v.record(
      optionId,
      v.strictObject({
        least: amount,
        most: v.optional(amount),
        staff_only: v.optional(v.boolean(), false),
      }),
    ),
  }),
  programme_share: v.strictObject({
    low: amount,
    high: amount,
    small: amount,
    usual: text(200),
    rules: v.array(v.strictObject({ who: text(120), rule: text(160), year, source: backing })),
    source: backing,
  }),
  left_out: v.array(text(200)),
  published: v.array(
    v.strictObject({
      ref: v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9-]*$/, 'must be capitals and digits, such as C7')),
      bought: text(120),
      methods: v.pipe(v.array(v.union([methodId, slug])), v.minLength(1, 'must name what was bought')),
      scale,
      delivery: v.optional(v.picklist(['external', 'inhouse']), 'external'),
      survey_mode: v.optional(name),
      price: v.pipe(v.number(), v.gtValue(0)),
      mapping: v.picklist(['high', 'medium', 'low']),
      used_to_set: v.boolean(),
      note: text(300),
      source: backing,
    }),
  ),
})

export type CostsFile = v.InferOutput<typeof costsFile>
export type MethodCostText = CostsFile['methods'][number]

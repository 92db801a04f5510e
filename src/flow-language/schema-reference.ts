// The shape of what readers look things up in: real cases, where data can be had, effects seen before, what things
// cost society, and whom to ask.
import * as v from 'valibot'
import { sources } from './schema-library.ts'
import { methodId, name, oneOrMore, optionId, text } from './schema-parts.ts'

/** Lines a case can be answered on. */
export const CASE_LINES = ['background', 'why', 'works', 'value'] as const

export const slug = v.pipe(
  v.string(),
  v.regex(
    /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/,
    'must be small letters, digits and hyphens, such as body-worn-video',
  ),
  v.maxLength(50),
)

/**
 * checked: we read it in the source itself. secondary: we read it where somebody quotes the source. unverified: known
 * to exist, not yet seen, so no figure is shown.
 */
export const status = v.picklist(['checked', 'secondary', 'unverified'])

/** Names a source, or says judgement. */
const backing = v.pipe(sources, v.minLength(1, 'must name a source, or say judgement'))

const number = v.number()

export const caseFile = v.strictObject({
  id: slug,
  title: text(120),
  year: v.pipe(v.number(), v.integer('must be a year such as 2015'), v.minValue(1950), v.maxValue(2100)),
  place: text(80),
  line: v.picklist(CASE_LINES),
  asked: text(500),
  possible: text(700),
  done: text(700),
  found: v.strictObject({ text: text(700), status, source: backing }),
  learnt: text(600),
  story: v.optional(text(1200)),
  /** Which designs and methods were used; the main one stands alone in design_used. */
  methods: v.pipe(v.array(methodId), v.minLength(1, 'must name at least one method')),
  design_used: v.optional(methodId),
  answers: v.record(name, v.union([optionId, v.pipe(v.array(optionId), v.minLength(1))])),
  least_sure: v.optional(v.array(name), []),
  confidence: text(500),
  /** Why our advice on these answers is not what was done, where it is not. */
  differs: v.optional(text(500)),
  source: backing,
})

const backed = v.strictObject({ text: text(300), source: backing })

export const dataSourcesFile = v.array(
  v.strictObject({
    id: slug,
    name: text(120),
    covers: v.picklist(['london', 'uk']),
    holds: text(400),
    grain: text(200),
    since: v.optional(text(120)),
    until: v.optional(text(120)),
    access: text(400),
    lead_time: backed,
    /** Ids in contacts.yaml. */
    ask: v.pipe(oneOrMore(slug), v.minLength(1, 'must name somebody to ask')),
    caveats: v.pipe(v.array(text(300)), v.minLength(1, 'must hold at least one caveat')),
    outcomes: v.pipe(v.array(text(80)), v.minLength(1, 'must hold at least one outcome')),
    status,
    source: backing,
  }),
)

export const effectSizesFile = v.array(
  v.strictObject({
    id: slug,
    intervention: text(120),
    outcome: text(120),
    effect: text(300),
    interval: v.optional(text(200)),
    says: text(300),
    strength: v.picklist(['strong', 'moderate', 'weak']),
    strength_says: text(300),
    /** Relative reductions, in per cent, to plan a study with. Always our judgement. */
    plan_with: v.optional(v.strictObject({ cautious: number, central: v.optional(number) })),
    /** Relative reductions, in per cent, as published: the lowest and the highest average. They stand in `effect` as well. */
    seen_fall: v.optional(v.strictObject({ low: number, high: number })),
    /** What receives it, as the question `target` of the works line has it. */
    given_to: v.optional(v.pipe(v.array(optionId), v.minLength(1, 'must say what receives it'))),
    status,
    source: backing,
  }),
)

export const unitCostsFile = v.array(
  v.strictObject({
    id: slug,
    what: text(160),
    /** In pounds of the price year. */
    value: v.optional(v.pipe(number, v.minValue(0))),
    price_year: v.optional(
      v.pipe(v.string(), v.regex(/^\d{4}-\d\d$/, 'must be a financial year such as 2015-16')),
    ),
    unit: text(60),
    bearer: v.picklist(['society', 'public purse']),
    caution: v.optional(text(400)),
    licence: text(120),
    status,
    source: backing,
  }),
)

export const contactsFile = v.array(
  v.strictObject({ id: slug, name: text(120), for: text(400), how: text(400), status, source: backing }),
)

export type CaseFile = v.InferOutput<typeof caseFile>
export type DataSourcesFile = v.InferOutput<typeof dataSourcesFile>
export type EffectSizesFile = v.InferOutput<typeof effectSizesFile>
export type UnitCostsFile = v.InferOutput<typeof unitCostsFile>
export type ContactsFile = v.InferOutput<typeof contactsFile>

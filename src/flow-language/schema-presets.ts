// The shape of figures to plan with: likeness within groups, baseline rates, and what a pound was worth.
import * as v from 'valibot'
import { sources } from './schema-library.ts'
import { text } from './schema-parts.ts'
import { slug, status } from './schema-reference.ts'

/** As elsewhere, and judgement: our own figure, because we know of none that was published. */
const presetStatus = v.union([status, v.literal('judgement')])
const backing = v.pipe(sources, v.minLength(1, 'must name a source, or say judgement'))
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1, 'must be a share from 0 to 1'))
const year = v.pipe(v.string(), v.regex(/^\d{4}-\d\d$/, 'must be a financial year such as 2015-16'))

export const iccsFile = v.array(
  v.strictObject({
    id: slug,
    setting: text(120),
    says: text(300),
    low: v.optional(share),
    high: v.optional(share),
    plan_with: v.optional(share),
    status: presetStatus,
    source: backing,
  }),
)

export const baselineRatesFile = v.array(
  v.strictObject({
    id: slug,
    measure: text(120),
    of: text(200),
    rate: v.optional(share),
    status: presetStatus,
    source: backing,
  }),
)

export const deflatorsFile = v.strictObject({
  base: year,
  says: text(400),
  caution: v.optional(text(400)),
  years: v.optional(v.record(year, v.pipe(v.number(), v.minValue(0.1))), {}),
  status,
  source: backing,
})

export type IccsFile = v.InferOutput<typeof iccsFile>
export type BaselineRatesFile = v.InferOutput<typeof baselineRatesFile>
export type DeflatorsFile = v.InferOutput<typeof deflatorsFile>

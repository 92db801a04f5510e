// The small shapes every content file is made of: ids, texts, lists of methods, conditions.
import * as v from 'valibot'

/** Words the condition language keeps for itself: no question or fact may be called so. */
export const RESERVED = 'all any not has open clean lead best always of caveats'.split(' ')

/** The lines of the map, in their order wherever flows are listed. */
export const LINES = ['journey', 'background', 'why', 'works', 'value'] as const

const NAME = /^[a-z][a-z0-9_]*$/
const OPTION = /^(?!\d+$)(?!true$|false$|null$)[a-z0-9][a-z0-9_]*$/
const METHOD = /^[a-z]{2}-[a-z0-9]+$/
const RULE = /^[A-Z]+[0-9]+[a-z]?$/
const TAG = /^(?![\s\S]*<\/?[a-zA-Z!])/

export const name = v.pipe(
  v.string(),
  v.regex(NAME, 'must be small letters, digits and _ only, starting with a letter'),
  v.maxLength(40),
)
export const optionId = v.pipe(
  v.string(),
  v.regex(OPTION, 'must be small letters, digits and _ only, and not just digits, true, false or null'),
  v.maxLength(40),
)
export const methodId = v.pipe(
  v.string(),
  v.regex(METHOD, 'must be two small letters, a hyphen, then small letters or digits, such as im-rct'),
)
export const ruleId = v.pipe(
  v.string(),
  v.regex(RULE, 'must be capital letters then a number, such as W21 or W21b'),
)
export const doubtId = v.pipe(v.string(), v.regex(/^D[0-9]+$/, 'must be D then a number, such as D3'))
export const sourceId = v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9_-]*$/, 'must be an id such as S31'))

/** Words for the reader: something in it, no longer than `most` characters, no HTML. */
export function text(most: number) {
  return v.pipe(
    v.string(),
    v.regex(TAG, 'must not hold HTML tags'),
    v.maxLength(most),
    v.trim(),
    v.nonEmpty('is empty'),
  )
}

export const date = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/, 'must be a date such as 2026-11-22'))

/** A whole number from `least` up. */
export function wholeNumber(least: number) {
  return v.pipe(v.number(), v.integer('must be a whole number'), v.minValue(least))
}

/** One id or a list of ids; always a list once read. */
export function oneOrMore(id: v.GenericSchema<string, string>) {
  return v.pipe(
    v.union([id, v.array(id)], 'must be an id or a list of ids'),
    v.transform((ids): string[] => (typeof ids === 'string' ? [ids] : ids)),
  )
}

/** Method ids and group names, mixed as the author likes. */
const someMethods = v.union([v.string(), v.pipe(v.array(v.string()), v.minLength(1))])

export type WrittenMethods = string | string[] | { all_but: string | string[] }

/**
 * A list of methods, or all but some. Lazy, like a condition: whatever is wrong inside a lazy part is left for the
 * compiler to report, because only it can say in plain words what is amiss (compile/conditions.ts, compile/groups.ts).
 */
export const methods: v.GenericSchema<WrittenMethods> = v.lazy(() => methodForms)
export const methodForms = v.union([someMethods, v.strictObject({ all_but: someMethods })])

type OneOrMany = string | string[]
export type WrittenCondition =
  | 'always'
  | { all: WrittenCondition[] }
  | { any: WrittenCondition[] }
  | { not: WrittenCondition }
  | { open: WrittenMethods }
  | { clean: WrittenMethods }
  | { lead: WrittenMethods }
  | { best: WrittenMethods | { of: WrittenMethods; caveats: number } }
  /** A question or a fact: the key is its id. */
  | { [id: string]: OneOrMany | { has: OneOrMany } }

const comparison = v.union([optionId, v.pipe(v.array(optionId), v.minLength(1))])
const subject = v.pipe(v.string(), v.regex(new RegExp(`^(?!(?:${RESERVED.join('|')})$)[a-z][a-z0-9_]*$`)))
const oneKey = (key: string, value: v.GenericSchema) => v.strictObject({ [key]: value })

/** See flows/README.md for the forms, explained by example. */
export const condition: v.GenericSchema<WrittenCondition> = v.lazy(() => conditionForms)

const conditions = v.pipe(v.array(condition), v.minLength(1))
export const conditionForms = v.union([
  v.literal('always'),
  oneKey('all', conditions),
  oneKey('any', conditions),
  oneKey('not', condition),
  oneKey('open', methods),
  oneKey('clean', methods),
  oneKey('lead', methods),
  oneKey('best', v.union([methods, v.strictObject({ of: methods, caveats: wholeNumber(0) })])),
  v.pipe(
    v.record(subject, v.union([comparison, v.strictObject({ has: comparison })])),
    v.minEntries(1),
    v.maxEntries(1),
  ),
]) as unknown as v.GenericSchema<WrittenCondition>

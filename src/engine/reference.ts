// What readers look things up in: real cases, data sources, effects seen before, unit costs, and whom to ask.
import type { Answers, Id } from './flow.ts'

/**
 * How far a figure can be trusted. checked: read in the source itself. secondary: read where somebody quotes the source.
 * unverified: known to exist and not seen, so it must never be shown as a fact.
 */
export type Trust = 'checked' | 'secondary' | 'unverified'

/** A real evaluation, told by what was known before it began. */
export interface Case {
  id: Id
  title: string
  year: number
  place: string
  line: 'background' | 'why' | 'works' | 'value'
  asked: string
  possible: string
  done: string
  found: { text: string; status: Trust; sources: readonly Id[] }
  learnt: string
  story?: string
  /** Every method used, and the main one. */
  methods: readonly Id[]
  designUsed?: Id
  /** What was known beforehand, under today's ids or older ones: migrate before use. */
  answers: Answers
  /** The questions whose answers we are least sure of. */
  leastSure: readonly Id[]
  confidence: string
  /** Why our advice is not what was done, where it is not. */
  differs?: string
  sources: readonly Id[]
  /** What `sources` names, so that a page on cases needs no register. */
  sourceTitles: readonly { id: Id; title: string; by: string; year?: string; url?: string }[]
}

export interface DataSource {
  id: Id
  name: string
  covers: 'london' | 'uk'
  holds: string
  /** The finest unit and time it can be had at. */
  grain: string
  since?: string
  until?: string
  access: string
  leadTime: { text: string; sources: readonly Id[] }
  /** Contact ids. */
  ask: readonly Id[]
  caveats: readonly string[]
  outcomes: readonly string[]
  status: Trust
  sources: readonly Id[]
}

export interface EffectSize {
  id: Id
  intervention: string
  outcome: string
  effect: string
  interval?: string
  /** In one sentence, for the reader. */
  says: string
  strength: 'strong' | 'moderate' | 'weak'
  strengthSays: string
  /** Relative reductions in per cent to plan a study with: our judgement, never a finding. */
  planWith?: { cautious: number; central?: number }
  /** Relative reductions in per cent as published: the lowest and the highest average. */
  seenFall?: { low: number; high: number }
  /** What receives it: options of the question `target`. Absent: anything may. */
  givenTo?: readonly Id[]
  status: Trust
  sources: readonly Id[]
}

export interface UnitCost {
  id: Id
  what: string
  /** Pounds of the price year; absent while unverified. */
  value?: number
  /** A financial year, such as 2015-16. */
  priceYear?: string
  unit: string
  /** Whose cost it is: society's includes harm and lost output, the public purse's is public money only. */
  bearer: 'society' | 'public purse'
  caution?: string
  licence: string
  status: Trust
  sources: readonly Id[]
}

export interface Contact {
  id: Id
  name: string
  /** What to ask them. */
  for: string
  how: string
  status: Trust
  sources: readonly Id[]
}

/** Each by id; cases in the order a reader is offered them, by line and then by year, newest first. */
export interface Reference {
  cases: Readonly<Record<Id, Case>>
  dataSources: Readonly<Record<Id, DataSource>>
  effectSizes: Readonly<Record<Id, EffectSize>>
  unitCosts: Readonly<Record<Id, UnitCost>>
  contacts: Readonly<Record<Id, Contact>>
}

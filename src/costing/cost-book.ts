// The cost book: everything the costing room knows, as data. It is written in flows/costs.yaml, compiled at build time and
// served as virtual:costs. No price here: only its shape, and what it must hold.
import type { Id } from '../engine/flow.ts'
import type { BookInput } from './cost-inputs.ts'
import type { When } from './holds.ts'

/** In the order low, central, high; never otherwise. Pounds or weeks. */
export interface Band {
  low: number
  central: number
  high: number
}

/** Who does the work: a firm or university under contract, or your own analysts (who still buy fieldwork). */
export type Delivery = 'external' | 'inhouse'

export type Staff = 'analyst' | 'senior' | 'lead'

export type ScaleId = 'single' | 'few' | 'wide' | 'multi'

/**
 * How far a price can be trusted. A: three or more UK public prices on both sides of the centre. B: UK prices for part of
 * it, or three or more agreeing others. C: unit prices or neighbours have evidence. D: judgement.
 */
export type Grade = 'A' | 'B' | 'C' | 'D'

export const STAFF: readonly Staff[] = ['analyst', 'senior', 'lead']
export const DELIVERIES: readonly Delivery[] = ['external', 'inhouse']
export const SCALES: readonly ScaleId[] = ['single', 'few', 'wide', 'multi']

/** The figures that hold the day rates. */
const RATE_IDS: Readonly<Record<Delivery, Readonly<Record<Staff, Id>>>> = {
  external: {
    analyst: 'rate-external-analyst',
    senior: 'rate-external-senior',
    lead: 'rate-external-lead',
  },
  inhouse: { analyst: 'rate-inhouse-analyst', senior: 'rate-inhouse-senior', lead: 'rate-inhouse-lead' },
}

export function rateId(delivery: Delivery, staff: Staff): Id {
  return RATE_IDS[delivery][staff]
}

/** Figures the sums ask for by name: every book has them. */
export const NEEDED: readonly Id[] = [
  ...DELIVERIES.flatMap((delivery) => STAFF.map((staff) => rateId(delivery, staff))),
  'vat',
  'contingency',
  'spread-low',
  'spread-high',
  'share-management',
  'share-access',
  'extra-site',
  'extra-wave',
]

/** Days of work by grade of staff. */
export type Days = Readonly<Record<Staff, number>>

/**
 * A figure that readers may change: a day rate, a unit price, a multiplier, a share. The id is permanent: saved work and
 * links hold changed figures under it, such as `rate-external-analyst`.
 */
export interface BookFigure {
  id: Id
  group: 'rates' | 'prices' | 'scales' | 'assumptions' | 'days'
  label: string
  /** Words after the number; for a share the value runs from 0 to 1 and is shown in per cent. */
  unit: 'pounds a day' | 'pounds each' | 'times' | 'share' | 'days'
  value: number
  min: number
  max: number
  step: number
  /** What was seen or thought likely, shown beside the value; not part of the sum. */
  range?: { low: number; high: number }
  grade: Grade
  /** What it buys, or why it is what it is. */
  note: string
  /** Ids in the source register, or "judgement". */
  sources: readonly Id[]
}

/** How big the study is: asked first, because it moves the price more than anything else. */
export interface Scale {
  id: ScaleId
  label: string
  says: string
  /** The figure that multiplies the work of methods that grow with scale. */
  figure: Id
  /** Sites the price already includes. */
  sites: number
  grade: Grade
  evidence: string
  sources: readonly Id[]
}

/** A way to ask people, with what one wave takes. */
export interface SurveyMode {
  id: Id
  label: string
  days: Days
  /** The price of one completed interview. */
  price: Id
  /** How many people answer unless somebody says otherwise. */
  size: number
  grade: Grade
  evidence: string
  judgement: string
  sources: readonly Id[]
}

/** How long the work on a method takes, in weeks. */
export interface MethodTime {
  /** Its findings wait for nobody; until it has been delivered; or until effects can show and are counted as well. */
  waits: 'no' | 'delivery' | 'outcome'
  /** Design, approvals and tools, from the day somebody starts. */
  setUp: Band
  /** Collecting; runs beside delivery where there is any. */
  fieldwork: Band
  /** Analysis, report and quality checks once everything is in. */
  reporting: Band
  grade: Grade
  sources: readonly Id[]
}

/** What one method costs at the scale `few`, before VAT. */
export interface MethodCost {
  id: Id
  /** Only for work that no flow recommends by itself: its name. */
  label?: string
  days: Days
  /** Things bought by the piece: a price figure and how many. */
  units: readonly { price: Id; quantity: number }[]
  /** Pounds for travel, tools and the like. */
  fixed: number
  /** Grows with the scale. Analysis of records that are already held, reviews and sums do not. */
  scales: boolean
  /** Fieldwork is repeated in every wave. */
  waves: boolean
  /** Needs an extract of records: takes its part in the one data-access job. */
  records: boolean
  /** How many interviews `units` and `days` include, if its work follows their number. */
  interviews?: { included: number; analystDays: number }
  /** Days, units and price come from the survey mode. */
  survey: boolean
  /** Priced like this method, for want of anything better. */
  like?: Id
  /** Has no price of its own, and why: "It is part of delivery." */
  partOf?: string
  grade: Grade
  /** What rests on evidence, in a sentence. */
  evidence: string
  /** What is judgement, in a sentence. */
  judgement: string
  sources: readonly Id[]
  time: MethodTime
}

/** Weeks that answers add to a phase of the timetable. The first in its list that holds counts. */
export interface PhaseRule {
  id: Id
  when: When
  weeks: Band
  because: string
  sources: readonly Id[]
}

/** A published price, to hold the bands against. */
export interface PublishedPrice {
  ref: Id
  bought: string
  /** Ids in `methods` or `pieces`. */
  methods: readonly Id[]
  scale: ScaleId
  delivery: Delivery
  /** Priced as a survey in this mode. */
  surveyMode?: Id
  /** Pounds in the book's price year. */
  price: number
  /** `high`: the contract says what was bought; `low`: the scope is a guess. */
  mapping: 'high' | 'medium' | 'low'
  /** Was it used to set the model? Then it is a weaker test. */
  usedToSet: boolean
  note: string
  sources: readonly Id[]
}

/** What others spend on evaluation as a share of the programme. */
export interface ShareRule {
  who: string
  rule: string
  year: string
  sources: readonly Id[]
}

export interface CostBook {
  /** The financial year whose pounds these are, such as 2024-25. */
  priceYear: string
  /** The day somebody last went through it. */
  reviewed: string
  /** Every changeable figure by id. */
  figures: Readonly<Record<Id, BookFigure>>
  /** From the smallest to the largest. */
  scales: readonly Scale[]
  /** The question whose answer is the scale. */
  scaleQuestion: Id
  /** Where it was not answered: the first whose answers are given. If none is, `scaleAssumed`. */
  scaleInferred: readonly { scale: ScaleId; when: When; because: string }[]
  scaleAssumed: { scale: ScaleId; because: string }
  inputs: readonly BookInput[]
  surveyModes: readonly SurveyMode[]
  /** By our method ids. */
  methods: Readonly<Record<Id, MethodCost>>
  /** Work that can be priced and that no flow recommends by itself; only published prices name it. */
  pieces: Readonly<Record<Id, MethodCost>>
  /** Further months of follow-up beyond `included`. */
  followUp: { included: number; daysAMonth: Days; sources: readonly Id[] }
  /** The timetable: what answers add before and between. */
  time: {
    /** Buying in: for external delivery only. */
    procurement: { weeks: Band; sources: readonly Id[] }
    access: readonly PhaseRule[]
    delivery: readonly PhaseRule[]
    followUp: readonly PhaseRule[]
    outcomeLag: readonly PhaseRule[]
    /** When the answer is needed: the earliest and latest week of each band; no `to`: open-ended. */
    deadline: { question: Id; options: Readonly<Record<Id, { from: number; to?: number }>> }
    /** How published studies fare against the timetable; recomputed by a test. */
    check: {
      studies: number
      inside: number
      medianRatio: number
      width: number
      says: string
      sources: readonly Id[]
    }
  }
  /** What can be spent: pounds by answer. `most` absent: no upper end. `staffOnly`: nothing can be bought. */
  budget: {
    question: Id
    options: Readonly<Record<Id, { least: number; most?: number; staffOnly?: boolean }>>
  }
  /** Shares of programme spend below and above which we say so. */
  programmeShare: {
    low: number
    high: number
    /** Pounds: a smaller programme can seldom pay for an impact study out of such a share. */
    small: number
    usual: string
    rules: readonly ShareRule[]
    sources: readonly Id[]
  }
  published: readonly PublishedPrice[]
  grades: Readonly<Record<Grade, string>>
  /** What the sums leave out, a line each. */
  leftOut: readonly string[]
}

/** The figure that holds the days of a method. */
export function daysId(method: Id): Id {
  return `days-${method}`
}

export function allDays(days: Days): number {
  return STAFF.reduce((sum, staff) => sum + days[staff], 0)
}

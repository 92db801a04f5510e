// What comes out of the costing room. Amounts are exact pounds before rounding (money.ts rounds them for readers), so that
// lines add up to totals.
import type { Answers, Id } from '../engine/flow.ts'
import type { Band, Delivery, Grade, ScaleId } from './cost-book.ts'
import type { InputId } from './cost-inputs.ts'

/** What is to be priced. */
export interface Situation {
  /** The recommended methods and, where none of them is an impact design, the best available one. */
  methods: readonly Id[]
  /** The impact design among them that the package is built round. */
  lead?: Id
  answers: Answers
  /** Exact numbers beside banded answers, by question: pounds to spend, months from today. Only those that count. */
  numbers?: Readonly<Record<Id, number>>
}

/** What a reader has set. Unknown ids and values out of bounds are ignored, so it may come from a link or a file. */
export interface Chosen {
  scale?: ScaleId
  inputs?: Readonly<Partial<Record<InputId, number | Id>>>
  /** Changed figures of the book, by figure id. */
  figures?: Readonly<Record<Id, number>>
}

export interface Costed {
  exVat: Band
  incVat: Band
}

export type ByDelivery<T> = Readonly<Record<Delivery, T>>

/** One line of the sum behind a central figure, in pounds before VAT. */
export interface CostLine {
  kind: 'days' | 'units' | 'fixed' | 'shared' | 'contingency'
  label: string
  /** quantity x rate = amount, where the line is such a product. */
  quantity?: number
  /** What the quantity counts: "days", "interviews", "hours". */
  unit?: string
  rate?: number
  amount: number
  /** The figure behind `rate`, so that a reader can go and change it. */
  figure?: Id
  /** The reader has changed that figure. */
  changed: boolean
}

export interface MethodEstimate {
  id: Id
  /** Its part of the package, without the work it shares. All parts and `shared` add up to the total. */
  cost: ByDelivery<Costed>
  /** What it would cost if nothing else were bought. */
  alone: ByDelivery<Costed>
  /** Adding up to cost[delivery].exVat.central. */
  lines: ByDelivery<readonly CostLine[]>
  /** What its work was multiplied by for the scale: 1 if it does not grow. */
  multiplier: number
  grade: Grade
  evidence: string
  judgement: string
  sources: readonly Id[]
  /** Priced like this method. */
  like?: Id
  /** Has no price of its own, and why. */
  partOf?: string
}

/** Where a value comes from. said: by the reader; inferred: from other answers; assumed: nothing speaks to it. */
export type From = 'said' | 'inferred' | 'assumed'

export interface ScaleUsed {
  id: ScaleId
  label: string
  from: From
  /** Why, where it was inferred or assumed. */
  because?: string
  /** The questions it was read from. */
  questions: readonly Id[]
  multiplier: number
  grade: Grade
  evidence: string
  sources: readonly Id[]
}

export interface InputUsed {
  id: InputId
  from: From
  /** Undefined: what the scale and the method include. */
  value?: number | Id
  /** Does any method in this package read it? */
  matters: boolean
}

/** A figure of the book as used, with what it was. */
export interface FigureUsed {
  id: Id
  value: number
  default: number
  changed: boolean
}

export interface Warning {
  kind:
    | 'budget-package'
    | 'budget-lead'
    | 'staff-only'
    | 'share-low'
    | 'share-high'
    | 'unpriced'
    | 'small-programme'
  /** stop: it cannot be done so; mind: it may not be enough. */
  level: 'stop' | 'mind'
  says: string
  /** Methods that the money could buy instead, together and cheapest first, or that the warning is about. */
  methods: readonly Id[]
}

export interface Estimate {
  priceYear: string
  /** 0.2 for 20%. */
  vat: number
  /** Low and high as multiples of central: 0.5 and 2. */
  spread: { low: number; high: number }
  scale: ScaleUsed
  total: ByDelivery<Costed>
  methods: readonly MethodEstimate[]
  /** One project management, one data access, and further follow-up: each once for the whole package. */
  shared: ByDelivery<readonly CostLine[]>
  /** Days of staff in all, at the central figure. */
  days: number
  inputs: readonly InputUsed[]
  figures: readonly FigureUsed[]
  /** How many figures the reader has changed. */
  changed: number
  /** Half the money or more rests on this grade or better, and it is never better than the grade of the scale. */
  grade: Grade
  warnings: readonly Warning[]
  /** Share of programme spend at low, central and high, if the programme budget was given (external, before VAT). */
  share?: Band
  leftOut: readonly string[]
  sources: readonly Id[]
}

export type PhaseId =
  'procurement' | 'set-up' | 'access' | 'delivery' | 'follow-up' | 'outcome-lag' | 'fieldwork' | 'reporting'

export interface Phase {
  id: PhaseId
  label: string
  /** Weeks from today to its start; low goes with all lows, and so on. */
  start: Band
  /** Weeks. Phases of no length are left out. */
  length: Band
  because: string
  sources: readonly Id[]
  /** On the path that decides the end, at the central figures. */
  critical: boolean
}

export type Fit = 'fits' | 'tight' | 'too late'

export interface Timeline {
  delivery: Delivery
  phases: readonly Phase[]
  /** Weeks from today to the final report. Phases overlap, so it is less than their sum. */
  total: Band
  /** When the answer is needed, in weeks from today; no `to`: open-ended. Undefined: nobody has said. */
  deadline?: { from: number; to?: number }
  fit?: Fit
  warnings: readonly { level: 'stop' | 'mind'; says: string }[]
  grade: Grade
}

/** One published price against the model as it stands. */
export interface Trial {
  ref: Id
  bought: string
  price: number
  band: Band
  /** price / central */
  ratio: number
  inside: boolean
  /** Inside when the centre is set without it. */
  insideLeftOut: boolean
  /** Inside if the price holds VAT. */
  insideIfVat: boolean
}

/** How published prices fare against the bands. Printed on the cost page. */
export interface BackTest {
  trials: readonly Trial[]
  inside: number
  insideLeftOut: number
  insideIfVat: number
  /** Those the model had not used: how many, and how many inside. */
  unused: { count: number; inside: number }
  /** Median of price / central. */
  medianRatio: number
  /** high / low of the bands. */
  width: number
}

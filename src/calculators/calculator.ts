// What a calculator is: a formula with its words, its bounds and its worked example, so that the page, the command
// line and the tests all read the same thing. A calculator is pure: the same values always give the same result.

export type Group = 'sample' | 'clusters' | 'time' | 'counts' | 'survey' | 'value' | 'agreement'

/** What somebody may enter. Every bound is checked in one place (read-values.ts), on the page and on the command line. */
export type Input = NumberInput | ChoiceInput | ListInput

interface Asked {
  /** Permanent: part of links and of the command line. */
  id: string
  label: string
  /** A line of help: what it is, where to find it. */
  says: string
  /** Other names it is known by: accepted on the command line and in links, never written. */
  also?: readonly string[]
  /** May be left out; `run` then gets undefined. */
  optional?: boolean
  /** Only shown, and only read, while the choice input `input` has one of these values. */
  when?: { input: string; is: readonly string[] }
}

export interface NumberInput extends Asked {
  kind: 'number'
  min: number
  max: number
  /** What the arrows and the slider move by. */
  step: number
  default?: number
  /** 'people', 'pounds', 'months' ... A 'share' runs from 0 to 1 here and in links; the page shows it in per cent. */
  unit?: string
  whole?: boolean
  /** Which sourced values can be offered: the page fills the list from the content. */
  offers?: 'icc' | 'baseline-rate' | 'effect' | 'unit-cost' | 'deflator-year'
}

export interface ChoiceInput extends Asked {
  kind: 'choice'
  /** `also`: other names an option is known by, accepted and never written. */
  options: readonly { id: string; text: string; hint?: string; also?: readonly string[] }[]
  default: string
}

/** Several numbers: costs by year, weights, counts. On the command line a JSON list. */
export interface ListInput extends Asked {
  kind: 'list'
  min: number
  max: number
  /** How many numbers there may be. */
  fewest: number
  most: number
  /** Counts. */
  whole?: boolean
  default?: readonly number[]
  unit?: string
}

/** What was entered, by input id. */
export type Values = Readonly<Record<string, number | string | readonly number[] | undefined>>

export interface Figure {
  id: string
  label: string
  value: number
  /** How to print it: whole people are rounded up by the calculator itself. */
  as: 'whole' | 'decimal' | 'percent' | 'pounds' | 'probability'
  digits?: number
}

export interface Problem {
  /** The input at fault, if it is one. */
  input?: string
  /** What is wrong and what to do. */
  says: string
}

export type Result =
  | {
      ok: true
      figures: readonly Figure[]
      /** One or two sentences a commissioner understands. */
      sentence: string
      /** Outside the range the formula was made for, or close to it. */
      warnings: readonly Problem[]
    }
  | { ok: false; problems: readonly Problem[] }

/** A formula as a tree, set as MathML by the page: text is an identifier, number or operator. */
export type Formula =
  | string
  | { row: readonly Formula[] }
  | { over: readonly [Formula, Formula] }
  | { sup: readonly [Formula, Formula] }
  | { sub: readonly [Formula, Formula] }
  | { root: Formula }

export interface Axis {
  label: string
  unit?: string
  as?: Figure['as']
  log?: boolean
}

/** A picture as data: drawn by the page, told in `says`, and also given as a table. */
export type Picture =
  | {
      kind: 'curve'
      x: Axis
      y: Axis
      lines: readonly { label: string; points: readonly (readonly [number, number])[] }[]
      /** The point the reader is at, thresholds and the like. */
      marks: readonly { x: number; y: number; label: string }[]
      levels?: readonly { y: number; label: string }[]
      says: string
    }
  | {
      kind: 'forest'
      x: Axis
      rows: readonly { label: string; low: number; central: number; high: number }[]
      line?: { x: number; label: string }
      says: string
    }
  | {
      kind: 'tornado'
      x: Axis
      base: number
      /** Widest first. */
      rows: readonly { label: string; low: number; high: number; lowSays: string; highSays: string }[]
      line?: { x: number; label: string }
      says: string
    }
  | {
      kind: 'plane'
      x: Axis
      y: Axis
      points: readonly (readonly [number, number])[]
      /** A line through the origin: what an outcome is worth. */
      slope?: { value: number; label: string }
      says: string
    }

export interface Calculator {
  /** Permanent: `npm run calc -- ID`, `#/calculators/ID`. */
  id: string
  group: Group
  title: string
  /** What it answers, in plain words: a question. */
  answers: string
  /** One or two sentences: when you need it. */
  use: string
  inputs: readonly Input[]
  formulas: readonly { says: string; formula: Formula }[]
  assumptions: readonly string[]
  /** Where it holds; outside it warns or refuses. */
  validity: readonly string[]
  /** Ids in the source register, or "judgement". */
  sources: readonly string[]
  /** Proved by a test: `run(input)` gives these figures. */
  example: { says: string; input: Values; figures: Readonly<Record<string, number>> }
  /** Checks the values and works it out. Never throws, never gives NaN. */
  run: (given: Values) => Result
  /** The picture for values that run; called again while a slider moves, so quick. */
  picture?: (given: Values) => Picture | null
}

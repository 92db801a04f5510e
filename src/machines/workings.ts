// What belongs to an evaluation beside its answers: figures the reader knows, the assumptions they changed, the design
// they chose against advice, notes and kept calculations. Like the answers it is set aside, never thrown away; unlike
// them it never decides which question comes next.
import type { WorthSheet } from '../costing/worth/sheet.ts'
import type { Answers, Id } from '../engine/index.ts'
import type { Override } from '../report/advice/override-words.ts'

export type { Override }

/** A calculation kept beside the answers, as it was shown. */
export interface KeptCalculation {
  /** The calculator's id. */
  calculator: string
  values: Readonly<Record<string, number | string | readonly number[]>>
  figures: readonly { label: string; text: string }[]
  sentence: string
  at: string
}

export interface Workings {
  /** What the reader knows exactly, by the id of the question or of the costing input it belongs to. */
  numbers: Readonly<Record<Id, number>>
  /** Settings picked from a list, such as who would do the work. */
  choices: Readonly<Record<Id, Id>>
  /** Rates and assumptions of the cost book that the reader changed, by path (`rates.external.senior`). */
  changed: Readonly<Record<string, number>>
  /** A note on a question, by question id. */
  notes: Readonly<Record<Id, string>>
  override: Override | null
  kept: readonly KeptCalculation[]
  /** The answers tried on the result page beside the real ones; null when nothing is being tried. */
  trying: Answers | null
  /** Costs, outcomes and judgements on whether it is worth its money; null until somebody fills one in. Never in links. */
  worth: WorthSheet | null
}

export const NO_WORKINGS: Workings = {
  numbers: {},
  choices: {},
  changed: {},
  notes: {},
  override: null,
  kept: [],
  trying: null,
  worth: null,
}

/** Is there anything here that somebody would miss? */
export function isBlank(workings: Workings): boolean {
  return inOrder(workings) === inOrder(NO_WORKINGS)
}

export function sameWorkings(a: Workings, b: Workings): boolean {
  return a === b || inOrder(a) === inOrder(b)
}

/** Every part with its keys sorted, so that the order things were entered in makes no difference. */
function inOrder(given: unknown): string {
  return JSON.stringify(given, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([x], [y]) => (x < y ? -1 : 1)))
      : value,
  )
}

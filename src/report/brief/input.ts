// What a brief is made from: the advice as it stands, and whatever belongs to it that is at hand.
import type { CostBook, Estimate, Timeline } from '../../costing/index.ts'
import type { Advised, Answers, Case, Flow, Id, Library, NearCase, Stability } from '../../engine/index.ts'
import type { Override } from '../advice/override-words.ts'
import type { View } from '../advice/price-words.ts'
import type { Block } from '../report.ts'

/** A calculation kept with the evaluation, as it was shown. */
export interface KeptFigure {
  sentence: string
  figures: readonly { label: string; text: string }[]
  at: string
}

export interface BriefInput {
  flow: Flow
  library: Library
  advised: Advised
  /** The name of the evaluation, if it has one. */
  name?: string
  /** When it is made, as an ISO date. */
  date: string
  /** The address that reopens these answers, where others can use it. */
  link?: string
  /** By question id. */
  notes: Readonly<Record<Id, string>>
  override: Override | null
  kept: readonly KeptFigure[]
  /** Answers tried beside the real ones and not taken over, each one that its question takes. */
  tried?: Answers
  costs?: { book: CostBook; estimate: Estimate; timeline: Timeline; view: View }
  /** What a study of this size could detect, a sentence each, the leading design first. */
  detectable: readonly string[]
  /** What the first of these sentences takes for granted: a figure each, why that one, and where it is from. */
  assumed?: readonly { label: string; text: string; sources: readonly Id[] }[]
  stability?: Stability
  cases: readonly NearCase[]
  /** The logic model and the value-for-money workspace, already as blocks; empty if there are none. */
  logic: readonly Block[]
  worth: readonly Block[]
}

export type { Case }

/** The colours of the lines in documents, as #rrggbb. */
const LINE_COLOURS: Readonly<Record<Id, string>> = {
  journey: '#00695f',
  background: '#1b5cae',
  why: '#94297c',
  works: '#bc370a',
  value: '#755600',
}

/** The colour of a flow's line; ink for one without. */
export function colourOf({ line }: Flow): string {
  return LINE_COLOURS[line] ?? '#12201d'
}

// The fixed words of the documents made from answers: what a commissioning pack says, asks and wants written down.
import type { Condition, Id } from './flow.ts'

/** When something belongs in a pack. All three must hold; an empty list asks for nothing. */
export interface Applies {
  /** Lines of the map. */
  lines: readonly Id[]
  /** At least one of these methods is in the package. */
  methods: readonly Id[]
  when: Condition
}

/** The parts of a pack that begin with words of ours, in the order of the document. */
export const PACK_PARTS = [
  'use',
  'background',
  'questions',
  'design',
  'deliver',
  'minimum',
  'kpis',
  'care',
  'independence',
  'timetable',
  'budget',
  'bidders',
  'marking',
  'checklist',
  'find-out',
  'steps',
] as const

export type PackPart = (typeof PACK_PARTS)[number]

/**
 * What is filled in. lead: the recommended design; best: the best available where none is recommended; chosen: what the
 * reader goes on with against the advice; open: what could lead, while questions are open; fallback: the next best; name:
 * the evaluation.
 */
export const SLOTS = ['lead', 'best', 'chosen', 'open', 'fallback', 'name'] as const

export type Slot = (typeof SLOTS)[number]

export interface Passage extends Applies {
  /** point: an item of a list. blank: room to write in. step: a row with who and by when. */
  as: 'lead' | 'text' | 'point' | 'blank' | 'step' | 'warning'
  /** May hold slots; a passage with a slot that nothing fills is left out. */
  text: string
  /** For a blank: how many lines. */
  room: number
  sources: readonly Id[]
}

export interface PackSection {
  part: PackPart
  title: string
  /** you: for whoever sends the pack, to be taken out first. */
  for: 'you' | 'bidders'
  /** Before what is worked out, and after it. */
  opening: readonly Passage[]
  closing: readonly Passage[]
}

/** A heading that rows stand under. */
export interface Shelf {
  id: Id
  title: string
}

/** One thing to write down from the first day. */
export interface MinimumRow extends Applies {
  id: Id
  group: Id
  field: string
  write: string
  often: string
  why: string
  sources: readonly Id[]
}

export interface Kpi extends Applies {
  id: Id
  group: Id
  measure: string
  /** How it is counted. */
  how: string
  /** What shows whether the first is reached at a price. */
  balance: string
  caution: string
  /** Where the figures come from. */
  from: string
  sources: readonly Id[]
}

export interface BidderQuestion extends Applies {
  id: Id
  group: Id
  question: string
  /** What a good answer holds. */
  good: string
  sources: readonly Id[]
}

/** Something to settle before anybody touches data or speaks to people. `when` always reads answers. */
export interface CheckItem extends Applies {
  id: Id
  group: Id
  text: string
  /** Who can settle it. */
  who: string
  sources: readonly Id[]
}

export interface DocumentWords {
  /** The day somebody last went through it. */
  reviewed: string
  sections: readonly PackSection[]
  /** Questions whose answers are nobody's business but the commissioner's. */
  keepBack: readonly Id[]
  groups: {
    minimum: readonly Shelf[]
    kpis: readonly Shelf[]
    bidders: readonly Shelf[]
    checklist: readonly Shelf[]
  }
  minimum: readonly MinimumRow[]
  kpis: readonly Kpi[]
  bidders: readonly BidderQuestion[]
  checklist: readonly CheckItem[]
}

// The vetting book: what is asked of a bid, how it is marked and what is noticed, as data. It is written in
// flows/vetting.yaml, compiled at build time and served as virtual:vetting. No wording of a finding stands in code.
import type { Condition, Id } from '../engine/flow.ts'

/** How much the stakes ask for: the fact `tier` of a branch, or what the commissioner decided instead. */
export type Tier = 'low' | 'med' | 'high'

/**
 * stop: award nothing on this until it is settled. cap: a mark may not go above a line without a reason.
 * query: ask the bidder. note: worth knowing. None of them is ever a nought by itself: a person decides.
 */
export type FindingSeverity = 'stop' | 'cap' | 'query' | 'note'

export const SEVERITIES: readonly FindingSeverity[] = ['stop', 'cap', 'query', 'note']

export type Mark = 0 | 1 | 2 | 3

export const MARKS: readonly Mark[] = [0, 1, 2, 3]

/** What a mark looks like when you meet it. */
export interface Anchor {
  mark: Mark
  says: string
  example: string
}

export interface Criterion {
  /** D1 to D14; permanent. */
  id: Id
  title: string
  /** What is being judged, as a question. */
  asks: string
  lookFor: string
  redFlag: string
  /** Ready to send to the bidder. */
  question: string
  /** From 0 to 3, one each. */
  anchors: readonly Anchor[]
  /** A 0 here, once a person has decided it, asks whether the section can pass at all. */
  gate: boolean
  /** Tiers for which it is scored. */
  tiers: readonly Tier[]
  /** Tiers for which its weight is doubled. */
  doubled: readonly Tier[]
  /** Fields of the form that bear on it: shown beside the anchors. */
  fields: readonly Id[]
  sources: readonly Id[]
}

interface FieldWords {
  /** Permanent: saved bids and outside JSON hold it. */
  id: Id
  section: Id
  label: string
  help?: string
  /**
   * The question of a branch it speaks to. `sets`: what the bid says counts for this bid alone (its own sample, its own
   * data). `contradicts`: a circumstance that holds for every bid, so a different answer is a question to ask.
   */
  branch?: { question: Id; how: 'sets' | 'contradicts' }
}

export interface FieldOption {
  id: Id
  text: string
  hint?: string
  /** The option of the branch question that it means, if it means one. */
  means?: Id
}

/** A field of the form. Every field may also be `not_stated`: the bid is silent. */
export type Field = FieldWords &
  (
    | { kind: 'one' | 'many'; options: readonly FieldOption[] }
    /** Methods of the library, one or several. */
    | { kind: 'method' | 'methods' }
    | {
        kind: 'number'
        unit: string
        min: number
        max: number
        whole: boolean
        /** Bands for a branch question that has no bands of its own: the first whose `upTo` is not exceeded. */
        bands?: readonly { upTo?: number; means: Id }[]
      }
  )

export interface Section {
  id: Id
  title: string
}

/**
 * Lists that code finds. blocks: branch rules that rule the leading design out; caveats: that speak against it; misfits:
 * other methods of the bid that are ruled out; conflicts: where the bid and the circumstances say different things.
 */
export type Each = 'blocks' | 'caveats' | 'misfits' | 'conflicts'

/** Something worked out by code from the bid and the circumstances, which conditions read like a question. */
export interface Signal {
  id: Id
  says: string
  kind: 'one' | 'many'
  values: readonly { id: Id; says: string }[]
}

/** What a group of findings has in common: the one thing to sort out. */
export interface Cause {
  id: Id
  title: string
  /** What would settle the group, in a sentence. */
  says: string
  /** Questions of the branches: a branch rule that reads one of them belongs here. */
  questions: readonly Id[]
}

export interface VettingRule {
  /** Permanent: M1 and so on. It has a page of its own. */
  id: Id
  title: string
  severity: FindingSeverity
  /** Criteria it bears on. */
  criteria: readonly Id[]
  cause: Id
  /** When it fires, over fields, signals and circumstances. */
  when: Condition
  /** Fires once for each thing of a list that code finds; its words fill the places in curly brackets. */
  each?: Each
  caps: readonly { criterion: Id; at: Mark }[]
  /** Raises the gate of this criterion as a question, never as a fail. */
  asksGate?: Id
  seen: string
  why: string
  fix: string
  question: string
  sources: readonly Id[]
}

/** The smallest study a method can bear, and the branch rule that says so. */
export interface Minimum {
  methods: readonly Id[]
  /** The field that holds the number. */
  field: Id
  least: number
  unit: string
  rule: Id
}

export interface VettingBook {
  reviewed: string
  criteria: readonly Criterion[]
  sections: readonly Section[]
  fields: readonly Field[]
  signals: readonly Signal[]
  causes: readonly Cause[]
  rules: readonly VettingRule[]
  minimums: readonly Minimum[]
  /** M12: criteria compared in turn when totals are equal. */
  ties: { id: Id; says: string; order: readonly Id[] }
  /** Sets of methods, by name. What a bid proposes is read by rules in these names. */
  groups: Readonly<Record<Id, readonly Id[]>>
  /** Questions and facts of the branches that rules read, with every option any branch gives them. */
  circumstances: readonly { id: Id; kind: 'one' | 'many'; options: readonly Id[] }[]
  /** Changes whenever criteria, weights or rules change: marks are only comparable under the same one. */
  hash: string
}

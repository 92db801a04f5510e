// The rules that decide each method, with their conditions in words: for the page of a method, which loads no flow.
import type { Id, Severity } from './flow.ts'

/** Half a sentence to follow "if", or several that all or any must hold. */
export type ConditionWords = string | { join: 'all' | 'any'; of: readonly ConditionWords[] }

export interface RuleInWords {
  id: Id
  severity: Severity
  when: ConditionWords
  because: string
  change?: string
  /** Ids in the source register, or "judgement". */
  sources: readonly Id[]
}

/** What one flow says of a method. */
export interface MethodOnLine {
  flow: Id
  line: Id
  title: string
  /** Absent: always shown. */
  shown?: ConditionWords
  /** Questions that must be answered before it can be recommended. */
  needs: readonly { question: Id; short: string }[]
  /** No answers make it recommended. */
  never: boolean
  supports: readonly { when: ConditionWords; because: string }[]
  /** Ids of rules of this flow. */
  rules: readonly Id[]
  /** Why it steps back for a better one, if it competes. */
  precedence?: { id: Id; because: string }
  floors: readonly { id: Id; because: string; ifNothingElse: boolean }[]
}

/** Rules by flow and id, written once each; what every flow says by method. */
export interface MethodRules {
  rules: Readonly<Record<Id, Readonly<Record<Id, RuleInWords>>>>
  methods: Readonly<Record<Id, readonly MethodOnLine[]>>
}

/** A question as it is found by a search. */
export interface FindableQuestion {
  id: Id
  flow: Id
  text: string
  short: string
  why: string
}

/** What was changed in a flow, newest first. */
export interface ChangeLog {
  flow: Id
  line: Id
  title: string
  version: number
  reviewed: { date: string; by: string }
  changes: readonly { version: number; date: string; what: string }[]
}

// Conditions as the checker sees them: ids already looked up, and a few words more than authors have, so that
// every question the checker puts ("can this rule fire while its method is shown?") is itself a condition.
import type { Condition, Fact, Id, Question } from '../../engine/flow.ts'

/**
 * Truth on a complete walk, where nothing is missing: a question was answered or was not asked. Ordered so that
 * `all` is the least of its parts, `any` the greatest and `not` the mirror image, exactly as the engine has it.
 */
export const NO = 0
export const UNASKED = 1
export const YES = 2
export type Truth = typeof NO | typeof UNASKED | typeof YES

export interface QuestionNode {
  id: Id
  question: Question
  ask?: Formula
  /** Not in the file: stands for something that may be so or not (see standing.ts). */
  imagined?: boolean
}

export interface FactNode {
  id: Id
  fact: Fact
  cases: { is: Id; when: Formula }[]
}

export type StandingCondition = Extract<Condition, { kind: 'open' | 'clean' | 'lead' | 'best' }>

export type Formula =
  | { kind: 'truth'; truth: Truth }
  /** The answer holds at least one of these options. */
  | { kind: 'answer'; question: QuestionNode; options: readonly Id[] }
  | { kind: 'value'; fact: FactNode; values: readonly Id[] }
  | { kind: 'all'; of: readonly Formula[] }
  | { kind: 'any'; of: readonly Formula[] }
  | { kind: 'not'; of: Formula }
  /** Yes if the part is yes, otherwise no: "it fires". Never unasked. */
  | { kind: 'sure'; of: Formula }
  /** The question is on the route. */
  | { kind: 'asked'; question: QuestionNode }
  /** Reads how methods stand; only weigh.ts can work it out, and standing.ts can spell it out. */
  | { kind: 'standing'; condition: StandingCondition }

export const always: Formula = { kind: 'truth', truth: YES }
export const never: Formula = { kind: 'truth', truth: NO }
export const unasked: Formula = { kind: 'truth', truth: UNASKED }

export function all(...of: Formula[]): Formula {
  return of.length === 1 && of[0] ? of[0] : { kind: 'all', of }
}

export function any(...of: Formula[]): Formula {
  return of.length === 1 && of[0] ? of[0] : { kind: 'any', of }
}

/** Yes when the formula is yes, no otherwise. */
export function fires(of: Formula): Formula {
  return { kind: 'sure', of }
}

/** Yes when the formula is anything but yes. */
export function silent(of: Formula): Formula {
  return { kind: 'not', of: fires(of) }
}

/** Yes when exactly one of the two fires. */
export function differ(a: Formula, b: Formula): Formula {
  return any(all(fires(a), silent(b)), all(silent(a), fires(b)))
}

/** The formula with every direct reading of one question replaced by what this answer makes of it. */
export function pin(formula: Formula, question: QuestionNode, chosen: readonly Id[]): Formula {
  switch (formula.kind) {
    case 'answer':
      if (formula.question !== question) return formula
      return formula.options.some((option) => chosen.includes(option)) ? always : never
    case 'all':
    case 'any':
      return { kind: formula.kind, of: formula.of.map((part) => pin(part, question, chosen)) }
    case 'not':
    case 'sure':
      return { kind: formula.kind, of: pin(formula.of, question, chosen) }
    default:
      return formula
  }
}

/** The formula as it would be if the fact had this value. */
export function suppose(formula: Formula, fact: FactNode, value: Id): Formula {
  switch (formula.kind) {
    case 'value':
      if (formula.fact !== fact) return formula
      return formula.values.includes(value) ? always : never
    case 'all':
    case 'any':
      return { kind: formula.kind, of: formula.of.map((part) => suppose(part, fact, value)) }
    case 'not':
    case 'sure':
      return { kind: formula.kind, of: suppose(formula.of, fact, value) }
    default:
      return formula
  }
}

export interface Visitor {
  answer?(question: QuestionNode, options: readonly Id[]): void
  asked?(question: QuestionNode): void
  value?(fact: FactNode, values: readonly Id[]): void
  standing?(condition: StandingCondition): void
}

/** Calls the visitor for everything the formula reads directly (not what its facts or asks read in turn). */
export function visit(formula: Formula, visitor: Visitor): void {
  switch (formula.kind) {
    case 'answer':
      return visitor.answer?.(formula.question, formula.options)
    case 'asked':
      return visitor.asked?.(formula.question)
    case 'value':
      return visitor.value?.(formula.fact, formula.values)
    case 'standing':
      return visitor.standing?.(formula.condition)
    case 'all':
    case 'any':
      for (const part of formula.of) visit(part, visitor)
      return
    case 'not':
    case 'sure':
      return visit(formula.of, visitor)
  }
}

/** Does the formula, or a fact it reads, speak of how methods stand? */
export function readsStanding(formula: Formula): boolean {
  let found = false
  visit(formula, {
    standing: () => (found = true),
    value: (fact) => (found ||= fact.cases.some(({ when }) => readsStanding(when))),
  })
  return found
}

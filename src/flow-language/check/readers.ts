// Who reads a question or a fact directly.
import { visit, type FactNode, type Formula, type QuestionNode } from './formula.ts'
import type { Model } from './model.ts'

/** A condition of the flow and what it belongs to. `value` of a fact: which case decides. */
export interface Reader {
  formula: Formula
  of: 'ask' | 'fact' | 'rule' | 'shown' | 'support' | 'order' | 'advice'
  id: string
}

/** Every condition of the flow, asks first, then facts, then the rest: the order in which a walk meets them. */
export function readersOf(model: Model): Reader[] {
  return [
    ...model.questions.flatMap(({ id, ask }) => (ask ? [{ formula: ask, of: 'ask', id } as const] : [])),
    ...model.facts.flatMap(({ id, cases }) =>
      cases.map(({ when }) => ({ formula: when, of: 'fact', id }) as const),
    ),
    ...model.rules.map(({ rule, when }) => ({ formula: when, of: 'rule', id: rule.id }) as const),
    ...model.methods.map(({ id, shown }) => ({ formula: shown, of: 'shown', id }) as const),
    ...model.methods.flatMap(({ id, supports }) =>
      supports.map(({ when }) => ({ formula: when, of: 'support', id }) as const),
    ),
    ...model.orders.map(
      ({ when }) => ({ formula: when, of: 'order', id: model.flow.precedence?.id ?? '' }) as const,
    ),
    ...model.advice.map(({ advice, when }) => ({ formula: when, of: 'advice', id: advice.id }) as const),
  ]
}

/** Does the formula itself read this question (not through a fact)? */
export function readsQuestion(formula: Formula, question: QuestionNode): boolean {
  let reads = false
  visit(formula, { answer: (each) => (reads ||= each === question) })
  return reads
}

/** Does the formula itself read this fact? */
export function readsFact(formula: Formula, fact: FactNode): boolean {
  let reads = false
  visit(formula, { value: (each) => (reads ||= each === fact) })
  return reads
}

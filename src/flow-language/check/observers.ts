// What could notice that a question was answered differently: every condition that reads it.
import type { Id } from '../../engine/flow.ts'
import {
  all,
  any,
  differ,
  fires,
  pin,
  readsStanding,
  silent,
  type Formula,
  type QuestionNode,
} from './formula.ts'
import type { Model } from './model.ts'
import type { Reach } from './reach.ts'
import { readersOf, readsQuestion } from './readers.ts'
import type { Speller } from './standing.ts'

/** A formula whose firing somebody can notice. `plain`: it reads answers only. */
export interface Observer {
  formula: Formula
  plain: boolean
}

/**
 * Everything that reads the question itself: asks, the values of facts, and other conditions. What reads it only
 * through a fact or an ask can notice nothing that the fact or the ask did not notice first.
 */
export function observersOf(model: Model, speller: Speller, question: QuestionNode): Observer[] {
  const conditions = readersOf(model).filter(
    ({ of, formula }) => of !== 'fact' && readsQuestion(formula, question),
  )
  const facts = model.facts.filter(({ cases }) => cases.some(({ when }) => readsQuestion(when, question)))
  const values = facts.flatMap(({ cases }) =>
    [...new Set(cases.map(({ is }) => is))].map((value) =>
      any(
        ...cases.flatMap(({ is, when }, at) =>
          is === value
            ? [all(fires(when), ...cases.slice(0, at).map((earlier) => silent(earlier.when)))]
            : [],
        ),
      ),
    ),
  )
  return [...conditions.map(({ formula }) => formula), ...values].map((formula) =>
    readsStanding(formula)
      ? { formula: speller.spell(formula, 'end'), plain: false }
      : { formula, plain: true },
  )
}

/**
 * Sweeps for a walk with the first answer on which some observer would notice the second in its place. What else
 * the other answer would change along the way is noticed by an observer of its own, so it can be left aside.
 */
export function tellsApart(
  reach: Reach,
  question: QuestionNode,
  observers: readonly Observer[],
  a: readonly Id[],
  b: readonly Id[],
): 'apart' | 'equal' | 'unknown' {
  let verdict: 'equal' | 'unknown' = 'equal'
  for (const { formula } of observers) {
    const noticed = differ(pin(formula, question, a), pin(formula, question, b))
    const walk = reach.search(...exactly(question, a), noticed)
    if (walk.witness) return 'apart'
    if (!walk.proved) verdict = 'unknown'
  }
  return verdict
}

/** Exactly these options are the answer. */
function exactly(question: QuestionNode, chosen: readonly Id[]): Formula[] {
  const { kind, options } = question.question
  const has = (id: Id): Formula => ({ kind: 'answer', question, options: [id] })
  if (kind === 'one') return chosen.map(has)
  return options.map(({ id }) => (chosen.includes(id) ? has(id) : { kind: 'not', of: has(id) }))
}

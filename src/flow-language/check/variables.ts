// The slots of one check: a variable for each question and fact in its cone, each with as few classes as the
// check can tell apart.
import type { Answer, Id } from '../../engine/flow.ts'
import { answerClasses, type AnswerClasses } from './classes.ts'
import { compileFormula, type Slots, type Test, type Values } from './compile-formula.ts'
import type { Cone } from './cone.ts'
import { NO, UNASKED, YES, type FactNode, type QuestionNode, type StandingCondition } from './formula.ts'

/** Thrown when a question has more distinguishable answers than can be expanded. Caught by reach.ts and count.ts. */
export class TooWide extends Error {}

export interface QuestionVariable {
  slot: number
  question: QuestionNode
  classes: AnswerClasses
  /** The value that stands for "not asked": one past the last class. */
  unasked: number
}

export interface FactVariable {
  slot: number
  fact: FactNode
  /** For each case, the class of its value. */
  classOfCase: readonly number[]
  /** The value that stands for "no value": one past the last class. */
  none: number
  /** The first of the fact's values in each class. */
  samples: readonly Id[]
}

export interface Variables {
  questions: QuestionVariable[]
  facts: FactVariable[]
  slots: Slots
  /** How many values a slot can hold, "not asked" and "no value" included. */
  sizes: number[]
}

/** Lays out slots for a cone. `standing` and `late` say how to read what only weigh.ts knows. */
export function layOut(
  cone: Cone,
  standing?: (condition: StandingCondition) => Test,
  late?: (fact: FactNode, values: readonly Id[]) => Test,
): Variables {
  const sizes: number[] = []
  const questions = cone.questions.map(({ question, tests }): QuestionVariable => {
    const classes = answerClasses(question.question, tests)
    if (!classes) throw new TooWide()
    const unasked = classes.sizes.length
    return { slot: sizes.push(unasked + (question.ask ? 1 : 0)) - 1, question, classes, unasked }
  })
  const facts = cone.facts.map(({ fact, tests }): FactVariable => {
    const grouped = groupValues(fact, tests)
    return { slot: sizes.push(grouped.none + 1) - 1, fact, ...grouped }
  })

  const byQuestion = new Map(questions.map((variable) => [variable.question, variable]))
  const byFact = new Map(facts.map((variable) => [variable.fact, variable]))
  const slots: Slots = {
    answer: (question, options) => {
      const { slot, classes } = byQuestion.get(question)!
      return { slot, table: truthTable(classes.passing(options)) }
    },
    asked: (question) => byQuestion.get(question)!,
    value: (fact, values) => {
      const variable = byFact.get(fact)
      if (!variable) return late ? late(fact, values) : () => UNASKED
      return {
        slot: variable.slot,
        table: truthTable(variable.samples.map((value) => values.includes(value))),
      }
    },
    compiled: new Map(),
    standing: (condition) => (standing ? standing(condition) : () => UNASKED),
  }
  return { questions, facts, slots, sizes }
}

/** The class each class of answers passes, and "unasked" for the one past the last. */
function truthTable(passing: readonly boolean[]): Uint8Array {
  return Uint8Array.from([...passing.map((passes) => (passes ? YES : NO)), UNASKED])
}

/** Values of a fact that no test in the cone tells apart are one class, too. */
function groupValues(fact: FactNode, tests: readonly (readonly Id[])[]) {
  const classes = new Map<string, number>()
  const samples: Id[] = []
  const classOfCase = fact.cases.map(({ is }) => {
    const passes = tests.map((values) => (values.includes(is) ? 1 : 0)).join('')
    let found = classes.get(passes)
    if (found === undefined) {
      classes.set(passes, (found = classes.size))
      samples.push(is)
    }
    return found
  })
  return { classOfCase, samples, none: samples.length }
}

/** Works out the class of a fact's value: the first case that is true decides. */
export function compileFact(fact: FactNode, classOfCase: readonly number[], none: number, slots: Slots) {
  const cases = fact.cases.map(({ when }) => compileFormula(when, slots))
  return (values: Values): number => {
    for (let at = 0; at < cases.length; at++) if (cases[at]!(values) === YES) return classOfCase[at]!
    return none
  }
}

/** The answers these values stand for, in file order; questions that were not asked are left out. */
export function answersOf(
  questions: readonly QuestionVariable[],
  values: ArrayLike<number>,
): Record<Id, Answer> {
  const answers: Record<Id, Answer> = {}
  for (const { slot, question, classes } of questions) {
    const sample = classes.samples[values[slot]!]
    if (sample !== undefined) answers[question.id] = sample
  }
  return answers
}

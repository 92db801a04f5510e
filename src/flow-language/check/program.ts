// A check made ready to run: its cone, its slots, and the steps of the walk as compiled functions.
import { compileFormula, type Test, type Values } from './compile-formula.ts'
import { coneOf } from './cone.ts'
import { visit, type Formula } from './formula.ts'
import type { Model } from './model.ts'
import { schedule, type Task } from './schedule.ts'
import { compileFact, layOut, type QuestionVariable, type Variables } from './variables.ts'

export interface ProgramStep {
  question?: QuestionVariable
  /** Is it asked? Undefined: always. */
  ask?: Test
  /** What is worked out as soon as the question is settled: facts, then requirements to check. */
  then: ({ slot: number; run: (values: Values) => number } | { require: Test })[]
  /** Slots somebody still reads after this step, and how many values each can hold. */
  live: { slot: number; size: number }[]
}

export interface Program {
  variables: Variables
  steps: ProgramStep[]
}

/** A program that walks the cone of the requirements and drops every walk that breaks one of them. */
export function buildProgram(
  model: Model,
  requirements: readonly Formula[],
  also: readonly Formula[] = [],
): Program {
  const variables = layOut(coneOf(model, [...requirements, ...also]))
  const { questions, facts, slots, sizes } = variables
  const slotOfQuestion = new Map(questions.map(({ question, slot }) => [question, slot]))
  const slotOfFact = new Map(facts.map(({ fact, slot }) => [fact, slot]))
  const readsOf = (formulas: readonly Formula[]): number[] => {
    const reads = new Set<number | undefined>()
    for (const formula of formulas) {
      visit(formula, {
        answer: (question) => reads.add(slotOfQuestion.get(question)),
        asked: (question) => reads.add(slotOfQuestion.get(question)),
        value: (fact) => reads.add(slotOfFact.get(fact)),
      })
    }
    return [...reads].filter((slot) => slot !== undefined)
  }

  const tasks = new Map<Task, ProgramStep | ProgramStep['then'][number]>()
  for (const variable of questions) {
    const { ask } = variable.question
    tasks.set(
      { settles: variable.slot, reads: ask ? readsOf([ask]) : [], branches: true },
      { question: variable, ask: ask && compileFormula(ask, slots), then: [], live: [] },
    )
  }
  for (const { slot, fact, classOfCase, none } of facts) {
    const reads = readsOf(fact.cases.map(({ when }) => when))
    tasks.set(
      { settles: slot, reads, branches: false },
      { slot, run: compileFact(fact, classOfCase, none, slots) },
    )
  }
  for (const requirement of requirements) {
    tasks.set(
      { reads: readsOf([requirement]), branches: false },
      { require: compileFormula(requirement, slots) },
    )
  }

  const steps = schedule([...tasks.keys()], sizes).map(({ first, then, live }): ProgramStep => {
    const step = first ? (tasks.get(first) as ProgramStep) : { then: [], live: [] }
    step.then = then.map((task) => tasks.get(task) as ProgramStep['then'][number])
    step.live = live.map((slot) => ({ slot, size: sizes[slot]! }))
    return step
  })
  return { variables, steps }
}

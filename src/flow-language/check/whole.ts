// The whole flow made ready to walk: every condition over one set of slots, in file order. Used to try walks quickly;
// the proofs use small programs of their own (program.ts).
import type { Answers } from '../../engine/flow.ts'
import { compileFormula, type Slots, type Test, type Values } from './compile-formula.ts'
import { coneOf, type Cone } from './cone.ts'
import { distanceTo, type Distance } from './distance.ts'
import {
  always,
  visit,
  YES,
  type FactNode,
  type Formula,
  type QuestionNode,
  type StandingCondition,
} from './formula.ts'
import type { Model } from './model.ts'
import { answersOf, compileFact, layOut, type QuestionVariable } from './variables.ts'

/** One step of the walk: settles a question, or a fact as soon as it can be worked out. */
interface Settle {
  of: QuestionNode | FactNode
  settle: (choose: Choose) => void
}

/** Picks the class of the answer to a question that is asked. */
export type Choose = (question: QuestionVariable) => number

export interface Whole {
  model: Model
  values: Values
  questions: readonly QuestionVariable[]
  /** Slots in all, and slot of each fact that reads answers only. */
  width: number
  compile(formula: Formula): Test
  /** How far the walk is from meeting all of these. Imagined questions are taken to be as wished. */
  distance(requirements: readonly Formula[]): Distance
  /** Fills the slots with one complete walk. */
  walk(choose: Choose): void
  /** Walks a cone only: what is outside it keeps what the slots held. */
  walkCone(cone: Cone): (choose: Choose) => void
  answers(): Answers
  /** Forgets the late facts of the last walk; they are worked out when first read, as the engine does. */
  forgetLate(): void
  /** The place of the case that decides a fact's value on this walk; -1 if it has none. */
  caseOf(fact: FactNode): number
}

/** Every condition of the flow, which together decide how finely its answers must be told apart. */
function everyFormula(model: Model): Formula[] {
  return [
    ...model.questions.flatMap((question) => [{ kind: 'asked', question } as const, question.ask ?? always]),
    ...model.facts.flatMap((fact) => [
      { kind: 'value', fact, values: [] } as const,
      ...fact.cases.map(({ is }) => ({ kind: 'value', fact, values: [is] }) as const),
      ...fact.cases.map(({ when }) => when),
    ]),
    ...model.rules.map(({ when }) => when),
    ...model.methods.flatMap(({ shown, supports }) => [shown, ...supports.map(({ when }) => when)]),
    ...model.orders.map(({ when }) => when),
    ...model.advice.map(({ when }) => when),
  ]
}

/** Lays out the whole flow. @param standing reads how the methods stand on the current walk */
export function layOutWhole(model: Model, standing: (condition: StandingCondition) => boolean): Whole {
  const late = new Map<FactNode, { value: number; run: (values: Values) => number }>()
  const lateValue = (fact: FactNode): number => {
    const known = late.get(fact)
    if (!known) return -1
    if (known.value === UNREAD) known.value = known.run(values)
    return known.value
  }
  const readLate = (fact: FactNode, accepted: readonly string[]): Test => {
    return () => {
      const at = lateValue(fact)
      return at < 0 ? 1 : accepted.includes(fact.cases[at]!.is) ? YES : 0
    }
  }
  const { questions, facts, slots, sizes } = layOut(
    coneOf(model, everyFormula(model)),
    (condition) => () => (standing(condition) ? YES : 0),
    readLate,
  )
  const values = new Int32Array(sizes.length)
  for (const fact of model.facts) {
    if (fact.fact.late) late.set(fact, { value: UNREAD, run: decidingCase(fact, slots) })
  }
  const deciding = new Map(facts.map(({ fact }) => [fact, decidingCase(fact, slots)]))
  const steps = interleave(model, questions, facts, slots, values)

  return {
    model,
    values,
    questions,
    width: sizes.length,
    compile: (formula) => compileFormula(formula, slots),
    distance: (requirements) => distanceTo(requirements, slots),
    walk: (choose) => {
      for (const { settle } of steps) settle(choose)
    },
    walkCone: (cone) => {
      const inCone = new Set<unknown>([
        ...cone.questions.map(({ question }) => question),
        ...cone.facts.map(({ fact }) => fact),
      ])
      const own = steps.filter(({ of }) => inCone.has(of)).map(({ settle }) => settle)
      return (choose) => {
        for (const settle of own) settle(choose)
      }
    },
    answers: () => answersOf(questions, values),
    forgetLate: () => {
      for (const each of late.values()) each.value = UNREAD
    },
    caseOf: (fact) => deciding.get(fact)?.(values) ?? lateValue(fact),
  }
}

const UNREAD = -2

function decidingCase(fact: FactNode, slots: Slots): (values: Values) => number {
  return compileFact(
    fact,
    fact.cases.map((_, at) => at),
    -1,
    slots,
  )
}

/** The questions in file order, each followed by the facts that can be worked out once it is settled. */
function interleave(
  model: Model,
  questions: readonly QuestionVariable[],
  facts: ReturnType<typeof layOut>['facts'],
  slots: Slots,
  values: Values,
): Settle[] {
  const place = new Map(questions.map(({ question }, at) => [question, at]))
  const readyAfter = new Map<FactNode, number>()
  const lastRead = (fact: FactNode): number => {
    let last = readyAfter.get(fact)
    if (last === undefined) {
      last = -1
      for (const { when } of fact.cases) {
        visit(when, {
          answer: (question) => (last = Math.max(last!, place.get(question) ?? -1)),
          value: (inner) => (last = Math.max(last!, lastRead(inner))),
        })
      }
      readyAfter.set(fact, last)
    }
    return last
  }
  const settleFacts = (after: number): Settle[] =>
    facts
      .filter(({ fact }) => lastRead(fact) === after)
      .map(({ slot, fact, classOfCase, none }) => {
        const run = compileFact(fact, classOfCase, none, slots)
        return { of: fact, settle: () => void (values[slot] = run(values)) }
      })

  const steps = settleFacts(-1)
  questions.forEach((question, at) => {
    const ask = question.question.ask && compileFormula(question.question.ask, slots)
    steps.push({
      of: question.question,
      settle: (choose) => {
        values[question.slot] = !ask || ask(values) === YES ? choose(question) : question.unasked
      },
    })
    steps.push(...settleFacts(at))
  })
  return steps
}

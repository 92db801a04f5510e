// What a check depends on. A condition's cone is the questions it reads, through facts, and in turn whatever decides
// whether those are asked. Nothing outside the cone can change its truth, which is what keeps two hundred
// questions cheap: each check looks at its own cone only.
import type { Id } from '../../engine/flow.ts'
import { visit, type FactNode, type Formula, type QuestionNode } from './formula.ts'
import type { Model } from './model.ts'

export interface Cone {
  /** In file order, with the sets of options anything in the cone tests for. */
  questions: { question: QuestionNode; tests: (readonly Id[])[] }[]
  facts: { fact: FactNode; tests: (readonly Id[])[] }[]
}

/** Everything these formulas rest on, directly or through facts and asks. Late facts are left out: see weigh.ts. */
export function coneOf(model: Model, formulas: readonly Formula[]): Cone {
  const questions = new Map<QuestionNode, (readonly Id[])[]>()
  const facts = new Map<FactNode, (readonly Id[])[]>()

  const enter = (question: QuestionNode): (readonly Id[])[] => {
    let tests = questions.get(question)
    if (!tests) {
      questions.set(question, (tests = []))
      if (question.ask) look(question.ask)
    }
    return tests
  }
  const look = (formula: Formula) =>
    visit(formula, {
      asked: (question) => void enter(question),
      answer: (question, options) => void enter(question).push(options),
      value: (fact, values) => {
        const tests = facts.get(fact)
        if (tests) return void tests.push(values)
        facts.set(fact, [values])
        for (const { when } of fact.cases) look(when)
      },
    })
  for (const formula of formulas) look(formula)

  // Imagined questions (see standing.ts) are not in the file and come first.
  const imagined = [...questions.keys()].filter((question) => question.imagined)
  return {
    questions: [...imagined, ...model.questions].flatMap((question) => {
      const tests = questions.get(question)
      return tests ? [{ question, tests }] : []
    }),
    facts: model.facts.flatMap((fact) => {
      const tests = facts.get(fact)
      return tests && !fact.fact.late ? [{ fact, tests }] : []
    }),
  }
}

// Flows far larger than any real one, to see how the checker grows: mostly local dependencies, as in a real
// questionnaire, with a few questions at the start that everything may depend on.
import type { Condition, Fact, Flow, Id, Question, Rule } from '../../src/engine/flow.ts'
import {
  all,
  any,
  fact,
  has,
  is,
  not,
  toyFact,
  toyFlow,
  toyMethod,
  toyQuestion,
  toyRule,
} from '../../src/engine/toy-flow.ts'
import { randomNumbers } from '../../src/flow-language/check/random.ts'

const GLOBALS = 4
const NEAR = 6
const METHODS = 16

/** A flow of this size; the same seed gives the same flow. */
export function syntheticFlow(seed: number, questionCount = 200, ruleCount = 120): Flow {
  const random = randomNumbers(seed)
  const one = <T>(list: readonly T[]): T => list[random(list.length)]!
  const some = <T>(list: readonly T[]): T[] => {
    const picked = list.filter(() => random(2))
    return picked.length && picked.length < list.length ? picked : [one(list)]
  }
  const questions: Question[] = []
  const facts: Fact[] = []

  /** A question near this place, or now and then one of those at the start. */
  const near = (place: number): Question =>
    random(4)
      ? questions[Math.max(0, place - 1 - random(NEAR))]!
      : questions[random(Math.min(GLOBALS, place))]!
  const leaf = (place: number): Condition => {
    const recent = facts.at(-1)
    if (recent && random(6) === 0) return fact(recent.id, one(recent.cases).is)
    const { id, kind, options } = near(place)
    const chosen = some(options.map((option) => option.id))
    return kind === 'one' ? is(id, ...chosen) : has(id, ...chosen)
  }
  const condition = (place: number, parts: number): Condition => {
    const leaves = Array.from({ length: parts }, () => (random(6) ? leaf(place) : not(leaf(place))))
    return parts === 1 ? leaves[0]! : random(3) ? all(...leaves) : any(...leaves)
  }

  for (let at = 0; at < questionCount; at++) {
    const ask = at >= GLOBALS && random(5) < 3 ? { ask: condition(at, 1 + random(2)) } : {}
    questions.push(
      random(12)
        ? toyQuestion(`q${at}`, ['a', 'b', 'c', 'd', 'dk'].slice(3 - random(4)), ask)
        : toyQuestion(`q${at}`, ['w', 'x', 'y', 'z', 'none', 'dk'], { kind: 'many', ...ask }),
    )
    if (at % 16 === 15) {
      facts.push(
        toyFact(`f${at}`, { u: condition(at + 1, 2), v: condition(at + 1, 2), w: { kind: 'always' } }),
      )
    }
  }

  const methods = Array.from({ length: METHODS }, (_, at): Id => `${at < 8 ? 'im' : 'ex'}-m${at}`)
  const ladder = methods.slice(0, 8)
  const rules = Array.from({ length: ruleCount }, (_, at): Rule => {
    const place = GLOBALS + 1 + random(questionCount - GLOBALS)
    const spoken = [one(methods), one(methods)]
    const severity = one(['block', 'caveat', 'caveat', 'note'] as const)
    const when = condition(place, 2 + random(3))
    if (at % 30 < 28) return toyRule(`R${at}`, [...new Set(spoken)], when, { severity })
    return at % 30 === 28
      ? toyRule(`R${at}`, spoken, all({ kind: 'open', methods: [one(ladder)] }, when), {
          severity,
          stage: 'standing',
        })
      : toyRule(
          `R${at}`,
          [one(methods.slice(8))],
          { kind: 'lead', methods: some(ladder) },
          { severity, stage: 'lead' },
        )
  })
  return toyFlow({
    id: `synthetic-${seed}`,
    questions,
    facts,
    rules,
    methods: methods.map((id) => toyMethod(id)),
    groups: { impact: ladder },
    precedence: {
      id: 'P1',
      because: 'One is enough.',
      change: 'Keep it as a fallback.',
      ladder,
      classes: [{ id: 'all', methods: ladder }],
      orders: [{ methods: ladder }],
    },
    floors: [{ id: 'F1', method: methods.at(-1)!, because: 'Always.', ifNothingElse: false }],
  })
}

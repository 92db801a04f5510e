// Small random flows for tests: every kind of question, condition, rule and standing, few enough walks to list.
import type { Condition, Fact, Flow, Id, Question, Rule } from '../../../engine/flow.ts'
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
} from '../../../engine/toy-flow.ts'
import { randomNumbers } from '../random.ts'

const METHODS = ['im-a', 'im-b', 'im-c', 'ex-d', 'mo-e'] as const
const LADDER = METHODS.slice(0, 3)

/** A flow that a compiler could have made; the same seed always gives the same flow. */
export function randomFlow(seed: number): Flow {
  const random = randomNumbers(seed)
  const one = <T>(list: readonly T[]): T => list[random(list.length)]!
  const some = <T>(list: readonly T[]): T[] => {
    const picked = list.filter(() => random(2))
    return picked.length ? picked : [one(list)]
  }
  const questions: Question[] = []
  const facts: Fact[] = []

  const leaf = (): Condition => {
    if (facts.length && random(3) === 0) {
      const { id, cases } = one(facts)
      return fact(id, ...some([...new Set(cases.map((each) => each.is))]))
    }
    const question = one(questions)
    const options = some(question.options.map(({ id }) => id))
    return question.kind === 'one' ? is(question.id, ...options) : has(question.id, ...options)
  }
  const condition = (depth = 2): Condition => {
    const kind = depth ? random(5) : 0
    if (kind === 2) return all(condition(depth - 1), condition(depth - 1))
    if (kind === 3) return any(condition(depth - 1), condition(depth - 1))
    return kind === 4 ? not(condition(depth - 1)) : leaf()
  }
  const standing = (kinds: readonly Condition['kind'][]): Condition => {
    const kind = one(kinds)
    const methods = (kind === 'lead' || kind === 'best') && random(3) === 0 ? [] : some(LADDER)
    if (kind === 'best') return random(2) ? { kind, methods } : { kind, methods, caveats: 1 }
    return { kind, methods } as Condition
  }

  const count = 3 + random(4)
  for (let at = 0; at < count; at++) {
    const ask = questions.length && random(2) ? { ask: condition() } : {}
    questions.push(random(4) ? oneOf(`q${at}`, 2 + random(3), ask) : manyOf(`q${at}`, 1 + random(3), ask))
    if (random(3) === 0) facts.push(randomFact(`f${at}`, 1 + random(3), condition, one))
  }

  const rules: Rule[] = Array.from({ length: 7 }, (_, at) =>
    toyRule(`R${at}`, some(METHODS), condition(), {
      severity: one(['block', 'caveat', 'caveat', 'note'] as const),
    }),
  )
  if (random(2)) {
    const when = all(standing(['open', 'clean']), condition(1))
    rules.push(toyRule('S1', some(METHODS), when, { severity: 'caveat', stage: 'standing' }))
  }
  if (random(2)) {
    const when = all(standing(['lead', 'best']), condition(1))
    rules.push(
      toyRule('L1', some(['ex-d', 'mo-e']), when, { severity: one(['block', 'caveat']), stage: 'lead' }),
    )
  }
  const late = random(2)
    ? [
        toyFact(
          'late',
          { a: all(standing(['lead', 'best', 'open', 'clean']), condition(1)), b: condition(1) },
          true,
        ),
      ]
    : []
  const shuffled = [...LADDER].sort(() => random(3) - 1)

  return toyFlow({
    questions,
    facts: [...facts, ...late],
    rules,
    methods: METHODS.map((id) =>
      toyMethod(id, {
        ...(random(4) === 0 ? { shown: condition(1) } : {}),
        needs: random(3) ? [] : [one(questions).id],
        supports: random(2) ? [{ when: condition(), because: 'It fits.' }] : [],
      }),
    ),
    precedence: {
      id: 'P1',
      because: 'One is enough.',
      change: 'Nothing.',
      ladder: LADDER,
      classes: [
        { id: 'strong', methods: LADDER.slice(0, 1) },
        { id: 'weak', methods: LADDER.slice(1) },
      ],
      ...(random(2) ? { lastResort: 'ex-d' } : {}),
      orders: [{ when: condition(1), methods: shuffled }, { methods: LADDER }],
    },
    groups: { impact: LADDER },
    floors: random(3)
      ? []
      : [{ id: 'F1', method: 'mo-e', because: 'Always.', ifNothingElse: random(2) === 1 }],
    advice: [
      { id: 'AD1', when: condition(), text: 'Do.', sources: [] },
      ...(late.length ? [{ id: 'AD2', when: fact('late', 'a'), text: 'Late.', sources: [] }] : []),
    ],
  })
}

function oneOf(id: Id, options: number, more: Partial<Question>): Question {
  return toyQuestion(id, ['a', 'b', 'c', 'dk'].slice(4 - options), more)
}

function manyOf(id: Id, options: number, more: Partial<Question>): Question {
  return toyQuestion(id, [...['x', 'y', 'z'].slice(3 - options), 'none', 'dk'], { kind: 'many', ...more })
}

function randomFact(
  id: Id,
  values: number,
  condition: () => Condition,
  one: <T>(list: readonly T[]) => T,
): Fact {
  const cases = Array.from({ length: values }, () => ({ is: one(['u', 'v', 'w']), when: condition() }))
  return { id, says: id, late: false, cases }
}

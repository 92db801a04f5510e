// Random small flows and random walks through them, for tests: no real content, every shape of question.
import fc from 'fast-check'
import { all, any, has, is, not, toyFlow, toyQuestion } from '../engine/toy-flow.ts'
import type { Answer, Answers, Condition, Flow, Question } from '../engine/index.ts'

const options = ['a', 'b', 'c', 'none', 'dk']

/** A flow of a few questions whose asks look back at earlier ones. */
export const randomFlow: fc.Arbitrary<Flow> = fc
  .array(
    fc.record({
      kind: fc.constantFrom('one' as const, 'one' as const, 'many' as const),
      asks: fc.array(
        fc.record({ back: fc.nat(), option: fc.constantFrom('a', 'b', 'dk'), negate: fc.boolean() }),
        { maxLength: 2 },
      ),
      every: fc.boolean(),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((shapes) => {
    const questions: Question[] = []
    for (const [index, { kind, asks, every }] of shapes.entries()) {
      const terms = asks.flatMap(({ back, option, negate }): Condition[] => {
        const earlier = questions[questions.length ? back % questions.length : 0]
        if (!earlier) return []
        const term = earlier.kind === 'one' ? is(earlier.id, option) : has(earlier.id, option)
        return [negate ? not(term) : term]
      })
      const ask = terms.length ? (every ? all(...terms) : any(...terms)) : undefined
      questions.push(toyQuestion(`q${index}`, options, { kind, ...(ask ? { ask } : {}) }))
    }
    return toyFlow({ questions })
  })

/** An answer this question allows. */
export function randomAnswer(question: Question): fc.Arbitrary<Answer> {
  const ids = question.options.map(({ id }) => id)
  const together = question.options.filter(({ exclusive }) => !exclusive).map(({ id }) => id)
  if (question.kind === 'one') return fc.constantFrom(...ids)
  return fc.oneof(
    fc.subarray(together, { minLength: 1 }),
    ...question.options.filter(({ exclusive }) => exclusive).map(({ id }) => fc.constant([id])),
  )
}

/** Answers to some of the flow's questions, on the route or not. */
export function randomAnswers(flow: Flow): fc.Arbitrary<Answers> {
  const each = flow.questions.map((question) =>
    fc.option(randomAnswer(question), { nil: undefined }).map((answer) => [question.id, answer] as const),
  )
  return fc
    .tuple(...each)
    .map((pairs) => Object.fromEntries(pairs.flatMap(([id, answer]) => (answer ? [[id, answer]] : []))))
}

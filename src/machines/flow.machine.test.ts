import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createActor } from 'xstate'
import { resolve, type Answers, type Flow, type Id } from '../engine/index.ts'
import { is, toyFlow, toyQuestion } from '../engine/toy-flow.ts'
import { flowMachine, isLookingBack, placeOf, type FlowEvent } from './flow.machine.ts'
import { destination, isOnRoute, type Place } from './place.ts'
import { randomAnswer, randomAnswers, randomFlow } from './random-flow.ts'

const flow = toyFlow({
  questions: [
    toyQuestion('live', ['yes', 'no']),
    toyQuestion('draw', ['yes', 'no'], { ask: is('live', 'yes') }),
    toyQuestion('groups', ['few', 'many'], { ask: is('draw', 'yes') }),
    toyQuestion('money', ['some', 'none', 'dk']),
  ],
})

function start(of: Flow, answers: Answers = {}, goal: Place | null = null) {
  return createActor(flowMachine(of), { input: { answers, goal } }).start()
}

function walk(of: Flow, ...events: FlowEvent[]) {
  const actor = start(of)
  for (const event of events) actor.send(event)
  return actor
}

function answer(question: Id, given: Id): FlowEvent {
  return { type: 'ANSWER', question, answer: given }
}

const whole = [
  answer('live', 'yes'),
  answer('draw', 'yes'),
  answer('groups', 'many'),
  answer('money', 'some'),
]

describe('a walk', () => {
  test('starts at the first question, which has a state and a tag of its own', () => {
    const snapshot = start(flow).getSnapshot()
    expect(placeOf(snapshot)).toEqual({ question: 'live' })
    expect(snapshot.hasTag('question')).toBe(true)
  })

  test('goes from question to question and ends at the result', () => {
    const actor = walk(flow, ...whole)
    expect(placeOf(actor.getSnapshot())).toBe('result')
    expect(actor.getSnapshot().hasTag('question')).toBe(false)
  })

  test('changing an early answer keeps later ones and returns to where the reader was', () => {
    const actor = walk(flow, ...whole, { type: 'GO', to: { question: 'live' } })
    expect(isLookingBack(flow, actor.getSnapshot())).toBe(true)
    actor.send(answer('live', 'no'))
    expect(placeOf(actor.getSnapshot())).toBe('result')
    const { answers } = actor.getSnapshot().context
    expect(answers).toMatchObject({ draw: 'yes', groups: 'many' })
    expect(resolve(flow, answers).dormant).toEqual(['draw', 'groups'])
    actor.send(answer('live', 'yes'))
    expect(resolve(flow, actor.getSnapshot().context.answers).dormant).toEqual([])
  })

  test('an answer that opens a new question goes there', () => {
    const actor = walk(flow, answer('live', 'yes'), answer('draw', 'no'), answer('money', 'dk'))
    expect(placeOf(actor.getSnapshot())).toBe('result')
    actor.send(answer('draw', 'yes'))
    expect(placeOf(actor.getSnapshot())).toEqual({ question: 'groups' })
  })

  test('takes an answer back and stays at its question', () => {
    const actor = walk(flow, ...whole, { type: 'CLEAR', question: 'draw' })
    expect(placeOf(actor.getSnapshot())).toEqual({ question: 'draw' })
    expect(actor.getSnapshot().context.answers).not.toHaveProperty('draw')
  })

  test('a question off the route is not shown: the first one still to answer is', () => {
    const actor = walk(flow, answer('live', 'no'), { type: 'GO', to: { question: 'draw' } })
    expect(placeOf(actor.getSnapshot())).toEqual({ question: 'money' })
    actor.send({ type: 'GO', to: { question: 'nonsense' } })
    expect(placeOf(actor.getSnapshot())).toEqual({ question: 'money' })
  })

  test.each([
    ['an option that does not exist', answer('live', 'perhaps')],
    ['a question that does not exist', answer('nonsense', 'yes')],
    ['an object’s own members', answer('constructor', 'name')],
    ['a list where one answer is due', { type: 'ANSWER', question: 'live', answer: ['yes'] } as const],
    ['nothing', answer('live', '')],
  ])('refuses %s', (_, event) => {
    const actor = walk(flow, event)
    expect(actor.getSnapshot().context.answers).toEqual({})
    expect(placeOf(actor.getSnapshot())).toEqual({ question: 'live' })
  })
})

describe('whatever is answered, in whatever order', () => {
  const scene = randomFlow.chain((of) =>
    fc.record({
      of: fc.constant(of),
      answers: randomAnswers(of),
      events: fc.array(
        fc.oneof(
          ...of.questions.map((question) =>
            randomAnswer(question).map((given): FlowEvent => ({
              type: 'ANSWER',
              question: question.id,
              answer: given,
            })),
          ),
          fc
            .constantFrom<Place | null>(
              null,
              'review',
              'result',
              ...of.questions.map(({ id }) => ({ question: id })),
            )
            .map((to): FlowEvent => ({ type: 'GO', to })),
          fc
            .constantFrom(...of.questions.map(({ id }) => id))
            .map((question): FlowEvent => ({ type: 'CLEAR', question })),
        ),
        { maxLength: 12 },
      ),
    }),
  )

  test('the machine stands where resolve() says, at every step', () => {
    fc.assert(
      fc.property(scene, ({ of, answers, events }) => {
        const actor = start(of, answers)
        let so = answers
        expect(placeOf(actor.getSnapshot())).toEqual(destination(of, so, null))
        for (const event of events) {
          actor.send(event)
          if (event.type === 'ANSWER') so = { ...so, [event.question]: event.answer }
          if (event.type === 'CLEAR')
            so = Object.fromEntries(Object.entries(so).filter(([id]) => id !== event.question))
          expect(actor.getSnapshot().context.answers).toEqual(so)
          const { current } = resolve(of, so)
          const place = placeOf(actor.getSnapshot())
          if (event.type === 'ANSWER')
            expect(place).toEqual(current === null ? 'result' : { question: current })
          if (typeof place !== 'string') expect(isOnRoute(of, so, place.question)).toBe(true)
        }
      }),
      { numRuns: 100 },
    )
  })

  test('restoring from the answers alone comes to the same place', () => {
    fc.assert(
      fc.property(scene, ({ of, answers, events }) => {
        const actor = start(of, answers)
        for (const event of events) actor.send(event)
        const { answers: so } = actor.getSnapshot().context
        const again = start(of, structuredClone(so), placeOf(actor.getSnapshot()))
        expect(placeOf(again.getSnapshot())).toEqual(placeOf(actor.getSnapshot()))
      }),
      { numRuns: 100 },
    )
  })

  test('order does not matter: the same answers lead to the same place', () => {
    fc.assert(
      fc.property(scene, ({ of, answers }) => {
        const pairs = Object.entries(answers)
        const events = (list: typeof pairs) =>
          list.map(([question, given]): FlowEvent => ({ type: 'ANSWER', question, answer: given }))
        const forwards = walk(of, ...events(pairs)).getSnapshot()
        const backwards = walk(of, ...events(pairs.toReversed())).getSnapshot()
        expect(placeOf(backwards)).toEqual(placeOf(forwards))
      }),
      { numRuns: 100 },
    )
  })
})

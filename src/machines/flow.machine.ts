// A flow as a statechart: one state per question (tagged "question"), the list of answers, and the result.
// It is a router. An event changes the answers, then the machine goes where resolve() says; so changing an early
// answer is an event like any other, and later answers are never lost. Position is entered, never restored:
// a snapshot is not stored, the answers are.
import { assign, setup, type ActorRefFrom, type SnapshotFrom } from 'xstate'
import type { Answer, Answers, Flow, Id } from '../engine/index.ts'
import { takes } from '../engine/resolve.ts'
import { destination, resolveOnce, samePlace, type Place } from './place.ts'

export interface FlowContext {
  answers: Answers
  /** Where the reader asked to go; null: wherever the answers lead. */
  goal: Place | null
}

export type FlowEvent =
  /** Store an answer and go on to the first question still to answer, or the result. */
  | { type: 'ANSWER'; question: Id; answer: Answer }
  /** Take an answer back and stay at its question. */
  | { type: 'CLEAR'; question: Id }
  /** Other answers altogether: a link, an undo, another tab. */
  | { type: 'REPLACE'; answers: Answers; to: Place | null }
  /** Look at something already on the route. */
  | { type: 'GO'; to: Place | null }

export interface FlowInput {
  answers: Answers
  goal: Place | null
}

/** Makes the machine of a flow. Cheap: well under a millisecond for thirty questions. */
export function flowMachine(flow: Flow) {
  const heading = ({ answers, goal }: FlowContext) => destination(flow, answers, goal)
  const places: Place[] = [...flow.questions.map(({ id }) => ({ question: id })), 'review', 'result']

  return setup({
    types: {} as { context: FlowContext; events: FlowEvent; input: FlowInput; tags: 'question' },
    guards: {
      headingFor: ({ context }, { place }: { place: Place }) => samePlace(heading(context), place),
      allowed: ({ event }) => event.type === 'ANSWER' && isAllowed(flow, event.question, event.answer),
    },
  }).createMachine({
    id: flow.id,
    context: ({ input }) => ({ answers: input.answers, goal: input.goal }),
    initial: 'routing',
    on: {
      ANSWER: {
        guard: 'allowed',
        target: '.routing',
        actions: assign(({ context, event }) => ({
          answers: { ...context.answers, [event.question]: event.answer },
          goal: null,
        })),
      },
      CLEAR: {
        target: '.routing',
        actions: assign(({ context, event }) => ({
          answers: without(context.answers, event.question),
          goal: { question: event.question },
        })),
      },
      REPLACE: {
        target: '.routing',
        actions: assign(({ event }) => ({ answers: event.answers, goal: event.to })),
      },
      GO: { target: '.routing', actions: assign(({ event }) => ({ goal: event.to })) },
    },
    states: {
      routing: {
        always: places.map((place) => ({
          guard: { type: 'headingFor' as const, params: { place } },
          target: typeof place === 'string' ? place : `question.${place.question}`,
        })),
      },
      question: {
        tags: 'question',
        initial: flow.questions[0]?.id,
        states: Object.fromEntries(flow.questions.map(({ id }) => [id, {}])),
      },
      review: {},
      result: {},
    },
  })
}

export type FlowMachine = ReturnType<typeof flowMachine>
export type FlowActor = ActorRefFrom<FlowMachine>

/** Where a flow actor stands. */
export function placeOf(snapshot: SnapshotFrom<FlowMachine>): Place {
  return snapshot.value as Place
}

/** Is the reader looking back at an answered question, rather than at the first one still to answer? */
export function isLookingBack(flow: Flow, snapshot: SnapshotFrom<FlowMachine>): boolean {
  const place = placeOf(snapshot)
  return (
    typeof place !== 'string' && resolveOnce(flow, snapshot.context.answers).path.includes(place.question)
  )
}

/** Would this question take this answer as it stands? */
export function isAllowed(flow: Flow, question: Id, answer: Answer): boolean {
  return answer.length > 0 && takes(flow, question, answer)
}

function without(answers: Answers, question: Id): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => id !== question))
}

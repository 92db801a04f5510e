// How a visit to one flow unfolds: opening, answering and looking back, the result; what was saved, what came by
// link, and what the reader has to be told. The answers themselves live in the flow machine, which this one starts
// once the flow is there and follows from then on. No answers are ever thrown away: they are set aside.
import { assign, enqueueActions, fromPromise, sendTo, setup, type SnapshotFrom } from 'xstate'
import type { Answers } from '../engine/index.ts'
import { afterAdopting, afterAnswer, allowedIn, answersOf } from './after-answer.ts'
import { setAside, toGoBackTo } from './aside.ts'
import {
  flowMachine,
  isAllowed,
  isLookingBack,
  placeOf,
  type FlowActor,
  type FlowEvent,
  type FlowInput,
  type FlowMachine,
} from './flow.machine.ts'
import { withNotice, without, type Notice } from './notice.ts'
import { linkNotice, opening, originOf } from './opening.ts'
import { isOnRoute, type Place } from './place.ts'
import type { SessionContext, SessionEvent, SessionInput } from './session-context.ts'
import type { Kept, Opened, SessionPorts } from './session-ports.ts'
import { isBlank, NO_WORKINGS, type Workings } from './workings.ts'

type SpawnFlow = (
  logic: FlowMachine,
  options: { id: string; input: FlowInput; syncSnapshot: boolean },
) => FlowActor

export const sessionMachine = setup({
  types: {} as { context: SessionContext; events: SessionEvent; input: SessionInput },
  actors: {
    open: fromPromise(({ input }: { input: SessionPorts }): Promise<Opened> => input.open()),
  },
  guards: {
    looksBack: ({ context }) => {
      const { flow, visit } = context
      return !!flow && !!visit && isLookingBack(flow, visit.getSnapshot())
    },
    mayChange: ({ context }) => context.origin !== 'read',
    atQuestion: ({ context }) => !!context.visit?.getSnapshot().hasTag('question'),
    atReview: ({ context }) => !!context.visit && placeOf(context.visit.getSnapshot()) === 'review',
  },
  actions: {
    /** Saves when the answers or workings are no longer those last saved. A failure is told once, not at every answer. */
    save: enqueueActions(({ context, enqueue }) => {
      const { ports, flow, saved, workings, aside, notices } = context
      const answers = answersOf(context)
      if (!flow || (saved && answers === saved.answers && workings === saved.workings)) return
      const outcome = ports.save({ ...current(context), aside })
      enqueue.assign({ saved: { answers, workings }, outcome })
      if (outcome === context.outcome) return
      enqueue.assign({
        notices:
          outcome === 'saved'
            ? notices.filter((notice) => notice.kind !== 'storage' || notice.trouble.kind === 'damaged')
            : withNotice(notices, { kind: 'storage', trouble: { kind: outcome } }),
      })
    }),
  },
}).createMachine({
  id: 'session',
  context: ({ input }) => ({
    ports: input.ports,
    goal: input.goal,
    flow: null,
    whole: false,
    visit: null,
    workings: NO_WORKINGS,
    origin: 'own',
    aside: [],
    notices: [],
    saved: null,
    outcome: 'saved',
    before: null,
  }),
  initial: 'loading',
  states: {
    loading: {
      // The address may change while the flow is on its way.
      on: { GO: { actions: assign({ goal: ({ event }) => event.to }) } },
      invoke: {
        src: 'open',
        input: ({ context }) => context.ports,
        onDone: {
          target: 'open',
          actions: [
            assign(({ context, event, spawn }) => {
              const { answers, ...rest } = opening(event.output)
              // Typed by hand: a machine made from a flow cannot be named before there is one.
              const start = spawn as unknown as SpawnFlow
              const { flow } = event.output
              const input = { answers, goal: context.goal }
              return {
                ...rest,
                flow,
                visit: start(flowMachine(flow), { id: 'visit', input, syncSnapshot: true }),
              }
            }),
            assign(({ context }) => ({ notices: onTheWay(context, context.goal) })),
            'save',
          ],
        },
        onError: 'failed',
      },
    },
    failed: {
      on: {
        RETRY: 'loading',
        GO: { actions: assign({ goal: ({ event }) => event.to }) },
      },
    },
    open: {
      initial: 'choosing',
      on: {
        'xstate.snapshot.visit': { target: '.choosing', actions: 'save' },
        GO: {
          actions: [
            assign(({ context, event }) => ({ before: null, notices: onTheWay(context, event.to) })),
            sendTo(theVisit, ({ event }) => event),
          ],
        },
        CLEAR: { guard: 'mayChange', actions: sendTo(theVisit, ({ event }) => event) },
        MAKE_MINE: {
          guard: ({ context }) => context.origin !== 'own',
          actions: [
            assign(({ context }) => ({
              origin: 'own' as const,
              saved: null,
              notices: without(context.notices, 'link'),
            })),
            'save',
          ],
        },
        WORK: {
          actions: [
            assign(({ context, event }) => ({ workings: withWork(context, event.workings) })),
            'save',
          ],
        },
        ANSWER: {
          guard: ({ context, event }) =>
            context.origin !== 'read' &&
            !!context.flow &&
            isAllowed(context.flow, event.question, event.answer),
          actions: [
            assign(({ context, event }) => afterAnswer(context, event)),
            sendTo(theVisit, ({ event }) => event),
          ],
        },
        UNDO: {
          guard: ({ context }) => context.before !== null,
          actions: enqueueActions(({ context, enqueue }) => {
            const { before } = context
            if (!before) return
            const workings =
              before.trying === undefined ? context.workings : { ...context.workings, trying: before.trying }
            const notices = without(context.notices, 'moved', 'adopted')
            enqueue.assign({ before: null, workings, notices })
            enqueue.sendTo(theVisit, replacing(before.answers, before.at))
          }),
        },
        ADOPT: {
          guard: ({ context, event }) =>
            context.origin !== 'read' && Object.keys(allowedIn(context, event.answers)).length > 0,
          actions: enqueueActions(({ context, event, enqueue }) => {
            const adopted = { ...answersOf(context), ...allowedIn(context, event.answers) }
            enqueue.assign(afterAdopting(context, adopted))
            enqueue.sendTo(theVisit, replacing(adopted, 'result'))
          }),
        },
        OPEN_LINK: {
          actions: enqueueActions(({ context, event, enqueue }) => {
            const { aside, kept } = makeWay(context, event.link)
            const notices = [linkNotice(event.link, kept)]
            const { workings = NO_WORKINGS } = event.link
            const origin = originOf(event.link)
            enqueue.assign({ aside, workings, origin, saved: null, before: null, notices })
            enqueue.sendTo(theVisit, replacing(event.link.answers, event.to))
          }),
        },
        SWAP: {
          guard: ({ context }) => context.aside.length > 0,
          actions: enqueueActions(({ context, enqueue }) => {
            const back = toGoBackTo(context.aside, context.origin)
            if (!back) return
            const { aside } = makeWay(context, back)
            const others = without(context.notices, 'link', 'started-again', 'moved', 'adopted')
            const notices = withNotice(others, { kind: 'swapped' })
            const { origin, workings = NO_WORKINGS } = back
            enqueue.assign({ aside, workings, origin, saved: null, before: null, notices })
            enqueue.sendTo(theVisit, replacing(back.answers, null))
          }),
        },
        START_AGAIN: {
          actions: enqueueActions(({ context, enqueue }) => {
            const { aside } = makeWay(context, { answers: {} })
            const others = without(context.notices, 'link', 'moved', 'adopted', 'swapped', 'version')
            const notices = withNotice(others, { kind: 'started-again' })
            const workings = NO_WORKINGS
            enqueue.assign({ aside, workings, origin: 'own', saved: null, before: null, notices })
            enqueue.sendTo(theVisit, replacing({}, null))
          }),
        },
        SAVED_ELSEWHERE: {
          actions: enqueueActions(({ context, event, enqueue }) => {
            // Marked as saved already, or two tabs would answer each other for ever.
            const { answers, workings = NO_WORKINGS } = event
            enqueue.assign({ saved: { answers, workings }, workings, before: null })
            enqueue.sendTo(theVisit, { type: 'REPLACE', answers, to: placeNow(context) })
          }),
        },
        WHOLE: {
          guard: ({ context, event }) => context.flow?.hash === event.flow.hash,
          actions: assign(({ event }) => ({ flow: event.flow, whole: true })),
        },
        DISMISS: {
          actions: assign(({ context, event }) => ({ notices: without(context.notices, event.kind) })),
        },
      },
      states: {
        choosing: {
          always: [
            { guard: 'looksBack', target: 'reviewing' },
            { guard: 'atReview', target: 'reviewing' },
            { guard: 'atQuestion', target: 'answering' },
            { target: 'result' },
          ],
        },
        /** At the first question still to answer. */
        answering: {},
        /** Looking back at what was answered. */
        reviewing: {},
        result: {},
      },
    },
  },
})

export type SessionSnapshot = SnapshotFrom<typeof sessionMachine>

function placeNow({ visit }: SessionContext): Place | null {
  return visit ? placeOf(visit.getSnapshot()) : null
}

/** A copy, so that the same answers put back still count as a change to be saved. */
function replacing(answers: Answers, to: Place | null): FlowEvent {
  return { type: 'REPLACE', answers: { ...answers }, to }
}

function theVisit({ context }: { context: SessionContext }): FlowActor {
  if (!context.visit) throw new Error('The flow has not been opened yet.')
  return context.visit
}

/** What was made for reading takes nothing but a try at other answers, which changes none. */
function withWork({ origin, workings }: SessionContext, given: Partial<Workings>): Workings {
  if (origin !== 'read') return { ...workings, ...given }
  return given.trying === undefined ? workings : { ...workings, trying: given.trying }
}

/** What is shown now, as it is kept. */
function current(context: SessionContext): Kept {
  const { flow, origin, ports, workings } = context
  const kept = { version: flow?.version ?? 1, answers: answersOf(context), savedAt: ports.now(), origin }
  return isBlank(workings) ? kept : { ...kept, workings }
}

function makeWay(
  context: SessionContext,
  making: Pick<Kept, 'answers' | 'workings'>,
): ReturnType<typeof setAside> {
  return setAside(context.aside, current(context), making)
}

/** Says so if a question is asked for that cannot be shown; what an answer moved is old news by then. */
function onTheWay(context: SessionContext, to: Place | null): readonly Notice[] {
  const { flow } = context
  const notices = without(context.notices, 'moved', 'adopted', 'off-route')
  const off = flow && to && typeof to !== 'string' && !isOnRoute(flow, answersOf(context), to.question)
  return off ? withNotice(notices, { kind: 'off-route', question: to.question }) : notices
}

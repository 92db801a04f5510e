// How a visit to one flow unfolds: opening, answering and looking back, the result; what was saved, what came by
// link, and what the reader has to be told. The answers themselves live in the flow machine, which this one starts
// once the flow is there and follows from then on. No answers are ever thrown away: they are set aside.
import { assign, enqueueActions, fromPromise, sendTo, setup, type SnapshotFrom } from 'xstate'
import type { Answer, Answers, Flow, Id } from '../engine/index.ts'
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
import { whatMoves } from './moves.ts'
import { withNotice, without, type Notice } from './notice.ts'
import { linkNotice, opening } from './opening.ts'
import { isOnRoute, type Place } from './place.ts'
import type { Kept, Opened, OpenedLink, Origin, SaveOutcome, SessionPorts } from './session-ports.ts'

export interface SessionContext {
  ports: SessionPorts
  /** Where the address asked to go before the flow was there. */
  goal: Place | null
  flow: Flow | null
  visit: FlowActor | null
  origin: Origin
  aside: readonly Kept[]
  notices: readonly Notice[]
  /** The answers last saved, or tried to be. */
  saved: Answers | null
  outcome: SaveOutcome
  /** The answers as they were before an earlier one was changed. */
  before: { answers: Answers; question: Id } | null
}

export type SessionEvent =
  | { type: 'ANSWER'; question: Id; answer: Answer }
  | { type: 'CLEAR'; question: Id }
  | { type: 'GO'; to: Place | null }
  | { type: 'OPEN_LINK'; link: OpenedLink; to: Place | null }
  /** Swap the answers shown for those set aside last. */
  | { type: 'SWAP' }
  | { type: 'UNDO' }
  | { type: 'START_AGAIN' }
  | { type: 'DISMISS'; kind: Notice['kind'] }
  /** Another tab saved these. */
  | { type: 'SAVED_ELSEWHERE'; answers: Answers }
  | { type: 'RETRY' }
  | { type: 'xstate.snapshot.visit' }

export interface SessionInput {
  ports: SessionPorts
  goal: Place | null
}

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
    atQuestion: ({ context }) => !!context.visit?.getSnapshot().hasTag('question'),
    atReview: ({ context }) => !!context.visit && placeOf(context.visit.getSnapshot()) === 'review',
  },
  actions: {
    /** Saves when the answers are no longer those last saved. A failure is told once, not at every answer. */
    save: enqueueActions(({ context, enqueue }) => {
      const { ports, flow, origin, aside, notices } = context
      const answers = answersOf(context)
      if (!flow || answers === context.saved) return
      const outcome = ports.save({ version: flow.version, answers, savedAt: ports.now(), origin, aside })
      enqueue.assign({ saved: answers, outcome })
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
    visit: null,
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
        CLEAR: { actions: sendTo(theVisit, ({ event }) => event) },
        ANSWER: {
          guard: ({ context, event }) =>
            !!context.flow && isAllowed(context.flow, event.question, event.answer),
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
            enqueue.assign({ before: null, notices: without(context.notices, 'moved') })
            enqueue.sendTo(theVisit, replacing(before.answers, { question: before.question }))
          }),
        },
        OPEN_LINK: {
          actions: enqueueActions(({ context, event, enqueue }) => {
            const { aside, kept } = makeWay(context, event.link.answers)
            const notices = [linkNotice(event.link, kept)]
            enqueue.assign({ aside, origin: 'link', saved: null, before: null, notices })
            enqueue.sendTo(theVisit, replacing(event.link.answers, event.to))
          }),
        },
        SWAP: {
          guard: ({ context }) => context.aside.length > 0,
          actions: enqueueActions(({ context, enqueue }) => {
            const back = toGoBackTo(context.aside, context.origin)
            if (!back) return
            const { aside } = makeWay(context, back.answers)
            const others = without(context.notices, 'link', 'started-again', 'moved')
            const notices = withNotice(others, { kind: 'swapped' })
            enqueue.assign({ aside, origin: back.origin, saved: null, before: null, notices })
            enqueue.sendTo(theVisit, replacing(back.answers, null))
          }),
        },
        START_AGAIN: {
          actions: enqueueActions(({ context, enqueue }) => {
            const { aside } = makeWay(context, {})
            const others = without(context.notices, 'link', 'moved', 'swapped', 'version')
            const notices = withNotice(others, { kind: 'started-again' })
            enqueue.assign({ aside, origin: 'own', saved: null, before: null, notices })
            enqueue.sendTo(theVisit, replacing({}, null))
          }),
        },
        SAVED_ELSEWHERE: {
          actions: enqueueActions(({ context, event, enqueue }) => {
            // Marked as saved already, or two tabs would answer each other for ever.
            enqueue.assign({ saved: event.answers, before: null })
            enqueue.sendTo(theVisit, { type: 'REPLACE', answers: event.answers, to: placeNow(context) })
          }),
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

function answersOf({ visit }: SessionContext): Answers {
  return visit?.getSnapshot().context.answers ?? {}
}

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

function makeWay(context: SessionContext, making: Answers): ReturnType<typeof setAside> {
  const { flow, origin, aside, ports } = context
  const current = { version: flow?.version ?? 1, answers: answersOf(context), savedAt: ports.now(), origin }
  return setAside(aside, current, making)
}

/** Says so if a question is asked for that cannot be shown; what an answer moved is old news by then. */
function onTheWay(context: SessionContext, to: Place | null): readonly Notice[] {
  const { flow } = context
  const notices = without(context.notices, 'moved', 'off-route')
  const off = flow && to && typeof to !== 'string' && !isOnRoute(flow, answersOf(context), to.question)
  return off ? withNotice(notices, { kind: 'off-route', question: to.question }) : notices
}

/** What was told and is old news once the reader goes on: that a link was opened too, unless their own answers wait. */
function oldNews({ notices }: SessionContext): readonly Notice[] {
  return without(notices, 'moved', 'swapped', 'started-again', 'off-route').filter(
    (notice) => notice.kind !== 'link' || notice.kept || notice.ignored.length > 0,
  )
}

/** What to tell the reader about an answer, and what it takes to undo it. */
function afterAnswer(context: SessionContext, { question, answer }: { question: Id; answer: Answer }) {
  const earlier = answersOf(context)
  const moves = context.flow && whatMoves(context.flow, earlier, question, answer)
  if (!moves) return { notices: oldNews(context), before: null }
  return {
    before: { answers: earlier, question },
    notices: withNotice(oldNews(context), { kind: 'moved', question, ...moves }),
  }
}

// A trainer's session as a statechart. Four things go on side by side: the clock runs or rests, the wall is lit or dark,
// the question on it is open, all in, revealed or settled, and the session goes on or is over. Events change the record;
// every region then goes where the record says. The record is stored, never a snapshot.
import { assign, setup, type ActorRefFrom } from 'xstate'
import type { Id } from '../engine/index.ts'
import {
  extend,
  isAnswerTo,
  moveTo,
  onBallot,
  setDissent,
  setHands,
  setTable,
  startClock,
  stopClock,
  tryAnswer,
  withGroup,
} from './room-moves.ts'
import {
  ballotOf,
  groupsOf,
  isAllIn,
  MOST_PEOPLE,
  MOST_TABLES,
  type Group,
  type RoomRecord,
  type RoomSetup,
} from './room-record.ts'
import { screenOf, type Script } from './room-script.ts'

export interface RoomContext {
  room: RoomRecord
}

export type RoomEvent =
  /** The clicker's "forward": the spread if everybody is in and it is not out yet, else the next screen. */
  | { type: 'NEXT'; now: number }
  | { type: 'BACK'; now: number }
  | { type: 'JUMP'; screen: Id; now: number }
  | { type: 'PAUSE' | 'RESUME'; now: number }
  | { type: 'BLANK' | 'LIGHT' }
  | { type: 'EXTEND'; minutes: number }
  | { type: 'HANDS'; option: Id; count: number; group: Group }
  /** A table's answer; null takes it back. */
  | { type: 'TABLE'; table: number; answer: readonly Id[] | null }
  /** `anyway`: though some have not answered. */
  | { type: 'REVEAL'; anyway: boolean }
  | { type: 'HIDE' }
  /** What was chosen in the real case. */
  | { type: 'TELL' }
  | { type: 'CHOOSE'; answer: readonly Id[] | null; group: Group }
  | { type: 'DISSENT'; text: string; group: Group }
  | { type: 'TRY'; answer: readonly Id[]; group: Group }
  | { type: 'COVER'; over: 'compare' | 'join' | 'verdicts' }
  | { type: 'UNCOVER' }
  | { type: 'SETUP'; setup: RoomSetup }
  | { type: 'END' | 'REOPEN'; now: number }
  /** Another window changed it. */
  | { type: 'REPLACE'; room: RoomRecord }

export type VoteState = 'none' | 'open' | 'in' | 'revealed' | 'settled'

/** Where the question on the wall stands. */
export function voteState(room: RoomRecord, script: Script): VoteState {
  const screen = screenOf(script, room.at)
  if (!screen.question) return 'none'
  const { revealed, chosen } = ballotOf(room, screen.id)
  if (revealed && groupsOf(room.setup).every((group) => chosen[group])) return 'settled'
  if (revealed) return 'revealed'
  return isAllIn(room, script, screen.id) ? 'in' : 'open'
}

/** The screens that count, in order; those of a flow follow the group's answers. */
export type Route = (room: RoomRecord) => readonly Id[]

const VOTES: readonly VoteState[] = ['none', 'open', 'in', 'revealed', 'settled']

/** Makes the machine of a session with this script. @param route all screens unless told */
export function roomMachine(script: Script, route: Route = () => script.screens.map(({ id }) => id)) {
  const beside = (room: RoomRecord, step: 1 | -1): Id | undefined => {
    const order = script.screens.map(({ id }) => id)
    const here = order.indexOf(room.at)
    const onRoute = route(room).filter((id) => Math.sign(order.indexOf(id) - here) === step)
    return step === 1 ? onRoute[0] : onRoute.at(-1)
  }
  const stage = (room: RoomRecord) => screenOf(script, room.at).stage
  const change = (make: (room: RoomRecord, event: never) => Partial<RoomRecord>) =>
    assign<RoomContext, RoomEvent, undefined, RoomEvent, never>(({ context: { room }, event }) => ({
      room: { ...room, ...make(room, event as never), turn: room.turn + 1 },
    }))
  type Of<T extends RoomEvent['type']> = Extract<RoomEvent, { type: T }>
  const question = (room: RoomRecord) => screenOf(script, room.at).question

  return setup({
    types: {} as { context: RoomContext; events: RoomEvent; input: { room: RoomRecord } },
    guards: {
      paused: ({ context }) => context.room.paused,
      blank: ({ context }) => context.room.blank,
      ended: ({ context }) => context.room.ended,
      votes: ({ context }, state: VoteState) => voteState(context.room, script) === state,
      hasNext: ({ context: { room } }) => voteState(room, script) === 'in' || beside(room, 1) !== undefined,
      hasBack: ({ context: { room } }) => beside(room, -1) !== undefined,
      isThere: ({ event }) => 'screen' in event && script.screens.some(({ id }) => id === event.screen),
      isOption: ({ context: { room }, event }) =>
        'option' in event && !!question(room)?.options.some(({ id }) => id === event.option),
      isTable: ({ context: { room }, event }) =>
        event.type === 'TABLE' &&
        Number.isInteger(event.table) &&
        event.table >= 1 &&
        event.table <= room.setup.tables &&
        (event.answer === null ? !!question(room) : isAnswerTo(question(room), event.answer)),
      isAnswer: ({ context: { room }, event }) =>
        'answer' in event &&
        (event.answer === null ? !!question(room) : isAnswerTo(question(room), event.answer)),
      isQuestion: ({ context: { room } }) => !!question(room),
      mayReveal: ({ context: { room }, event }) => {
        const state = voteState(room, script)
        return state === 'in' || (state === 'open' && event.type === 'REVEAL' && event.anyway)
      },
      mayTell: ({ context: { room } }) => !!question(room)?.real && ballotOf(room, room.at).revealed,
      isSetup: ({ event }) => event.type === 'SETUP' && isSetup(event.setup),
    },
  }).createMachine({
    id: 'room',
    context: ({ input }) => ({ room: input.room }),
    type: 'parallel',
    on: {
      NEXT: {
        guard: 'hasNext',
        actions: change((room, { now }: Of<'NEXT'>) =>
          voteState(room, script) === 'in'
            ? onBallot(room, () => ({ revealed: true }))
            : moveTo(script, room, beside(room, 1) ?? room.at, now),
        ),
      },
      BACK: {
        guard: 'hasBack',
        actions: change((room, { now }: Of<'BACK'>) =>
          moveTo(script, room, beside(room, -1) ?? room.at, now),
        ),
      },
      JUMP: {
        guard: 'isThere',
        actions: change((room, { screen, now }: Of<'JUMP'>) => moveTo(script, room, screen, now)),
      },
      EXTEND: { actions: change((room, { minutes }: Of<'EXTEND'>) => extend(room, stage(room), minutes)) },
      HANDS: {
        guard: 'isOption',
        actions: change((room, { group, option, count }: Of<'HANDS'>) =>
          onBallot(room, (ballot) => setHands(ballot, group, option, count)),
        ),
      },
      TABLE: {
        guard: 'isTable',
        actions: change((room, { table, answer }: Of<'TABLE'>) =>
          onBallot(room, (ballot) => setTable(ballot, table, answer)),
        ),
      },
      REVEAL: {
        guard: 'mayReveal',
        actions: change((room) => ({
          ...onBallot(room, () => ({ revealed: true })),
          over: null,
          blank: false,
        })),
      },
      HIDE: {
        guard: 'isQuestion',
        actions: change((room) => onBallot(room, () => ({ revealed: false, told: false }))),
      },
      TELL: {
        guard: 'mayTell',
        actions: change((room) => onBallot(room, ({ told }) => ({ told: !told }))),
      },
      CHOOSE: {
        guard: 'isAnswer',
        actions: change((room, { answer, group }: Of<'CHOOSE'>) =>
          onBallot(room, ({ chosen }) => ({ chosen: withGroup(chosen, group, answer) })),
        ),
      },
      DISSENT: {
        guard: 'isQuestion',
        actions: change((room, { text, group }: Of<'DISSENT'>) =>
          onBallot(room, (ballot) => setDissent(ballot, group, text)),
        ),
      },
      TRY: {
        guard: 'isAnswer',
        actions: change((room, { answer, group }: Of<'TRY'>) => tryAnswer(room, answer, group)),
      },
      COVER: { actions: change((_, { over }: Of<'COVER'>) => ({ over: { kind: over }, blank: false })) },
      UNCOVER: { actions: change(() => ({ over: null })) },
      SETUP: { guard: 'isSetup', actions: change((_, { setup }: Of<'SETUP'>) => ({ setup })) },
      REPLACE: { actions: assign(({ event }) => ({ room: event.room })) },
    },
    states: {
      pace: {
        initial: 'running',
        states: {
          running: {
            always: { guard: 'paused', target: 'paused' },
            on: {
              PAUSE: {
                actions: change((room, { now }: Of<'PAUSE'>) => ({
                  ...stopClock(room, stage(room), now),
                  paused: true,
                })),
              },
            },
          },
          paused: {
            always: { guard: ({ context }) => !context.room.paused, target: 'running' },
            on: {
              RESUME: {
                guard: ({ context }) => !context.room.ended,
                actions: change((room, { now }: Of<'RESUME'>) => ({
                  ...startClock(room, stage(room), now),
                  paused: false,
                })),
              },
            },
          },
        },
      },
      wall: {
        initial: 'lit',
        states: {
          lit: {
            always: { guard: 'blank', target: 'dark' },
            on: { BLANK: { actions: change(() => ({ blank: true })) } },
          },
          dark: {
            always: { guard: ({ context }) => !context.room.blank, target: 'lit' },
            on: { LIGHT: { actions: change(() => ({ blank: false })) } },
          },
        },
      },
      vote: {
        initial: 'none',
        states: Object.fromEntries(
          VOTES.map((here) => [
            here,
            {
              always: VOTES.filter((state) => state !== here).map((state) => ({
                guard: { type: 'votes' as const, params: state },
                target: state,
              })),
            },
          ]),
        ),
      },
      session: {
        initial: 'going',
        states: {
          going: {
            always: { guard: 'ended', target: 'over' },
            on: {
              END: {
                actions: change((room, { now }: Of<'END'>) => ({
                  ...stopClock(room, stage(room), now),
                  ...{ ended: true, paused: true, over: null },
                })),
              },
            },
          },
          over: {
            always: { guard: ({ context }) => !context.room.ended, target: 'going' },
            on: { REOPEN: { actions: change(() => ({ ended: false })) } },
          },
        },
      },
    },
  })
}

/** A set-up that some room could have. */
export function isSetup({ people, tables, groups, by }: RoomSetup): boolean {
  const within = (n: number, most: number) => Number.isInteger(n) && n >= 1 && n <= most
  return (
    within(people, MOST_PEOPLE) &&
    within(tables, MOST_TABLES) &&
    (groups === 1 || groups === 2) &&
    (by === 'hands' || by === 'tables') &&
    (by === 'hands' ? people : tables) >= groups
  )
}

export type RoomMachine = ReturnType<typeof roomMachine>
export type RoomActor = ActorRefFrom<RoomMachine>

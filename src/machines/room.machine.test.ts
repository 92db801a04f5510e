import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createActor } from 'xstate'
import { afterRest } from './room-moves.ts'
import {
  answersOf,
  ballotOf,
  clockOf,
  groupOfTable,
  missingTables,
  newRoom,
  sizeOf,
  spentOn,
  spread,
  turnout,
  type RoomSetup,
} from './room-record.ts'
import { markOf, screenOf } from './room-script.ts'
import { isSetup, roomMachine, voteState, type RoomEvent } from './room.machine.ts'
import { toyScreen, toyScript, toyVote } from './toy-script.ts'

const HANDS: RoomSetup = { people: 4, by: 'hands', tables: 3, groups: 1 }
const START = 1_000_000

function begin(setup: Partial<RoomSetup> = {}, ...events: RoomEvent[]) {
  const room = newRoom(toyScript, { ...HANDS, ...setup }, 'room-1', START)
  const actor = createActor(roomMachine(toyScript), { input: { room } }).start()
  for (const event of events) actor.send(event)
  return actor
}
const roomOf = (actor: ReturnType<typeof begin>) => actor.getSnapshot().context.room
const at = (now: number) => START + now
const next = (now = 0): RoomEvent => ({ type: 'NEXT', now: at(now) })
const hands = (option: string, count: number, group: 0 | 1 = 0): RoomEvent => ({
  ...{ type: 'HANDS', option, count, group },
})

test('a clock runs only while its stage is on the wall and nobody has paused', () => {
  const actor = begin({}, { type: 'RESUME', now: at(0) }, next(10), next(20))
  expect(clockOf(roomOf(actor), 'first')).toEqual({ spent: 20, since: null, extra: 0 })
  expect(clockOf(roomOf(actor), 'second').since).toBe(at(20))
  actor.send({ type: 'PAUSE', now: at(50) })
  expect(spentOn(clockOf(roomOf(actor), 'second'), at(500))).toBe(30)
  actor.send({ type: 'BACK', now: at(600) })
  expect(clockOf(roomOf(actor), 'first').since).toBeNull()
  actor.send({ type: 'RESUME', now: at(700) })
  expect(spentOn(clockOf(roomOf(actor), 'first'), at(705))).toBe(25)
})

test('a clock that was put back counts nothing twice', () => {
  expect(spentOn({ spent: 5, since: 100, extra: 0 }, 90)).toBe(5)
})

test('a night in a bag does not count, a reload does', () => {
  const room = roomOf(begin({}, { type: 'RESUME', now: at(0) }))
  expect(afterRest(toyScript, room, at(1000), at(2000))).toBe(room)
  const rested = afterRest(toyScript, room, at(60_000), at(9e7))
  expect(rested.paused).toBe(true)
  expect(spentOn(clockOf(rested, 'first'), at(9e7))).toBe(60_000)
})

test('the spread is kept back until everybody is in, or the trainer says so', () => {
  const actor = begin({}, next(), hands('a', 3))
  expect(actor.getSnapshot().value).toMatchObject({ vote: 'open' })
  actor.send({ type: 'REVEAL', anyway: false })
  expect(ballotOf(roomOf(actor), 'one').revealed).toBe(false)
  actor.send(hands('dk', 1))
  expect(actor.getSnapshot().value).toMatchObject({ vote: 'in' })
  actor.send({ type: 'REVEAL', anyway: false })
  expect(actor.getSnapshot().value).toMatchObject({ vote: 'revealed' })
  const early = begin({}, next(), { type: 'REVEAL', anyway: true })
  expect(early.getSnapshot().value).toMatchObject({ vote: 'revealed' })
})

test('a clicker’s forward shows the spread first, then goes on', () => {
  const actor = begin({}, next(), hands('a', 4), next())
  expect(roomOf(actor)).toMatchObject({ at: 'one', ballots: { one: { revealed: true } } })
  actor.send(next())
  expect(roomOf(actor).at).toBe('many')
})

test('where people may choose several, only the trainer can say that all are in', () => {
  const actor = begin({}, next(), next(), hands('x', 4), hands('y', 4))
  expect(actor.getSnapshot().value).toMatchObject({ vote: 'open' })
  expect(turnout(roomOf(actor), toyScript, 'many')).toEqual({ in: 4, of: 4, sure: false })
})

test('tables are counted, and those missing are named', () => {
  const table = (n: number, ...answer: string[]): RoomEvent => ({ type: 'TABLE', table: n, answer })
  const actor = begin({ by: 'tables', groups: 2 }, next(), table(1, 'a'), table(3, 'b'))
  expect(missingTables(roomOf(actor), 'one')).toEqual([2])
  expect([spread(roomOf(actor), 'one', 0), spread(roomOf(actor), 'one', 1)]).toEqual([{ a: 1 }, { b: 1 }])
  for (const wrong of [
    table(4, 'a'),
    table(0, 'a'),
    table(1.5, 'a'),
    table(2, 'zz'),
    table(2, 'a', 'b'),
    table(2),
  ])
    actor.send(wrong)
  expect(missingTables(roomOf(actor), 'one')).toEqual([2])
  actor.send(table(1, 'dk'))
  actor.send({ type: 'TABLE', table: 3, answer: null })
  expect(roomOf(actor).ballots['one']?.tables).toEqual({ 1: ['dk'] })
})

test('the first half of the room is group 1', () => {
  const two: RoomSetup = { people: 7, by: 'tables', tables: 5, groups: 2 }
  expect([1, 2, 3, 4, 5].map((table) => groupOfTable(two, table))).toEqual([0, 0, 0, 1, 1])
  expect([sizeOf(two, 0), sizeOf(two, 1), sizeOf({ ...two, by: 'hands' }, 0)]).toEqual([3, 2, 4])
})

test('the real choice is told only after the spread', () => {
  const actor = begin({}, next(), { type: 'TELL' })
  expect(ballotOf(roomOf(actor), 'one').told).toBe(false)
  actor.send({ type: 'REVEAL', anyway: true })
  actor.send({ type: 'TELL' })
  expect(ballotOf(roomOf(actor), 'one').told).toBe(true)
})

test('what a group settles on becomes an answer to the flow, beside what was known', () => {
  const script = {
    ...toyScript,
    ground: { known: 'yes' },
    screens: [toyScreen('q', 'first', { question: toyVote(['a', 'b'], { of: 'alloc' }) })],
  }
  const room = newRoom(script, { ...HANDS, groups: 2 }, 'r', 0)
  const actor = createActor(roomMachine(script), { input: { room } }).start()
  actor.send({ type: 'CHOOSE', answer: ['b'], group: 1 })
  const now = actor.getSnapshot().context.room
  expect(answersOf(script, now, 0)).toEqual({ known: 'yes' })
  expect(answersOf(script, now, 1)).toEqual({ known: 'yes', alloc: 'b' })
  actor.send({ type: 'REVEAL', anyway: true })
  expect(actor.getSnapshot().value).toMatchObject({ vote: 'revealed' })
  actor.send({ type: 'CHOOSE', answer: ['a'], group: 0 })
  expect(actor.getSnapshot().value).toMatchObject({ vote: 'settled' })
})

test('a supposition lies over the screen until it is left, and is noted once', () => {
  const suppose: RoomEvent = { type: 'TRY', answer: ['a'], group: 0 }
  const actor = begin({}, next(), suppose, suppose)
  expect(roomOf(actor)).toMatchObject({ over: { kind: 'try', screen: 'one' }, tries: [{ screen: 'one' }] })
  actor.send(next())
  expect(roomOf(actor)).toMatchObject({ at: 'many', over: null })
})

test('a route may leave screens out, and a jump may still go there', () => {
  const room = newRoom(toyScript, HANDS, 'r', 0)
  const actor = createActor(
    roomMachine(toyScript, () => ['hello', 'end']),
    { input: { room } },
  ).start()
  actor.send(next())
  expect(actor.getSnapshot().context.room.at).toBe('end')
  actor.send({ type: 'JUMP', screen: 'one', now: 0 })
  expect(actor.getSnapshot().context.room.at).toBe('one')
  actor.send({ type: 'JUMP', screen: 'nowhere', now: 0 })
  expect(actor.getSnapshot().context.room.at).toBe('one')
})

test('marks go by letter, and “don’t know” is a question mark', () => {
  const { options } = toyVote(['dk', 'a', 'b'])
  expect(options.map((_, index) => markOf(options, index))).toEqual(['?', 'A', 'B'])
})

const option = fc.constantFrom('a', 'b', 'dk', 'x', 'y', 'zz')
const group = fc.constantFrom(0 as const, 1 as const)
const answer = fc.array(option, { maxLength: 3 })
const now = fc.nat({ max: 10_000_000 }).map(at)
const anyEvent: fc.Arbitrary<RoomEvent> = fc.oneof(
  fc.record({
    type: fc.constantFrom('NEXT', 'BACK', 'PAUSE', 'RESUME', 'END', 'REOPEN'),
    now,
  }) as fc.Arbitrary<RoomEvent>,
  fc.constantFrom<RoomEvent>(
    { type: 'BLANK' },
    { type: 'LIGHT' },
    { type: 'HIDE' },
    { type: 'TELL' },
    { type: 'UNCOVER' },
  ),
  fc.record({
    type: fc.constant('JUMP' as const),
    screen: fc.constantFrom('hello', 'one', 'many', 'end', 'no'),
    now,
  }),
  fc.record({ type: fc.constant('EXTEND' as const), minutes: fc.integer({ min: -500, max: 500 }) }),
  fc.record({
    type: fc.constant('HANDS' as const),
    option,
    count: fc.oneof(fc.integer(), fc.double()),
    group,
  }),
  fc.record({
    type: fc.constant('TABLE' as const),
    table: fc.integer({ min: -1, max: 5 }),
    answer: fc.option(answer),
  }),
  fc.record({ type: fc.constant('REVEAL' as const), anyway: fc.boolean() }),
  fc.record({ type: fc.constant('CHOOSE' as const), answer: fc.option(answer), group }),
  fc.record({ type: fc.constant('TRY' as const), answer, group }),
  fc.record({ type: fc.constant('DISSENT' as const), text: fc.string(), group }),
  fc.record({
    type: fc.constant('COVER' as const),
    over: fc.constantFrom('compare' as const, 'join' as const),
  }),
  fc.record({
    type: fc.constant('SETUP' as const),
    setup: fc.record({
      ...{ people: fc.integer({ min: 0, max: 6 }), tables: fc.integer({ min: 0, max: 4 }) },
      ...{
        by: fc.constantFrom('hands' as const, 'tables' as const),
        groups: fc.constantFrom(1 as const, 2 as const),
      },
    }),
  }),
)

test('whatever happens in whatever order, the record stays sound and its regions agree with it', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
      const actor = begin()
      let [turn, revealed] = [0, 0]
      for (const event of events) {
        const before = roomOf(actor)
        actor.send(event)
        const room = roomOf(actor)
        expect(room.turn).toBeGreaterThanOrEqual(turn)
        turn = room.turn
        const { value } = actor.getSnapshot()
        expect(value).toEqual({
          pace: room.paused ? 'paused' : 'running',
          wall: room.blank ? 'dark' : 'lit',
          vote: voteState(room, toyScript),
          session: room.ended ? 'over' : 'going',
        })
        expect(toyScript.screens.map(({ id }) => id)).toContain(room.at)
        expect(isSetup(room.setup)).toBe(true)
        // At most one clock runs, and only that of the stage on the wall.
        const running = Object.entries(room.clocks).filter(([, { since }]) => since !== null)
        const here = screenOf(toyScript, room.at).stage
        expect(running.map(([stage]) => stage)).toEqual(room.paused ? [] : [here])
        for (const { spent } of Object.values(room.clocks)) expect(spent).toBeGreaterThanOrEqual(0)
        // Nothing comes out before all are in, unless the trainer says so.
        const shown = Object.values(room.ballots).filter((ballot) => ballot.revealed).length
        if (shown > revealed) {
          expect(event.type === 'NEXT' || event.type === 'REVEAL').toBe(true)
          if (event.type !== 'REVEAL' || !event.anyway) expect(voteState(before, toyScript)).toBe('in')
        }
        revealed = shown
        // What is stored is what comes back, and a session opened from it goes on as this one.
        const stored = JSON.parse(JSON.stringify(room)) as typeof room
        expect(stored).toEqual(room)
        const again = createActor(roomMachine(toyScript), { input: { room: stored } }).start()
        expect(again.getSnapshot().value).toEqual(value)
      }
    }),
  )
})

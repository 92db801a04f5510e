// What each move in a room does to its record. Pure, and indifferent to whether the move is allowed: that is the machine's.
import type { Id } from '../engine/index.ts'
import {
  ballotOf,
  clockOf,
  LONGEST_DISSENT,
  MOST_EXTRA,
  MOST_PEOPLE,
  MOST_TRIES,
  spentOn,
  type Ballot,
  type Group,
  type RoomRecord,
} from './room-record.ts'
import { screenOf, type RoomQuestion, type Script } from './room-script.ts'

type Patch = Partial<RoomRecord>

/** To another screen: what lay over the last one goes, and the clock of another stage takes over. */
export function moveTo(script: Script, room: RoomRecord, screen: Id, now: number): Patch {
  const [from, to] = [screenOf(script, room.at).stage, screenOf(script, screen).stage]
  const moved = { at: screen, over: null, blank: false }
  if (from === to || room.paused || room.ended) return moved
  const stopped = { ...room, ...stopClock(room, from, now) }
  return { ...moved, ...startClock(stopped, to, now) }
}

/** Stops the clock of a stage; time so far is kept. */
export function stopClock(room: RoomRecord, stage: Id, now: number): Pick<RoomRecord, 'clocks'> {
  const clock = clockOf(room, stage)
  return { clocks: { ...room.clocks, [stage]: { ...clock, spent: spentOn(clock, now), since: null } } }
}

export function startClock(room: RoomRecord, stage: Id, now: number): Pick<RoomRecord, 'clocks'> {
  const clock = clockOf(room, stage)
  return { clocks: { ...room.clocks, [stage]: { ...clock, since: clock.since ?? now } } }
}

/** Gives the stage some minutes more, or fewer. */
export function extend(room: RoomRecord, stage: Id, minutes: number): Pick<RoomRecord, 'clocks'> {
  const clock = clockOf(room, stage)
  const extra = Math.max(-MOST_EXTRA, Math.min(MOST_EXTRA, clock.extra + minutes))
  return { clocks: { ...room.clocks, [stage]: { ...clock, extra } } }
}

/**
 * The record of a session that was left alone: its clock stopped when it was last touched, so that a night in a bag does
 * not count. @param idle milliseconds after which it counts as left
 */
export function afterRest(
  script: Script,
  room: RoomRecord,
  savedAt: number,
  now: number,
  idle = 15 * 60_000,
): RoomRecord {
  if (room.paused || now - savedAt < idle) return room
  return { ...room, ...stopClock(room, screenOf(script, room.at).stage, savedAt), paused: true }
}

/** Changes the ballot of the screen on the wall. */
export function onBallot(room: RoomRecord, change: (ballot: Ballot) => Partial<Ballot>): Patch {
  const ballot = ballotOf(room, room.at)
  return { ballots: { ...room.ballots, [room.at]: { ...ballot, ...change(ballot) } } }
}

/** The same pair with one of its two changed. */
export function withGroup<T>(pair: readonly [T, T], group: Group, value: T): readonly [T, T] {
  return group === 0 ? [value, pair[1]] : [pair[0], value]
}

/** So many hands for an option: a whole number from 0 to more people than any room holds. */
export function setHands(ballot: Ballot, group: Group, option: Id, count: number): Partial<Ballot> {
  const whole = Math.max(0, Math.min(MOST_PEOPLE, Math.trunc(count) || 0))
  return { hands: withGroup(ballot.hands, group, { ...ballot.hands[group], [option]: whole }) }
}

export function setTable({ tables }: Ballot, table: number, answer: readonly Id[] | null): Partial<Ballot> {
  const rest = Object.fromEntries(Object.entries(tables).filter(([key]) => key !== String(table)))
  return { tables: answer ? { ...rest, [String(table)]: answer } : rest }
}

export function setDissent({ dissent }: Ballot, group: Group, text: string): Partial<Ballot> {
  return { dissent: withGroup(dissent, group, text.slice(0, LONGEST_DISSENT)) }
}

/** Lays a "suppose" over the screen, and keeps note of it once. */
export function tryAnswer(room: RoomRecord, answer: readonly Id[], group: Group): Patch {
  const tried = { screen: room.at, answer, group }
  const known = room.tries.some(
    (one) => one.screen === tried.screen && one.group === group && String(one.answer) === String(answer),
  )
  return {
    over: { kind: 'try', ...tried },
    tries: known ? room.tries : [...room.tries, tried].slice(-MOST_TRIES),
  }
}

/** Would the question take this as its answer? One option, or several that may stand together. */
export function isAnswerTo(question: RoomQuestion | undefined, answer: readonly Id[]): boolean {
  if (!question || answer.length === 0 || new Set(answer).size < answer.length) return false
  const options = answer.map((id) => question.options.find((option) => option.id === id))
  if (options.some((option) => !option)) return false
  return answer.length === 1 || (question.many && !options.some((option) => option?.exclusive))
}

// What has happened in a room so far: plain data that can be stored and read back. The clock is outside: every time is
// in milliseconds since 1970 and comes in with the event.
import type { Answers, Id } from '../engine/index.ts'
import { questionScreens, screenOf, type Script } from './room-script.ts'

export interface RoomRecord {
  /** One session and no other: made when it begins. */
  id: string
  begunAt: number
  /** Counts the events, so that a window can tell what is newer. */
  turn: number
  /** The screen on the wall. */
  at: Id
  paused: boolean
  blank: boolean
  ended: boolean
  setup: RoomSetup
  /** By stage. */
  clocks: Readonly<Record<Id, StageClock>>
  /** By screen. */
  ballots: Readonly<Record<Id, Ballot>>
  /** What lies over the screen, if anything. */
  over: Over | null
  /** What was supposed, in order. */
  tries: readonly Try[]
}

export interface RoomSetup {
  people: number
  /** Show of hands, or a code from each table. */
  by: 'hands' | 'tables'
  tables: number
  groups: 1 | 2
}

export interface StageClock {
  /** Milliseconds on the clock before it last ran. */
  spent: number
  /** Running since; null: stopped. */
  since: number | null
  /** Minutes the trainer gave or took. */
  extra: number
}

/** What was said to one question, by group. A room that is one group uses the first. */
export interface Ballot {
  /** Hands for each option, by group. */
  hands: readonly [Hands, Hands]
  /** What each table answered, by its number. */
  tables: Readonly<Record<string, readonly Id[]>>
  revealed: boolean
  /** Has the room seen what was chosen in the real case? */
  told: boolean
  /** What each group settled on. */
  chosen: readonly [readonly Id[] | null, readonly Id[] | null]
  /** Dissent in the trainer's words, by group. */
  dissent: readonly [string, string]
}

export type Hands = Readonly<Record<Id, number>>
export type Group = 0 | 1

export type Over =
  | { kind: 'try'; screen: Id; answer: readonly Id[]; group: Group }
  /** Where the paths of two groups parted. */
  | { kind: 'compare' }
  /** The code that brings a table's own device in. */
  | { kind: 'join' }
  /** What the answers so far come to. */
  | { kind: 'verdicts' }

export interface Try {
  screen: Id
  answer: readonly Id[]
  group: Group
}

const NO_BALLOT: Ballot = {
  hands: [{}, {}],
  tables: {},
  revealed: false,
  told: false,
  chosen: [null, null],
  dissent: ['', ''],
}
const NO_CLOCK: StageClock = { spent: 0, since: null, extra: 0 }
export const MOST_PEOPLE = 400
export const MOST_TABLES = 60
export const LONGEST_DISSENT = 2000
export const MOST_TRIES = 200
export const MOST_EXTRA = 240

/** A room at its first screen, its clock stopped until it is started. */
export function newRoom(script: Script, setup: RoomSetup, id: string, now: number): RoomRecord {
  return {
    ...{ id, begunAt: now, turn: 0, at: script.screens[0]?.id ?? '', setup },
    ...{ paused: true, blank: false, ended: false, clocks: {}, ballots: {}, over: null, tries: [] },
  }
}

export function ballotOf({ ballots }: Pick<RoomRecord, 'ballots'>, screen: Id): Ballot {
  return Object.hasOwn(ballots, screen) ? (ballots[screen] ?? NO_BALLOT) : NO_BALLOT
}

export function clockOf({ clocks }: Pick<RoomRecord, 'clocks'>, stage: Id): StageClock {
  return Object.hasOwn(clocks, stage) ? (clocks[stage] ?? NO_CLOCK) : NO_CLOCK
}

/** Milliseconds spent on a clock until now; a clock put back counts as standing still. */
export function spentOn({ spent, since }: StageClock, now: number): number {
  return spent + (since === null ? 0 : Math.max(0, now - since))
}

/** The first half of the tables is group 1, the rest group 2. */
export function groupOfTable({ tables, groups }: RoomSetup, table: number): Group {
  return groups === 2 && table > Math.ceil(tables / 2) ? 1 : 0
}

/** How many people, or tables, a group has; of an odd number the first group has one more. */
export function sizeOf({ people, tables, by, groups }: RoomSetup, group: Group): number {
  const all = by === 'hands' ? people : tables
  if (groups === 1) return group === 0 ? all : 0
  return group === 0 ? Math.ceil(all / 2) : Math.floor(all / 2)
}

/** How many chose this option; an option may be called `constructor`. */
export function handsFor(hands: Hands, option: Id): number {
  return Object.hasOwn(hands, option) ? (hands[option] ?? 0) : 0
}

/** How many of a group chose each option. */
export function spread(room: RoomRecord, screen: Id, group: Group): Hands {
  const { hands, tables } = ballotOf(room, screen)
  if (room.setup.by === 'hands') return hands[group]
  const counts = new Map<Id, number>()
  for (const [table, answer] of Object.entries(tables)) {
    if (Number(table) > room.setup.tables || groupOfTable(room.setup, Number(table)) !== group) continue
    for (const option of answer) counts.set(option, (counts.get(option) ?? 0) + 1)
  }
  return Object.fromEntries(counts)
}

/** The tables that have not answered yet. */
export function missingTables({ setup, ballots }: RoomRecord, screen: Id): number[] {
  const { tables } = ballotOf({ ballots }, screen)
  return Array.from({ length: setup.tables }, (_, index) => index + 1).filter((n) => !tables[String(n)])
}

/** How many have answered, of how many; where people may choose several, hands cannot tell: `in` is the most for any option. */
export function turnout(
  room: RoomRecord,
  script: Script,
  screen: Id,
): { in: number; of: number; sure: boolean } {
  const { setup } = room
  if (setup.by === 'tables')
    return { in: setup.tables - missingTables(room, screen).length, of: setup.tables, sure: true }
  const many = screenOf(script, screen).question?.many ?? false
  const counted = groupsOf(setup).map((group) => {
    const counts = Object.values(spread(room, screen, group))
    return many ? Math.max(0, ...counts) : counts.reduce((sum, each) => sum + each, 0)
  })
  return { in: counted.reduce((sum, each) => sum + each, 0), of: setup.people, sure: !many }
}

/** Has everybody answered? Where people may choose several, only the trainer knows. */
export function isAllIn(room: RoomRecord, script: Script, screen: Id): boolean {
  const { in: given, of, sure } = turnout(room, script, screen)
  return sure && of > 0 && given >= of
}

export function groupsOf({ groups }: Pick<RoomSetup, 'groups'>): readonly Group[] {
  return groups === 2 ? [0, 1] : [0]
}

/** What a group has settled on so far, as answers to the flow the script follows. */
export function answersOf(script: Script, room: Pick<RoomRecord, 'ballots'>, group: Group): Answers {
  const answers: Record<Id, Answers[Id]> = { ...script.ground }
  for (const { id, question } of questionScreens(script)) {
    const chosen = ballotOf(room, id).chosen[group]
    if (question.of && chosen?.length) answers[question.of] = question.many ? chosen : chosen[0]!
  }
  return answers
}

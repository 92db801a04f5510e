// A session as it comes back from storage, every part checked against its script: ids that the script does not know are
// left out, so that whatever is opened can be played.
import type { Id } from '../../engine/index.ts'
import { isAnswerTo } from '../../machines/room-moves.ts'
import {
  LONGEST_DISSENT,
  MOST_EXTRA,
  MOST_PEOPLE,
  MOST_TABLES,
  MOST_TRIES,
  type Ballot,
  type Hands,
  type Over,
  type RoomRecord,
  type RoomSetup,
  type StageClock,
  type Try,
} from '../../machines/room-record.ts'
import { screenOf, type Script } from '../../machines/room-script.ts'
import { isSetup } from '../../machines/room.machine.ts'
import { isId, isIdList, isList, isObject, isRecord, isText, isTime, isWhole, isYesNo } from './checked.ts'

/** The record if it is of the right shape, else null. */
export function readRoom(script: Script, given: unknown): RoomRecord | null {
  if (!isObject(given)) return null
  const { id, begunAt, turn, at, paused, blank, ended, setup, clocks, ballots, over, tries } = given
  if (!isId(id) || !isTime(begunAt) || !isWhole(turn, 0, 1e9)) return null
  if (!isYesNo(paused) || !isYesNo(blank) || !isYesNo(ended) || !isRoomSetup(setup)) return null
  if (!isRecord(clocks, 100, isId, isClock) || !isRecord(ballots, 400, isId, isBallot)) return null
  if (!(over === null || isOver(over)) || !isList(tries, MOST_TRIES, isTry)) return null
  const question = (screen: Id) => script.screens.find((each) => each.id === screen)?.question
  const isSound = (one: Try) => isAnswerTo(question(one.screen), one.answer)
  return {
    ...{ id, begunAt, turn, paused, blank, ended, setup },
    at: screenOf(script, isId(at) ? at : '').id,
    clocks: only(clocks, (stage) => script.stages.some((each) => each.id === stage)),
    ballots: Object.fromEntries(
      Object.entries(ballots).flatMap(([screen, ballot]) => {
        const asked = question(screen)
        return asked ? [[screen, fitting(ballot, (answer) => isAnswerTo(asked, answer))]] : []
      }),
    ),
    over: over?.kind === 'try' && !isSound(over) ? null : over,
    tries: tries.filter(isSound),
  }
}

/** Answers that the question would not take are left out. */
function fitting(ballot: Ballot, takes: (answer: readonly Id[]) => boolean): Ballot {
  const [one, two] = ballot.chosen.map((answer) => (answer && takes(answer) ? answer : null))
  return {
    ...ballot,
    chosen: [one ?? null, two ?? null],
    tables: Object.fromEntries(Object.entries(ballot.tables).filter(([, answer]) => takes(answer))),
  }
}

function only<T>(record: Readonly<Record<Id, T>>, known: (id: Id) => boolean): Record<Id, T> {
  return Object.fromEntries(Object.entries(record).filter(([id]) => known(id)))
}

function isRoomSetup(given: unknown): given is RoomSetup {
  return isObject(given) && isSetup(given as unknown as RoomSetup)
}

function isClock(given: unknown): given is StageClock {
  if (!isObject(given)) return false
  const { spent, since, extra } = given
  return isTime(spent) && (since === null || isTime(since)) && isWhole(extra, -MOST_EXTRA, MOST_EXTRA)
}

function isBallot(given: unknown): given is Ballot {
  if (!isObject(given) || !isYesNo(given.revealed) || !isYesNo(given.told)) return false
  const { hands, tables, chosen, dissent } = given
  const count = (entry: unknown): entry is number => isWhole(entry, 0, MOST_PEOPLE)
  const isHands = (entry: unknown): entry is Hands => isRecord(entry, 64, isId, count)
  const isChosen = (entry: unknown): entry is Id[] | null => entry === null || isIdList(entry)
  const isTable = (name: string) => /^[1-9]\d?$/.test(name) && Number(name) <= MOST_TABLES
  const isDissent = (entry: unknown): entry is string => isText(entry, LONGEST_DISSENT)
  return (
    isRecord(tables, MOST_TABLES, isTable, (entry): entry is Id[] => isIdList(entry)) &&
    isPair(hands, isHands) &&
    isPair(chosen, isChosen) &&
    isPair(dissent, isDissent)
  )
}

function isPair<T>(given: unknown, each: (entry: unknown) => entry is T): given is [T, T] {
  return isList(given, 2, each) && given.length === 2
}

function isTry(given: unknown): given is Try {
  if (!isObject(given)) return false
  return isId(given.screen) && isIdList(given.answer) && (given.group === 0 || given.group === 1)
}

function isOver(given: unknown): given is Over {
  if (!isObject(given)) return false
  return given.kind === 'try'
    ? isTry(given)
    : ['compare', 'join', 'verdicts'].some((kind) => kind === given.kind)
}

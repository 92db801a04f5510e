// What a room's answers come to, what moves when one of them is supposed to be another, and where two groups' paths
// parted. Judged by the engine; only put side by side here.
import {
  advise,
  type Advised,
  type Answers,
  type Flow,
  type Id,
  type Library,
  type Status,
} from '../../engine/index.ts'
import { answersOf, ballotOf, type Group, type RoomRecord } from '../../machines/room-record.ts'
import { questionScreens, type RoomQuestion, type Script } from '../../machines/room-script.ts'
import { headline } from '../../report/advice/headline.ts'
import { capital } from '../../report/advice/wording.ts'

/** What it takes to judge: the flow the script follows and the library of methods. */
export interface Judging {
  flow: Flow
  library: Library
}

export interface VerdictRow {
  name: string
  status: Status
  /** How it stood before. */
  was?: Status
}

export interface Verdicts {
  /** The headline of these answers. */
  title: string
  rows: readonly VerdictRow[]
}

const RANK: Record<Status, number> = { recommended: 0, possible: 1, not_feasible: 2 }

/** Every method that stands open, the recommended first. @param most rows to return */
export function verdictsOf({ flow, library }: Judging, answers: Answers, most = 8): Verdicts {
  const advised = advise(flow, answers)
  const { title, then } = headline(flow, advised, library)
  const rows = advised.methods
    .filter(({ status }) => status !== 'not_feasible')
    .map(({ id, status }) => ({ name: nameOf(library, id), status, lead: id === advised.primary }))
    .toSorted((a, b) => RANK[a.status] - RANK[b.status] || Number(b.lead) - Number(a.lead))
    .map(({ name, status }) => ({ name, status }))
  return { title: [title, then].filter(Boolean).join(' '), rows: rows.slice(0, most) }
}

/** The methods whose verdict moves when these answers become those, and the headline they lead to. */
export function movesOf({ flow, library }: Judging, before: Answers, after: Answers): Verdicts {
  const [was, is] = [advise(flow, before), advise(flow, after)]
  const rows = flow.methods.flatMap(({ id }): VerdictRow[] => {
    const [from, to] = [statusOf(was, id), statusOf(is, id)]
    return from === to ? [] : [{ name: nameOf(library, id), status: to, was: from }]
  })
  const { title, then } = headline(flow, is, library)
  return {
    title: [title, then].filter(Boolean).join(' '),
    rows: rows.toSorted((a, b) => RANK[a.status] - RANK[b.status]),
  }
}

/** The methods on which two sets of answers disagree, each with how it stands in either; with both headlines. */
export function differing(judging: Judging, one: Answers, two: Answers): readonly [Verdicts, Verdicts] {
  const { rows, title } = movesOf(judging, one, two)
  const first = rows.flatMap(({ name, was }): VerdictRow[] => (was ? [{ name, status: was }] : []))
  return [
    { title: verdictsOf(judging, one).title, rows: first },
    { title, rows: rows.map(({ name, status }) => ({ name, status })) },
  ]
}

/** The group's answers if this question had been answered so. */
export function supposing(
  script: Script,
  room: Pick<RoomRecord, 'ballots'>,
  group: Group,
  { of, many }: Pick<RoomQuestion, 'of' | 'many'>,
  answer: readonly Id[],
): Answers {
  const answers = answersOf(script, room, group)
  return of === undefined || !answer[0] ? answers : { ...answers, [of]: many ? answer : answer[0] }
}

export interface Parting {
  /** The screen of the first question on which two groups settled differently; null if on none so far. */
  screen: Id | null
  question: string
  /** What each said there. */
  said: readonly [string, string]
  /** How many they settled alike before it, and differently in all. */
  alike: number
  apart: number
}

/** Where the paths of two groups parted. A question that only one of them has settled parts nobody. */
export function partingOf(script: Script, room: Pick<RoomRecord, 'ballots'>): Parting {
  let parting: Parting = { screen: null, question: '', said: ['', ''], alike: 0, apart: 0 }
  for (const { id, heading, question } of questionScreens(script)) {
    const [one, two] = ballotOf(room, id).chosen
    if (!one || !two) continue
    if (sameChoice(one, two)) {
      if (parting.screen === null) parting = { ...parting, alike: parting.alike + 1 }
      continue
    }
    const first = {
      screen: id,
      question: heading,
      said: [saidIn(question, one), saidIn(question, two)] as const,
    }
    parting = { ...parting, ...(parting.screen === null && first), apart: parting.apart + 1 }
  }
  return parting
}

/** Options in the reader's words. */
export function saidIn({ options }: RoomQuestion, answer: readonly Id[]): string {
  return options
    .filter(({ id }) => answer.includes(id))
    .map(({ text }) => text)
    .join('; ')
}

function sameChoice(a: readonly Id[], b: readonly Id[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id))
}

function statusOf({ methods }: Advised, method: Id): Status {
  return methods.find(({ id }) => id === method)?.status ?? 'not_feasible'
}

function nameOf({ methods }: Library, id: Id): string {
  return capital(methods[id]?.name ?? id)
}

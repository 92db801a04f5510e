// What hangs on the wall now: everything the projector needs and nothing of what the trainer knows. The presenter's
// window makes it; the projector only shows it. So the two cannot disagree, and a stranger's message can at worst show
// words.
import type { Id } from '../../engine/index.ts'
import {
  answersOf,
  ballotOf,
  clockOf,
  groupsOf,
  handsFor,
  missingTables,
  spread,
  turnout,
  type RoomRecord,
} from '../../machines/room-record.ts'
import { markOf, questionScreens, screenOf, type Screen, type Script } from '../../machines/room-script.ts'
import { listWords } from '../../report/words/method-words.ts'
import { walks } from './room-route.ts'
import {
  differing,
  movesOf,
  partingOf,
  saidIn,
  supposing,
  verdictsOf,
  type Judging,
  type VerdictRow,
} from './room-verdicts.ts'

export const SLIDE_KINDS = [
  ...(['words', 'list', 'figure', 'question', 'reveal', 'break', 'debrief', 'verdicts'] as const),
  ...(['try', 'compare', 'join'] as const),
]

export interface Slide {
  kind: (typeof SLIDE_KINDS)[number]
  line: Id
  title: string
  stage: string
  /** Which question it is, for tables with a device of their own; 0: none. */
  number: number
  heading: string
  text: string
  points: readonly string[]
  figures: readonly { value: string; says: string }[]
  table: Screen['table'] | null
  options: readonly SlideOption[]
  /** "17 of 20 have answered", or which tables are missing. */
  said: string
  /** Said once the spread is out. */
  after: string
  verdicts: readonly { title: string; lead: string; rows: readonly VerdictRow[] }[]
  /** The address of a table's own page, from its hash on. */
  join: string
  /** What one dot is. */
  dot: 'person' | 'table'
  groups: 1 | 2
  clock: SlideClock | null
  blank: boolean
}

export interface SlideOption {
  mark: string
  text: string
  unsure: boolean
  /** How many, by group; empty until the spread is out. */
  counts: readonly number[]
  /** Whether each group settled on it. */
  chosen: readonly boolean[]
  /** It was chosen in the real case, and the room may know. */
  real: boolean
}

/** Milliseconds. */
export interface SlideClock {
  allowed: number
  spent: number
  since: number | null
}

/** A slide with nothing on it. */
const EMPTY_SLIDE: Slide = {
  ...{ kind: 'words', line: '', title: '', stage: '', number: 0, heading: '', text: '', said: '', after: '' },
  ...{ points: [], figures: [], table: null, options: [], verdicts: [], join: '' },
  ...{ dot: 'person', groups: 1, clock: null, blank: false },
}

/** What the wall shows of this session now. @param judging for scripts that follow a flow */
export function slideOf(script: Script, room: RoomRecord, judging: Judging | null): Slide {
  const screen = screenOf(script, room.at)
  const shown = {
    ...screenSlide(script, room, screen, judging),
    clock: clockFor(script, room),
    blank: room.blank,
  }
  const { over } = room
  if (!over) return shown
  const { line, title, stage, clock, blank, groups, dot } = shown
  const bare = { ...EMPTY_SLIDE, line, title, stage, clock, blank, groups, dot }
  switch (over.kind) {
    case 'join':
      return {
        ...bare,
        kind: 'join',
        heading: 'Answer from your table',
        join: tablePath(script, room.setup.tables),
      }
    case 'verdicts':
      return {
        ...bare,
        kind: 'verdicts',
        heading: 'What our answers come to',
        ...comesTo(script, room, judging),
      }
    case 'compare':
      return { ...bare, ...comparison(script, room, judging) }
    case 'try': {
      const asked = screenOf(script, over.screen)
      if (!asked.question || !judging) return shown
      const after = supposing(script, room, over.group, asked.question, over.answer)
      const { title: lead, rows } = movesOf(judging, answersOf(script, room, over.group), after)
      return {
        ...bare,
        kind: 'try',
        heading: `Suppose: ${saidIn(asked.question, over.answer)}`,
        text: asked.heading,
        verdicts: [
          { title: groupName(room, over.group), lead: leadOf(script, lead), rows: rows.slice(0, 8) },
        ],
      }
    }
  }
}

/** The screen as it stands, whether or not it is on the wall: for looking ahead as well. */
export function screenSlide(
  script: Script,
  room: RoomRecord,
  screen: Screen,
  judging: Judging | null,
): Slide {
  const { id, kind, heading, text = '', points, figures, table, question } = screen
  const { revealed, told, chosen } = ballotOf(room, id)
  const groups = groupsOf(room.setup)
  const spreads = groups.map((group) => spread(room, id, group))
  return {
    ...EMPTY_SLIDE,
    ...{ kind, heading, text, points, figures, table: table ?? null },
    line: script.line,
    title: script.title,
    stage: script.stages.find((stage) => stage.id === screen.stage)?.title ?? '',
    number: questionScreens(script).findIndex((each) => each.id === id) + 1,
    groups: room.setup.groups,
    dot: room.setup.by === 'tables' ? 'table' : 'person',
    ...(kind === 'verdicts' && comesTo(script, room, judging)),
    ...(question && {
      options: question.options.map((option, index) => ({
        mark: markOf(question.options, index),
        text: option.text,
        unsure: option.unsure,
        counts: revealed ? spreads.map((counts) => handsFor(counts, option.id)) : [],
        chosen: groups.map((group) => chosen[group]?.includes(option.id) ?? false),
        real: told && (question.real?.includes(option.id) ?? false),
      })),
      said: saidWords(script, room, id),
      after: revealed ? (question.after ?? '') : '',
    }),
  }
}

/** "17 of 20 have answered", or the tables that are missing. */
export function saidWords(script: Script, room: RoomRecord, screen: Id): string {
  const { in: given, of, sure } = turnout(room, script, screen)
  if (!sure) return ''
  if (given >= of)
    return room.setup.by === 'tables' ? `All ${of} tables are in` : `${given} of ${of} have answered`
  const missing = missingTables(room, screen)
  if (room.setup.by === 'tables' && given > 0 && missing.length <= 4) {
    return `Waiting for ${missing.length === 1 ? 'table' : 'tables'} ${listWords(missing.map(String))}`
  }
  return `${given} of ${of}${room.setup.by === 'tables' ? ' tables' : ''} have answered`
}

export function groupName({ setup }: RoomRecord, group: 0 | 1): string {
  return setup.groups === 2 ? `Group ${group + 1}` : ''
}

/** Where a table's own device goes: the script, and how many tables there are. */
function tablePath({ id }: Pick<Script, 'id'>, tables: number): string {
  return `#/table/${id}?t=${tables}`
}

/** Milliseconds left; below 0 once the time is up. */
export function leftOn({ allowed, spent, since }: SlideClock, now: number): number {
  return allowed - spent - (since === null ? 0 : Math.max(0, now - since))
}

/** A headline speaks of questions still to be answered. An exercise that borrows one question will not ask them. */
export function leadOf(script: Script, headline: string): string {
  return walks(script) ? headline : 'With everything else as it was known in the case.'
}

function clockFor(script: Script, room: RoomRecord): SlideClock | null {
  const stage = script.stages.find(({ id }) => id === screenOf(script, room.at).stage)
  if (!stage) return null
  const { spent, since, extra } = clockOf(room, stage.id)
  const allowed = Math.max(0, stage.minutes + extra) * 60_000
  return allowed > 0 ? { allowed, spent, since } : null
}

function comesTo(script: Script, room: RoomRecord, judging: Judging | null): Pick<Slide, 'verdicts'> {
  if (!judging) return { verdicts: [] }
  const columns = groupsOf(room.setup).map((group) => {
    const { title, rows } = verdictsOf(
      judging,
      answersOf(script, room, group),
      room.setup.groups === 2 ? 5 : 8,
    )
    return { title: groupName(room, group), lead: leadOf(script, title), rows }
  })
  return { verdicts: columns }
}

function comparison(
  script: Script,
  room: RoomRecord,
  judging: Judging | null,
): Partial<Slide> & { kind: 'compare' } {
  const { screen, question, said, alike, apart } = partingOf(script, room)
  const heading = screen === null ? 'The two groups have not parted.' : 'Here the paths part'
  const points = said.map((words, index) => `Group ${index + 1}: ${words}`)
  return {
    kind: 'compare',
    heading,
    text:
      screen === null
        ? alike === 1
          ? 'One answer the same so far.'
          : `${alike} answers the same so far.`
        : question,
    points: screen === null ? [] : points,
    said: apart > 1 ? `${apart} answers differ in all` : '',
    verdicts: judging ? sideBySide(script, room, judging) : [],
  }
}

/** Only what the groups disagree on, a row opposite its equal; if they agree, the wall says so. */
function sideBySide(script: Script, room: RoomRecord, judging: Judging): Slide['verdicts'] {
  const columns = differing(judging, answersOf(script, room, 0), answersOf(script, room, 1))
  return columns.map(({ title, rows }, group) => ({
    title: `Group ${group + 1}`,
    lead: rows.length ? leadOf(script, title) : 'So far both come to the same verdicts.',
    rows: rows.slice(0, 6),
  }))
}

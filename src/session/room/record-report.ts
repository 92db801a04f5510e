// The record of a session, as a report: who was there, what each question brought, what was settled and who saw it
// otherwise, what was supposed, where two groups parted, what it all came to, and how long each part took.
import {
  answersOf,
  ballotOf,
  clockOf,
  groupsOf,
  spentOn,
  spread,
  type RoomRecord,
} from '../../machines/room-record.ts'
import {
  markOf,
  questionScreens,
  screenOf,
  type RoomQuestion,
  type Script,
} from '../../machines/room-script.ts'
import { countWords } from '../../report/words/count-words.ts'
import type { Block, Report, ReportSection } from '../../report/report.ts'
import { movesOf, partingOf, saidIn, supposing, verdictsOf, type Judging } from './room-verdicts.ts'
import { groupName, leadOf } from './slide.ts'

/** The record as a report, for the page and every format. @param now milliseconds, for a clock that still runs */
export function recordReport(script: Script, room: RoomRecord, judging: Judging | null, now: number): Report {
  const asked = questionScreens(script).filter(({ id }) => wasTouched(room, id))
  return {
    kind: 'room-record',
    title: `Record of a session: ${script.title}`,
    line: script.line,
    meta: {
      date: new Date(room.begunAt).toISOString(),
      content: { flow: script.flow ?? script.id, version: 1, reviewed: '', hash: '' },
    },
    sections: [
      { id: 'room', title: 'The room', blocks: [aboutRoom(room)] },
      ...(asked.length === 0
        ? [{ id: 'votes', title: 'Votes', blocks: [text('No question was voted on.')] }]
        : asked.map(({ id, heading, question }, index) => ({
            id: `question-${index + 1}`,
            title: heading,
            blocks: [votes(room, id, question), ...settled(room, id, question)],
          }))),
      ...supposed(script, room, judging),
      ...(room.setup.groups === 2 ? [parting(script, room)] : []),
      ...comesTo(script, room, judging),
      timings(script, room, now),
    ],
    sources: [],
  }
}

function text(words: string): Block {
  return { kind: 'text', text: words }
}

function wasTouched(room: RoomRecord, screen: string): boolean {
  const { hands, tables, chosen, dissent } = ballotOf(room, screen)
  const counted = hands.some((each) => Object.values(each).some((n) => n > 0))
  return (
    counted || Object.keys(tables).length > 0 || chosen.some(Boolean) || dissent.some((words) => words.trim())
  )
}

function aboutRoom({ setup, begunAt }: RoomRecord): Block {
  const by =
    setup.by === 'hands'
      ? `${countWords(setup.people, 'person', 'people')}, by show of hands`
      : `${countWords(setup.tables, 'table')}, each with its own device`
  return {
    kind: 'facts',
    rows: [
      {
        label: 'When',
        text: new Date(begunAt).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' }),
      },
      { label: 'Who answered', text: by },
      ...(setup.groups === 2 ? [{ label: 'Groups', text: 'Two, answering the same questions' }] : []),
    ],
  }
}

function votes(room: RoomRecord, screen: string, { options }: RoomQuestion): Block {
  const groups = groupsOf(room.setup)
  const unit = room.setup.by === 'hands' ? 'People' : 'Tables'
  return {
    kind: 'table',
    caption: 'How the room answered',
    columns: [
      { title: 'Answer', width: 5 },
      ...groups.map((group) => ({
        title: groups.length > 1 ? `${groupName(room, group)}, ${unit.toLowerCase()}` : unit,
        align: 'right' as const,
      })),
    ],
    rows: options.map((option, index) => [
      `${markOf(options, index)} ${option.text}`,
      ...groups.map((group) => String(spread(room, screen, group)[option.id] ?? 0)),
    ]),
    rowHeads: true,
  }
}

function settled(room: RoomRecord, screen: string, question: RoomQuestion): Block[] {
  const { chosen, dissent, told } = ballotOf(room, screen)
  const rows = groupsOf(room.setup).flatMap((group) => {
    const who = room.setup.groups === 2 ? groupName(room, group) : 'The room'
    const answer = chosen[group]
    const otherwise = dissent[group].trim()
    return [
      { label: `${who} settled on`, text: answer ? saidIn(question, answer) : 'Nothing' },
      ...(otherwise ? [{ label: `${who}: seen otherwise`, text: otherwise.replace(/\s+/g, ' ') }] : []),
    ]
  })
  const real =
    told && question.real ? [{ label: 'In the real case', text: saidIn(question, question.real) }] : []
  return [{ kind: 'facts', rows: [...rows, ...real] }]
}

function supposed(script: Script, room: RoomRecord, judging: Judging | null): ReportSection[] {
  if (!judging || room.tries.length === 0) return []
  const items = room.tries.flatMap(({ screen, answer, group }) => {
    const { heading, question } = screenOf(script, screen)
    if (!question) return []
    const after = supposing(script, room, group, question, answer)
    const { rows } = movesOf(judging, answersOf(script, room, group), after)
    const moved = rows.length ? `${countWords(rows.length, 'verdict')} would move` : 'no verdict would move'
    return [{ label: saidIn(question, answer), text: `to “${heading}”: ${moved}.` }]
  })
  return [{ id: 'supposed', title: 'What was supposed', blocks: [{ kind: 'list', items }] }]
}

function parting(script: Script, room: RoomRecord): ReportSection {
  const { screen, question, said, alike, apart } = partingOf(script, room)
  const blocks: Block[] =
    screen === null
      ? [text(`The groups did not part. They settled ${countWords(alike, 'question')} alike.`)]
      : [
          text(
            `They parted at “${question}”. Before it they had settled ${countWords(alike, 'question')} alike; ${countWords(apart, 'answer')} differed in all.`,
          ),
          { kind: 'facts', rows: said.map((words, index) => ({ label: `Group ${index + 1}`, text: words })) },
        ]
  return { id: 'parting', title: 'Where the groups parted', blocks }
}

const STATUS = {
  recommended: 'Recommended',
  possible: 'Possible, with caveats',
  not_feasible: 'Not feasible',
}

function comesTo(script: Script, room: RoomRecord, judging: Judging | null): ReportSection[] {
  if (!judging) return []
  const blocks = groupsOf(room.setup).flatMap((group): Block[] => {
    const { title, rows } = verdictsOf(judging, answersOf(script, room, group), 40)
    return [
      ...(room.setup.groups === 2 ? [{ kind: 'heading' as const, text: groupName(room, group) }] : []),
      { kind: 'lead', text: leadOf(script, title) },
      { kind: 'list', items: rows.map(({ name, status }) => ({ label: `${STATUS[status]}:`, text: name })) },
    ]
  })
  return [{ id: 'verdicts', title: 'What the answers come to', blocks }]
}

function timings(script: Script, room: RoomRecord, now: number): ReportSection {
  const minutes = (ms: number) => String(Math.round(ms / 60_000))
  return {
    id: 'time',
    title: 'Time',
    blocks: [
      {
        kind: 'table',
        caption: 'Minutes planned and spent',
        columns: [
          { title: 'Part', width: 4 },
          { title: 'Planned', align: 'right' },
          { title: 'Spent', align: 'right' },
        ],
        rows: script.stages.map(({ id, title, minutes: planned }) => {
          const clock = clockOf(room, id)
          return [title, planned ? String(planned + clock.extra) : '–', minutes(spentOn(clock, now))]
        }),
        rowHeads: true,
      },
    ],
  }
}

// The sheet of phases in weeks: change how long one takes and everything after it moves. When a phase can begin is as
// the costing room has it (costing/timeline.ts).
import type { Band, Phase, PhaseId, Timeline } from '../../costing/index.ts'
import type { Cell, Sheet } from '../workbook.ts'
import { bold, input, ROOM, Rows } from './rows.ts'

/** What has to be over before a phase begins: the first in each list that is there. Several lists: all of them. */
const AFTER: Readonly<Record<PhaseId, readonly (readonly PhaseId[])[]>> = {
  procurement: [],
  'set-up': [['procurement']],
  access: [['set-up', 'procurement']],
  delivery: [['set-up', 'procurement']],
  fieldwork: [['set-up', 'procurement']],
  'follow-up': [['delivery', 'set-up', 'procurement']],
  'outcome-lag': [['follow-up', 'delivery', 'set-up', 'procurement']],
  reporting: [['access'], ['outcome-lag', 'follow-up', 'delivery'], ['fieldwork'], ['set-up', 'procurement']],
}

/** The columns for one course of events: how long it takes, and when it is done. */
const COURSES: readonly { band: keyof Band; length: string; done: string }[] = [
  { band: 'central', length: 'C', done: 'D' },
  { band: 'low', length: 'E', done: 'F' },
  { band: 'high', length: 'G', done: 'H' },
]

export const TIMETABLE = 'Timetable'

export function timetableSheet({ phases, total }: Timeline): Sheet {
  const rows = new Rows()
  const placed = new Map<PhaseId, number>(phases.map(({ id }, index) => [id, rows.next + index]))
  for (const phase of phases) rows.put(...phaseCells(phase, placed))
  const last = rows.next - 1
  const first = last - phases.length + 1
  const finish = ({ band, done }: (typeof COURSES)[number]): Cell => ({
    formula: `MAX(${done}${first}:${done}${last})`,
    value: total[band],
    bold: true,
  })
  const [likely, quick, slow] = COURSES
  if (likely && quick && slow && phases.length)
    rows.put(bold('Report ready'), null, null, finish(likely), null, finish(quick), null, finish(slow))
  return {
    name: TIMETABLE,
    says: 'In weeks from the day somebody starts. Change how long a phase takes (shaded), and what comes after it moves.',
    columns: [
      { title: 'Phase', width: 24 },
      { title: 'Begins, most likely', width: 11 },
      { title: 'Weeks, most likely', width: 11 },
      { title: 'Done by week', width: 11 },
      { title: 'Weeks, if quick', width: 11 },
      { title: 'Done by week, if quick', width: 11 },
      { title: 'Weeks, if slow', width: 11 },
      { title: 'Done by week, if slow', width: 11 },
      { title: 'Why so long', width: 56 },
      { title: 'Who', width: 18 },
      { title: 'Day it began', width: 14 },
      { title: 'Day it was done', width: 14 },
    ],
    rows: rows.rows,
    freeze: true,
  }
}

function phaseCells(
  { id, label, start, length, because }: Phase,
  placed: ReadonlyMap<PhaseId, number>,
): Cell[] {
  const row = placed.get(id) ?? 0
  const before = AFTER[id].flatMap((any) => {
    const found = any.find((each) => placed.has(each))
    return found ? [placed.get(found) ?? 0] : []
  })
  /** When it can begin, in the column that says when others are done. */
  const ready = (done: string) => {
    const cells = before.map((each) => `${done}${each}`)
    return cells.length > 1 ? `MAX(${cells.join(',')})` : (cells[0] ?? '0')
  }
  const courses = COURSES.flatMap(({ band, length: column, done }): Cell[] => [
    input(length[band]),
    { formula: `${ready(done)}+${column}${row}`, value: start[band] + length[band] },
  ])
  return [label, { formula: ready('D'), value: start.central }, ...courses, because, ROOM, ROOM, ROOM]
}

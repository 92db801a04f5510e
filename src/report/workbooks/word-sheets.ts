// The sheets of words: what to record, what to measure, what to find out and what could go wrong.
import { tasks } from '../advice/unknown-words.ts'
import { shelved } from '../pack/tables.ts'
import type { Scene } from '../pack/scene.ts'
import { bold, ROOM } from './rows.ts'
import type { Cell, Sheet } from '../workbook.ts'

export const DATA = 'Data capture'
export const KPIS = 'KPIs'
export const FIND_OUT = 'Find out and risks'

/** What to write down from the first day, with room for the first year. */
export function dataSheet(scene: Scene): Sheet {
  const shelves = shelved(scene.words.minimum, scene.words.groups.minimum, scene)
  return {
    name: DATA,
    says: 'What to write down from the first day. Name who does it, then fill in a column each quarter. Keep names of people out.',
    columns: [
      { title: 'Part', width: 12 },
      { title: 'What', width: 26 },
      { title: 'What to write down', width: 48 },
      { title: 'How often', width: 20 },
      { title: 'Who writes it', width: 18 },
      ...['At the start', 'Quarter 1', 'Quarter 2', 'Quarter 3', 'Quarter 4'].map((title) => ({
        title,
        width: 16,
      })),
      { title: 'Why', width: 48 },
    ],
    rows: shelves.flatMap(({ title, items }) =>
      items.map(({ field, write, often, why }): Cell[] => [
        title,
        bold(field),
        write,
        often,
        ...Array.from({ length: 6 }, () => ROOM),
        why,
      ]),
    ),
    freeze: true,
  }
}

/** Measures with their balancing measures, and room for the figures. */
export function kpiSheet(scene: Scene): Sheet {
  const shelves = shelved(scene.words.kpis, scene.words.groups.kpis, scene)
  return {
    name: KPIS,
    says: 'Choose four to six and delete the rest. A measure is a place to look. Read it beside its balancing measure, and set a range, not a cut.',
    columns: [
      { title: 'About', width: 20 },
      { title: 'Measure', width: 34 },
      { title: 'How it is counted', width: 40 },
      { title: 'Balancing measure', width: 34 },
      { title: 'Mind', width: 36 },
      { title: 'Baseline', width: 14 },
      { title: 'Target range', width: 14 },
      { title: 'Source', width: 24 },
      { title: 'Owner', width: 18 },
    ],
    rows: shelves.flatMap(({ title, items }) =>
      items.map(({ measure, how, balance, caution, from }): Cell[] => [
        title,
        bold(measure),
        how,
        balance,
        caution,
        ROOM,
        ROOM,
        from,
        ROOM,
      ]),
    ),
    freeze: true,
  }
}

/** Open questions first, those that can sink a design at the top; then what threatens each part of the package. */
export function findOutSheet({ input, methods }: Scene): Sheet {
  const { flow, advised, library } = input
  const open = tasks(flow, advised, null, library).toSorted((a, b) => Number(b.hard) - Number(a.hard))
  return {
    name: FIND_OUT,
    says: 'What nobody knows yet, then what could go wrong. Give each a name and a day, and keep the status up to date.',
    columns: [
      { title: 'Kind', width: 16 },
      { title: 'Question or risk', width: 44 },
      { title: 'How to find out, or what to do', width: 56 },
      { title: 'Who', width: 18 },
      { title: 'By when', width: 14 },
      { title: 'Status', width: 14 },
      { title: 'Belongs to', width: 30 },
    ],
    rows: [
      ...open.map(({ title, text, hard }): Cell[] => [
        hard ? 'Find out first' : 'Find out',
        bold(title),
        text,
        ROOM,
        ROOM,
        'Open',
        'Your answers',
      ]),
      ...methods.flatMap((id) => {
        const method = library.methods[id]
        return (method?.threats ?? []).map((threat): Cell[] => [
          'Risk',
          bold(threat),
          ROOM,
          ROOM,
          ROOM,
          'Open',
          method?.name ?? '',
        ])
      }),
    ],
    freeze: true,
  }
}

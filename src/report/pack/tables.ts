// The tables of a pack: what to record, what to measure, what to ask bidders and how to mark what they say.
import type { Applies, Shelf } from '../../engine/documents.ts'
import type { Id } from '../../engine/index.ts'
import { MARKS, type Criterion } from '../../vetting/book.ts'
import type { Block, Table } from '../report.ts'
import { lowerFirst } from '../words/answer-words.ts'
import { applies, restsOn } from './applies.ts'
import type { Scene } from './scene.ts'

type Grouped = Applies & { group: Id; sources: readonly Id[] }

/** What belongs in this pack, group by group; groups with nothing in them are left out. */
export function shelved<T extends Grouped>(
  items: readonly T[],
  shelves: readonly Shelf[],
  scene: Scene,
): { title: string; items: T[] }[] {
  const chosen = items.filter((item) => applies(item, scene))
  return shelves
    .map(({ id, title }) => ({ title, items: chosen.filter(({ group }) => group === id) }))
    .filter((shelf) => shelf.items.length > 0)
}

/** The minimum records, a table a group, with room for who keeps them. */
export function minimumBlocks(scene: Scene): Block[] {
  const { minimum, groups } = scene.words
  const shelves = shelved(minimum, groups.minimum, scene)
  const columns: Table['columns'] = [
    { title: 'What', width: 3 },
    { title: 'What to write down', width: 5 },
    { title: 'How often', width: 2 },
    { title: 'Why', width: 4 },
    { title: 'Who', width: 2 },
  ]
  return [
    ...shelves.map(({ title, items }): Block => ({
      kind: 'table',
      caption: title,
      columns,
      rows: items.map(({ field, write, often, why }) => [field, write, often, why, '']),
      rowHeads: true,
    })),
    ...restsOn(shelves.flatMap(({ items }) => items)),
  ]
}

/** Measures, each with its balancing measure, and room for the figure now, the range expected and an owner. */
export function kpiBlocks(scene: Scene): Block[] {
  const { kpis, groups } = scene.words
  const shelves = shelved(kpis, groups.kpis, scene)
  const columns: Table['columns'] = [
    { title: 'Measure, and how it is counted', width: 5 },
    { title: 'Balancing measure', width: 4 },
    { title: 'Mind', width: 4 },
    { title: 'Now', width: 2 },
    { title: 'Range expected', width: 2 },
    { title: 'Owner', width: 2 },
  ]
  return [
    ...shelves.map(({ title, items }): Block => ({
      kind: 'table',
      caption: title,
      columns,
      rows: items.map(({ measure, how, balance, caution }) => [
        `${measure}: ${lowerFirst(how)}.`,
        balance,
        caution,
        '',
        '',
        '',
      ]),
      rowHeads: true,
    })),
    ...restsOn(shelves.flatMap(({ items }) => items)),
  ]
}

/** Questions for bidders, each beside what a good answer holds. */
export function bidderBlocks(scene: Scene): Block[] {
  const { bidders, groups } = scene.words
  const shelves = shelved(bidders, groups.bidders, scene)
  return [
    ...shelves.map(({ title, items }): Block => ({
      kind: 'table',
      caption: title,
      columns: [
        { title: 'Question', width: 5 },
        { title: 'A good answer holds', width: 5 },
      ],
      rows: items.map(({ question, good }) => [question, good]),
      rowHeads: true,
    })),
    ...restsOn(shelves.flatMap(({ items }) => items)),
  ]
}

/**
 * The criteria that count here, with their weights and what each mark looks like. They are made for plans of impact: on
 * lines where no impact design competes there are none, and none where no study is asked for.
 */
export function markingBlocks({ input, methods }: Scene, criteria: readonly Criterion[]): Block[] {
  const { flow, advised, library } = input
  const tier = advised.facts['tier']
  const competing = flow.precedence?.ladder.some((id) => library.methods[id]?.kind === 'impact')
  const study = methods.some((id) => library.methods[id]?.kind !== 'performance')
  const counted = criteria.filter(({ tiers }) => competing && study && tiers.some((each) => each === tier))
  if (counted.length === 0) return []
  return [
    {
      kind: 'table',
      caption: 'Criteria and weights',
      columns: [
        { title: 'Criterion', width: 3 },
        { title: 'What is judged', width: 6 },
        { title: 'Weight', align: 'right', width: 1 },
      ],
      rows: counted.map(({ title, asks, doubled }) => [
        title,
        asks,
        doubled.some((each) => each === tier) ? '2' : '1',
      ]),
      rowHeads: true,
    },
    anchorsTable(counted),
    ...restsOn(counted),
  ]
}

/** What each mark looks like, criterion by criterion. */
export function anchorsTable(criteria: readonly Pick<Criterion, 'title' | 'anchors'>[]): Table {
  return {
    kind: 'table',
    caption: 'What each mark looks like',
    columns: [{ title: 'Criterion', width: 3 }, ...MARKS.map((mark) => ({ title: String(mark), width: 4 }))],
    rows: criteria.map(({ title, anchors }) => [
      title,
      ...MARKS.map((mark) => anchors.find((anchor) => anchor.mark === mark)?.says ?? ''),
    ]),
    rowHeads: true,
  }
}

// A desk and a cabinet for tests: everything can be seen into and broken. Nothing here is real.
import { toyFlow, toyQuestion } from '../../engine/toy-flow.ts'
import { openCommission, openDesk, type Shelf, type VettingBook } from '../../vetting/index.ts'
import type { Kept } from '../database.ts'
import type { DeskCabinet } from './desk-cabinet.ts'
import { deskDrafts } from './desk-draft.ts'
import { DeskVisit } from './desk-visit.svelte.ts'
import { readKept } from './kept-desk.ts'
import { ownSheets } from './own-sheets.ts'

const field = (id: string) => ({ id, section: 's', label: `About ${id}`, kind: 'one' as const })
const options = [
  { id: 'yes', text: 'Yes' },
  { id: 'no', text: 'No' },
]

const book: VettingBook = {
  ...{ reviewed: '2026-11-22', sections: [{ id: 's', title: 'All' }], hash: 'toy' },
  criteria: ['D1', 'D2'].map((id) => ({
    ...{ id, title: id, asks: '?', lookFor: '', redFlag: '', question: '?', anchors: [], gate: false },
    ...{ tiers: ['low', 'med', 'high'], doubled: [], fields: [], sources: [] },
  })),
  fields: [
    { ...field('fallback'), options },
    { ...field('dpia'), options },
  ],
  ...{ signals: [], causes: [], rules: [], minimums: [], groups: {}, circumstances: [] },
  ties: { id: 'M12', says: '', order: [] },
}

export const toyShelf: Shelf = {
  book,
  flow: toyFlow({ questions: [toyQuestion('live', ['yes', 'no'])] }),
  methods: {},
}

const stamp = { by: 'AB', at: '2026-11-22T10:00:00.000Z' }

export const toyDesk = {
  ...openDesk(openCommission({ id: 'desk1', title: 'Cameras', answers: {} }, toyShelf), 'toy', stamp),
  bids: ['one', 'two'].map((id) => ({ id, bidder: `Bidder ${id}`, said: {}, notes: {} })),
}

/** A database that keeps texts, as a browser’s keeps copies. */
export function memory() {
  const kept = new Map<string, string>()
  const state: { outcome: Kept; writes: number } = { outcome: 'saved', writes: 0 }
  const read = (id: string) => readKept(JSON.parse(kept.get(id) ?? 'null'))
  const write = (change: () => void): Promise<Kept> => {
    state.writes++
    if (state.outcome === 'saved') change()
    return Promise.resolve(state.outcome)
  }
  const cabinet: DeskCabinet = {
    all: () =>
      Promise.resolve(state.outcome === 'blocked' ? null : [...kept.keys()].flatMap((id) => read(id) ?? [])),
    get: (id) => Promise.resolve(read(id)),
    put(desk, after) {
      const there = read(desk.id)
      if (there && there.last !== after && there.last !== desk.last) return Promise.resolve({ clash: there })
      return write(() => kept.set(desk.id, JSON.stringify(desk)))
    },
    remove: (id) => write(() => kept.delete(id)),
    empty: () => write(() => kept.clear()),
  }
  return { cabinet, kept, state, read }
}

export function visitOver(store: ReturnType<typeof memory>, desk = toyDesk) {
  const drafts = deskDrafts(localStorage)
  const sheets = ownSheets(localStorage)
  let minute = 0
  const now = () => new Date(Date.UTC(2026, 10, 22, 12, minute++)).toISOString()
  const visit = new DeskVisit({
    ...{ desk, shelf: toyShelf, cabinet: store.cabinet, drafts, sheets, now },
    library: { methods: {}, sources: {}, glossary: {} },
  })
  return { visit, drafts, sheets }
}

// The commissioner's desk over real content, for every test that needs it.
import { migrate, type Answers } from '../../src/engine/index.ts'
import { openCommission, type Bid, type Commission, type Said, type Shelf } from '../../src/vetting/index.ts'
import type { SampleBid } from '../../src/vetting/book-sample.ts'
import { compiled, flowCalled } from './content.ts'

if (!compiled.vetting) throw new Error('The vetting book does not compile. Run: npm run flow -- check')
export const book = compiled.vetting

export const sampleBids: readonly (SampleBid & Bid)[] = Object.values(compiled.bids)

const shelves = new Map<string, Shelf>()

export function shelfFor(flow: string): Shelf {
  let shelf = shelves.get(flow)
  if (!shelf) {
    const { library, costs, reference } = compiled
    const effects = Object.values(reference.effectSizes)
    shelf = { book, flow: flowCalled(flow), methods: library.methods, costs: costs ?? null, effects }
    shelves.set(flow, shelf)
  }
  return shelf
}

/** The answers of a real case, as its line asks them today. */
export function answersOf(id: string): Answers {
  const real = compiled.reference.cases[id]
  if (!real) throw new Error(`There is no case "${id}".`)
  const flow = flowCalled(real.line)
  return migrate(flow, { flow: flow.id, version: flow.version, answers: real.answers }).answers
}

/** The commission behind a real case, with some answers changed. */
export function commissionFor(id: string, changes: Answers = {}): Commission {
  const line = compiled.reference.cases[id]?.line ?? 'works'
  return openCommission({ id, title: id, answers: { ...answersOf(id), ...changes } }, shelfFor(line))
}

export function bidSaying(said: Said): Bid {
  return { id: 'bid', bidder: 'A bidder', said, notes: {} }
}

// Making and opening desks: what is kept of one, the branch its circumstances belong to, and the book bids are held against.
import { migrate, type Flow, type Id } from '../engine/index.ts'
import { browserDesks } from '../session/desk/desk-cabinet.ts'
import { deskDrafts } from '../session/desk/desk-draft.ts'
import { goesOnFrom } from '../session/desk/desk-file.ts'
import { DeskVisit, NOBODY_SAID } from '../session/desk/desk-visit.svelte.ts'
import { Desks, type DesksTrouble } from '../session/desk/desks.svelte.ts'
import { isDeskId } from '../session/desk/kept-desk.ts'
import { marker } from '../session/desk/marker.svelte.ts'
import { ownSheets } from '../session/desk/own-sheets.ts'
import { shortId } from '../session/desk/short-id.ts'
import { browserStorage } from '../session/storage.ts'
import {
  addBid,
  flowOfDesk,
  lock,
  openCommission,
  openDesk,
  readDesk,
  type Desk,
  type Fault,
  type Opening as NewCommission,
  type Shelf,
  type Stamp,
} from '../vetting/index.ts'
import * as catalogue from './catalogue.ts'
import { store } from './visits.svelte.ts'

export type Opened =
  | { state: 'open'; visit: DeskVisit }
  /** It is not on this device. */
  | { state: 'missing' }
  | { state: 'damaged'; faults: readonly Fault[] }

/** Answers on this device that a commission can begin with. */
export interface Answered {
  flow: Id
  title: string
  count: number
  savedAt: string
}

const storage = browserStorage()
const desks = new Desks({
  cabinet: browserDesks(),
  drafts: deskDrafts(storage),
  sheets: ownSheets(storage),
})

const stamp = (): Stamp => ({ by: marker.name || NOBODY_SAID, at: new Date().toISOString() })

/** The shelf for one branch. Throws if there is no such branch, or no vetting book. */
async function shelfFor(flow: Id): Promise<Shelf> {
  const [branch, book, costs, effects] = await Promise.all([
    catalogue.loadBranch(flow),
    catalogue.loadVetting(),
    catalogue.loadCosts(),
    catalogue.loadEffects(),
  ])
  if (!book) throw new Error('There is no vetting book.')
  return { book, flow: branch.flow, methods: branch.library.methods, costs, effects: Object.values(effects) }
}

async function open(id: Id): Promise<Opened> {
  if (!isDeskId(id)) return { state: 'missing' }
  const { kept, draft } = await desks.find(id)
  const given = kept?.desk ?? draft
  if (given === undefined) return { state: 'missing' }
  const flow = flowOfDesk(given)
  if (flow === undefined || !catalogue.isOpen(flow))
    return { state: 'damaged', faults: [{ path: 'commission', says: 'names no line of this tool' }] }
  const [shelf, library] = await Promise.all([shelfFor(flow), catalogue.loadLibrary()])
  const read = readDesk(given, shelf)
  // What a crash left behind counts if it goes on from what was saved.
  const left = draft === undefined ? undefined : readDesk(draft, shelf)
  const newer = left?.ok && (!read.ok || goesOnFrom(left.value, read.value)) ? left.value : undefined
  if (newer) await desks.restore(newer, read.ok ? read.value : undefined)
  const desk = newer ?? (read.ok ? read.value : undefined)
  if (!desk) return { state: 'damaged', faults: read.ok ? [] : read.faults }
  const { cabinet, drafts, sheets } = desks
  return { state: 'open', visit: new DeskVisit({ desk, shelf, library, cabinet, drafts, sheets }) }
}

/** Answers of every line that has some, as they lie on this device. */
function answered(): Answered[] {
  return catalogue.flows.flatMap(({ id, title, steps }) => {
    const saved = catalogue.isOpen(id) && !steps ? store.peek(id) : null
    const count = Object.keys(saved?.answers ?? {}).length
    return saved && count > 0 ? [{ flow: id, title, count, savedAt: saved.savedAt }] : []
  })
}

/** The answers to one line on this device, as it asks them today. */
function answersHere(flow: Flow): Pick<NewCommission, 'answers' | 'numbers'> {
  const saved = store.peek(flow.id)
  if (!saved) return { answers: {} }
  const { answers } = migrate(flow, { flow: flow.id, version: saved.version, answers: saved.answers })
  return { answers, numbers: saved.workings?.numbers ?? {} }
}

/** A new desk. @param from begin with the answers on this device, or with none */
async function create(title: string, flow: Id, from: 'here' | 'nothing') {
  const shelf = await shelfFor(flow)
  const given = from === 'here' ? answersHere(shelf.flow) : { answers: {} }
  return put(openDesk(openCommission({ id: shortId(), title, ...given }, shelf), shelf.book.hash, stamp()))
}

/** Real commissions with invented bids, to learn from. */
async function samples(): Promise<{ id: Id; title: string; bids: number }[]> {
  const [bids, cases] = await Promise.all([catalogue.loadBids(), catalogue.loadCases()])
  const all = Object.values(bids).map((bid) => bid.case)
  return [...new Set(all)].flatMap((id) => {
    const real = cases[id]
    return real ? [{ id, title: real.title, bids: all.filter((one) => one === id).length }] : []
  })
}

/** A desk with the circumstances of a real case and its sample bids. Locked, since its bids are open; nothing is drawn or marked yet. */
async function createSample(id: Id) {
  const [bids, cases] = await Promise.all([catalogue.loadBids(), catalogue.loadCases()])
  const real = cases[id]
  if (!real) throw new Error(`There is no case called "${id}".`)
  const shelf = await shelfFor(real.line)
  const { flow } = shelf
  const { answers } = migrate(flow, { flow: flow.id, version: flow.version, answers: real.answers })
  const title = `Sample: ${real.title}`
  let desk = openDesk(openCommission({ id: shortId(), title, answers }, shelf), shelf.book.hash, stamp())
  for (const { bidder, said, notes } of Object.values(bids).filter((bid) => bid.case === id)) {
    const added = addBid(desk, { id: shortId(), bidder, said, notes }, stamp())
    if (added.ok) desk = added.desk
  }
  // Its bids are open already, so how they will be marked is settled.
  const locked = lock(desk, stamp())
  return put(locked.ok ? locked.desk : desk)
}

async function put(desk: Desk): Promise<{ id: Id } | { trouble: DesksTrouble }> {
  const trouble = await desks.add(desk)
  return trouble ? { trouble } : { id: desk.commission.id }
}

export const opening = { desks, open, answered, create, samples, createSample, shelfFor, answersHere }
export type Opening = typeof opening

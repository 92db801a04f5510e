// Making and opening desks: what is kept of one, the branch its circumstances belong to, and the book bids are held against.
import { migrate, type Flow, type Id } from '../engine/index.ts'
import type { DeskOpening, FromFile, Line } from '../pages/desk/list/opening.ts'
import { browserDesks } from '../session/desk/desk-cabinet.ts'
import { deskDrafts } from '../session/desk/desk-draft.ts'
import { deskIn, goesOnFrom } from '../session/desk/desk-file.ts'
import { DeskVisit, NOBODY_SAID } from '../session/desk/desk-visit.svelte.ts'
import { Desks, type DesksTrouble } from '../session/desk/desks.svelte.ts'
import { isDeskId, tidyTitle } from '../session/desk/kept-desk.ts'
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
  renameCommission,
  type Desk,
  type Fault,
  type Opening as NewCommission,
  type Shelf,
  type Stamp,
} from '../vetting/index.ts'
import * as catalogue from './catalogue.ts'
import { store } from './own-answers.ts'

export type Opened =
  | { state: 'open'; visit: DeskVisit }
  /** It is not on this device. */
  | { state: 'missing' }
  | { state: 'damaged'; faults: readonly Fault[] }

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

/** Every line that can be walked, with how many answers to it lie on this device. */
function lines(): Line[] {
  return catalogue.flows.flatMap(({ id, title, steps }) => {
    if (!catalogue.isOpen(id) || steps) return []
    const saved = store.peek(id)
    const count = Object.keys(saved?.answers ?? {}).length
    return [{ flow: id, title, count, savedAt: saved?.savedAt ?? '' }]
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

/** Opens a desk from a file. One that is here already is never written over, unless the file goes on from it. */
async function fromFile(text: string): Promise<FromFile> {
  const found = deskIn(text)
  if ('problem' in found) return found
  const read = await readGiven(found.desk)
  if (!read.ok) return read
  const desk = read.value
  const { kept } = await desks.find(desk.commission.id)
  const here = kept && (await readGiven(kept.desk))
  if (!here) return told(await put(desk), 'new')
  if (!here.ok) return told(await put(asCopy(desk, `${desk.commission.title} (from a file)`)), 'beside')
  const [newer, older] = [goesOnFrom(desk, here.value), goesOnFrom(here.value, desk)]
  const { id } = desk.commission
  if (newer && older) return { id, told: 'same' }
  if (older) return { id, told: 'older' }
  if (!newer) return told(await put(asCopy(desk, `${desk.commission.title} (from a file)`)), 'beside')
  await desks.restore(desk, here.value)
  return { id, told: 'newer' }
}

function told(made: { id: Id } | { trouble: DesksTrouble }, how: 'new' | 'beside'): FromFile {
  return 'id' in made ? { id: made.id, told: how } : made
}

/** A desk from outside, read with the branch it names. */
async function readGiven(given: unknown) {
  const flow = flowOfDesk(given)
  const none: Fault[] = [{ path: 'commission', says: 'names no line of this tool' }]
  if (flow === undefined || !catalogue.isOpen(flow)) return { ok: false as const, faults: none }
  const read = readDesk(given, await shelfFor(flow))
  const faulty = read.ok && !isDeskId(read.value.commission.id)
  return faulty
    ? { ok: false as const, faults: [{ path: 'commission.id', says: 'is no id of a desk' }] }
    : read
}

/** The same under an id and a title of its own. */
function asCopy(desk: Desk, title: string): Desk {
  const copy = { ...desk, commission: { ...desk.commission, id: shortId() } }
  const named = renameCommission(copy, tidyTitle(title), stampAfter(copy))
  return named.ok ? named.desk : copy
}

async function duplicate(id: Id): Promise<DesksTrouble | null> {
  const { kept } = await desks.find(id)
  if (!kept) return 'gone'
  const read = await readGiven(kept.desk)
  if (!read.ok) return 'damaged'
  const made = await put(asCopy(read.value, `${read.value.commission.title} (copy)`))
  return 'trouble' in made ? made.trouble : null
}

async function rename(id: Id, title: string): Promise<DesksTrouble | null> {
  const { kept } = await desks.find(id)
  if (!kept) return 'gone'
  const read = await readGiven(kept.desk)
  if (!read.ok) return 'damaged'
  const named = tidyTitle(title)
  if (!named || named === read.value.commission.title) return null
  return desks.change(read.value, (desk, by) => renameCommission(desk, named, by), stamp().by)
}

/** A trail's time never runs backwards, whatever the clock of this device says. */
function stampAfter({ audit }: Desk): Stamp {
  const { by, at } = stamp()
  const last = audit.at(-1)?.at ?? ''
  return { by, at: at > last ? at : last }
}

const forList = { desks, lines, create, createSample, fromFile, duplicate, rename } satisfies DeskOpening

export const opening = { ...forList, open, samples, answersHere }
export type Opening = typeof opening

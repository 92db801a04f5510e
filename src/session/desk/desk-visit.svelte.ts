// One desk as its pages see it: what lies on it, what the rules make of it, and the one verb that changes it. Every change
// is stamped, safe on the device before the next thing is drawn, and never written over what another tab has done.
import type { Id, Library } from '../../engine/index.ts'
import {
  clearings,
  compare,
  nameOf,
  readDesk,
  undo,
  undoable,
  vet,
  type AuditEntry,
  type Bid,
  type Changed,
  type Clearing,
  type Compared,
  type Desk,
  type MarkerSheet,
  type Score,
  type Shelf,
  type Stamp,
  type Vetting,
} from '../../vetting/index.ts'
import { toHash } from '../router.svelte.ts'
import type { DeskCabinet } from './desk-cabinet.ts'
import type { DeskDrafts } from './desk-draft.ts'
import { DeskSaver, type Change, type DeskTrouble } from './desk-saver.ts'
import { marker } from './marker.svelte.ts'
import { OwnMarks } from './own-marks.svelte.ts'
import { Typing } from './typing.svelte.ts'
import type { OwnSheets } from './own-sheets.ts'

/** The parts of a desk, as their addresses name them. */
export type DeskPart =
  '' | 'commission' | 'bids' | 'findings' | 'marks' | 'moderation' | 'compare' | 'facts' | 'papers' | 'record'

export interface DeskVisitOptions {
  desk: Desk
  shelf: Shelf
  library: Library
  cabinet: DeskCabinet
  drafts: DeskDrafts
  sheets: OwnSheets
  now?: () => string
}

export const NOBODY_SAID = 'somebody at this device'

export class DeskVisit {
  readonly id: Id
  readonly shelf: Shelf
  readonly library: Library
  /** Ends the visit; what was done stays saved. */
  readonly close: () => void
  readonly #now: () => string
  readonly #saver: DeskSaver
  readonly #marks: OwnMarks
  /** Words and figures that are being typed: safe already, and in the trail as soon as their field is left. */
  readonly typing: Typing
  /** The desk that the last change was made to. */
  #before = $state.raw<Desk>()
  #desk = $state.raw<Desk>() as Desk
  #trouble = $state.raw<DeskTrouble | null>(null)
  #vetted = new WeakMap<Bid, { of: Desk['commission']; vetting: Vetting }>()
  #cleared = new WeakMap<Bid, { of: Desk['commission']; clearings: readonly Clearing[] }>()
  #compared: { of: Desk; compared: readonly Compared[] } | undefined

  constructor({ desk, shelf, library, cabinet, drafts, sheets, now }: DeskVisitOptions) {
    this.#desk = desk
    this.id = desk.commission.id
    this.shelf = shelf
    this.library = library
    this.#now = now ?? (() => new Date().toISOString())
    this.#saver = new DeskSaver({
      desk,
      cabinet,
      drafts,
      now: this.#now,
      read: (given) => readDesk(given, { ...shelf, flow: shelf.flow }),
      replaced: (next) => {
        this.#before = undefined
        this.#desk = next
      },
      trouble: (trouble) => (this.#trouble = trouble),
    })
    this.typing = new Typing(desk.commission.id, drafts, (change) => this.apply(change))
    this.#marks = new OwnMarks({
      sheets,
      desk: () => this.#desk,
      vettingOf: (bid) => this.vettingOf(bid),
      book: shelf.book.hash,
      now: this.#now,
      trouble: (kind) => (this.#trouble = { kind: 'marks', why: kind }),
    })
    // What a crash left behind is recorded now.
    this.typing.settle()
    this.close = () => {
      this.typing.settle()
      this.#saver.close()
      this.#marks.close()
    }
  }

  get desk(): Desk {
    return this.#desk
  }

  /** Who works at this device: '' until they have said. */
  get marker(): string {
    return marker.name
  }

  setMarker(name: string): void {
    marker.name = name
  }

  /** What went wrong with keeping it, until it is put away. */
  get trouble(): DeskTrouble | null {
    return this.#trouble
  }

  dismissTrouble(): void {
    this.#trouble = null
  }

  /** Does one thing to the desk and saves it. The text of the refusal, or undefined when it is done. */
  apply(change: Change): string | undefined {
    const stamp = this.#stamp()
    const done: Changed = change(this.#desk, stamp)
    if (!done.ok) return done.problem
    if (done.desk === this.#desk) return undefined
    this.#before = this.#desk
    this.#desk = done.desk
    this.#saver.save(done.desk, (desk) => change(desk, { ...stamp, at: laterOf(stamp.at, desk) }))
    return undefined
  }

  /** The last change, if it can be taken back. */
  get undoable(): AuditEntry | undefined {
    return this.#before && undoable(this.#desk, this.#before)
  }

  /** Takes the last change back; both stay in the record. Why not, if it cannot be. */
  undo(): string | undefined {
    const before = this.#before
    return before && this.apply((desk, stamp) => undo(desk, before, stamp))
  }

  /** Waits until everything is in the database. */
  settled(): Promise<void> {
    return this.#saver.settled()
  }

  /** This device's own marks; null until somebody has said who they are. */
  get sheet(): MarkerSheet | null {
    return this.#marks.sheet
  }

  /** Were the own marks given under other criteria, weights or wording than those that count now? */
  get sheetOutdated(): boolean {
    return this.#marks.outdated
  }

  /** The marker has looked at the marks again under the new terms. */
  acceptTerms(): void {
    this.#marks.acceptTerms()
  }

  giveMark(bid: Id, score: Score): void {
    this.#marks.give(bid, score)
  }

  clearMark(bid: Id, criterion: Id): void {
    this.#marks.clear(bid, criterion)
  }

  /** Closes the sheet; why not, if marks are missing. */
  finishSheet(): string | undefined {
    return this.#marks.finish()
  }

  /** Opens it again; why not, if it lies with the others already. */
  reopenSheet(): string | undefined {
    return this.#marks.reopen()
  }

  bidOf(id: Id | undefined): Bid | undefined {
    return this.#desk.bids.find((bid) => bid.id === id)
  }

  /** What a bid is called here: its bidder, or its label where names are hidden. */
  nameOf(bid: Bid): string {
    return nameOf(this.#desk, bid)
  }

  /** What the rules make of a bid. Throws if there is no such bid. */
  vettingOf(id: Id): Vetting {
    const bid = this.#bid(id)
    const { commission } = this.#desk
    let found = this.#vetted.get(bid)
    if (found?.of !== commission)
      this.#vetted.set(bid, (found = { of: commission, vetting: vet(commission, bid, this.shelf) }))
    return found.vetting
  }

  /** What one answer would clear. Slower than the rest: ask when the page stands. Throws if there is no such bid. */
  clearingsOf(id: Id): readonly Clearing[] {
    const bid = this.#bid(id)
    const { commission } = this.#desk
    let found = this.#cleared.get(bid)
    if (found?.of !== commission)
      this.#cleared.set(bid, (found = { of: commission, clearings: clearings(commission, bid, this.shelf) }))
    return found.clearings
  }

  get compared(): readonly Compared[] {
    const desk = this.#desk
    if (this.#compared?.of !== desk) this.#compared = { of: desk, compared: compare(desk, this.shelf) }
    return this.#compared.compared
  }

  /** The address of a part; with a field, of that field in the form of the bid. */
  hrefOf(part: DeskPart, bid?: Id, field?: Id): string {
    const hash = toHash('desk', this.id, ...(part ? [part] : []), ...(bid === undefined ? [] : [bid]))
    return field === undefined ? hash : `${hash}?field=${encodeURIComponent(field)}`
  }

  #bid(id: Id): Bid {
    const bid = this.bidOf(id)
    if (!bid) throw new Error(`There is no bid "${id}" on this desk.`)
    return bid
  }

  #stamp(): Stamp {
    return { by: marker.name || NOBODY_SAID, at: laterOf(this.#now(), this.#desk) }
  }
}

/** A clock may be behind the one that stamped the last entry; a trail whose time runs backwards cannot be read again. */
function laterOf(at: string, { audit }: Desk): string {
  const last = audit.at(-1)?.at ?? ''
  return at > last ? at : last
}

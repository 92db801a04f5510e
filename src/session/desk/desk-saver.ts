// Saves a desk: first a draft, at once; then the database, one write at a time. If another tab was there in between, what it
// did is taken in and our own changes are made again on top of it.
import type { Changed, Desk, Read, Stamp } from '../../vetting/index.ts'
import type { StorageTrouble } from '../../machines/session-ports.ts'
import type { DeskCabinet } from './desk-cabinet.ts'
import type { DeskDrafts } from './desk-draft.ts'
import { keep, lastOf } from './kept-desk.ts'

export type Change = (desk: Desk, stamp: Stamp) => Changed

export type DeskTrouble =
  /** Not in the database; `draft`: at least in the other storage. */
  | { kind: 'full' | 'blocked'; draft: boolean }
  /** Another tab has changed it, and this is what could not be done again on top of that. */
  | { kind: 'elsewhere'; lost: readonly string[] }
  | { kind: 'damaged' }
  /** This device’s own marks could not be kept, or read. */
  | { kind: 'marks'; why: StorageTrouble['kind'] }

interface Waiting {
  desk: Desk
  again: (desk: Desk) => Changed
}

export interface DeskSaverOptions {
  desk: Desk
  cabinet: DeskCabinet
  drafts: DeskDrafts
  now: () => string
  read: (given: unknown) => Read<Desk>
  /** Another desk takes the place of the one shown. */
  replaced: (desk: Desk) => void
  trouble: (trouble: DeskTrouble | null) => void
}

export class DeskSaver {
  /** Stops following other tabs. */
  readonly close: () => void
  readonly #id: string
  readonly #options: DeskSaverOptions
  /** The last entry of what lies in the database. */
  #last: string
  #waiting: Waiting[] = []
  #running: Promise<void> = Promise.resolve()
  #failing = false
  #latest: Desk

  constructor(options: DeskSaverOptions) {
    this.#options = options
    this.#latest = options.desk
    this.#id = options.desk.commission.id
    this.#last = lastOf(options.desk.audit)
    this.close = options.drafts.watch(this.#id, () => void this.#follow())
  }

  /** @param again the same change, made to another desk */
  save(desk: Desk, again: Waiting['again']): void {
    this.#latest = desk
    this.#waiting.push({ desk, again })
    this.#options.drafts.keepDesk(this.#id, desk)
    this.#running = this.#running.then(() => this.#write())
  }

  settled(): Promise<void> {
    return this.#running
  }

  async #write(): Promise<void> {
    const desk = this.#waiting.at(-1)?.desk
    if (!desk) return
    const { cabinet, drafts, now, trouble } = this.#options
    const count = this.#waiting.length
    const outcome = await cabinet.put(keep(desk, now()), this.#last)
    if (typeof outcome === 'object') return this.#takeIn(outcome.clash.desk)
    if (outcome !== 'saved') {
      const draft = drafts.keepDesk(this.#id, this.#latest)
      // Told once: a notice put away does not come back at every letter.
      if (!this.#failing) trouble({ kind: outcome, draft })
      this.#failing = true
      return
    }
    this.#last = lastOf(desk.audit)
    this.#waiting = this.#waiting.slice(count)
    if (!this.#waiting.length) drafts.dropDesk(this.#id)
    drafts.tell(this.#id, this.#last)
    if (this.#failing) trouble(null)
    this.#failing = false
  }

  /** What another tab has left there, with our own changes on top. */
  #takeIn(given: unknown): Promise<void> | void {
    const { read, replaced, trouble } = this.#options
    const found = read(given)
    if (!found.ok) return trouble({ kind: 'damaged' })
    const mine = this.#waiting
    this.#waiting = []
    this.#last = lastOf(found.value.audit)
    let desk = found.value
    const lost: string[] = []
    for (const { again } of mine) {
      const done = again(desk)
      if (!done.ok) lost.push(done.problem)
      else {
        desk = done.desk
        this.#waiting.push({ desk, again })
      }
    }
    this.#latest = desk
    replaced(desk)
    if (lost.length) trouble({ kind: 'elsewhere', lost })
    if (this.#waiting.length) return this.#write()
    this.#options.drafts.dropDesk(this.#id)
  }

  async #follow(): Promise<void> {
    await this.#running
    const kept = await this.#options.cabinet.get(this.#id)
    if (kept && kept.last !== this.#last) await this.#takeIn(kept.desk)
  }
}

// All the desks on this device.
import type { Changed, Desk, Stamp } from '../../vetting/index.ts'
import type { Kept } from '../database.ts'
import type { DeskCabinet } from './desk-cabinet.ts'
import type { DeskDrafts } from './desk-draft.ts'
import { keep, lastOf, type KeptDesk } from './kept-desk.ts'
import { marker } from './marker.svelte.ts'
import type { OwnSheets } from './own-sheets.ts'

/** Why something could not be done. */
export type DesksTrouble = Exclude<Kept, 'saved'> | 'gone' | 'damaged'

export interface DesksOptions {
  cabinet: DeskCabinet
  drafts: DeskDrafts
  sheets: OwnSheets
  now?: () => string
}

export class Desks {
  /** Changed last first. */
  all = $state.raw<readonly KeptDesk[]>([])
  state = $state<'loading' | 'ready' | 'blocked'>('loading')
  /** The one deleted last, until something else is done. */
  deleted = $state.raw<KeptDesk | null>(null)
  readonly cabinet: DeskCabinet
  readonly drafts: DeskDrafts
  readonly sheets: OwnSheets
  readonly #now: () => string

  constructor({ cabinet, drafts, sheets, now = () => new Date().toISOString() }: DesksOptions) {
    this.cabinet = cabinet
    this.drafts = drafts
    this.sheets = sheets
    this.#now = now
  }

  async refresh(): Promise<void> {
    const all = await this.cabinet.all()
    this.state = all ? 'ready' : 'blocked'
    this.all = (all ?? []).toSorted((a, b) => (a.changedAt < b.changedAt ? 1 : -1))
  }

  /** Puts a desk beside the others. A browser without a database still holds it as a draft. */
  async add(desk: Desk): Promise<DesksTrouble | null> {
    this.deleted = null
    const kept = keep(desk, this.#now())
    const outcome = await this.cabinet.put(kept, kept.last)
    await this.refresh()
    if (outcome === 'saved') return null
    if (outcome === 'blocked' && this.drafts.keepDesk(kept.id, desk)) return null
    return typeof outcome === 'object' ? 'gone' : outcome
  }

  /** What is kept of a desk, newest first: what a crash left behind, and what lies in the database. */
  async find(id: string): Promise<{ kept: KeptDesk | null; draft: unknown }> {
    return { kept: await this.cabinet.get(id), draft: this.drafts.desk(id) }
  }

  /** Puts what a crash left behind in the place of what had been saved before it. */
  async restore(desk: Desk, saved: Desk | undefined): Promise<void> {
    const kept = keep(desk, this.#now())
    const outcome = await this.cabinet.put(kept, saved ? lastOf(saved.audit) : kept.last)
    if (outcome === 'saved') this.drafts.dropDesk(kept.id)
  }

  /** Makes one change to a desk that is not open. */
  async change(
    desk: Desk,
    change: (desk: Desk, stamp: Stamp) => Changed,
    by: string,
  ): Promise<DesksTrouble | null> {
    const last = desk.audit.at(-1)?.at ?? ''
    const now = this.#now()
    const done = change(desk, { by, at: now > last ? now : last })
    if (!done.ok) return 'damaged'
    const outcome = await this.cabinet.put(keep(done.desk, now), lastOf(desk.audit))
    await this.refresh()
    return outcome === 'saved' ? null : typeof outcome === 'object' ? 'gone' : outcome
  }

  /** Deletes it; `undelete` brings it back. */
  async delete(id: string): Promise<DesksTrouble | null> {
    const kept = await this.cabinet.get(id)
    const outcome = await this.cabinet.remove(id)
    if (outcome === 'saved') {
      this.deleted = kept
      this.drafts.dropDesk(id)
    }
    await this.refresh()
    return outcome === 'saved' ? null : outcome
  }

  async undelete(): Promise<DesksTrouble | null> {
    const kept = this.deleted
    if (!kept) return null
    const outcome = await this.cabinet.put(kept, kept.last)
    if (outcome === 'saved') this.deleted = null
    await this.refresh()
    return outcome === 'saved' ? null : typeof outcome === 'object' ? 'gone' : outcome
  }

  /** Takes every desk off the device, with all marks. */
  async wipe(): Promise<'full' | 'blocked' | null> {
    await this.refresh()
    const ids = this.all.map(({ id }) => id)
    const outcome = await this.cabinet.empty()
    if (outcome === 'saved') {
      this.deleted = null
      marker.name = ''
      for (const id of ids) {
        this.drafts.forget(id)
        this.sheets.forget(id)
      }
    }
    await this.refresh()
    return outcome === 'saved' ? null : outcome
  }
}

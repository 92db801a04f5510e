// The marks of whoever works at this device, as the page sees them. They follow the desk: when criteria have changed, the
// sheet is open again, because it has to be looked at under the new ones.
import type { Id } from '../../engine/index.ts'
import {
  leftOn,
  mark,
  marksOn,
  newSheet,
  progressOf,
  type Desk,
  type MarkerSheet,
  type Score,
  type Vetting,
} from '../../vetting/index.ts'
import type { StorageTrouble } from '../../machines/session-ports.ts'
import { marker } from './marker.svelte.ts'
import type { OwnSheets } from './own-sheets.ts'

export interface OwnMarksOptions {
  sheets: OwnSheets
  desk: () => Desk
  vettingOf: (bid: Id) => Vetting
  /** The hash of the vetting book. */
  book: string
  now: () => string
  trouble: (why: StorageTrouble['kind']) => void
}

export class OwnMarks {
  readonly #options: OwnMarksOptions
  /** By marker, as far as it has been read. */
  #read = new Map<string, MarkerSheet | null>()
  /** Counts changes, so that whoever looks at the sheet looks again. */
  #turn = $state(0)
  #stops: (() => void)[] = []

  constructor(options: OwnMarksOptions) {
    this.#options = options
  }

  close(): void {
    for (const stop of this.#stops) stop()
  }

  /** Null until somebody has said who they are. */
  get sheet(): MarkerSheet | null {
    void this.#turn
    if (!marker.name) return null
    const desk = this.#options.desk()
    const fresh = this.#fresh(marker.name)
    const kept = this.#kept(desk.commission.id, marker.name)
    if (!kept) return fresh
    if (isUnder(kept, fresh)) return kept
    if (Object.values(kept.scores).every((scores) => scores.length === 0)) return fresh
    // Open again, and still under the terms it was marked under, until its marker has looked.
    return { commission: kept.commission, marker: kept.marker, scores: kept.scores }
  }

  /** Marks were given under other criteria, weights or wording than those that count now. */
  get outdated(): boolean {
    const { sheet } = this
    return sheet !== null && !isUnder(sheet, this.#fresh(sheet.marker))
  }

  /** The marker has looked at the marks again: they count under the terms of today. */
  acceptTerms(): void {
    const { sheet } = this
    if (sheet && this.outdated) this.#put({ ...sheet, commission: this.#fresh(sheet.marker).commission })
  }

  give(bid: Id, score: Score): void {
    const { sheet } = this
    if (sheet) this.#put(mark(sheet, bid, score))
  }

  clear(bid: Id, criterion: Id): void {
    const { sheet } = this
    if (!sheet || sheet.finished !== undefined) return
    const others = marksOn(sheet, bid).filter((one) => one.criterion !== criterion)
    this.#put({ ...sheet, scores: { ...sheet.scores, [bid]: others } })
  }

  finish(): string | undefined {
    const { sheet } = this
    if (!sheet) return 'Say who you are first: a sheet carries the name of its marker.'
    if (this.outdated)
      return 'The criteria have changed since you marked. Look at your marks again and say that you have, then finish.'
    const { desk, vettingOf } = this.#options
    const { marks, reasons } = leftOn(progressOf(desk(), sheet, vettingOf))
    if (marks > 0)
      return marks === 1
        ? 'One mark is still missing. Give it, then finish.'
        : `${marks} marks are still missing. Give them, then finish.`
    if (reasons > 0)
      return reasons === 1
        ? 'One mark lies above a line and has no reason. Write it down, then finish.'
        : `${reasons} marks lie above a line and have no reason. Write them down, then finish.`
    this.#put({ ...sheet, finished: this.#options.now() })
    return undefined
  }

  reopen(): string | undefined {
    const { sheet } = this
    if (sheet?.finished === undefined) return undefined
    if (this.#options.desk().sheets.some((one) => one.marker === sheet.marker))
      return 'Your sheet lies with the others already. Marks are changed in moderation from here on.'
    this.#put({ commission: sheet.commission, marker: sheet.marker, scores: sheet.scores })
    return undefined
  }

  #fresh(name: string): MarkerSheet {
    const { commission, book } = this.#options.desk()
    return newSheet(commission, book, name)
  }

  #put(sheet: MarkerSheet): void {
    this.#read.set(sheet.marker, sheet)
    this.#turn++
    const outcome = this.#options.sheets.save(sheet.commission.id, sheet)
    if (outcome !== 'saved') this.#options.trouble(outcome)
  }

  #kept(desk: Id, name: string): MarkerSheet | null {
    const known = this.#read.get(name)
    if (known !== undefined) return known
    const { saved, trouble } = this.#options.sheets.read(desk, name)
    this.#read.set(name, saved)
    // Not while the page is being drawn.
    if (trouble && trouble.kind !== 'blocked') queueMicrotask(() => this.#options.trouble(trouble.kind))
    const changed = (sheet: MarkerSheet) => {
      this.#read.set(name, sheet)
      this.#turn++
    }
    this.#stops.push(this.#options.sheets.watch(desk, name, changed))
    return saved
  }
}

function isUnder({ commission }: MarkerSheet, { commission: now }: MarkerSheet): boolean {
  return commission.terms === now.terms && commission.hash === now.hash
}

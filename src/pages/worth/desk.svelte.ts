// The sheet on the desk: the reader's own, kept with the evaluation, or the invented example, kept nowhere. What it comes to is
// worked out anew at every change, and only as far as the answers on the Value line allow.
import {
  appraise,
  blankCost,
  blankOutcome,
  blankSheet,
  EXAMPLE_ANSWERS,
  exampleSheet,
  freeId,
  LIMITS,
  mayMonetise,
  prefill,
  shortVerdict,
  USUAL_OPTIMISM,
  type Appraisal,
  type E,
  type Judgement,
  type Leave,
  type Prices,
  type Unpriced,
  type WorthCost,
  type WorthOutcome,
  type WorthSheet,
} from '../../costing/worth/index.ts'
import { advise, type Id } from '../../engine/index.ts'
import { announcer } from '../../session/announcer.svelte.ts'
import type { Visit } from '../../session/visit.svelte.ts'
import { putBack } from './put-back.ts'

/** The lists of a sheet that have rows. */
export type RowList = 'costs' | 'outcomes' | 'unpriced'

/** What was taken away last, with all that is needed to put it back. */
export type Removed =
  | { list: RowList; name: string; index: number; row: WorthCost | WorthOutcome | Unpriced }
  | { list: 'sheet'; name: string; sheet: WorthSheet }

export class WorthDesk {
  readonly #visit: () => Visit
  readonly #prices: () => Prices
  readonly #numbers: () => Readonly<Record<Id, number>>
  /** The example, while it is looked at. */
  #example = $state.raw<WorthSheet | null>(null)
  removed = $state.raw<Removed | null>(null)
  /** What was taken from the answers when the sheet was begun. */
  taken = $state.raw<readonly string[]>([])

  readonly leave: Leave = $derived.by(() => {
    const { flow, advised } = this.#visit()
    return mayMonetise(flow, this.#example ? advise(flow, EXAMPLE_ANSWERS) : advised)
  })
  readonly appraisal: Appraisal | null = $derived.by(() =>
    this.sheet ? appraise(this.sheet, this.#prices(), this.leave) : null,
  )

  constructor(visit: () => Visit, prices: () => Prices, numbers: () => Readonly<Record<Id, number>>) {
    this.#visit = visit
    this.#prices = prices
    this.#numbers = numbers
  }

  get visit(): Visit {
    return this.#visit()
  }

  get prices(): Prices {
    return this.#prices()
  }

  get sheet(): WorthSheet | null {
    return this.#example ?? this.visit.workings.worth
  }

  get isExample(): boolean {
    return this.#example !== null
  }

  /** Somebody else's: nothing may be changed. The example is nobody's. */
  get locked(): boolean {
    return !this.isExample && this.visit.isToRead
  }

  /** The year whose prices a new sheet is in. */
  get #priceYear(): string {
    return this.prices.deflators?.base ?? '2024-25'
  }

  /** Begins a sheet from the answers and numbers there are. */
  start(): void {
    const { sheet, taken } = prefill(this.visit.advised.answers, this.#numbers(), this.#priceYear)
    this.#put(sheet)
    this.taken = taken
    announcer.say(taken.length > 0 ? `Begun. ${taken.join(' ')}` : 'Begun with an empty sheet.')
  }

  lookAtExample(): void {
    this.removed = null
    this.#example = exampleSheet(this.#priceYear)
  }

  closeExample(): void {
    this.removed = null
    this.#example = null
  }

  /** Takes the example for a start of one's own; it stays marked as invented until its reader says otherwise. */
  takeExample(): void {
    const sheet = this.#example
    if (!sheet || this.visit.isToRead) return
    const before = this.visit.workings.worth
    this.#example = null
    this.#put(sheet)
    if (before) this.removed = { list: 'sheet', name: 'your sheet', sheet: before }
  }

  /** Takes the sheet away; it can be put back. */
  clear(): void {
    const { sheet } = this
    if (!sheet || this.locked || this.isExample) return
    this.visit.work({ worth: null })
    this.removed = { list: 'sheet', name: 'your sheet', sheet }
    announcer.say('The sheet was cleared. You can put it back.')
  }

  change(part: Partial<WorthSheet>): void {
    if (this.sheet) this.#put({ ...this.sheet, ...part })
  }

  setCost(id: string, part: Partial<WorthCost>): void {
    this.change({ costs: withPart(this.sheet?.costs ?? [], id, part) })
  }

  setOutcome(id: string, part: Partial<WorthOutcome>): void {
    this.change({ outcomes: withPart(this.sheet?.outcomes ?? [], id, part) })
  }

  setUnpriced(id: string, part: Partial<Unpriced>): void {
    this.change({ unpriced: withPart(this.sheet?.unpriced ?? [], id, part) })
  }

  setJudgement(e: E, part: Partial<Judgement>): void {
    const { judgements } = this.sheet ?? blankSheet(this.#priceYear)
    this.change({ judgements: { ...judgements, [e]: { ...judgements[e], ...part } } })
  }

  isFull(list: RowList): boolean {
    return (this.sheet?.[list].length ?? 0) >= LIMITS[list]
  }

  /** Adds a row to fill in; its id, or undefined if there is no room. */
  add(list: RowList): string | undefined {
    const { sheet } = this
    if (!sheet || this.isFull(list)) return undefined
    const id = freeId(list.charAt(0), sheet[list])
    const spent = this.visit.advised.answers['stage'] === 'ended'
    if (list === 'costs') this.change({ costs: [...sheet.costs, blankCost(id, spent ? 0 : USUAL_OPTIMISM)] })
    else if (list === 'outcomes')
      this.change({ outcomes: [...sheet.outcomes, blankOutcome(id, Math.min(sheet.runs, sheet.horizon))] })
    else this.change({ unpriced: [...sheet.unpriced, { id, what: '', way: 'better', known: '' }] })
    return id
  }

  remove(list: RowList, id: string, name: string): void {
    const { sheet } = this
    const rows: readonly Removable[] = sheet?.[list] ?? []
    const index = rows.findIndex((row) => row.id === id)
    const row = rows[index]
    if (!row) return
    this.change({ [list]: rows.filter((other) => other !== row) })
    this.removed = { list, name, index, row }
    announcer.say(`Removed ${name}. You can put it back.`)
  }

  /** Puts back what was taken away last. */
  undo(): void {
    const { removed } = this
    this.removed = null
    if (!removed) return
    if (removed.list === 'sheet') this.#put(removed.sheet)
    else {
      const rows: readonly Removable[] = this.sheet?.[removed.list] ?? []
      if (!this.isFull(removed.list))
        this.change({ [removed.list]: putBack(rows, removed.index, removed.row) })
    }
    announcer.say(`Put back ${removed.name}.`)
  }

  /** Says what it comes to now, once a field has been left. */
  readonly say = (): void => {
    if (this.appraisal) announcer.say(shortVerdict(this.appraisal, this.leave))
  }

  #put(sheet: WorthSheet): void {
    if (this.#example) this.#example = sheet
    else this.visit.work({ worth: sheet })
  }
}

type Removable = WorthCost | WorthOutcome | Unpriced

function withPart<Row extends { id: string }>(rows: readonly Row[], id: string, part: Partial<Row>): Row[] {
  return rows.map((row) => (row.id === id ? { ...row, ...part } : row))
}

// All the evaluations on this device, and the one in hand. The one in hand is saved at once by its own shelves; this
// copies it to the cabinet soon after, and before another one takes its place. Nothing is ever replaced that is not
// safely in the cabinet first.
import type { Kept } from '../database.ts'
import type { Cabinet } from './cabinet.ts'
import { isEmpty, tidyName, type Evaluation } from './evaluation.ts'
import type { Current, WorkingCopy } from './working-copy.ts'

export interface EvaluationsOptions {
  cabinet: Cabinet
  copy: WorkingCopy
  /** Another evaluation lies on the shelves: whatever was read from them must be read again. */
  replaced: () => void
  now?: () => string
  newId?: () => string
  /** Milliseconds to wait for more changes before copying to the cabinet. */
  patience?: number
}

/** Why something could not be done. */
export type Trouble = Exclude<Kept, 'saved'> | 'gone'

export class Evaluations {
  /** Changed last first. */
  all = $state.raw<readonly Evaluation[]>([])
  current = $state.raw<Current>({ id: '', name: '', createdAt: '' })
  /** `blocked`: the browser keeps one evaluation for us, but not several. */
  state = $state<'loading' | 'ready' | 'blocked'>('loading')
  /** The one deleted last, until something else is done. */
  deleted = $state.raw<Evaluation | null>(null)
  readonly #cabinet: Cabinet
  readonly #copy: WorkingCopy
  readonly #replaced: () => void
  readonly #now: () => string
  readonly #newId: () => string
  readonly #patience: number
  #timer: ReturnType<typeof setTimeout> | undefined
  #last: Promise<unknown> = Promise.resolve()

  constructor({ cabinet, copy, replaced, now, newId, patience = 400 }: EvaluationsOptions) {
    this.#cabinet = cabinet
    this.#copy = copy
    this.#replaced = replaced
    this.#now = now ?? (() => new Date().toISOString())
    this.#newId = newId ?? randomId
    this.#patience = patience
    this.current = copy.current() ?? this.#fresh('')
    copy.watch(() => {
      const { id } = this.current
      this.current = copy.current() ?? this.current
      if (this.current.id !== id) this.#replaced()
      void this.refresh()
    })
  }

  /** What changes the evaluations is done in turn: a second press may come before the first is through. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work)
    this.#last = done.catch(() => undefined)
    return done
  }

  /** Reads what is kept; what lies on the shelves goes to the cabinet if it is not there yet. */
  start(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#mend()
      // Another tab may have named it, or taken another in hand, since this one began.
      const named = this.#copy.current()
      if (named) this.current = named
      else this.#copy.setCurrent(this.current)
      await this.keep()
      await this.refresh()
    })
  }

  /**
   * If the page died while one evaluation took another's place, the shelves hold parts of both. Both are in the cabinet:
   * the new one is laid again, or else the old one, before anything on the shelves is taken for either.
   */
  async #mend(): Promise<void> {
    const half = this.#copy.halfLaid()
    if (half === null) return
    const whole = (await this.#cabinet.get(half)) ?? (await this.#cabinet.get(this.current.id))
    if (whole) this.#lay(whole)
  }

  /** To be called whenever something on the shelves was saved. */
  changed(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.keep(), this.#patience)
  }

  /** Copies the evaluation in hand to the cabinet. One with nothing in it leaves no trace. */
  async keep(): Promise<Kept> {
    clearTimeout(this.#timer)
    // Read together, so that another tab's switch cannot come between the name and the parts.
    const current = this.#copy.current() ?? this.current
    const parts = this.#copy.parts()
    if (isEmpty({ parts })) return 'saved'
    const kept = this.all.find(({ id }) => id === current.id) ?? (await this.#cabinet.get(current.id))
    const same = kept && kept.name === current.name && JSON.stringify(kept.parts) === JSON.stringify(parts)
    if (same) return 'saved'
    const outcome = await this.#cabinet.put({ ...current, changedAt: this.#now(), parts })
    if (outcome === 'saved') await this.refresh()
    return outcome
  }

  /** The same, until nothing was typed meanwhile: then the shelves may be cleared. */
  async #keepAll(): Promise<Kept> {
    for (;;) {
      const before = JSON.stringify(this.#copy.parts())
      const outcome = await this.keep()
      if (outcome !== 'saved' || JSON.stringify(this.#copy.parts()) === before) return outcome
    }
  }

  async refresh(): Promise<void> {
    const all = await this.#cabinet.all()
    this.state = all ? 'ready' : 'blocked'
    this.all = (all ?? []).toSorted((a, b) => (a.changedAt < b.changedAt ? 1 : -1))
  }

  /** Takes another evaluation in hand. */
  open(id: string): Promise<Trouble | null> {
    return this.#inTurn(async () => {
      // The one in hand is what lies on the shelves.
      if (id === this.current.id) await this.#keepAll()
      const evaluation = await this.#cabinet.get(id)
      return evaluation ? this.#swap(evaluation) : 'gone'
    })
  }

  /** Starts an empty one; the one in hand is kept. */
  create(name = ''): Promise<Trouble | null> {
    return this.#inTurn(() => this.#swap({ ...this.#fresh(name), changedAt: this.#now(), parts: {} }))
  }

  /** Puts one that came from a file beside the others, under an id of its own, and opens it. */
  add(given: Pick<Evaluation, 'name' | 'parts' | 'createdAt'>): Promise<Trouble | null> {
    return this.#inTurn(async () => {
      const outcome = await this.keep()
      if (outcome !== 'saved') return outcome
      const added = { ...given, id: this.#newId(), name: tidyName(given.name), changedAt: this.#now() }
      const put = await this.#cabinet.put(added)
      // A browser without a database still holds the one in hand.
      if (put === 'full') return put
      if (put === 'blocked' && !isEmpty({ parts: this.#copy.parts() })) return put
      return this.#swap(added)
    })
  }

  rename(id: string, name: string): Promise<Trouble | null> {
    return this.#inTurn(async () => {
      const tidy = tidyName(name)
      if (id === this.current.id) {
        this.current = { ...this.current, name: tidy }
        const outcome = this.#copy.setCurrent(this.current)
        if (outcome !== 'saved') return outcome
        return troubleOf(await this.keep())
      }
      const evaluation = await this.#cabinet.get(id)
      if (!evaluation) return 'gone'
      const outcome = await this.#cabinet.put({ ...evaluation, name: tidy })
      await this.refresh()
      return troubleOf(outcome)
    })
  }

  /** A second one just like it, to go another way with. */
  duplicate(id: string, name: string): Promise<Trouble | null> {
    return this.#inTurn(async () => {
      if (id === this.current.id) await this.keep()
      const evaluation = await this.#cabinet.get(id)
      if (!evaluation) return 'gone'
      const now = this.#now()
      const twin = { ...evaluation, id: this.#newId(), name: tidyName(name), createdAt: now, changedAt: now }
      const outcome = await this.#cabinet.put(twin)
      await this.refresh()
      return troubleOf(outcome)
    })
  }

  /** Deletes it; `undelete` brings it back. */
  delete(id: string): Promise<Trouble | null> {
    return this.#inTurn(async () => {
      if (id === this.current.id) await this.keep()
      const evaluation = await this.#cabinet.get(id)
      const outcome = await this.#cabinet.remove(id)
      if (outcome !== 'saved') return outcome
      if (id === this.current.id) this.#lay({ ...this.#fresh(''), changedAt: this.#now(), parts: {} })
      this.deleted = evaluation
      await this.refresh()
      return null
    })
  }

  undelete(): Promise<Trouble | null> {
    return this.#inTurn(async () => {
      const { deleted } = this
      if (!deleted) return 'gone'
      const outcome = await this.#cabinet.put(deleted)
      if (outcome === 'saved') this.deleted = null
      await this.refresh()
      return troubleOf(outcome)
    })
  }

  /** Takes everything off this device: the cabinet and the shelves. */
  wipe(): Promise<Trouble | null> {
    return this.#inTurn(async () => {
      clearTimeout(this.#timer)
      const outcome = await this.#cabinet.empty()
      this.#lay({ ...this.#fresh(''), changedAt: this.#now(), parts: {} })
      this.deleted = null
      await this.refresh()
      return this.state === 'blocked' ? null : troubleOf(outcome)
    })
  }

  /** Keeps what lies on the shelves, then lays this there. */
  async #swap(evaluation: Evaluation): Promise<Trouble | null> {
    const outcome = await this.#keepAll()
    return outcome === 'saved' ? this.#lay(evaluation) : outcome
  }

  #lay(evaluation: Evaluation): Trouble | null {
    const outcome = this.#copy.lay(evaluation)
    if (outcome !== 'saved') return outcome
    const { id, name, createdAt } = evaluation
    this.current = { id, name, createdAt }
    this.deleted = null
    this.#replaced()
    void this.refresh()
    return null
  }

  #fresh(name: string): Current {
    return { id: this.#newId(), name: tidyName(name), createdAt: this.#now() }
  }
}

function troubleOf(outcome: Kept): Trouble | null {
  return outcome === 'saved' ? null : outcome
}

/** Not crypto.randomUUID: a page on an intranet without https has none. */
function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
}

// Words that are being typed. Every letter is kept on the device at once; the trail gets one entry when the field is left, not
// one for every letter.
import type { Id } from '../../engine/index.ts'
import { note } from '../../vetting/index.ts'
import type { DeskDrafts } from './desk-draft.ts'
import type { Change } from './desk-saver.ts'

export class Typing {
  readonly #desk: Id
  readonly #drafts: DeskDrafts
  readonly #apply: (change: Change) => string | undefined
  #texts = $state.raw<Readonly<Record<string, string>>>({})

  constructor(desk: Id, drafts: DeskDrafts, apply: (change: Change) => string | undefined) {
    this.#desk = desk
    this.#drafts = drafts
    this.#apply = apply
    this.#texts = drafts.typing(desk)
  }

  /** What is being typed beside a field of a bid; undefined if nobody is. */
  of(bid: Id, about: Id): string | undefined {
    return this.#texts[keyOf(bid, about)]
  }

  type(bid: Id, about: Id, text: string): void {
    this.#keep({ ...this.#texts, [keyOf(bid, about)]: text })
  }

  /** The field was left: the note goes into the record. */
  done(bid: Id, about: Id): void {
    const key = keyOf(bid, about)
    const { [key]: text, ...others } = this.#texts
    if (text === undefined) return
    this.#keep(others)
    this.#apply((desk, stamp) => {
      const now = desk.bids.find(({ id }) => id === bid)?.notes[about] ?? ''
      return text === now ? { ok: true, desk } : note(desk, bid, about, text, stamp)
    })
  }

  /** Records everything that was being typed. */
  settle(): void {
    for (const key of Object.keys(this.#texts)) {
      const cut = key.indexOf(' ')
      this.done(key.slice(0, cut), key.slice(cut + 1))
    }
  }

  #keep(texts: Readonly<Record<string, string>>): void {
    this.#texts = texts
    this.#drafts.keepTyping(this.#desk, texts)
  }
}

function keyOf(bid: Id, about: Id): string {
  return `${bid} ${about}`
}

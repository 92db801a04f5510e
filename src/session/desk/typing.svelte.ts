// Words that are being typed. Every letter is kept on the device at once; the trail gets one entry when the field is left, not
// one for every letter.
import type { Id } from '../../engine/index.ts'
import { note } from '../../vetting/index.ts'
import type { DeskDrafts } from './desk-draft.ts'
import type { Change } from './desk-saver.ts'

/** A mark that counts, or a gate, of one bid. */
export interface Decision {
  kind: 'mark' | 'gate'
  bid: Id
  criterion: Id
}

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

  /** A reason that is being written for a decision not yet on record; '' if nobody has begun. It is no note of a bid. */
  reasonFor(decision: Decision): string {
    return this.#texts[nameOf(decision)] ?? ''
  }

  /** Keeps it until the decision is on record: then '' takes it away. */
  giveReason(decision: Decision, text: string): void {
    const name = nameOf(decision)
    const others = Object.entries(this.#texts).filter(([key]) => key !== name)
    this.#keep(Object.fromEntries(text === '' ? others : [...others, [name, text]]))
  }

  /** Records every note that was being typed. */
  settle(): void {
    for (const key of Object.keys(this.#texts)) {
      if (key.startsWith(REASON)) continue
      const cut = key.indexOf(' ')
      this.done(key.slice(0, cut), key.slice(cut + 1))
    }
  }

  #keep(texts: Readonly<Record<string, string>>): void {
    this.#texts = texts
    this.#drafts.keepTyping(this.#desk, texts)
  }
}

/** No bid is called that: see `Reader.id`. */
const REASON = '!'

function nameOf({ kind, bid, criterion }: Decision): string {
  return `${REASON}${kind} ${bid} ${criterion}`
}

function keyOf(bid: Id, about: Id): string {
  return `${bid} ${about}`
}

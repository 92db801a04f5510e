// One look at a bid and its circumstances. It keeps count of everything it was asked for, so that each signal and finding
// can say what it rests on, exactly, without anybody typing it in.
import type { Advised } from '../engine/advise.ts'
import type { Id } from '../engine/flow.ts'
import { knownSpans, type Span } from '../engine/numbers.ts'
import type { Tier } from './book.ts'
import { adviceOn, fieldsOn, withBid } from './circumstances.ts'
import {
  NOT_STATED,
  type Bid,
  type BidValue,
  type Circumstances,
  type Reads,
  type Terms,
} from './commission.ts'
import type { Shelf } from './shelf.ts'
import type { Words } from './words.ts'

/** What stays the same however often one looks. */
export interface Scene {
  shelf: Shelf
  bid: Bid
  circumstances: Circumstances
  terms: Terms
  tier: Tier
}

/** What a signal came out as, with words for the reader; undefined: not enough is known. */
export type Worked = { is: Id | readonly Id[]; words?: Words } | undefined

const advice = new WeakMap<Scene, { ours: Advised; theirs: Advised; fields: readonly Id[] }>()

/** The advice on our answers, and on those with the bid's own; with the fields that may change it. */
function adviceIn(scene: Scene) {
  let found = advice.get(scene)
  if (!found) {
    const { book, flow } = scene.shelf
    const { answers } = scene.circumstances
    const ours = adviceOn(flow, answers)
    const changed = withBid(book, flow, answers, scene.bid.said)
    const theirs = changed === answers ? ours : adviceOn(flow, changed)
    const fields = fieldsOn(book, flow, 'sets').map(({ field }) => field.id)
    advice.set(scene, (found = { ours, theirs, fields }))
  }
  return found
}

export class Look {
  readonly scene: Scene
  readonly #fields = new Set<Id>()
  readonly #questions = new Set<Id>()

  constructor(scene: Scene) {
    this.scene = scene
  }

  /** Everything asked for so far. */
  get reads(): Reads {
    return { fields: [...this.#fields], questions: [...this.#questions] }
  }

  /** What the bid says; undefined if nobody has looked, or if it is silent. */
  stated(field: Id): BidValue | undefined {
    this.#fields.add(field)
    const { said } = this.scene.bid
    const value = Object.hasOwn(said, field) ? said[field] : undefined
    return value === NOT_STATED ? undefined : value
  }

  number(field: Id): number | undefined {
    const value = this.stated(field)
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined
  }

  one(field: Id): Id | undefined {
    const value = this.stated(field)
    return typeof value === 'string' ? value : undefined
  }

  many(field: Id): readonly Id[] | undefined {
    const value = this.stated(field)
    return typeof value === 'object' ? value : undefined
  }

  /** The commission's own answer, where it counts. */
  answer(question: Id): Id | undefined {
    this.#questions.add(question)
    const answer = this.ours().answers[question]
    return typeof answer === 'string' ? answer : undefined
  }

  /** The numbers behind the commission's own answer. */
  span(question: Id): Span | undefined {
    this.#questions.add(question)
    const { shelf, circumstances } = this.scene
    return knownSpans(shelf.flow, this.ours().answers, circumstances.numbers)[question]
  }

  /** The advice on the commission's answers alone, alike for every bid. */
  ours(): Advised {
    return adviceIn(this.scene).ours
  }

  /** The advice with what this bid says of itself. */
  theirs(): Advised {
    const { theirs, fields } = adviceIn(this.scene)
    for (const field of fields) this.#fields.add(field)
    return theirs
  }

  /** Every method the bid proposes; undefined if nobody knows. */
  designs(): readonly Id[] | undefined {
    const { methods } = this.scene.shelf
    const named = this.many('designs')
    const lead = this.one('lead_design')
    if (!named && lead === undefined) return undefined
    return [...new Set([...(named ?? []), ...(lead === undefined ? [] : [lead])])].filter((id) =>
      Object.hasOwn(methods, id),
    )
  }

  /** The design its main claim rests on: the one it names, or else the strongest. */
  lead(): Id | undefined {
    const { methods, flow } = this.scene.shelf
    const designs = this.designs()
    const named = this.one('lead_design')
    if (named !== undefined && designs?.includes(named)) return named
    const ladder = flow.precedence?.ladder ?? []
    const strength = (id: Id) => 100 * (methods[id]?.strength.level ?? 0) + Number(ladder.includes(id))
    const weight = (id: Id) =>
      strength(id) || Number(['impact', 'explanatory'].includes(methods[id]?.kind ?? '')) / 2
    return designs?.reduce<Id | undefined>(
      (best, next) => (best === undefined || weight(next) > weight(best) ? next : best),
      undefined,
    )
  }

  level(method: Id): number {
    return this.scene.shelf.methods[method]?.strength.level ?? 0
  }
}

// How every method stands on one walk: the same order of steps as the engine's recommend(), with numbers only, so
// that thousands of walks cost milliseconds. A test holds the two to the same verdicts.
import type { Id, Rule, Severity } from '../../engine/flow.ts'
import type { Test } from './compile-formula.ts'
import { YES, type StandingCondition } from './formula.ts'
import type { Model } from './model.ts'
import { layOutWhole, type Whole } from './whole.ts'

const HIDDEN = 0
const NOT_FEASIBLE = 1
export const POSSIBLE = 2
export const RECOMMENDED = 3

const HARM: Record<Severity, number> = { block: 2, caveat: 1, note: 0 }

/** Walks a flow and weighs its methods. What it found last can be read from it until the next walk. */
export class Scales {
  readonly whole: Whole
  /** By place in flow.rules: did it fire? */
  readonly fired: Uint8Array
  /** By place in flow.methods. */
  readonly status: Uint8Array
  /** Places of the recommended and the best available design; -1 for none. */
  lead = -1
  best = -1

  readonly #rules: { stage: Rule['stage']; test: Test; methods: number[]; harm: number }[]
  readonly #methods: { shown: Test; needs: { slot: number; unasked: number }[] }[]
  readonly #orders: { test: Test; methods: number[] }[]
  readonly #classes: number[][]
  readonly #floors: { method: number; ifNothingElse: boolean }[]
  readonly #lastResort: number
  readonly #shown: Uint8Array
  readonly #blocks: Int32Array
  readonly #caveats: Int32Array
  readonly #place: ReadonlyMap<Id, number>
  readonly #places = new Map<readonly Id[], number[]>()
  /** How things stood after the plain rules: what standing rules read, whatever fires beside them. */
  #plain?: { blocks: Int32Array; caveats: Int32Array }

  constructor(model: Model) {
    const { flow } = model
    this.#place = new Map(model.methods.map(({ id }, at) => [id, at]))
    this.whole = layOutWhole(model, (condition) => this.#stands(condition))
    const { whole } = this
    const slotOf = new Map(whole.questions.map((variable) => [variable.question, variable]))
    this.#rules = model.rules.map(({ rule, when }) => ({
      stage: rule.stage,
      test: whole.compile(when),
      methods: this.#at(rule.methods),
      harm: HARM[rule.severity],
    }))
    this.#methods = model.methods.map(({ shown, needs }) => ({
      shown: whole.compile(shown),
      needs: needs.flatMap((question) => slotOf.get(question) ?? []),
    }))
    this.#orders = model.orders.map(({ when, methods }) => ({
      test: whole.compile(when),
      methods: this.#at(methods),
    }))
    this.#classes = (flow.precedence?.classes ?? []).map(({ methods }) => this.#at(methods))
    this.#floors = flow.floors.flatMap(({ method, ifNothingElse }) => {
      const at = this.#place.get(method)
      return at === undefined ? [] : [{ method: at, ifNothingElse }]
    })
    this.#lastResort = this.#place.get(flow.precedence?.lastResort ?? '') ?? -1
    this.fired = new Uint8Array(model.rules.length)
    this.status = new Uint8Array(model.methods.length)
    this.#shown = new Uint8Array(model.methods.length)
    this.#blocks = new Int32Array(model.methods.length)
    this.#caveats = new Int32Array(model.methods.length)
  }

  /** Weighs the walk now in the slots. */
  weigh(): void {
    const { values } = this.whole
    this.whole.forgetLate()
    this.fired.fill(0)
    this.#blocks.fill(0)
    this.#caveats.fill(0)
    this.#plain = undefined
    this.lead = this.best = -1
    this.#methods.forEach(({ shown }, at) => (this.#shown[at] = shown(values) === YES ? 1 : 0))

    this.#apply('plain')
    this.#plain = { blocks: this.#blocks.slice(), caveats: this.#caveats.slice() }
    this.#apply('standing')
    this.#plain = undefined
    this.#methods.forEach(({ needs }, at) => {
      if (!this.#isClean(at)) return
      if (needs.some(({ slot, unasked }) => values[slot] === unasked)) this.#caveats[at] = 1
    })
    this.#choose()
    this.#apply('lead')
    this.#conclude()
  }

  #apply(stage: Rule['stage']): void {
    const { values } = this.whole
    for (let at = 0; at < this.#rules.length; at++) {
      const rule = this.#rules[at]!
      if (rule.stage !== stage || rule.test(values) !== YES) continue
      this.fired[at] = 1
      if (!rule.harm) continue
      const count = rule.harm === 2 ? this.#blocks : this.#caveats
      for (const method of rule.methods) count[method]!++
    }
  }

  #choose(): void {
    if (!this.#orders.length) return
    const order = this.#orders.find(({ test }) => test(this.whole.values) === YES)?.methods ?? []
    this.lead = order.find((method) => this.#isClean(method)) ?? -1
    if (this.lead < 0) {
      this.best = this.#bestOf(order)
      return
    }
    for (const method of order) if (method !== this.lead && this.#isClean(method)) this.#caveats[method]!++
  }

  #bestOf(order: readonly number[]): number {
    for (const methods of this.#classes) {
      let best = -1
      for (const method of order) {
        if (!methods.includes(method) || !this.#isOpen(method)) continue
        if (best < 0 || this.#caveats[method]! < this.#caveats[best]!) best = method
      }
      if (best >= 0) return best
    }
    return this.#lastResort >= 0 && this.#isOpen(this.#lastResort) ? this.#lastResort : -1
  }

  #conclude(): void {
    const { status } = this
    let nothing = true
    for (let at = 0; at < status.length; at++) {
      status[at] = !this.#shown[at]
        ? HIDDEN
        : this.#blocks[at]
          ? NOT_FEASIBLE
          : this.#caveats[at]
            ? POSSIBLE
            : RECOMMENDED
      if (status[at] === RECOMMENDED) nothing = false
    }
    for (const { method, ifNothingElse } of this.#floors) {
      if (this.#shown[method] && (!ifNothingElse || nothing)) status[method] = RECOMMENDED
    }
  }

  #stands(condition: StandingCondition): boolean {
    const methods = this.#at(condition.methods)
    switch (condition.kind) {
      case 'open':
        return methods.some((method) => this.#isOpen(method))
      case 'clean':
        return methods.some((method) => this.#isClean(method))
      case 'lead':
        return this.lead < 0 ? condition.methods.length === 0 : methods.includes(this.lead)
      case 'best': {
        if (this.best < 0) return condition.methods.length === 0
        const few = condition.caveats === undefined || this.#caveats[this.best]! <= condition.caveats
        return methods.includes(this.best) && few
      }
    }
  }

  #isOpen(method: number): boolean {
    return this.#shown[method] === 1 && !(this.#plain?.blocks ?? this.#blocks)[method]
  }

  #isClean(method: number): boolean {
    return this.#isOpen(method) && !(this.#plain?.caveats ?? this.#caveats)[method]
  }

  #at(methods: readonly Id[]): number[] {
    let places = this.#places.get(methods)
    if (!places) this.#places.set(methods, (places = methods.flatMap((id) => this.#place.get(id) ?? [])))
    return places
  }
}

// "Is there a complete walk on which all of this holds?" The one question behind every finding. Walks drawn at random
// answer most of it; a small sweep most of the rest. What is wider is climbed towards, and last of all swept in full,
// which finds a walk or proves that there is none. Only the sweep proves; the rest is there because finding is cheaper.
import type { Answers } from '../../engine/flow.ts'
import type { Test } from './compile-formula.ts'
import { coneOf } from './cone.ts'
import { readsStanding, YES, type Formula } from './formula.ts'
import type { Model } from './model.ts'
import { buildProgram, type Program } from './program.ts'
import { randomNumbers } from './random.ts'
import { Sample } from './sample.ts'
import { split, waysOf } from './split.ts'
import { sweep } from './sweep.ts'
import { TooWide } from './variables.ts'
import { Scales } from './weigh.ts'
import { completeWalk } from './witness.ts'

/** Found, with answers that show it; or not, either proved or merely not seen within the budget. */
export type Reached = { witness: Answers } | { witness?: undefined; proved: boolean }

/** What a walk must come to once it is weighed, beyond what its answers say. */
type Outcome = () => boolean

/** States a sweep may look at before climbing is tried first. */
const SMALL = 4000

/** All sweeps of a check together may look at this many budgets' worth of states; after that, only small sweeps. */
const TOGETHER = 12

export class Reach {
  readonly model: Model
  readonly scales: Scales
  readonly sample: Sample
  readonly #budget: number
  #left: number
  readonly #random = randomNumbers(1)

  constructor(model: Model, budget: number) {
    this.model = model
    this.#budget = budget
    this.#left = budget * TOGETHER
    this.scales = new Scales(model)
    this.sample = new Sample(this.scales, this.#random)
  }

  /** For conditions that read answers only. */
  find(...requirements: Formula[]): Reached {
    const parts = split(requirements)
    const seen = this.sample.find(this.compile(parts))
    return seen ? { witness: seen } : this.#solve(parts)
  }

  /**
   * The same by sweeping alone, for conditions whose options the walks of the sample need not tell apart: doubts, which
   * decide nothing, so that adding one leaves every other proof as it was.
   */
  sweep(...requirements: Formula[]): Reached {
    return this.#sweepInFull(split(requirements))
  }

  /** The same, where the walks of the sample are known not to help. */
  search(...requirements: Formula[]): Reached {
    return this.#solve(split(requirements))
  }

  /**
   * For conditions that read how methods stand. `spelt` says the same, or less, in terms of answers: if that cannot
   * be, neither can this.
   */
  findStanding(requirements: readonly Formula[], spelt: readonly Formula[]): Reached {
    const parts = split(requirements)
    if (!parts.some(readsStanding)) return this.find(...parts)
    const { values } = this.scales.whole
    const tests = this.compile(parts)
    const plain = this.compile(parts.filter((part) => !readsStanding(part)))
    const holds = () => tests.every((test) => test(values) === YES)
    const seen = this.sample.find(plain, holds)
    return seen ? { witness: seen } : this.findOutcome(holds, spelt)
  }

  /**
   * Is there a walk that comes out like this once weighed? `spelt` says what that takes, or less. The walks of the
   * sample are not tried again: their outcomes are known.
   */
  findOutcome(holds: Outcome, spelt: readonly Formula[]): Reached {
    return this.#solve(split(spelt), holds)
  }

  compile(formulas: readonly Formula[]): Test[] {
    return formulas.map((formula) => this.scales.whole.compile(formula))
  }

  #solve(parts: readonly Formula[], holds?: Outcome): Reached {
    const program = this.#build(parts)
    if (program) {
      const swept = this.#sweep(program, Math.min(SMALL, this.#budget), holds)
      if (swept.witness || swept.proved) return swept
    }
    const distance = this.scales.whole.distance(parts)
    const climbed = this.sample.climb(distance, coneOf(this.model, parts), this.#random, holds)
    if (climbed) return { witness: climbed }
    return this.#sweepInFull(parts, holds)
  }

  /** Sweeps each way in which the requirements can be met: several narrow sweeps instead of one wide one. */
  #sweepInFull(parts: readonly Formula[], holds?: Outcome): Reached {
    let proved = true
    for (const way of waysOf(parts)) {
      const program = this.#build(way)
      const swept = program ? this.#sweep(program, this.#budget, holds) : { proved: false }
      if (swept.witness) return swept
      proved &&= swept.proved
    }
    return { proved }
  }

  #build(parts: readonly Formula[]): Program | undefined {
    try {
      return buildProgram(this.model, parts)
    } catch (error) {
      if (error instanceof TooWide) return undefined
      throw error
    }
  }

  #sweep(program: Program, budget: number, holds?: Outcome): Reached {
    const allowed = Math.min(budget, Math.max(SMALL, this.#left))
    const { witness, complete, nodes } = sweep(program, allowed)
    this.#left -= nodes
    if (!witness) return { proved: complete }
    const answers = completeWalk(this.model.flow, witness)
    return !holds || this.#replay(answers, holds) ? { witness: answers } : { proved: false }
  }

  #replay(answers: Answers, holds: Outcome): boolean {
    this.scales.whole.walk(({ question, classes }) => {
      const answer = answers[question.id]
      return classes.classOf(typeof answer === 'string' ? [answer] : (answer ?? []))
    })
    this.scales.weigh()
    return holds()
  }
}

// "Is there a complete walk on which all of this holds?" The one question behind every finding, answered in three
// tries: walks drawn at random, then a climb towards what is missing, then a sweep, which finds a walk or
// proves that there is none. The first two are only there because finding is cheaper than proving.
import type { Answers } from '../../engine/flow.ts'
import type { Test } from './compile-formula.ts'
import { NO, visit, YES, type Formula } from './formula.ts'
import type { Model } from './model.ts'
import { buildProgram } from './program.ts'
import { randomNumbers } from './random.ts'
import { Sample } from './sample.ts'
import { sweep } from './sweep.ts'
import { TooWide } from './variables.ts'
import { completeWalk } from './witness.ts'
import { Scales } from './weigh.ts'

/** Found, with answers that show it; or not, either proved or merely not seen within the budget. */
export type Reached = { witness: Answers } | { witness?: undefined; proved: boolean }

export class Reach {
  readonly model: Model
  readonly scales: Scales
  readonly sample: Sample
  readonly #budget: number
  readonly #random: (limit: number) => number

  constructor(model: Model, budget: number) {
    this.model = model
    this.#budget = budget
    this.scales = new Scales(model)
    this.#random = randomNumbers(1)
    this.sample = new Sample(this.scales, this.#random)
  }

  /** For conditions that read answers only: found or proved impossible, unless the cone is too wide. */
  find(...requirements: Formula[]): Reached {
    const parts = split(requirements)
    const seen = this.sample.find(this.compile(parts)) ?? this.sample.climb(this.compile(parts), this.#random)
    return seen ? { witness: seen } : this.prove(parts)
  }

  /**
   * For conditions that read how methods stand. `spelt` says the same (or less) in terms of answers: if that cannot
   * be, neither can this.
   */
  findStanding(requirements: readonly Formula[], spelt: readonly Formula[]): Reached {
    const tests = this.compile(split(requirements))
    const seen = this.sample.find(tests, true) ?? this.sample.climb(tests, this.#random, true)
    if (seen) return { witness: seen }
    const swept = this.prove(split(spelt))
    if (!swept.witness) return swept
    return this.shows(swept.witness, tests) ? swept : { proved: false }
  }

  /** Can this method (by its place) come out with at least this status? `spelt` says what that takes. */
  findStatus(method: number, least: number, spelt: readonly Formula[]): Reached {
    const { status } = this.scales
    return this.findOutcome(() => status[method]! >= least, spelt)
  }

  /** Is there a walk that comes out like this once weighed? `spelt` says what that takes, or less. */
  findOutcome(holds: () => boolean, spelt: readonly Formula[]): Reached {
    const outcome: Test = () => (holds() ? YES : NO)
    const parts = split(spelt)
    const tests = [...this.compile(parts.filter((part) => !isImagined(part))), outcome]
    const seen = this.sample.climb(tests, this.#random, true)
    if (seen) return { witness: seen }
    const swept = this.prove(parts)
    if (!swept.witness) return swept
    return this.shows(swept.witness, [outcome]) ? swept : { proved: false }
  }

  /** Sweeps the cone of the requirements. */
  prove(requirements: readonly Formula[]): Reached {
    try {
      const { witness, complete } = sweep(buildProgram(this.model, split(requirements)), this.#budget)
      return witness ? { witness: completeWalk(this.model.flow, witness) } : { proved: complete }
    } catch (error) {
      if (error instanceof TooWide) return { proved: false }
      throw error
    }
  }

  compile(formulas: readonly Formula[]): Test[] {
    return formulas.map((formula) => this.scales.whole.compile(formula))
  }

  /** Replays answers and asks whether every test is yes, verdicts included. */
  shows(answers: Answers, tests: readonly Test[]): boolean {
    const { whole } = this.scales
    whole.walk(({ question, classes }) => {
      const answer = answers[question.id]
      return classes.classOf(typeof answer === 'string' ? [answer] : (answer ?? []))
    })
    this.scales.weigh()
    return tests.every((test) => test(whole.values) === YES)
  }
}

/** Does it rest on something only imagined, which no walk can hold? */
function isImagined(formula: Formula): boolean {
  let imagined = false
  visit(formula, { answer: ({ id }) => (imagined ||= id.startsWith('imagined ')) })
  return imagined
}

/** Requirements taken apart as far as they go, so that each can be checked as soon as its own questions are settled. */
export function split(requirements: readonly Formula[]): Formula[] {
  return requirements.flatMap((formula): Formula[] => {
    if (formula.kind === 'all') return split(formula.of)
    if (formula.kind === 'sure') return split([formula.of])
    if (formula.kind !== 'not') return [formula]
    const { of } = formula
    if (of.kind === 'not') return split([of.of])
    if (of.kind === 'any') return split(of.of.map((part) => ({ kind: 'not', of: part })))
    if (of.kind !== 'sure') return [formula]
    if (of.of.kind === 'sure') return split([{ kind: 'not', of: of.of }])
    if (of.of.kind === 'any')
      return split(of.of.of.map((part) => ({ kind: 'not', of: { kind: 'sure', of: part } })))
    return [formula]
  })
}

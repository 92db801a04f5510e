// Walks that were tried: a few hundred drawn at random, kept with their verdicts. Whatever one of them shows needs no
// proof. What none of them shows is only a suspicion.
import type { Answers } from '../../engine/flow.ts'
import type { Test } from './compile-formula.ts'
import { YES } from './formula.ts'
import type { Scales } from './weigh.ts'

const WALKS = 600
const CLIMBS = 6
const STEPS = 60

type Random = (limit: number) => number

export class Sample {
  readonly size = WALKS
  readonly scales: Scales
  /** By walk: which rules fired, how every method came out, and the lead. */
  readonly fired: Uint8Array[] = []
  readonly status: Uint8Array[] = []
  readonly lead: number[] = []
  readonly #walks: Int32Array[] = []

  constructor(scales: Scales, random: Random) {
    this.scales = scales
    for (let at = 0; at < WALKS; at++) {
      scales.whole.walk(({ unasked }) => random(unasked))
      scales.weigh()
      this.#walks.push(scales.whole.values.slice())
      this.fired.push(scales.fired.slice())
      this.status.push(scales.status.slice())
      this.lead.push(scales.lead)
    }
  }

  /** Puts a walk back into the slots. */
  load(at: number): void {
    this.scales.whole.values.set(this.#walks[at]!)
  }

  answers(at: number): Answers {
    this.load(at)
    return this.scales.whole.answers()
  }

  /** The first walk on which every test is yes. @param weighed the tests read verdicts */
  find(tests: readonly Test[], weighed = false): Answers | undefined {
    const { whole } = this.scales
    for (let at = 0; at < WALKS; at++) {
      this.load(at)
      if (weighed) this.scales.weigh()
      if (tests.every((test) => test(whole.values) === YES)) return whole.answers()
    }
    return undefined
  }

  /** Changes one answer at a time, keeping what brings more of the tests to yes, from several starts. */
  climb(tests: readonly Test[], random: Random, weighed = false): Answers | undefined {
    const { whole } = this.scales
    const { questions, values } = whole
    const met = (wishes: Int32Array) => {
      whole.walk(({ slot }) => wishes[slot]!)
      if (weighed) this.scales.weigh()
      return tests.reduce((count, test) => count + (test(values) === YES ? 1 : 0), 0)
    }
    for (let start = 0; start < CLIMBS; start++) {
      const wishes = new Int32Array(values.length)
      for (const { slot, unasked } of questions) wishes[slot] = random(unasked)
      let best = met(wishes)
      for (let step = 0; step < STEPS && best < tests.length; step++) {
        const asked = questions.filter(({ slot, unasked }) => values[slot] !== unasked)
        const question = asked[random(asked.length)]
        if (!question) break
        const old = wishes[question.slot]!
        wishes[question.slot] = random(question.unasked)
        const now = met(wishes)
        if (now >= best) best = now
        else {
          wishes[question.slot] = old
          met(wishes)
        }
      }
      if (best === tests.length) return whole.answers()
    }
    return undefined
  }
}

// Walks that were tried: a few hundred drawn at random, kept with their verdicts. Whatever one of them shows needs no
// proof. What none of them shows is only a suspicion.
import type { Answers } from '../../engine/flow.ts'
import type { Test } from './compile-formula.ts'
import type { Distance } from './distance.ts'
import { YES } from './formula.ts'
import type { Cone } from './cone.ts'
import type { Choose } from './whole.ts'
import type { QuestionVariable } from './variables.ts'
import type { Scales } from './weigh.ts'

const WALKS = 600
const STARTS = 4
const STEPS = 60

type Random = (limit: number) => number

/** A question that nothing reads takes no chance from the others: adding one leaves every walk as it was. */
function draw(random: Random, classes: number): number {
  return classes > 1 ? random(classes) : 0
}

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
      scales.whole.walk(({ unasked }) => draw(random, unasked))
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

  /** The first walk on which every test is yes. @param holds what it must come to besides, once it is weighed again */
  find(tests: readonly Test[], holds?: () => boolean): Answers | undefined {
    const { whole } = this.scales
    for (let at = 0; at < WALKS; at++) {
      this.load(at)
      if (!tests.every((test) => test(whole.values) === YES)) continue
      if (holds) this.scales.weigh()
      if (!holds || holds()) return whole.answers()
    }
    return undefined
  }

  /**
   * Searches for a walk at no distance from what is wanted: one question at a time gets its best answer, from several
   * random starts.
   * @param cone the questions that can make a difference
   * @param holds what the walk must come to besides, once it is weighed
   */
  climb(distance: Distance, cone: Cone, random: Random, holds?: () => boolean): Answers | undefined {
    const { whole } = this.scales
    const { values } = whole
    const inCone = new Set(cone.questions.map(({ question }) => question))
    const questions = whole.questions.filter(({ question }) => inCone.has(question))
    const wishes = new Int32Array(values.length)
    const wish: Choose = ({ slot }) => wishes[slot]!
    const walkCone = whole.walkCone(cone)
    const walk = () => {
      walkCone(wish)
      return distance(values)
    }
    for (let start = 0; start < STARTS; start++) {
      for (const { slot, unasked } of whole.questions) wishes[slot] = draw(random, unasked)
      let best = walk()
      for (let step = 0; step < STEPS; step++) {
        if (best === 0) {
          whole.walk(wish)
          if (!holds) return whole.answers()
          this.scales.weigh()
          if (holds()) return whole.answers()
        }
        const asked = questions.filter(({ slot, unasked }) => values[slot] !== unasked)
        const question = asked[random(asked.length)]
        if (!question) break
        best = this.#bestAnswer(question, wishes, best, random, walk)
      }
    }
    return undefined
  }

  /** Gives the question the answer that leads nearest, at random among equals. */
  #bestAnswer(
    { slot, unasked }: QuestionVariable,
    wishes: Int32Array,
    before: number,
    random: Random,
    walk: () => number,
  ): number {
    let [choice, nearest] = [wishes[slot]!, before]
    const first = random(unasked)
    const old = choice
    for (let step = 0; step < unasked; step++) {
      const answer = (first + step) % unasked
      if (answer === old) continue
      wishes[slot] = answer
      const distance = walk()
      if (distance < nearest || (distance === nearest && choice === old))
        [choice, nearest] = [answer, distance]
    }
    wishes[slot] = choice
    return walk()
  }
}

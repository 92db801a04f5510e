// Evaluation of conditions. Trying "what if" asks thousands of them, so each is made into a function once
// (compile-condition.ts), and what they read stands in lists: answers by the place of the question, one bit an option.
import type { Answer, Answers, Condition, Flow, Id } from './flow.ts'
import { MOST_CHOICES, programOf, type Program } from './program.ts'
import { MISSING, UNASKED, YES, type Sheet, type Standing } from './truth.ts'

export type Truth = 'yes' | 'no' | 'unasked' | 'missing'
const TRUTHS = ['no', 'unasked', 'missing', 'yes'] as const

type FactReading = { value: Id } | { value?: undefined; truth: 'unasked' | 'missing' }

/** An option the question does not have: an answer all the same. */
const OTHER = 1 << MOST_CHOICES

/** The answers that count, read through the flow's facts. Facts are worked out once, when first asked for. */
export class Reading implements Sheet {
  readonly answers: Record<Id, Answer> = {}
  readonly ticks: number[]
  readonly missing: boolean[]
  /** For each fact: 0 if not worked out yet, else what factCode() says. */
  readonly facts: number[]
  readonly program: Program
  standing?: Standing

  constructor(flow: Flow, answers: Answers = {}) {
    this.program = programOf(flow)
    const { questions, facts } = this.program
    this.ticks = new Array<number>(questions.length).fill(0)
    this.missing = new Array<boolean>(questions.length).fill(false)
    this.facts = new Array<number>(facts.length).fill(0)
    for (const [id, answer] of Object.entries(answers)) this.give(id, answer)
  }

  /** Enters an answer to a question of the flow. */
  give(id: Id, answer: Answer): void {
    const place = this.program.places.get(id)
    if (place === undefined) return
    const { bits } = this.program.questions[place]!
    this.answers[id] = answer
    if (typeof answer === 'string') this.ticks[place] = bits.get(answer) ?? OTHER
    else for (const option of answer) this.ticks[place]! |= bits.get(option) ?? OTHER
  }

  fact(id: Id): FactReading {
    const place = this.program.factPlaces.get(id)
    if (place === undefined) return { truth: 'unasked' }
    const code = this.factCode(place)
    if (code < YES) return { truth: code === MISSING ? 'missing' : 'unasked' }
    return { value: this.program.facts[place]!.values[code - YES]! }
  }

  factCode(place: number): number {
    const known = this.facts[place]!
    if (known) return known
    const { cases } = this.program.facts[place]!
    let code: number = UNASKED
    for (const { test, value } of cases) {
      const met = test(this)
      if (met === YES) {
        code = YES + value
        break
      }
      if (met === MISSING) code = MISSING
    }
    return (this.facts[place] = code)
  }
}

/** Is the condition met by these answers? A rule, an ask or a fact case acts only on `yes`. */
export function evaluate(condition: Condition, reading: Reading): Truth {
  return TRUTHS[reading.program.test(condition)(reading)]
}

/** Is it met for certain? */
export function holds(condition: Condition, reading: Reading): boolean {
  return reading.program.test(condition)(reading) === YES
}

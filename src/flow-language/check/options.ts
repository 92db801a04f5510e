// Does every option make a difference? Semantically: is there a walk on which choosing it rather than a sibling (or, in
// a multiple choice, ticking it as well) changes whether some question is asked, what some fact is, or whether
// some condition fires? Options no condition names are often told apart by being the rest; hence the search.
import type { Answers, Id, Option, Question } from '../../engine/flow.ts'
import type { Findings } from './findings.ts'
import { visit, type Formula } from './formula.ts'
import { observersOf, tellsApart, type Observer } from './observers.ts'
import type { Reach } from './reach.ts'
import { readsQuestion, type Reader } from './readers.ts'
import type { Speller } from './standing.ts'
import type { QuestionVariable } from './variables.ts'

export function checkOptions(
  reach: Reach,
  speller: Speller,
  readers: readonly Reader[],
  findings: Findings,
): void {
  for (const variable of reach.scales.whole.questions) {
    const { question } = variable.question
    const own = readers.filter(({ formula }) => readsQuestion(formula, variable.question))
    // A question for context may differ in nothing; one that nobody reads is reported as a whole.
    if (question.context || !own.length) continue
    if (!reach.find({ kind: 'asked', question: variable.question }).witness) continue
    const pairs = new Pairs(reach, variable, observersOf(reach.model, speller, variable.question))
    reportIdle(pairs, question, namedIn(own), findings)
  }
}

/** Reports one of every two options that come to the same: the one no condition names, or else the later. */
function reportIdle(pairs: Pairs, question: Question, named: ReadonlySet<Id>, findings: Findings): void {
  const sure = question.options.filter(({ unsure }) => !unsure)
  const latest = [...sure].reverse()
  const candidates = [
    ...latest.filter(({ id }) => !named.has(id)),
    ...latest.filter(({ id }) => named.has(id)),
  ]
  const idle = new Set<Option>()
  for (const option of candidates) {
    const at = { kind: 'option', id: question.id, option: option.id } as const
    const siblings = sure.filter((other) => other !== option && !idle.has(other))
    const verdicts = siblings.map((sibling) => compare(pairs, question, option, sibling))
    const twin = siblings[verdicts.indexOf('equal')]
    if (twin) {
      idle.add(option)
      const message =
        `Choosing "${option.id}" changes nothing: no question, fact, rule or advice tells it from "${twin.id}". ` +
        'Give it something to change, or declare "context: true" if only other parts of the app read it.'
      findings.add('option-changes-nothing', at, message, pairs.show(option.id))
    } else if (verdicts.includes('unknown')) findings.addNotProved(at, `whether "${option.id}" matters`)
  }
}

type Verdict = 'apart' | 'equal' | 'unknown'

/** Do the two options always come to the same? In a multiple choice the first must make no difference as a further tick, either. */
function compare(pairs: Pairs, { kind }: Question, option: Option, sibling: Option): Verdict {
  if (kind === 'many' && option.exclusive && !sibling.exclusive) return 'apart'
  const alone = pairs.compare([option.id], [sibling.id])
  if (kind === 'one' || option.exclusive || alone === 'apart') return alone
  const ticked = pairs.compareTick(option.id)
  return ticked === 'equal' ? alone : ticked
}

/** Compares answers to one question, by the classes they belong to. */
class Pairs {
  readonly #reach: Reach
  readonly #variable: QuestionVariable
  readonly #observers: readonly Observer[]
  readonly #verdicts = new Map<number, Verdict>()

  constructor(reach: Reach, variable: QuestionVariable, observers: readonly Observer[]) {
    this.#reach = reach
    this.#variable = variable
    this.#observers = observers
    this.#swapInSample()
  }

  compare(a: readonly Id[], b: readonly Id[]): Verdict {
    const { classes, question } = this.#variable
    const [one, other] = [classes.classOf(a), classes.classOf(b)]
    if (one === other) return 'equal'
    const pair = this.#pair(one, other)
    let verdict = this.#verdicts.get(pair)
    if (!verdict)
      this.#verdicts.set(pair, (verdict = tellsApart(this.#reach, question, this.#observers, a, b)))
    return verdict
  }

  /** The option ticked beside others, against the others alone. */
  compareTick(option: Id): Verdict {
    const { classes, question } = this.#variable
    const exclusive = question.question.options.filter((each) => each.exclusive).map(({ id }) => id)
    let verdict: Verdict = 'equal'
    for (const ticked of classes.samples) {
      if (typeof ticked === 'string' || ticked.some((id) => exclusive.includes(id))) continue
      const told = this.compare(ticked, [...new Set([...ticked, option])])
      if (told === 'apart') return told
      if (told === 'unknown') verdict = told
    }
    return verdict
  }

  /** A walk on which the option is chosen. */
  show(option: Id): Answers | undefined {
    return this.#reach.find({ kind: 'answer', question: this.#variable.question, options: [option] }).witness
  }

  /** Swaps the answer on walks already drawn: what tells two classes apart there needs no proof. */
  #swapInSample(): void {
    const { sample, scales } = this.#reach
    const { values } = scales.whole
    const { slot, unasked } = this.#variable
    const tests = this.#reach.compile(
      this.#observers.filter(({ plain }) => plain).map(({ formula }) => formula),
    )
    const pairs = (unasked * (unasked - 1)) / 2
    for (let at = 0; at < sample.size && this.#verdicts.size < pairs; at++) {
      sample.load(at)
      const given = values[slot]!
      if (given === unasked) continue
      const before = tests.map((test) => test(values) >> 1)
      for (let other = 0; other < unasked; other++) {
        const pair = this.#pair(given, other)
        if (other === given || this.#verdicts.has(pair)) continue
        values[slot] = other
        if (tests.some((test, place) => test(values) >> 1 !== before[place]))
          this.#verdicts.set(pair, 'apart')
      }
      values[slot] = given
    }
  }

  #pair(a: number, b: number): number {
    return Math.min(a, b) * this.#variable.unasked + Math.max(a, b)
  }
}

function namedIn(readers: readonly { formula: Formula }[]): Set<Id> {
  const named = new Set<Id>()
  for (const { formula } of readers) {
    visit(formula, { answer: (_, options) => options.forEach((option) => named.add(option)) })
  }
  return named
}

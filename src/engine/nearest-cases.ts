// Which real cases were most like the reader's own, by the answers alone. Simple on purpose, so that it can be told in a
// sentence: answers that agree, weighed by how much hangs on the question.
//
// - A question weighs the square root of how many rules, methods and later questions read it, through facts: with one of
//   them 1, with nine 3. One that nothing reads weighs nothing. So the stage, and who or what receives it, count most; there
//   is no condition that they must be the same, because a trial of teams can teach somebody with wards.
// - Answers agree or not. Ticks agree by the share they have in common. Neighbouring bands of a number agree by half.
// - "Don't know" is half an answer: such a pair counts with half its weight.
// - A question that only one of the two was asked, because the ways had parted by then, counts against the case with half
//   its weight. One that nobody has answered yet does not count.
import { optionsIn } from './answer.ts'
import { questionsRead } from './condition.ts'
import { evaluate } from './evaluate.ts'
import { indexOf } from './flow-index.ts'
import type { Answer, Answers, Flow, Id, Question } from './flow.ts'
import { migrate } from './migrate.ts'
import type { Case } from './reference.ts'
import { resolve, type Resolution } from './resolve.ts'

/** One question both answered. */
export interface Pair {
  question: Id
  mine: Answer
  theirs: Answer
}

export interface NearCase {
  case: Case
  /** From 0, nothing alike, to 1, every answer the same. */
  score: number
  /** The same answer in both, what weighs most first. */
  agrees: readonly Pair[]
  /** Not the same, what weighs most first. */
  differs: readonly Pair[]
}

/** Alike enough to be worth showing. Set by looking at which cases the real ones find (tests/content/nearest-cases.test.ts). */
export const NEAR = 0.6
/** With fewer answers to go by, everything looks alike. */
const FEWEST_PAIRS = 6

/** How much hangs on each question of a flow: the square root of how many rules, methods and questions read it. */
export function weightsOf(flow: Flow): ReadonlyMap<Id, number> {
  let weights = known.get(flow)
  if (!weights) {
    const readers = new Map<Id, number>()
    const conditions = [
      ...flow.rules.map(({ when }) => when),
      ...flow.methods.flatMap(({ shown }) => shown ?? []),
      ...flow.questions.flatMap(({ ask }) => ask ?? []),
    ]
    for (const condition of conditions)
      for (const id of questionsRead(flow, condition)) readers.set(id, (readers.get(id) ?? 0) + 1)
    weights = new Map(flow.questions.map(({ id }) => [id, Math.sqrt(readers.get(id) ?? 0)]))
    known.set(flow, weights)
  }
  return weights
}

const known = new WeakMap<Flow, ReadonlyMap<Id, number>>()

/**
 * The cases of this flow's line most like these answers, the nearest first; none if nothing is near, or too little is known.
 * @param answers the reader's, dormant ones included; only those that count are compared
 * @param most how many to give at most
 */
export function nearestCases(
  flow: Flow,
  answers: Answers,
  cases: readonly Case[],
  { most = 3, least = NEAR }: { most?: number; least?: number } = {},
): readonly NearCase[] {
  const mine = resolve(flow, answers)
  return cases
    .filter(({ line }) => line === flow.line)
    .map((one) => compare(flow, mine, one))
    .filter(({ score, agrees, differs }) => score >= least && agrees.length + differs.length >= FEWEST_PAIRS)
    .toSorted((a, b) => b.score - a.score || (a.case.id < b.case.id ? -1 : 1))
    .slice(0, most)
}

function compare(flow: Flow, mine: Resolution, one: Case): NearCase {
  const stored = { flow: flow.id, version: flow.version, answers: one.answers }
  const theirs = resolve(flow, migrate(flow, stored).answers)
  const weights = weightsOf(flow)
  const agrees: { pair: Pair; weight: number }[] = []
  const differs: { pair: Pair; weight: number }[] = []
  let [alike, all] = [0, 0]
  for (const [id, question] of indexOf(flow).questions) {
    const [a, b] = [mine.answers[id], theirs.answers[id]]
    const weight = weights.get(id) ?? 0
    if (weight === 0) continue
    if (a === undefined || b === undefined) {
      // Asked of one and not of the other; a gap is a question that still waits for its answer.
      const apart = a === undefined ? b !== undefined && !isOpen(mine, question) : !isOpen(theirs, question)
      if (apart) all += weight / 2
      continue
    }
    const doubt = isUnsure(question, a) || isUnsure(question, b)
    const counts = doubt ? weight / 2 : weight
    const agreement = likeness(question, a, b)
    alike += counts * agreement
    all += counts
    const pair = { question: id, mine: a, theirs: b }
    if (agreement === 1) agrees.push({ pair, weight: counts })
    else differs.push({ pair, weight: counts * (1 - agreement) })
  }
  return {
    case: one,
    score: all > 0 ? alike / all : 0,
    agrees: heaviestFirst(agrees),
    differs: heaviestFirst(differs),
  }
}

/** Asked, or perhaps to be asked, and not answered yet. */
function isOpen({ reading }: Resolution, { ask }: Question): boolean {
  return !ask || ['yes', 'missing'].includes(evaluate(ask, reading))
}

function isUnsure({ options }: Question, answer: Answer): boolean {
  return options.some(({ id, unsure }) => unsure && optionsIn(answer).includes(id))
}

/** From 0 to 1. */
function likeness({ kind, number, options }: Question, a: Answer, b: Answer): number {
  const [mine, theirs] = [optionsIn(a), optionsIn(b)]
  if (kind === 'many') {
    const shared = mine.filter((id) => theirs.includes(id)).length
    return shared / new Set([...mine, ...theirs]).size
  }
  const place = (id: Id | undefined) => options.findIndex((option) => option.id === id)
  const [here, there] = [place(mine[0]), place(theirs[0])]
  if (here === there) return 1
  const bands = options[here]?.from !== undefined && options[there]?.from !== undefined
  return number && bands && Math.abs(here - there) === 1 ? 0.5 : 0
}

function heaviestFirst(pairs: readonly { pair: Pair; weight: number }[]): Pair[] {
  return pairs.toSorted((a, b) => b.weight - a.weight).map(({ pair }) => pair)
}

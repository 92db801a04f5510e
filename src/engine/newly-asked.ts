// A change can open questions that were never asked. What follows then hangs on their answers, so we look for
// answers that would do, and report those the outcome really depends on.
import { indexOf } from './flow-index.ts'
import type { Answer, Answers, Flow, Id, Question } from './flow.ts'
import type { Obstacle } from './obstacles.ts'
import { tryOut, type Trial } from './trial.ts'
import { everyAnswer, favourableFirst } from './ways.ts'

export interface Asked {
  question: Id
  /** The answer counted on. */
  answer: Answer
  /** Every known answer that would do, the one counted on among them. */
  oneOf: readonly Answer[]
}

/** What the answers are for, as far as it matters here (see search-changes.ts). */
interface Aim {
  reached: (trial: Trial) => boolean
  obstacles: (trial: Trial) => readonly Obstacle[]
  blocked: (trial: Trial) => boolean
  against: (trial: Trial) => number
  avoidsMisfortune: boolean
  matters: (question: Id) => boolean
}

/** A way to answer what is opened; or, if there is none, the opened questions that are to blame. */
type Outcome =
  | { found: { answers: Answers; opened: readonly Question[]; so: Trial } }
  | { found?: undefined; blame: ReadonlySet<Id> }

/** Answers tried for newly opened questions before giving up on a change. */
const MOST_TRIALS = 100

/**
 * Completes `candidate` so that the aim is reached, answering questions it opens; without `end` if no answers to them
 * would do. `trial` is how the candidate itself stands. The most favourable answers are tried first, and only those
 * that make a difference are reported.
 */
export function settle(
  flow: Flow,
  candidate: Answers,
  now: Trial,
  aim: Aim,
): { trial: Trial; end?: { trial: Trial; asked: readonly Asked[] } } {
  const before = new Set(now.gaps)
  const trial = tryOut(flow, candidate)
  let trials = 0

  const search = (so: Trial, answers: Answers, opened: readonly Question[]): Outcome => {
    if (aim.blocked(so)) return { blame: toBlame(aim, so, opened) }
    const id = so.gaps.find((gap) => !before.has(gap) && aim.matters(gap))
    const question = id && indexOf(flow).questions.get(id)
    if (!question) {
      return aim.reached(so) ? { found: { answers, opened, so } } : { blame: toBlame(aim, so, opened) }
    }
    const blame = new Set<Id>()
    for (const more of inOrder(flow, aim, so, answers, question)) {
      if (++trials > MOST_TRIALS) break
      const outcome = search(tryOut(flow, more), more, [...opened, question])
      // If this question has no part in the failure, its other answers would fail in the same way.
      if (outcome.found || !outcome.blame.has(question.id)) return outcome
      for (const other of outcome.blame) if (other !== question.id) blame.add(other)
    }
    return { blame }
  }

  const { found } = search(trial, candidate, [])
  if (!found) return { trial }
  const { answers, opened, so } = found
  const asked: Asked[] = []
  for (const question of opened) {
    const answer = answers[question.id]
    const would = everyAnswer(question).filter((other) =>
      aim.reached(tryOut(flow, { ...answers, [question.id]: other })),
    )
    if (answer === undefined || would.length === everyAnswer(question).length) continue
    if (aim.avoidsMisfortune && isMisfortune(flow, answers, question, would)) return { trial }
    const oneOf = favourableFirst(question).filter((one) => would.includes(one))
    asked.push({ question: question.id, answer, oneOf })
  }
  return { trial, end: { trial: so, asked } }
}

/** The answers to one more question: those first that leave the least in the way, then the most favourable. */
function inOrder(flow: Flow, aim: Aim, so: Trial, answers: Answers, question: Question): Answers[] {
  const ways = favourableFirst(question).map((answer): Answers => ({
    ...answers,
    [question.id]: answer,
  }))
  if (aim.against(so) === 0) return ways
  const against = new Map(ways.map((way) => [way, aim.against(tryOut(flow, way))]))
  return ways.sort((a, b) => (against.get(a) ?? 0) - (against.get(b) ?? 0))
}

/** The opened questions behind one thing that stands in the way: without another answer to them it stays. */
function toBlame(aim: Aim, trial: Trial, opened: readonly Question[]): ReadonlySet<Id> {
  const ids = opened.map(({ id }) => id)
  const ways = ids.length
    ? aim
        .obstacles(trial)
        .map(({ levers, around }) => ids.filter((id) => levers.includes(id) || around().includes(id)))
    : []
  return new Set(ways.sort((a, b) => a.length - b.length)[0] ?? ids)
}

/** Would the worst answer do, and the best one not because another design then comes first? Nobody should hope for that. */
function isMisfortune(
  flow: Flow,
  answers: Answers,
  { id, better }: Question,
  would: readonly Answer[],
): boolean {
  const [best, worst] = [better[0], better.at(-1)]
  if (best === undefined || worst === undefined || would.includes(best) || !would.includes(worst))
    return false
  const { primary, bestAvailable } = tryOut(flow, { ...answers, [id]: best })
  return primary !== null || bestAvailable !== null
}

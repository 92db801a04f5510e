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
type Outcome = { end: Settled } | { end?: undefined; blame: ReadonlySet<Id> }

/** Answers with those counted on for the questions they open, and how things stand then. */
export interface Settled {
  answers: Answers
  trial: Trial
  opened: readonly Id[]
}

/** Answers tried for newly opened questions before giving up on a change. */
const MOST_TRIALS = 100

/**
 * Answers the questions that `candidate` opens so that the aim is reached; without `end` if no answers to them would
 * do. `trial` is how the candidate itself stands. The most favourable answers are tried first.
 */
export function settle(
  flow: Flow,
  candidate: Answers,
  now: Trial,
  aim: Aim,
): { trial: Trial; end?: Settled } {
  const before = new Set(now.gaps)
  const trial = tryOut(flow, candidate)
  let trials = 0

  const search = (so: Trial, answers: Answers, opened: readonly Id[]): Outcome => {
    if (aim.blocked(so)) return { blame: toBlame(aim, so, opened) }
    const id = so.gaps.find((gap) => !before.has(gap) && aim.matters(gap))
    const question = id && indexOf(flow).questions.get(id)
    if (!question) {
      return aim.reached(so) ? { end: { answers, trial: so, opened } } : { blame: toBlame(aim, so, opened) }
    }
    const blame = new Set<Id>()
    for (const way of inOrder(flow, aim, so, answers, question)) {
      if (++trials > MOST_TRIALS) break
      const next = way.trial ?? tryOut(flow, way.answers)
      const outcome = search(next, way.answers, [...opened, question.id])
      // If this question has no part in the failure, its other answers would fail in the same way.
      if (outcome.end || !outcome.blame.has(question.id)) return outcome
      for (const other of outcome.blame) if (other !== question.id) blame.add(other)
    }
    return { blame }
  }

  const { end } = search(trial, candidate, [])
  if (!end || (aim.avoidsMisfortune && restsOnMisfortune(flow, aim, end))) return { trial }
  return { trial, end }
}

/** What was counted on, where another answer would have made a difference. */
export function askedFor(flow: Flow, aim: Pick<Aim, 'reached'>, settled: Settled): Asked[] {
  const { answers, opened } = settled
  return opened.flatMap((id): Asked[] => {
    const question = indexOf(flow).questions.get(id)
    const answer = answers[id]
    if (!question || answer === undefined) return []
    const would = everyAnswer(question).filter((other) => wouldDo(flow, aim, settled, id, other))
    if (would.length === everyAnswer(question).length) return []
    return [{ question: id, answer, oneOf: favourableFirst(question).filter((one) => would.includes(one)) }]
  })
}

/** Would this answer do, and go on doing whatever is said to a question it opens in turn? */
function wouldDo(
  flow: Flow,
  aim: Pick<Aim, 'reached'>,
  { answers, trial: settled }: Settled,
  id: Id,
  answer: Answer,
): boolean {
  const so = { ...answers, [id]: answer }
  const trial = tryOut(flow, so)
  const opened = trial.gaps.filter((gap) => !settled.gaps.includes(gap))
  return (
    aim.reached(trial) &&
    opened
      .flatMap((gap) => indexOf(flow).questions.get(gap) ?? [])
      .every((next) =>
        everyAnswer(next).every((other) => aim.reached(tryOut(flow, { ...so, [next.id]: other }))),
      )
  )
}

/** The answers to one more question: those first that leave the least in the way, then the most favourable. */
function inOrder(
  flow: Flow,
  aim: Aim,
  so: Trial,
  answers: Answers,
  question: Question,
): { answers: Answers; trial?: Trial }[] {
  const ways = favourableFirst(question).map((answer) => ({ answers: { ...answers, [question.id]: answer } }))
  if (aim.against(so) === 0) return ways
  return ways
    .map((way) => ({ ...way, trial: tryOut(flow, way.answers) }))
    .map((way) => ({ ...way, against: aim.against(way.trial) }))
    .sort((a, b) => a.against - b.against)
}

/** The opened questions behind one thing that stands in the way: without another answer to them it stays. */
function toBlame(aim: Aim, trial: Trial, opened: readonly Id[]): ReadonlySet<Id> {
  if (!opened.length) return new Set()
  const ways = aim
    .obstacles(trial)
    .map(({ levers, around }) => opened.filter((id) => levers.includes(id) || around().includes(id)))
  return new Set(ways.sort((a, b) => a.length - b.length)[0] ?? opened)
}

/** Would the worst answer to an opened question do, and the best one not because another design then comes first? */
function restsOnMisfortune(flow: Flow, aim: Aim, settled: Settled): boolean {
  const { answers, opened } = settled
  return opened.some((id) => {
    const question = indexOf(flow).questions.get(id)
    const [best, worst] = [question?.better[0], question?.better.at(-1)]
    if (best === undefined || worst === undefined) return false
    if (wouldDo(flow, aim, settled, id, best) || !wouldDo(flow, aim, settled, id, worst)) return false
    const { primary, bestAvailable } = tryOut(flow, { ...answers, [id]: best })
    return primary !== null || bestAvailable !== null
  })
}

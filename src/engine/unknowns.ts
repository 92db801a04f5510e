// Which don't-know matters most? For each, every known answer is tried, and the verdicts that move are counted.
import { indexOf } from './flow-index.ts'
import type { Answer, Answers, Flow, Id, Question, Status } from './flow.ts'
import { headlineOf, sameHeadline, type Headline } from './headline.ts'
import { tryOut, type Trial } from './trial.ts'
import { isUnsure, knownAnswers } from './ways.ts'

export interface Unknown {
  question: Id
  /** `unsure`: answered "don't know". `gap`: asked, not answered yet. */
  kind: 'unsure' | 'gap'
  /** Could the headline change? */
  headline: boolean
  /** The verdicts that hang on it: how each method stands now, and the other ways it could. */
  verdicts: readonly { method: Id; now: Status; could: readonly Status[] }[]
  /** For each answer it could turn out to be: the methods that move, the headline then, and what it opens. */
  answers: readonly { answer: Answer; moves: readonly Id[]; headline: Headline; opens: readonly Id[] }[]
}

/**
 * What is not known, the question most verdicts hang on first; among equals one that could change the headline, then
 * one that can sink a method. Questions that an answer would open are left unanswered.
 */
export function unknowns(flow: Flow, answers: Answers): Unknown[] {
  const now = tryOut(flow, answers)
  const { questions } = indexOf(flow)
  const found = [...questions.values()].flatMap((question): Unknown[] => {
    const gap = now.gaps.includes(question.id)
    const answer = now.answers[question.id]
    return gap || (answer !== undefined && isUnsure(question, answer))
      ? [weigh(flow, now, question, gap)]
      : []
  })
  const rank = ({ question, headline, verdicts }: Unknown) =>
    verdicts.length * 4 + Number(headline) * 2 + Number(questions.get(question)?.hard ?? false)
  return found.sort((a, b) => rank(b) - rank(a))
}

function weigh(flow: Flow, now: Trial, question: Question, gap: boolean): Unknown {
  const head = headlineOf(flow, now)
  const before = statusesOf(flow, now)
  const could = new Map<Id, Set<Status>>()
  const answers = knownAnswers(question).map((answer) => {
    const then = tryOut(flow, { ...now.answers, [question.id]: answer })
    const after = statusesOf(flow, then)
    const moves = [...after.keys()].filter((method) => after.get(method) !== before.get(method))
    for (const method of moves) {
      const status = after.get(method)
      if (status) could.set(method, (could.get(method) ?? new Set()).add(status))
    }
    const opens = then.gaps.filter((id) => id !== question.id && !now.gaps.includes(id))
    return { answer, moves, headline: headlineOf(flow, then), opens }
  })
  return {
    question: question.id,
    kind: gap ? 'gap' : 'unsure',
    headline: answers.some(({ headline }) => !sameHeadline(flow, head, headline)),
    verdicts: flow.methods.flatMap(({ id }) => {
      const ways = could.get(id)
      return ways ? [{ method: id, now: before.get(id) ?? 'not_feasible', could: [...ways] }] : []
    }),
    answers,
  }
}

/** How every method of the flow stands; one that is not shown is as good as ruled out. */
function statusesOf({ methods }: Flow, trial: Trial): Map<Id, Status> {
  const shown = new Map(trial.methods.map(({ id, status }) => [id, status]))
  return new Map(methods.map(({ id }) => [id, shown.get(id) ?? 'not_feasible']))
}

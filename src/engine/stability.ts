// How firm is the headline? Every single answer is tried another way, one at a time, and what moves is told.
import { optionsIn, sameAnswer } from './answer.ts'
import { indexOf } from './flow-index.ts'
import type { Answer, Answers, Flow, Id, Question } from './flow.ts'
import { headlineOf, sameHeadline, type Headline } from './headline.ts'
import { tryOut } from './trial.ts'
import { betterAnswers, isUnsure, knownAnswers } from './ways.ts'

/**
 * What another answer would be. `change`: something the reader could do. `fact`: it is as it is, but they could have
 * it wrong, or it could turn out worse. `unknown`: they do not know today.
 */
export type ChangeKind = 'change' | 'fact' | 'unknown'

/** One answer that would move the headline, and where to. */
export interface Moving {
  question: Id
  from: Answer
  to: Answer
  kind: ChangeKind
  headline: Headline
  /** Questions this answer would open: the headline then waits for them. */
  opens: readonly Id[]
}

/** An answer that holds the headline up: most other answers to its question would move it. */
export interface Holding {
  question: Id
  from: Answer
  /** Other answers tried, and how many of them move the headline. */
  of: number
  moved: number
  /** The likeliest slip: the nearest other answer that moves it. */
  otherwise: Moving
}

export interface Stability {
  /** Answers that count. */
  answers: number
  /** Single-answer changes tried. */
  of: number
  moving: readonly Moving[]
  /** In the order of the flow. */
  holding: readonly Holding[]
}

/**
 * Tries every other known answer to every question on the route, one at a time: each other option, or for ticks one
 * tick more or fewer. "Don't know" is no change of circumstances, so it is not tried.
 */
export function stability(flow: Flow, answers: Answers): Stability {
  const now = tryOut(flow, answers)
  const head = headlineOf(flow, now)
  const gaps = new Set(now.gaps)
  const moving: Moving[] = []
  const holding: Holding[] = []
  let of = 0
  for (const id of now.path) {
    const question = indexOf(flow).questions.get(id)
    const from = now.answers[id]
    if (!question || from === undefined) continue
    const others = otherAnswers(question, from)
    of += others.length
    const moved = others.flatMap((to): Moving[] => {
      const then = tryOut(flow, { ...now.answers, [id]: to })
      const headline = headlineOf(flow, then)
      if (sameHeadline(flow, head, headline)) return []
      const opens = then.gaps.filter((gap) => !gaps.has(gap))
      return [{ question: id, from, to, kind: kindOf(question, from, to), headline, opens }]
    })
    moving.push(...moved)
    const otherwise = nearest(question, from, moved)
    if (otherwise && moved.length * 2 >= others.length) {
      holding.push({ question: id, from, of: others.length, moved: moved.length, otherwise })
    }
  }
  return { answers: now.path.length, of, moving, holding }
}

/** Every known answer one step from this one. */
function otherAnswers(question: Question, from: Answer): Answer[] {
  const others = knownAnswers(question).filter((answer) => !sameAnswer(answer, from))
  if (question.kind === 'one') return others
  const now = isUnsure(question, from) ? [] : optionsIn(from)
  const steps = (answer: Answer) => {
    const ticks = optionsIn(answer)
    return ticks.filter((id) => !now.includes(id)).length + now.filter((id) => !ticks.includes(id)).length
  }
  const alone = new Set(question.options.filter(({ exclusive }) => exclusive).map(({ id }) => id))
  return others.filter((answer) => steps(answer) === 1 || optionsIn(answer).some((id) => alone.has(id)))
}

function kindOf(question: Question, from: Answer, to: Answer): ChangeKind {
  if (isUnsure(question, from)) return 'unknown'
  return betterAnswers(question, from).some((better) => sameAnswer(better, to)) ? 'change' : 'fact'
}

/** The one nearest in the order of the options: where a slip is likeliest. */
function nearest(question: Question, from: Answer, moved: readonly Moving[]): Moving | undefined {
  const place = (answer: Answer) => question.options.findIndex(({ id }) => id === optionsIn(answer)[0])
  const distance = ({ to }: Moving) => Math.abs(place(from) - place(to))
  return moved.toSorted((a, b) => distance(a) - distance(b))[0]
}

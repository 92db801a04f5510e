// Answers tried beside the reader's own: what would move, and how the two results differ. Nothing here changes an answer.
import {
  advise,
  type Advised,
  type Answer,
  type Answers,
  type Flow,
  type Id,
  type Library,
  type RaisedDoubt,
  type Status,
} from '../../../engine/index.ts'
import { triedAnswers } from '../../../machines/tried.ts'
import { answerText, questionOf } from '../../../report/words/answer-words.ts'
import { factLines } from '../../../report/advice/fact-lines.ts'
import { headline, type Headline } from '../../../report/advice/headline.ts'
import { quotesOf, type Quote } from '../../../report/advice/quotes.ts'

export { triedAnswers }

export interface Tried {
  question: Id
  short: string
  /** What was said; empty where nothing was. */
  from: string
  to: string
}

export interface Side {
  words: Headline
  advised: Advised
}

export interface Comparison {
  tried: readonly Tried[]
  now: Side
  then: Side
  /** What else the two say differently, in brief. */
  facts: readonly { label: string; now: string; then: string }[]
  moves: readonly { id: Id; name: string; now: Status | 'unseen'; then: Status | 'unseen' }[]
  /** Questions that would newly be asked. */
  asked: readonly { question: Id; short: string }[]
  /** Answers that would no longer be used. */
  dropped: readonly Quote[]
  /** Doubts that the change raises. */
  doubts: readonly RaisedDoubt[]
}

const RANK = { recommended: 3, possible: 2, not_feasible: 1, unseen: 0 } as const

/** The answers to try once this one is among them; the reader's own answer takes the question out again. */
export function withTried(
  flow: Flow,
  answers: Answers,
  trying: Answers | null,
  added: Answers,
): Answers | null {
  const all = triedAnswers(flow, answers, { ...trying, ...added })
  return Object.keys(all).length > 0 ? all : null
}

/** The answers to try without this question; null if none are left. */
export function withoutTried(trying: Answers, question: Id): Answers | null {
  const rest = Object.entries(trying).filter(([id]) => id !== question)
  return rest.length > 0 ? Object.fromEntries(rest) : null
}

/** The result as it is and as it would be. */
export function compare(
  flow: Flow,
  now: Advised,
  answers: Answers,
  tried: Answers,
  library: Library,
): Comparison {
  const then = advise(flow, { ...answers, ...tried })
  const text = (id: Id, answer: Answer | undefined) => {
    const question = questionOf(flow, id)
    return question && answer !== undefined ? answerText(question, answer) : ''
  }
  const short = (id: Id) => questionOf(flow, id)?.short ?? id
  const before = factLines(flow, now)
  const after = factLines(flow, then)
  const labels = [...new Set([...before, ...after].map(({ label }) => label))]
  const of = (lines: typeof before, label: string) => lines.find((line) => line.label === label)?.value ?? ''
  return {
    tried: flow.questions.flatMap(({ id }): Tried[] => {
      const to = tried[id]
      return to === undefined
        ? []
        : [{ question: id, short: short(id), from: text(id, answers[id]), to: text(id, to) }]
    }),
    now: { words: headline(flow, now, library), advised: now },
    then: { words: headline(flow, then, library), advised: then },
    facts: labels
      .map((label) => ({ label, now: of(before, label), then: of(after, label) }))
      .filter((line) => line.now !== line.then),
    moves: moves(flow, now, then, library),
    asked: then.gaps
      .filter((id) => !now.gaps.includes(id))
      .map((question) => ({ question, short: short(question) })),
    dropped: then.dormant
      .filter((id) => now.path.includes(id))
      .flatMap((question) => quotesOf(flow, [{ question, answer: now.answers[question] }])),
    doubts: then.doubts.filter(({ id }) => !now.doubts.some((doubt) => doubt.id === id)),
  }
}

/** Methods that would stand otherwise: what is won first, then what is lost; the largest step first. */
function moves(flow: Flow, now: Advised, then: Advised, library: Library): Comparison['moves'] {
  const status = ({ methods }: Advised, method: Id) =>
    methods.find(({ id }) => id === method)?.status ?? ('unseen' as const)
  const step = (move: Comparison['moves'][number]) => RANK[move.then] - RANK[move.now]
  return flow.methods
    .flatMap(({ id }) => {
      const name = library.methods[id]?.name
      const [was, is] = [status(now, id), status(then, id)]
      return name && was !== is ? [{ id, name, now: was, then: is }] : []
    })
    .sort((a, b) => step(b) - step(a))
}

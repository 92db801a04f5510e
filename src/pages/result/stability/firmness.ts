// How firm is the headline? An answer holds it up if most of the other answers to that question would move it.
import {
  advise,
  everyAnswer,
  type Advised,
  type Answer,
  type Flow,
  type Id,
  type Library,
} from '../../../engine/index.ts'
import { answerText, questionOf } from '../../../session/answer-words.ts'
import { contestOf } from '../headline.ts'

export interface HoldingAnswer {
  question: Id
  short: string
  said: string
  /** One other answer, and what it would lead to. */
  otherwise: { said: string; then: string }
}

export interface Firmness {
  /** Answers that count. */
  answers: number
  holding: readonly HoldingAnswer[]
}

/** Tries every other answer to every question on the route, one at a time. A tenth of a second on a slow day. */
export function firmness(flow: Flow, now: Advised, library: Library): Firmness {
  const holding = now.path.flatMap((id): HoldingAnswer[] => {
    const question = questionOf(flow, id)
    const answer = now.answers[id]
    if (!question || answer === undefined) return []
    const others = everyAnswer(question).filter((other) => String(other) !== String(answer))
    const moved = others.flatMap((other) => {
      const then = advise(flow, { ...now.answers, [id]: other })
      return headOf(then) === headOf(now) ? [] : [{ other, then }]
    })
    const nearest = moved.toSorted(
      (a, b) => distance(question, answer, a.other) - distance(question, answer, b.other),
    )[0]
    if (!nearest || moved.length * 2 < others.length) return []
    const { other, then } = nearest
    return [
      {
        question: id,
        short: question.short,
        said: answerText(question, answer),
        otherwise: { said: answerText(question, other), then: thenWords(flow, then, now, library) },
      },
    ]
  })
  return { answers: now.path.length, holding }
}

function headOf({ primary, bestAvailable }: Advised): string {
  return primary ?? `best:${bestAvailable}`
}

/** How far one answer is from another in the order the options stand in; the likelier slip is the nearer one. */
function distance(
  question: { options: readonly { id: Id; unsure: boolean }[] },
  from: Answer,
  to: Answer,
): number {
  const place = (answer: Answer) =>
    question.options.findIndex(({ id }) => id === (typeof answer === 'string' ? answer : answer[0]))
  const unsure = question.options[place(to)]?.unsure
  return Math.abs(place(from) - place(to)) + (unsure ? 100 : 0)
}

function thenWords(
  flow: Flow,
  { primary, bestAvailable, gaps }: Advised,
  now: Advised,
  library: Library,
): string {
  const noun = (id: Id) => library.methods[id]?.noun ?? id
  if (primary) return `${noun(primary)} would lead`
  if (gaps.length > now.gaps.length) return 'other questions would decide'
  if (bestAvailable) return `nothing would fit cleanly, and ${noun(bestAvailable)} would be the best left`
  return `no ${contestOf(flow, library).one} would be left`
}

// Exact numbers beside banded answers. An answer stays one option, because every walk must be provable; a reader who
// knows the number may give it as well, and then it chooses the option and is kept beside the answers.
import { indexOf } from './flow-index.ts'
import type { Answers, Flow, Id, Option, Question } from './flow.ts'

/** A stretch of whole numbers, both ends included. `most` is absent where the last band has no end. */
export interface Span {
  least: number
  most?: number
}

/**
 * The option whose band holds the whole number `n`.
 * @returns undefined if the question has no bands, or `n` is not a whole number between its first band and its `max`
 */
export function optionFor(question: Question, n: number): Id | undefined {
  if (!question.number || !Number.isInteger(n) || n > question.number.max) return undefined
  let found: Option | undefined
  for (const option of question.options) {
    const { from } = option
    if (from !== undefined && from <= n && from >= (found?.from ?? from)) found = option
  }
  return found?.id
}

/** The numbers an option stands for, or undefined if it stands for none ("don't know"). */
export function spanOf(question: Question, option: Id): Span | undefined {
  const least = question.options.find(({ id }) => id === option)?.from
  if (!question.number || least === undefined) return undefined
  const next = Math.min(
    ...question.options.flatMap(({ from }) => (from !== undefined && from > least ? [from] : [])),
  )
  return next === Infinity ? { least } : { least, most: next - 1 }
}

/** The smallest number a question takes; undefined if it has no bands. */
export function leastOf(question: Question): number | undefined {
  const begins = question.options.flatMap(({ from }) => from ?? [])
  return question.number && begins.length > 0 ? Math.min(...begins) : undefined
}

/**
 * The exact numbers that count, by question id: only those whose band is the answer given. A number that disagrees with
 * the answer (an undone answer, an edited link) is left out and not corrected: the answer is what was said last.
 * @param answers those that count (`resolve(...).answers`)
 * @param numbers what is kept beside them; may hold anything
 */
export function knownNumbers(
  flow: Flow,
  answers: Answers,
  numbers: Readonly<Record<Id, number>>,
): Readonly<Record<Id, number>> {
  const { questions } = indexOf(flow)
  return Object.fromEntries(
    Object.entries(numbers).filter(([id, n]) => {
      const question = questions.get(id)
      const option = question && optionFor(question, n)
      return option !== undefined && answers[id] === option
    }),
  )
}

/**
 * What is known of every banded question that was answered: the exact number if there is one, else the ends of the band.
 * Questions answered with "don't know", or not at all, are absent.
 */
export function knownSpans(
  flow: Flow,
  answers: Answers,
  numbers: Readonly<Record<Id, number>>,
): Readonly<Record<Id, Span>> {
  const exact = knownNumbers(flow, answers, numbers)
  return Object.fromEntries(
    flow.questions.flatMap((question): [Id, Span][] => {
      const { id } = question
      const n = exact[id]
      if (n !== undefined) return [[id, { least: n, most: n }]]
      const answer = answers[id]
      const span = typeof answer === 'string' ? spanOf(question, answer) : undefined
      return span ? [[id, span]] : []
    }),
  )
}

// Do the answers fit? The book knows no flow, so its conditions are the simplest there are.
import type { Answers, Id } from '../engine/flow.ts'

/** Answers that must all be given: for each question, one of these options (ticked, where several may be). */
export type When = Readonly<Record<Id, readonly Id[]>>

/** Every question named was answered with one of its options; for several ticks, one of them is enough. */
export function holds(when: When, answers: Answers): boolean {
  for (const question in when) {
    const answer = answers[question]
    const options = when[question]
    if (answer === undefined || !options) return false
    const fits =
      typeof answer === 'string' ? options.includes(answer) : answer.some((one) => options.includes(one))
    if (!fits) return false
  }
  return true
}

/** The option chosen in a single-choice question; undefined if it was not answered. */
export function chosen(question: Id, answers: Answers): Id | undefined {
  const answer = answers[question]
  return typeof answer === 'string' ? answer : answer?.[0]
}

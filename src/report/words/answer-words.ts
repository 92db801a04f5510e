// Answers in the reader's own words: the text of the options they chose.
import { optionsIn } from '../../engine/answer.ts'
import type { Answer, Flow, Id, Option, Question } from '../../engine/index.ts'
import { unitFor } from '../../vetting/book-units.ts'

/** The question with this id; undefined if this flow has none. */
export function questionOf(flow: Flow, id: Id): Question | undefined {
  return flow.questions.find((question) => question.id === id)
}

/** The options behind an answer, in the question's order. */
export function optionsOf(question: Question, answer: Answer): Option[] {
  const ids = optionsIn(answer)
  return question.options.filter((option) => ids.includes(option.id))
}

/** What was said: "Yes, by team or place", or "Large spend; new or untested". */
export function answerText(question: Question, answer: Answer): string {
  return optionsOf(question, answer)
    .map(({ text }, index) => (index > 0 ? lowerFirst(text) : text))
    .join('; ')
}

/** The exact number behind a band, to stand after the answer: ": 340 people". Empty if it is not known. */
export function exactWords({ number }: Question, n: number | undefined): string {
  return number && n !== undefined ? `: ${n.toLocaleString('en-GB')} ${unitFor(n, number.unit)}` : ''
}

/** In the middle of a sentence: "DNA" and "MOPAC" keep their capitals. */
export function lowerFirst(text: string): string {
  return /^[A-Z](?![A-Z])/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}

/** Was the answer "don't know"? */
export function isUnsure(question: Question, answer: Answer): boolean {
  return optionsOf(question, answer).some((option) => option.unsure)
}

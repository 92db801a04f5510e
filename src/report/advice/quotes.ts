// The reader's own answers, ready to be quoted.
import type { Answer, Flow, Id } from '../../engine/index.ts'
import { answerText, questionOf } from '../words/answer-words.ts'

export interface Quote {
  question: Id
  /** The question in a few words. */
  short: string
  /** What was said; empty where nothing was. */
  said: string
}

/** A question’s short name with its answer to follow: “Sensitive data?” stays, “How much it matters” gets a colon. */
export function beforeAnswer(short: string): string {
  return /[?:]$/.test(short) ? short : `${short}:`
}

/** "Sensitive data? Yes; How much it matters: large spend". */
export function quoteWords(quotes: readonly Quote[]): string {
  return quotes.map(({ short, said }) => `${beforeAnswer(short)} ${said}`.trim()).join('; ')
}

/** A quote for each answer, or for each question that waits for one. */
export function quotesOf(
  flow: Flow,
  parts: readonly { question: Id; answer?: Answer | undefined }[],
): Quote[] {
  return parts.flatMap(({ question, answer }) => {
    const asked = questionOf(flow, question)
    if (!asked) return []
    return [{ question, short: asked.short, said: answer === undefined ? '' : answerText(asked, answer) }]
  })
}

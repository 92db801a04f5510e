// Answers that sit badly together, as a page shows them: what is odd, and each answer with its question.
import type { Advised, Flow, Id, RaisedDoubt } from '../engine/index.ts'
import { answerText } from '../report/words/answer-words.ts'

export interface DoubtLine {
  id: Id
  says: string
  answers: readonly { question: Id; short: string; said: string }[]
}

/** A doubt in words: every answer behind it, and every question where it can be mended, in the order of the flow. */
export function doubtLine(
  flow: Flow,
  { id, says, mend, parts }: RaisedDoubt,
  { answers }: Pick<Advised, 'answers'>,
): DoubtLine {
  const named = new Set([...parts.map(({ question }) => question), ...mend])
  return {
    id,
    says,
    answers: flow.questions
      .filter((question) => named.has(question.id))
      .flatMap((question) => {
        const answer = answers[question.id]
        return answer === undefined
          ? []
          : [{ question: question.id, short: question.short, said: answerText(question, answer) }]
      }),
  }
}

/** The last question of a doubt: the answer that brought it up. */
export function raisedAt({ answers }: DoubtLine): Id | undefined {
  return answers.at(-1)?.question
}

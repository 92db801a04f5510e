// The facts of a commission in words: what was asked and what was answered.
import type { Answer, Flow, Id, Question } from '../../../engine/index.ts'
import type { Circumstances } from '../../../vetting/index.ts'

/** "Yes, person by person; No, ..." or "not answered". */
export function answerInWords({ options }: Question, answer: Answer | null | undefined): string {
  if (answer === undefined || answer === null || answer.length === 0) return 'not answered'
  const ids = typeof answer === 'string' ? [answer] : answer
  return ids.map((id) => options.find((option) => option.id === id)?.text ?? id).join('; ')
}

export interface FactChoice {
  id: Id
  text: string
}

/** Questions that can be corrected: those that are answered first, then the others, each in the order of the branch. */
export function factChoices({ questions }: Flow, { answers }: Circumstances): FactChoice[] {
  const answered = questions.filter(({ id }) => answers[id] !== undefined)
  const others = questions.filter(({ id }) => answers[id] === undefined)
  return [
    ...answered.map((question) => ({
      id: question.id,
      text: `${question.text} Now: ${answerInWords(question, answers[question.id])}`,
    })),
    ...others.map(({ id, text }) => ({ id, text: `${text} Not answered yet` })),
  ]
}

/** "Version 2: corrected “People in each group”". */
export function versionInWords({ version, correction }: Circumstances, flow: Flow): string {
  if (!correction) return `Version ${version}: as bids were invited`
  const asked = flow.questions.find(({ id }) => id === correction.question)
  return `Version ${version}: corrected “${asked?.short ?? correction.question}”`
}

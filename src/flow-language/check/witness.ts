// Answers that show a finding, made whole so that the author can open them in the app.
import { evaluate, Reading } from '../../engine/evaluate.ts'
import type { Answer, Answers, Flow, Question } from '../../engine/flow.ts'

/**
 * A complete walk that keeps the given answers wherever their question is asked. Other questions get their first
 * sure option. Answers to questions off the route are dropped; keys are in path order.
 */
export function completeWalk(flow: Flow, given: Answers): Answers {
  const reading = new Reading(flow)
  for (const question of flow.questions) {
    if (question.ask && evaluate(question.ask, reading) !== 'yes') continue
    reading.give(question.id, given[question.id] ?? anyAnswer(question))
  }
  return reading.answers
}

function anyAnswer({ kind, options }: Question): Answer {
  const option = options.find(({ unsure, exclusive }) => !unsure && !exclusive) ?? options[0]
  return kind === 'one' ? (option?.id ?? '') : option ? [option.id] : []
}

/** The address of the result page for these answers: readable, by id, in path order. */
export function witnessLink(flow: Flow, answers: Answers): string {
  const parts = flow.questions.flatMap(({ id }) => {
    const answer = answers[id]
    if (answer === undefined) return []
    return `${id}=${typeof answer === 'string' ? answer : answer.join('.')}`
  })
  return `#/${flow.id}/result?${[`v=${flow.version}`, ...parts].join('&')}`
}

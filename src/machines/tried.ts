// Answers tried beside the reader's own, as they are kept. Kept work may hold anything, so it is read before it counts.
import { sameAnswer } from '../engine/answer.ts'
import type { Answers, Flow } from '../engine/index.ts'
import { isAllowed } from './flow.machine.ts'

/** What is really being tried: allowed answers that differ from those given. */
export function triedAnswers(flow: Flow, answers: Answers, trying: Answers | null): Answers {
  return Object.fromEntries(
    Object.entries(trying ?? {}).filter(
      ([id, answer]) => isAllowed(flow, id, answer) && !sameAnswer(answers[id], answer),
    ),
  )
}

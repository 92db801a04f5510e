// Complete walks through a flow, drawn at random and seeded, so that a failure can be run again and made smaller.
import fc from 'fast-check'
import type { Answer, Answers, Flow, Id } from '../../src/engine/index.ts'
import { everyAnswer } from '../../src/engine/index.ts'
import { walk } from '../../src/engine/resolve.ts'

/** Answers every question that is asked, by these numbers: each picks an answer. */
export function walkBy(flow: Flow, picks: readonly number[], given: Answers = {}): Answers {
  const answers: Record<Id, Answer> = { ...given }
  let at = 0
  for (let [next] = walk(flow, answers).gaps; next; [next] = walk(flow, answers).gaps) {
    const question = flow.questions.find(({ id }) => id === next)
    const ways = question ? everyAnswer(question) : []
    const way = ways[(picks[at++ % picks.length] ?? 0) % ways.length]
    if (way === undefined) break
    answers[next] = way
  }
  return answers
}

/** A complete walk through the flow. */
export function walkOf(flow: Flow): fc.Arbitrary<Answers> {
  return fc
    .array(fc.nat({ max: 9999 }), {
      minLength: flow.questions.length,
      maxLength: flow.questions.length,
    })
    .map((picks) => walkBy(flow, picks))
}

/** The same walk every time, for every property that uses it. */
export const SEED = 20261122

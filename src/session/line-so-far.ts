// The reader's line: what was answered, where they stand, what is set aside. The shape is that of the rail and strip.
import type { Flow, Id, Question, Remaining, Resolution } from '../engine/index.ts'
import { answerText, isUnsure } from '../report/words/answer-words.ts'

export interface LineStop {
  id: Id
  title: string
  answer?: string
  kind: 'passed' | 'parked' | 'current' | 'ahead' | 'dormant'
  href?: string
  lines: readonly Id[]
  note?: string
}

/** The stops in the flow's order. `here`: the question on the screen, if any. */
export function lineSoFar(
  flow: Flow,
  { path, gaps, dormant, answers }: Resolution,
  given: Readonly<Record<Id, unknown>>,
  here: Id | null,
  hrefOf: (question: Id) => string,
): LineStop[] {
  const lastAnswered = flow.questions.findLastIndex(({ id }) => path.includes(id))
  return flow.questions.flatMap((question, index): LineStop[] => {
    const { id, short: title, lines } = question
    if (id === here) return [{ id, title, kind: 'current', lines }]
    const answer = answers[id]
    if (answer !== undefined && path.includes(id)) {
      const unsure = isUnsure(question, answer)
      const said = answerText(question, answer)
      const stop: LineStop = { id, title, answer: said, kind: 'passed', href: hrefOf(id), lines }
      return [unsure ? { ...stop, kind: 'parked', note: 'on your to-do list' } : stop]
    }
    if (dormant.includes(id)) {
      return [
        { id, title, answer: dormantText(question, given[id]), kind: 'dormant', lines, note: 'not used now' },
      ]
    }
    // A hole in the middle: an older link, or a question added since. Those still to come are only counted.
    return gaps.includes(id) && index < lastAnswered
      ? [{ id, title, kind: 'ahead', lines, note: 'not answered' }]
      : []
  })
}

function dormantText(question: Question, given: unknown): string {
  const ids =
    typeof given === 'string'
      ? [given]
      : Array.isArray(given)
        ? given.filter((id) => typeof id === 'string')
        : []
  return answerText(question, ids)
}

/** "6 to 9 more, then"; nothing if there are none. */
export function aheadWords({ least, most }: Remaining): string | undefined {
  if (most <= 0) return undefined
  return least === most ? `${most} more, then` : `${least} to ${most} more, then`
}

export { countWords } from '../report/words/count-words.ts'

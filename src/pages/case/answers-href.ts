// The answers of a case as a link to the result they lead to.
import type { Case } from '../../engine/index.ts'

/** Ids only, in the form every shared link has: `#/works/result?target=teams&priority=cost.innovation`. */
export function answersHref({ line, answers }: Pick<Case, 'line' | 'answers'>): string {
  const pairs = Object.entries(answers).map(
    ([question, answer]) => `${question}=${typeof answer === 'string' ? answer : answer.join('.')}`,
  )
  return `#/${line}/result?${pairs.join('&')}`
}

// Which methods a finding is about, read off its own rule: the kinds of method it names, and those whose least numbers it
// holds a bid to. Most findings are about a bid whatever its method, and name none.
import type { Condition, Id } from '../../engine/index.ts'
import type { VettingBook, VettingRule } from '../../vetting/book.ts'

/** Signals whose values are kinds of method; what stands behind a claim has a word of its own for one of them. */
const KINDS = ['proposes', 'leads_with', 'backing']
const OTHER_WORDS: Readonly<Record<Id, Id>> = { theory: 'theory_based' }

/** Ids of the methods a finding is about, in the order of the book; none if it is about any. */
export function methodsConcerned(
  { when }: Pick<VettingRule, 'when'>,
  { groups, minimums }: Pick<VettingBook, 'groups' | 'minimums'>,
): Id[] {
  const found = answersIn(when).flatMap(({ question, options }) =>
    question === 'sample'
      ? minimums.flatMap(({ methods }) => methods)
      : KINDS.includes(question)
        ? options.flatMap((option) => groups[OTHER_WORDS[option] ?? option] ?? [])
        : [],
  )
  return [...new Set(found)]
}

/** Every answer a condition reads, also where it must not be given: a finding that misses a method is about it too. */
function answersIn(condition: Condition): { question: Id; options: readonly Id[] }[] {
  switch (condition.kind) {
    case 'is':
    case 'has':
      return [condition]
    case 'all':
    case 'any':
      return condition.of.flatMap(answersIn)
    case 'not':
      return answersIn(condition.of)
    default:
      return []
  }
}

// For tests: every complete walk of a small flow, listed, with a reading of conditions written from the description of
// the language alone. Slow, plain and independent of both the engine and the checker.
import type { Answer, Answers, Condition, Flow, Id, Question } from '../../../engine/flow.ts'

export type Known = 'yes' | 'no' | 'unasked'

/** Every answer a question allows: each option, or each set of ticks that may stand together. */
export function everyAnswer({ kind, options }: Question): Answer[] {
  if (kind === 'one') return options.map(({ id }) => id)
  const sets = options
    .filter(({ exclusive }) => !exclusive)
    .reduce<Id[][]>((subsets, { id }) => [...subsets, ...subsets.map((subset) => [...subset, id])], [[]])
  return [
    ...sets.filter(({ length }) => length),
    ...options.filter((each) => each.exclusive).map(({ id }) => [id]),
  ]
}

/** Every complete walk; undefined if there are more than `most`. */
export function everyWalk(flow: Flow, most: number): Answers[] | undefined {
  let walks: Answers[] = [{}]
  for (const question of flow.questions) {
    walks = walks.flatMap((walk) =>
      question.ask && read(flow, question.ask, walk) !== 'yes'
        ? [walk]
        : everyAnswer(question).map((answer) => ({ ...walk, [question.id]: answer })),
    )
    if (walks.length > most) return undefined
  }
  return walks
}

/** The truth of a condition that reads answers only. */
export function read(flow: Flow, condition: Condition, walk: Answers): Known {
  switch (condition.kind) {
    case 'always':
      return 'yes'
    case 'is':
    case 'has': {
      const answer = walk[condition.question]
      if (answer === undefined) return 'unasked'
      return [answer].flat().some((option) => condition.options.includes(option)) ? 'yes' : 'no'
    }
    case 'fact': {
      const value = factOf(flow, condition.fact, walk)
      if (value === undefined) return 'unasked'
      return condition.values.includes(value) ? 'yes' : 'no'
    }
    case 'all': {
      const parts = condition.of.map((part) => read(flow, part, walk))
      return parts.includes('no') ? 'no' : parts.includes('unasked') ? 'unasked' : 'yes'
    }
    case 'any': {
      const parts = condition.of.map((part) => read(flow, part, walk))
      return parts.includes('yes') ? 'yes' : parts.includes('unasked') ? 'unasked' : 'no'
    }
    case 'not': {
      const part = read(flow, condition.of, walk)
      return part === 'unasked' ? part : part === 'yes' ? 'no' : 'yes'
    }
    default:
      throw new Error('How methods stand cannot be read from answers')
  }
}

/** The value of a fact that reads answers only. */
export function factOf(flow: Flow, id: Id, walk: Answers): Id | undefined {
  const fact = flow.facts.find((each) => each.id === id)
  return fact?.cases.find(({ when }) => read(flow, when, walk) === 'yes')?.is
}

/** Does the condition itself speak of how methods stand, or of a late fact? */
export function isLate(flow: Flow, condition: Condition): boolean {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.some((part) => isLate(flow, part))
    case 'not':
      return isLate(flow, condition.of)
    case 'fact':
      return flow.facts.some(({ id, late }) => late && id === condition.fact)
    default:
      return ['open', 'clean', 'lead', 'best'].includes(condition.kind)
  }
}

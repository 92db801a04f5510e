// What a compiled condition reads, directly and through facts.
import type { Condition, Id } from '../../engine/flow.ts'
import type { Names } from './names.ts'

/** How far in the file a condition reads, and whether it reads how methods stand: `lead` outdoes `standing`. */
export interface Reads {
  deepest: number
  deepestId?: Id
  stage: 'plain' | 'standing' | 'lead'
}

/** What the condition reads, through facts as well. */
export function readsOf(condition: Condition, names: Names): Reads {
  switch (condition.kind) {
    case 'is':
    case 'has':
      return {
        deepest: names.questions.get(condition.question)?.index ?? -1,
        deepestId: condition.question,
        stage: 'plain',
      }
    case 'fact': {
      const fact = names.facts.get(condition.fact)
      return {
        deepest: fact?.deepest ?? -1,
        deepestId: fact?.deepestId,
        stage: fact?.late ? 'lead' : 'plain',
      }
    }
    case 'open':
    case 'clean':
      return { deepest: -1, stage: 'standing' }
    case 'lead':
    case 'best':
      return { deepest: -1, stage: 'lead' }
    case 'not':
      return readsOf(condition.of, names)
    case 'all':
    case 'any':
      return condition.of.map((inner) => readsOf(inner, names)).reduce(further, NOTHING)
    case 'always':
      return NOTHING
  }
}

export const NOTHING: Reads = { deepest: -1, stage: 'plain' }
const STAGES = ['plain', 'standing', 'lead'] as const

/** The further-reaching of two. */
export function further(one: Reads, other: Reads): Reads {
  const deepest = one.deepest >= other.deepest ? one : other
  const stage = STAGES.indexOf(one.stage) >= STAGES.indexOf(other.stage) ? one.stage : other.stage
  return { deepest: deepest.deepest, deepestId: deepest.deepestId, stage }
}

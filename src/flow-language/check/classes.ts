// Answers that no condition at hand can tell apart are one class. A check that reads one option of a question with
// ten then has two cases to try, not ten; and a multiple choice never has to list its subsets.
import type { Answer, Id, Question } from '../../engine/flow.ts'

export interface AnswerClasses {
  /** One answer of each class: ticks that may stand with others before one that stands alone, and both before an unsure one. */
  samples: readonly Answer[]
  /** How many different answers each class holds. */
  sizes: readonly bigint[]
  /** For one test (a set of options): which classes hold an answer with at least one of them. */
  passing(options: readonly Id[]): readonly boolean[]
  /** The class an answer belongs to. */
  classOf(chosen: readonly Id[]): number
}

/** Beyond this many classes a question is too wide to expand. */
const MOST_CLASSES = 4096

interface Group {
  sample: Id[]
  size: bigint
  /** How good a sample it is: least is best. */
  rank: number
}

const known = new WeakMap<Question, Map<string, AnswerClasses | undefined>>()

/**
 * Groups the answers of a question by which of the tests they pass. Subsets of a multiple choice are counted one by
 * one without being listed: options are added one at a time, and subsets with the same passes so far are merged.
 * @returns undefined if there are too many classes to work with
 */
export function answerClasses(
  question: Question,
  tests: readonly (readonly Id[])[],
): AnswerClasses | undefined {
  const distinct = [...new Map(tests.map((options) => [testKey(options), options])).values()]
  const key = distinct.map(testKey).sort().join('|')
  let ofQuestion = known.get(question)
  if (!ofQuestion) known.set(question, (ofQuestion = new Map()))
  if (!ofQuestion.has(key)) ofQuestion.set(key, group(question, distinct))
  return ofQuestion.get(key)
}

function testKey(options: readonly Id[]): string {
  return [...options].sort().join(' ')
}

function group(question: Question, tests: readonly (readonly Id[])[]): AnswerClasses | undefined {
  const passes = (chosen: readonly Id[]) =>
    tests.reduce((mask, options, at) => (holds(options, chosen) ? mask | (1n << BigInt(at)) : mask), 0n)
  const groups = new Map<bigint, Group>()
  const add = (mask: bigint, sample: Id[], size: bigint, rank: number) => {
    const found = groups.get(mask)
    if (!found) groups.set(mask, { sample, size, rank })
    else {
      found.size += size
      if (rank < found.rank) Object.assign(found, { sample, rank })
    }
  }

  const alone = question.options.filter((option) => question.kind === 'one' || option.exclusive)
  for (const { id, unsure, exclusive } of alone) {
    add(passes([id]), [id], 1n, unsure ? 2 : exclusive ? 1 : 0)
  }
  if (question.kind === 'many') {
    const subsets = growSubsets(question, passes)
    if (!subsets) return undefined
    for (const [mask, { sample, size }] of subsets) if (size > 0n) add(mask, sample, size, 0)
  }
  if (groups.size > MOST_CLASSES) return undefined

  const masks = [...groups.keys()]
  const order = new Map(masks.map((mask, at) => [mask, at]))
  const all = [...groups.values()]
  return {
    samples: all.map(({ sample }) => (question.kind === 'one' ? (sample[0] ?? '') : sample)),
    sizes: all.map(({ size }) => size),
    passing: (options) => all.map(({ sample }) => holds(options, sample)),
    classOf: (chosen) => order.get(passes(chosen)) ?? -1,
  }
}

/** Non-empty sets of the options that may be ticked together, by what they pass. */
function growSubsets(question: Question, passes: (chosen: readonly Id[]) => bigint) {
  let subsets = new Map<bigint, { sample: Id[]; size: bigint }>()
  for (const { id, exclusive } of question.options) {
    if (exclusive) continue
    const own = passes([id])
    const next = new Map([...subsets].map(([mask, subset]) => [mask, { ...subset }]))
    const add = (mask: bigint, sample: Id[], size: bigint) => {
      const found = next.get(mask)
      if (!found) next.set(mask, { sample, size })
      else {
        if (sample.length < found.sample.length) found.sample = sample
        found.size += size
      }
    }
    add(own, [id], 1n)
    for (const [mask, { sample, size }] of subsets) add(mask | own, [...sample, id], size)
    subsets = next
    if (subsets.size > MOST_CLASSES) return undefined
  }
  return subsets
}

function holds(options: readonly Id[], chosen: readonly Id[]): boolean {
  return chosen.some((option) => options.includes(option))
}

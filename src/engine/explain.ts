// Which answers make a condition come out as it does. This is what lets every verdict quote the reader.
import type { Reading } from './evaluate.ts'
import { indexOf } from './flow-index.ts'
import type { Answer, Condition, Flow, Id } from './flow.ts'
import { YES } from './truth.ts'

/** One answer behind a verdict. */
export interface Part {
  question: Id
  answer: Answer
}

/**
 * The answers that make this condition true (or, if it is false, the ones that make it false), in the flow's order. A
 * fact is explained by the case that decides it.
 */
export function partsOf(flow: Flow, condition: Condition, reading: Reading): Part[] {
  const found = new Set<Id>()
  collect(flow, condition, reading, found, false)
  const { places } = indexOf(flow)
  const parts: Part[] = []
  for (const question of found) {
    const answer = reading.answers[question]
    if (answer !== undefined) parts.push({ question, answer })
  }
  return parts.sort((a, b) => (places.get(a.question) ?? 0) - (places.get(b.question) ?? 0))
}

/**
 * The answered questions of which one has to change before the condition comes out otherwise (or one that decides
 * whether they are asked). More than partsOf() where a fact is concerned: a case above the one that decides could come
 * true as well.
 */
export function questionsBehind(flow: Flow, condition: Condition, reading: Reading): readonly Id[] {
  let known = behind.get(reading)
  if (!known) behind.set(reading, (known = new Map()))
  let questions = known.get(condition)
  if (!questions) {
    const found = new Set<Id>()
    collect(flow, condition, reading, found, true)
    questions = [...found].filter((question) => reading.answers[question] !== undefined)
    known.set(condition, questions)
  }
  return questions
}

/** Asked again and again while one trial is looked at from all sides. */
const behind = new WeakMap<Reading, Map<Condition, readonly Id[]>>()

function collect(
  flow: Flow,
  condition: Condition,
  reading: Reading,
  found: Set<Id>,
  earlierCases: boolean,
): void {
  switch (condition.kind) {
    case 'is':
    case 'has':
      found.add(condition.question)
      return
    case 'fact': {
      const cases = indexOf(flow).facts.get(condition.fact)?.cases ?? []
      const decides = cases.findIndex(({ when }) => reading.program.test(when)(reading) === YES)
      const first = decides < 0 || earlierCases ? 0 : decides
      const last = decides < 0 ? cases.length - 1 : decides
      for (const { when } of cases.slice(first, last + 1)) collect(flow, when, reading, found, earlierCases)
      return
    }
    case 'not':
      collect(flow, condition.of, reading, found, earlierCases)
      return
    case 'all':
    case 'any': {
      // Only the members that agree with the outcome explain it: for a true "any" the true ones, for a false
      // "all" the false ones. When all agree (a true "all", a false "any") that is every member.
      const { test } = reading.program
      const outcome = test(condition)(reading)
      for (const member of condition.of) {
        if (test(member)(reading) === outcome) collect(flow, member, reading, found, earlierCases)
      }
    }
  }
}

// Which answers make a condition come out as it does. This is what lets every verdict quote the reader.
import { evaluate, type Reading } from './evaluate.ts'
import { indexOf } from './flow-index.ts'
import type { Answer, Condition, Flow, Id } from './flow.ts'

/** One answer behind a verdict. */
export interface Part {
  question: Id
  answer: Answer
}

/**
 * The answers that make this condition true (or, if it is false, the ones that make it false), in the flow's order.
 * Changing none of them, and none that decides whether they are asked, cannot change its truth.
 */
export function partsOf(flow: Flow, condition: Condition, reading: Reading): Part[] {
  const found = new Set<Id>()
  collect(flow, condition, reading, found)
  const { places } = indexOf(flow)
  const parts: Part[] = []
  for (const question of found) {
    const answer = reading.answers[question]
    if (answer !== undefined) parts.push({ question, answer })
  }
  return parts.sort((a, b) => (places.get(a.question) ?? 0) - (places.get(b.question) ?? 0))
}

function collect(flow: Flow, condition: Condition, reading: Reading, found: Set<Id>): void {
  switch (condition.kind) {
    case 'is':
    case 'has':
      found.add(condition.question)
      return
    case 'fact': {
      const fact = indexOf(flow).facts.get(condition.fact)
      const { value } = reading.fact(condition.fact)
      const cases = fact?.cases ?? []
      const decided = cases.find((option) => option.is === value && evaluate(option.when, reading) === 'yes')
      if (decided) collect(flow, decided.when, reading, found)
      else for (const option of cases) collect(flow, option.when, reading, found)
      return
    }
    case 'not':
      collect(flow, condition.of, reading, found)
      return
    case 'all':
    case 'any': {
      // Only the members that agree with the outcome explain it: for a true "any" the true ones, for a false
      // "all" the false ones. When all agree (a true "all", a false "any") that is every member.
      const outcome = evaluate(condition, reading)
      for (const member of condition.of) {
        if (evaluate(member, reading) === outcome) collect(flow, member, reading, found)
      }
    }
  }
}

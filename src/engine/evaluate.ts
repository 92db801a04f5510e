// Four-valued evaluation of conditions. "Unknown" has two causes that must not be confused: a question that is
// off the route (`unasked`: it will never be answered) and a hole in the answers (`missing`: it still may be).
// Both keep a rule from firing; only `missing` lets a later answer still count.
import { indexOf } from './flow-index.ts'
import type { Answer, Answers, Condition, Flow, Id } from './flow.ts'

export type Truth = 'yes' | 'no' | 'unasked' | 'missing'

/** How the impact designs stand, for conditions that read verdicts rather than answers. */
export interface Standing {
  isOpen(method: Id): boolean
  isClean(method: Id): boolean
  lead?: Id
  best?: Id
  caveats(method: Id): number
}

type FactReading = { value: Id } | { value?: undefined; truth: 'unasked' | 'missing' }

/** The answers that count, read through the flow's facts. Facts are worked out once, when first asked for. */
export class Reading {
  readonly answers: Record<Id, Answer>
  readonly missing = new Set<Id>()
  standing?: Standing
  readonly #flow: Flow
  readonly #facts = new Map<Id, FactReading>()

  constructor(flow: Flow, answers: Answers = {}) {
    this.#flow = flow
    this.answers = { ...answers }
  }

  fact(id: Id): FactReading {
    let known = this.#facts.get(id)
    if (!known) {
      known = this.#deduce(id)
      this.#facts.set(id, known)
    }
    return known
  }

  #deduce(id: Id): FactReading {
    const fact = indexOf(this.#flow).facts.get(id)
    let truth: 'unasked' | 'missing' = 'unasked'
    for (const option of fact?.cases ?? []) {
      const met = evaluate(option.when, this)
      if (met === 'yes') return { value: option.is }
      if (met === 'missing') truth = 'missing'
    }
    return { truth }
  }
}

/** Is the condition met by these answers? A rule, an ask or a fact case acts only on `yes`. */
export function evaluate(condition: Condition, reading: Reading): Truth {
  switch (condition.kind) {
    case 'always':
      return 'yes'
    case 'is': {
      const answer = reading.answers[condition.question]
      if (answer === undefined) return absent(condition.question, reading)
      return truth(typeof answer === 'string' && condition.options.includes(answer))
    }
    case 'has': {
      const answer = reading.answers[condition.question]
      if (answer === undefined) return absent(condition.question, reading)
      return truth(condition.options.some((option) => answer.includes(option)))
    }
    case 'fact': {
      const fact = reading.fact(condition.fact)
      return fact.value === undefined ? fact.truth : truth(condition.values.includes(fact.value))
    }
    case 'all':
      return every(condition.of, reading)
    case 'any':
      return some(condition.of, reading)
    case 'not':
      return opposite(evaluate(condition.of, reading))
    default:
      return evaluateStanding(condition, reading.standing)
  }
}

function evaluateStanding(
  condition: Extract<Condition, { kind: 'open' | 'clean' | 'lead' | 'best' }>,
  standing: Standing | undefined,
): Truth {
  if (!standing) return 'missing'
  switch (condition.kind) {
    case 'open':
      return truth(condition.methods.some((method) => standing.isOpen(method)))
    case 'clean':
      return truth(condition.methods.some((method) => standing.isClean(method)))
    case 'lead':
      return truth(isAmong(standing.lead, condition.methods))
    case 'best':
      return truth(
        isAmong(standing.best, condition.methods) &&
          (condition.caveats === undefined ||
            standing.best === undefined ||
            standing.caveats(standing.best) <= condition.caveats),
      )
  }
}

/** An empty list stands for "none". */
function isAmong(method: Id | undefined, methods: readonly Id[]): boolean {
  return method === undefined ? methods.length === 0 : methods.includes(method)
}

function absent(question: Id, reading: Reading): Truth {
  return reading.missing.has(question) ? 'missing' : 'unasked'
}

function truth(met: boolean): Truth {
  return met ? 'yes' : 'no'
}

function opposite(met: Truth): Truth {
  if (met === 'yes') return 'no'
  return met === 'no' ? 'yes' : met
}

function every(conditions: readonly Condition[], reading: Reading): Truth {
  let worst: Truth = 'yes'
  for (const condition of conditions) {
    const met = evaluate(condition, reading)
    if (met === 'no') return 'no'
    if (met === 'unasked' || (met === 'missing' && worst === 'yes')) worst = met
  }
  return worst
}

function some(conditions: readonly Condition[], reading: Reading): Truth {
  let best: Truth = 'no'
  for (const condition of conditions) {
    const met = evaluate(condition, reading)
    if (met === 'yes') return 'yes'
    if (met === 'missing' || (met === 'unasked' && best === 'no')) best = met
  }
  return best
}

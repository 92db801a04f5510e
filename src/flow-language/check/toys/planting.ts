// How a fault is planted in the clean flow, and what is said of it.
import type { Advised } from '../../../engine/advise.ts'
import type { Condition, Fact, Flow, FlowMethod, Id, Question, Rule } from '../../../engine/flow.ts'
import { all, is, toyQuestion, toyRule } from '../../../engine/toy-flow.ts'
import type { FindingCode, Place } from '../findings.ts'
import { cleanFlow } from './clean-flow.ts'

export const clean = cleanFlow()

export function withQuestion(id: Id, change: Partial<Question>): Flow {
  return {
    ...clean,
    questions: clean.questions.map((each) => (each.id === id ? { ...each, ...change } : each)),
  }
}
export function withRules(...rules: Rule[]): Flow {
  return { ...clean, rules: [...clean.rules, ...rules] }
}
export function withFact(added: Fact, reader: Condition, severity: Rule['severity'] = 'note'): Flow {
  const rules = [...clean.rules, toyRule('R9', ['ex-process'], reader, { severity })]
  return { ...clean, facts: [...clean.facts, added], rules }
}
export function withMethod(id: Id, change: Partial<FlowMethod>): Flow {
  return { ...clean, methods: clean.methods.map((each) => (each.id === id ? { ...each, ...change } : each)) }
}
export function addMethod(method: FlowMethod, ...rules: Rule[]): Flow {
  return { ...clean, methods: [...clean.methods, method], rules: [...clean.rules, ...rules] }
}
export function withPrecedence(change: object): Flow {
  return { ...clean, precedence: { ...clean.precedence!, ...change } }
}
export function options(...ids: Id[]): Partial<Question> {
  return { options: toyQuestion('x', ids).options }
}

export interface Planted {
  fault: string
  flow: Flow
  code: FindingCode
  at: Place
  /** What the replayed witness must show. Without it there is nothing to show: "never" has no example. */
  shows?: (advised: Advised) => boolean
}

export const fires = (advised: Advised, rule: Id) =>
  advised.methods.some(({ reasons }) => reasons.some((reason) => reason.rule === rule))
export const status = (advised: Advised, id: Id) => advised.methods.find((method) => method.id === id)?.status

export const impossible = all(is('stage', 'ended'), is('chance', 'yes'))

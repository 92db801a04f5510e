// A flow with its ids looked up, made once per check. Everything else in this folder reads this, not the flow's ids.
import type { Advice, Condition, Doubt, Flow, FlowMethod, Id, Rule } from '../../engine/flow.ts'
import { always, never, type FactNode, type Formula, type QuestionNode } from './formula.ts'

export interface RuleNode {
  rule: Rule
  when: Formula
}

export interface MethodNode {
  id: Id
  method: FlowMethod
  shown: Formula
  needs: QuestionNode[]
  supports: { when: Formula; because: string }[]
  /** Rules that speak of it, in file order. */
  rules: RuleNode[]
}

export interface Model {
  flow: Flow
  questions: QuestionNode[]
  facts: FactNode[]
  rules: RuleNode[]
  methods: MethodNode[]
  advice: { advice: Advice; when: Formula }[]
  doubts: { doubt: Doubt; when: Formula; mend: QuestionNode[] }[]
  /** The precedence's orders with their conditions; the last is always true. */
  orders: { when: Formula; methods: readonly Id[] }[]
  question: ReadonlyMap<Id, QuestionNode>
  fact: ReadonlyMap<Id, FactNode>
  method: ReadonlyMap<Id, MethodNode>
}

/** Looks up every id of a compiled flow. Ids that do not exist are the compiler's business: they count as "no". */
export function modelOf(flow: Flow): Model {
  const question = new Map<Id, QuestionNode>()
  const fact = new Map<Id, FactNode>()

  function read(condition: Condition): Formula {
    switch (condition.kind) {
      case 'always':
        return always
      case 'is':
      case 'has': {
        const node = question.get(condition.question)
        return node ? { kind: 'answer', question: node, options: condition.options } : never
      }
      case 'fact': {
        const node = fact.get(condition.fact)
        return node ? { kind: 'value', fact: node, values: condition.values } : never
      }
      case 'all':
      case 'any':
        return { kind: condition.kind, of: condition.of.map(read) }
      case 'not':
        return { kind: 'not', of: read(condition.of) }
      default:
        return { kind: 'standing', condition }
    }
  }

  for (const each of flow.questions) question.set(each.id, { id: each.id, question: each })
  for (const each of flow.facts) {
    const node: FactNode = { id: each.id, fact: each, cases: [] }
    fact.set(each.id, node)
    node.cases = each.cases.map(({ is, when }) => ({ is, when: read(when) }))
  }
  for (const node of question.values()) if (node.question.ask) node.ask = read(node.question.ask)

  const rules = flow.rules.map((rule) => ({ rule, when: read(rule.when) }))
  const methods = flow.methods.map((method) => ({
    id: method.id,
    method,
    shown: method.shown ? read(method.shown) : always,
    needs: method.needs.flatMap((id) => question.get(id) ?? []),
    supports: method.supports.map(({ when, because }) => ({ when: read(when), because })),
    rules: rules.filter(({ rule }) => rule.methods.includes(method.id)),
  }))
  const { precedence } = flow
  const orders = (precedence?.orders ?? []).map(({ when, methods }) => ({
    when: when ? read(when) : always,
    methods,
  }))
  if (precedence) orders.push({ when: always, methods: precedence.ladder })

  return {
    flow,
    questions: [...question.values()],
    facts: [...fact.values()],
    rules,
    methods,
    advice: flow.advice.map((advice) => ({ advice, when: read(advice.when) })),
    doubts: flow.doubts.map((doubt) => ({
      doubt,
      when: read(doubt.when),
      mend: doubt.mend.flatMap((id) => question.get(id) ?? []),
    })),
    orders,
    question,
    fact,
    method: new Map(methods.map((node) => [node.id, node])),
  }
}

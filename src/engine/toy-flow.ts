// Small flows for tests of the engine: no real content, so that a change of policy never breaks a test of mechanics.
import type { Condition, Fact, Flow, FlowMethod, Id, Question, Rule } from './flow.ts'

/** A single-choice question with these options; `dk` is the unsure one. */
export function toyQuestion(id: Id, options: readonly Id[], more: Partial<Question> = {}): Question {
  return {
    id,
    kind: 'one',
    text: `What about ${id}?`,
    short: id,
    why: 'It matters.',
    control: 'effort',
    was: [],
    better: [],
    hard: false,
    terms: [],
    context: false,
    lines: [],
    options: options.map((option) => ({
      id: option,
      text: option,
      was: [],
      exclusive: option === 'dk' || option === 'none',
      unsure: option === 'dk',
    })),
    ...more,
  }
}

export function toyRule(id: Id, methods: readonly Id[], when: Condition, more: Partial<Rule> = {}): Rule {
  return {
    id,
    methods,
    when,
    severity: 'block',
    because: `Because of ${id}.`,
    change: `Undo ${id}.`,
    sources: ['judgement'],
    stage: 'plain',
    ...more,
  }
}

export function toyMethod(id: Id, more: Partial<FlowMethod> = {}): FlowMethod {
  return { id, needs: [], supports: [], ...more }
}

export function toyFact(id: Id, cases: Readonly<Record<Id, Condition>>, late = false): Fact {
  return { id, says: id, late, cases: Object.entries(cases).map(([is, when]) => ({ is, when })) }
}

export function toyFlow(more: Partial<Flow>): Flow {
  return {
    id: 'toy',
    version: 1,
    line: 'works',
    title: 'A toy',
    terminus: 'Nothing',
    state: 'open',
    reviewed: { date: '2026-01-01', by: 'nobody' },
    questions: [],
    facts: [],
    methods: [],
    groups: {},
    rules: [],
    floors: [],
    advice: [],
    doubts: [],
    examples: [],
    changes: [],
    hash: 'toy',
    ...more,
  }
}

export function is(question: Id, ...options: Id[]): Condition {
  return { kind: 'is', question, options }
}

export function has(question: Id, ...options: Id[]): Condition {
  return { kind: 'has', question, options }
}

export function fact(id: Id, ...values: Id[]): Condition {
  return { kind: 'fact', fact: id, values }
}

export function all(...of: Condition[]): Condition {
  return { kind: 'all', of }
}

export function any(...of: Condition[]): Condition {
  return { kind: 'any', of }
}

export function not(of: Condition): Condition {
  return { kind: 'not', of }
}

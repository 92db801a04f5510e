// A small flow with nothing wrong with it, for tests that plant one fault at a time.
import type { Flow } from '../../../engine/flow.ts'
import {
  all,
  any,
  fact,
  has,
  is,
  not,
  toyFact,
  toyFlow,
  toyMethod,
  toyQuestion,
  toyRule,
} from '../../../engine/toy-flow.ts'

/** Six questions, two facts, a late fact, rules of every stage, a precedence, a floor and an example. */
export function cleanFlow(more: Partial<Flow> = {}): Flow {
  return toyFlow({
    questions: [
      toyQuestion('aim', ['effect', 'process', 'dk'], { findOut: 'Ask.' }),
      toyQuestion('stage', ['planned', 'running', 'ended']),
      toyQuestion('worry', ['cost', 'risk', 'none', 'dk'], { kind: 'many' }),
      toyQuestion('chance', ['yes', 'no', 'dk'], {
        ask: all(is('aim', 'effect', 'dk'), is('stage', 'planned', 'running')),
        hard: true,
        findOut: 'Ask the decision-maker.',
      }),
      toyQuestion('size', ['small', 'large'], { ask: fact('rand', 'yes') }),
      toyQuestion('compare', ['good', 'poor', 'none'], {
        ask: any(fact('rand', 'no'), is('stage', 'ended')),
      }),
    ],
    facts: [
      toyFact('tier', {
        high: all(has('worry', 'cost'), has('worry', 'risk')),
        med: has('worry', 'cost', 'risk', 'dk'),
        low: has('worry', 'none'),
      }),
      toyFact('rand', { yes: is('chance', 'yes'), no: is('chance', 'no', 'dk') }),
      toyFact(
        'outlook',
        { good: { kind: 'lead', methods: ['im-rct', 'im-did'] }, poor: { kind: 'always' } },
        true,
      ),
    ],
    methods: [
      toyMethod('im-rct', {
        needs: ['chance'],
        supports: [{ when: is('chance', 'yes'), because: 'Chance can decide.' }],
      }),
      toyMethod('im-did', { needs: ['compare'], shown: not(is('aim', 'process')) }),
      toyMethod('ex-process', {
        supports: [{ when: is('aim', 'process', 'dk'), because: 'You asked how.' }],
      }),
      toyMethod('mo-min'),
    ],
    groups: { impact: ['im-rct', 'im-did'] },
    rules: [
      toyRule('R1', ['im-rct'], is('chance', 'no')),
      toyRule('R2', ['im-rct'], is('chance', 'dk'), { severity: 'caveat' }),
      toyRule('R3', ['im-rct'], is('size', 'small'), { severity: 'caveat' }),
      toyRule('R4', ['im-did'], is('compare', 'none')),
      toyRule('R5', ['im-did'], is('compare', 'poor'), { severity: 'caveat' }),
      toyRule('R6', ['im-rct', 'im-did'], fact('tier', 'low'), { severity: 'caveat' }),
      toyRule('R7', ['ex-process'], is('stage', 'ended')),
      toyRule('R8', ['mo-min'], { kind: 'always' }, { severity: 'note' }),
      toyRule('S1', ['im-did'], all({ kind: 'open', methods: ['im-rct'] }, is('stage', 'planned')), {
        severity: 'caveat',
        stage: 'standing',
      }),
      toyRule(
        'L1',
        ['ex-process'],
        { kind: 'lead', methods: ['im-rct'] },
        { severity: 'caveat', stage: 'lead' },
      ),
    ],
    precedence: {
      id: 'P1',
      because: 'One is enough.',
      change: 'Keep it as a fallback.',
      ladder: ['im-rct', 'im-did'],
      classes: [
        { id: 'randomised', methods: ['im-rct'] },
        { id: 'comparison', methods: ['im-did'] },
      ],
      orders: [
        { when: is('stage', 'ended'), methods: ['im-did', 'im-rct'] },
        { methods: ['im-rct', 'im-did'] },
      ],
    },
    floors: [{ id: 'F1', method: 'mo-min', because: 'Always keep records.', ifNothingElse: false }],
    advice: [
      { id: 'AD1', when: fact('tier', 'high'), text: 'Plan for scrutiny.', sources: [] },
      { id: 'AD2', when: fact('outlook', 'poor'), text: 'Fix this first.', sources: [] },
    ],
    examples: [
      {
        name: 'A lottery',
        answers: { aim: 'effect', stage: 'running', worry: ['cost'], chance: 'yes', size: 'large' },
        expect: {
          recommended: ['im-rct', 'mo-min'],
          primary: 'im-rct',
          facts: { tier: 'med', outlook: 'good' },
        },
      },
    ],
    ...more,
  })
}

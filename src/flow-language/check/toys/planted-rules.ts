// Faults planted in rules, advice, methods and precedence.
import type { Advised } from '../../../engine/advise.ts'
import type { Flow } from '../../../engine/flow.ts'
import { all, any, fact, has, is, not, toyMethod, toyRule } from '../../../engine/toy-flow.ts'
import {
  clean,
  withRules,
  withMethod,
  addMethod,
  withPrecedence,
  fires,
  status,
  impossible,
  type Planted,
} from './planting.ts'

export const plantedRules: readonly Planted[] = [
  {
    fault: 'a rule that can never fire',
    flow: withRules(toyRule('R9', ['im-rct'], impossible)),
    code: 'rule-never',
    at: { kind: 'rule', id: 'R9' },
  },
  {
    fault: 'a rule that can never fire because "not" of what was not asked is not true',
    flow: withRules(toyRule('R9', ['im-rct'], all(is('stage', 'ended'), not(is('chance', 'no'))))),
    code: 'rule-never',
    at: { kind: 'rule', id: 'R9' },
  },
  {
    fault: 'a rule that fires only while its method is not shown',
    flow: withRules(toyRule('R9', ['im-did'], is('aim', 'process'))),
    code: 'rule-never',
    at: { kind: 'rule', id: 'R9' },
    shows: ({ answers, ...advised }) => answers['aim'] === 'process' && !status(advised as Advised, 'im-did'),
  },
  {
    fault: 'a rule that always fires',
    flow: withRules(
      toyRule('R9', ['ex-process'], has('worry', 'cost', 'risk', 'none', 'dk'), { severity: 'note' }),
    ),
    code: 'rule-always',
    at: { kind: 'rule', id: 'R9' },
    shows: (advised) => fires(advised, 'R9'),
  },
  {
    fault: 'a rule that says the same as another in other words',
    flow: withRules(
      toyRule('R9', ['im-rct', 'ex-process'], all(fact('rand', 'no'), not(is('chance', 'dk')))),
    ),
    code: 'rule-duplicate',
    at: { kind: 'rule', id: 'R9' },
    shows: (advised) => fires(advised, 'R9') && fires(advised, 'R1'),
  },
  {
    fault: 'a standing rule that can never fire',
    flow: withRules(
      toyRule('S9', ['ex-process'], all({ kind: 'open', methods: ['im-rct'] }, is('chance', 'no')), {
        stage: 'standing',
      }),
    ),
    code: 'rule-never',
    at: { kind: 'rule', id: 'S9' },
  },
  {
    fault: 'a standing rule that always fires',
    flow: withRules(
      toyRule(
        'S9',
        ['ex-process'],
        { kind: 'open', methods: ['mo-min'] },
        { stage: 'standing', severity: 'note' },
      ),
    ),
    code: 'rule-always',
    at: { kind: 'rule', id: 'S9' },
    shows: (advised) => fires(advised, 'S9'),
  },
  {
    fault: 'a rule about the lead that can never fire',
    flow: withRules(
      toyRule('L9', ['ex-process'], all({ kind: 'lead', methods: ['im-rct'] }, is('size', 'small')), {
        stage: 'lead',
      }),
    ),
    code: 'rule-never',
    at: { kind: 'rule', id: 'L9' },
  },
  {
    fault: 'a rule about the best design that can never fire',
    flow: withRules(
      toyRule('L9', ['ex-process'], all({ kind: 'best', methods: ['im-did'] }, is('compare', 'none')), {
        stage: 'lead',
      }),
    ),
    code: 'rule-never',
    at: { kind: 'rule', id: 'L9' },
  },
  {
    fault: 'advice nobody ever gets',
    flow: {
      ...clean,
      advice: [...clean.advice, { id: 'AD9', when: impossible, text: 'Never.', sources: [] }],
    },
    code: 'advice-never',
    at: { kind: 'advice', id: 'AD9' },
  },
  {
    fault: 'advice on how methods stand that nobody ever gets',
    flow: {
      ...clean,
      advice: [
        ...clean.advice,
        {
          id: 'AD9',
          when: all(
            fact('outlook', 'poor'),
            is('compare', 'good'),
            is('stage', 'ended'),
            fact('tier', 'high'),
            is('aim', 'effect'),
          ),
          text: 'Never.',
          sources: [],
        },
      ],
    },
    code: 'advice-never',
    at: { kind: 'advice', id: 'AD9' },
  },
  {
    fault: 'a reason in favour that never holds',
    flow: withMethod('ex-process', { supports: [{ when: impossible, because: 'Never.' }] }),
    code: 'support-never',
    at: { kind: 'method', id: 'ex-process', option: '0' },
  },
  {
    fault: 'a reason in favour that only holds when the method is ruled out',
    flow: withMethod('ex-process', {
      supports: [
        { when: is('aim', 'process', 'dk'), because: 'You asked how.' },
        { when: is('stage', 'ended'), because: 'It is over.' },
      ],
    }),
    code: 'support-hidden',
    at: { kind: 'method', id: 'ex-process', option: '1' },
    shows: (advised) => status(advised, 'ex-process') === 'not_feasible',
  },
  {
    fault: 'an order of precedence that never decides',
    flow: withPrecedence({
      orders: [
        { when: is('stage', 'ended'), methods: ['im-did', 'im-rct'] },
        { when: all(is('stage', 'ended'), is('compare', 'good')), methods: ['im-rct', 'im-did'] },
        { methods: ['im-rct', 'im-did'] },
      ],
    }),
    code: 'order-never',
    at: { kind: 'precedence', id: 'P1', option: '1' },
  },
  {
    fault: 'a method that is never shown',
    flow: addMethod(toyMethod('ql-talk', { shown: impossible })),
    code: 'method-never-shown',
    at: { kind: 'method', id: 'ql-talk' },
  },
  {
    fault: 'a method that is never possible',
    flow: addMethod(
      toyMethod('ql-talk'),
      toyRule('R9', ['ql-talk'], is('stage', 'ended', 'planned')),
      toyRule('R10', ['ql-talk'], is('stage', 'running')),
    ),
    code: 'method-never-possible',
    at: { kind: 'method', id: 'ql-talk' },
  },
  {
    fault: 'a method that is never recommended',
    flow: addMethod(
      toyMethod('ql-talk'),
      toyRule('R9', ['ql-talk'], is('stage', 'ended'), { severity: 'caveat' }),
      toyRule('R10', ['ql-talk'], is('stage', 'running', 'planned'), { severity: 'caveat' }),
    ),
    code: 'method-never-recommended',
    at: { kind: 'method', id: 'ql-talk' },
  },
  {
    fault: 'a method that promises never to be recommended, and can be',
    flow: addMethod(
      toyMethod('ql-talk', { atMost: 'possible' }),
      toyRule('R9', ['ql-talk'], is('stage', 'ended')),
    ),
    code: 'method-beyond-promise',
    at: { kind: 'method', id: 'ql-talk' },
    shows: ({ methods }) => methods.some(({ id, status }) => id === 'ql-talk' && status === 'recommended'),
  },
  {
    fault: 'a design always beaten by one that comes before it',
    flow: {
      ...withPrecedence({
        ladder: ['im-rct', 'im-did', 'im-its'],
        classes: [{ id: 'all', methods: ['im-rct', 'im-did', 'im-its'] }],
        orders: [{ methods: ['im-rct', 'im-did', 'im-its'] }],
      }),
      methods: [...clean.methods, toyMethod('im-its', { needs: ['compare'] })],
      rules: [
        ...clean.rules,
        toyRule(
          'R9',
          ['im-its'],
          any(
            is('compare', 'none', 'poor'),
            fact('tier', 'low'),
            is('aim', 'process'),
            is('stage', 'planned'),
          ),
          { severity: 'caveat' },
        ),
      ],
    },
    code: 'method-never-recommended',
    at: { kind: 'method', id: 'im-its' },
  },
  {
    fault: 'a need that is never asked while the method is shown',
    flow: withMethod('im-rct', { shown: is('stage', 'ended') }),
    code: 'needs-never-asked',
    at: { kind: 'method', id: 'im-rct' },
  },
  {
    fault: 'answers that end without a recommendation',
    flow: { ...clean, floors: [], rules: [...clean.rules, toyRule('R9', ['mo-min'], fact('tier', 'low'))] },
    code: 'no-recommendation',
    at: { kind: 'flow', id: 'toy' },
    shows: ({ methods }) => !methods.some((method) => method.status === 'recommended'),
  },
  {
    fault: 'an impact design off the ladder',
    flow: { ...addMethod(toyMethod('im-its')), groups: { impact: ['im-rct', 'im-did', 'im-its'] } },
    code: 'precedence-broken',
    at: { kind: 'precedence', id: 'P1' },
  },
  {
    fault: 'a design on the ladder in no class',
    flow: withPrecedence({ classes: [{ id: 'randomised', methods: ['im-rct'] }] }),
    code: 'precedence-broken',
    at: { kind: 'precedence', id: 'P1' },
  },
  {
    fault: 'two impact designs recommended at once',
    flow: { ...addMethod(toyMethod('im-its')), groups: { impact: ['im-rct', 'im-did', 'im-its'] } },
    code: 'two-impact-designs',
    at: { kind: 'flow', id: 'toy' },
    shows: ({ methods }) =>
      methods.filter(({ id, status }) => id.startsWith('im-') && status === 'recommended').length > 1,
  },
  {
    fault: 'an order that leaves out a design',
    flow: withPrecedence({ orders: [{ methods: ['im-did'] }] }),
    code: 'precedence-broken',
    at: { kind: 'precedence', id: 'P1' },
  },
  {
    fault: 'no precedence at all',
    flow: { ...clean, precedence: undefined } as unknown as Flow,
    code: 'precedence-broken',
    at: { kind: 'flow', id: 'toy' },
  },
]

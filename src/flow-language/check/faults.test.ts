// Every fault the checker claims to find, planted one at a time in a flow with none: it must be found, where it is,
// and its witness must show it when replayed through the engine.
import { describe, expect, it } from 'vitest'
import { advise, type Advised } from '../../engine/advise.ts'
import type { Condition, Fact, Flow, FlowMethod, Id, Question, Rule } from '../../engine/flow.ts'
import {
  all,
  any,
  fact,
  has,
  is,
  not,
  toyFact,
  toyMethod,
  toyQuestion,
  toyRule,
} from '../../engine/toy-flow.ts'
import { cleanFlow } from './clean-flow.ts'
import { checkFlow, LEVELS, witnessLink, type Finding, type FindingCode, type Place } from './index.ts'

const clean = cleanFlow()

function withQuestion(id: Id, change: Partial<Question>): Flow {
  return {
    ...clean,
    questions: clean.questions.map((each) => (each.id === id ? { ...each, ...change } : each)),
  }
}
function withRules(...rules: Rule[]): Flow {
  return { ...clean, rules: [...clean.rules, ...rules] }
}
function withFact(added: Fact, reader: Condition): Flow {
  const rules = [...clean.rules, toyRule('R9', ['ex-process'], reader, { severity: 'note' })]
  return { ...clean, facts: [...clean.facts, added], rules }
}
function withMethod(id: Id, change: Partial<FlowMethod>): Flow {
  return { ...clean, methods: clean.methods.map((each) => (each.id === id ? { ...each, ...change } : each)) }
}
function addMethod(method: FlowMethod, ...rules: Rule[]): Flow {
  return { ...clean, methods: [...clean.methods, method], rules: [...clean.rules, ...rules] }
}
function withPrecedence(change: object): Flow {
  return { ...clean, precedence: { ...clean.precedence!, ...change } }
}
function options(...ids: Id[]): Partial<Question> {
  return { options: toyQuestion('x', ids).options }
}

interface Planted {
  fault: string
  flow: Flow
  code: FindingCode
  at: Place
  /** What the replayed witness must show. Without it there is nothing to show: "never" has no example. */
  shows?: (advised: Advised) => boolean
}

const fires = (advised: Advised, rule: Id) =>
  advised.methods.some(({ reasons }) => reasons.some((reason) => reason.rule === rule))
const status = (advised: Advised, id: Id) => advised.methods.find((method) => method.id === id)?.status

const impossible = all(is('stage', 'ended'), is('chance', 'yes'))

const planted: Planted[] = [
  {
    fault: 'a question that can never be asked, through another question',
    flow: withQuestion('size', { ask: all(fact('rand', 'yes'), is('stage', 'ended')) }),
    code: 'question-never-asked',
    at: { kind: 'question', id: 'size' },
  },
  {
    fault: 'an ask that is always true',
    flow: withQuestion('worry', { ask: any(is('aim', 'effect', 'dk'), is('aim', 'process')) }),
    code: 'question-always-asked',
    at: { kind: 'question', id: 'worry' },
    shows: ({ path }) => path.includes('worry'),
  },
  {
    fault: 'a question nothing reads',
    flow: { ...clean, questions: [...clean.questions, toyQuestion('lonely', ['a', 'b'])] },
    code: 'question-unread',
    at: { kind: 'question', id: 'lonely' },
    shows: ({ path }) => path.includes('lonely'),
  },
  {
    fault: 'an option no condition tells from another',
    flow: withQuestion('compare', options('good', 'fair', 'poor', 'none')),
    code: 'option-changes-nothing',
    at: { kind: 'option', id: 'compare', option: 'fair' },
    shows: ({ answers }) => answers['compare'] === 'fair',
  },
  {
    fault: 'an option told from another only where neither can be chosen',
    flow: {
      ...withQuestion('size', options('small', 'large', 'huge')),
      rules: [
        ...clean.rules,
        toyRule('R9', ['im-did'], all(is('size', 'huge', 'small'), is('compare', 'good', 'poor'))),
      ],
    },
    code: 'option-changes-nothing',
    at: { kind: 'option', id: 'size', option: 'large' },
    shows: ({ answers }) => answers['size'] === 'large',
  },
  {
    fault: 'a tick that makes no difference',
    flow: withQuestion('worry', {
      options: toyQuestion('worry', ['cost', 'risk', 'noise', 'hum', 'none', 'dk']).options,
    }),
    code: 'option-changes-nothing',
    at: { kind: 'option', id: 'worry', option: 'hum' },
    shows: ({ answers }) => answers['worry']?.includes('hum') ?? false,
  },
  {
    fault: 'a value of a fact that is never reached',
    flow: withFact(toyFact('odd', { a: impossible, b: { kind: 'always' } }), fact('odd', 'b')),
    code: 'fact-value-never',
    at: { kind: 'fact', id: 'odd', option: 'a' },
  },
  {
    fault: 'a case of a fact that earlier cases leave nothing',
    flow: withFact(
      {
        id: 'odd',
        says: 'Odd',
        late: false,
        cases: [
          { is: 'a', when: is('stage', 'ended') },
          { is: 'b', when: is('stage', 'planned', 'running') },
          { is: 'a', when: is('aim', 'dk') },
        ],
      },
      fact('odd', 'b'),
    ),
    code: 'fact-case-never',
    at: { kind: 'fact', id: 'odd', option: 'a' },
    shows: ({ facts }) => facts['odd'] === 'a',
  },
  {
    fault: 'a late fact with a value that how methods stand rules out',
    flow: {
      ...clean,
      facts: clean.facts.map((each) =>
        each.late
          ? toyFact(
              'outlook',
              {
                good: all({ kind: 'lead', methods: ['im-rct'] }, is('chance', 'no')),
                poor: { kind: 'always' },
              },
              true,
            )
          : each,
      ),
      examples: [],
    },
    code: 'fact-value-never',
    at: { kind: 'fact', id: 'outlook', option: 'good' },
  },
  {
    fault: 'a fact without a value although everything was answered',
    flow: {
      ...clean,
      facts: clean.facts.map((each) =>
        each.id === 'rand' ? toyFact('rand', { yes: is('chance', 'yes'), no: is('chance', 'no') }) : each,
      ),
    },
    code: 'fact-unknown',
    at: { kind: 'fact', id: 'rand' },
    shows: ({ facts, answers }) => facts['rand'] === undefined && answers['chance'] === 'dk',
  },
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
  {
    fault: 'a missing text',
    flow: withQuestion('aim', { why: ' ' }),
    code: 'text-missing',
    at: { kind: 'question', id: 'aim' },
  },
  {
    fault: 'a rule that does not say what would have to change',
    flow: withRules({ ...toyRule('R9', ['im-rct'], is('aim', 'dk')), change: '' }),
    code: 'text-missing',
    at: { kind: 'rule', id: 'R9' },
  },
  {
    fault: 'a question too long for one breath',
    flow: withQuestion('aim', { text: `${'very '.repeat(30)}long?` }),
    code: 'text-long',
    at: { kind: 'question', id: 'aim' },
  },
  {
    fault: 'a hard question without a way to find out',
    flow: withQuestion('chance', { findOut: '' }),
    code: 'find-out-missing',
    at: { kind: 'question', id: 'chance' },
  },
  {
    fault: 'not knowing ranked among the answers',
    flow: withQuestion('chance', { better: ['yes', 'dk', 'no'] }),
    code: 'better-unsure',
    at: { kind: 'option', id: 'chance', option: 'dk' },
  },
  {
    fault: 'an example that does not come out as it says',
    flow: {
      ...clean,
      examples: clean.examples.map((each) => ({ ...each, expect: { possible: ['im-rct'] } })),
    },
    code: 'example-fails',
    at: { kind: 'example', id: 'A lottery' },
    shows: (advised) => status(advised, 'im-rct') === 'recommended',
  },
]

it('finds nothing wrong with a clean flow', () => {
  expect(checkFlow(clean).findings).toEqual([])
})

it('can plant every fault it claims to find', () => {
  const never = ['fact-unread', 'not-proved']
  const codes = new Set([...planted.map(({ code }) => code), ...never])
  expect(Object.keys(LEVELS).filter((code) => !codes.has(code))).toEqual([])
})

describe('planted faults', () => {
  it.each(planted)('finds $fault', ({ flow, code, at, shows }) => {
    const { findings } = checkFlow(flow)
    const found = findings.find((each) => each.code === code && isAt(each, at))
    expect(
      found,
      JSON.stringify(
        findings.map((each) => [each.code, each.at, each.message]),
        null,
        1,
      ),
    ).toBeDefined()
    expect(found?.level).toBe(LEVELS[code])
    expect(found?.message).toMatch(/^.{10,}[.:]?/)
    if (!shows) return
    expect(found?.witness).toBeDefined()
    const advised = advise(flow, found!.witness!)
    expect(advised.current, 'the witness is a complete walk').toBeNull()
    expect(advised.dormant).toEqual([])
    expect(shows(advised)).toBe(true)
  })
})

it('admits what it cannot prove within its budget', () => {
  // Every question matters together with every other, so none can be forgotten before the last.
  const questions = Array.from({ length: 9 }, (_, at) => toyQuestion(`n${at}`, ['a', 'b', 'c']))
  const pairs = questions.flatMap((one, at) =>
    questions.slice(at + 1).map((other) => all(is(one.id, 'a'), is(other.id, 'b'))),
  )
  const odd = any(...pairs)
  const flow: Flow = {
    ...clean,
    questions: [...clean.questions, ...questions],
    rules: [...clean.rules, toyRule('R9', ['mo-min'], all(odd, not(odd)), { severity: 'note' })],
  }
  const { findings } = checkFlow(flow, { budget: 500 })
  expect(findings.filter(({ at }) => at.id === 'R9')).toMatchObject([
    { code: 'not-proved', level: 'warning' },
  ])
})

it('writes a link that opens the witness in the app', () => {
  const answers = { worry: ['cost', 'risk'], aim: 'effect', stage: 'ended', compare: 'good' }
  expect(witnessLink(clean, answers)).toBe(
    '#/toy/result?v=1&aim=effect&stage=ended&worry=cost.risk&compare=good',
  )
})

function isAt(finding: Finding, at: Place): boolean {
  return finding.at.kind === at.kind && finding.at.id === at.id && finding.at.option === at.option
}

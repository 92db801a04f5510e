import { describe, expect, test } from 'vitest'
import { advise } from './advise.ts'
import { consequences } from './consequences.ts'
import type { Answers, Precedence } from './flow.ts'
import { all, any, fact, is, not, toyFact, toyFlow, toyMethod, toyQuestion, toyRule } from './toy-flow.ts'
import { whatIf } from './what-if.ts'

const precedence: Precedence = {
  id: 'P1',
  because: 'Another comes first.',
  change: 'Keep it in reserve.',
  ladder: ['im-a', 'im-b', 'im-c'],
  classes: [
    { id: 'strong', methods: ['im-a'] },
    { id: 'weak', methods: ['im-b', 'im-c'] },
  ],
  lastResort: 'im-z',
  orders: [
    { when: is('first', 'c'), methods: ['im-c', 'im-b', 'im-a'] },
    { methods: ['im-a', 'im-b', 'im-c'] },
  ],
}

const flow = toyFlow({
  questions: [
    toyQuestion('first', ['a', 'c']),
    toyQuestion('power', ['high', 'low', 'none', 'dk'], {
      better: ['high', 'low', 'none'],
      findOut: 'Ask Bo.',
    }),
    toyQuestion('room', ['big', 'small'], { control: 'fixed' }),
    toyQuestion('extra', ['good', 'bad'], { ask: is('power', 'high'), better: ['good', 'bad'] }),
  ],
  facts: [
    toyFact('weak', { yes: is('power', 'low', 'none'), no: is('power', 'high') }),
    toyFact('ready', { no: { kind: 'lead', methods: [] }, yes: is('first', 'a', 'c') }, true),
  ],
  methods: [
    toyMethod('im-a', {
      needs: ['power'],
      supports: [{ when: is('power', 'high'), because: 'Plenty of power.' }],
    }),
    toyMethod('im-b'),
    toyMethod('im-c'),
    toyMethod('im-z'),
    toyMethod('ex-d', { shown: is('first', 'a') }),
    toyMethod('mo-f'),
  ],
  rules: [
    toyRule('R1', ['im-a'], fact('weak', 'yes')),
    toyRule('R2', ['im-b', 'im-c'], is('room', 'small'), { severity: 'caveat' }),
    toyRule('R3', ['im-b'], is('power', 'none')),
    toyRule('R4', ['im-c'], { kind: 'open', methods: ['im-a'] }, { severity: 'caveat', stage: 'standing' }),
    toyRule('R5', ['ex-d'], { kind: 'lead', methods: ['im-a'] }, { severity: 'caveat', stage: 'lead' }),
    toyRule('R6', ['im-z', 'mo-f'], { kind: 'always' }, { severity: 'caveat' }),
    toyRule('R7', ['im-a'], is('extra', 'bad')),
    toyRule(
      'R8',
      ['ex-d'],
      { kind: 'best', methods: ['im-b'], caveats: 1 },
      { severity: 'note', stage: 'lead' },
    ),
  ],
  precedence,
  floors: [{ id: 'F1', method: 'mo-f', because: 'Always.', ifNothingElse: false }],
})

function standing(answers: Answers) {
  return Object.fromEntries(advise(flow, answers).methods.map(({ id, status }) => [id, status]))
}

function rulesOn(answers: Answers, method: string) {
  return advise(flow, answers)
    .methods.find(({ id }) => id === method)
    ?.reasons.map(({ rule }) => rule)
}

const strong = { first: 'a', power: 'high', room: 'big', extra: 'good' }

describe('verdicts', () => {
  test('only the first clean design is recommended; the others step back for it', () => {
    expect(standing(strong)).toMatchObject({ 'im-a': 'recommended', 'im-b': 'possible', 'im-c': 'possible' })
    expect(rulesOn(strong, 'im-b')).toEqual(['P1'])
    expect(advise(flow, strong)).toMatchObject({ primary: 'im-a', bestAvailable: null })
  })

  test('the order depends on the answers', () => {
    const answers = { first: 'c', power: 'low', room: 'big' }
    expect(advise(flow, answers).primary).toBe('im-c')
  })

  test('standing rules read how the plain rules left the methods', () => {
    expect(rulesOn(strong, 'im-c')).toContain('R4')
    expect(rulesOn({ ...strong, power: 'low' }, 'im-c')).not.toContain('R4')
  })

  test('lead rules and late facts come after the lead is known', () => {
    expect(rulesOn(strong, 'ex-d')).toEqual(['R5'])
    expect(advise(flow, strong).facts.ready).toBe('yes')
    expect(advise(flow, { first: 'a', power: 'low', room: 'small' }).facts.ready).toBe('no')
  })

  test('without a lead, the best available is of the strongest open class, with the fewest caveats', () => {
    const answers = { first: 'a', power: 'low', room: 'small' }
    expect(advise(flow, answers)).toMatchObject({ primary: null, bestAvailable: 'im-b' })
    expect(rulesOn(answers, 'ex-d')).toEqual(['R8'])
    expect(advise(flow, { first: 'c', power: 'none', room: 'small' }).bestAvailable).toBe('im-c')
  })

  test('the last resort is offered when nothing on the ladder is open', () => {
    const shut = {
      ...flow,
      rules: [...flow.rules, toyRule('R9', ['im-a', 'im-b', 'im-c'], is('first', 'a'))],
    }
    expect(advise(shut, strong).bestAvailable).toBe('im-z')
  })

  test('nothing is recommended on the strength of a question nobody answered', () => {
    const { methods } = advise(flow, { first: 'a', room: 'big' })
    const verdict = methods.find(({ id }) => id === 'im-a')
    expect(verdict).toMatchObject({ status: 'possible', reasons: [{ rule: 'unanswered', about: ['power'] }] })
  })

  test('a floor is recommended whatever stands against it, and a hidden method is not listed', () => {
    expect(standing({ ...strong, first: 'c' })).toMatchObject({ 'mo-f': 'recommended' })
    expect(standing({ ...strong, first: 'c' })).not.toHaveProperty('ex-d')
  })

  test('reasons quote the answers behind them, through facts', () => {
    const { methods } = advise(flow, { first: 'a', power: 'low', room: 'big' })
    expect(methods.find(({ id }) => id === 'im-a')?.reasons[0]?.parts).toEqual([
      { question: 'power', answer: 'low' },
    ])
  })

  test('every "don’t know" becomes a task', () => {
    expect(advise(flow, { ...strong, power: 'dk' }).findOut).toEqual([
      { question: 'power', text: 'Ask Bo.', hard: false },
    ])
  })
})

describe('what an option opens and closes', () => {
  test('compares each option with its siblings', () => {
    const { high, none } = consequences(flow, { first: 'a', room: 'big' }, 'power')
    expect(high).toEqual({ opens: ['im-a', 'im-b'], closes: [] })
    expect(none).toEqual({ opens: [], closes: ['im-a', 'im-b'] })
  })
})

describe('what would have to change', () => {
  test('finds the smallest change, and the questions it opens that matter', () => {
    const [best, ...others] = whatIf(flow, { first: 'a', power: 'low', room: 'big' }, 'im-a')
    expect(best).toMatchObject({
      changes: [{ question: 'power', from: 'low', to: 'high', control: 'effort' }],
      thenAsked: [{ question: 'extra', answer: 'good' }],
      reaches: 'recommended',
      loses: ['im-b', 'ex-d'],
    })
    expect(others).toEqual([])
  })

  test('never proposes a fixed fact', () => {
    expect(
      whatIf(flow, { first: 'c', power: 'low', room: 'small' }, 'im-c', { want: 'recommended' }),
    ).toEqual([])
  })

  test('never proposes a worse situation', () => {
    // im-c would lose its caveat R4 if im-a were ruled out by having less power.
    expect(whatIf(flow, { ...strong }, 'im-c', { want: 'recommended' })).toEqual([])
  })

  test('finds every smallest set that trying everything would find', () => {
    const dials = ['p', 'q', 'r', 's'].map((id) =>
      toyQuestion(id, ['off', 'mid', 'on'], { better: ['on', 'mid', 'off'] }),
    )
    const knotted = toyFlow({
      questions: dials,
      methods: [toyMethod('im-a')],
      rules: [
        toyRule('R1', ['im-a'], any(is('p', 'off'), is('q', 'off'))),
        toyRule('R2', ['im-a'], all(is('q', 'off', 'mid'), is('r', 'off'))),
        toyRule('R3', ['im-a'], all(not(is('s', 'on')), is('r', 'off', 'mid'))),
      ],
    })
    const today = { p: 'mid', q: 'off', r: 'off', s: 'off' }
    const found = whatIf(knotted, today, 'im-a', { depth: 4, limit: 99 }).map(({ changes }) =>
      changes.map(({ question, to }) => `${question}=${to}`).join(' '),
    )
    expect(found.sort()).toEqual(bruteForce(knotted, today).sort())
    expect(found).toHaveLength(3)
  })
})

/** Every minimal set of improvements that opens im-a, by trying them all. */
function bruteForce(flow: ReturnType<typeof toyFlow>, today: Readonly<Record<string, string>>): string[] {
  const order = ['off', 'mid', 'on']
  const ways = flow.questions.reduce<Record<string, string>[]>(
    (sets, { id }) =>
      sets.flatMap((set) =>
        order
          .slice(order.indexOf(today[id] ?? 'off'))
          .map((to) => (to === today[id] ? set : { ...set, [id]: to })),
      ),
    [{}],
  )
  const opens = ways.filter((set) => advise(flow, { ...today, ...set }).methods[0]?.status !== 'not_feasible')
  const inside = (small: Record<string, string>, big: Record<string, string>) =>
    Object.entries(small).every(([id, to]) => big[id] === to)
  // Among sets that change the same dials, the one that turns them least is enough.
  const turnsLess = (a: Record<string, string>, b: Record<string, string>) =>
    Object.keys(a).join() === Object.keys(b).join() &&
    Object.entries(a).every(([id, to]) => order.indexOf(to) <= order.indexOf(b[id] ?? ''))
  return opens
    .filter((set) => !opens.some((other) => other !== set && inside(other, set)))
    .filter((set) => !opens.some((other) => other !== set && turnsLess(other, set)))
    .map((set) =>
      Object.entries(set)
        .map(([id, to]) => `${id}=${to}`)
        .join(' '),
    )
}

import { expect, test } from 'vitest'
import { advise } from './advise.ts'
import type { Answers, Precedence } from './flow.ts'
import { all, any, is, toyFlow, toyMethod, toyQuestion, toyRule } from './toy-flow.ts'
import { whatIf } from './what-if.ts'

const ranked = ['good', 'fair', 'bad']
const flow = toyFlow({
  questions: [
    toyQuestion('money', [...ranked, 'dk'], { better: ranked }),
    toyQuestion('date', [...ranked, 'dk'], { better: ranked, control: 'choice' }),
    toyQuestion('aim', [...ranked, 'dk'], { better: ranked, control: 'choice' }),
    toyQuestion('site', [...ranked, 'dk'], { better: ranked, control: 'fixed' }),
  ],
  methods: [toyMethod('im-a'), toyMethod('im-b'), toyMethod('im-c')],
  rules: [
    toyRule('R1', ['im-a'], any(is('money', 'bad', 'dk'), is('site', 'bad'))),
    toyRule('R2', ['im-b'], is('date', 'bad')),
    toyRule('R3', ['im-b'], is('aim', 'bad')),
    toyRule('R4', ['im-c'], is('money', 'bad'), { severity: 'caveat' }),
  ],
})
const today: Answers = { money: 'bad', date: 'bad', aim: 'bad', site: 'fair' }

test('changes the reader can decide come before those that take work, in a list and in a set', () => {
  // Money alone would do, and so would the two choices together: work comes last although it is the smaller set.
  const either = toyFlow({
    ...flow,
    rules: [toyRule('R5', ['im-a'], all(is('money', 'bad'), any(is('date', 'bad'), is('aim', 'bad'))))],
  })
  const sets = whatIf(either, today, 'im-a').map(({ changes }) =>
    changes.map(({ question }) => question).join(),
  )
  expect(sets).toEqual(['date,aim', 'money'])
  const mixed = toyFlow({ ...flow, rules: [...flow.rules, toyRule('R6', ['im-a'], is('date', 'bad'))] })
  expect(whatIf(mixed, today, 'im-a')[0]?.changes.map(({ question }) => question)).toEqual(['date', 'money'])
})

test('says what nobody knows today: that is to be found out', () => {
  const [set] = whatIf(flow, { ...today, money: 'dk' }, 'im-a')
  expect(set?.changes).toEqual([
    { question: 'money', from: 'dk', to: 'fair', control: 'effort', unsure: true },
  ])
  expect(whatIf(flow, today, 'im-a')[0]?.changes[0]).not.toHaveProperty('unsure')
})

test('leaves a fixed fact alone, and says nothing where only that would help', () => {
  expect(whatIf(flow, { ...today, site: 'bad' }, 'im-a')).toEqual([])
})

test('tells what else would be gained and lost', () => {
  expect(whatIf(flow, today, 'im-a')[0]).toMatchObject({ gains: ['im-c'], loses: [] })
})

const precedence: Precedence = {
  id: 'P1',
  because: 'Another comes first.',
  change: 'Keep it in reserve.',
  ladder: ['im-strong', 'im-weak'],
  classes: [{ id: 'all', methods: ['im-strong', 'im-weak'] }],
  orders: [
    { when: is('taste', 'weak'), methods: ['im-weak', 'im-strong'] },
    { methods: ['im-strong', 'im-weak'] },
  ],
}
const contest = toyFlow({
  questions: [
    toyQuestion('taste', ['strong', 'weak'], { control: 'choice' }),
    toyQuestion('more', ['yes', 'no'], { control: 'choice' }),
    toyQuestion('number', ['many', 'few', 'none'], {
      ask: is('more', 'yes'),
      better: ['many', 'few', 'none'],
    }),
  ],
  methods: [toyMethod('im-strong'), toyMethod('im-weak')],
  rules: [
    toyRule('R1', ['im-strong'], is('number', 'few', 'none')),
    toyRule('R2', ['im-weak'], is('more', 'no'), { severity: 'caveat' }),
  ],
  precedence,
})

test('a design that steps back is put first by another order of preference', () => {
  const answers = { taste: 'strong', more: 'yes', number: 'many' }
  expect(advise(contest, answers).primary).toBe('im-strong')
  expect(whatIf(contest, answers, 'im-weak', { want: 'recommended' })).toMatchObject([
    {
      changes: [{ question: 'taste', from: 'strong', to: 'weak' }],
      reaches: 'recommended',
      loses: ['im-strong'],
    },
  ])
})

test('never counts on a question it opens turning out badly', () => {
  const fixed = {
    ...contest,
    questions: contest.questions.map((q) => (q.id === 'taste' ? { ...q, control: 'fixed' as const } : q)),
  }
  const answers = { taste: 'strong', more: 'no' }
  // Asking for more would open the number; im-weak would only lead if that were few, because then im-strong is out.
  expect(advise(fixed, { taste: 'strong', more: 'yes', number: 'few' }).primary).toBe('im-weak')
  expect(whatIf(fixed, answers, 'im-weak', { want: 'recommended' })).toEqual([])
})

test('finds nothing to change for a method that stands as wanted, and for one that does not exist', () => {
  expect(whatIf(flow, { ...today, money: 'good' }, 'im-a')).toEqual([])
  expect(whatIf(flow, today, 'im-none')).toEqual([])
})

import { expect, test } from 'vitest'
import { advise, type Answers, type Flow } from '../../../engine/index.ts'
import { is } from '../../../engine/toy-flow.ts'
import { flow as toy, library } from '../toy-result.ts'
import { layers } from '../../../report/advice/package.ts'
import { tier } from '../../../report/advice/tier.ts'

const flow: Flow = {
  ...toy,
  facts: [
    ...toy.facts,
    {
      id: 'tier',
      says: 'How much it matters',
      late: false,
      cases: [{ is: 'high', when: is('decision', 'yes', 'no'), says: 'High priority' }],
    },
  ],
}
const on = (answers: Answers) => {
  const advised = advise(flow, answers)
  return tier(flow, advised, layers(flow, advised, library))
}

test('how much it matters quotes the answer, and says how much of the package that comes to', () => {
  expect(on({ draw: 'no', data: 'patchy', decision: 'yes' })).toEqual({
    says: 'High priority',
    quotes: [{ question: 'decision', short: 'decision', said: 'yes' }],
    so: 'Of three layers weighed here, two are advised, and one more is possible with caveats. Each says why.',
  })
})

test('the rule that stops says which answers stop it', () => {
  expect(on({ decision: 'no' })).toMatchObject({
    says: 'No decision would change, and nothing marks it out',
    quotes: [{ question: 'decision', said: 'no' }],
    so: expect.stringContaining('only the base'),
  })
})

test('nothing is said before it was asked', () => {
  expect(on({ draw: 'yes' })).toBeNull()
})

test('a layer says what speaks for it, or what is held against it', () => {
  const of = (answers: Answers) =>
    layers(flow, advise(flow, answers), library).find(({ rung }) => rung === 'impact')
  expect(of({ draw: 'yes', data: 'yes', decision: 'yes' })?.why).toBe('Chance can decide.')
  expect(of({ draw: 'no', data: 'patchy', decision: 'yes' })?.why).toBe('The figures have holes.')
})

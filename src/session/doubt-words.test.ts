import { expect, test } from 'vitest'
import { advise } from '../engine/index.ts'
import { all, is, toyFlow, toyQuestion } from '../engine/toy-flow.ts'
import { doubtLine, raisedAt } from './doubt-words.ts'

const flow = toyFlow({
  questions: ['stage', 'draw', 'data', 'note'].map((id) => toyQuestion(id, ['yes', 'no'])),
  doubts: [
    { id: 'D1', when: all(is('data', 'no'), is('stage', 'yes')), says: 'Odd.', mend: ['draw'], sources: [] },
  ],
})

test('a doubt names every answer behind it and every question to mend, in the order they were asked', () => {
  const advised = advise(flow, { stage: 'yes', draw: 'no', data: 'no', note: 'yes' })
  const line = doubtLine(flow, advised.doubts[0]!, advised)
  expect(line).toEqual({
    id: 'D1',
    says: 'Odd.',
    answers: [
      { question: 'stage', short: 'stage', said: 'yes' },
      { question: 'draw', short: 'draw', said: 'no' },
      { question: 'data', short: 'data', said: 'no' },
    ],
  })
  expect(raisedAt(line)).toBe('data')
})

test('a question that was not answered is not quoted', () => {
  const advised = advise(flow, { stage: 'yes', data: 'no' })
  expect(doubtLine(flow, advised.doubts[0]!, advised).answers.map(({ question }) => question)).toEqual([
    'stage',
    'data',
  ])
})

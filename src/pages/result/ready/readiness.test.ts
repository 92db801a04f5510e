import { describe, expect, test } from 'vitest'
import { advise, type Answers, type Flow } from '../../../engine/index.ts'
import { any, fact, is } from '../../../engine/toy-flow.ts'
import { flow as toy, library } from '../toy-result.ts'
import { readiness, readyWord } from '../../../report/advice/readiness.ts'

const flow: Flow = {
  ...toy,
  facts: [
    ...toy.facts,
    {
      id: 'fresh',
      says: 'Whether the figures are good enough',
      late: false,
      cases: [
        { is: 'no', when: is('data', 'patchy'), says: 'The figures have holes' },
        { is: 'yes', when: is('data', 'yes', 'none', 'dk') },
      ],
    },
    {
      id: 'evaluability',
      says: 'Ready?',
      late: true,
      cases: [
        { is: 'red', when: any(is('decision', 'no'), is('data', 'none')), says: 'Not yet' },
        {
          is: 'amber',
          when: any(fact('fresh', 'no'), is('draw', 'dk'), { kind: 'lead', methods: [] }),
          says: 'Nearly',
        },
        { is: 'green', when: is('decision', 'yes'), says: 'Yes' },
      ],
    },
  ],
}
const ready = (answers: Answers) => readiness(flow, advise(flow, answers), library)

describe('readiness', () => {
  test('green has nothing in its way', () => {
    expect(ready({ draw: 'yes', data: 'yes', decision: 'yes' })).toEqual({
      says: 'Yes',
      shape: 'recommended',
      obstacles: [],
    })
  })

  test('what stands in the way quotes the answer, or says what it comes to', () => {
    expect(ready({ draw: 'dk', data: 'patchy', decision: 'yes' })).toMatchObject({
      says: 'Nearly',
      shape: 'possible',
      obstacles: [
        { says: 'The figures have holes.', quotes: [{ question: 'data', said: 'patchy' }] },
        { quotes: [{ question: 'draw', said: 'dk' }] },
        { says: 'Every impact design that is open carries a caveat.', quotes: [] },
      ],
    })
    expect(ready({ draw: 'yes', data: 'none', decision: 'yes' })).toMatchObject({
      shape: 'not_feasible',
      obstacles: [{ quotes: [{ question: 'data', said: 'none' }] }],
    })
  })

  test('while there are questions to go, how the designs stand is not held against it', () => {
    expect(ready({ draw: 'dk', decision: 'yes' })?.obstacles).toMatchObject([
      { quotes: [{ question: 'draw' }] },
    ])
  })

  test('a flow that does not ask has none', () => {
    expect(readiness(toy, advise(toy, { decision: 'yes' }), library)).toBeNull()
    expect(readyWord(flow, 'green')).toBe('Yes')
  })
})

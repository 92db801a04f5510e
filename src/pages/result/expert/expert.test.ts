import { expect, test } from 'vitest'
import { advise } from '../../../engine/index.ts'
import { is, toyQuestion } from '../../../engine/toy-flow.ts'
import { flow, library, on } from '../toy-result.ts'
import { factRows, methodRows, orderTaken, unaskedRows } from './expert.ts'

const mine = { draw: 'no', data: 'patchy', decision: 'yes' }

test('every method has a row, best verdict first, with the rules that fired and their sources', () => {
  const rows = methodRows(on(mine), library)
  expect(rows.map(({ id, status }) => [id, status])).toEqual([
    ['ex-process', 'recommended'],
    ['mo-min', 'recommended'],
    ['im-did', 'possible'],
    ['im-rct', 'not_feasible'],
  ])
  expect(rows.at(-1)).toMatchObject({
    blocks: [{ rule: 'R1' }],
    caveats: [{ rule: 'R4' }],
    sources: ['judgement'],
  })
})

test('every fact that has a value has a row, with the answers that gave it', () => {
  expect(factRows(flow, on(mine))).toEqual([
    {
      id: 'stop',
      says: 'stop',
      value: 'no',
      means: '',
      quotes: [{ question: 'decision', short: 'decision', said: 'yes' }],
    },
  ])
  expect(factRows(flow, on({ draw: 'no' })), 'without an answer there is no fact').toEqual([])
})

test('the order in which designs were taken', () => {
  expect(orderTaken(flow, on(mine))).toEqual({ order: ['im-rct', 'im-did'], quotes: [] })
  const open = { ...flow, precedence: undefined } as typeof flow
  expect(orderTaken(open, advise(open, mine))).toBeNull()
})

test('questions led past say which answer, or which unasked question, led past them', () => {
  const longer = {
    ...flow,
    questions: [
      ...flow.questions,
      toyQuestion('spill', ['low', 'high'], { ask: is('draw', 'yes') }),
      toyQuestion('buffer', ['yes', 'no'], { ask: is('spill', 'high') }),
    ],
  }
  expect(unaskedRows(longer, advise(longer, { ...mine, spill: 'low' }))).toMatchObject([
    { id: 'spill', answered: true, because: [{ question: 'draw', said: 'no' }], waits: [] },
    { id: 'buffer', answered: false, because: [], waits: ['spill'] },
  ])
  expect(unaskedRows(longer, advise(longer, { ...mine, draw: 'yes' })).map(({ id }) => id)).toEqual([
    'buffer',
  ])
})

import { expect, test } from 'vitest'
import { moved } from './moves.ts'
import { filtered } from './filter.ts'
import { shareWords, shortened } from './words.ts'
import { fitting, stepped } from './zooming.ts'
import type { FlowMap } from '../../engine/flow-map.ts'

/** a leads to b or, past it, to c; both to d; d to the end. */
const order = ['a', 'b', 'c', 'd', 'end']
const edges = ['start a', 'a b', 'a c', 'b d', 'c d', 'd end'].map((way) => {
  const [from = '', to = ''] = way.split(' ')
  return { from, to, d: '' }
})

test('arrow keys follow what can come next and before', () => {
  expect(moved('a', 'ArrowDown', order, edges)).toBe('b')
  expect(moved('a', 'ArrowRight', order, edges)).toBe('c')
  expect(moved('d', 'ArrowUp', order, edges)).toBe('c')
  expect(moved('d', 'ArrowLeft', order, edges)).toBe('b')
  expect(moved('d', 'ArrowDown', order, edges)).toBe('end')
  expect(moved('a', 'ArrowUp', order, edges)).toBeUndefined()
  expect(moved('c', 'Home', order, edges)).toBe('a')
  expect(moved('c', 'End', order, edges)).toBe('end')
  expect(moved('c', 'x', order, edges)).toBeUndefined()
})

test('zoom stops at 100% when it passes it, and at its bounds', () => {
  expect(stepped(0.9, 1)).toBe(1)
  expect(stepped(1.1, -1)).toBe(1)
  expect(stepped(1, 1)).toBe(1.25)
  expect(stepped(4, 1)).toBe(4)
  expect(stepped(0.25, -1)).toBe(0.25)
  expect(fitting({ width: 1000, height: 2000 }, { width: 900, height: 1000 })).toBe(0.5)
  expect(fitting({ width: 100, height: 100 }, { width: 900, height: 1000 })).toBe(1)
})

test('a share is never rounded to all or to none', () => {
  expect(shareWords(1)).toBe('all paths')
  expect(shareWords(0.99999)).toBe('over 99% of paths')
  expect(shareWords(0.5)).toBe('50% of paths')
  expect(shareWords(0.00016)).toBe('under 1% of paths')
})

test('a long note ends at a word', () => {
  expect(shortened('short', 100)).toBe('short')
  expect(shortened('A large spend for us; new or untested', 150)).toBe('A large spend for …')
})

test('the list is narrowed by words, whatever their quotation marks and case', () => {
  const question = { short: '', why: '', many: false, place: '', shared: [], was: [], facts: [], methods: [] }
  const map = {
    questions: [
      {
        ...question,
        ...{ id: 'one', text: 'Don’t you know?', options: [], rules: ['R1'], remarks: [], asks: [] },
      },
      { ...question, ...{ id: 'two', text: 'Another', options: [], rules: [], remarks: [], asks: [] } },
    ],
    rules: [
      {
        id: 'R1',
        severity: 'note',
        methods: ['m'],
        when: { join: 'all', of: ['x is “y”', 'z'] },
        because: 'So',
        sources: [],
      },
    ],
    names: { m: 'A fair draw' },
  } as unknown as FlowMap
  const ids = (typed: string) =>
    [...filtered(map, typed).questions, ...filtered(map, typed).rules].map(({ id }) => id)
  expect(ids('')).toEqual(['one', 'two', 'R1'])
  expect(ids("DON'T  know")).toEqual(['one'])
  expect(ids('r1')).toEqual(['one', 'R1'])
  expect(ids('fair "y"')).toEqual(['R1'])
})

import { expect, it } from 'vitest'
import { distance, inWords, nearest, suggestion } from './nearest.ts'

it.each([
  ['order', 'order', 0],
  ['ordr', 'order', 1],
  ['oredr', 'order', 1],
  ['', 'abc', 3],
  ['kitten', 'sitting', 3],
])('counts slips between %s and %s', (from, to, slips) => {
  expect(distance(from, to)).toBe(slips)
  expect(distance(to, from)).toBe(slips)
})

it.each([
  ['ordr', ['individual', 'group', 'order'], 'order'],
  ['individuals', ['individual', 'group'], 'individual'],
  ['Stage', ['stage', 'age'], 'stage'],
  ['random', ['randomised', 'comparison'], 'randomised'],
  ['xyz', ['individual', 'group'], undefined],
  ['a', [], undefined],
])('takes %s for the nearest of %j', (word, known, meant) => {
  expect(nearest(word, known)).toBe(meant)
})

it('lists what is known when that is short, and never one word twice', () => {
  expect(suggestion('ordr', ['order', 'group', 'group'])).toEqual({
    ...{ hint: 'Did you mean `order`? It can be `order` or `group`.', nearest: 'order' },
  })
  expect(suggestion('ordr', ['order']).hint).toBe('Did you mean `order`?')
  expect(suggestion('xyz', 'abcdefghijk')).toEqual({ hint: '' })
  expect(inWords(['a', 'b', 'c'], 'and')).toBe('`a`, `b` and `c`')
})

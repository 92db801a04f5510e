import { expect, test } from 'vitest'
import { putBack } from './put-back.ts'

const rows = [{ id: 'c1' }, { id: 'c3' }]

test('a row comes back where it stood', () => {
  expect(putBack(rows, 1, { id: 'c2' })).toEqual([{ id: 'c1' }, { id: 'c2' }, { id: 'c3' }])
  expect(putBack([], 4, { id: 'c2' })).toEqual([{ id: 'c2' }])
})

test('a row whose name was given away gets another, so that no two are alike', () => {
  const back = putBack(rows, 0, { id: 'c3' })
  expect(back.map(({ id }) => id).slice(1)).toEqual(['c1', 'c3'])
  expect(new Set(back.map(({ id }) => id)).size).toBe(3)
})

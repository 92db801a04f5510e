import { expect, test } from 'vitest'
import { rowHeight } from './row-height.ts'

test('one line is left to the program', () => {
  expect(rowHeight(['short', null, { number: 1 }], [20, 20, 20])).toBeUndefined()
})

test('a sentence in a narrow column gets as many lines as its words take', () => {
  const sentence = 'Two of the three boroughs would not mind a draw'
  expect(rowHeight([sentence], [20])).toBe(3 * 15 + 2)
  expect(rowHeight([sentence], [100])).toBeUndefined()
  expect(rowHeight([{ text: sentence, bold: true }], [50])).toBe(2 * 15 + 2)
})

test('a word longer than the column is broken, and nothing is higher than a program can show', () => {
  expect(rowHeight(['x'.repeat(60)], [20])).toBeGreaterThanOrEqual(4 * 15)
  expect(rowHeight(['word '.repeat(4000)], [10])).toBe(400)
})

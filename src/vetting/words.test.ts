import { expect, test } from 'vitest'
import { fill } from './words.ts'

test('a gap is filled, one that nobody fills says so, and a label in brackets keeps no colon', () => {
  const words = { field: 'Months to the end:', said: '6 months' }
  expect(fill('{field} The bid says “{said}”.', words)).toBe('Months to the end: The bid says “6 months”.')
  expect(fill('You say “{said}” ({field}).', words)).toBe('You say “6 months” (Months to the end).')
  expect(fill('From {nobody} ({nobody}).', words)).toBe('From not stated (not stated).')
})

import { expect, test } from 'vitest'
import { toyBook } from '../costing/toy-book.ts'
import type { Library } from '../engine/index.ts'
import { bookValue, figureLabel, figureWords, seenWords, typedValue, unitWords } from './figure-words.ts'

test.each([
  ['pounds a day', 1250, '£1,250 a day', '£400 to £600'],
  ['pounds each', 12, '£12 each', '£400 to £600'],
  ['times', 2.5, '2.5 times', '400 to 600'],
  ['days', 17, '17 days', '400 to 600'],
] as const)('%s', (unit, value, words, seen) => {
  expect(figureWords({ unit }, value)).toBe(words)
  expect(seenWords({ unit }, { low: 400, high: 600 })).toBe(seen)
})

test('a share is typed in per cent and comes back as it was', () => {
  for (const value of [0, 0.01, 0.07, 0.15, 0.2, 0.3, 1]) {
    const typed = typedValue({ unit: 'share' }, value)
    expect(typed).toBe(Math.round(value * 100))
    expect(bookValue({ unit: 'share' }, typed)).toBe(value)
  }
  expect([figureWords({ unit: 'share' }, 0.07), unitWords({ unit: 'share' })]).toEqual(['7%', 'per cent'])
})

test('the days of a method go by its name', () => {
  const figure = {
    ...toyBook.figures['vat']!,
    id: 'days-im-rct',
    group: 'days' as const,
    label: 'days of work',
  }
  const library = { methods: { 'im-rct': { name: 'Individual trial' } } } as unknown as Library
  expect(figureLabel(figure, library)).toBe('Individual trial: days of work')
  expect(figureLabel(toyBook.figures['vat']!, library)).toBe('vat')
})

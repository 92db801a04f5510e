import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inWords, readTyped } from './typed-number.ts'

const people = { least: 1, most: 10_000_000, whole: true, example: '340' }
const share = { least: 0, most: 1 }

test.each([
  ['340', 340],
  [' 1,200 ', 1200],
  ['1 200', 1200],
  ['1\u202f200', 1200],
  ['10,000,000', 10_000_000],
  ['£25,000', 25_000],
  ['50%', 50],
])('%j is %d', (text, value) => {
  expect(readTyped(text, people)).toEqual({ value })
})

test('an empty field is no number and no fault', () => {
  expect(readTyped('', people)).toEqual({ value: undefined })
  expect(readTyped('   ', people)).toEqual({ value: undefined })
  expect(readTyped('0', share)).toEqual({ value: 0 })
})

test.each([
  ['abc', /“abc” is not a number\. Use digits only, such as 340, or leave it empty\./],
  ['about 300', /is not a number/],
  ['1,2', /is not a number/],
  ['1,2000', /is not a number/],
  ['1e5', /is not a number/],
  ['0x10', /is not a number/],
  ['.', /is not a number/],
  ['--5', /is not a number/],
  ['<b>1</b>', /is not a number/],
  ['0', /^0 is too small\. The smallest is 1\.$/],
  ['-4', /^-4 is too small/],
  ['10,000,001', /is too large\. The largest is 10,000,000\.$/],
  ['9'.repeat(400), /is too large/],
  ['340.5', /^340\.5 is not a whole number/],
])('%j is refused, and it is said why', (text, message) => {
  expect(readTyped(text, people).error).toMatch(message)
})

test('whatever is typed, a number given back is within bounds', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const { value, error } = readTyped(text, people)
      if (error !== undefined) return error.length < 140
      return value === undefined || (Number.isInteger(value) && value >= 1 && value <= people.most)
    }),
  )
})

test('what is printed is read again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000_000 }), (n) => readTyped(inWords(n), people).value === n),
  )
})

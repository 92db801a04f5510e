import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Question } from './flow.ts'
import { knownNumbers, knownSpans, leastOf, optionFor, spanOf } from './numbers.ts'
import { toyFlow, toyQuestion } from './toy-flow.ts'

/** A question whose options are bands beginning at these numbers, in this order, and a don't know. */
function banded(id: string, from: readonly number[], max = 1000): Question {
  const question = toyQuestion(id, [...from.map((n) => `from${n}`), 'dk'])
  return {
    ...question,
    number: { label: 'Things', unit: 'things', max },
    options: question.options.map((option, index) => ({
      ...option,
      ...(from[index] !== undefined && { from: from[index] }),
    })),
  }
}

const people = banded('people', [1, 30, 100])
const falling = banded('fall', [31, 15, 1], 100)

test.each([
  [1, 'from1'],
  [29, 'from1'],
  [30, 'from30'],
  [99, 'from30'],
  [100, 'from100'],
  [1000, 'from100'],
  [1001, undefined],
  [0, undefined],
  [-5, undefined],
  [30.5, undefined],
  [NaN, undefined],
  [Infinity, undefined],
])('%d lies in the band %s', (n, band) => {
  expect(optionFor(people, n)).toBe(band)
})

test('bands may also fall from top to bottom', () => {
  expect([1, 14, 15, 30, 31, 100].map((n) => optionFor(falling, n))).toEqual([
    ...['from1', 'from1', 'from15', 'from15', 'from31', 'from31'],
  ])
  expect(spanOf(falling, 'from15')).toEqual({ least: 15, most: 30 })
  expect(leastOf(falling)).toBe(1)
})

test('a question without bands takes no number', () => {
  const plain = toyQuestion('plain', ['a', 'b'])
  expect(optionFor(plain, 3)).toBeUndefined()
  expect(spanOf(plain, 'a')).toBeUndefined()
  expect(leastOf(plain)).toBeUndefined()
})

test('a band ends where the next begins, and the last has no end', () => {
  expect(spanOf(people, 'from30')).toEqual({ least: 30, most: 99 })
  expect(spanOf(people, 'from100')).toEqual({ least: 100 })
  expect(spanOf(people, 'dk')).toBeUndefined()
})

test('every whole number in range has exactly one band, and lies in its span', () => {
  const bands = fc.uniqueArray(fc.integer({ min: 0, max: 900 }), { minLength: 2, maxLength: 7 })
  fc.assert(
    fc.property(bands, fc.integer({ min: 0, max: 1000 }), (from, n) => {
      const rising = banded(
        'x',
        from.toSorted((a, b) => a - b),
      )
      const option = optionFor(rising, n)
      if (n < Math.min(...from)) return option === undefined
      const holds = rising.options.filter(({ id }) => {
        const span = spanOf(rising, id)
        return span !== undefined && span.least <= n && n <= (span.most ?? Infinity)
      })
      return holds.length === 1 && holds[0]?.id === option
    }),
  )
})

const flow = toyFlow({ questions: [people, falling, toyQuestion('plain', ['a', 'b'])] })

test('a number counts only while its band is the answer', () => {
  const numbers = { people: 340, fall: 20, plain: 3, gone: 7 }
  expect(knownNumbers(flow, { people: 'from100', fall: 'from15' }, numbers)).toEqual({
    people: 340,
    fall: 20,
  })
  expect(knownNumbers(flow, { people: 'from30', fall: 'dk', plain: 'a' }, numbers)).toEqual({})
  expect(knownNumbers(flow, {}, numbers)).toEqual({})
})

test('what is known is the number, or else the ends of the band', () => {
  const answers = { people: 'from30', fall: 'from31', plain: 'a' }
  expect(knownSpans(flow, answers, { people: 60 })).toEqual({
    people: { least: 60, most: 60 },
    fall: { least: 31 },
  })
  expect(knownSpans(flow, { people: 'dk' }, {})).toEqual({})
})

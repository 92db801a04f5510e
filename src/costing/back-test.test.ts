import { expect, test } from 'vitest'
import { backTest } from './back-test.ts'
import { toyBook } from './toy-book.ts'

test('counts the prices inside their bands, with and without each price, and with VAT', () => {
  // the band is 550 to 2,200 round 1,100; prices 1,100, 2,600 and 1,320
  const { trials, ...sums } = backTest(toyBook)
  expect(trials.map(({ inside }) => inside)).toEqual([true, false, true])
  expect(trials.map(({ insideIfVat }) => insideIfVat)).toEqual([true, true, true])
  // without 2,600 the others put the centre at 1.095 times 1,100, which is still under half of it
  expect(trials.map(({ insideLeftOut }) => insideLeftOut)).toEqual([true, false, true])
  expect(sums).toMatchObject({
    inside: 2,
    insideLeftOut: 2,
    insideIfVat: 3,
    unused: { count: 2, inside: 1 },
    width: 4,
  })
  expect(sums.medianRatio).toBeCloseTo(1.2, 9)
})

test('does without prices', () => {
  expect(backTest({ ...toyBook, published: [] })).toMatchObject({ inside: 0, medianRatio: 1 })
})

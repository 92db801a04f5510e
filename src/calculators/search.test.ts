import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findRoot, reach, roundUp } from './search.ts'

test('a root is found wherever it lies between the ends', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -900, max: 900, noNaN: true }),
      fc.integer({ min: 0, max: 2 }),
      (at, shape) => {
        const f = (x: number) => [x - at, (x - at) ** 3, Math.atan(50 * (x - at))][shape]!
        expect(findRoot(f, -1000, 1000)).toBeCloseTo(at, shape === 1 ? 3 : 8)
        expect(findRoot((x) => -f(x), -1000, 1000)).toBeCloseTo(at, shape === 1 ? 3 : 8)
      },
    ),
  )
})

test('there is no root where both ends lie on the same side, or nothing is a number', () => {
  expect(findRoot((x) => x * x + 1, -1, 1)).toBeUndefined()
  expect(findRoot(() => NaN, -1, 1)).toBeUndefined()
})

test('reach looks upwards, no further than the limit', () => {
  expect(reach((x) => Math.sqrt(x), 30, 2, 1e6)).toBeCloseTo(900, 8)
  expect(reach((x) => x, 1, 2, 1e6)).toBe(2)
  expect(reach((x) => x / (1 + x), 2, 2, 1e6)).toBeUndefined()
})

test('people are rounded up, but not for a crumb', () => {
  expect([63.2, 64, 64.00000001, 0.1].map(roundUp)).toEqual([64, 64, 64, 1])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { detectableSteppedCountChange, detectableSteppedShareChange } from './detectable-steps.ts'

test('6 groups at each of 4 steps, 120 people, 5% and an SD of 0.01 show a fall to 3.5% with power 0.78619 (swCRTdesign)', () => {
  const within = 0.0425 * 0.9575
  const icc = 0.01 ** 2 / (0.01 ** 2 + within)
  const found = detectableSteppedShareChange({
    ...{ clusters: 24, steps: 4, size: 120, baseline: 0.05, icc, power: 0.78618837 },
  })
  expect(0.05 - (found?.absolute ?? 0)).toBeCloseTo(0.035, 6)
  expect(found?.relative).toBeCloseTo(0.3, 5)
})

test('gives null where nothing could be shown or nothing makes sense', () => {
  const plan = { clusters: 24, steps: 4, size: 50, baseline: 0.4, icc: 0.05 }
  expect(detectableSteppedShareChange(plan)).not.toBeNull()
  for (const wrong of [
    { clusters: 7 },
    { steps: 1 },
    { size: 0 },
    { baseline: 0 },
    { baseline: 1 },
    { icc: 1 },
  ])
    expect(detectableSteppedShareChange({ ...plan, ...wrong })).toBeNull()
  expect(detectableSteppedShareChange({ ...plan, clusters: 8, size: 1, baseline: 0.02 })).toBeNull()
  const places = { clusters: 24, steps: 4, events: 10, variation: 0.25 }
  expect(detectableSteppedCountChange(places)).not.toBeNull()
  expect(detectableSteppedCountChange({ ...places, events: 0 })).toBeNull()
  expect(detectableSteppedCountChange({ ...places, variation: NaN })).toBeNull()
})

test('more groups, people or events never need a larger fall', () => {
  const icc = fc.double({ min: 0, max: 0.9, noNaN: true })
  const groups = fc.integer({ min: 8, max: 400 })
  const steps = fc.integer({ min: 2, max: 12 })
  fc.assert(
    fc.property(groups, steps, fc.integer({ min: 1, max: 500 }), icc, (clusters, steps, n, likeness) => {
      const share = (more: object) =>
        detectableSteppedShareChange({ clusters, steps, size: n, baseline: 0.3, icc: likeness, ...more })
          ?.relative ?? Infinity
      const count = (more: object) =>
        detectableSteppedCountChange({ clusters, steps, events: n, variation: likeness, ...more })
          ?.relative ?? Infinity
      expect(share({ clusters: clusters + 3 })).toBeLessThanOrEqual(share({}) + 1e-9)
      expect(share({ size: n + 7 })).toBeLessThanOrEqual(share({}) + 1e-9)
      expect(count({ clusters: clusters + 3 })).toBeLessThanOrEqual(count({}) + 1e-9)
      expect(count({ events: n + 7 })).toBeLessThanOrEqual(count({}) + 1e-9)
    }),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { detectablePlaceChange } from './detectable-places.ts'

test('90.097 clusters of 10 events that vary by 0.25 show a fall to 8.4 (Hayes & Bennett)', () => {
  const found = detectablePlaceChange({ perArm: 90.097, eventsPerPlace: 10, variation: 0.25 })
  expect(found?.absolute).toBeCloseTo(1.6, 4)
  expect(found?.relative).toBeCloseTo(0.16, 5)
})

test('gives null where nothing could be shown or nothing makes sense', () => {
  const plan = { perArm: 10, eventsPerPlace: 50, variation: 0.25 }
  expect(detectablePlaceChange(plan)).not.toBeNull()
  expect(detectablePlaceChange({ ...plan, perArm: 3 })).toBeNull()
  expect(detectablePlaceChange({ ...plan, eventsPerPlace: 0 })).toBeNull()
  expect(detectablePlaceChange({ ...plan, eventsPerPlace: 0.1, perArm: 4 })).toBeNull()
  expect(detectablePlaceChange({ ...plan, variation: NaN })).toBeNull()
  expect(detectablePlaceChange({ ...plan, variation: -1 })).toBeNull()
})

const size = (plan: Parameters<typeof detectablePlaceChange>[0]) =>
  detectablePlaceChange(plan)?.relative ?? Infinity

test('more places or events never need a larger fall, more variation never a smaller one', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 4, max: 300 }),
      fc.double({ min: 0.5, max: 5000, noNaN: true }),
      fc.double({ min: 0, max: 2, noNaN: true }),
      (perArm, eventsPerPlace, variation) => {
        const plan = { perArm, eventsPerPlace, variation }
        const own = size(plan)
        expect(own).toBeGreaterThan(0)
        expect(size({ ...plan, perArm: perArm + 1 })).toBeLessThanOrEqual(own + 1e-9)
        expect(size({ ...plan, eventsPerPlace: eventsPerPlace * 1.5 })).toBeLessThanOrEqual(own + 1e-9)
        expect(size({ ...plan, variation: variation + 0.1 })).toBeGreaterThanOrEqual(own - 1e-9)
        if (own !== Infinity) expect(own).toBeLessThanOrEqual(1)
      },
    ),
  )
})

import { expect, test } from 'vitest'
import { unitFor } from './book-units.ts'

test.each([
  ['people', 'person'],
  ['teams or places', 'team or place'],
  ['people or events', 'person or event'],
  ['events a year', 'event a year'],
  ['months', 'month'],
  ['in every 100', 'in every 100'],
])('one of “%s” is “%s”', (many, one) => {
  expect(unitFor(1, many)).toBe(one)
})

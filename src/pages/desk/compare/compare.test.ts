import { expect, test } from 'vitest'
import { priceInWords } from './price-words.ts'
import { layOutProfile, profileInWords } from './profile-layout.ts'

const rows = [
  { criterion: 'D5', label: 'D5 Data capture', mark: 2 },
  { criterion: 'D6', label: 'D6 Design fit with a long name that has to go on two lines' },
  { criterion: 'D7', label: 'D7 Sample size × 2', mark: 0 },
  { criterion: 'D8', label: 'D8 Comparison', mark: 3 },
] as const

test.each([280, 420])('at %i pixels a profile stays inside, with a gap where a mark is missing', (width) => {
  const { rows: placed, ticks, path, height, left } = layOutProfile(width, rows)
  expect(placed.map(({ x }) => x)).toEqual([ticks[2]?.x, undefined, ticks[0]?.x, ticks[3]?.x])
  expect(path.match(/M/g)).toHaveLength(2)
  expect(path.match(/L/g)).toHaveLength(1)
  expect(ticks[0]!.x).toBe(left)
  expect(ticks[3]!.x).toBeLessThan(width - 15)
  for (const [index, { y, nameY, lines }] of placed.entries()) {
    expect(y).toBeGreaterThan(placed[index - 1]?.y ?? 0)
    expect(nameY + (lines.length - 1) * 17).toBeLessThan(height)
  }
  expect(placed[1]!.lines.length).toBeGreaterThan(1)
})

test('a profile in words says what is missing', () => {
  expect(profileInWords(rows.slice(0, 2))).toMatch(/^D5 Data capture 2; D6 .* not marked yet\.$/)
})

test('a price is told beside its own band, also where either is missing', () => {
  const band = { low: 120_000, high: 480_000, year: '2026/27' }
  const words = (price?: number, own: typeof band | undefined = band) =>
    priceInWords({ name: 'Bid A', price, band: own })
  expect(words(98_000)).toBe(
    'Bid A: £98,000 is below the £120,000 to £480,000 that its package usually costs.',
  )
  expect([120_000, 480_000].map((price) => / is inside /.test(words(price)))).toEqual([true, true])
  expect(words(480_001)).toMatch(/ is above /)
  expect(words()).toBe('Bid A: no price is stated. Its package usually costs £120,000 to £480,000.')
  expect(priceInWords({ name: 'Bid A', price: 5 })).toBe('Bid A: £5. Nothing it proposes has a usual price.')
  expect(priceInWords({ name: 'Bid A' })).toMatch(/no price is stated, and nothing/)
})

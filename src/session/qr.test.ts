import { expect, test } from 'vitest'
import { qrOf } from './qr.ts'

test('a link becomes a square of dark and light with the three corners a camera looks for', async () => {
  const rows = (await qrOf('https://example.org/#/works/result?v=1&target=teams'))!
  expect(rows.every((row) => row.length === rows.length)).toBe(true)
  const corner = rows.slice(0, 7).map((row) => row.slice(0, 7).map(Number).join(''))
  expect(corner).toEqual(['1111111', '1000001', '1011101', '1011101', '1011101', '1000001', '1111111'])
})

test('a link too long for any code gives none', async () => {
  expect(await qrOf('x'.repeat(5000))).toBeNull()
})

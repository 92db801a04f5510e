import { expect, test } from 'vitest'
import { firstDifference } from './install.mjs'

const wanted = {
  '': { version: '0.1.0' },
  'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
  'node_modules/for-windows': { version: '2.0.0', optional: true },
}
const a = wanted['node_modules/a']

test('nothing to do when what is installed is what is locked, whatever this system cannot use', () => {
  expect(firstDifference(wanted, { 'node_modules/a': a })).toBeUndefined()
  expect(firstDifference(wanted, wanted)).toBeUndefined()
})

test('a missing, older or tampered package is noticed', () => {
  expect(firstDifference(wanted, {})).toBe('node_modules/a')
  expect(firstDifference(wanted, { 'node_modules/a': { ...a, version: '0.9.0' } })).toBe('node_modules/a')
  expect(firstDifference(wanted, { 'node_modules/a': { ...a, integrity: 'sha512-b' } })).toBe(
    'node_modules/a',
  )
  const stale = { 'node_modules/a': a, 'node_modules/for-windows': { version: '1.0.0' } }
  expect(firstDifference(wanted, stale)).toBe('node_modules/for-windows')
})

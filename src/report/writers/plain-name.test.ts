import { expect, test } from 'vitest'
import { plainName } from './plain-name.ts'

test.each([
  ['Body-Worn Video: café & “rôle”', 'body-worn-video-cafe-role'],
  ['../../etc/passwd', 'etc-passwd'],
  ['con\u202Egpj.exe\u0000', 'con-gpj-exe'],
  ['Überprüfung — 2026', 'uberprufung-2026'],
  ['日本', ''],
  ['', ''],
])('of “%s” is left “%s”', (text, plain) => {
  expect(plainName(text)).toBe(plain)
})

test('a long one is cut, and does not end with a hyphen', () => {
  expect(plainName('ab cd ef', 6)).toBe('ab-cd')
  expect(plainName('x'.repeat(500))).toHaveLength(60)
})

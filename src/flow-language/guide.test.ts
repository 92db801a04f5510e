// The guide for people who edit the content must know every kind of fault and finding there is.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { LEVELS } from './check/index.ts'
import { CODES } from './faults.ts'

const guide = readFileSync(join(import.meta.dirname, '../../flows/README.md'), 'utf8')

it.each([...CODES, ...Object.keys(LEVELS)])('flows/README.md explains %s', (code) => {
  expect(guide).toContain(`\`${code}\``)
})

// The figures that README.md and SECURITY.md tell are the ones that are run.
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { PLAN } from './runs.ts'

const readme = readFileSync('README.md', 'utf8')

test('more than 100,000 draws in all, and the readme says how many of each', () => {
  const all = Object.values(PLAN).reduce((sum, each) => sum + each, 0)
  expect(all).toBeGreaterThanOrEqual(100_000)
  for (const [kind, count] of [['in all', all] as const, ...Object.entries(PLAN)])
    expect(readme).toContain(`${count.toLocaleString('en-GB')} ${kind}`)
})

test('every test that the threat notes name is there', () => {
  const notes = readFileSync('SECURITY.md', 'utf8')
  const named = [...notes.matchAll(/`((?:src|tests)\/[\w./-]+)`/g)].map(([, path = '']) => path)
  expect(named.length).toBeGreaterThan(15)
  expect(named.filter((path) => !existsSync(path))).toEqual([])
})

import { expect, test } from 'vitest'
import { measure, summary, table } from './bench.ts'

test('sums up odd and even numbers of runs', () => {
  expect(summary([3, 1, 2])).toEqual({ median: 2, min: 1, max: 3 })
  expect(summary([4, 1, 2, 3])).toEqual({ median: 2.5, min: 1, max: 4 })
})

test('a run before the counted ones warms up', async () => {
  let runs = 0
  const rows = await measure({ name: 'toy', runs: 3, run: () => ({ 'runs so far': ++runs }) })
  expect(rows).toEqual([{ bench: 'toy', figure: 'runs so far', median: 3, min: 2, max: 4 }])
})

test('without figures of its own it is timed', async () => {
  const rows = await measure({ name: 'toy', runs: 1, run: () => undefined })
  expect(rows[0]?.figure).toBe('ms')
  expect(table(rows)).toMatch(/^benchmark +figure +median +min +max\ntoy +ms /)
})

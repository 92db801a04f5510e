// The distributions against R: two thousand rows that fixtures/sample-size.R wrote with eight digits, tails and fractions of
// degrees of freedom included, and the tables that everybody knows by heart.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { choose, noncentralTCdf, normalCdf, normalQuantile, tCdf, tQuantile } from './distributions.ts'

const [head = '', ...lines] = readFileSync(new URL('fixtures/distributions-r.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
const columns = head.split(',')
const rows = lines.map(
  (line) => Object.fromEntries(line.split(',').map((cell, i) => [columns[i]!, Number(cell)])) as Row,
)
type Row = Record<'p' | 'df' | 'shift' | 't' | 'qnorm' | 'pnorm' | 'qt' | 'pt' | 'nct', number>

describe('as R has it', () => {
  test.each<[keyof Row, (row: Row) => number]>([
    ['qnorm', ({ p }) => normalQuantile(p)],
    ['pnorm', ({ t }) => normalCdf(t)],
    ['qt', ({ p, df }) => tQuantile(p, df)],
    ['pt', ({ t, df }) => tCdf(t, df)],
    ['nct', ({ t, df, shift }) => noncentralTCdf(t, df, shift)],
  ])('%s', (name, ours) => {
    expect(rows.length).toBeGreaterThanOrEqual(2000)
    const off = rows.filter((row) => {
      const gap = Math.abs(ours(row) - row[name])
      return !(gap <= 1e-6 * Math.abs(row[name]) + 2e-8)
    })
    expect(off.map((row) => ({ ...row, ours: ours(row) })).slice(0, 5)).toEqual([])
  })
})

test('the tables that everybody knows', () => {
  expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 8)
  expect(normalQuantile(0.8)).toBeCloseTo(0.8416212335729143, 8)
  expect(tQuantile(0.975, 1)).toBeCloseTo(12.706204736432095, 6)
  expect(tQuantile(0.975, 2)).toBeCloseTo(4.302652729911275, 6)
  expect(tQuantile(0.975, 10)).toBeCloseTo(2.228138851964939, 6)
  expect([choose(6, 3), choose(52, 5)].map(Math.round)).toEqual([20, 2598960])
})

test('the ends', () => {
  expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity])
  expect([normalQuantile(-1), tQuantile(2, 5)]).toEqual([NaN, NaN])
  expect([normalCdf(-40), normalCdf(40)]).toEqual([0, 1])
  expect(tQuantile(0.5, 3)).toBeCloseTo(0, 12)
})

test('large non-centralities go on smoothly where the series ends', () => {
  for (const df of [5, 50, 5000])
    expect(noncentralTCdf(38, df, 37.01)).toBeCloseTo(noncentralTCdf(38, df, 36.99), 1)
  expect(noncentralTCdf(2, 30, 60)).toBe(0)
  expect(noncentralTCdf(-2, 30, -60)).toBe(1)
})

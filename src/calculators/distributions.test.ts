// The distributions against R: two thousand rows that fixtures/sample-size.R wrote with eight digits, tails and fractions of
// degrees of freedom included, and the tables that everybody knows by heart.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  betaCdf,
  betaQuantile,
  binomialCdf,
  binomialDensity,
  chiSquareCdf,
  chiSquareQuantile,
  choose,
  noncentralTCdf,
  normalCdf,
  normalQuantile,
  poissonCdf,
  tCdf,
  tQuantile,
} from './distributions.ts'

const [head = '', ...lines] = readFileSync(new URL('fixtures/distributions-r.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
const columns = head.split(',')
const rows = lines.map(
  (line) => Object.fromEntries(line.split(',').map((cell, i) => [columns[i]!, Number(cell)])) as Row,
)
type Row = Record<
  | 'p'
  | 'df'
  | 'shift'
  | 't'
  | 'a'
  | 'b'
  | 'n'
  | 'qnorm'
  | 'pnorm'
  | 'qt'
  | 'pt'
  | 'nct'
  | 'qchisq'
  | 'pchisq'
  | 'qbeta'
  | 'pbeta'
  | 'pbinom'
  | 'dbinom'
  | 'ppois',
  number
>

describe('as R has it', () => {
  test.each<[keyof Row, (row: Row) => number, number]>([
    ['qnorm', ({ p }) => normalQuantile(p), 0],
    ['pnorm', ({ t }) => normalCdf(t), 0],
    ['qt', ({ p, df }) => tQuantile(p, df), 0],
    ['pt', ({ t, df }) => tCdf(t, df), 0],
    // Far out and with many degrees of freedom R's own series is off by some 1e-10: it gives 1.4e-10 for 4e-25.
    ['nct', ({ t, df, shift }) => noncentralTCdf(t, df, shift), 5e-10],
    ['qchisq', ({ p, df }) => chiSquareQuantile(p, df), 0],
    ['pchisq', ({ df, t }) => chiSquareCdf(df * (1 + t / 20), df), 0],
    ['qbeta', ({ p, a, b }) => betaQuantile(p, a, b), 0],
    ['pbeta', ({ p, a, b }) => betaCdf(p, a, b), 0],
    ['pbinom', ({ n, p }) => binomialCdf(Math.round(n * 0.4), n, p), 1e-15],
    ['dbinom', ({ n, p }) => binomialDensity(Math.round(n * 0.4), n, p), 1e-15],
    ['ppois', ({ n, df }) => poissonCdf(n, df % 1000), 1e-15],
  ])('%s', (name, ours, absolute) => {
    expect(rows.length).toBeGreaterThanOrEqual(2000)
    const off = rows.filter((row) => {
      const gap = Math.abs(ours(row) - row[name])
      return !(gap <= 6e-8 * Math.abs(row[name]) + absolute)
    })
    expect(off.map((row) => ({ ...row, ours: ours(row) })).slice(0, 5)).toEqual([])
  })
})

test('the tables that everybody knows', () => {
  expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 12)
  expect(normalQuantile(0.8)).toBeCloseTo(0.8416212335729143, 12)
  expect(tQuantile(0.975, 1)).toBeCloseTo(12.706204736432095, 9)
  expect(tQuantile(0.975, 2)).toBeCloseTo(4.302652729911275, 9)
  expect(tQuantile(0.975, 10)).toBeCloseTo(2.228138851964939, 10)
  expect(chiSquareQuantile(0.95, 1)).toBeCloseTo(3.841458820694124, 10)
  expect([choose(6, 3), choose(52, 5)].map(Math.round)).toEqual([20, 2598960])
})

test('the ends', () => {
  expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity])
  expect([normalQuantile(-1), tQuantile(2, 5), betaQuantile(NaN, 1, 1)]).toEqual([NaN, NaN, NaN])
  expect([normalCdf(-40), normalCdf(40)]).toEqual([expect.closeTo(0, 300), 1])
  expect([binomialCdf(-1, 9, 0.5), binomialCdf(9, 9, 0.5), poissonCdf(-1, 3)]).toEqual([0, 1, 0])
  expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3), chiSquareQuantile(0, 4)]).toEqual([0, 1, 0])
  expect([binomialDensity(0, 9, 0), binomialDensity(3, 9, 1), tQuantile(0.5, 3)]).toEqual([1, 0, 0])
})

test('large non-centralities go on smoothly where the series ends', () => {
  for (const df of [5, 50, 5000])
    expect(noncentralTCdf(38, df, 37.01)).toBeCloseTo(noncentralTCdf(38, df, 36.99), 1)
  expect(noncentralTCdf(2, 30, 60)).toBe(0)
  expect(noncentralTCdf(-2, 30, -60)).toBe(1)
})

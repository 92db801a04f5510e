// The formulas of sample size and clusters against R, on two thousand random inputs each. fixtures/sample-size.R wrote the
// tables once, with eight digits and where possible by another road; held to 1e-6 of their size.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { clusterMeansDetectable, clusterMeansPower, clusterMeansSample } from './cluster-means-power.ts'
import { clusterSharesPower, clusterSharesSample } from './cluster-proportions-power.ts'
import { pairedPower, pairedSample } from './paired-power.ts'
import { ratesDetectable, ratesPower, ratesSample } from './rates-power.ts'
import { steppedWedgeError, steppedWedgePower } from './stepped-wedge-variance.ts'
import { meansDetectable, meansPower, meansSample } from './two-means-power.ts'
import {
  sharesDetectable,
  sharesPower,
  sharesSampleArcsine,
  sharesSamplePooled,
} from './two-proportions-power.ts'

/** The rows of a table that R wrote, by column; what R could not work out is NaN. */
function rowsOf<Column extends string>(name: string): Record<Column, number>[] {
  const [head = '', ...lines] = readFileSync(new URL(`fixtures/${name}-r.csv`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
  const columns = head.split(',') as Column[]
  return lines.map((line) => {
    const cells = line.split(',').map(Number)
    return Object.fromEntries(columns.map((column, i) => [column, cells[i]!])) as Record<Column, number>
  })
}

/** Holds every row that R could work out against ours; at least `fewest` of them. */
function expectAgreement<Row extends Record<string, number>>(
  rows: readonly Row[],
  column: keyof Row & string,
  ours: (row: Row) => number | undefined,
  { fewest = 2000, relative = 1e-6 } = {},
) {
  const known = rows.filter((row) => !Number.isNaN(row[column]))
  expect(known.length).toBeGreaterThanOrEqual(fewest)
  const off = known
    .map((row) => ({ ...row, theirs: row[column]!, ours: ours(row) ?? NaN }))
    .filter((row) => !(Math.abs(row.ours - row.theirs) <= relative * Math.abs(row.theirs)))
  expect(off.slice(0, 5)).toEqual([])
}

describe('as R has it', () => {
  test('two means: power, sample and smallest difference', () => {
    const rows = rowsOf<'n1' | 'n2' | 'd' | 'alpha' | 'goal' | 'power' | 'n' | 'mdes'>('two-means')
    expectAgreement(rows, 'power', ({ d, alpha, n1, n2 }) => meansPower(d, alpha, n1, n2))
    expectAgreement(rows, 'mdes', ({ alpha, goal, n1, n2 }) => meansDetectable(alpha, goal, n1, n2))
    // R goes on below two people in a group, where there is nothing to compare.
    const real = rows.filter(({ n }) => !(n < 2))
    expectAgreement(real, 'n', ({ d, alpha, goal }) => meansSample(d, alpha, goal), { fewest: 1900 })
  })

  test('before and after: power and sample', () => {
    const rows = rowsOf<'n' | 'r' | 'd' | 'alpha' | 'goal' | 'power' | 'size'>('paired')
    expectAgreement(rows, 'power', ({ d, r, n, alpha }) => pairedPower(d, r, n, alpha))
    const real = rows.filter(({ size }) => !(size < 2))
    expectAgreement(real, 'size', ({ d, r, alpha, goal }) => pairedSample(d, r, alpha, goal), {
      fewest: 1900,
    })
  })

  test('two shares: power, samples and smallest changes', () => {
    const rows = rowsOf<
      'p1' | 'p2' | 'n' | 'alpha' | 'goal' | 'pooled' | 'arcsine' | 'power' | 'fall' | 'rise'
    >('two-proportions')
    expectAgreement(rows, 'power', ({ p1, p2, alpha, n }) => sharesPower(p1, p2, alpha, n))
    expectAgreement(rows, 'pooled', ({ p1, p2, alpha, goal }) => sharesSamplePooled(p1, p2, alpha, goal))
    expectAgreement(rows, 'arcsine', ({ p1, p2, alpha, goal }) => sharesSampleArcsine(p1, p2, alpha, goal))
    for (const direction of ['fall', 'rise'] as const)
      expectAgreement(
        rows,
        direction,
        ({ p1, n, alpha, goal }) => sharesDetectable(p1, direction, { alpha, power: goal }, n),
        { fewest: 1000 },
      )
  })

  test('clusters and averages: smallest difference, power and clusters in all', () => {
    const rows = rowsOf<
      'J' | 'm' | 'icc' | 'P' | 'R2c' | 'R2i' | 'g' | 'alpha' | 'goal' | 'd' | 'mdes' | 'power' | 'needed'
    >('cluster-means').map(({ g, ...row }) => ({ ...row, covariates: g }))
    expectAgreement(rows, 'mdes', (row) => clusterMeansDetectable(row, row.J, row.alpha, row.goal))
    expectAgreement(rows, 'power', (row) => clusterMeansPower(row, row.J, row.d, row.alpha))
    expectAgreement(rows, 'needed', (row) => clusterMeansSample(row, row.d, row.alpha, row.goal), {
      fewest: 1900,
    })
  })

  test('clusters and shares: power and clusters in each arm', () => {
    const rows = rowsOf<'p1' | 'p2' | 'm' | 'icc' | 'cv' | 'c' | 'alpha' | 'goal' | 'power' | 'clusters'>(
      'cluster-proportions',
    )
    expectAgreement(rows, 'power', (row) => clusterSharesPower(row.p1, row.p2, row, row.c, row.alpha))
    expectAgreement(
      rows,
      'clusters',
      (row) => clusterSharesSample(row.p1, row.p2, row, row.alpha, row.goal),
      { fewest: 1900 },
    )
  })

  test('the stepped wedge: standard error from the whole covariance matrix, and power', () => {
    const rows = rowsOf<'c' | 'steps' | 'b' | 't' | 'm' | 'icc' | 'd' | 'alpha' | 'se' | 'power'>(
      'stepped-wedge',
    )
    const wedge = ({ c, steps, b, t, m, icc }: (typeof rows)[number]) => ({
      ...{ clustersPerStep: c, steps, before: b, perStep: t, m },
      ...{ between: icc, within: 1 - icc },
    })
    expectAgreement(rows, 'se', (row) => steppedWedgeError(wedge(row)))
    expectAgreement(rows, 'power', (row) => steppedWedgePower(wedge(row), row.d, row.alpha))
  })

  test('rates: power, sample and smallest rise', () => {
    const rows = rowsOf<'r1' | 'r2' | 't' | 'kappa' | 'n' | 'alpha' | 'goal' | 'power' | 'needed' | 'rise'>(
      'rates',
    )
    expectAgreement(rows, 'power', ({ r1, r2, t, kappa, n, alpha }) => ratesPower(r1, r2, t, kappa, n, alpha))
    expectAgreement(rows, 'needed', ({ r1, r2, t, kappa, alpha, goal }) =>
      ratesSample(r1, r2, t, kappa, alpha, goal),
    )
    expectAgreement(rows, 'rise', ({ r1, goal, ...row }) =>
      ratesDetectable(r1, 'rise', { ...row, power: goal }),
    )
  })
})

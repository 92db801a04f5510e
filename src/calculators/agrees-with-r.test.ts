// Every core formula against R on at least two thousand random inputs. R wrote the tables once (fixtures/value-and-surveys.R)
// with six digits, so the most they can differ by is half of the sixth.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { krippendorff, type Scale } from './alpha.ts'
import { zFor } from './confidence.ts'
import { fiellerInterval } from './cost-per-outcome.ts'
import { countDifference } from './count-difference.ts'
import { presentValue } from './discounting.ts'
import { creditOf, kappaOf } from './kappa.ts'
import { netPresentValue } from './npv.ts'
import { levelChangeError } from './series-change.ts'
import { marginOfError } from './survey-margin.ts'
import { surveySize } from './survey-size.ts'
import { wilsonInterval } from './wilson.ts'

const SIX_DIGITS = 5.1e-6
const many = (rows: readonly unknown[], fewest = 2000) => expect(rows.length).toBeGreaterThanOrEqual(fewest)
const known = (N: number | undefined) => (N === undefined || Number.isNaN(N) ? undefined : N)

/** The rows of a table that R wrote, by column name, as text; a value that is missing is ''. */
function rowsOf(name: string): Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(new URL(`fixtures/${name}.csv`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
  const columns = head.split(',')
  return lines.map((line) => {
    const cells = line.split(',')
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']))
  })
}

/** The same with every value a number; one that is missing is NaN. */
function numbersOf(name: string): Record<string, number>[] {
  return rowsOf(name).map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, text]) => [key, text === '' ? NaN : Number(text)])),
  )
}

/** Numbers between spaces. */
function listOf(text: string): number[] {
  return text.split(' ').map(Number)
}

/** The largest relative difference between two numbers in a list of pairs; both nought is no difference. */
function worst(pairs: Iterable<readonly [number | undefined, number]>): number {
  let most = 0
  for (const [ours, theirs] of pairs) {
    const gap = Math.abs((ours ?? NaN) - theirs) / Math.max(Math.abs(theirs), 1e-12)
    // A result that is not a number must not slip through a comparison.
    most = Number.isNaN(gap) ? Infinity : Math.max(most, gap)
  }
  return most
}

describe('as R has it', () => {
  test('the standard error of a level change, from full matrices', () => {
    const rows = numbersOf('interrupted-series')
    many(rows)
    expect(
      worst(rows.map(({ pre, post, phi, se }) => [levelChangeError(pre!, post!, phi!), se!])),
    ).toBeLessThan(SIX_DIGITS)
  })

  test('the survey margin, in small and in large populations', () => {
    const rows = numbersOf('survey-margin')
    many(rows)
    const pairs = rows.map(
      ({ p, n, deff, level, N, moe }) =>
        [marginOfError(p!, n!, deff!, zFor(level!), known(N)), moe!] as const,
    )
    expect(worst(pairs)).toBeLessThan(SIX_DIGITS)
  })

  test('the survey size, by solving the margin for it', () => {
    const rows = numbersOf('survey-size')
    many(rows)
    const pairs = rows.map(
      ({ e, p, deff, level, N, n }) => [surveySize(e!, p!, deff!, zFor(level!), known(N)), n!] as const,
    )
    expect(worst(pairs)).toBeLessThan(SIX_DIGITS)
  })

  test('Wilson’s interval, from prop.test', () => {
    const rows = numbersOf('wilson')
    many(rows)
    const ours = rows.map(({ x, n, level }) => wilsonInterval(x! / n!, n!, zFor(level!)))
    expect(worst(rows.map(({ high }, i) => [ours[i]!.high, high!]))).toBeLessThan(SIX_DIGITS)
    // R leaves a crumb of rounding where the lower end is nought.
    expect(Math.max(...rows.map(({ low }, i) => Math.abs(ours[i]!.low - low!)))).toBeLessThan(SIX_DIGITS)
  })

  test('present values, flat and with the Green Book’s steps to year 120', () => {
    const rows = numbersOf('present-value')
    many(rows)
    const flow = (years: number, amount: number) => [0, ...new Array<number>(years).fill(amount)]
    expect(
      worst(rows.map(({ years, amount, r, flat }) => [presentValue(flow(years!, amount!), r!), flat!])),
    ).toBeLessThan(SIX_DIGITS)
    expect(
      worst(
        rows.map(({ years, amount, stepped }) => [
          presentValue(flow(years!, amount!), 0.035, true),
          stepped!,
        ]),
      ),
    ).toBeLessThan(SIX_DIGITS)
  })

  test('net present values of uneven flows', () => {
    const rows = rowsOf('npv')
    many(rows)
    const ours = rows.map((row) =>
      netPresentValue(listOf(row['costs']!), listOf(row['benefits']!), Number(row['r'])),
    )
    expect(worst(rows.map((row, i) => [ours[i]!.pvc, Number(row['PVC'])]))).toBeLessThan(SIX_DIGITS)
    expect(worst(rows.map((row, i) => [ours[i]!.pvb, Number(row['PVB'])]))).toBeLessThan(SIX_DIGITS)
  })

  test('Fieller’s interval, as roots; and none where the effect may be nought', () => {
    const rows = numbersOf('cost-per-outcome')
    many(rows)
    const ours = rows.map(({ cost, cost_se, effect, se, level }) =>
      fiellerInterval(cost!, cost_se!, effect!, se!, zFor(level!)),
    )
    const open = rows.map(({ low }) => Number.isNaN(low))
    expect(ours.map((ends) => ends === undefined)).toEqual(open)
    expect(open.filter(Boolean).length).toBeGreaterThan(100)
    const ends = rows.flatMap(({ low, high }, i) =>
      open[i]
        ? []
        : ([
            [ours[i]!.low, low!],
            [ours[i]!.high, high!],
          ] as const),
    )
    expect(worst(ends)).toBeLessThan(SIX_DIGITS)
  })

  test('differences of counts, from a quasi-Poisson model', () => {
    const rows = rowsOf('count-difference')
    many(rows, 500)
    const columns = ['treated_before', 'treated_after', 'control_before', 'control_after']
    const ours = rows.map((row) => countDifference(columns.map((column) => listOf(row[column]!))))
    expect(worst(rows.map((row, i) => [ours[i]!.error, Number(row['se'])]))).toBeLessThan(SIX_DIGITS)
    expect(worst(rows.map((row, i) => [ours[i]!.dispersion, Number(row['dispersion'])]))).toBeLessThan(
      SIX_DIGITS,
    )
    expect(
      Math.max(...rows.map((row, i) => Math.abs(ours[i]!.logRatio - Number(row['log_ratio'])))),
    ).toBeLessThan(SIX_DIGITS)
  })

  test.each([
    ['none', 'kappa', 'se'],
    ['linear', 'linear', 'linear_se'],
    ['quadratic', 'quadratic', 'quadratic_se'],
  ] as const)('kappa with weighting: %s, and its error', (weighting, value, error) => {
    const rows = rowsOf('kappa')
    many(rows)
    const ours = rows.map((row) => {
      const flat = listOf(row['table']!)
      const size = Math.sqrt(flat.length)
      const places = Array.from({ length: size }, (_, i) => i)
      return kappaOf(
        places.map((i) => flat.slice(i * size, (i + 1) * size)),
        creditOf(places, weighting),
      )!
    })
    expect(Math.max(...rows.map((row, i) => Math.abs(ours[i]!.kappa - Number(row[value]))))).toBeLessThan(
      SIX_DIGITS,
    )
    expect(worst(rows.map((row, i) => [ours[i]!.error, Number(row[error])]))).toBeLessThan(SIX_DIGITS)
  })

  test.each(['nominal', 'ordinal', 'interval'] as const)(
    'Krippendorff’s alpha by its definition: %s',
    (scale: Scale) => {
      const rows = rowsOf('krippendorff')
      many(rows)
      const gaps = rows.map((row) => {
        const [raters, all] = [Number(row['raters']), row['ratings']!]
        const size = all.length / raters
        const cases = Array.from({ length: size }, (_, at) =>
          Array.from({ length: raters }, (_, rater) => all[rater * size + at]!)
            .filter((code) => code !== '.')
            .map(Number),
        )
        return Math.abs(krippendorff(cases, scale)! - Number(row[scale]))
      })
      expect(Math.max(...gaps)).toBeLessThan(SIX_DIGITS)
    },
  )
})

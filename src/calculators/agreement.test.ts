import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { jackknifeError, krippendorff } from './alpha.ts'
import { cohenKappa } from './cohen-kappa.ts'
import { creditOf, crossTable, kappaOf } from './kappa.ts'
import { krippendorffAlpha } from './krippendorff-alpha.ts'
import { weightedKappa } from './weighted-kappa.ts'

const codes = fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })), {
  minLength: 5,
  maxLength: 60,
})
const tableOf = (pairs: readonly (readonly [number, number])[]) => {
  const table = crossTable({
    first: pairs.map(([a]) => a),
    second: pairs.map(([, b]) => b),
    table: undefined,
    level: 0.95,
  })
  if ('says' in table) throw new Error(table.says)
  return table
}
const valueOf = (result: ReturnType<typeof cohenKappa.run>, id: string) =>
  result.ok ? result.figures.find((figure) => figure.id === id)?.value : undefined
const says = (result: ReturnType<typeof cohenKappa.run>) =>
  result.ok
    ? result.warnings.map((warning) => warning.says).join(' ')
    : result.problems.map((problem) => problem.says).join(' ')

describe('kappa', () => {
  test('as Cohen published it in 1968: 0.492, and 0.348 with his own weights', () => {
    const counts = [
      [88, 10, 2],
      [14, 40, 6],
      [18, 10, 12],
    ]
    const disagreement = [
      [0, 1, 3],
      [1, 0, 6],
      [3, 6, 0],
    ]
    expect(kappaOf(counts, creditOf([1, 2, 3], 'none'))!.kappa).toBeCloseTo(0.492, 3)
    expect(
      kappaOf(
        counts,
        disagreement.map((row) => row.map((v) => 1 - v / 6)),
      )!.kappa,
    ).toBeCloseTo(0.348, 3)
  })

  test('as published for husbands and wives by Agresti: 0.129, and 0.237 by the step', () => {
    const table = [7, 7, 2, 3, 2, 8, 3, 7, 1, 5, 4, 9, 2, 8, 9, 14]
    expect(valueOf(cohenKappa.run({ table }), 'kappa')).toBeCloseTo(0.129, 3)
    expect(valueOf(cohenKappa.run({ table }), 'se')).toBeCloseTo(0.0686, 4)
    expect(valueOf(weightedKappa.run({ table, weights: 'linear' }), 'kappa')).toBeCloseTo(0.237, 3)
    expect(valueOf(weightedKappa.run({ table, weights: 'linear' }), 'se')).toBeCloseTo(0.0783, 4)
  })

  test('by the square is the concordance of the two sets of codes (Fleiss and Cohen 1973)', () => {
    fc.assert(
      fc.property(codes, (pairs) => {
        const { counts, codes: used } = tableOf(pairs)
        const n = pairs.length
        const mean = (of: (pair: readonly [number, number]) => number) =>
          pairs.reduce((sum, pair) => sum + of(pair) / n, 0)
        const [a, b] = [mean(([x]) => x), mean(([, y]) => y)]
        const below = mean(([x]) => (x - a) ** 2) + mean(([, y]) => (y - b) ** 2) + (a - b) ** 2
        fc.pre(below > 1e-9)
        const concordance = (2 * mean(([x, y]) => (x - a) * (y - b))) / below
        expect(kappaOf(counts, creditOf(used, 'quadratic'))!.kappa).toBeCloseTo(concordance, 9)
      }),
    )
  })

  test('is 1 without a miss, the same whoever comes first, and between −1 and 1', () => {
    fc.assert(
      fc.property(codes, (pairs) => {
        fc.pre(new Set(pairs.flat()).size > 1)
        for (const weighting of ['none', 'linear', 'quadratic'] as const) {
          const { counts, codes: used } = tableOf(pairs)
          const turned = tableOf(pairs.map(([a, b]) => [b, a]))
          const found = kappaOf(counts, creditOf(used, weighting))
          expect(kappaOf(turned.counts, creditOf(used, weighting))?.kappa ?? 9).toBeCloseTo(
            found?.kappa ?? 9,
            9,
          )
          if (found) expect(Math.abs(found.kappa)).toBeLessThanOrEqual(1 + 1e-12)
          const same = tableOf(pairs.map(([a]) => [a, a]))
          if (same.codes.length > 1)
            expect(kappaOf(same.counts, creditOf(same.codes, weighting))!.kappa).toBeCloseTo(1, 12)
        }
      }),
    )
  })

  test('reads two lists and a table alike', () => {
    const [first, second] = [
      [1, 1, 2, 3, 3, 2, 1],
      [1, 2, 2, 3, 1, 2, 1],
    ]
    const table = tableOf(first.map((code, i) => [code, second[i]!] as const)).counts.flat()
    expect(valueOf(cohenKappa.run({ first, second }), 'kappa')).toBe(
      valueOf(cohenKappa.run({ table }), 'kappa'),
    )
  })

  test('refuses what cannot be compared and warns of what misleads', () => {
    expect(says(cohenKappa.run({ first: [1, 2], second: [1, 2, 3] }))).toMatch(/needs a code from both/)
    expect(says(cohenKappa.run({ first: [2, 2, 2], second: [2, 2, 2] }))).toMatch(/one and the same category/)
    expect(says(weightedKappa.run({ table: [5, 0, 0, 0] }))).toMatch(/one and the same category/)
    expect(says(cohenKappa.run({ table: [1, 2, 3, 4, 5] }))).toMatch(/as many rows as columns/)
    expect(says(cohenKappa.run({ table: [0, 0, 0, 0] }))).toMatch(/All counts are 0/)
    expect(says(cohenKappa.run({ table: [6e-323, 1, 0, 0] }))).toMatch(/number 1 .* whole numbers/)
    expect(says(cohenKappa.run({ table: [95, 2, 2, 1] }))).toMatch(/Nearly all cases/)
    expect(says(cohenKappa.run({ table: [20, 0, 0, 20] }))).toMatch(/never differ/)
  })
})

describe('Krippendorff’s alpha', () => {
  test.each([
    ['nominal', 0.743],
    ['ordinal', 0.815],
    ['interval', 0.849],
  ])('as he published it: %s %d', (scale, value) => {
    const result = krippendorffAlpha.run({ ...krippendorffAlpha.example.input, scale })
    expect(valueOf(result, 'alpha')).toBeCloseTo(value, 3)
  })

  const grid = fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 }), {
    minLength: 3,
    maxLength: 15,
  })

  test('does not mind who rated, in which order the cases come, or on what scale intervals are', () => {
    fc.assert(
      fc.property(grid, (cases) => {
        // 9 stands for "undefined", which must stay so.
        for (const scale of ['nominal', 'ordinal', 'interval'] as const) {
          const alpha = krippendorff(cases, scale)
          const turned = krippendorff(
            [...cases].reverse().map((ratings) => [...ratings].reverse()),
            scale,
          )
          const stretched = krippendorff(
            cases.map((ratings) => ratings.map((code) => 3 * code - 70)),
            scale,
          )
          expect(turned ?? 9).toBeCloseTo(alpha ?? 9, 9)
          expect(stretched ?? 9).toBeCloseTo(alpha ?? 9, 9)
          if (alpha !== undefined) expect(alpha).toBeLessThanOrEqual(1 + 1e-12)
        }
      }),
    )
  })

  test('with two codes is the same whatever the scale, and 1 when nobody differs', () => {
    const cases = [
      [1, 1],
      [1, 2],
      [2, 2],
      [2, 2],
      [1, 1, 2],
    ]
    const nominal = krippendorff(cases, 'nominal')!
    expect(krippendorff(cases, 'ordinal')).toBeCloseTo(nominal, 12)
    expect(krippendorff(cases, 'interval')).toBeCloseTo(nominal, 12)
    expect(
      krippendorff(
        [
          [1, 1],
          [2, 2, 2],
          [5, 5],
        ],
        'ordinal',
      ),
    ).toBe(1)
  })

  test('leaves out cases that one person rated, and refuses what cannot be compared', () => {
    expect(krippendorff([[1, 1], [2, 2], [2, 1], [9]], 'interval')).toBe(
      krippendorff(
        [
          [1, 1],
          [2, 2],
          [2, 1],
        ],
        'interval',
      ),
    )
    const run = (ratings: number[]) => says(krippendorffAlpha.run({ raters: 2, ratings }))
    expect(run([1, 2, 1, 2, 1])).toMatch(/cannot be shared evenly/)
    expect(run([1, -1, -1, 2])).toMatch(/No case was rated by two/)
    expect(run([3, 3, 3, 3])).toMatch(/All ratings are the same/)
    expect(run([1, 2, -1, 1, 2, 1])).toMatch(/1 case was rated by fewer than two people and does not count/)
  })

  test('is relied on only if its range agrees', () => {
    const tell = (scale: string, times: number) => {
      const ratings = [1, 2, 1, 2, 3, 3, 1, 2, 3, 1]
      const off = [1, 2, 1, 2, 3, 3, 1, 2, 3, 2]
      const many = (list: number[]) => Array.from({ length: times }, () => list).flat()
      const result = krippendorffAlpha.run({ raters: 2, scale, ratings: [...many(ratings), ...many(off)] })
      return result.ok ? result.sentence : ''
    }
    expect(tell('nominal', 1)).toMatch(/may be as low as/)
    expect(tell('nominal', 30)).toMatch(/lets you rely/)
  })

  test('gives an error that falls as cases are added, or none at all', () => {
    const cases = [
      [1, 1],
      [1, 2],
      [2, 2],
      [2, 2],
      [1, 1],
      [2, 1],
    ]
    const many = Array.from({ length: 40 }, () => cases).flat()
    expect(jackknifeError(many, 'nominal')!).toBeLessThan(jackknifeError(cases, 'nominal')! / 4)
    expect(
      jackknifeError(
        [
          [1, 2],
          [2, 2],
        ],
        'nominal',
      ),
    ).toBeUndefined()
    expect(
      jackknifeError(
        [
          [1, 1],
          [1, 1],
          [2, 2],
        ],
        'nominal',
      ),
    ).toBeUndefined()
  })
})

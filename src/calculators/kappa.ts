// Two raters, one set of cases: how far they agree beyond chance. The sums behind both kappa calculators.
import type { Input, Problem } from './calculator.ts'
import { levelInput } from './confidence.ts'
import type { Read } from './read-values.ts'

const codes = { kind: 'list', min: -1e6, max: 1e6, fewest: 2, most: 5000 } as const

/** What both kappa calculators ask for. */
export const ratingInputs = [
  {
    ...codes,
    id: 'first',
    label: 'First rater',
    says: 'The code given to each case, in order: 1 for yes, 2 for no, and so on.',
    default: [1, 1, 2, 1, 2, 3, 1, 2, 3, 3, 2, 1],
  },
  {
    ...codes,
    id: 'second',
    label: 'Second rater',
    says: 'The codes given to the same cases in the same order.',
    default: [1, 1, 2, 2, 2, 3, 1, 1, 3, 2, 2, 1],
  },
  {
    id: 'table',
    kind: 'list',
    label: 'Or a table of counts',
    says: 'Row by row: the first rater’s categories down, the second’s across, 3 × 3 as nine numbers. If you give it, the two lists are not read.',
    min: 0,
    max: 1e7,
    fewest: 4,
    most: 400,
    whole: true,
    optional: true,
  },
  levelInput,
] as const satisfies readonly Input[]

export interface CrossTable {
  /** Counts: the first rater's categories down, the second's across. */
  counts: readonly (readonly number[])[]
  /** What each category is called: its code, or its place in a table. In rising order. */
  codes: readonly number[]
}

/** The table of two raters from what was entered, or what is wrong with it. */
export function crossTable(asked: Read<typeof ratingInputs>): CrossTable | Problem {
  const { first, second, table } = asked
  if (table) {
    const size = Math.sqrt(table.length)
    if (!Number.isInteger(size))
      return {
        input: 'table',
        says: `A table has as many rows as columns: 4, 9, 16 … numbers. ${table.length} are given.`,
      }
    if (table.every((count) => count === 0))
      return { input: 'table', says: 'All counts are 0. Enter how many cases fall into each cell.' }
    const places = Array.from({ length: size }, (_, i) => i)
    return {
      counts: places.map((i) => table.slice(i * size, (i + 1) * size)),
      codes: places.map((i) => i + 1),
    }
  }
  if (first.length !== second.length)
    return {
      input: 'second',
      says: `The first rater has ${first.length} cases, the second ${second.length}. Each case needs a code from both.`,
    }
  const used = [...new Set([...first, ...second])].sort((a, b) => a - b)
  if (used.length > 50)
    return {
      input: 'first',
      says: 'More than 50 different codes. Kappa is for categories; use Krippendorff’s alpha for measurements.',
    }
  const place = new Map(used.map((code, i) => [code, i]))
  const counts = used.map(() => used.map(() => 0))
  first.forEach((code, i) => counts[place.get(code)!]![place.get(second[i]!)!]!++)
  return { counts, codes: used }
}

export type Weighting = 'none' | 'linear' | 'quadratic'

/**
 * How much credit each pair of categories gets: 1 for the same, 0 for different without weighting; otherwise less the further
 * apart the codes are, by the distance or its square, as a part of the largest distance (S148, S149).
 */
export function creditOf(codes: readonly number[], weighting: Weighting): number[][] {
  const widest = codes.at(-1)! - codes[0]!
  return codes.map((a) =>
    codes.map((b) => {
      if (weighting === 'none') return a === b ? 1 : 0
      const apart = Math.abs(a - b) / widest
      return 1 - (weighting === 'linear' ? apart : apart * apart)
    }),
  )
}

export interface Kappa {
  kappa: number
  /** Large-sample standard error (Fleiss, Cohen and Everitt 1969, S149). */
  error: number
  /** Credit earned and credit that chance would earn, shares. */
  observed: number
  expected: number
  cases: number
}

/**
 * Weighted kappa, (observed − expected)/(1 − expected), for a square table of counts and the credit of each cell (1 on the
 * diagonal); without weights it is Cohen's (S147, S148). Undefined if chance alone would earn all the credit, which is when both
 * raters use one and the same category throughout.
 */
export function kappaOf(
  counts: readonly (readonly number[])[],
  credit: readonly (readonly number[])[],
): Kappa | undefined {
  const cases = counts.flat().reduce((sum, count) => sum + count, 0)
  const share = (i: number, j: number) => counts[i]![j]! / cases
  const all = counts.map((_, i) => i)
  const sum = (term: (i: number) => number) => all.reduce((total, i) => total + term(i), 0)
  const rows = all.map((i) => sum((j) => share(i, j)))
  const columns = all.map((j) => sum((i) => share(i, j)))
  const observed = sum((i) => sum((j) => credit[i]![j]! * share(i, j)))
  const expected = sum((i) => sum((j) => credit[i]![j]! * rows[i]! * columns[j]!))
  const left = 1 - expected
  if (!(left > 1e-12)) return undefined
  const rowCredit = all.map((i) => sum((j) => columns[j]! * credit[i]![j]!))
  const columnCredit = all.map((j) => sum((i) => rows[i]! * credit[i]![j]!))
  const pull = (i: number, j: number) =>
    credit[i]![j]! * left - (rowCredit[i]! + columnCredit[j]!) * (1 - observed)
  const squares = sum((i) => sum((j) => share(i, j) * pull(i, j) ** 2))
  const variance = (squares - (observed * expected - 2 * expected + observed) ** 2) / (cases * left ** 4)
  return {
    kappa: (observed - expected) / left,
    error: Math.sqrt(Math.max(0, variance)),
    observed,
    expected,
    cases,
  }
}

/** What any kappa must be warned of: few cases, or nearly all in one category. */
export function kappaWarnings({ counts }: CrossTable, { kappa, cases, error }: Kappa): Problem[] {
  const found: Problem[] = []
  if (cases < 30)
    found.push({ says: 'Fewer than 30 cases: the range is rough. Rate more before you rely on it.' })
  const fullest = Math.max(
    ...counts.map(
      (row, i) =>
        row.reduce((sum, count) => sum + count, 0) + counts.reduce((sum, other) => sum + other[i]!, 0),
    ),
  )
  if (fullest > 1.8 * cases && kappa < 0.999)
    found.push({
      says: 'Nearly all cases are in one category. Kappa is then low even if raters hardly differ: report plain agreement too.',
    })
  if (error === 0)
    found.push({ says: 'The raters never differ, so there is no range. With few cases that may be luck.' })
  return found
}

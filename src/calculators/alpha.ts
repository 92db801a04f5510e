// Krippendorff's alpha: any number of raters, gaps allowed. The sums behind its calculator.

export type Scale = 'nominal' | 'ordinal' | 'interval'

/**
 * Krippendorff's alpha, 1 − D_o/D_e (S150), for cases that are each a list of the ratings they got (gaps left out; cases with
 * fewer than two ratings do not count). The difference of two ratings is: whether they differ (nominal), how many ratings lie
 * between them, counted as he does (ordinal), or their distance squared (interval). Undefined if nothing can be compared or all
 * ratings are the same. Takes time in proportion to the number of ratings.
 */
export function krippendorff(cases: readonly (readonly number[])[], scale: Scale): number | undefined {
  const paired = cases.filter((ratings) => ratings.length > 1)
  const often = new Map<number, number>()
  let n = 0
  for (const ratings of paired)
    for (const code of ratings) {
      often.set(code, (often.get(code) ?? 0) + 1)
      n++
    }
  if (often.size < 2) return undefined
  const difference = scale === 'nominal' ? unlikePairs : squaredPairs(scores(often, n, scale))
  let observed = 0
  for (const ratings of paired)
    observed += difference(countOf(ratings), ratings.length) / (ratings.length - 1)
  const expected = difference(often, n) / (n - 1)
  return 1 - observed / expected
}

type Counts = ReadonlyMap<number, number>

function countOf(ratings: readonly number[]): Counts {
  const counts = new Map<number, number>()
  for (const code of ratings) counts.set(code, (counts.get(code) ?? 0) + 1)
  return counts
}

/** Ordered pairs that are unlike. */
function unlikePairs(counts: Counts, n: number): number {
  let alike = 0
  for (const count of counts.values()) alike += count * count
  return n * n - alike
}

/** The squared difference summed over all ordered pairs: 2(nΣs² − (Σs)²). */
function squaredPairs(score: Counts) {
  return (counts: Counts, n: number): number => {
    let [sum, squares] = [0, 0]
    for (const [code, count] of counts) {
      const s = score.get(code) ?? 0
      sum += count * s
      squares += count * s * s
    }
    return Math.max(0, 2 * (n * squares - sum * sum))
  }
}

/**
 * What each code counts as, about a middle of nought and at most 1 away from it. For an order it is the middle rank: the number
 * of ratings between two codes, half of each included, is the difference of their middle ranks, which is Krippendorff's metric.
 */
function scores(often: Counts, n: number, scale: Scale): Counts {
  const codes = [...often.keys()].sort((a, b) => a - b)
  const [low, high] = [codes[0]!, codes.at(-1)!]
  let below = 0
  return new Map(
    codes.map((code) => {
      const count = often.get(code)!
      const rank = (below + count / 2) / n - 0.5
      below += count
      return [code, scale === 'ordinal' ? rank : (code - low) / (high - low) - 0.5] as const
    }),
  )
}

/**
 * A rough standard error of alpha by the jackknife: how much it moves when cases are left out, one at a time or, from a hundred
 * cases, in a hundred groups. Undefined with fewer than three cases, or if alpha breaks down without one of them.
 */
export function jackknifeError(cases: readonly (readonly number[])[], scale: Scale): number | undefined {
  const groups = Math.min(cases.length, 100)
  if (groups < 3) return undefined
  const without = Array.from({ length: groups }, (_, group) =>
    krippendorff(
      cases.filter((_, i) => i % groups !== group),
      scale,
    ),
  )
  if (without.some((alpha) => alpha === undefined)) return undefined
  const values = without as number[]
  const mean = values.reduce((sum, value) => sum + value / groups, 0)
  return Math.sqrt(((groups - 1) / groups) * values.reduce((sum, value) => sum + (value - mean) ** 2, 0))
}

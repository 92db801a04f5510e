// Finding where a function reaches a value, when there is no formula for it: how many people give 80% power, say. Always
// between two ends that are known to lie on either side, so it cannot run away.

/**
 * Where `f` crosses nought between `low` and `high`, to about `exact` of its size (default 1e-12); undefined when both
 * ends lie on the same side or give no number. Bisection, sped up by quadratic steps where they are safe (Chandrupatla 1997).
 */
export function findRoot(
  f: (x: number) => number,
  low: number,
  high: number,
  exact = 1e-12,
): number | undefined {
  let [a, b, fa, fb] = [high, low, f(high), f(low)]
  if (fa === 0) return a
  if (fb === 0) return b
  // Also true when either is not a number.
  if (!(fa < 0 !== fb < 0) || Number.isNaN(fa) || Number.isNaN(fb)) return undefined
  let share = 0.5
  for (let step = 0; step < 200; step++) {
    const x = a + share * (b - a)
    const fx = f(x)
    if (Number.isNaN(fx)) return undefined
    const sameSide = fx < 0 === fa < 0
    const [c, fc] = sameSide ? [a, fa] : [b, fb]
    if (!sameSide) [b, fb] = [a, fa]
    ;[a, fa] = [x, fx]
    const [best, fBest] = Math.abs(fa) < Math.abs(fb) ? [a, fa] : [b, fb]
    const near = (exact * Math.abs(best) + 1e-300) / Math.abs(b - a)
    if (fBest === 0 || near > 0.5) return best
    const xi = (a - b) / (c - b)
    const phi = (fa - fb) / (fc - fb)
    const safe = phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi
    const quadratic = (fa / (fb - fa)) * (fc / (fb - fc))
    const other = (((c - a) / (b - a)) * fa * fb) / ((fc - fa) * (fc - fb))
    const wanted = safe ? quadratic + other : 0.5
    share = Number.isNaN(wanted) ? 0.5 : Math.min(1 - near, Math.max(near, wanted))
  }
  return a + share * (b - a)
}

/**
 * Where a rising `f` first reaches `target`, looking upwards from `from` in doubling steps as far as `limit`. Gives `from`
 * itself when it is enough already, and undefined when even `limit` is not.
 */
export function reach(
  f: (x: number) => number,
  target: number,
  from: number,
  limit: number,
): number | undefined {
  if (f(from) >= target) return from
  let low = from
  let step = Math.max(Math.abs(from), 1e-6)
  for (;;) {
    const high = Math.min(low + step, limit)
    if (f(high) >= target) return findRoot((x) => f(x) - target, low, high)
    if (high >= limit) return undefined
    low = high
    step *= 2
  }
}

/** Whole people: rounds up, but not for a crumb that is only rounding error (64.00000001 is 64). */
export function roundUp(value: number): number {
  const nearest = Math.round(value)
  return Math.abs(value - nearest) <= 1e-7 * Math.max(1, Math.abs(value)) ? nearest : Math.ceil(value)
}

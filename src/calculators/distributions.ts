// The distributions the calculators need, from jstat: they agree with R to about 1e-8, far finer than any sample size is
// asked for (distributions.test.ts holds them to tables that R wrote). lib-r-math.js is younger, and cannot be used: it
// imports Node's `crypto` and reads localStorage as it loads, which throws where storage is blocked. @stdlib has no
// non-central t, and probes for `eval`, which our content policy reports.
import jstat from 'jstat'

const ROOT_TWO_PI = 2.5066282746310002

/** The density of the standard normal distribution at z. */
export function normalDensity(z: number): number {
  return jstat.normal.pdf(z, 0, 1)
}

/** The chance that a standard normal number is at most z. */
export function normalCdf(z: number): number {
  return jstat.normal.cdf(z, 0, 1)
}

/** The z below which a standard normal number falls with chance p: normalQuantile(0.975) = 1.96. ±Infinity at 0 and 1. */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) return p === 0 ? -Infinity : p === 1 ? Infinity : NaN
  return jstat.normal.inv(p, 0, 1)
}

/** The chance that Student's t with `df` degrees of freedom (above 0, whole or not) is at most t. */
export function tCdf(t: number, df: number): number {
  // With so many the library's incomplete beta stops short of its answer; the normal is then exact to ten digits.
  return df > 100_000 ? nearNormal(t, df, 0) : jstat.studentt.cdf(t, df)
}

/** The t below which Student's t with `df` degrees of freedom falls with chance p. */
export function tQuantile(p: number, df: number): number {
  if (!(p > 0 && p < 1)) return p === 0 ? -Infinity : p === 1 ? Infinity : NaN
  return jstat.studentt.inv(p, df)
}

/**
 * The chance that a non-central t with `df` degrees of freedom and non-centrality `shift` is at most t. A Poisson mixture of
 * incomplete betas (Lenth 1989, AS 243); good to about 1e-8, as the library's own functions are. Where the series would underflow (|shift| above 37) the
 * normal approximation. The library has it too and takes 0.2 ms for each value, too slow for
 * a power curve that follows a slider; this rests on the library's incomplete beta and takes a hundredth of that.
 */
export function noncentralTCdf(t: number, df: number, shift: number): number {
  if (shift === 0) return tCdf(t, df)
  if (t < 0) return 1 - noncentralTCdf(-t, df, -shift)
  if (Math.abs(shift) > 37) return nearNormal(t, df, shift)
  const below = normalCdf(-shift)
  const total = df + t * t
  const x = (t * t) / total
  if (x === 0) return below
  const half = 0.5 * df
  const mean = 0.5 * shift * shift
  const logRest = half * Math.log(df / total)
  let [p, q] = [0.5 * Math.exp(-mean), (shift * Math.exp(-mean)) / ROOT_TWO_PI]
  let odd = jstat.ibeta(x, 0.5, half)
  let even = -Math.expm1(logRest)
  // How much each incomplete beta loses when its first parameter rises by one.
  let oddLoss = Math.exp(0.5 * Math.log(x) + logRest - jstat.betaln(0.5, half)) * 2
  let evenLoss = half * x * Math.exp(logRest)
  let sum = p * odd + q * even
  let left = 0.5 - p
  for (let n = 1; n < 5000; n++) {
    odd -= oddLoss
    even -= evenLoss
    oddLoss *= (x * (half + n - 0.5)) / (n + 0.5)
    evenLoss *= (x * (half + n)) / (n + 1)
    p *= mean / n
    q *= mean / (n + 0.5)
    sum += p * odd + q * even
    left -= p
    if (n > mean && (left * Math.abs(odd) < 1e-15 || p < 1e-17)) break
  }
  return Math.min(1, Math.max(0, below + sum))
}

/** The normal approximation of Abramowitz & Stegun 26.7.10. */
function nearNormal(t: number, df: number, shift: number): number {
  const quarter = 1 / (4 * df)
  return normalCdf((t * (1 - quarter) - shift) / Math.sqrt(1 + 2 * t * t * quarter))
}

/** n! / (k! (n − k)!), as a number: how many ways there are to pick k of n. */
export function choose(n: number, k: number): number {
  return jstat.combination(n, k)
}

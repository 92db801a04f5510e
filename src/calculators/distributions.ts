// The distributions the calculators need. Our own, after trying the libraries against R 4.2.2 on 3,000 random points:
// - lib-r-math.js 2.0.3 is quick, but its t cdf is off by up to 1.4e-8 and its beta quantile by 1.1e-5; it imports Node's
//   `crypto`, and through a pre-release logger reads localStorage as it loads, which throws where storage is blocked.
//   19 to 28 kB compressed.
// - jstat 1.9.6 needs 0.12 ms for one non-central t, too slow for a curve that follows a slider; its t is off by 1e-8, its
//   quantiles by 1e-7; 18 kB that cannot be taken in parts.
// - @stdlib has no non-central t, and probes for `eval`, which our content policy reports.
// These lines and special-functions.ts are 2 kB compressed, need nothing of their surroundings, and agree with R in every digit
// of a table that R wrote (distributions.test.ts).
import { findRoot } from './search.ts'
import { incompleteBeta, incompleteGamma, logBeta, logGamma } from './special-functions.ts'

const ROOT_TWO_PI = 2.5066282746310002

/** The density of the standard normal distribution at z. */
export function normalDensity(z: number): number {
  return Math.exp(-0.5 * z * z) / ROOT_TWO_PI
}

/** The chance that a standard normal number is at most z. */
export function normalCdf(z: number): number {
  const { lower, upper } = incompleteGamma(0.5, 0.5 * z * z)
  return z < 0 ? 0.5 * upper : 0.5 + 0.5 * lower
}

/** The z below which a standard normal number falls with chance p: normalQuantile(0.975) = 1.96. ±Infinity at 0 and 1. */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) return p === 0 ? -Infinity : p === 1 ? Infinity : NaN
  if (p > 0.5) return -normalQuantile(1 - p)
  // A rough start (Abramowitz & Stegun 26.2.23, within 0.00045), then Halley's steps, each of which triples the digits.
  const r = Math.sqrt(-2 * Math.log(p))
  let z =
    (2.515517 + r * (0.802853 + r * 0.010328)) / (1 + r * (1.432788 + r * (0.189269 + r * 0.001308))) - r
  for (let step = 0; step < 3; step++) {
    const miss = (normalCdf(z) - p) / normalDensity(z)
    z -= miss / (1 + 0.5 * z * miss)
  }
  return z
}

/** The chance that Student's t with `df` degrees of freedom (above 0, whole or not) is at most t. */
export function tCdf(t: number, df: number): number {
  const total = df + t * t
  const { lower, upper } = incompleteBeta((t * t) / total, 0.5, 0.5 * df, df / total)
  return t < 0 ? 0.5 * upper : 0.5 + 0.5 * lower
}

/** The t below which Student's t with `df` degrees of freedom falls with chance p. */
export function tQuantile(p: number, df: number): number {
  if (!(p > 0 && p < 1)) return p === 0 ? -Infinity : p === 1 ? Infinity : NaN
  if (p > 0.5) return -tQuantile(1 - p, df)
  if (p === 0.5) return 0
  if (df === 1) return -1 / Math.tan(Math.PI * p)
  if (df === 2) return (2 * p - 1) / Math.sqrt(2 * p * (1 - p))
  const logDensity = (t: number) =>
    -0.5 * (df + 1) * Math.log1p((t * t) / df) - logBeta(0.5, 0.5 * df) - 0.5 * Math.log(df)
  // A start from the normal quantile (Abramowitz & Stegun 26.7.5; with few degrees of freedom it would overshoot), then
  // Newton's steps on the logarithm of the tail, which bends so little that they always come in from the right side.
  const z = normalQuantile(p)
  let t = df < 5 ? z : z + (z ** 3 + z) / (4 * df) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * df * df)
  for (let step = 0; step < 100; step++) {
    const tail = tCdf(t, df)
    const move = (tail / Math.exp(logDensity(t))) * Math.log(p / tail)
    t += move
    // Each step doubles the digits, so the next would change nothing.
    if (Math.abs(move) <= 1e-9 * Math.abs(t)) break
  }
  return t
}

/**
 * The chance that a non-central t with `df` degrees of freedom and non-centrality `shift` is at most t. A Poisson mixture of
 * incomplete betas (Lenth 1989, AS 243); exact to about 1e-12. Where the series would underflow (|shift| above 37) the
 * normal approximation of Abramowitz & Stegun 26.7.10.
 */
export function noncentralTCdf(t: number, df: number, shift: number): number {
  if (shift === 0) return tCdf(t, df)
  if (t < 0) return 1 - noncentralTCdf(-t, df, -shift)
  if (Math.abs(shift) > 37) {
    const quarter = 1 / (4 * df)
    return normalCdf((t * (1 - quarter) - shift) / Math.sqrt(1 + 2 * t * t * quarter))
  }
  const below = normalCdf(-shift)
  const total = df + t * t
  const x = (t * t) / total
  if (x === 0) return below
  const half = 0.5 * df
  const mean = 0.5 * shift * shift
  const logRest = half * Math.log(df / total)
  let [p, q] = [0.5 * Math.exp(-mean), (shift * Math.exp(-mean)) / ROOT_TWO_PI]
  let odd = incompleteBeta(x, 0.5, half, df / total).lower
  let even = -Math.expm1(logRest)
  // How much each incomplete beta loses when its first parameter rises by one.
  let oddLoss = Math.exp(0.5 * Math.log(x) + logRest - logBeta(0.5, half)) * 2
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

/** The chance that chi-square with `df` degrees of freedom is at most x. */
export function chiSquareCdf(x: number, df: number): number {
  return incompleteGamma(0.5 * df, 0.5 * x).lower
}

/** The x below which chi-square with `df` degrees of freedom falls with chance p. */
export function chiSquareQuantile(p: number, df: number): number {
  if (!(p > 0 && p < 1)) return p === 0 ? 0 : p === 1 ? Infinity : NaN
  let high = df + 10
  while (chiSquareCdf(high, df) < p) high *= 2
  return findRoot((x) => chiSquareCdf(x, df) - p, 0, high, 1e-14) ?? NaN
}

/** The chance that a beta(a, b) share is at most x. */
export function betaCdf(x: number, a: number, b: number): number {
  return incompleteBeta(x, a, b).lower
}

/** The share below which beta(a, b) falls with chance p. Gives the ends of the Clopper-Pearson interval, for one. */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(p > 0 && p < 1)) return p === 0 || p === 1 ? p : NaN
  return findRoot((x) => betaCdf(x, a, b) - p, 0, 1, 1e-14) ?? NaN
}

/** The chance of exactly `x` hits in `n` tries, each with chance `p`. */
export function binomialDensity(x: number, n: number, p: number): number {
  if (p <= 0 || p >= 1) return x === (p <= 0 ? 0 : n) ? 1 : 0
  const ways = -logBeta(x + 1, n - x + 1) - Math.log(n + 1)
  return Math.exp(ways + x * Math.log(p) + (n - x) * Math.log1p(-p))
}

/** The chance of at most `x` hits in `n` tries, each with chance `p`. */
export function binomialCdf(x: number, n: number, p: number): number {
  if (x < 0) return 0
  if (x >= n) return 1
  return incompleteBeta(p, Math.floor(x) + 1, n - Math.floor(x)).upper
}

/** The chance of at most `x` events where `mean` are expected and they come independently. */
export function poissonCdf(x: number, mean: number): number {
  return x < 0 ? 0 : incompleteGamma(Math.floor(x) + 1, mean).upper
}

/** n! / (k! (n − k)!), as a number: how many ways there are to pick k of n. */
export function choose(n: number, k: number): number {
  return Math.exp(logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1))
}

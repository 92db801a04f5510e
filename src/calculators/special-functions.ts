// The functions the distributions stand on: log gamma, log beta, and the incomplete gamma and beta ratios. Standard series
// and continued fractions (Abramowitz & Stegun 1964, chapters 6 and 26; Press and others, Numerical Recipes, chapter 6),
// written out afresh. distributions.ts says why they are our own.

const TINY = 1e-300
const CLOSE = 1e-16
const MOST_STEPS = 20_000
const HALF_LOG_TWO_PI = 0.9189385332046727

/** What Stirling's formula leaves of log gamma, for x of 10 and more: 1/(12x) − 1/(360x³) + … */
function stirlingRest(x: number): number {
  const s = 1 / (x * x)
  const series = 1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - s * (691 / 360360 - s / 156)))
  return (1 / 12 - s * (1 / 360 - s * series)) / x
}

/** The natural logarithm of the gamma function, for x above 0. Small x climb to 10, where Stirling's series is exact. */
export function logGamma(x: number): number {
  let product = 1
  let at = x
  while (at < 10) product *= at++
  return (at - 0.5) * Math.log(at) - at + HALF_LOG_TWO_PI + stirlingRest(at) - Math.log(product)
}

/** The natural logarithm of the beta function, for a and b above 0; large ones do not lose digits to each other. */
export function logBeta(a: number, b: number): number {
  const small = Math.min(a, b)
  const large = Math.max(a, b)
  if (large < 10) return logGamma(small) + logGamma(large) - logGamma(small + large)
  const share = small / (small + large)
  const rest = stirlingRest(large) - stirlingRest(small + large)
  if (small < 10)
    return (
      logGamma(small) + rest + small - small * Math.log(small + large) + (large - 0.5) * Math.log1p(-share)
    )
  return (
    HALF_LOG_TWO_PI -
    0.5 * Math.log(large) +
    stirlingRest(small) +
    rest +
    (small - 0.5) * Math.log(share) +
    large * Math.log1p(-share)
  )
}

/**
 * The regularised incomplete gamma ratios: `lower` is P(a, x) and `upper` is Q(a, x) = 1 − P, each with its own full
 * precision. For a above 0 and x of 0 or more.
 */
export function incompleteGamma(a: number, x: number): { lower: number; upper: number } {
  if (!(x > 0)) return { lower: 0, upper: 1 }
  if (x === Infinity) return { lower: 1, upper: 0 }
  const front = Math.exp(a * Math.log(x) - x - logGamma(a))
  if (x < a + 1) {
    const lower = Math.min(1, front * gammaSeries(a, x))
    return { lower, upper: 1 - lower }
  }
  const upper = Math.min(1, front * gammaFraction(a, x))
  return { lower: 1 - upper, upper }
}

function gammaSeries(a: number, x: number): number {
  let term = 1 / a
  let sum = term
  for (let n = 1; n < MOST_STEPS && term > sum * CLOSE; n++) {
    term *= x / (a + n)
    sum += term
  }
  return sum
}

/** The continued fraction of Q, from the front (modified Lentz). */
function gammaFraction(a: number, x: number): number {
  let b = x + 1 - a
  let c = 1 / TINY
  let d = 1 / b
  let value = d
  for (let n = 1; n < MOST_STEPS; n++) {
    const step = -n * (n - a)
    b += 2
    d = 1 / away(step * d + b)
    c = away(b + step / c)
    value *= d * c
    if (Math.abs(d * c - 1) < CLOSE * 4) break
  }
  return value
}

/**
 * The regularised incomplete beta ratio I_x(a, b), and `upper` = 1 − I, each with its own full precision. For a and b above
 * 0 and x from 0 to 1; `rest` is 1 − x, to be given by whoever knows it more exactly than by subtracting.
 */
export function incompleteBeta(
  x: number,
  a: number,
  b: number,
  rest = 1 - x,
): { lower: number; upper: number } {
  if (!(x > 0)) return { lower: 0, upper: 1 }
  if (!(rest > 0)) return { lower: 1, upper: 0 }
  const front = Math.exp(a * logOf(x, rest) + b * logOf(rest, x) - logBeta(a, b))
  // Near the low end of a lopsided one (Student's t with many degrees of freedom) the fraction crawls and the series flies.
  if (b > 100 && (a + b) * x < 12) {
    const lower = Math.min(1, (front * betaSeries(x, a, b)) / a)
    return { lower, upper: 1 - lower }
  }
  if (x * (a + b + 2) < a + 1) {
    const lower = Math.min(1, (front * betaFraction(x, a, b)) / a)
    return { lower, upper: 1 - lower }
  }
  const upper = Math.min(1, (front * betaFraction(rest, b, a)) / b)
  return { lower: 1 - upper, upper }
}

/** log(x), from whichever of x and 1 − x keeps more digits. */
function logOf(x: number, rest: number): number {
  return rest < 0.5 ? Math.log1p(-rest) : Math.log(x)
}

/** The series of the incomplete beta: every term adds, so no digits are lost. */
function betaSeries(x: number, a: number, b: number): number {
  let term = 1
  let sum = 1
  for (let n = 1; n < MOST_STEPS && term > sum * CLOSE; n++) {
    term *= ((a + b + n - 1) * x) / (a + n)
    sum += term
  }
  return sum
}

/** The continued fraction of the incomplete beta, from the front (modified Lentz). */
function betaFraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / away(1 - ((a + b) * x) / (a + 1))
  let value = d
  for (let n = 1; n < MOST_STEPS; n++) {
    const even = (n * (b - n) * x) / ((a + 2 * n - 1) * (a + 2 * n))
    d = 1 / away(1 + even * d)
    c = away(1 + even / c)
    value *= d * c
    const odd = (-(a + n) * (a + b + n) * x) / ((a + 2 * n) * (a + 2 * n + 1))
    d = 1 / away(1 + odd * d)
    c = away(1 + odd / c)
    value *= d * c
    if (Math.abs(d * c - 1) < CLOSE * 4) break
  }
  return value
}

/** Never quite nought, so that it can be divided by. */
function away(value: number): number {
  return Math.abs(value) < TINY ? TINY : value
}

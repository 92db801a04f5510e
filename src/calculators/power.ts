// The arithmetic that every question of sample size comes down to. `alpha` is the risk of a false alarm on both sides
// together (0.05); `power` is the chance of seeing what is there (0.8); a `shift` is the effect in standard errors.
import { noncentralTCdf, normalCdf, normalQuantile, tQuantile } from './distributions.ts'

/** How many standard errors an effect must be: 2.8016 at 5% and 80%, with many people (normal). */
export function zSum(alpha: number, power: number): number {
  return normalQuantile(1 - alpha / 2) + normalQuantile(power)
}

/** The same with few: Student's t with `df` degrees of freedom in place of the normal (Bloom 1995). */
export function tSum(alpha: number, power: number, df: number): number {
  return tQuantile(1 - alpha / 2, df) + tQuantile(power, df)
}

/** The chance of seeing an effect of `shift` standard errors, with many people (normal). The far side is left out. */
export function zPower(shift: number, alpha: number): number {
  return normalCdf(Math.abs(shift) - normalQuantile(1 - alpha / 2))
}

/** The same from the non-central t with `df` degrees of freedom. A finding that points the wrong way does not count. */
export function tPower(shift: number, df: number, alpha: number): number {
  return 1 - noncentralTCdf(tQuantile(1 - alpha / 2, df), df, Math.abs(shift))
}

/** As tPower, counting findings on either side, as R's pwr does (Cohen 1988). They differ by less than alpha / 2. */
export function tPowerBothSides(shift: number, df: number, alpha: number): number {
  const limit = tQuantile(1 - alpha / 2, df)
  return 1 - noncentralTCdf(limit, df, shift) + noncentralTCdf(-limit, df, shift)
}

// What it costs that people come in clusters: pupils of a school, residents of a ward. With four schools in each arm the
// schools, not their pupils, are the sample.
import type { Problem } from './calculator.ts'
import { choose } from './distributions.ts'
import { decimalInWords, percentInWords } from './numerals.ts'
import { tSum } from './power.ts'

/** Fewest clusters in each arm for a claim that something works; below, no result can be surprising enough. */
export const FEWEST_CLUSTERS = 4
/** Below this, warn: the result hangs on every single cluster. */
export const FEW_CLUSTERS = 8

/**
 * How many times more people a study needs because they come in clusters of `m` on average: 1 + ((1 + cv²)m − 1)·icc.
 * `icc` is the intra-cluster correlation (0 to 1), `cv` the clusters' sizes' standard deviation over their mean (0 if all
 * are equal). Kish 1965; Donner & Klar 2000; unequal sizes: Eldridge, Ashby & Kerry 2006.
 */
export function designEffect(m: number, icc: number, cv = 0): number {
  return 1 + ((1 + cv * cv) * m - 1) * icc
}

/** The smallest two-sided p-value that drawing `c` and `c` clusters by lot can give: 2/choose(2c, c). Hayes & Moulton. */
export function permutationFloor(c: number): number {
  return 2 / choose(2 * c, c)
}

/** How many standard errors an effect must be with c clusters in each arm: t + t with 2(c − 1) degrees of freedom. */
export function fewClustersMultiplier(c: number, alpha: number, power: number): number {
  return tSum(alpha, power, 2 * (c - 1))
}

export type Claim = 'confirmatory' | 'exploratory'

/** Fewest clusters in each arm that may be planned for: four to prove something, two to learn from a pilot. */
export function fewestClusters(claim: Claim): number {
  return claim === 'confirmatory' ? FEWEST_CLUSTERS : 2
}

/**
 * What is to be said of so few clusters in an arm: a refusal if nothing can be claimed from them, else warnings. `input` is
 * the id of the input that holds their number.
 */
export function clusterProblems(
  perArm: number,
  claim: Claim,
  input: string,
): { refusal?: Problem; warnings: readonly Problem[] } {
  const whole = Math.floor(perArm)
  if (whole < fewestClusters(claim)) return { refusal: { input, says: tooFew(whole, claim) }, warnings: [] }
  if (whole < FEWEST_CLUSTERS) return { warnings: [{ input, says: `${tooFew(whole, 'confirmatory')}` }] }
  if (whole >= FEW_CLUSTERS) return { warnings: [] }
  const says = `Only ${whole} clusters in an arm: the result hangs on every one of them. Pair like with like before drawing lots, analyse clusters rather than people, and look for more.`
  return { warnings: [{ input, says }] }
}

function tooFew(whole: number, claim: Claim): string {
  if (claim === 'exploratory' || whole < 2)
    return 'With fewer than two clusters in an arm nothing can be told: the programme and the place are one and the same.'
  return `With ${whole} clusters in an arm even the clearest result could come about by the lot with a chance of ${percentInWords(permutationFloor(whole))}, so nothing can be proved. Use at least ${FEWEST_CLUSTERS} in each arm.`
}

/** "0.025, 0.05 and 0.1": an uncertain number halved, as entered and doubled, no more than `most`. */
export function halfAndDouble(value: number, most = 1): readonly [number, number, number] {
  return [value / 2, value, Math.min(most, value * 2)]
}

/** "Likeness 0.05" for lines and rows. */
export function likenessLabel(icc: number): string {
  return `ICC ${decimalInWords(icc, 4)}`
}

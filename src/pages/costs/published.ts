// How the bands fare against published prices, in words. Every number is worked out from the prices in the book.
import { wilsonInterval } from '../../calculators/wilson.ts'
import type { BackTest } from '../../costing/index.ts'

/** z for a 95% interval. */
const Z = 1.959964

/** "20 of 25 published prices lie inside their band: 80%. With so few, the true share could be 61% to 91%." */
export function coverageWords({ inside, trials }: BackTest): string {
  const { low, high } = wilsonInterval(inside / trials.length, trials.length, Z)
  return `${inside} of ${trials.length} published prices lie inside their band: ${percent(inside / trials.length)}. With so few prices the true share could be anything from ${percent(low)} to ${percent(high)}.`
}

/** What makes the test harder or easier, a line each. */
export function testLines({
  width,
  insideLeftOut,
  insideIfVat,
  unused,
  medianRatio,
  trials,
}: BackTest): string[] {
  const all = trials.length
  return [
    `The top of each band is ${decimal(width)} times its bottom. Wider bands would hold more and say less.`,
    `Set the centre without the price that is tested, one at a time, and ${lie(insideLeftOut, all)} inside.`,
    `Of the ${unused.count} prices that were not used to set the model, ${lie(unused.inside)} inside.`,
    `If every price holds VAT, ${lie(insideIfVat, all)} inside. Few notices say.`,
    `The middle price is ${decimal(medianRatio)} times our most likely figure.`,
  ]
}

/** "at 1.2 times the most likely figure". */
export function ratioWords(ratio: number): string {
  const times = ratio.toLocaleString('en-GB', { maximumFractionDigits: 1 })
  return times === '1' ? 'close to the most likely figure' : `at ${times} times the most likely figure`
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`
}

function decimal(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: 2 })
}

/** "20 of 25 lie", "1 lies". */
function lie(count: number, all?: number): string {
  return `${count}${all === undefined ? '' : ` of ${all}`} ${count === 1 ? 'lies' : 'lie'}`
}

// Published prices held against the bands, so that readers can see how far to trust them.
import type { CostBook, PublishedPrice } from './cost-book.ts'
import type { BackTest, Trial } from './estimate.ts'
import { figure } from './figures.ts'
import { estimate } from './package.ts'

/**
 * Runs every published price through the model as it stands. Left out: the price is judged by a centre moved, by the
 * geometric mean of price over central, to where the other prices of its group put it (same scale, or same survey mode).
 */
export function backTest(book: CostBook): BackTest {
  const spread = { low: figure(book, 'spread-low'), high: figure(book, 'spread-high') }
  const vat = figure(book, 'vat')
  const priced = book.published.map((published) => {
    const band = bandOf(book, published)
    return { published, band, ratio: published.price / band.central }
  })
  const fits = (ratio: number) => ratio >= spread.low && ratio <= spread.high
  const trials = priced.map(({ published, band, ratio }): Trial => {
    const others = priced.filter((one) => one.published !== published && sameGroup(one.published, published))
    const moved = others.length ? geometricMean(others.map((one) => one.ratio)) : 1
    const { ref, bought, price } = published
    return {
      ref,
      bought,
      price,
      band,
      ratio,
      inside: fits(ratio),
      insideLeftOut: fits(ratio / moved),
      insideIfVat: fits(ratio / (1 + vat)),
    }
  })
  const unused = trials.filter((_, index) => !book.published[index]?.usedToSet)
  return {
    trials,
    inside: count(trials, ({ inside }) => inside),
    insideLeftOut: count(trials, ({ insideLeftOut }) => insideLeftOut),
    insideIfVat: count(trials, ({ insideIfVat }) => insideIfVat),
    unused: { count: unused.length, inside: count(unused, ({ inside }) => inside) },
    medianRatio: median(trials.map(({ ratio }) => ratio)),
    width: spread.high / spread.low,
  }
}

function bandOf(book: CostBook, { methods, scale, delivery, surveyMode }: PublishedPrice) {
  const inputs = surveyMode === undefined ? {} : { survey_mode: surveyMode }
  return estimate(book, { methods, answers: {} }, { scale, inputs }).total[delivery].exVat
}

function sameGroup(a: PublishedPrice, b: PublishedPrice): boolean {
  return a.surveyMode === b.surveyMode && (a.surveyMode !== undefined || a.scale === b.scale)
}

function geometricMean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length)
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  const [lower, upper] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  return lower === undefined || upper === undefined ? 1 : (lower + upper) / 2
}

function count<T>(items: readonly T[], is: (item: T) => boolean): number {
  return items.filter(is).length
}

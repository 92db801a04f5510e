// The calculator that works out the same figure, with everything filled in: for readers who want to turn the wheels.
import { FEWEST_CLUSTERS } from '../../calculators/clustering.ts'
import type { Id } from '../../engine/index.ts'
import type { Detectable, Outcome } from './detectable.ts'
import type { Amounts, Figures } from './ways.ts'

export interface CalculatorLink {
  /** A calculator’s id. */
  calculator: Id
  /** Its inputs, by id. */
  values: Readonly<Record<string, number | string>>
}

/** The calculator for a figure at its smallest numbers; undefined where no calculator asks quite the same. */
export function calculatorLink({ way, amounts, figures, worst }: Detectable): CalculatorLink | undefined {
  const least: Amounts = Object.fromEntries(Object.entries(amounts).map(([name, span]) => [name, span.least]))
  const { people = 0, clusters = 0, events = 0 } = least
  const perArm = Math.floor(clusters / 2)
  const { baseline = 0, loss = 0 } = figures
  const kept = 1 - loss / 100
  switch (way.id) {
    case 'people': {
      const n1 = Math.floor((people * kept) / (way.penalty ?? 1))
      return n1 < 2
        ? undefined
        : { calculator: 'two-proportions', values: { solve: 'effect', p1: share(baseline), n1 } }
    }
    case 'clusters': {
      const all =
        least.size ??
        (least.people === undefined
          ? (figures.size ?? 0)
          : people / Math.max(1, way.inSteps ? clusters : perArm))
      const m = tidy(all * kept)
      if (perArm < FEWEST_CLUSTERS || m < 1) return undefined
      if (way.inSteps) return stepped(clusters, m, figures, worst)
      const values = { solve: 'effect', p1: share(baseline), clusters: perArm, m, icc: figures.icc ?? 0 }
      return { calculator: 'cluster-proportions', values }
    }
    case 'places':
      return perArm < FEWEST_CLUSTERS || way.inSteps
        ? undefined
        : {
            calculator: 'cluster-rates',
            values: {
              solve: 'effect',
              r0: tidy(worst.from),
              y: 1,
              k: figures.variation ?? 0,
              clusters: perArm,
            },
          }
    case 'counts': {
      // No calculator asks for the smallest change in counts: this one shows how sure such a change would be.
      const { compared, yearsBefore = 1, yearsAfter = 1, dispersion = 1 } = figures
      if (compared === undefined || !worst.change) return undefined
      const after = (events - worst.change.absolute) * yearsAfter
      const counts = { a: events * yearsBefore, b: after, c: events * yearsBefore * compared }
      const all = { ...counts, d: events * yearsAfter * compared }
      const values = Object.fromEntries(Object.entries(all).map(([id, n]) => [id, Math.round(n)]))
      return { calculator: 'rirr', values: { ...values, dispersion } }
    }
    case 'series': {
      const { pointsBefore: pre = 0, pointsAfter: post = 0, likeness: phi = 0, dispersion = 1 } = figures
      return events > 0
        ? {
            calculator: 'interrupted-series',
            values: { pre, post, phi, mean: tidy(events / 12), dispersion },
          }
        : undefined
    }
  }
}

/** The calculator shows how likely the smallest change would be seen; it asks for groups at each step, which must be whole. */
function stepped(
  clusters: number,
  m: number,
  figures: Figures,
  { from, change }: Outcome,
): CalculatorLink | undefined {
  const { steps = 2, icc = 0 } = figures
  if (!change) return undefined
  const begin = Math.max(1, Math.round(clusters / steps))
  const shares = { outcome: 'share', mu0: tidy(from), mu1: tidy(from - change.absolute) }
  const size = Math.max(1, tidy(m / (steps + 1)))
  return { calculator: 'stepped-wedge', values: { ...shares, clusters_per_step: begin, steps, m: size, icc } }
}

/** The address of the calculator with these values; `from` is the line the reader comes from. */
export function calculatorHref({ calculator, values }: CalculatorLink, from: Id): string {
  const pairs = Object.entries(values).map(([id, value]) => `${id}=${value}`)
  return `#/calculators/${calculator}?${[...pairs, `from=${from}`].join('&')}`
}

function share(percent: number): number {
  return tidy(percent / 100)
}

/** Without the crumbs of binary arithmetic, so that the address is fit to be read. */
function tidy(value: number): number {
  return Number(value.toPrecision(6))
}

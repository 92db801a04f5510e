import { expect, test } from 'vitest'
import type { Calculator } from '../../calculators/calculator.ts'
import { clusterProportions } from '../../calculators/cluster-proportions.ts'
import { clusterRates } from '../../calculators/cluster-rates.ts'
import { interruptedSeries } from '../../calculators/interrupted-series.ts'
import { rirr } from '../../calculators/rirr.ts'
import { steppedWedge } from '../../calculators/stepped-wedge.ts'
import { twoProportions } from '../../calculators/two-proportions.ts'
import type { Span } from '../../engine/index.ts'
import { calculatorHref, calculatorLink } from './calculator-link.ts'
import { detectable, type Detectable } from './detectable.ts'

const calculators: readonly Calculator[] = [
  ...[clusterProportions, clusterRates, interruptedSeries, rirr, steppedWedge, twoProportions],
]
const exactly = (n: number): Span => ({ least: n, most: n })

function figure(method: string, answers: Record<string, string>, known: Record<string, number>): Detectable {
  const spans = Object.fromEntries(Object.entries(known).map(([id, n]) => [id, exactly(n)]))
  return detectable(method, { answers, spans, numbers: { assumed_loss: 10 } }) as Detectable
}

/** What the calculator makes of the link. */
function run(found: Detectable) {
  const link = calculatorLink(found)
  const calculator = calculators.find(({ id }) => id === link?.calculator)
  const result = calculator?.run(link?.values ?? {})
  if (!result?.ok) throw new Error(JSON.stringify([link, result]))
  return (id: string) => result.figures.find((one) => one.id === id)?.value ?? NaN
}

test.each([
  ['im-rct', { target: 'people' }, { n_people: 340 }],
  ['im-rdd', { target: 'people' }, { n_people: 3000 }],
  ['im-crct', { target: 'teams' }, { n_clusters: 48, group_size: 60 }],
  ['im-crct', { target: 'mixed' }, { n_clusters: 20, n_people: 400 }],
  ['im-crct', { target: 'places' }, { n_clusters: 40, events: 1000 }],
])('%s: the calculator it leads to gives the same change', (method, answers, known) => {
  const found = figure(method, answers as Record<string, string>, known)
  expect(run(found)('relative')).toBeCloseTo(found.worst.change?.relative ?? NaN, 2)
})

test('a series: the calculator gives the same change', () => {
  const found = figure('im-its', { target: 'places', series: 'long' }, { events: 1200 })
  expect(run(found)('MDE_share')).toBeCloseTo(found.worst.change?.relative ?? NaN, 6)
})

test('counts: the change just found would just be told from none', () => {
  const found = figure('im-did', { target: 'places', series: 'medium' }, { events: 1000 })
  const at = run(found)
  expect(at('change')).toBeCloseTo(-(found.worst.change?.relative ?? NaN), 3)
  expect(at('ci_high')).toBeLessThan(1)
})

test('steps: the change just found would be seen four times in five', () => {
  const found = figure('im-stepped', { target: 'teams' }, { n_clusters: 24, group_size: 100 })
  expect(run(found)('power')).toBeCloseTo(0.8, 3)
})

test('there is no link where no calculator asks the same, or would refuse', () => {
  expect(calculatorLink(figure('im-prepost', { target: 'places' }, { events: 1000 }))).toBeUndefined()
  expect(calculatorLink(figure('im-crct', { target: 'teams' }, { n_clusters: 6 }))).toBeUndefined()
  expect(calculatorLink(figure('im-rct', { target: 'people' }, { n_people: 1 }))).toBeUndefined()
})

test('the address is fit to be read', () => {
  const link = calculatorLink(figure('im-rct', { target: 'people' }, { n_people: 340 }))
  expect(link && calculatorHref(link, 'works')).toBe(
    '#/calculators/two-proportions?solve=effect&p1=0.42&n1=306&from=works',
  )
})

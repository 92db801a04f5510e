import { expect, test } from 'vitest'
import { clusterProportionsK } from '../../calculators/cluster-proportions-k.ts'
import { clusterProportions } from '../../calculators/cluster-proportions.ts'
import { interruptedSeries } from '../../calculators/interrupted-series.ts'
import { surveyMargin } from '../../calculators/survey-margin.ts'
import { twoProportions } from '../../calculators/two-proportions.ts'
import { valuesFrom } from './known-numbers.ts'

test('numbers of an evaluation become values, in the units of the calculator', () => {
  const numbers = { n_people: 340, assumed_baseline: 42, effect: 6, budget: 50_000 }
  expect(valuesFrom(numbers, twoProportions)).toEqual({ n1: 340, p1: 0.42, p2: 0.36 })
  expect(valuesFrom({ n_clusters: 41, group_size: 60, assumed_icc: 0.05 }, clusterProportions)).toEqual({
    clusters: 20,
    m: 60,
    icc: 0.05,
  })
  expect(
    valuesFrom({ assumed_baseline: 42, effect: 6, assumed_variation: 0.25 }, clusterProportionsK),
  ).toEqual({
    p0: 0.42,
    p1: 0.36,
    k: 0.25,
  })
  expect(valuesFrom({ events: 240, assumed_points_before: 36 }, interruptedSeries)).toEqual({
    pre: 36,
    mean: 20,
  })
})

test('what the calculator would not take, or does not ask, is left alone', () => {
  expect(valuesFrom({ n_people: 1, assumed_baseline: 42, effect: 60 }, twoProportions)).toEqual({ p1: 0.42 })
  expect(valuesFrom({ assumed_baseline: 42, n_people: 340 }, surveyMargin)).toEqual({})
})

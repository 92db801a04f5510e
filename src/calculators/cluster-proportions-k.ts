// Clusters drawn by lot and compared by a share, where what is known is how much clusters differ (k), not an ICC.
import type { Calculator, Formula, Input, Values } from './calculator.ts'
import { claimInput, clustersInput, clusterSolveInput, sizeInput, variationInput } from './cluster-inputs.ts'
import { pictureVariation, workOutVariation, type Variation } from './cluster-variation.ts'
import { at, bracket, squared, zSays, zSquared } from './formula-parts.ts'
import { readValues, type Read } from './read-values.ts'
import {
  alphaInput,
  directionInput,
  firstShareInput,
  secondShareInput,
  wantedPowerInput,
} from './usual-inputs.ts'

const inputs = [
  clusterSolveInput,
  { ...firstShareInput, id: 'p0' },
  { ...secondShareInput, id: 'p1' },
  sizeInput,
  variationInput,
  clustersInput,
  directionInput,
  claimInput,
  wantedPowerInput,
  alphaInput,
] as const satisfies readonly Input[]

function asked(values: Read<typeof inputs>): Variation {
  const { solve, p0, p1 = 0, m, k, clusters = 0, direction = 'fall', claim, alpha, power = 0.8 } = values
  return {
    ...{
      solve,
      x0: p0,
      x1: p1,
      clusters: { outcome: 'share', m, k },
      c: clusters,
      direction,
      claim,
      alpha,
      power,
    },
    ...{ x1Id: 'p1', perCluster: { label: 'People in all', size: m } },
  }
}

const chance = (index: string): Formula => ({
  over: [{ row: [at('p', index), bracket('1', '−', at('p', index))] }, 'm'],
})
const shareSquared = (index: string): Formula => ({ sup: [at('p', index), '2'] })

export const clusterProportionsK: Calculator = {
  id: 'cluster-proportions-k',
  group: 'clusters',
  title: 'Clusters, compared by a share: by how much they differ',
  answers:
    'How many clusters do you need to see a difference between two shares, if you know how much clusters differ?',
  use: 'When you have last year’s share for each school or ward, and so know how much they differ, but no intra-cluster correlation.',
  inputs,
  formulas: [
    {
      says: `Clusters in each arm: p are the shares, m the people in each cluster, k how much clusters differ. ${zSays}`,
      formula: {
        row: [
          'c',
          '=',
          '1',
          '+',
          {
            over: [
              {
                row: [
                  zSquared,
                  bracket(
                    chance('0'),
                    '+',
                    chance('1'),
                    '+',
                    squared('k'),
                    bracket(shareSquared('0'), '+', shareSquared('1')),
                  ),
                ],
              },
              squared(bracket(at('p', '0'), '−', at('p', '1'))),
            ],
          },
        ],
      },
    },
  ],
  assumptions: [
    'Clusters are drawn by lot, half to each arm, and far enough apart not to affect each other.',
    'Clusters differ as much with the programme as without.',
    'The analysis counts clusters, or allows for them.',
  ],
  validity: [
    'Refuses fewer than four clusters in an arm if the aim is to show that it works; warns below eight.',
    'Take k from shares of many people each: chance alone makes small clusters differ.',
  ],
  sources: ['S157', 'S158'],
  example: {
    says: 'Telling 30% from 40% with 50 people in each cluster, where clusters differ by a quarter.',
    input: { p0: 0.4, p1: 0.3, m: 50, k: 0.25 },
    figures: { clusters: 21, total: 42, c: 20.328 },
  },
  run: (given: Values) => {
    const read = readValues(inputs, given)
    return read.ok ? workOutVariation(asked(read.values)) : read
  },
  picture: (given: Values) => {
    const read = readValues(inputs, given)
    return read.ok ? pictureVariation(asked(read.values)) : null
  },
}

// Clusters drawn by lot and compared by a rate of events, where what is known is how much clusters differ.
import type { Calculator, Formula, Input, Values } from './calculator.ts'
import { claimInput, clustersInput, clusterSolveInput, variationInput } from './cluster-inputs.ts'
import { pictureVariation, workOutVariation, type Variation } from './cluster-variation.ts'
import { at, bracket, squared, zSays, zSquared } from './formula-parts.ts'
import { readValues, type Read } from './read-values.ts'
import { alphaInput, directionInput, wantedPowerInput } from './usual-inputs.ts'

const inputs = [
  clusterSolveInput,
  {
    kind: 'number',
    id: 'r0',
    label: 'Events without the programme',
    says: 'In one unit of time or of people, whichever you count by: 10 a street and year, say.',
    min: 0.001,
    max: 1_000_000,
    step: 1,
    default: 10,
    unit: 'events',
  },
  {
    kind: 'number',
    id: 'r1',
    label: 'Events with the programme',
    says: 'What it would have to come to for the programme to be worth having.',
    min: 0,
    max: 1_000_000,
    step: 0.5,
    default: 8.4,
    unit: 'events',
    when: { input: 'solve', is: ['sample', 'power'] },
  },
  {
    kind: 'number',
    id: 'y',
    label: 'How much is watched in each cluster',
    says: 'In the units that events are counted by: 2 for two years, if events are counted by the year.',
    min: 0.001,
    max: 10_000_000,
    step: 1,
    default: 1,
  },
  variationInput,
  clustersInput,
  directionInput,
  claimInput,
  wantedPowerInput,
  alphaInput,
] as const satisfies readonly Input[]

function asked(values: Read<typeof inputs>): Variation {
  const { solve, r0, r1 = 0, y, k, clusters = 0, direction = 'fall', claim, alpha, power = 0.8 } = values
  return {
    ...{
      solve,
      x0: r0,
      x1: r1,
      clusters: { outcome: 'rate', y, k },
      c: clusters,
      direction,
      claim,
      alpha,
      power,
    },
    ...{ x1Id: 'r1', perCluster: { label: 'Units watched in all', size: y } },
  }
}

const rateSquared = (index: string): Formula => ({ sup: [at('r', index), '2'] })

export const clusterRates: Calculator = {
  id: 'cluster-rates',
  group: 'clusters',
  title: 'Clusters, compared by a rate',
  answers: 'How many places do you need to see a difference between two rates of events?',
  use: 'When whole places are drawn by lot and the outcome is a count: crimes, calls, injuries.',
  inputs,
  formulas: [
    {
      says: `Clusters in each arm: r are the rates, y how much is watched in each cluster, k how much clusters differ. ${zSays}`,
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
                    { over: [{ row: [at('r', '0'), '+', at('r', '1')] }, 'y'] },
                    '+',
                    squared('k'),
                    bracket(rateSquared('0'), '+', rateSquared('1')),
                  ),
                ],
              },
              squared(bracket(at('r', '0'), '−', at('r', '1'))),
            ],
          },
        ],
      },
    },
  ],
  assumptions: [
    'Places are drawn by lot, half to each arm, and far enough apart not to affect each other.',
    'Places differ as much with the programme as without.',
    'The analysis counts places, not events.',
  ],
  validity: [
    'Refuses fewer than four clusters in an arm if the aim is to show that it works; warns below eight.',
    'The 1 in the formula makes up for there being few clusters; with Student’s t the number is about the same.',
  ],
  sources: ['S157', 'S158'],
  example: {
    says: 'A fall by 16%, from 10 crimes a place and year to 8.4, where places differ by a quarter.',
    input: { r0: 10, r1: 8.4, y: 1, k: 0.25 },
    figures: { clusters: 91, total: 182, c: 90.097 },
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

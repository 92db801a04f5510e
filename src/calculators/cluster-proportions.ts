// Clusters drawn by lot and compared by a share.
import type { Calculator, Picture, Values } from './calculator.ts'
import {
  answerClusterShares,
  clusterProportionsInputs as inputs,
  fault,
} from './cluster-proportions-answers.ts'
import {
  clusterSharesDetectable,
  clusterSharesPower,
  clusterSharesSample,
} from './cluster-proportions-power.ts'
import { fewestClusters, halfAndDouble, likenessLabel } from './clustering.ts'
import { at, bracket } from './formula-parts.ts'
import { chanceInWords, wholeInWords } from './numerals.ts'
import { powerPicture } from './power-picture.ts'
import { readValues } from './read-values.ts'
import { roundUp } from './search.ts'

function run(given: Values) {
  const read = readValues(inputs, given)
  return read.ok ? answerClusterShares(read.values) : read
}

function picture(given: Values): Picture | null {
  const read = readValues(inputs, given)
  if (!read.ok || fault(read.values)) return null
  const { solve, p1, clusters = 0, icc, direction = 'fall', claim, alpha, power = 0 } = read.values
  const p2 =
    solve === 'effect'
      ? clusterSharesDetectable(p1, direction, read.values, clusters, alpha, power)
      : read.values.p2
  if (p2 === undefined) return null
  const exact = solve === 'sample' ? clusterSharesSample(p1, p2, read.values, alpha, power) : clusters
  if (exact === undefined) return null
  const here = Math.max(fewestClusters(claim), roundUp(exact))
  const [half, , double] = halfAndDouble(icc)
  const lines = [...new Set([icc, half, double])].map((each) => ({
    label: likenessLabel(each),
    chanceAt: (c: number) => clusterSharesPower(p1, p2, { ...read.values, icc: each }, c, alpha),
  }))
  return powerPicture({
    x: { label: 'Clusters in each arm', unit: 'clusters', as: 'whole' },
    from: Math.min(here, Math.max(fewestClusters(claim), Math.floor(here / 10))),
    to: 2 * here,
    whole: true,
    lines,
    at: here,
    label: `${wholeInWords(here)} clusters in each arm`,
    ...(solve === 'power' ? {} : { target: power }),
    says: `With ${wholeInWords(here)} clusters in each arm you would have ${chanceInWords(lines[0]!.chanceAt(here))} of seeing the difference. The lines show what it would be if the ICC were half or double.`,
  })
}

export const clusterProportions: Calculator = {
  id: 'cluster-proportions',
  group: 'clusters',
  title: 'Clusters, compared by a share',
  answers: 'How many schools, wards or teams do you need to see a difference between two shares?',
  use: 'When whole clusters are drawn by lot and the outcome is yes or no.',
  inputs,
  formulas: [
    {
      says: 'By how many standard errors the shares differ, with c clusters of m people in each arm and the design effect DE. The chance comes from the non-central t with 2(c − 1) degrees of freedom.',
      formula: {
        row: [
          'δ',
          '=',
          {
            over: [
              { row: ['|', at('p', '1'), '−', at('p', '2'), '|'] },
              {
                root: {
                  over: [
                    {
                      row: [
                        bracket(
                          at('p', '1'),
                          bracket('1', '−', at('p', '1')),
                          '+',
                          at('p', '2'),
                          bracket('1', '−', at('p', '2')),
                        ),
                        'DE',
                      ],
                    },
                    { row: ['c', 'm'] },
                  ],
                },
              },
            ],
          },
        ],
      },
    },
  ],
  assumptions: [
    'Clusters are drawn by lot, half to each arm, and far enough apart not to affect each other.',
    'Any two people in a cluster are as alike as any other two in it.',
    'The analysis counts clusters, or allows for them.',
  ],
  validity: [
    'Refuses fewer than four clusters in an arm if the aim is to show that it works; warns below eight.',
    'Warns where fewer than ten people in an arm would have the rarer outcome.',
  ],
  sources: ['S155', 'S156', 'S158', 'S167'],
  example: {
    says: 'Telling 20% from 10% with ten people in each cluster and an ICC of 0.1.',
    input: { p1: 0.1, p2: 0.2, m: 10, icc: 0.1 },
    figures: { clusters: 39, people: 780, clusters_t: 38.26666, clusters_z: 37.28218, DE: 1.9 },
  },
  run,
  picture,
}

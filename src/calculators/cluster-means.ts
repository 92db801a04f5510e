// Clusters drawn by lot and compared by an average.
import { answer, refuse } from './answer.ts'
import type { Calculator, Figure, Picture, Problem, Values } from './calculator.ts'
import { clusterMeansInputs as inputs } from './cluster-means-inputs.ts'
import {
  clusterMeansDetectable,
  clusterMeansPower,
  clusterMeansSample,
  type ClusterMeans,
} from './cluster-means-power.ts'
import { clusterProblems, fewestClusters, halfAndDouble, likenessLabel } from './clustering.ts'
import { at, bracket, tSumFormula } from './formula-parts.ts'
import { chanceInWords, decimalInWords, wholeInWords } from './numerals.ts'
import { powerPicture } from './power-picture.ts'
import { readValues, type Read } from './read-values.ts'
import { roundUp } from './search.ts'

type Entered = Read<typeof inputs>

/** Clusters in the smaller arm, when J are shared out as wanted. */
function smallerArm(J: number, P: number): number {
  const treated = Math.round(J * P)
  return Math.min(treated, J - treated)
}

/** Clusters in all when each arm is rounded up to whole clusters. */
function inWholeArms(J: number, P: number, fewest: number): number {
  return Math.max(fewest, roundUp(J * P)) + Math.max(fewest, roundUp(J * (1 - P)))
}

function run(given: Values) {
  const read = readValues(inputs, given)
  if (!read.ok) return read
  const { solve, J = 0, P, m, claim } = read.values
  if (solve === 'sample') return sample(read.values)
  const wrong = tooFew(read.values)
  if (wrong) return { ok: false as const, problems: [wrong] }
  const { warnings } = clusterProblems(smallerArm(J, P), claim, 'J')
  const people: Figure = { id: 'people', label: 'People in all', value: roundUp(J * m), as: 'whole' }
  const where = `${wholeInWords(J)} clusters of ${decimalInWords(m, 1)}`
  const notes = [...warnings, ...explained(read.values)]
  if (solve === 'power') {
    const { MDES = 0, alpha } = read.values
    const [half, as, double] = eachLikeness(read.values, (trial) => clusterMeansPower(trial, J, MDES, alpha))
    return answer(
      [
        { id: 'power', label: 'Chance of seeing it', value: as, as: 'probability', digits: 1 },
        {
          id: 'power_half_icc',
          label: 'Chance, if the ICC is half that',
          value: half,
          as: 'probability',
          digits: 1,
        },
        {
          id: 'power_double_icc',
          label: 'Chance, if the ICC is double',
          value: double,
          as: 'probability',
          digits: 1,
        },
        people,
      ],
      `With ${where} you would have ${chanceInWords(as)} of seeing a difference of ${decimalInWords(MDES)} standard deviations; ${chanceInWords(double)} if the ICC is double what you entered.`,
      notes,
    )
  }
  const { power = 0, alpha } = read.values
  const [half, as, double] = eachLikeness(read.values, (trial) =>
    clusterMeansDetectable(trial, J, alpha, power),
  )
  return answer(
    [
      {
        id: 'MDES',
        label: 'Smallest difference seen, in standard deviations',
        value: as,
        as: 'decimal',
        digits: 3,
      },
      {
        id: 'MDES_half_icc',
        label: 'Smallest difference, if the ICC is half that',
        value: half,
        as: 'decimal',
        digits: 3,
      },
      {
        id: 'MDES_double_icc',
        label: 'Smallest difference, if the ICC is double',
        value: double,
        as: 'decimal',
        digits: 3,
      },
      people,
    ],
    `With ${where}, ${decimalInWords(as)} standard deviations is the smallest difference you would have ${chanceInWords(power)} of seeing; ${decimalInWords(double)} if the ICC is double what you entered.`,
    notes,
  )
}

/** What is wrong with the clusters given, if they are. */
function tooFew({ solve, J = 0, P, claim, covariates }: Entered): Problem | undefined {
  if (solve === 'sample') return undefined
  if (J - 2 - covariates < 1)
    return {
      input: 'covariates',
      says: 'There are more facts in use than clusters to learn them from. Use fewer.',
    }
  return clusterProblems(smallerArm(J, P), claim, 'J').refusal
}

function sample(entered: Entered) {
  const { MDES = 0, P, m, claim, alpha, power = 0 } = entered
  const fewest = fewestClusters(claim)
  const [half, as, double] = eachLikeness(
    entered,
    (trial) => clusterMeansSample(trial, MDES, alpha, power) ?? NaN,
  )
  if (Number.isNaN(as))
    return refuse('This would take more than a million clusters. Look for a larger difference.', 'MDES')
  const inAll = (J: number) => inWholeArms(J, P, fewest)
  const total = inAll(as)
  const figures: Figure[] = [
    { id: 'J_even', label: 'Clusters in all, in whole arms', value: total, as: 'whole' },
    { id: 'people', label: 'People in all', value: roundUp(total * m), as: 'whole' },
    { id: 'J', label: 'Clusters, to the nearest whole one', value: Math.round(as), as: 'whole' },
    { id: 'J_exact', label: 'Before rounding', value: as, as: 'decimal', digits: 2 },
    { id: 'J_half_icc', label: 'Clusters in all, if the ICC is half that', value: inAll(half), as: 'whole' },
  ]
  const most = Number.isNaN(double) ? 'more than a million' : wholeInWords(inAll(double))
  if (!Number.isNaN(double))
    figures.push({
      id: 'J_double_icc',
      label: 'Clusters in all, if the ICC is double',
      value: inAll(double),
      as: 'whole',
    })
  const arms = P === 0.5 ? `, ${wholeInWords(total / 2)} in each arm,` : ''
  return answer(
    figures,
    `You would need ${wholeInWords(total)} clusters of ${decimalInWords(m, 1)} people in all${arms} to have ${chanceInWords(power)} of seeing a difference of ${decimalInWords(MDES)} standard deviations. If the ICC is double what you entered: ${most}.`,
    [
      ...clusterProblems(smallerArm(total, P), claim, 'MDES').warnings,
      ...raised(as, P, fewest),
      ...explained(entered),
    ],
  )
}

/** Worked out with the ICC halved, as entered and doubled: it is the least certain number, and matters most. */
function eachLikeness(entered: Entered, work: (trial: ClusterMeans) => number): [number, number, number] {
  const [half, as, double] = halfAndDouble(entered.icc).map((icc) => work({ ...entered, icc }))
  return [half!, as!, double!]
}

function raised(J: number, P: number, fewest: number): Problem[] {
  if (Math.min(J * P, J * (1 - P)) >= fewest) return []
  return [
    {
      says: `By the formula ${decimalInWords(J, 1)} clusters in all would do, but an arm needs at least ${fewest}.`,
    },
  ]
}

function explained({ R2c, covariates }: Entered): Problem[] {
  if (R2c === 0 || covariates > 0) return []
  const says =
    'Part of the differences between clusters is explained, but by no facts: enter how many are used, for each costs a little certainty.'
  return [{ input: 'covariates', says }]
}

function picture(given: Values): Picture | null {
  const read = readValues(inputs, given)
  if (!read.ok || tooFew(read.values)) return null
  const { solve, P, claim, alpha, power = 0 } = read.values
  const fewest = fewestClusters(claim)
  const wanted =
    solve === 'sample' ? clusterMeansSample(read.values, read.values.MDES ?? 0, alpha, power) : read.values.J
  if (wanted === undefined) return null
  const here = solve === 'sample' ? inWholeArms(wanted, P, fewest) : wanted
  const d =
    solve === 'effect' ? clusterMeansDetectable(read.values, here, alpha, power) : (read.values.MDES ?? 0)
  const from = Math.min(here, Math.max(3 + read.values.covariates, Math.floor(here / 10), 2 * fewest))
  const [half, icc, double] = halfAndDouble(read.values.icc)
  const lines = [...new Set([icc, half, double])].map((each) => ({
    label: likenessLabel(each),
    chanceAt: (J: number) => clusterMeansPower({ ...read.values, icc: each }, J, d, alpha),
  }))
  return powerPicture({
    x: { label: 'Clusters in all', unit: 'clusters', as: 'whole' },
    from,
    to: 2 * here,
    whole: true,
    lines,
    at: here,
    label: `${wholeInWords(here)} clusters`,
    ...(solve === 'power' ? {} : { target: power }),
    says: `With ${wholeInWords(here)} clusters you would have ${chanceInWords(lines[0]!.chanceAt(here))} of seeing ${decimalInWords(d)} standard deviations. The lines show what it would be if the ICC were half or double.`,
  })
}

export const clusterMeans: Calculator = {
  id: 'cluster-means',
  group: 'clusters',
  title: 'Clusters, compared by an average',
  answers: 'How many schools, wards or teams do you need to see a difference between two averages?',
  use: 'When whole clusters are drawn by lot and the outcome is a score or an amount.',
  inputs,
  formulas: [
    {
      says: 'The smallest difference seen: t with J − 2 degrees of freedom (fewer by each fact used), ρ the ICC, P the share of clusters that get it, m people in each, R² what is explained. With sizes that vary, ρ in the first part grows by 1 + CV².',
      formula: {
        row: [
          'd',
          '=',
          tSumFormula,
          {
            root: {
              row: [
                {
                  over: [
                    { row: ['ρ', bracket('1', '−', { sup: [at('R', 'c'), '2'] })] },
                    { row: ['P', bracket('1', '−', 'P'), 'J'] },
                  ],
                },
                '+',
                {
                  over: [
                    { row: [bracket('1', '−', 'ρ'), bracket('1', '−', { sup: [at('R', 'i'), '2'] })] },
                    { row: ['P', bracket('1', '−', 'P'), 'J', 'm'] },
                  ],
                },
              ],
            },
          },
        ],
      },
    },
  ],
  assumptions: [
    'Clusters are drawn by lot, and far enough apart not to affect each other.',
    'Any two people in a cluster are as alike as any other two in it.',
    'The analysis counts clusters, or allows for them.',
  ],
  validity: [
    'Refuses fewer than four clusters in an arm if the aim is to show that it works; warns below eight.',
    'Student’s t allows for few clusters at every size. The number before rounding is exact; a study needs whole clusters in each arm.',
  ],
  sources: ['S153', 'S152', 'S158', 'S156', 'S166', 'S167'],
  example: {
    says: '20 clusters of 15 people and an ICC of 0.17.',
    input: { J: 20, m: 15, icc: 0.17, P: 0.5 },
    figures: { MDES: 0.6290064, people: 300 },
  },
  run,
  picture,
}

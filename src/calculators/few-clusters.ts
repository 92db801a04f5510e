// How much harder it is to show something with a handful of clusters.
import { answer } from './answer.ts'
import type { Calculator, Input, Picture, Values } from './calculator.ts'
import { clusterProblems, fewClustersMultiplier, permutationFloor } from './clustering.ts'
import { tSumFormula } from './formula-parts.ts'
import { decimalInWords, percentInWords } from './numerals.ts'
import { zSum } from './power.ts'
import { readValues } from './read-values.ts'
import { alphaInput, powerInput } from './usual-inputs.ts'

export { FEW_CLUSTERS, FEWEST_CLUSTERS } from './clustering.ts'

const inputs = [
  {
    kind: 'number',
    id: 'c_per_arm',
    label: 'Clusters in each arm',
    says: 'How many schools, wards or teams get it, and as many that do not.',
    also: ['c', 'clusters'],
    min: 2,
    max: 500,
    step: 1,
    whole: true,
    default: 6,
    unit: 'clusters',
  },
  powerInput,
  alphaInput,
] as const satisfies readonly Input[]

function run(given: Values) {
  const read = readValues(inputs, given)
  if (!read.ok) return read
  const { c_per_arm: c, alpha, power } = read.values
  const multiplier = fewClustersMultiplier(c, alpha, power)
  const floor = permutationFloor(c)
  const larger = multiplier / zSum(alpha, power) - 1
  return answer(
    [
      {
        id: 'multiplier',
        label: 'Standard errors an effect must be',
        value: multiplier,
        as: 'decimal',
        digits: 3,
      },
      { id: 'larger', label: 'Larger than with many clusters', value: larger, as: 'percent', digits: 0 },
      { id: 'p', label: 'Smallest p-value the lot can give', value: floor, as: 'decimal', digits: 4 },
    ],
    floor > alpha
      ? `With ${c} clusters in each arm nothing can be shown at ${percentInWords(alpha)}: even the clearest result has a p-value of ${decimalInWords(floor, 3)}.`
      : `With ${c} clusters in each arm an effect must be ${percentInWords(larger, 0)} larger than with many, to show as reliably: ${decimalInWords(multiplier)} standard errors.`,
    clusterProblems(c, 'exploratory', 'c_per_arm').warnings,
  )
}

function picture(given: Values): Picture | null {
  const read = readValues(inputs, given)
  if (!read.ok) return null
  const { c_per_arm: c, alpha, power } = read.values
  const many = zSum(alpha, power)
  const counts = Array.from({ length: Math.max(19, Math.min(60, c) - 1) }, (_, step) => step + 2)
  const low = fewClustersMultiplier(4, alpha, power)
  return {
    kind: 'curve',
    x: { label: 'Clusters in each arm', as: 'whole' },
    y: { label: 'Standard errors an effect must be', as: 'decimal' },
    lines: [
      { label: 'Few clusters', points: counts.map((at) => [at, fewClustersMultiplier(at, alpha, power)]) },
    ],
    marks: [{ x: c, y: fewClustersMultiplier(c, alpha, power), label: `${c} clusters` }],
    levels: [{ y: many, label: 'With many clusters' }],
    says: `With many clusters an effect must be ${decimalInWords(many)} standard errors; with four in each arm ${decimalInWords(low)}.`,
  }
}

export const fewClusters: Calculator = {
  id: 'few-clusters',
  group: 'clusters',
  title: 'What few clusters cost',
  answers: 'Can so few schools, wards or teams show anything?',
  use: 'Before you agree to a trial in a handful of places.',
  inputs,
  formulas: [
    {
      says: 'Standard errors that an effect must be: Student’s t with two degrees of freedom fewer than there are clusters.',
      formula: tSumFormula,
    },
    {
      says: 'The smallest p-value: two of all the ways to draw c clusters out of 2c.',
      formula: {
        row: ['p', '=', { over: [{ row: ['2', 'c', '!', 'c', '!'] }, { row: ['(', '2', 'c', ')', '!'] }] }],
      },
    },
  ],
  assumptions: ['Each arm has the same number of clusters, drawn by lot without pairing.'],
  validity: [
    'Below four clusters in each arm no result can reach 5%; below eight the result hangs on every one of them.',
  ],
  sources: ['S158', 'S44'],
  example: {
    says: 'Four clusters in each arm.',
    input: { c_per_arm: 4 },
    figures: { multiplier: 3.352615, p: 0.02857143 },
  },
  run,
  picture,
}

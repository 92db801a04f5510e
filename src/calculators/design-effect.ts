// How many more people it takes because they come in clusters.
import { answer } from './answer.ts'
import type { Calculator, Figure, Input, Picture, Problem, Values } from './calculator.ts'
import { cvInput, iccInput, sizeInput } from './cluster-inputs.ts'
import { designEffect, halfAndDouble } from './clustering.ts'
import { bracket, squared } from './formula-parts.ts'
import { decimalInWords, wholeInWords } from './numerals.ts'
import { readValues } from './read-values.ts'

const inputs = [
  sizeInput,
  iccInput,
  cvInput,
  {
    kind: 'number',
    id: 'n',
    label: 'People in all',
    says: 'If you know how many there will be: shows how many they are worth.',
    min: 1,
    max: 10_000_000,
    step: 50,
    whole: true,
    optional: true,
    unit: 'people',
  },
] as const satisfies readonly Input[]

function run(given: Values) {
  const read = readValues(inputs, given)
  if (!read.ok) return read
  const { m, icc, cv, n } = read.values
  const [half, as, double] = halfAndDouble(icc).map((each) => designEffect(m, each, cv))
  const figures: Figure[] = [
    { id: 'DE', label: 'Times as many people', value: as!, as: 'decimal', digits: 2 },
    {
      id: 'DE_half',
      label: 'Times as many, if the ICC is half that',
      value: half!,
      as: 'decimal',
      digits: 2,
    },
    {
      id: 'DE_double',
      label: 'Times as many, if the ICC is double',
      value: double!,
      as: 'decimal',
      digits: 2,
    },
  ]
  if (n !== undefined)
    figures.push({ id: 'n_effective', label: 'What these people are worth', value: n / as!, as: 'whole' })
  const worth =
    n === undefined
      ? ''
      : ` Your ${wholeInWords(n)} people tell as much as ${wholeInWords(n / as!)} drawn one by one.`
  return answer(
    figures,
    `A study in clusters of ${decimalInWords(m, 1)} needs ${decimalInWords(as!)} times as many people as one that draws them one by one; anywhere from ${decimalInWords(half!)} to ${decimalInWords(double!)} times if the ICC is half or double what you entered.${worth}`,
    warnings(icc, cv),
  )
}

function warnings(icc: number, cv: number): Problem[] {
  const found: Problem[] = []
  if (icc > 0.3)
    found.push({
      input: 'icc',
      says: 'An ICC above 0.3 is very high. Check that it was meant for people in such clusters.',
    })
  if (cv > 1)
    found.push({
      input: 'cv',
      says: 'Sizes that vary so much are beyond where this formula was tried. Leave out the largest cluster, or ask a statistician.',
    })
  return found
}

function picture(given: Values): Picture | null {
  const read = readValues(inputs, given)
  if (!read.ok) return null
  const { m, icc, cv } = read.values
  const sizes = [...new Set([m / 4, m / 2, m, m * 2].map((size) => Math.max(1, Math.round(size))))]
  return {
    kind: 'forest',
    x: { label: 'Times as many people', as: 'decimal' },
    rows: sizes.map((size) => {
      const [low, central, high] = halfAndDouble(icc).map((each) => designEffect(size, each, cv))
      return { label: `${wholeInWords(size)} in each cluster`, low: low!, central: central!, high: high! }
    }),
    line: { x: 1, label: 'No clusters' },
    says: `Each bar runs from half to double the ICC of ${decimalInWords(icc, 4)}. Fewer people in more clusters tell more.`,
  }
}

export const designEffectCalculator: Calculator = {
  id: 'design-effect',
  group: 'clusters',
  title: 'The design effect',
  answers: 'How many more people does it take because they come in clusters?',
  use: 'When whole schools, wards or teams get the programme, or a survey draws them first. Pupils of one school are alike, so ten of them tell less than ten from ten schools.',
  inputs,
  formulas: [
    {
      says: 'm is the average number of people in a cluster, ρ the ICC and CV how much sizes vary.',
      formula: {
        row: ['DE', '=', '1', '+', bracket(bracket('1', '+', squared('CV')), 'm', '−', '1'), 'ρ'],
      },
    },
  ],
  assumptions: [
    'Any two people in a cluster are as alike as any other two in it.',
    'The analysis counts clusters, or allows for them.',
  ],
  validity: [
    'Holds for clusters of any size. With unequal sizes it is a cautious figure; tried up to a variation (CV) of about 1, and warns above.',
    'Says nothing about there being too few clusters: see what few clusters cost.',
  ],
  sources: ['S138', 'S155', 'S156'],
  example: {
    says: '20 people in each cluster and an ICC of 0.05.',
    input: { m: 20, icc: 0.05 },
    figures: { DE: 1.95, DE_half: 1.475, DE_double: 2.9 },
  },
  run,
  picture,
}

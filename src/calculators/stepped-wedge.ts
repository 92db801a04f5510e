// A stepped wedge: everybody gets it, in an order drawn by lot.
import { answer, refuse } from './answer.ts'
import type { Calculator, Figure, Picture, Problem, Values } from './calculator.ts'
import { FEW_CLUSTERS, halfAndDouble, likenessLabel } from './clustering.ts'
import { bracket, squared } from './formula-parts.ts'
import { chanceInWords, countInWords, decimalInWords, percentInWords, wholeInWords } from './numerals.ts'
import { powerPicture } from './power-picture.ts'
import { readValues, type Read } from './read-values.ts'
import { roundUp } from './search.ts'
import { steppedWedgeInputs as inputs } from './stepped-wedge-inputs.ts'
import {
  steppedWedgeDesignEffect,
  steppedWedgeDetectable,
  steppedWedgeError,
  steppedWedgePower,
  steppedWedgeSample,
  type SteppedWedge,
} from './stepped-wedge-variance.ts'

type Entered = Read<typeof inputs>

/** The design and the effect, in the outcome's units: standard deviations, or shares. */
function planned(entered: Entered): { wedge: SteppedWedge; effect: number; icc: number } {
  const { outcome, d = 0, mu0 = 0, mu1 = 0, clusters_per_step, steps, m, tau, b, t } = entered
  const mean = (mu0 + mu1) / 2
  const within = outcome === 'share' ? mean * (1 - mean) : 1 - entered.icc
  const icc = tau === undefined ? entered.icc : (tau * tau) / (tau * tau + within)
  const between = outcome === 'share' ? (within * icc) / (1 - icc) : icc
  const wedge = { clustersPerStep: clusters_per_step, steps, before: b, perStep: t, m, between, within }
  return { wedge, effect: outcome === 'share' ? Math.abs(mu1 - mu0) : d, icc }
}

/** The same design with another likeness. */
function withLikeness(entered: Entered, icc: number): SteppedWedge {
  return planned({ ...entered, icc, tau: undefined }).wedge
}

function run(given: Values) {
  const read = readValues(inputs, given)
  if (!read.ok) return read
  const entered = read.values
  const { outcome, mu0 = 0, mu1 = 0, steps, b, t, m, alpha, power } = entered
  const { wedge, effect, icc } = planned(entered)
  if (effect < 1e-6)
    return refuse(
      'Both shares are the same, so there is no difference to be seen. Change one of them.',
      'mu1',
    )
  if (icc > 0.999) return refuse('People in a cluster cannot be all alike here: no ICC above 0.999.', 'icc')
  const chance = steppedWedgePower(wedge, effect, alpha)
  const [half, , double] = halfAndDouble(icc, 0.999)
  const [least, most] = [half, double].map((each) =>
    steppedWedgePower(withLikeness(entered, each), effect, alpha),
  )
  const needed = Math.max(1, roundUp(steppedWedgeSample(wedge, effect, alpha, power)))
  const clusters = wedge.clustersPerStep * steps
  const measured = clusters * (b + t * steps) * m
  const decimals = outcome === 'share' ? 5 : 4
  const figures: Figure[] = [
    { id: 'power', label: 'Chance of seeing it', value: chance, as: 'probability', digits: 1 },
    {
      id: 'power_half_icc',
      label: 'Chance, if the ICC is half that',
      value: least!,
      as: 'probability',
      digits: 1,
    },
    {
      id: 'power_double_icc',
      label: 'Chance, if the ICC is double',
      value: most!,
      as: 'probability',
      digits: 1,
    },
    {
      id: 'MDES',
      label:
        outcome === 'share'
          ? 'Smallest change seen, as a share'
          : 'Smallest difference seen, in standard deviations',
      value: steppedWedgeDetectable(wedge, alpha, power),
      as: outcome === 'share' ? 'percent' : 'decimal',
      digits: outcome === 'share' ? 1 : 3,
    },
    {
      id: 'clusters_needed',
      label: 'Clusters to begin at each step, for the chance you want',
      value: needed,
      as: 'whole',
    },
    { id: 'clusters', label: 'Clusters in all', value: clusters, as: 'whole' },
    { id: 'measurements', label: 'People measured in all, over time', value: roundUp(measured), as: 'whole' },
    {
      id: 'se',
      label: 'Standard error of the effect',
      value: steppedWedgeError(wedge),
      as: 'decimal',
      digits: decimals,
    },
    {
      id: 'DE',
      label: 'Design effect: people at each measurement, for one in a trial that draws lots person by person',
      value: steppedWedgeDesignEffect(steps, b, t, m, icc),
      as: 'decimal',
      digits: 2,
    },
  ]
  const what =
    outcome === 'share'
      ? `a change from ${percentInWords(mu0)} to ${percentInWords(mu1)}`
      : `a difference of ${decimalInWords(effect)} standard deviations`
  return answer(
    figures,
    `With ${countInWords(wedge.clustersPerStep, 'cluster', 'clusters')} at each of ${steps} steps, ${wholeInWords(clusters)} in all, you would have ${chanceInWords(chance)} of seeing ${what}. For ${chanceInWords(power)} ${countInWords(needed, 'cluster', 'clusters')} would have to begin at each step.`,
    warnings(entered, clusters),
  )
}

function warnings({ outcome, steps, m, mu0 = 0, mu1 = 0 }: Entered, clusters: number): Problem[] {
  const found: Problem[] = []
  if (steps < 3)
    found.push({
      input: 'steps',
      says: 'With two steps little can be told from time itself. Use at least three.',
    })
  if (clusters < FEW_CLUSTERS)
    found.push({
      input: 'clusters_per_step',
      says: `${clusters} clusters in all are few: this formula, which takes them for many, promises too much. Add clusters, or have a statistician simulate it.`,
    })
  const rarer = Math.min(mu0, 1 - mu0, mu1, 1 - mu1) * m * clusters
  if (outcome === 'share' && rarer < 10)
    found.push({
      input: 'm',
      says: 'At each measurement fewer than ten people would have the rarer outcome: too few for this formula.',
    })
  return found
}

function picture(given: Values): Picture | null {
  const read = readValues(inputs, given)
  if (!read.ok || !run(given).ok) return null
  const { wedge, effect, icc } = planned(read.values)
  const { alpha, power } = read.values
  const needed = roundUp(steppedWedgeSample(wedge, effect, alpha, power))
  const here = wedge.clustersPerStep
  const [half, , double] = halfAndDouble(icc, 0.999)
  const lines = [...new Set([icc, half, double])].map((each) => ({
    label: likenessLabel(each),
    chanceAt: (clustersPerStep: number) =>
      steppedWedgePower({ ...withLikeness(read.values, each), clustersPerStep }, effect, alpha),
  }))
  return powerPicture({
    x: { label: 'Clusters that begin at each step', unit: 'clusters', as: 'whole' },
    from: 1,
    to: Math.max(5, 2 * here, Math.min(needed + 2, 10 * here)),
    whole: true,
    lines,
    at: here,
    label: `${countInWords(here, 'cluster', 'clusters')} at each step`,
    target: power,
    says: `With ${countInWords(here, 'cluster', 'clusters')} at each step you would have ${chanceInWords(lines[0]!.chanceAt(here))} of seeing the effect. The lines show what it would be if the ICC were half or double.`,
  })
}

export const steppedWedge: Calculator = {
  id: 'stepped-wedge',
  group: 'clusters',
  title: 'A stepped wedge',
  answers: 'If every place gets it in the end, in an order drawn by lot, can the effect be seen?',
  use: 'When nobody may be left out, and not all can begin at once.',
  inputs,
  formulas: [
    {
      says: 'The variance of the effect: I clusters, T measurements, τ² the variance between clusters, s the variance within one divided by its people; U counts the cells that have it, W and V are the sums of the squares of columns and rows.',
      formula: {
        row: [
          'Var',
          '=',
          {
            over: [
              { row: ['I', 's', bracket('s', '+', 'T', squared('τ'))] },
              {
                row: [
                  bracket('I', 'U', '−', 'W'),
                  's',
                  '+',
                  bracket(squared('U'), '+', 'I', 'T', 'U', '−', 'T', 'W', '−', 'I', 'V'),
                  squared('τ'),
                ],
              },
            ],
          },
        ],
      },
    },
  ],
  assumptions: [
    'Each cluster is measured at every step, other people each time, as many as before.',
    'Things change over time in the same way everywhere; the analysis allows for it.',
    'The effect is there at once, and stays.',
    'People of a cluster are as alike a year apart as a month apart. Where that fades, the true chance is lower.',
  ],
  validity: [
    'Takes clusters for many; warns below eight in all. Warns at two steps.',
    'With shares it is a rough guide: warns where fewer than ten people at a measurement have the rarer outcome.',
    'The design effect counts people at each measurement, not over all of them.',
  ],
  sources: ['S160', 'S161', 'S76', 'S45', 'S167'],
  example: {
    says: 'Three clusters at each of five steps, 20 people each time, an ICC of 0.05.',
    input: { clusters_per_step: 3, steps: 5, m: 20, icc: 0.05, d: 0.3 },
    figures: { se: 0.078626434, power: 0.9682409, MDES: 0.2202787, DE: 0.46365871, clusters: 15 },
  },
  run,
  picture,
}

// What is asked of clusters compared by a share, and what is answered: how many clusters, how good the chances, how small a
// change.
import { answer, refuse } from './answer.ts'
import type { Figure, Input, Problem, Result } from './calculator.ts'
import {
  claimInput,
  clustersInput,
  clusterSolveInput,
  cvInput,
  iccInput,
  sizeInput,
} from './cluster-inputs.ts'
import {
  clusterSharesDetectable,
  clusterSharesPower,
  clusterSharesSample,
  clusterSharesSampleNormal,
} from './cluster-proportions-power.ts'
import {
  clusterProblems,
  designEffect,
  fewClustersMultiplier,
  fewestClusters,
  halfAndDouble,
} from './clustering.ts'
import { chanceInWords, decimalInWords, percentInWords, wholeInWords } from './numerals.ts'
import type { Read } from './read-values.ts'
import { roundUp } from './search.ts'
import {
  alphaInput,
  directionInput,
  firstShareInput,
  secondShareInput,
  wantedPowerInput,
} from './usual-inputs.ts'

/** What it asks. */
export const clusterProportionsInputs = [
  clusterSolveInput,
  firstShareInput,
  secondShareInput,
  clustersInput,
  sizeInput,
  iccInput,
  cvInput,
  directionInput,
  claimInput,
  wantedPowerInput,
  alphaInput,
] as const satisfies readonly Input[]

export type Entered = Read<typeof clusterProportionsInputs>

/** The whole answer to values that were read. */
export function answerClusterShares(entered: Entered): Result {
  const { solve, p1, p2 = 0, clusters: c = 0, m, icc, claim, alpha } = entered
  const wrong = fault(entered)
  if (wrong) return { ok: false, problems: [wrong] }
  if (solve === 'sample') return sample(entered)
  const { warnings } = clusterProblems(c, claim, 'clusters')
  const people: Figure = { id: 'people', label: 'People in all', value: roundUp(2 * c * m), as: 'whole' }
  const where = `${wholeInWords(c)} clusters of ${decimalInWords(m, 1)} in each arm`
  if (solve === 'effect') return effect(entered, where, people, warnings)
  const [half, as, double] = eachLikeness(icc, (each) =>
    clusterSharesPower(p1, p2, { ...entered, icc: each }, c, alpha),
  )
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
    `With ${where} you would have ${chanceInWords(as)} of telling ${percentInWords(p1)} and ${percentInWords(p2)} apart; ${chanceInWords(double)} if the ICC is double what you entered.`,
    [...warnings, ...rare(p1, p2, c * m)],
  )
}

/** What is wrong with the values together, if anything is. */
export function fault({ solve, p1, p2 = 0, clusters = 0, claim }: Entered): Problem | undefined {
  if (solve !== 'effect' && Math.abs(p1 - p2) < 1e-6)
    return {
      input: 'p2',
      says: 'Both shares are the same, so there is no difference to be seen. Change one of them.',
    }
  return solve === 'sample' ? undefined : clusterProblems(clusters, claim, 'clusters').refusal
}

function sample(entered: Entered) {
  const { p1, p2 = 0, m, icc, cv, claim, alpha, power = 0 } = entered
  const fewest = fewestClusters(claim)
  const needed = (each: number) => clusterSharesSample(p1, p2, { m, icc: each, cv }, alpha, power)
  const exact = needed(icc)
  if (exact === undefined)
    return refuse('This would take more than a million clusters. Look for a larger difference.', 'p2')
  const [half, , double] = eachLikeness(icc, (each) => Math.max(fewest, roundUp(needed(each) ?? NaN)))
  const clusters = Math.max(fewest, roundUp(exact))
  const figures: Figure[] = [
    { id: 'clusters', label: 'Clusters in each arm', value: clusters, as: 'whole' },
    { id: 'people', label: 'People in all', value: roundUp(2 * clusters * m), as: 'whole' },
    { id: 'clusters_t', label: 'Before rounding', value: exact, as: 'decimal', digits: 2 },
    {
      id: 'clusters_z',
      label: 'Without allowing for few clusters',
      value: clusterSharesSampleNormal(p1, p2, { m, icc, cv }, alpha, power),
      as: 'decimal',
      digits: 2,
    },
    {
      id: 'clusters_half_icc',
      label: 'Clusters in each arm, if the ICC is half that',
      value: half,
      as: 'whole',
    },
  ]
  if (!Number.isNaN(double))
    figures.push({
      id: 'clusters_double_icc',
      label: 'Clusters in each arm, if the ICC is double',
      value: double,
      as: 'whole',
    })
  figures.push(
    {
      id: 'DE',
      label: 'Times as many people as without clusters',
      value: designEffect(m, icc, cv),
      as: 'decimal',
      digits: 2,
    },
    {
      id: 'multiplier',
      label: 'Standard errors the effect must be',
      value: fewClustersMultiplier(clusters, alpha, power),
      as: 'decimal',
      digits: 2,
    },
  )
  const most = Number.isNaN(double) ? 'more than a million' : wholeInWords(double)
  const warnings: Problem[] = [
    ...clusterProblems(clusters, claim, 'p2').warnings,
    ...rare(p1, p2, clusters * m),
  ]
  if (exact < fewest)
    warnings.push({
      says: `By the formula ${decimalInWords(exact, 1)} clusters in each arm would do, but an arm needs at least ${fewest}.`,
    })
  return answer(
    figures,
    `You would need ${wholeInWords(clusters)} clusters of ${decimalInWords(m, 1)} people in each arm, ${wholeInWords(2 * clusters)} in all, to have ${chanceInWords(power)} of telling ${percentInWords(p1)} and ${percentInWords(p2)} apart. If the ICC is double what you entered: ${most} in each arm.`,
    warnings,
  )
}

function effect(entered: Entered, where: string, people: Figure, warnings: readonly Problem[]) {
  const { p1, clusters: c = 0, icc, direction = 'fall', alpha, power = 0 } = entered
  const [half, as, double] = eachLikeness(
    icc,
    (each) => clusterSharesDetectable(p1, direction, { ...entered, icc: each }, c, alpha, power) ?? NaN,
  )
  if (Number.isNaN(as))
    return refuse(
      `With so few clusters not even a ${direction} to ${direction === 'fall' ? 'nought' : '100%'} would show. Add some.`,
      'clusters',
    )
  const figures: Figure[] = [
    { id: 'p2', label: 'Share with the programme', value: as, as: 'percent', digits: 1 },
    {
      id: 'change',
      label: 'Change, in percentage points',
      value: Math.abs(as - p1) * 100,
      as: 'decimal',
      digits: 1,
    },
    {
      id: 'relative',
      label: 'Change, relative to where it starts',
      value: Math.abs(as - p1) / p1,
      as: 'percent',
      digits: 0,
    },
    {
      id: 'p2_half_icc',
      label: 'Share with the programme, if the ICC is half that',
      value: half,
      as: 'percent',
      digits: 1,
    },
  ]
  if (!Number.isNaN(double))
    figures.push({
      id: 'p2_double_icc',
      label: 'Share with the programme, if the ICC is double',
      value: double,
      as: 'percent',
      digits: 1,
    })
  const doubled = Number.isNaN(double)
    ? 'no such change would show'
    : `it would have to be ${percentInWords(double)}`
  return answer(
    [...figures, people],
    `With ${where} you would have ${chanceInWords(power)} of seeing a ${direction} from ${percentInWords(p1)} to ${percentInWords(as)}. If the ICC is double what you entered, ${doubled}.`,
    [...warnings, ...rare(p1, as, c * entered.m)],
  )
}

/** Worked out with the ICC halved, as entered and doubled: it is the least certain number, and matters most. */
function eachLikeness(icc: number, work: (icc: number) => number): [number, number, number] {
  const [half, as, double] = halfAndDouble(icc).map(work)
  return [half!, as!, double!]
}

function rare(p1: number, p2: number, n: number): Problem[] {
  if (n * Math.min(p1, 1 - p1, p2, 1 - p2) >= 10) return []
  return [
    {
      says: 'In one arm fewer than ten people would have the rarer outcome. The formula is a rough guide at best: add people or clusters.',
    },
  ]
}

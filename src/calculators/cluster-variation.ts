// What the two calculators after Hayes & Bennett have in common: clusters that differ by a coefficient of variation, k,
// compared by a rate or by a share.
import { answer, refuse } from './answer.ts'
import type { Figure, Picture, Problem, Result } from './calculator.ts'
import {
  varyingDetectable,
  varyingPower,
  varyingSample,
  varyingSampleT,
  type VaryingClusters,
} from './cluster-rates-power.ts'
import { clusterProblems, fewestClusters, halfAndDouble, type Claim } from './clustering.ts'
import { chanceInWords, decimalInWords, percentInWords, wholeInWords } from './numerals.ts'
import { powerPicture } from './power-picture.ts'
import { roundUp } from './search.ts'
import type { Direction } from './two-proportions-power.ts'

export interface Variation {
  solve: 'sample' | 'power' | 'effect'
  /** Without and with the programme: shares, or events in one unit of time or people. */
  x0: number
  x1: number
  clusters: VaryingClusters
  /** Clusters in each arm, where they are given. */
  c: number
  direction: Direction
  claim: Claim
  alpha: number
  power: number
  /** The id of the input for x1, which a refusal points at and a figure is called by. */
  x1Id: string
  /** People or units watched in all, for each cluster in each arm. */
  perCluster: { label: string; size: number }
}

/** How many clusters, how good the chances, or how small a change: the whole answer. */
export function workOutVariation(asked: Variation): Result {
  const { solve, x0, x1, clusters, c, claim, alpha, power, x1Id } = asked
  if (solve !== 'effect' && Math.abs(x0 - x1) < 1e-6 * x0)
    return refuse('Both are the same, so there is no difference to be seen. Change one of them.', x1Id)
  if (solve === 'sample') return sample(asked)
  const { refusal, warnings } = clusterProblems(c, claim, 'clusters')
  if (refusal) return { ok: false, problems: [refusal] }
  const where = `${wholeInWords(c)} clusters in each arm`
  if (solve === 'power') {
    const [half, as, double] = each(clusters, (one) => varyingPower(x0, x1, one, c, alpha))
    return answer(
      [
        { id: 'power', label: 'Chance of seeing it', value: as, as: 'probability', digits: 1 },
        {
          id: 'power_half_k',
          label: 'Chance, if clusters differ half as much',
          value: half,
          as: 'probability',
          digits: 1,
        },
        {
          id: 'power_double_k',
          label: 'Chance, if they differ twice as much',
          value: double,
          as: 'probability',
          digits: 1,
        },
      ],
      `With ${where} you would have ${chanceInWords(as)} of telling ${told(asked, x0)} from ${told(asked, x1)}; ${chanceInWords(double)} if clusters differ twice as much as you entered.`,
      [...warnings, ...fewEvents(asked, x1, c)],
    )
  }
  const [half, as, double] = each(
    clusters,
    (one) => varyingDetectable(x0, asked.direction, one, c, alpha, power) ?? NaN,
  )
  if (Number.isNaN(as))
    return refuse(
      `However large the ${asked.direction}, so few clusters that differ so much would not show it. Add clusters, or pair like with like.`,
      'clusters',
    )
  const figure = (id: string, label: string, value: number): Figure =>
    clusters.outcome === 'share'
      ? { id, label, value, as: 'percent', digits: 1 }
      : { id, label, value, as: 'decimal', digits: 2 }
  const doubled = Number.isNaN(double)
    ? 'no such change would show'
    : `it would have to be ${told(asked, double)}`
  return answer(
    [
      figure(x1Id, 'With the programme', as),
      {
        id: 'relative',
        label: 'Change, relative to where it starts',
        value: Math.abs(as - x0) / x0,
        as: 'percent',
        digits: 0,
      },
      figure(`${x1Id}_half_k`, 'With the programme, if clusters differ half as much', half),
      ...(Number.isNaN(double)
        ? []
        : [figure(`${x1Id}_double_k`, 'With the programme, if they differ twice as much', double)]),
    ],
    `With ${where} you would have ${chanceInWords(power)} of seeing a ${asked.direction} from ${told(asked, x0)} to ${told(asked, as)}. If clusters differ twice as much as you entered, ${doubled}.`,
    [...warnings, ...fewEvents(asked, as, c)],
  )
}

function sample(asked: Variation): Result {
  const { x0, x1, clusters, claim, alpha, power, x1Id, perCluster } = asked
  const fewest = fewestClusters(claim)
  const exact = varyingSample(x0, x1, clusters, alpha, power)
  const byT = varyingSampleT(x0, x1, clusters, alpha, power)
  if (byT === undefined || !(exact < 1e6))
    return refuse('This would take more than a million clusters. Look for a larger difference.', x1Id)
  const [half, as, double] = each(clusters, (one) =>
    Math.max(fewest, roundUp(varyingSample(x0, x1, one, alpha, power))),
  )
  const warnings: Problem[] = [...clusterProblems(as, claim, x1Id).warnings, ...fewEvents(asked, x1, as)]
  if (exact < fewest)
    warnings.push({
      says: `By the formula ${decimalInWords(exact, 1)} clusters in each arm would do, but an arm needs at least ${fewest}.`,
    })
  return answer(
    [
      { id: 'clusters', label: 'Clusters in each arm', value: as, as: 'whole' },
      { id: 'total', label: 'Clusters in all', value: 2 * as, as: 'whole' },
      { id: 'size', label: perCluster.label, value: 2 * as * perCluster.size, as: 'whole' },
      { id: 'c', label: 'Before rounding', value: exact, as: 'decimal', digits: 2 },
      { id: 'clusters_t', label: 'With Student’s t instead', value: byT, as: 'decimal', digits: 2 },
      {
        id: 'clusters_half_k',
        label: 'Clusters in each arm, if they differ half as much',
        value: half,
        as: 'whole',
      },
      {
        id: 'clusters_double_k',
        label: 'Clusters in each arm, if they differ twice as much',
        value: double,
        as: 'whole',
      },
    ],
    `You would need ${wholeInWords(as)} clusters in each arm, ${wholeInWords(2 * as)} in all, to have ${chanceInWords(power)} of telling ${told(asked, x0)} from ${told(asked, x1)}. If clusters differ twice as much as you entered: ${wholeInWords(double)} in each arm.`,
    warnings,
  )
}

/** Worked out with k halved, as entered and doubled: it is the least certain number, and matters most. */
function each(
  clusters: VaryingClusters,
  work: (clusters: VaryingClusters) => number,
): [number, number, number] {
  const [half, as, double] = halfAndDouble(clusters.k, 10).map((k) => work({ ...clusters, k }))
  return [half!, as!, double!]
}

function told({ clusters }: Variation, x: number): string {
  return clusters.outcome === 'share' ? percentInWords(x) : `${decimalInWords(x)} events`
}

/** Fewer than ten events, or people with the rarer outcome, in an arm. */
function fewEvents({ clusters, x0 }: Variation, x1: number, c: number): Problem[] {
  const fewest =
    clusters.outcome === 'rate'
      ? Math.min(x0, x1) * clusters.y * c
      : Math.min(x0, 1 - x0, x1, 1 - x1) * clusters.m * c
  if (fewest >= 10) return []
  return [
    {
      says: 'In one arm there would be fewer than ten to count. The formula is a rough guide at best: watch for longer, or add clusters.',
    },
  ]
}

/** How the chance grows with clusters; null for values that give no answer. */
export function pictureVariation(asked: Variation): Picture | null {
  if (!workOutVariation(asked).ok) return null
  const { solve, x0, clusters, c, direction, claim, alpha, power } = asked
  const x1 = solve === 'effect' ? varyingDetectable(x0, direction, clusters, c, alpha, power) : asked.x1
  if (x1 === undefined) return null
  const fewest = fewestClusters(claim)
  const here =
    solve === 'sample' ? Math.max(fewest, roundUp(varyingSample(x0, x1, clusters, alpha, power))) : c
  const [half, as, double] = halfAndDouble(clusters.k, 10)
  const lines = [...new Set([as, half, double])].map((k) => ({
    label: `k ${decimalInWords(k, 3)}`,
    chanceAt: (count: number) => varyingPower(x0, x1, { ...clusters, k }, count, alpha),
  }))
  return powerPicture({
    x: { label: 'Clusters in each arm', unit: 'clusters', as: 'whole' },
    from: Math.min(here, Math.max(fewest, Math.floor(here / 10))),
    to: 2 * here,
    whole: true,
    lines,
    at: here,
    label: `${wholeInWords(here)} clusters in each arm`,
    ...(solve === 'power' ? {} : { target: power }),
    says: `With ${wholeInWords(here)} clusters in each arm you would have ${chanceInWords(lines[0]!.chanceAt(here))} of seeing the difference. The lines show what it would be if clusters differed half or twice as much.`,
  })
}

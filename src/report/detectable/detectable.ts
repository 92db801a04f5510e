// From a design and a situation to the smallest change it could show: 80% power, 5% two-sided, as everywhere in the house.
import type { Change } from '../../calculators/detectable.ts'
import { FEWEST_CLUSTERS } from '../../calculators/clustering.ts'
import type { Id, Span } from '../../engine/index.ts'
import type { AssumptionName } from './assumptions.ts'
import { designOf } from './designs.ts'
import { isExact, type Situation } from './situation.ts'
import { figuresOf, type AmountName, type Amounts, type AmountSpans, type Figures, type Way } from './ways.ts'

export interface Detectable {
  kind: 'figure'
  method: Id
  way: Way
  says: string
  amounts: AmountSpans
  figures: Figures
  /** With the smallest numbers the answers allow. Null: not even a fall to none would be seen. */
  worst: Outcome
  /** With the largest. `open`: the last band has no end, so there is no telling. The same as `worst` for exact numbers. */
  best: Outcome | 'open'
  exact: boolean
  /** There are too few groups for any result to be surprising enough, however large. */
  tooFewGroups: boolean
}

export interface Outcome {
  /** A share from 0 to 1, or events. */
  from: number
  change: Change | null
}

export type Finding =
  | Detectable
  /** Not enough is known: these questions, answered, would do. */
  | { kind: 'unknown'; method: Id; needs: readonly Id[] }
  | { kind: 'none'; method: Id; says: string }

/** The smallest change the design could show; undefined for a method that is no impact design. Never throws. */
export function detectable(method: Id, situation: Situation): Finding | undefined {
  const design = designOf(method, situation)
  if (!design) return undefined
  if ('none' in design) return { kind: 'none', method, says: design.none }
  for (const way of design.ways) {
    const amounts = way.amounts(situation)
    if (amounts) return work(method, way, design.says, amounts, figuresOf(way, situation))
  }
  const needs = [...new Set(design.ways.flatMap((way) => way.needs))].filter((id) => !situation.spans[id])
  return { kind: 'unknown', method, needs }
}

/** The assumptions a figure really rests on: a size is only guessed where it is neither known nor follows from the rest. */
export function assumptionsOf({ way, amounts }: Detectable): AssumptionName[] {
  const sized = amounts.size ?? amounts.people ?? amounts.events
  return way.assumes.filter((name) => name !== 'size' || !sized)
}

/** The same with one figure changed, for "if groups were twice as alike": the worst case as a share, null if none is seen. */
export function withFigures({ way, amounts, figures }: Detectable, changed: Figures): number | null {
  return outcome(way, ends(amounts).least, { ...figures, ...changed }).change?.relative ?? null
}

function work(method: Id, way: Way, says: string, amounts: AmountSpans, figures: Figures): Detectable {
  const { least, most } = ends(amounts)
  const worst = outcome(way, least, figures)
  const exact = Object.values(amounts).every(isExact)
  const best = exact ? worst : most ? outcome(way, most, figures) : 'open'
  const groups = (most ?? least).clusters
  const tooFewGroups = (most !== null || exact) && groups !== undefined && groups < 2 * FEWEST_CLUSTERS
  return { kind: 'figure', method, way, says, amounts, figures, worst, best, exact, tooFewGroups }
}

function outcome(way: Way, amounts: Amounts, figures: Figures): Outcome {
  return { from: way.from(amounts, figures), change: way.change(amounts, figures) }
}

/** The smallest amounts together, and the largest; none where a band has no end. */
function ends(amounts: AmountSpans): { least: Amounts; most: Amounts | null } {
  const entries = Object.entries(amounts) as [AmountName, Span][]
  const most = entries.map(([name, span]) => [name, span.most] as const)
  return {
    least: Object.fromEntries(entries.map(([name, { least }]) => [name, least])),
    most: most.every(([, end]) => end !== undefined) ? (Object.fromEntries(most) as Amounts) : null,
  }
}

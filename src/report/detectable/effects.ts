// How a detectable change compares with what is wanted and with what has been seen before.
import type { EffectSize, Id } from '../../engine/index.ts'
import type { Detectable } from './detectable.ts'
import { targetOf, wantedOf, type Situation } from './situation.ts'

/** An effect that can be set beside a study: relative falls, as shares from 0 to 1. */
export interface Comparison {
  effect: EffectSize
  /** To plan with, if we say so: our judgement. */
  cautious?: number
  /** The largest average published, or else the larger figure to plan with. */
  top: number
}

/** With fewer of the same kind to go by, those of all kinds say more. */
const ENOUGH_ALIKE = 3

/** The effects with a figure, the largest last: of things given to the same target, or of all if those are too few. */
export function comparisons(effects: readonly EffectSize[], situation: Situation): Comparison[] {
  const target = targetOf(situation)
  const told = effects.filter(({ status }) => status !== 'unverified').flatMap(asComparison)
  const alike = told.filter(({ effect: { givenTo } }) => !givenTo || (target && givenTo.includes(target)))
  return (alike.length >= ENOUGH_ALIKE ? alike : told).toSorted((a, b) => a.top - b.top)
}

function asComparison(effect: EffectSize): Comparison[] {
  const { planWith, seenFall } = effect
  const top = seenFall?.high ?? planWith?.central ?? planWith?.cautious
  if (top === undefined) return []
  return [{ effect, top: top / 100, ...(planWith && { cautious: planWith.cautious / 100 }) }]
}

/** The largest that rests on more than a single small study. */
export function largest(compared: readonly Comparison[]): Comparison | undefined {
  return compared.findLast(({ effect }) => effect.strength !== 'weak')
}

/** `small`: small enough for what is wanted. `doubtful`: perhaps. `blind`: larger than what is wanted, or than anything seen. */
export type Reach = 'small' | 'doubtful' | 'blind'

export interface Judged {
  reach: Reach
  /** Larger than the change that would be worth having. */
  beyondWanted: boolean
  /** Larger than any average in our list. */
  beyondSeen: boolean
}

/**
 * Holds a figure against the change that is wanted and against what was ever seen. Only the best case the answers allow
 * can be blind, and only the worst can be small enough, so a band never says more than it knows.
 */
export function judge(figure: Detectable, situation: Situation, compared: readonly Comparison[]): Judged {
  const wanted = wantedOf(situation)
  const best = figure.best === 'open' ? 0 : (figure.best.change?.relative ?? Infinity)
  const worst = figure.worst.change?.relative ?? Infinity
  const top = largest(compared)?.top ?? Infinity
  const beyondWanted = wanted?.most !== undefined && best * 100 > wanted.most
  const beyondSeen = best > top || best === Infinity
  // With nothing said: what a cautious planner would hope for. Nothing is small enough where there is no such figure.
  const hoped = Math.min(...compared.flatMap(({ cautious }) => cautious ?? []))
  const enough = wanted ? wanted.least / 100 : Number.isFinite(hoped) ? hoped : 0
  const reach = beyondWanted || beyondSeen ? 'blind' : worst <= enough ? 'small' : 'doubtful'
  return { reach, beyondWanted, beyondSeen }
}

/** The source ids behind a comparison, our judgement included where a figure is ours. */
export function sourcesOf({ effect }: Comparison): readonly Id[] {
  return effect.sources
}

// What a study of this size could show, for the designs that are open, a sentence each.
import type { Advised, EffectSize, Flow, Id } from '../../engine/index.ts'
import { comparisons, comparisonWords, detectable, figureWords, situationOf } from '../detectable/index.ts'

/** The leading design first; designs without an honest figure are left out. */
export function detectableSentences(
  flow: Flow,
  { answers, methods, primary, bestAvailable }: Advised,
  numbers: Readonly<Record<Id, number>>,
  effects: readonly EffectSize[],
  nameOf: (method: Id) => string,
): string[] {
  const situation = situationOf(flow, answers, numbers)
  const compared = comparisons(effects, situation)
  const lead = primary ?? bestAvailable
  const open = methods.filter(({ status }) => status !== 'not_feasible').map(({ id }) => id)
  return open
    .toSorted((a, b) => Number(b === lead) - Number(a === lead))
    .flatMap((id) => {
      const finding = detectable(id, situation)
      if (finding?.kind !== 'figure') return []
      const more = id === lead ? ` ${comparisonWords(finding, compared)}` : ''
      return [`${nameOf(id)}: ${figureWords(finding, situation)}${more}`]
    })
    .slice(0, 5)
}

// What a study of this size could show, for the designs that are open, a sentence each.
import type { Advised, EffectSize, Flow, Id } from '../../engine/index.ts'
import {
  assumed,
  ASSUMPTIONS,
  assumptionsOf,
  comparisons,
  comparisonWords,
  detectable,
  figureWords,
  situationOf,
  unitWords,
  type Situation,
} from '../detectable/index.ts'

/** The leading design first; designs without an honest figure are left out. */
export function detectableSentences(
  flow: Flow,
  advised: Advised,
  numbers: Readonly<Record<Id, number>>,
  effects: readonly EffectSize[],
  nameOf: (method: Id) => string,
): string[] {
  const situation = situationOf(flow, advised.answers, numbers)
  const compared = comparisons(effects, situation)
  const lead = leadOf(advised)
  return figuresFor(advised, situation)
    .map(({ id, finding }) => {
      const more = id === lead ? ` ${comparisonWords(finding, compared)}` : ''
      return `${nameOf(id)}: ${figureWords(finding, situation)}${more}`
    })
    .slice(0, 5)
}

/** What the first of these sentences takes for granted, a figure each with its reason. */
export function detectableAssumed(
  flow: Flow,
  advised: Advised,
  numbers: Readonly<Record<Id, number>>,
): { label: string; text: string; sources: readonly Id[] }[] {
  const situation = situationOf(flow, advised.answers, numbers)
  const [first] = figuresFor(advised, situation)
  if (!first) return []
  return assumptionsOf(first.finding).map((name) => {
    const { value, why, sources } = assumed(name, situation)
    const unit = unitWords(ASSUMPTIONS[name], value)
    const figure = value.toLocaleString('en-GB', { maximumFractionDigits: 6 })
    return {
      label: ASSUMPTIONS[name].label,
      text: `${[figure, unit].filter(Boolean).join(' ')}. ${why}`,
      sources,
    }
  })
}

function leadOf({ primary, bestAvailable }: Advised): Id | null {
  return primary ?? bestAvailable
}

/** The designs that are open and have an honest figure, the leading one first. */
function figuresFor(advised: Advised, situation: Situation) {
  const lead = leadOf(advised)
  return advised.methods
    .filter(({ status }) => status !== 'not_feasible')
    .toSorted((a, b) => Number(b.id === lead) - Number(a.id === lead))
    .flatMap(({ id }) => {
      const finding = detectable(id, situation)
      return finding?.kind === 'figure' ? [{ id, finding }] : []
    })
}

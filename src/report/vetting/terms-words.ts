// What a new version of criteria and weights changed, in sentences: a panel asks what was different, not for two lists to
// compare by eye.
import type { Commission, Terms } from '../../vetting/index.ts'
import { countWords } from '../words/count-words.ts'
import { listWords } from '../words/method-words.ts'
import { TIER_WORDS, titleOf, type PapersInput } from './input.ts'

/** What is different in `to`, a sentence each; empty where nothing is. */
export function termsChange(at: Pick<PapersInput, 'shelf'>, from: Terms, to: Terms): string[] {
  const name = (id: string) => titleOf(at, id)
  const weights = new Map(from.criteria.map(({ id, weight }) => [id, weight]))
  const kept = new Set(to.criteria.map(({ id }) => id))
  const added = to.criteria.filter(({ id }) => !weights.has(id)).map(({ id }) => name(id))
  const dropped = from.criteria.filter(({ id }) => !kept.has(id)).map(({ id }) => name(id))
  const raised = to.gates.filter((id) => !from.gates.includes(id)).map(name)
  // A criterion that is not marked any more cannot be a gate, which goes without saying.
  const lowered = from.gates.filter((id) => !to.gates.includes(id) && kept.has(id)).map(name)
  return [
    ...(from.tier?.value === to.tier?.value ? [] : [`At stake: ${stakes(to)}; before: ${stakes(from)}.`]),
    ...(added.length ? [`Marked as well now: ${listWords(added)}.`] : []),
    ...(dropped.length ? [`No longer marked: ${listWords(dropped)}.`] : []),
    ...to.criteria.flatMap(({ id, weight }) => {
      const before = weights.get(id)
      return before === undefined || before === weight
        ? []
        : [`Weight of ${name(id)}: ${weight}; before: ${before}.`]
    }),
    ...(raised.length ? [`Now a gate: ${listWords(raised)}.`] : []),
    ...(lowered.length ? [`No longer a gate: ${listWords(lowered)}.`] : []),
    ...(from.contractMonths === to.contractMonths
      ? []
      : [`Contract: ${contract(to)}; before: ${contract(from)}.`]),
  ]
}

function stakes({ tier }: Terms): string {
  return tier ? TIER_WORDS[tier.value].toLowerCase() : 'as the answers have it'
}

function contract({ contractMonths }: Terms): string {
  return contractMonths === undefined ? 'its length is not fixed' : countWords(contractMonths, 'month')
}

/** The version in which what is at stake was last decided: who did it and when stands there. */
export function decidedStakes({ terms }: Pick<Commission, 'terms'>): Terms | undefined {
  const last = terms.at(-1)
  if (!last?.tier) return undefined
  const same = ({ tier }: Terms) => tier?.value === last.tier?.value && tier?.because === last.tier?.because
  const before = terms.findLastIndex((one) => !same(one))
  return terms[before + 1]
}

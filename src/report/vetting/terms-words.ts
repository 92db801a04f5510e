// What a new version of criteria and weights changed, in sentences: a panel asks what was different, not for two lists to
// compare by eye.
import type { AuditEntry, Commission, Terms } from '../../vetting/index.ts'
import { countWords } from '../words/count-words.ts'
import { listWords } from '../words/method-words.ts'
import { sentence, TIER_WORDS, titleOf, type PapersInput } from './input.ts'

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

/** A version in full: what it changed, then every weight and gate by its name. */
export function termsInFull(at: Pick<PapersInput, 'shelf'>, terms: Terms, before: Terms | undefined): string {
  const weights = terms.criteria.map(({ id, weight }) => `${titleOf(at, id)} ${weight}`).join('; ')
  const gates = terms.gates.map((id) => titleOf(at, id))
  return [
    ...(before ? termsChange(at, before, terms) : []),
    `Weights: ${weights}.`,
    gates.length ? `Gates: ${listWords(gates)}.` : 'No gates.',
    ...(terms.tier ? [`At stake: ${stakes(terms)}. ${sentence(terms.tier.because)}`] : []),
    ...(terms.contractMonths === undefined ? [] : [`Contract: ${contract(terms)}.`]),
  ].join(' ')
}

/** An entry of the trail that made a new version, as what it changed; undefined where it made none. */
export function termsEntry(
  at: Pick<PapersInput, 'shelf'>,
  { terms }: Pick<Commission, 'terms'>,
  { from, to }: Pick<AuditEntry, 'from' | 'to'>,
): string | undefined {
  const versionIn = (text = '') => {
    const [, version] = /^Version (\d+):/.exec(text) ?? []
    return terms.find((one) => String(one.version) === version)
  }
  const [before, after] = [versionIn(from), versionIn(to)]
  if (!before || !after || before === after) return undefined
  return `Version ${after.version}. ${termsChange(at, before, after).join(' ')}`.trim()
}

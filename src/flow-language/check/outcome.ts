// Nobody leaves with nothing, and nobody leaves with two recommended impact designs.
import { recommend } from '../../engine/recommend.ts'
import { resolve } from '../../engine/resolve.ts'
import { silent, type Formula } from './formula.ts'
import type { Findings } from './findings.ts'
import type { MethodNode } from './model.ts'
import type { Reach, Reached } from './reach.ts'
import type { Speller } from './standing.ts'
import { RECOMMENDED } from './weigh.ts'

/**
 * Do all answers end with a recommendation? Nearly always true by construction: some method is recommended whatever
 * the answers. Otherwise a hole is searched for, method by method, within the budget.
 */
export function checkHole(reach: Reach, speller: Speller, findings: Findings): void {
  const { model, sample } = reach
  if (!model.methods.length) return
  const at = { kind: 'flow', id: model.flow.id } as const
  const walk = sample.status.findIndex((status) => !status.includes(RECOMMENDED))
  const hole: Reached =
    walk >= 0
      ? { witness: sample.answers(walk) }
      : model.methods.some((method) => isSure(reach, method))
        ? { proved: true }
        : searchHole(reach, speller)
  if (hole.witness) {
    const message =
      'These answers end without a recommendation. Add a floor ("if_nothing_else: true" for a fallback).'
    findings.add('no-recommendation', at, message, hole.witness)
  } else if (!hole.proved) findings.addNotProved(at, 'whether all answers end with a recommendation')
}

/** Recommended on every walk: always shown, and laid as a floor or with nothing that could speak against it. */
function isSure(reach: Reach, { id, shown, needs, rules }: MethodNode): boolean {
  const { floors, precedence } = reach.model.flow
  const laid = floors.some(({ method }) => method === id)
  const unopposed =
    !needs.length && !precedence?.ladder.includes(id) && rules.every(({ rule }) => rule.severity === 'note')
  if (!laid && !unopposed) return false
  const hidden = reach.find(silent(shown))
  return !hidden.witness && hidden.proved
}

function searchHole(reach: Reach, speller: Speller): Reached {
  const { model, scales } = reach
  const { floors, precedence } = model.flow
  const nothing = model.methods.map((node): Formula => {
    if (floors.some(({ method }) => method === node.id)) return silent(node.shown)
    if (precedence?.ladder.includes(node.id)) return silent(speller.lead([node.id]))
    return silent(speller.free(node, ['block', 'caveat']))
  })
  return reach.findOutcome(() => !scales.status.includes(RECOMMENDED), nothing)
}

/** At most one recommended impact design: true by construction if the precedence covers the ladder properly. */
export function checkPrecedence(reach: Reach, findings: Findings): void {
  const { flow } = reach.model
  const { precedence, groups } = flow
  const impact = groups['impact'] ?? []
  if (!precedence) {
    if (impact.length > 1) {
      const message = 'The group "impact" has several methods but no precedence chooses between them.'
      findings.add('precedence-broken', { kind: 'flow', id: flow.id }, message)
    }
    return
  }
  const at = { kind: 'precedence', id: precedence.id } as const
  const broken = (message: string) => findings.add('precedence-broken', at, message)
  const { ladder, classes, orders } = precedence
  const list = (ids: readonly string[]) => ids.join(', ')

  const off = impact.filter((id) => !ladder.includes(id))
  if (off.length)
    broken(`${list(off)}: in the group "impact" but not on the ladder, so two designs could be recommended.`)
  const placed = classes.flatMap(({ methods }) => methods)
  const unplaced = ladder.filter((id) => !placed.includes(id))
  if (unplaced.length)
    broken(`${list(unplaced)}: on the ladder but in no class, so never the best available.`)
  const strangers = placed.filter((id) => !ladder.includes(id))
  if (strangers.length) broken(`${list(strangers)}: in a class but not on the ladder.`)
  const twice = placed.filter((id, place) => placed.indexOf(id) !== place)
  if (twice.length) broken(`${list([...new Set(twice)])}: in more than one class.`)
  orders.forEach(({ when, methods }, number) => {
    const left = ladder.filter((id) => !methods.includes(id))
    const extra = methods.filter((id, place) => !ladder.includes(id) || methods.indexOf(id) !== place)
    if (left.length)
      broken(`Order ${number + 1} leaves out ${list(left)}, which could then be recommended beside the lead.`)
    if (extra.length) broken(`Order ${number + 1} names ${list(extra)} twice or off the ladder.`)
    if (!when && number < orders.length - 1)
      broken(`Order ${number + 1} has no condition, so later orders are never used.`)
  })
  if (orders.at(-1)?.when) broken('The last order has a condition: without one, the ladder itself decides.')
  const floored = flow.floors.filter(({ method }) => ladder.includes(method))
  if (floored.length)
    broken(`${list(floored.map(({ id }) => id))}: a floor on the ladder recommends a design beside the lead.`)
  checkOneLead(reach, new Set([...ladder, ...impact]), findings)
}

/** How many of the sampled walks are put to the engine itself. */
const REPLAYS = 40

/** The same seen in practice: no sampled walk recommends two designs, and the engine says so too. */
function checkOneLead({ model, sample }: Reach, designs: ReadonlySet<string>, findings: Findings): void {
  const places = model.methods.flatMap(({ id }, place) => (designs.has(id) ? [place] : []))
  const several = sample.status.findIndex(
    (status) => places.filter((place) => status[place] === RECOMMENDED).length > 1,
  )
  const walks = several >= 0 ? [several] : Array.from({ length: REPLAYS }, (_, at) => at)
  for (const walk of walks) {
    const answers = sample.answers(walk)
    const { methods } = recommend(model.flow, resolve(model.flow, answers))
    const chosen = methods.filter(({ id, status }) => status === 'recommended' && designs.has(id))
    if (chosen.length < 2) continue
    const message = `Two impact designs are recommended at once: ${chosen.map(({ id }) => id).join(', ')}.`
    findings.add('two-impact-designs', { kind: 'flow', id: model.flow.id }, message, answers)
    return
  }
}

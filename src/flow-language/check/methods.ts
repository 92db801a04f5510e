// Can every method be shown, be possible and be recommended?

import type { Findings } from './findings.ts'
import type { MethodNode } from './model.ts'
import type { Reach, Reached } from './reach.ts'
import type { Speller } from './standing.ts'
import { POSSIBLE, RECOMMENDED } from './weigh.ts'

export function checkMethods(reach: Reach, speller: Speller, findings: Findings): void {
  reach.model.methods.forEach((node, place) => checkMethod(reach, speller, node, place, findings))
}

function checkMethod(
  reach: Reach,
  speller: Speller,
  node: MethodNode,
  place: number,
  findings: Findings,
): void {
  const { sample, model, scales } = reach
  const { status } = scales
  const at = { kind: 'method', id: node.id } as const
  const comesOut = (least: number): Reached | undefined => {
    const walk = sample.status.findIndex((statuses) => statuses[place]! >= least)
    return walk < 0 ? undefined : { witness: sample.answers(walk) }
  }
  const report = (code: Parameters<Findings['add']>[0], reached: Reached, what: string): boolean => {
    if (reached.witness) return false
    if (reached.proved) findings.add(code, at, `${node.id} can never be ${what}.`)
    else findings.addNotProved(at, `whether ${node.id} can be ${what}`)
    return true
  }

  if (report('method-never-shown', comesOut(1) ?? reach.find(node.shown), 'shown')) return
  for (const question of node.needs) {
    const asked = reach.find(node.shown, { kind: 'asked', question })
    if (asked.witness || !asked.proved) continue
    const message = `${node.id} needs an answer to "${question.id}", which is never asked while the method is shown.`
    findings.add('needs-never-asked', at, message)
  }

  // The floors are laid last and ask for nothing but that the method is shown.
  if (model.flow.floors.some(({ method, ifNothingElse }) => method === node.id && !ifNothingElse)) return
  const open = [speller.free(node, ['block'])]
  const possible = comesOut(POSSIBLE) ?? reach.findOutcome(() => status[place]! >= POSSIBLE, open)
  if (report('method-never-possible', possible, 'possible')) return

  checkRecommended(reach, speller, node, place, comesOut(RECOMMENDED), findings)
}

function checkRecommended(
  reach: Reach,
  speller: Speller,
  node: MethodNode,
  place: number,
  seen: Reached | undefined,
  findings: Findings,
): void {
  const { status } = reach.scales
  const at = { kind: 'method', id: node.id } as const
  const clean = speller.free(node, ['block', 'caveat'])
  const onLadder = reach.model.flow.precedence?.ladder.includes(node.id)
  const spelt = onLadder ? [clean, speller.lead([node.id])] : [clean]
  const recommended = seen ?? reach.findOutcome(() => status[place] === RECOMMENDED, spelt)
  if (reach.model.flow.methods[place]?.atMost === 'possible') {
    const message = `${node.id} is declared \`at_most: possible\`, but these answers make it recommended.`
    if (recommended.witness) findings.add('method-beyond-promise', at, message, recommended.witness)
    else if (!recommended.proved) findings.addNotProved(at, `whether ${node.id} can be recommended`)
    return
  }
  if (recommended.witness) return
  if (!recommended.proved) return findings.addNotProved(at, `whether ${node.id} can be recommended`)
  const beaten = onLadder ? reach.search(clean).witness : undefined
  const message = beaten
    ? `${node.id} can never be recommended: whenever nothing speaks against it, a design before it is recommended instead.`
    : `${node.id} can never be recommended: some block or caveat always applies, or an answer it needs is never asked.`
  findings.add('method-never-recommended', at, message, beaten)
}

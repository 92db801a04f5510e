// Can every piece of advice, every reason in favour and every order of precedence be reached?
import { silent, type Formula } from './formula.ts'
import type { Findings } from './findings.ts'
import type { MethodNode } from './model.ts'
import type { Reach } from './reach.ts'
import type { Speller } from './standing.ts'

export function checkAdvice(reach: Reach, speller: Speller, findings: Findings): void {
  for (const { advice, when } of reach.model.advice) {
    const at = { kind: 'advice', id: advice.id } as const
    const shown = reach.findStanding([when], [speller.spell(when, 'end')])
    if (shown.witness) continue
    if (shown.proved) findings.add('advice-never', at, `No answers bring up advice ${advice.id}.`)
    else findings.addNotProved(at, `whether advice ${advice.id} can be given`)
  }
  for (const method of reach.model.methods) checkSupports(reach, speller, method, findings)
  checkOrders(reach, findings)
}

function checkSupports(reach: Reach, speller: Speller, node: MethodNode, findings: Findings): void {
  node.supports.forEach(({ when, because }, number) => {
    const at = { kind: 'method', id: node.id, option: String(number) } as const
    const what = `"${because}" in favour of ${node.id}`
    const ask = (more: readonly Formula[]) =>
      reach.findStanding([when, node.shown, ...more], [speller.spell(when, 'end'), node.shown, ...more])
    const blocks = node.rules.filter(({ rule }) => rule.severity === 'block' && rule.stage === 'plain')
    const seen = ask(blocks.map((rule) => silent(rule.when)))
    if (seen.witness) return
    const anyway = ask([])
    if (anyway.witness && seen.proved) {
      findings.add(
        'support-hidden',
        at,
        `${what} only holds when the method is ruled out anyway.`,
        anyway.witness,
      )
    } else if (!anyway.witness && anyway.proved)
      findings.add('support-never', at, `No answers bring up ${what}.`)
    else findings.addNotProved(at, `whether ${what} can be shown`)
  })
}

function checkOrders(reach: Reach, findings: Findings): void {
  const { precedence } = reach.model.flow
  if (!precedence) return
  precedence.orders.forEach((_, number) => {
    const { when } = reach.model.orders[number]!
    const earlier = reach.model.orders.slice(0, number).map((order) => silent(order.when))
    const chosen = reach.find(when, ...earlier)
    if (chosen.witness) return
    const at = { kind: 'precedence', id: precedence.id, option: String(number) } as const
    if (chosen.proved)
      findings.add(
        'order-never',
        at,
        `Order ${number + 1} of ${precedence.id} is never the one that decides.`,
      )
    else findings.addNotProved(at, `whether order ${number + 1} of ${precedence.id} is ever used`)
  })
}

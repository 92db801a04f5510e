// A fact without a value silences whatever reads it. That is meant where it rests on questions off the route and
// nothing is at stake; it is a fault where it lets a verdict through that nobody decided on.
import { all, any, silent, suppose, type FactNode, type Formula } from './formula.ts'
import type { Findings } from './findings.ts'
import type { MethodNode } from './model.ts'
import type { Reach } from './reach.ts'
import { readsFact, type Reader } from './readers.ts'

/** Reports the first of two faults: a hole in the table of cases, or a method nothing speaks against by silence only. */
export function checkUnknown(
  reach: Reach,
  node: FactNode,
  readers: readonly Reader[],
  findings: Findings,
): void {
  const reader = readers.find(({ formula }) => readsFact(formula, node))
  if (!reader || !node.cases.length) return
  if (checkGap(reach, node, reader, findings)) return
  for (const method of reach.model.methods) if (checkSilence(reach, node, method, findings)) return
}

/** Every question it reads was asked, and still no case is true: each is plainly untrue. */
function checkGap(reach: Reach, node: FactNode, reader: Reader, findings: Findings): boolean {
  const at = { kind: 'fact', id: node.id } as const
  const gap = reach.find(all(...node.cases.map(({ when }): Formula => ({ kind: 'not', of: when }))))
  if (gap.witness) {
    const message =
      `"${node.id}" can be unknown on a complete walk: no case is true, so what reads it ` +
      `(${reader.of} ${reader.id}) stays silent. Add a case for these answers.`
    findings.add('fact-unknown', at, message, gap.witness)
  } else if (!gap.proved) findings.addNotProved(at, `whether "${node.id}" can be unknown`)
  return gap.witness !== undefined
}

/** The method has nothing against it, but a rule that would speak against it is silent for want of the fact. */
function checkSilence(reach: Reach, node: FactNode, method: MethodNode, findings: Findings): boolean {
  const against = method.rules.filter(({ rule }) => rule.stage === 'plain' && rule.severity !== 'note')
  const silenced = against.filter(({ when }) => readsFact(when, node))
  if (!silenced.length) return false
  const values = [...new Set(node.cases.map(({ is }) => is))]
  const would = ({ when }: { when: Formula }) => any(...values.map((value) => suppose(when, node, value)))
  const unknown = [
    ...node.cases.map(({ when }) => silent(when)),
    method.shown,
    ...method.needs.map((question) => ({ kind: 'asked', question }) as const),
    any(...silenced.map(would)),
  ]
  // Nearly always settled by the few questions behind the fact; only then is the rest of the method's rules worth it.
  if (!reach.find(...unknown).witness) return false
  const { witness } = reach.find(...unknown, ...against.map(({ when }) => silent(when)))
  if (!witness) return false
  const rules = silenced.map(({ rule }) => rule.id).join(', ')
  const message =
    `"${node.id}" can be unknown on a complete walk, which silences ${rules}: ` +
    `nothing speaks against ${method.id} there. Add a case for these answers, or let ${method.id} need the question.`
  findings.add('fact-unknown', { kind: 'fact', id: node.id }, message, witness)
  return true
}

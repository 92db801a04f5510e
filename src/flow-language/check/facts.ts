// Can every value of a fact be reached, and does a fact that somebody reads always have one where it should?
import { silent, type FactNode, type Formula } from './formula.ts'
import type { Findings } from './findings.ts'
import type { Reach, Reached } from './reach.ts'
import type { Reader } from './readers.ts'
import type { Speller } from './standing.ts'
import { checkUnknown } from './unknown.ts'

export function checkFacts(
  reach: Reach,
  speller: Speller,
  readers: readonly Reader[],
  findings: Findings,
): void {
  for (const node of reach.model.facts) {
    checkValues(reach, speller, node, findings)
    if (!node.fact.late) checkUnknown(reach, node, readers, findings)
  }
}

function checkValues(reach: Reach, speller: Speller, node: FactNode, findings: Findings): void {
  const found = node.cases.map((_, at) => decidedBy(reach, speller, node, at))
  const values = [...new Set(node.cases.map(({ is }) => is))]
  for (const value of values) {
    const ways = found.filter((_, at) => node.cases[at]!.is === value)
    const place = { kind: 'fact', id: node.id, option: value } as const
    if (ways.every((way) => !way.witness)) {
      if (ways.every(isProved)) {
        findings.add('fact-value-never', place, `No answers make "${node.id}" come out as "${value}".`)
      } else findings.addNotProved(place, `whether "${node.id}" can be "${value}"`)
    } else {
      node.cases.forEach(({ is }, at) => {
        if (is !== value || found[at]!.witness || !isProved(found[at]!)) return
        const message = `Case ${at + 1} of "${node.id}" (${is}) never decides: earlier cases always come first, or it is never true.`
        findings.add('fact-case-never', place, message, ways.find(({ witness }) => witness)?.witness)
      })
    }
  }
}

/** Is there a walk on which this case is the first that is true? */
function decidedBy(reach: Reach, speller: Speller, { fact, cases }: FactNode, at: number): Reached {
  const first = (read: (formula: Formula) => Formula) => [
    read(cases[at]!.when),
    ...cases.slice(0, at).map(({ when }) => silent(read(when))),
  ]
  if (!fact.late) return reach.find(...first((formula) => formula))
  return reach.findStanding(
    first((formula) => formula),
    first((formula) => speller.spell(formula, 'end')),
  )
}

function isProved(reached: Reached): boolean {
  return !reached.witness && reached.proved
}

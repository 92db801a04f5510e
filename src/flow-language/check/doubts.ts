// Can every doubt be raised, can it stay silent, and are the questions it sends readers to on their route by then?
import { silent, type Formula, type QuestionNode } from './formula.ts'
import type { Findings } from './findings.ts'
import type { Reach } from './reach.ts'

export function checkDoubts(reach: Reach, findings: Findings): void {
  for (const { doubt, when, mend } of reach.model.doubts) {
    const at = { kind: 'doubt', id: doubt.id } as const
    const raised = reach.sweep(when)
    if (!raised.witness) {
      if (raised.proved) findings.add('doubt-never', at, `No answers raise doubt ${doubt.id}.`)
      else findings.addNotProved(at, `whether doubt ${doubt.id} can be raised`)
      continue
    }
    const quiet = reach.sweep(silent(when))
    if (!quiet.witness) {
      if (quiet.proved) {
        const message = `Doubt ${doubt.id} is raised whatever the answers, so it doubts nothing.`
        findings.add('doubt-always', at, message, raised.witness)
      } else findings.addNotProved(at, `whether doubt ${doubt.id} can stay silent`)
    }
    for (const question of mend.filter((each) => !restsOn(when, each))) {
      const astray = reach.sweep(when, { kind: 'not', of: { kind: 'asked', question } })
      if (astray.witness) {
        const message =
          `Doubt ${doubt.id} sends readers to "${question.id}", which need not have been asked when it is raised. ` +
          'Leave it out of "mend", or let the condition rest on it.'
        findings.add('doubt-astray', at, message, astray.witness)
      } else if (!astray.proved) {
        findings.addNotProved(
          at,
          `whether "${question.id}" has been asked whenever doubt ${doubt.id} is raised`,
        )
      }
    }
  }
}

/** Can the formula only be yes if this question was answered? Plain to see in most conditions, which spares the proof. */
function restsOn(formula: Formula, question: QuestionNode): boolean {
  switch (formula.kind) {
    case 'answer':
      return formula.question === question
    case 'not':
      return formula.of.kind === 'answer' && restsOn(formula.of, question)
    case 'all':
      return formula.of.some((part) => restsOn(part, question))
    case 'any':
      return formula.of.length > 0 && formula.of.every((part) => restsOn(part, question))
    default:
      return false
  }
}

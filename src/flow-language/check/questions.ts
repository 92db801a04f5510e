// Can every question be asked, is its condition needed, and does anything read the answer?
import { silent } from './formula.ts'
import type { Findings } from './findings.ts'
import type { Reach } from './reach.ts'
import { readsQuestion, type Reader } from './readers.ts'

export function checkQuestions(reach: Reach, readers: readonly Reader[], findings: Findings): void {
  for (const node of reach.model.questions) {
    const { id, question, ask } = node
    const at = { kind: 'question', id } as const
    if (ask) {
      const asked = reach.find(ask)
      const skipped = reach.find(silent(ask))
      if (!asked.witness) {
        if (asked.proved)
          findings.add('question-never-asked', at, `No answers lead to "${id}": its "ask" is never true.`)
        else findings.addNotProved(at, `whether "${id}" can be asked`)
      } else if (!skipped.witness) {
        if (skipped.proved) {
          const message = `"${id}" is asked whatever the answers: its "ask" is always true and can go.`
          findings.add('question-always-asked', at, message, asked.witness)
        } else findings.addNotProved(at, `whether "${id}" is always asked`)
      }
    }

    const needed = reach.model.methods.some(({ needs }) => needs.includes(node))
    const open = reach.model.flow.state === 'open' // what is still being prepared may have no rules yet
    if (
      open &&
      !question.context &&
      !needed &&
      !readers.some(({ formula }) => readsQuestion(formula, node))
    ) {
      const message = `Nothing reads the answer to "${id}". Use it in a rule, or declare "context: true".`
      findings.add('question-unread', at, message, reach.find({ kind: 'asked', question: node }).witness)
    }
  }
}

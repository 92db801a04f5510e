// Doubts: answers that sit badly together, and the questions where that can be mended.
import { eachLeaf } from '../../engine/condition.ts'
import type { Condition, Doubt, Fact, Id } from '../../engine/flow.ts'
import { suggestion } from '../nearest.ts'
import { within, type Place } from '../positions.ts'
import type { OpenFlowFile } from '../schema.ts'
import { readCondition } from './conditions.ts'
import { checkSources } from './questions.ts'
import type { Desk } from './rules.ts'

/** The doubts in their final form. `facts`: the flow's, linked, to see what a condition reads through them. */
export function linkDoubts(
  written: OpenFlowFile['doubts'],
  list: Place,
  facts: readonly Fact[],
  { names, report, rawAt }: Desk,
): Doubt[] {
  return written.map(({ id, says, mend, source: sources }, index) => {
    const place = within(list, index)
    const at = within(place, 'when')
    const when = readCondition(rawAt(at), at, { names, report, what: `Doubt \`${id}\``, standing: 'no' })
    const read = questionsIn(when, facts)
    for (const [which, question] of mend.entries()) {
      if (!question || read.has(question)) continue
      const there = within(place, 'mend', which)
      const known = names.questions.has(question)
      const { hint, nearest } = suggestion(question, known ? read : names.questions.keys())
      const message = known
        ? `Doubt \`${id}\` sends readers to \`${question}\`, but its condition does not read that answer.`
        : `There is no question \`${question}\` in this flow. ${hint}`.trim()
      report(there, 'unknown', message, known ? {} : { nearest })
    }
    checkSources(sources, within(place, 'source'), names.library.sources, report)
    if (!sources.length && id) {
      const message = `Doubt \`${id}\` names no source. If it is our own judgement, say so: source: judgement.`
      report(within(place, 'id'), 'advice', message, { level: 'warning' })
    }
    return { id, when, says, mend, sources }
  })
}

function questionsIn(condition: Condition, facts: readonly Fact[], found = new Set<Id>()): Set<Id> {
  eachLeaf(condition, (leaf) => {
    if (leaf.kind === 'is' || leaf.kind === 'has') found.add(leaf.question)
    else if (leaf.kind === 'fact') {
      const cases = facts.find(({ id }) => id === leaf.fact)?.cases ?? []
      for (const { when } of cases) questionsIn(when, facts, found)
    }
  })
  return found
}

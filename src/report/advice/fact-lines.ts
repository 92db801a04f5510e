// The facts panel: what follows from the answers, in brief. Values are the flow's own words.
import type { Advised, Flow, Id } from '../../engine/index.ts'
import { countWords } from '../words/count-words.ts'

export interface FactLine {
  label: string
  value: string
}

/** Facts worth showing at the top, by the ids the branches share. */
const LABELS: readonly [Id, string][] = [
  ['evaluability', 'Ready to evaluate'],
  ['tier', 'How much it matters'],
  ['timing', 'Time'],
]

/** The facts that have a value, and how much is still to find out. */
export function factLines(flow: Flow, { facts, findOut, path, current }: Advised): FactLine[] {
  const lines = LABELS.flatMap(([id, label]) => {
    const value = flow.facts.find((fact) => fact.id === id)?.cases.find(({ is }) => is === facts[id])?.says
    return value ? [{ label, value }] : []
  })
  if (path.length === 0) return []
  const left = findOut.length
    ? countWords(findOut.length, 'answer')
    : current === null
      ? 'Nothing'
      : 'Nothing so far'
  return [...lines, { label: 'Still to find out', value: left }]
}

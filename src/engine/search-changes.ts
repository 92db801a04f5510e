// Every smallest set of changed answers that reaches a goal: none that another one is part of.
import { sameAnswer } from './answer.ts'
import type { Answers, Flow } from './flow.ts'
import { keyOf, leversAt, leversToTry, type Found, type Goal, type Node } from './goal.ts'
import { settle } from './newly-asked.ts'
import type { Trial } from './trial.ts'

/** Sets to try: enough for every flow we have many times over, and a hostile one cannot hang the page. */
const MOST_TRIALS = 1500

/** Every smallest set of up to `depth` changes that reaches the goal, smaller ones first. */
export function searchChanges(flow: Flow, now: Trial, goal: Goal, depth: number): Found[] {
  const found: Found[] = []
  const tried = new Set<string>()
  let frontier: readonly Node[] = [{ answers: now.answers, changed: [], trial: now }]
  for (let left = depth; left > 0 && frontier.length; left--) {
    const next: Node[] = []
    for (const from of frontier) {
      const levers = leversAt(flow, goal, from, true)
      for (const id of leversToTry(levers, left)) {
        const changed = [...from.changed, id]
        for (const answer of levers.waysAt(id)) {
          const answers = { ...from.answers, [id]: answer }
          const key = keyOf(changed, answers)
          if (tried.has(key) || found.some((smaller) => isInside(smaller, answers))) continue
          if (tried.size >= MOST_TRIALS) return found
          tried.add(key)
          const { trial, end } = settle(flow, answers, now, goal)
          if (end) found.push({ changed, ...end })
          else if (left > 1) next.push({ answers, changed, trial })
        }
      }
    }
    frontier = next
  }
  return found
}

/** Is this solution already part of these answers? */
function isInside({ changed, answers: solved }: Found, answers: Answers): boolean {
  return changed.every((question) => sameAnswer(answers[question], solved[question]))
}

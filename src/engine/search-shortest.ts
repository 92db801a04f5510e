// The shortest sets of changed answers that reach one of several goals, and no others, so that it can look further than
// searchChanges(). It clears obstacles by the answers behind them, never by steering round their questions. It goes on
// from where the fewest changes still seem to be needed, and of the answers to one question only with those that leave
// the least in the way.
import type { Flow } from './flow.ts'
import { apart, keyOf, leversAt, leversToTry, type Found, type Goal, type Levers, type Node } from './goal.ts'
import { settle } from './newly-asked.ts'
import type { Trial } from './trial.ts'

/** A node on the way to one of the goals. */
interface Step extends Node {
  goal: Goal
  levers: Levers
}

/** The shortest sets of up to `depth` changes that reach a goal, as far as so many trials go. */
export function searchShortest(
  flow: Flow,
  now: Trial,
  goals: readonly Goal[],
  depth: number,
  trials: number,
): Found[] {
  const found: Found[] = []
  const tried = new Map(goals.map((goal) => [goal, new Set<string>()]))
  /** By how many changes they would come to at least; the last to come is the first to go on. */
  const waiting: Step[][] = Array.from({ length: depth + 1 }, () => [])
  const enter = (node: Node, goal: Goal) => {
    const levers = leversAt(flow, goal, node, false)
    if (!levers.groups) return
    waiting[node.changed.length + Math.max(1, apart(levers.groups))]?.push({ ...node, goal, levers })
  }
  for (const goal of goals.toReversed()) enter({ answers: now.answers, changed: [], trial: now }, goal)

  for (let least = 1; least <= depth && !found.length; least++) {
    for (let step = waiting[least]?.pop(); step && trials > 0; step = waiting[least]?.pop()) {
      const { goal, levers, answers: before } = step
      for (const id of leversToTry(levers, depth - step.changed.length)) {
        const changed = [...step.changed, id]
        const next: Node[] = []
        for (const answer of levers.waysAt(id)) {
          const answers = { ...before, [id]: answer }
          const key = keyOf(changed, answers)
          if (tried.get(goal)?.has(key)) continue
          tried.get(goal)?.add(key)
          trials--
          const { trial, end } = settle(flow, answers, now, goal)
          if (end) found.push({ changed, ...end })
          else if (changed.length < depth) next.push({ answers, changed, trial })
        }
        for (const node of leastHindered(goal, next)) enter(node, goal)
      }
    }
  }
  const shortest = Math.min(...found.map(({ changed }) => changed.length))
  return found.filter(({ changed }) => changed.length === shortest)
}

/** Those that no other one leaves with strictly less in the way; of those with the same, the first. */
function leastHindered(goal: Goal, nodes: readonly Node[]): Node[] {
  const kept: { node: Node; by: ReadonlySet<string> }[] = []
  const isWithin = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].every((key) => b.has(key))
  const hindered = nodes.map((node) => ({
    node,
    by: new Set(goal.obstacles(node.trial).map(({ key }) => key)),
  }))
  for (const one of hindered.sort((a, b) => a.by.size - b.by.size)) {
    if (!kept.some(({ by }) => isWithin(by, one.by))) kept.push(one)
  }
  return kept.map(({ node }) => node)
}

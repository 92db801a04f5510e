// The smallest sets of changed answers that reach a goal.
//
// Every solution must clear every obstacle, and an obstacle is only cleared by changing one of its levers: an answer
// behind it, or one that decides whether that answer is asked at all. So we branch on the levers of one obstacle at a
// time, which finds every smallest set without trying the rest; and where more obstacles stand apart from one another
// than there are changes left to make, we need not go on.
import { sameAnswer } from './answer.ts'
import { indexOf } from './flow-index.ts'
import type { Answer, Answers, Flow, Id, Question } from './flow.ts'
import { settle, type Asked } from './newly-asked.ts'
import type { Obstacle } from './obstacles.ts'
import type { Trial } from './trial.ts'

export interface Goal {
  reached: (trial: Trial) => boolean
  obstacles: (trial: Trial) => readonly Obstacle[]
  /** A quick look: does something stand in the way however questions that are still open are answered? */
  blocked: (trial: Trial) => boolean
  /** Another quick look: how much stands in the way? */
  against: (trial: Trial) => number
  /** Reject what only works if a question it opens turns out badly. */
  avoidsMisfortune: boolean
  /** Can the answer to this question make a difference to the goal? The others can wait. */
  matters: (question: Id) => boolean
  /** Answers that may be tried in place of today's. */
  ways: (question: Question, today: Answer) => readonly Answer[]
}

export interface Found {
  /** The questions whose answers changed, in the order in which they were tried. */
  changed: readonly Id[]
  answers: Answers
  /** Questions the changes open, with the answer counted on. */
  asked: readonly Asked[]
  /** How things stand then. */
  then: Trial
}

interface Node {
  answers: Answers
  changed: readonly Id[]
  trial: Trial
}

/** How far to look. */
export interface Reach {
  /** Largest set of changes. */
  depth: number
  /** Sets that may still be tried, counted down. It may be shared by several searches. */
  budget: { left: number }
  /**
   * Clear obstacles by the answers behind them, not by steering round their questions, and go on only with answers
   * that leave the least in the way: finds shortest sets, not all smallest ones.
   */
  direct: boolean
}

/** Every smallest set of changes that reaches the goal, smaller ones first. */
export function searchChanges(flow: Flow, now: Trial, goal: Goal, reach: Reach): Found[] {
  const found: Found[] = []
  const tried = new Set<string>()
  let frontier: readonly Node[] = [{ answers: now.answers, changed: [], trial: now }]
  for (let left = reach.depth; left > 0 && frontier.length; left--) {
    const next: Node[] = []
    for (const from of frontier) {
      for (const { id, ways } of leversToTry(flow, goal, from, left, reach.direct)) {
        const changed = [...from.changed, id]
        const fallen: Node[] = []
        for (const answer of ways) {
          const answers = { ...from.answers, [id]: answer }
          const key = keyOf(changed, answers)
          if (tried.has(key) || found.some((smaller) => isInside(smaller, answers))) continue
          if (reach.budget.left-- <= 0) return found
          tried.add(key)
          const { trial, end } = settle(flow, answers, now, goal)
          if (end) found.push({ changed, answers, asked: end.asked, then: end.trial })
          else if (left > 1) fallen.push({ answers, changed, trial })
        }
        next.push(...(reach.direct ? leastHindered(goal, fallen) : fallen))
      }
    }
    frontier = next
  }
  return found
}

function keyOf(changed: readonly Id[], answers: Answers): string {
  return changed
    .map((question) => `${question}=${String(answers[question])}`)
    .sort()
    .join()
}

/** Those of these that no other one leaves with strictly less, or with the same and before it, in the way. */
function leastHindered(goal: Goal, nodes: readonly Node[]): Node[] {
  const hindered = nodes.map((node) => ({
    node,
    by: new Set(goal.obstacles(node.trial).map(({ key }) => key)),
  }))
  const isWithin = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].every((key) => b.has(key))
  return hindered
    .filter(({ by }, at) =>
      hindered.every(
        (other, place) =>
          place === at || !isWithin(other.by, by) || (other.by.size === by.size && place > at),
      ),
    )
    .map(({ node }) => node)
}

/** The levers of the obstacle that has the fewest, with the answers to try; none if there are too many obstacles. */
function leversToTry(
  flow: Flow,
  goal: Goal,
  from: Node,
  left: number,
  direct: boolean,
): { id: Id; ways: readonly Answer[] }[] {
  const { levers = [], waysAt } = usableLevers(flow, goal, from, direct)
  // What a lever leaves standing has to be cleared by the changes that are left after it.
  return (levers[0] ?? [])
    .filter((id) => apart(levers.filter((other) => !other.includes(id))) < left)
    .map((id) => ({ id, ways: waysAt(id) }))
}

interface Levers {
  waysAt: (id: Id) => readonly Answer[]
  /** For each obstacle, fewest first; absent if one of them cannot be cleared at all. */
  levers?: (readonly Id[])[]
}

/** The levers that can still be worked. */
function usableLevers(flow: Flow, goal: Goal, { trial, changed }: Node, direct: boolean): Levers {
  const { questions } = indexOf(flow)
  const waysAt = (id: Id): readonly Answer[] => {
    const question = questions.get(id)
    const today = trial.answers[id]
    return question && today !== undefined && !changed.includes(id) ? goal.ways(question, today) : []
  }
  const levers: (readonly Id[])[] = []
  for (const obstacle of goal.obstacles(trial)) {
    const all = direct ? obstacle.levers : [...obstacle.levers, ...obstacle.around()]
    const own = all.filter((id) => waysAt(id).length)
    if (own.length) levers.push(own)
    else if (obstacle.firm) return { waysAt }
  }
  return { levers: levers.sort((a, b) => a.length - b.length), waysAt }
}

/** At least so many changes are needed; Infinity if no change would do. */
export function leastChanges(flow: Flow, now: Trial, goal: Goal, direct: boolean): number {
  const { levers } = usableLevers(flow, goal, { answers: now.answers, changed: [], trial: now }, direct)
  return levers ? Math.max(1, apart(levers)) : Infinity
}

/** How many of these share no lever, taken greedily: at least so many changes are needed. */
function apart(obstacles: readonly (readonly Id[])[]): number {
  const used = new Set<Id>()
  let count = 0
  for (const levers of obstacles) {
    if (levers.some((id) => used.has(id))) continue
    for (const id of levers) used.add(id)
    count++
  }
  return count
}

/** Is this solution already part of these answers? */
function isInside({ changed, answers: solved }: Found, answers: Answers): boolean {
  return changed.every((question) => sameAnswer(answers[question], solved[question]))
}

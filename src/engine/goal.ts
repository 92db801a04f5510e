// What a search for changes is after, and what can be done towards it.
//
// Every solution must clear every obstacle, and an obstacle is only cleared by changing one of its levers: an answer
// behind it, or one that decides whether that answer is asked at all. So a search branches on the levers of one obstacle
// at a time; and where more obstacles stand apart from one another than there are changes left, it need not go on.
import { indexOf } from './flow-index.ts'
import type { Answer, Answers, Flow, Id, Question } from './flow.ts'
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

/** Answers some way along: which were changed, in the order in which they were tried, and how things stand. */
export interface Node {
  answers: Answers
  changed: readonly Id[]
  trial: Trial
}

/** A set of changes that reaches the goal. */
export interface Found extends Node {
  /** Questions the changes open; the answers counted on are among the others. */
  opened: readonly Id[]
}

/** The levers that can still be worked. */
export interface Levers {
  waysAt: (id: Id) => readonly Answer[]
  /** For each obstacle, fewest first; absent if one of them cannot be cleared at all. */
  groups?: readonly (readonly Id[])[]
}

/** What can be done from here. @param around also by steering round questions, so that they are not asked at all */
export function leversAt(flow: Flow, goal: Goal, { trial, changed }: Node, around: boolean): Levers {
  const { questions } = indexOf(flow)
  const waysAt = (id: Id): readonly Answer[] => {
    const question = questions.get(id)
    const today = trial.answers[id]
    return question && today !== undefined && !changed.includes(id) ? goal.ways(question, today) : []
  }
  const groups: (readonly Id[])[] = []
  for (const obstacle of goal.obstacles(trial)) {
    const all = around ? [...obstacle.levers, ...obstacle.around()] : obstacle.levers
    const own = all.filter((id) => waysAt(id).length)
    if (own.length) groups.push(own)
    else if (obstacle.firm) return { waysAt }
  }
  return { waysAt, groups: groups.sort((a, b) => a.length - b.length) }
}

/** How many of these share no lever, taken greedily: at least so many changes are needed. */
export function apart(groups: readonly (readonly Id[])[]): number {
  const used = new Set<Id>()
  let count = 0
  for (const levers of groups) {
    if (levers.some((id) => used.has(id))) continue
    for (const id of levers) used.add(id)
    count++
  }
  return count
}

/** The levers of the obstacle that has the fewest, but only where `left` changes could clear what they leave standing. */
export function leversToTry({ groups = [] }: Levers, left: number): Id[] {
  return (groups[0] ?? []).filter((id) => apart(groups.filter((levers) => !levers.includes(id))) < left)
}

/** The same for the same changes, in whatever order they were made. */
export function keyOf(changed: readonly Id[], answers: Answers): string {
  return changed
    .map((question) => `${question}=${String(answers[question])}`)
    .sort()
    .join()
}

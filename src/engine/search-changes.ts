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

/** Enough for every flow we have many times over; keeps a hostile flow from hanging the page. */
const MOST_TRIALS = 1500

/** Every smallest set of up to `depth` changes that reaches the goal, smaller ones first. */
export function searchChanges(flow: Flow, now: Trial, goal: Goal, depth: number): Found[] {
  const found: Found[] = []
  const tried = new Set<string>()
  let frontier: readonly Node[] = [{ answers: now.answers, changed: [], trial: now }]
  for (let left = depth; left > 0 && frontier.length && tried.size < MOST_TRIALS; left--) {
    const next: Node[] = []
    for (const from of frontier) {
      for (const { id, answer } of stepsFrom(flow, goal, from, left)) {
        const answers = { ...from.answers, [id]: answer }
        const changed = [...from.changed, id]
        const key = changed
          .map((question) => `${question}=${String(answers[question])}`)
          .sort()
          .join()
        if (tried.has(key) || found.some((smaller) => isInside(smaller, answers))) continue
        tried.add(key)
        const { trial, end } = settle(flow, answers, now, goal)
        if (end) found.push({ changed, answers, asked: end.asked, then: end.trial })
        else next.push({ answers, changed, trial })
      }
    }
    frontier = next
  }
  return found
}

/** Every way to work one more lever of the obstacle that has the fewest; none if there are too many obstacles. */
function* stepsFrom(flow: Flow, goal: Goal, from: Node, left: number): Generator<{ id: Id; answer: Answer }> {
  const { questions } = indexOf(flow)
  const waysAt = (id: Id): readonly Answer[] => {
    const question = questions.get(id)
    const today = from.trial.answers[id]
    return question && today !== undefined && !from.changed.includes(id) ? goal.ways(question, today) : []
  }
  const usable: (readonly Id[])[] = []
  for (const { levers, firm } of goal.obstacles(from.trial)) {
    const own = levers.filter((id) => waysAt(id).length)
    if (own.length) usable.push(own)
    else if (firm) return
  }
  usable.sort((a, b) => a.length - b.length)
  for (const id of usable[0] ?? []) {
    // What this lever leaves standing has to be cleared by the changes that are left after it.
    if (apart(usable.filter((levers) => !levers.includes(id))) >= left) continue
    for (const answer of waysAt(id)) yield { id, answer }
  }
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

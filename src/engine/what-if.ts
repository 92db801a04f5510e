// "What would have to change?" The smallest sets of changed answers that open a method or make it recommended.
//
// Three things are never proposed: a fixed fact, a worse situation, and "don't know".
import { sameAnswer } from './answer.ts'
import { questionsRead } from './condition.ts'
import { indexOf } from './flow-index.ts'
import type { Answer, Answers, Condition, Control, Flow, Id, Status } from './flow.ts'
import type { Found, Goal } from './goal.ts'
import { askedFor, type Asked } from './newly-asked.ts'
import { countAgainst, keepsFrom, obstaclesTo } from './obstacles.ts'
import { searchChanges } from './search-changes.ts'
import { compareStatus, movedBetween, statusIn, tryOut, type Trial } from './trial.ts'
import { betterAnswers, isUnsure, rankOf } from './ways.ts'

export interface ChangedAnswer {
  question: Id
  from: Answer
  to: Answer
  control: Control
  /** Today nobody knows: this is to be found out before it is changed. */
  unsure?: true
}

export interface WhatIf {
  method: Id
  reaches: Status
  /** What the reader can decide comes first, then what takes work. */
  changes: readonly ChangedAnswer[]
  /** Questions the change opens, with the answer this depends on. */
  thenAsked: readonly Asked[]
  /** Methods that would stand better, and worse, besides. */
  gains: readonly Id[]
  loses: readonly Id[]
}

export interface WhatIfOptions {
  want?: 'possible' | 'recommended'
  /** Largest set of changes to look for; 3 unless told. */
  depth?: number
  /** How many sets to return; 5 unless told. */
  limit?: number
}

/**
 * The smallest sets of changes that bring the method to `want`: first those the reader can decide, then those that
 * take work; among these the fewest changes first. Empty if none is found within `depth`.
 */
export function whatIf(flow: Flow, answers: Answers, method: Id, options: WhatIfOptions = {}): WhatIf[] {
  const { want = 'possible', depth = 3, limit = 5 } = options
  const now = tryOut(flow, answers)
  if (compareStatus(statusIn(now, method), want) >= 0) return []
  const goal = methodGoal(flow, method, want)
  const found = searchChanges(flow, now, goal, depth).map((one) => describe(flow, now, one, method))
  return found
    .filter((set) => !found.some((other) => other !== set && asksLess(flow, other, set)))
    .sort((a, b) => cost(a) - cost(b))
    .slice(0, limit)
    .map(({ found: end, ...set }) => ({ ...set, thenAsked: askedFor(flow, goal, end) }))
}

/** To bring a method to stand as wanted. */
function methodGoal(flow: Flow, method: Id, want: 'possible' | 'recommended'): Goal {
  const needs = indexOf(flow).methods.get(method)?.needs ?? []
  const against = flow.rules.filter((rule) => keepsFrom(want, method, rule))
  // Whether it may lead depends on every other design; whether it is ruled out, on its own rules alone.
  const all = want === 'recommended' || against.some(({ stage }) => stage !== 'plain')
  const read = all
    ? everythingRead(flow)
    : readBy(
        flow,
        method,
        against.map(({ when }) => when),
      )
  return {
    // A method is not won by steering round the question it rests on.
    reached: (trial) =>
      compareStatus(statusIn(trial, method), want) >= 0 &&
      needs.every((question) => trial.answers[question] !== undefined),
    obstacles: (trial) => obstaclesTo(flow, trial, method, want),
    // A plain rule that fires on what is known goes on firing however the rest is answered.
    blocked: ({ fired }) => fired.plain.some((rule) => keepsFrom(want, method, rule)),
    against: (trial) => countAgainst(flow, trial, method, want),
    avoidsMisfortune: want === 'recommended',
    matters: (question) => read.has(question),
    ways: betterAnswers,
  }
}

const readByFlow = new WeakMap<Flow, ReadonlySet<Id>>()

/** Every question that can make a difference to some verdict, or to what is asked. */
export function everythingRead(flow: Flow): ReadonlySet<Id> {
  const known = readByFlow.get(flow)
  if (known) return known
  const read = new Set<Id>(flow.methods.flatMap(({ needs }) => needs))
  for (const { when } of flow.rules) questionsRead(flow, when, read)
  for (const { ask } of flow.questions) if (ask) questionsRead(flow, ask, read)
  readByFlow.set(flow, read)
  return read
}

/** Every question that can make a difference to these conditions or to what the method needs. */
function readBy(flow: Flow, method: Id, conditions: readonly Condition[]): ReadonlySet<Id> {
  const { methods, questions } = indexOf(flow)
  const { needs = [], shown } = methods.get(method) ?? {}
  const read = new Set<Id>(needs)
  for (const when of [...conditions, ...(shown ? [shown] : [])]) questionsRead(flow, when, read)
  for (const id of read) {
    const ask = questions.get(id)?.ask
    if (ask) questionsRead(flow, ask, read)
  }
  return read
}

/** What a set of changes comes to; what it counts on is worked out last, and only for the sets that are told. */
type Sketch = Omit<WhatIf, 'thenAsked'> & { found: Found }

function describe(flow: Flow, now: Trial, found: Found, method: Id): Sketch {
  const { gains, loses } = movedBetween(flow, now, found.trial)
  return {
    method,
    reaches: statusIn(found.trial, method),
    changes: changesIn(flow, now, found.changed, found.answers),
    gains: gains.filter((id) => id !== method),
    loses: loses.filter((id) => id !== method),
    found,
  }
}

const EFFORT: Record<Control, number> = { choice: 1, effort: 2, fixed: 9 }

/** How hard it is to change: what the reader can decide is the easiest. */
export function effortOf(control: Control): number {
  return EFFORT[control]
}

/** The changed answers: what the reader can decide first, and otherwise in the order of the flow. */
export function changesIn(flow: Flow, now: Trial, changed: readonly Id[], to: Answers): ChangedAnswer[] {
  return flow.questions
    .flatMap((question): ChangedAnswer[] => {
      const { id, control } = question
      const [before, after] = [now.answers[id], to[id]]
      if (!changed.includes(id) || before === undefined || after === undefined) return []
      const unsure = isUnsure(question, before)
      return [
        {
          question: id,
          from: before,
          to: after,
          control,
          ...(unsure && { unsure }),
        },
      ]
    })
    .sort((a, b) => EFFORT[a.control] - EFFORT[b.control])
}

/** As much of a proposal as says what it asks and what it comes to. */
type Proposal = Pick<WhatIf, 'changes' | 'gains' | 'loses'> & { reaches: Id }

/** Does `a` come to the same as `b` while changing the same answers, none further and one less far? */
export function asksLess(flow: Flow, a: Proposal, b: Proposal): boolean {
  const same = (left: readonly Id[], right: readonly Id[]) => left.join() === right.join()
  if (a.reaches !== b.reaches || !same(a.gains, b.gains) || !same(a.loses, b.loses)) return false
  if (a.changes.length !== b.changes.length) return false
  let less = false
  for (const change of a.changes) {
    const other = b.changes.find(({ question }) => question === change.question)
    const question = indexOf(flow).questions.get(change.question)
    if (!other || !question) return false
    if (sameAnswer(change.to, other.to)) continue
    const [near, far] = [rankOf(question, change.to), rankOf(question, other.to)]
    if (near < 0 || far < 0 || near < far) return false
    less = true
  }
  return less
}

/** Who can make the changes, then how many there are, then the effort, the new questions and what is lost. */
function cost({ changes, found, loses }: Sketch): number {
  const efforts = changes.map(({ control }) => EFFORT[control])
  const effort = efforts.reduce((sum, each) => sum + each, 0)
  return (
    Math.max(0, ...efforts) * 100_000 +
    changes.length * 1000 +
    effort * 100 +
    found.opened.length * 10 +
    loses.length
  )
}

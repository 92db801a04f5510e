// "What would have to change?" The smallest sets of changed answers that open a method or make it recommended.
//
// Every solution must undo every reason that stands against the method, and a reason can only be undone by changing
// an answer behind it (or one that decides whether that answer is asked at all). So we branch on the answers behind
// one reason at a time, which finds every smallest set without trying the rest.
//
// Three things are never proposed: a fixed fact, a worse situation, and "don't know".
import { advise, type Advised } from './advise.ts'
import { optionsIn, sameAnswer } from './answer.ts'
import { partsOf } from './explain.ts'
import { indexOf } from './flow-index.ts'
import type { Answer, Answers, Control, Flow, Id, Question, Status } from './flow.ts'
import { everyAnswer } from './remaining.ts'
import { settle, type Asked } from './newly-asked.ts'
import type { Reason } from './recommend.ts'

export interface ChangedAnswer {
  question: Id
  from: Answer
  to: Answer
  control: Control
}

export interface WhatIf {
  method: Id
  reaches: Status
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

const STANDING: Record<Status, number> = { not_feasible: 0, possible: 1, recommended: 2 }
const EFFORT: Record<Control, number> = { choice: 1, effort: 2, fixed: 9 }
/** Enough for every flow we have many times over; keeps a hostile flow from hanging the page. */
const MOST_TRIALS = 1500

/** The smallest sets of changes that bring the method to `want`, easiest first; empty if none within `depth`. */
export function whatIf(flow: Flow, answers: Answers, method: Id, options: WhatIfOptions = {}): WhatIf[] {
  const { want = 'possible', depth = 3, limit = 5 } = options
  const now = advise(flow, answers)
  const needs = indexOf(flow).methods.get(method)?.needs ?? []
  // A method is not won by steering round the question it rests on.
  const reached = (advised: Advised) =>
    STANDING[standingOf(advised, method)] >= STANDING[want] &&
    needs.every((question) => advised.answers[question] !== undefined)
  if (STANDING[standingOf(now, method)] >= STANDING[want]) return []

  // A plain rule that fires on what is known goes on firing however the rest is answered.
  const plain = new Set(flow.rules.filter(({ stage }) => stage === 'plain').map(({ id }) => id))
  const hopeless = (advised: Advised) =>
    obstaclesTo(advised, method, want).some(({ rule }) => plain.has(rule))

  const solutions: WhatIf[] = []
  const tried = new Set<string>()
  let frontier: Answers[] = [now.answers]

  for (let size = 1; size <= depth && frontier.length && tried.size < MOST_TRIALS; size++) {
    const next: Answers[] = []
    for (const from of frontier) {
      for (const candidate of stepsFrom(flow, now.answers, from, method, want)) {
        const key = JSON.stringify(flow.questions.map(({ id }) => candidate[id] ?? null))
        if (tried.has(key) || contains(flow, solutions, candidate)) continue
        tried.add(key)
        const settled = settle(flow, candidate, now, reached, hopeless)
        if (settled) solutions.push(describe(flow, now, settled.answers, settled.asked, method))
        else next.push(candidate)
      }
    }
    frontier = next
  }
  return solutions
    .filter((solution) => !solutions.some((other) => other !== solution && asksLess(flow, other, solution)))
    .sort((a, b) => cost(a) - cost(b))
    .slice(0, limit)
}

/** Does `a` come to the same as `b` while changing the same answers, none further and one less far? */
function asksLess(flow: Flow, a: WhatIf, b: WhatIf): boolean {
  const same = (left: readonly Id[], right: readonly Id[]) => left.join() === right.join()
  if (a.reaches !== b.reaches || !same(a.gains, b.gains) || !same(a.loses, b.loses)) return false
  if (a.changes.length !== b.changes.length) return false
  let less = false
  for (const change of a.changes) {
    const other = b.changes.find(({ question }) => question === change.question)
    if (!other) return false
    const better = indexOf(flow).questions.get(change.question)?.better ?? []
    const [near, far] = [better.indexOf(String(change.to)), better.indexOf(String(other.to))]
    if (sameAnswer(change.to, other.to)) continue
    if (near < 0 || far < 0 || near < far) return false
    less = true
  }
  return less
}

function standingOf({ methods }: Advised, method: Id): Status {
  return methods.find(({ id }) => id === method)?.status ?? 'not_feasible'
}

/** Every way to change one more answer behind the reason that is easiest to undo. */
function* stepsFrom(
  flow: Flow,
  original: Answers,
  from: Answers,
  method: Id,
  want: 'possible' | 'recommended',
): Generator<Answers> {
  const advised = advise(flow, from)
  for (const question of questionsBehind(flow, advised, method, want)) {
    if (!sameAnswer(from[question.id], original[question.id])) continue
    for (const answer of betterAnswers(question, from[question.id])) yield { ...from, [question.id]: answer }
  }
}

/** The reasons that keep the method from standing as wanted. */
function obstaclesTo({ methods }: Advised, method: Id, want: 'possible' | 'recommended'): readonly Reason[] {
  const reasons = methods.find(({ id }) => id === method)?.reasons ?? []
  return reasons.filter(
    ({ severity }) => severity === 'block' || (want === 'recommended' && severity === 'caveat'),
  )
}

function questionsBehind(
  flow: Flow,
  advised: Advised,
  method: Id,
  want: 'possible' | 'recommended',
): Question[] {
  const { questions } = indexOf(flow)
  const verdict = advised.methods.find(({ id }) => id === method)
  const shown = indexOf(flow).methods.get(method)?.shown
  const obstacles = obstaclesTo(advised, method, want).map(({ parts }) =>
    parts.map(({ question }) => question),
  )
  // A method that is not shown is opened by changing what keeps it out of sight.
  if (!verdict && shown) obstacles.push(partsOf(flow, shown, advised.reading).map(({ question }) => question))

  const routes = obstacles.map((parts) => withRoute(flow, advised, parts))
  const easiest = routes.filter((ids) => ids.length).sort((a, b) => a.length - b.length)[0] ?? []
  return easiest.flatMap((id) => questions.get(id) ?? [])
}

/** The questions themselves and, transitively, those that decide whether they are asked. */
function withRoute(flow: Flow, advised: Advised, parts: readonly Id[]): Id[] {
  const found = new Set(parts)
  for (const id of found) {
    const ask = indexOf(flow).questions.get(id)?.ask
    if (ask) for (const part of partsOf(flow, ask, advised.reading)) found.add(part.question)
  }
  return [...found]
}

/** Answers the reader could move to: not fixed, not unsure, and not worse than today's. */
export function betterAnswers(question: Question, today: Answer | undefined): Answer[] {
  if (today === undefined || question.control === 'fixed') return []
  const option = (id: Id) => question.options.find((candidate) => candidate.id === id)
  const held = optionsIn(today).some((id) => option(id)?.control === 'fixed')
  if (held) return []
  const rank = (answer: Answer) => (typeof answer === 'string' ? question.better.indexOf(answer) : -1)
  return everyAnswer(question).filter((answer) => {
    const ids = optionsIn(answer)
    if (sameAnswer(answer, today)) return false
    if (ids.some((id) => option(id)?.unsure || option(id)?.control === 'fixed')) return false
    // Not knowing may turn out any way but the worst; a known answer is only ever left for a better one.
    const bar = rank(today) >= 0 ? rank(today) : question.better.length - 1
    return rank(answer) < 0 || rank(answer) < bar
  })
}

/** Is a smaller solution already inside this candidate? */
function contains(flow: Flow, solutions: readonly WhatIf[], candidate: Answers): boolean {
  return solutions.some(({ changes }) =>
    changes.every(({ question, to }) => sameAnswer(candidate[question], to)),
  )
}

function describe(flow: Flow, now: Advised, then: Answers, asked: readonly Asked[], method: Id): WhatIf {
  const after = advise(flow, then)
  const changes = flow.questions.flatMap((question) => {
    const from = now.answers[question.id]
    const to = then[question.id]
    if (from === undefined || to === undefined || sameAnswer(from, to)) return []
    return [{ question: question.id, from, to, control: question.control }]
  })
  const moved = (direction: number) =>
    flow.methods
      .map(({ id }) => id)
      .filter((id) => id !== method)
      .filter((id) => direction * (STANDING[standingOf(after, id)] - STANDING[standingOf(now, id)]) > 0)
  return {
    method,
    reaches: standingOf(after, method),
    changes,
    thenAsked: asked,
    gains: moved(1),
    loses: moved(-1),
  }
}

/** Fewest changes first, then the easiest to make, then the fewest new questions, then the least lost. */
function cost({ changes, thenAsked, loses }: WhatIf): number {
  const effort = changes.reduce((sum, { control }) => sum + EFFORT[control], 0)
  return changes.length * 1000 + effort * 100 + thenAsked.length * 10 + loses.length
}

// The shortest way to bring a fact to the value one wants: how to get from red or amber to green.
//
// A fact is decided by the first of its cases that holds. Every case above the wanted one has to stop holding, and each
// part of an "any" is an obstacle of its own. Where a case reads how the methods stand ("no design leads"), some method
// has to come to stand better, so we try for each of them in turn.
import { eachLeaf, questionsRead } from './condition.ts'
import { holds } from './evaluate.ts'
import { indexOf } from './flow-index.ts'
import type { Answer, Answers, Condition, Flow, Id } from './flow.ts'
import type { Asked } from './newly-asked.ts'
import { countAgainst, keepsFrom, obstacleOf, obstaclesTo } from './obstacles.ts'
import { leastChanges, searchChanges, type Found, type Goal } from './search-changes.ts'
import { movedBetween, tryOut, type Trial } from './trial.ts'
import { betterAnswers, favourableFirst, isUnsure } from './ways.ts'
import { asksLess, changesIn, effortOf, everythingRead, type ChangedAnswer } from './what-if.ts'

export interface RouteToFact {
  fact: Id
  from: Id | null
  reaches: Id
  /** What to change: what the reader can decide first, then what takes work. */
  changes: readonly ChangedAnswer[]
  /** What nobody knows today: it works if the answer turns out to be one of these. */
  findOut: readonly { question: Id; oneOf: readonly Answer[] }[]
  /** Questions the changes open, with the answer this depends on. */
  thenAsked: readonly Asked[]
  /** Methods that would stand better, and worse. */
  gains: readonly Id[]
  loses: readonly Id[]
}

export interface RouteOptions {
  /** Most steps: changes, and things to find out; 6 unless told. */
  depth?: number
  /** How many routes to return; 3 unless told. */
  limit?: number
}

/**
 * The shortest ways to bring a fact to this value by changing answers and finding out what is not known, all of them
 * equally short. Empty if it has the value already, or if nothing within reach would do. Like what-if, it proposes no fixed
 * fact and nothing for the worse; what is not known may be found out even so.
 */
export function routeToFact(
  flow: Flow,
  answers: Answers,
  fact: Id,
  want: Id,
  { depth = 6, limit = 3 }: RouteOptions = {},
): RouteToFact[] {
  const now = tryOut(flow, answers)
  const cases = indexOf(flow).facts.get(fact)?.cases ?? []
  const wanted = cases.findIndex(({ is }) => is === want)
  if (wanted < 0 || now.reading.fact(fact).value === want) return []
  const whens = cases.slice(0, wanted + 1).map(({ when }) => when)
  const goals = goalsFor(flow, fact, want, whens, now)
    .map((goal) => ({ goal, least: leastChanges(flow, now, goal, true) }))
    .sort((a, b) => a.least - b.least)
  const budget = { left: MOST_TRIALS }
  const routes = new Map<string, RouteToFact>()
  for (let steps = 1; steps <= depth && routes.size === 0; steps++) {
    for (const { goal, least } of goals) {
      if (least > steps) continue
      for (const found of searchChanges(flow, now, goal, { depth: steps, budget, direct: true })) {
        const route = describe(flow, now, found, fact, want)
        const key = JSON.stringify([route.changes, route.findOut.map(({ question }) => question)])
        if (!routes.has(key)) routes.set(key, route)
      }
    }
  }
  const all = [...routes.values()]
  return all
    .filter((route) => !all.some((other) => other !== route && asksLess(flow, other, route)))
    .sort((a, b) => cost(a) - cost(b))
    .slice(0, limit)
}

/** Sets to try. Beyond so many, a route would be too long to be of use, and the reader would wait for it. */
const MOST_TRIALS = 400

/** The shortest ways to a green light for evaluation. */
export function routeToGreen(flow: Flow, answers: Answers, options: RouteOptions = {}): RouteToFact[] {
  return routeToFact(flow, answers, 'evaluability', 'green', options)
}

/** A goal for each method that could clear the way, if the fact waits for one; otherwise a single goal. */
function goalsFor(flow: Flow, fact: Id, want: Id, whens: readonly Condition[], now: Trial): Goal[] {
  const parts = whens.slice(0, -1).flatMap(partsOfAny)
  const plain = parts.filter((part) => methodsIn(flow, part).length === 0)
  const standing = parts.filter((part) => !plain.includes(part))
  const waiting = standing.filter((part) => holds(part, now.reading))
  const methods = new Set(waiting.flatMap((part) => methodsIn(flow, part)))
  const read = new Set(everythingRead(flow))
  for (const when of whens) questionsRead(flow, when, read)
  return (methods.size ? [...methods] : [undefined]).map((method) => ({
    reached: ({ reading }) => reading.fact(fact).value === want,
    obstacles: (trial) => {
      const holding = (part: Condition) => holds(part, trial.reading)
      const obstacles = plain
        .filter(holding)
        .map((part) => obstacleOf(flow, trial, [part], `part ${plain.indexOf(part)}`, true))
      if (method && standing.some(holding)) obstacles.push(...obstaclesTo(flow, trial, method, 'recommended'))
      const last = whens.at(-1)
      if (!obstacles.length && last && !holding(last)) {
        obstacles.push(obstacleOf(flow, trial, [last], 'value', false))
      }
      return obstacles
    },
    blocked: ({ reading, fired }) =>
      plain.some((part) => holds(part, reading)) ||
      (method !== undefined && fired.plain.some((rule) => keepsFrom('recommended', method, rule))),
    against: (trial) =>
      parts.filter((part) => holds(part, trial.reading)).length +
      (method ? countAgainst(flow, trial, method, 'recommended') : 0),
    avoidsMisfortune: true,
    matters: (question) => read.has(question),
    ways: (question, today) =>
      isUnsure(question, today) ? favourableFirst(question) : betterAnswers(question, today),
  }))
}

/** Conditions of which each has to stop holding before the whole does. */
function partsOfAny(condition: Condition): Condition[] {
  return condition.kind === 'any' ? condition.of.flatMap(partsOfAny) : [condition]
}

/** The methods whose standing a condition reads; all that compete where it reads that none leads. */
function methodsIn({ precedence }: Flow, condition: Condition): Id[] {
  const methods: Id[] = []
  eachLeaf(condition, (leaf) => {
    if ('methods' in leaf) methods.push(...(leaf.methods.length ? leaf.methods : (precedence?.ladder ?? [])))
  })
  return methods
}

function describe(flow: Flow, now: Trial, found: Found, fact: Id, want: Id): RouteToFact {
  const { changed, answers, asked, then } = found
  const changes = changesIn(flow, now, changed, answers)
  const works = (question: Id, answer: Answer) =>
    tryOut(flow, { ...then.answers, [question]: answer }).reading.fact(fact).value === want
  return {
    fact,
    from: now.reading.fact(fact).value ?? null,
    reaches: want,
    changes: changes.filter(({ unsure }) => !unsure),
    findOut: changes.flatMap(({ question: id, unsure }) => {
      const question = indexOf(flow).questions.get(id)
      if (!unsure || !question) return []
      return [
        {
          question: id,
          oneOf: favourableFirst(question).filter((answer) => works(id, answer)),
        },
      ]
    }),
    thenAsked: asked,
    ...movedBetween(flow, now, then),
  }
}

/** Fewest steps first, then the easiest to make, then the fewest new questions, then the least lost. */
function cost({ changes, findOut, thenAsked, loses }: RouteToFact): number {
  const effort = changes.reduce((sum, { control }) => sum + effortOf(control), findOut.length)
  return (changes.length + findOut.length) * 1000 + effort * 100 + thenAsked.length * 10 + loses.length
}

// The shortest way to bring a fact to the value one wants: how to get from red or amber to green.
//
// A fact is decided by the first of its cases that holds. Every case above the wanted one has to stop holding, and each
// part of an "any" is an obstacle of its own. Where a case reads how the methods stand ("no design leads"), some method
// has to come to stand better, so we try for each of them in turn.
import { eachLeaf, questionsRead } from './condition.ts'
import { holds } from './evaluate.ts'
import { indexOf } from './flow-index.ts'
import type { Found, Goal } from './goal.ts'
import type { Answer, Answers, Condition, Flow, Id } from './flow.ts'
import { askedFor, type Asked } from './newly-asked.ts'
import { countAgainst, keepsFrom, obstacleOf, obstaclesTo } from './obstacles.ts'
import { searchShortest } from './search-shortest.ts'
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
  const routes = new Map<string, Sketch>()
  for (const found of searchShortest(flow, now, goals, depth, MOST_TRIALS)) {
    const route = describe(flow, now, found, fact, want)
    const key = JSON.stringify([route.changes, route.unknown.map(({ question }) => question)])
    if (!routes.has(key)) routes.set(key, route)
  }
  const all = [...routes.values()]
  return all
    .filter((route) => !all.some((other) => other !== route && asksLess(flow, other, route)))
    .sort((a, b) => cost(a) - cost(b))
    .slice(0, limit)
    .map(({ found, unknown, ...route }) => {
      const reached = ({ reading }: Trial) => reading.fact(fact).value === want
      const asked = (opened: readonly Id[]) => askedFor(flow, { reached }, { ...found, opened })
      return {
        ...route,
        findOut: unknown.map(({ question, to }) => {
          const [own] = asked([question])
          return { question, oneOf: own?.oneOf ?? [to] }
        }),
        thenAsked: asked(found.opened),
      }
    })
}

/** Sets to try: on three hundred walks drawn at random, eight times as many found no further route. */
const MOST_TRIALS = 150

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

/** A route before it is told: what it counts on is worked out last, and only for the routes that are. */
type Sketch = Omit<RouteToFact, 'findOut' | 'thenAsked'> & { found: Found; unknown: readonly ChangedAnswer[] }

function describe(flow: Flow, now: Trial, found: Found, fact: Id, want: Id): Sketch {
  const changes = changesIn(flow, now, found.changed, found.answers)
  return {
    fact,
    from: now.reading.fact(fact).value ?? null,
    reaches: want,
    changes: changes.filter(({ unsure }) => !unsure),
    unknown: changes.filter(({ unsure }) => unsure),
    ...movedBetween(flow, now, found.trial),
    found,
  }
}

/** The easiest to make first, then the fewest new questions, then the least lost; all are equally long. */
function cost({ changes, unknown, found, loses }: Sketch): number {
  const effort = changes.reduce((sum, { control }) => sum + effortOf(control), unknown.length)
  return effort * 100 + found.opened.length * 10 + loses.length
}

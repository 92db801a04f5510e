// What the map may claim about a flow, proved over all answer paths by the checker's own machinery: which question can
// follow which, who is asked only where another one is, and how many paths lead through each.
import type { Answers, Condition, Flow, Id } from '../../engine/flow.ts'
import { fires, type Formula } from '../check/formula.ts'
import { modelOf } from '../check/model.ts'
import { buildProgram } from '../check/program.ts'
import { Reach } from '../check/reach.ts'
import { sweep } from '../check/sweep.ts'
import { TooWide } from '../check/variables.ts'

/** One question directly after another, with answers that show it. `start` and `end` stand for the ends of the line. */
export interface Succession {
  from: Id
  to: Id
  witness?: Answers
}

export interface Proofs {
  /** True if nobody is asked the one without being asked the other. */
  implies(one: Id, other: Id): boolean
  /** What is known of a condition wherever this question is asked. */
  known(condition: Condition, where: Id): 'always' | 'never' | 'open'
  successions: readonly Succession[]
  /** Complete answer paths, and those through each question; undefined where the flow is too wide to count. */
  paths: bigint | undefined
  pathsThrough(question: Id): bigint | undefined
}

/** States one proof may look at: as in the checker. */
const BUDGET = 60_000

/** Proves what the map of this flow says. What cannot be proved within the budget is drawn as if it could be. */
export function prove(flow: Flow): Proofs {
  if (flow.questions.every(({ options }) => options.length === 0)) return proveSteps(flow)
  const conditions = [...new Set(flow.questions.flatMap(({ ask }) => (ask ? parts(ask) : [])))]
  // Doubts are the one place where a model reads any condition without acting on it.
  const model = modelOf({
    ...flow,
    doubts: conditions.map((when, at) => ({ id: String(at), when, says: '', mend: [], sources: [] })),
  })
  const reach = new Reach(model, BUDGET)
  const ids = flow.questions.map(({ id }) => id)
  const asked = (id: Id): Formula => {
    const question = model.question.get(id)
    if (!question) throw new Error(`There is no question ${id} in ${flow.id}`)
    return { kind: 'asked', question }
  }
  const not = (of: Formula): Formula => ({ kind: 'not', of })
  const isAlways = (id: Id) => !model.question.get(id)?.ask
  /** The same question is put many times over. */
  const kept = new Map<string, boolean>()
  const never = (key: string, ...formulas: Formula[]): boolean => {
    let found = kept.get(key)
    if (found === undefined) {
      const reached = reach.find(...formulas)
      kept.set(key, (found = !reached.witness && reached.proved))
    }
    return found
  }
  const implies = (one: Id, other: Id) =>
    one === other || isAlways(other) || never(`${one}>${other}`, asked(one), not(asked(other)))

  return {
    implies,
    known(condition, where) {
      const at = conditions.indexOf(condition)
      const when = model.doubts[at]?.when
      if (!when) return 'open'
      if (never(`${at}-${where}`, asked(where), not(fires(when)))) return 'always'
      return never(`${at}+${where}`, asked(where), fires(when)) ? 'never' : 'open'
    },
    successions: successionsOf(ids, { implies, isAlways, asked, not, reach }),
    ...countsOf(ids, model, asked),
  }
}

/** Steps have no answers: they follow one another, and there is one path. */
function proveSteps({ questions }: Flow): Proofs {
  const ids = ['start', ...questions.map(({ id }) => id), 'end']
  return {
    implies: () => true,
    known: () => 'always',
    successions: ids.slice(1).map((to, at) => ({ from: ids[at] as Id, to })),
    paths: 1n,
    pathsThrough: () => 1n,
  }
}

interface Means {
  implies(one: Id, other: Id): boolean
  isAlways(id: Id): boolean
  asked(id: Id): Formula
  not(of: Formula): Formula
  reach: Reach
}

function successionsOf(ids: readonly Id[], { implies, isAlways, asked, not, reach }: Means): Succession[] {
  const found: Succession[] = []
  for (let from = -1; from < ids.length; from++) {
    for (let to = from + 1; to <= ids.length; to++) {
      const between = ids.slice(from + 1, to)
      if (between.some(isAlways)) break
      const ends = [ids[from], ids[to]].filter((id) => id !== undefined)
      if (between.some((id) => ends.some((end) => implies(end, id)))) continue
      const reached = reach.find(...ends.map(asked), ...between.map((id) => not(asked(id))))
      if (!reached.witness && reached.proved) continue
      found.push({
        from: ids[from] ?? 'start',
        to: ids[to] ?? 'end',
        ...(reached.witness && { witness: reached.witness }),
      })
    }
  }
  return found
}

function countsOf(
  ids: readonly Id[],
  model: ReturnType<typeof modelOf>,
  asked: (id: Id) => Formula,
): Pick<Proofs, 'paths' | 'pathsThrough'> {
  const all = ids.map(asked)
  const count = (requirements: Formula[]): bigint | undefined => {
    try {
      const { complete, count } = sweep(buildProgram(model, requirements, all), BUDGET * 10, true)
      return complete ? count : undefined
    } catch (error) {
      if (error instanceof TooWide) return undefined
      throw error
    }
  }
  const paths = count([])
  const through = new Map(
    ids.map((id) => [id, model.question.get(id)?.ask ? count([asked(id)]) : paths] as const),
  )
  return { paths, pathsThrough: (id) => through.get(id) }
}

/** A condition and everything it is made of. */
function parts(condition: Condition): Condition[] {
  if (condition.kind === 'not') return [condition, ...parts(condition.of)]
  return condition.kind === 'all' || condition.kind === 'any'
    ? [condition, ...condition.of.flatMap(parts)]
    : [condition]
}

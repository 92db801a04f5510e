// The working behind a result, for readers who know the trade: every method in a row, the facts and what made them, and
// the questions that were never asked. Read off the flow and the advice; nothing is judged here.
import {
  evaluate,
  partsOf,
  questionsRead,
  type Advised,
  type Flow,
  type Id,
  type Library,
  type Reason,
  type Status,
} from '../../../engine/index.ts'
import { questionOf } from '../../../report/words/answer-words.ts'
import { quotesOf, type Quote } from '../../../report/advice/quotes.ts'

export interface MethodRow {
  id: Id
  name: string
  status: Status
  /** On the Maryland scale; 0 where showing cause is not the aim. */
  level: number
  /** Rules by what they do, in the order of the flow. */
  blocks: readonly Reason[]
  caveats: readonly Reason[]
  notes: readonly Reason[]
  supports: number
  sources: readonly Id[]
}

/** Every method shown, best verdict first, then the strongest. */
export function methodRows({ methods }: Advised, library: Library): MethodRow[] {
  const rank: Record<Status, number> = { recommended: 0, possible: 1, not_feasible: 2 }
  return methods
    .flatMap(({ id, status, reasons, supports }): MethodRow[] => {
      const method = library.methods[id]
      if (!method) return []
      const of = (severity: Reason['severity']) => reasons.filter((reason) => reason.severity === severity)
      return [
        {
          id,
          name: method.name,
          status,
          level: method.strength.level,
          blocks: of('block'),
          caveats: of('caveat'),
          notes: of('note'),
          supports: supports.length,
          sources: [...new Set(reasons.flatMap(({ sources }) => sources))],
        },
      ]
    })
    .sort((a, b) => rank[a.status] - rank[b.status] || b.level - a.level)
}

export interface FactRow {
  id: Id
  says: string
  value: Id
  /** What the value means, in words. */
  means: string
  quotes: readonly Quote[]
}

/** Every fact that has a value, with the answers that gave it. */
export function factRows(flow: Flow, advised: Advised): FactRow[] {
  return flow.facts.flatMap(({ id, says, cases }): FactRow[] => {
    const value = advised.facts[id]
    if (value === undefined) return []
    const decided =
      cases.find((each) => each.is === value && evaluate(each.when, advised.reading) === 'yes') ??
      cases.find((each) => each.is === value)
    const parts = decided ? partsOf(flow, decided.when, advised.reading) : []
    return [{ id, says, value, means: decided?.says ?? '', quotes: quotesOf(flow, parts) }]
  })
}

export interface UnaskedRow {
  id: Id
  short: string
  /** `answered`: the answer is kept, and not used. */
  answered: boolean
  /** The answers that keep it off the route. */
  because: readonly Quote[]
  /** Questions its asking waits for, themselves never asked. */
  waits: readonly string[]
}

/** The questions these answers lead past, and why. */
export function unaskedRows(flow: Flow, { path, gaps, answers, reading, dormant }: Advised): UnaskedRow[] {
  const on = new Set([...path, ...gaps])
  return flow.questions.flatMap(({ id, short, ask }): UnaskedRow[] => {
    if (on.has(id) || !ask) return []
    const parts = partsOf(flow, ask, reading)
    const waits = [...questionsRead(flow, ask)].filter((each) => answers[each] === undefined)
    return [
      {
        id,
        short,
        answered: dormant.includes(id),
        because: quotesOf(flow, parts),
        waits: parts.length > 0 ? [] : waits.map((each) => questionOf(flow, each)?.short ?? each),
      },
    ]
  })
}

/** The order in which designs were taken, and which condition chose it; null where nothing leads. */
export function orderTaken(
  flow: Flow,
  advised: Advised,
): { order: readonly Id[]; quotes: readonly Quote[] } | null {
  const { precedence } = flow
  if (!precedence) return null
  const taken = precedence.orders.find(({ when }) => !when || evaluate(when, advised.reading) === 'yes')
  if (!taken) return null
  const parts = taken.when ? partsOf(flow, taken.when, advised.reading) : []
  return { order: taken.methods, quotes: quotesOf(flow, parts) }
}

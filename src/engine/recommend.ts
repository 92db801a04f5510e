// A verdict on every method, with the words and the reader's own answers behind it. How it is reached: weigh.ts.
import { optionsIn } from './answer.ts'
import { holds } from './evaluate.ts'
import { partsOf, type Part } from './explain.ts'
import { indexOf } from './flow-index.ts'
import type { Advice, Flow, Id, Rule, Severity, Status } from './flow.ts'
import type { Resolution } from './resolve.ts'
import { weigh, type Weighed } from './weigh.ts'

/** The rule id of the reason given when a verdict would rest on a question nobody has answered. */
export const UNANSWERED = 'unanswered'

export interface Reason {
  rule: Id
  severity: Severity
  because: string
  change?: string
  sources: readonly Id[]
  /** The reader's own answers behind it. */
  parts: readonly Part[]
  /** For `unanswered`: the questions to answer. For a fallback: the design it steps back for. */
  about?: readonly Id[]
}

export interface Verdict {
  id: Id
  status: Status
  reasons: readonly Reason[]
  supports: readonly { because: string; parts: readonly Part[] }[]
}

export interface Recommendation {
  methods: readonly Verdict[]
  /** The recommended impact design. */
  primary: Id | null
  /** Without one: the strongest open design with the fewest caveats. */
  bestAvailable: Id | null
  facts: Readonly<Record<Id, Id>>
  advice: readonly Omit<Advice, 'when'>[]
  findOut: readonly { question: Id; text: string; hard: boolean }[]
}

/** Weighs every method shown by these answers. Pure: the same resolution always gives the same verdicts. */
export function recommend(flow: Flow, resolution: Resolution): Recommendation {
  const { reading } = resolution
  const weighed = weigh(flow, reading)
  const { primary, bestAvailable } = weighed
  const facts: Record<Id, Id> = { ...resolution.facts }
  for (const { id, late } of flow.facts) {
    const { value } = late ? reading.fact(id) : {}
    if (value !== undefined) facts[id] = value
  }
  const reasons = reasonsOf(flow, resolution, weighed)
  return {
    methods: weighed.methods.map(({ id, status }) => {
      const floor = weighed.floors.get(id)
      const helping = (indexOf(flow).methods.get(id)?.supports ?? [])
        .filter(({ when }) => holds(when, reading))
        .map(({ when, because }) => ({ because, parts: partsOf(flow, when, reading) }))
      return {
        id,
        status,
        reasons: bySeverity(reasons.get(id) ?? []),
        supports: floor ? [{ because: floor.because, parts: [] }, ...helping] : helping,
      }
    }),
    primary,
    bestAvailable,
    facts,
    advice: flow.advice
      .filter(({ when }) => holds(when, reading))
      .map(({ id, text, sources, to }) => ({ id, text, sources, ...(to && { to }) })),
    findOut: findOut(flow, resolution),
  }
}

/** What speaks against each method, in the order in which the steps of weighing came to it. */
function reasonsOf(flow: Flow, { reading }: Resolution, weighed: Weighed): ReadonlyMap<Id, Reason[]> {
  const reasons = new Map<Id, Reason[]>(weighed.methods.map(({ id }) => [id, []]))
  const tell = (rules: readonly Rule[]) => {
    for (const rule of rules) {
      const { id, severity, because, change, sources } = rule
      const parts = partsOf(flow, rule.when, reading)
      const reason: Reason = { rule: id, severity, because, change, sources, parts }
      for (const method of rule.methods) reasons.get(method)?.push(reason)
    }
  }
  tell(weighed.fired.plain)
  const { standing } = reading
  reading.standing = weighed.afterPlain
  tell(weighed.fired.standing)
  reading.standing = standing
  for (const { method, needs: about } of weighed.held) {
    const held: Reason = { rule: UNANSWERED, severity: 'caveat', because: '', sources: [], parts: [], about }
    reasons.get(method)?.push(held)
  }
  for (const method of weighed.steppedBack) {
    if (!flow.precedence || !weighed.primary) continue
    const { id: rule, because, change } = flow.precedence
    const about = [weighed.primary]
    reasons.get(method)?.push({ rule, severity: 'caveat', because, change, sources: [], parts: [], about })
  }
  tell(weighed.fired.lead)
  return reasons
}

const RANK: Record<Severity, number> = { block: 0, caveat: 1, note: 2 }

function bySeverity(reasons: readonly Reason[]): Reason[] {
  return [...reasons].sort((a, b) => RANK[a.severity] - RANK[b.severity])
}

/** Every "don't know" on the route becomes a task, those that can sink a method first. */
function findOut(flow: Flow, { path, answers }: Resolution): Recommendation['findOut'] {
  const tasks = path.flatMap((id) => {
    const question = indexOf(flow).questions.get(id)
    const answer = answers[id]
    if (!question || answer === undefined) return []
    const given = optionsIn(answer)
    const unsure = question.options.some((option) => option.unsure && given.includes(option.id))
    return unsure ? [{ question: id, text: question.findOut ?? question.text, hard: question.hard }] : []
  })
  return tasks.sort((a, b) => Number(b.hard) - Number(a.hard))
}

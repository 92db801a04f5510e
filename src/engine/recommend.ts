// From answers to a verdict on every method. The order of the steps is part of the flow language:
//   1 plain rules, which read answers          2 standing rules, which read how step 1 left the methods
//   3 the lead: first clean design in order    4 no lead: the best available design
//   5 rules that read the lead or the best     6 late facts and advice     7 floors
import { optionsIn } from './answer.ts'
import { evaluate, type Standing } from './evaluate.ts'
import { partsOf, type Part } from './explain.ts'
import { indexOf } from './flow-index.ts'
import type { Advice, Flow, Id, Precedence, Rule, Severity, Status } from './flow.ts'
import type { Resolution } from './resolve.ts'

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
  const shown = flow.methods.filter((method) => !method.shown || evaluate(method.shown, reading) === 'yes')
  const reasons = new Map<Id, Reason[]>(shown.map((method) => [method.id, []]))

  const apply = (stage: Rule['stage']) => {
    for (const rule of flow.rules) {
      if (rule.stage !== stage || evaluate(rule.when, reading) !== 'yes') continue
      const reason = toReason(rule, partsOf(flow, rule.when, reading))
      for (const method of rule.methods) reasons.get(method)?.push(reason)
    }
  }

  apply('plain')
  reading.standing = standingOf(snapshot(reasons))
  apply('standing')
  for (const method of shown) holdForAnswers(method.needs, method.id, reasons, resolution)

  const standing: Standing = standingOf(reasons)
  const { precedence } = flow
  if (precedence) {
    const order = orderOf(precedence, resolution)
    standing.lead = order.find((method) => standing.isClean(method))
    standing.best = standing.lead ? undefined : bestOf(precedence, order, standing)
    if (standing.lead) stepBack(precedence, standing.lead, order, reasons)
  }
  reading.standing = standing
  apply('lead')

  const facts: Record<Id, Id> = { ...resolution.facts }
  for (const fact of flow.facts) {
    if (!fact.late) continue
    const { value } = reading.fact(fact.id)
    if (value !== undefined) facts[fact.id] = value
  }

  const verdicts = shown.map(({ id, supports }) => {
    const own = reasons.get(id) ?? []
    return {
      id,
      status: statusOf(own),
      reasons: bySeverity(own),
      supports: supports
        .filter(({ when }) => evaluate(when, reading) === 'yes')
        .map(({ when, because }) => ({ because, parts: partsOf(flow, when, reading) })),
    }
  })
  return {
    methods: layFloors(flow, verdicts),
    primary: standing.lead ?? null,
    bestAvailable: standing.best ?? null,
    facts,
    advice: flow.advice
      .filter(({ when }) => evaluate(when, reading) === 'yes')
      .map(({ id, text, sources, to }) => ({ id, text, sources, ...(to && { to }) })),
    findOut: findOut(flow, resolution),
  }
}

function toReason(rule: Rule, parts: readonly Part[]): Reason {
  const { id, severity, because, change, sources } = rule
  return { rule: id, severity, because, change, sources, parts }
}

function snapshot(reasons: Map<Id, Reason[]>): Map<Id, Reason[]> {
  return new Map([...reasons].map(([id, own]) => [id, [...own]]))
}

function standingOf(reasons: Map<Id, Reason[]>): Standing {
  const count = (method: Id, severity: Severity) =>
    reasons.get(method)?.filter((reason) => reason.severity === severity).length ?? 0
  return {
    isOpen: (method) => reasons.has(method) && count(method, 'block') === 0,
    isClean: (method) => reasons.has(method) && count(method, 'block') + count(method, 'caveat') === 0,
    caveats: (method) => count(method, 'caveat'),
  }
}

/** No design comes out clean because the question that could sink it was never answered. */
function holdForAnswers(
  needs: readonly Id[],
  method: Id,
  reasons: Map<Id, Reason[]>,
  { answers }: Resolution,
): void {
  const own = reasons.get(method) ?? []
  const unanswered = needs.filter((question) => answers[question] === undefined)
  if (!unanswered.length || own.some(({ severity }) => severity !== 'note')) return
  own.push({ rule: UNANSWERED, severity: 'caveat', because: '', sources: [], parts: [], about: unanswered })
}

function orderOf(precedence: Precedence, { reading }: Resolution): readonly Id[] {
  const order = precedence.orders.find(({ when }) => !when || evaluate(when, reading) === 'yes')
  return order?.methods ?? precedence.ladder
}

/** The strongest class with anything open; in it the fewest caveats; ties go to the earlier in the order. */
function bestOf(precedence: Precedence, order: readonly Id[], standing: Standing): Id | undefined {
  for (const { methods } of precedence.classes) {
    const open = order.filter((method) => methods.includes(method) && standing.isOpen(method))
    if (!open.length) continue
    return open.reduce((best, next) => (standing.caveats(next) < standing.caveats(best) ? next : best))
  }
  const { lastResort } = precedence
  return lastResort && standing.isOpen(lastResort) ? lastResort : undefined
}

function stepBack(precedence: Precedence, lead: Id, order: readonly Id[], reasons: Map<Id, Reason[]>): void {
  for (const method of order) {
    const own = reasons.get(method)
    if (!own || method === lead || statusOf(own) !== 'recommended') continue
    const { id: rule, because, change } = precedence
    own.push({ rule, severity: 'caveat', because, change, sources: [], parts: [], about: [lead] })
  }
}

function layFloors(flow: Flow, verdicts: readonly Verdict[]): readonly Verdict[] {
  const nothing = !verdicts.some(({ status }) => status === 'recommended')
  const floors = flow.floors.filter(({ ifNothingElse }) => !ifNothingElse || nothing)
  return verdicts.map((verdict) => {
    const floor = floors.find(({ method }) => method === verdict.id)
    if (!floor) return verdict
    const support = { because: floor.because, parts: [] }
    return { ...verdict, status: 'recommended', supports: [support, ...verdict.supports] }
  })
}

function statusOf(reasons: readonly Reason[]): Status {
  if (reasons.some(({ severity }) => severity === 'block')) return 'not_feasible'
  return reasons.some(({ severity }) => severity === 'caveat') ? 'possible' : 'recommended'
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

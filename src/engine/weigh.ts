// How every method stands, and which rules say so: verdicts without their words, cheap enough to try hundreds of
// other answers while the reader looks on. The order of the steps is part of the flow language:
//   1 plain rules, which read answers          2 standing rules, which read how step 1 left the methods
//   3 the lead: first clean design in order    4 no lead: the best available design
//   5 rules that read the lead or the best     6 late facts and advice     7 floors
import { holds } from './evaluate.ts'
import type { Floor, Flow, Id, Precedence, Rule, Status } from './flow.ts'
import type { Program } from './program.ts'
import type { Resolution } from './resolve.ts'
import { isClean, isOpen, YES, type Standing } from './truth.ts'

export interface Weighed {
  /** How each method that is shown stands, in the flow's order. */
  statuses: ReadonlyMap<Id, Status>
  /** The recommended impact design. */
  primary: Id | null
  /** Without one: the strongest open design with the fewest caveats. */
  bestAvailable: Id | null
  facts: Readonly<Record<Id, Id>>
  /** The rules that fired, stage by stage. */
  fired: Readonly<Record<Rule['stage'], readonly Rule[]>>
  /** How step 1 left the methods: what the standing rules read. */
  afterPlain: Standing
  /** Methods that are held back until these questions are answered. */
  held: ReadonlyMap<Id, readonly Id[]>
  /** Clean designs that step back for the lead. */
  steppedBack: ReadonlySet<Id>
  /** Methods that are recommended whatever else, and why. */
  floors: ReadonlyMap<Id, Floor>
}

/** Weighs every method shown by these answers. */
export function weigh(flow: Flow, { reading, answers, facts: settled }: Resolution): Weighed {
  const { program } = reading
  const standing: Standing = {
    shown: new Uint8Array(program.methods.length),
    blocks: new Int32Array(program.methods.length),
    caveats: new Int32Array(program.methods.length),
    lead: -1,
    best: -1,
  }
  program.methods.forEach(({ shown }, method) => {
    if (!shown || shown(reading) === YES) standing.shown[method] = 1
  })

  const apply = (stage: Rule['stage']): Rule[] => {
    const fired: Rule[] = []
    for (const { rule, test, methods } of program.rules[stage]) {
      if (test(reading) !== YES) continue
      fired.push(rule)
      if (rule.severity === 'note') continue
      const counts = rule.severity === 'block' ? standing.blocks : standing.caveats
      for (const method of methods) counts[method]!++
    }
    return fired
  }

  const plain = apply('plain')
  // Standing rules read how the plain rules left the methods, not what other standing rules make of them.
  const afterPlain = { ...standing, blocks: standing.blocks.slice(), caveats: standing.caveats.slice() }
  reading.standing = afterPlain
  const afterwards = apply('standing')
  const held = holdForAnswers(program, standing, answers)

  reading.standing = standing
  const { precedence } = flow
  const steppedBack = new Set<Id>()
  if (precedence) {
    const order = orderOf(precedence, program, reading)
    standing.lead = order.find((method) => isClean(standing, method)) ?? -1
    if (standing.lead < 0) standing.best = bestOf(precedence, program, order, standing)
    else stepBack(program, order, standing, steppedBack)
  }
  const lead = apply('lead')

  const facts: Record<Id, Id> = { ...settled }
  for (const { fact } of program.facts) {
    if (!fact.late) continue
    const { value } = reading.fact(fact.id)
    if (value !== undefined) facts[fact.id] = value
  }
  const nameOf = (method: number) => program.methods[method]?.method.id ?? null
  const { statuses, floors } = layFloors(flow, program, standing)
  return {
    statuses,
    primary: nameOf(standing.lead),
    bestAvailable: nameOf(standing.best),
    facts,
    fired: { plain, standing: afterwards, lead },
    afterPlain,
    held,
    steppedBack,
    floors,
  }
}

/** No design comes out clean because the question that could sink it was never answered. */
function holdForAnswers(
  { methods }: Program,
  standing: Standing,
  answers: Resolution['answers'],
): ReadonlyMap<Id, readonly Id[]> {
  const held = new Map<Id, readonly Id[]>()
  methods.forEach(({ method: { id, needs } }, place) => {
    if (!needs.length || !isClean(standing, place)) return
    const unanswered = needs.filter((question) => answers[question] === undefined)
    if (!unanswered.length) return
    held.set(id, unanswered)
    standing.caveats[place]!++
  })
  return held
}

/** The order that decides here, as places. */
function orderOf(
  precedence: Precedence,
  { methodPlaces }: Program,
  reading: Resolution['reading'],
): readonly number[] {
  const order = precedence.orders.find(({ when }) => holds(when, reading))
  return (order?.methods ?? precedence.ladder).flatMap((method) => methodPlaces.get(method) ?? [])
}

/** The strongest class with anything open; in it the fewest caveats; ties go to the earlier in the order. */
function bestOf(
  { classes, lastResort }: Precedence,
  { methods: all, methodPlaces }: Program,
  order: readonly number[],
  standing: Standing,
): number {
  const caveats = (method: number) => standing.caveats[method] ?? 0
  for (const { methods } of classes) {
    const open = order.filter((place) => methods.includes(all[place]!.method.id) && isOpen(standing, place))
    if (open.length) return open.reduce((best, next) => (caveats(next) < caveats(best) ? next : best))
  }
  const last = methodPlaces.get(lastResort ?? '') ?? -1
  return last >= 0 && isOpen(standing, last) ? last : -1
}

function stepBack({ methods }: Program, order: readonly number[], standing: Standing, steppedBack: Set<Id>) {
  for (const place of order) {
    if (place === standing.lead || !isClean(standing, place)) continue
    standing.caveats[place]!++
    steppedBack.add(methods[place]!.method.id)
  }
}

function layFloors(
  flow: Flow,
  { methods }: Program,
  standing: Standing,
): { statuses: Map<Id, Status>; floors: Map<Id, Floor> } {
  const statuses = new Map<Id, Status>()
  let nothing = true
  methods.forEach(({ method: { id } }, place) => {
    if (standing.shown[place] === 0) return
    const clean = isClean(standing, place)
    if (clean) nothing = false
    statuses.set(id, clean ? 'recommended' : isOpen(standing, place) ? 'possible' : 'not_feasible')
  })
  const floors = new Map<Id, Floor>()
  for (const floor of flow.floors) {
    const { method, ifNothingElse } = floor
    if (!statuses.has(method) || floors.has(method) || (ifNothingElse && !nothing)) continue
    floors.set(method, floor)
    statuses.set(method, 'recommended')
  }
  return { statuses, floors }
}

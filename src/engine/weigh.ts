// How every method stands, and which rules say so: verdicts without their words, cheap enough to try hundreds of
// other answers while the reader looks on. The order of the steps is part of the flow language:
//   1 plain rules, which read answers          2 standing rules, which read how step 1 left the methods
//   3 the lead: first clean design in order    4 no lead: the best available design
//   5 rules that read the lead or the best     6 late facts and advice     7 floors
import type { Reading } from './evaluate.ts'
import type { Floor, Flow, Id, Rule, Status } from './flow.ts'
import type { Contest, Program } from './program.ts'
import { isClean, isOpen, YES, type Standing } from './truth.ts'

type Verdicts = { id: Id; status: Status }[]

export interface Weighed {
  /** How each method that is shown stands, in the flow's order. */
  methods: readonly { id: Id; status: Status }[]
  /** The recommended impact design. */
  primary: Id | null
  /** Without one: the strongest open design with the fewest caveats. */
  bestAvailable: Id | null
  /** The rules that fired, stage by stage. */
  fired: Readonly<Record<Rule['stage'], readonly Rule[]>>
  /** How step 1 left the methods: what the standing rules read. */
  afterPlain: Standing
  /** Methods that are held back until these questions are answered. */
  held: readonly { method: Id; needs: readonly Id[] }[]
  /** Clean designs that step back for the lead. */
  steppedBack: readonly Id[]
  /** Methods that are recommended whatever else, and why. */
  floors: ReadonlyMap<Id, Floor>
}

/** Weighs every method shown by these answers. */
export function weigh(flow: Flow, reading: Reading): Weighed {
  const { program } = reading
  const { methods, precedence } = program
  const standing: Standing = {
    shown: methods.map(({ shown }) => !shown || shown(reading) === YES),
    blocks: new Array<number>(methods.length).fill(0),
    caveats: new Array<number>(methods.length).fill(0),
    lead: -1,
    best: -1,
  }
  const plain = apply('plain', reading, standing)
  // Standing rules read how the plain rules left the methods, not what other standing rules make of them.
  const { shown, blocks, caveats } = standing
  const afterPlain = { shown, blocks: blocks.slice(), caveats: caveats.slice(), lead: -1, best: -1 }
  reading.standing = afterPlain
  const afterwards = apply('standing', reading, standing)
  const held = holdForAnswers(reading, standing)

  reading.standing = standing
  const steppedBack: Id[] = []
  if (precedence) {
    const { methods: order = [] } = precedence.orders.find(({ when }) => !when || when(reading) === YES) ?? {}
    standing.lead = order.find((place) => isClean(standing, place)) ?? -1
    if (standing.lead < 0) standing.best = bestOf(precedence, order, standing)
    else {
      for (const place of order) {
        if (place === standing.lead || !isClean(standing, place)) continue
        standing.caveats[place]!++
        steppedBack.push(methods[place]!.id)
      }
    }
  }
  const lead = apply('lead', reading, standing)

  const verdicts = verdictsIn(program, standing)
  return {
    methods: verdicts,
    floors: layFloors(flow, verdicts),
    primary: methods[standing.lead]?.id ?? null,
    bestAvailable: methods[standing.best]?.id ?? null,
    fired: { plain, standing: afterwards, lead },
    afterPlain,
    held,
    steppedBack,
  }
}

/** Counts what the rules of a stage say against each method. */
function apply(stage: Rule['stage'], reading: Reading, standing: Standing): Rule[] {
  const fired: Rule[] = []
  for (const { rule, test, methods } of reading.program.rules[stage]) {
    if (test(reading) !== YES) continue
    fired.push(rule)
    if (rule.severity === 'note') continue
    const counts = rule.severity === 'block' ? standing.blocks : standing.caveats
    for (const method of methods) counts[method]!++
  }
  return fired
}

/** No design comes out clean because the question that could sink it was never answered. */
function holdForAnswers({ program, ticks }: Reading, standing: Standing): Weighed['held'] {
  const held: { method: Id; needs: readonly Id[] }[] = []
  program.methods.forEach(({ id, needs }, place) => {
    if (!isClean(standing, place)) return
    const unanswered = needs.filter((question) => ticks[question] === 0)
    if (!unanswered.length) return
    held.push({ method: id, needs: unanswered.map((question) => program.questions[question]!.question.id) })
    standing.caveats[place]!++
  })
  return held
}

/** The strongest class with anything open; in it the fewest caveats; ties go to the earlier in the order. */
function bestOf({ classes, lastResort }: Contest, order: readonly number[], standing: Standing): number {
  const caveats = (method: number) => standing.caveats[method] ?? 0
  for (const methods of classes) {
    const open = order.filter((place) => methods.includes(place) && isOpen(standing, place))
    if (open.length) return open.reduce((best, next) => (caveats(next) < caveats(best) ? next : best))
  }
  return lastResort >= 0 && isOpen(standing, lastResort) ? lastResort : -1
}

function verdictsIn({ methods }: Program, { shown, blocks, caveats }: Standing): Verdicts {
  const verdicts: Verdicts = []
  methods.forEach(({ id }, place) => {
    if (!shown[place]) return
    const status = blocks[place] !== 0 ? 'not_feasible' : caveats[place] === 0 ? 'recommended' : 'possible'
    verdicts.push({ id, status })
  })
  return verdicts
}

/** Raises the methods that everybody is told to do, and returns why. */
function layFloors(flow: Flow, verdicts: Verdicts): Map<Id, Floor> {
  const nothing = !verdicts.some(({ status }) => status === 'recommended')
  const floors = new Map<Id, Floor>()
  for (const floor of flow.floors) {
    const { method, ifNothingElse } = floor
    const verdict = verdicts.find(({ id }) => id === method)
    if (!verdict || floors.has(method) || (ifNothingElse && !nothing)) continue
    floors.set(method, floor)
    verdict.status = 'recommended'
  }
  return floors
}

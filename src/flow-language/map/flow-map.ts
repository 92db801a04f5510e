// A flow as the browser's map of it: everything it holds in words, and what stands on which track.
import { questionsRead, type Condition, type Flow, type Id, type Journey } from '../../engine/index.ts'
import type {
  FlowMapPlan,
  MapChange,
  MapFinding,
  MapQuestion,
  PlannedMap,
  PlannedTrack,
} from '../../engine/flow-map.ts'
import type { Library } from '../../engine/library.ts'
import type { ConditionWords } from '../../engine/method-rules.ts'
import { branchTree, branchWords } from './branch-words.ts'
import { prove, type Proofs } from './proofs.ts'
import { sideTracks, type SideTrack } from './side-tracks.ts'

/** What a map is made from, besides the flow. */
export interface MapSurroundings {
  library: Library
  /** Only for the map of the journey. */
  journey?: Journey | undefined
  findings?: readonly MapFinding[]
}

/** The map of one line. */
export function flowMap(flow: Flow, { library, journey, findings = [] }: MapSurroundings): FlowMapPlan {
  const proofs = prove(flow)
  const steps = journey?.id === flow.id ? journey : undefined
  const { id, line, title, terminus, version, reviewed, facts, rules, methods } = flow
  const words = (condition: Condition) => branchTree(condition, flow, library)
  const spoken = [
    ...methods.map((method) => method.id),
    ...(steps?.steps.flatMap((step) => step.methods) ?? []),
  ]
  return {
    ...{ id, line, title, terminus, version, reviewed, findings },
    steps: steps !== undefined,
    questions: flow.questions.map((question, at) => ({
      ...inWords(flow, at, words, proofs),
      ...(steps ? asStep(steps, at) : { place: question.id }),
    })),
    facts: facts.map(({ id, says, cases }) => ({
      ...{ id, says },
      cases: cases.map(({ is, says, when }) => ({ is, ...(says && { says }), when: words(when) })),
    })),
    rules: rules.map(({ id, severity, methods, when, because, change, sources }) => ({
      ...{ id, severity, methods, when: words(when), because, sources },
      ...(change !== undefined && { change }),
    })),
    methods: methods.map(({ id, shown, needs, supports }) => ({
      ...{ id, needs },
      ...(shown && { shown: words(shown) }),
      supports: supports.map(({ when, because }) => ({ when: words(when), because })),
    })),
    remarks: [
      ...flow.advice.map(({ id, text: says, when, sources }) => ({
        ...{ id, says, sources, kind: 'advice' as const },
        when: words(when),
      })),
      ...flow.doubts.map(({ id, says, when, sources }) => ({
        ...{ id, says, sources, kind: 'doubt' as const },
        when: words(when),
      })),
    ],
    names: Object.fromEntries(spoken.map((method) => [method, library.methods[method]?.name ?? method])),
    plan: planOf(flow, proofs),
    ...(proofs.paths !== undefined && { paths: String(proofs.paths) }),
    changes: flow.changes
      .toReversed()
      .map((change): MapChange => ({ ...change, rules: named(change.what, flow) })),
  }
}

/** What the drawing alone is made from, for the command line. */
export function plannedMap(flow: Flow): PlannedMap {
  const questions = flow.questions.map(({ id, short, lines }) => ({ id, short, shared: others(lines, flow) }))
  const { terminus, methods } = flow
  return { terminus, questions, verdicts: methods.length > 0, ...planOf(flow, prove(flow)) }
}

function planOf(flow: Flow, proofs: Proofs): FlowMapPlan['plan'] {
  const planned = ({ id, when, stops }: SideTrack): PlannedTrack => ({
    id,
    ...(when && { says: `If ${branchWords(when, flow)}` }),
    stops: stops.map((stop) => (typeof stop === 'string' ? stop : planned(stop))),
  })
  return {
    line: planned(sideTracks(flow.questions, proofs)),
    successions: proofs.successions.map(({ from, to }) => ({ from, to })),
  }
}

function others(lines: readonly Id[], { line }: Flow): Id[] {
  return lines.filter((other) => other !== line)
}

function inWords(
  flow: Flow,
  at: number,
  words: (condition: Condition) => ConditionWords,
  proofs: Proofs,
): Omit<MapQuestion, 'place'> {
  const question = flow.questions[at] as Flow['questions'][number]
  const { id, text, short, why, kind, options, ask, lines, was } = question
  const reads = (conditions: readonly (Condition | undefined)[]) =>
    conditions.some((condition) => condition && questionsRead(flow, condition).has(id))
  const rules = flow.rules.filter(({ when }) => reads([when]))
  const paths = proofs.pathsThrough(id)
  return {
    ...{ id, text, short, why, was, many: kind === 'many' },
    options: options.map(({ id, text, was }) => ({ id, text, was })),
    ...(ask && { ask: words(ask) }),
    shared: others(lines, flow),
    facts: flow.facts.filter(({ cases }) => reads(cases.map(({ when }) => when))).map(({ id }) => id),
    rules: rules.map(({ id }) => id),
    methods: flow.methods
      .filter(
        (method) =>
          rules.some(({ methods }) => methods.includes(method.id)) ||
          method.needs.includes(id) ||
          reads([method.shown, ...method.supports.map(({ when }) => when)]),
      )
      .map(({ id }) => id),
    remarks: [...flow.advice, ...flow.doubts].filter(({ when }) => reads([when])).map(({ id }) => id),
    asks: flow.questions.filter(({ ask }) => reads([ask])).map(({ id }) => id),
    ...(paths !== undefined &&
      proofs.paths && {
        paths: { count: String(paths), share: Number((paths * 100_000n) / proofs.paths) / 100_000 },
      }),
  }
}

/** A step of the journey where a question would be: what to tick off stands for the options. */
function asStep({ steps }: Journey, at: number): Partial<MapQuestion> & { place: Id } {
  const step = steps[at] as Journey['steps'][number]
  return {
    place: step.id,
    options: step.checklist.map(({ id, text }) => ({ id, text, was: [] })),
    methods: step.methods,
    needs: step.needs,
  }
}

/** Rules that a text names by their ids. */
function named(text: string, { rules }: Flow): Id[] {
  return rules.flatMap(({ id }) => (new RegExp(`\\b${id}\\b`).test(text) ? [id] : []))
}

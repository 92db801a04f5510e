// A flow as the browser's map of it: drawn four ways, and everything it holds in words.
import { questionsRead, type Condition, type Flow, type Id, type Journey } from '../../engine/index.ts'
import type { FlowDrawing, FlowMap, MapChange, MapFinding, MapQuestion } from '../../engine/flow-map.ts'
import type { Library } from '../../engine/library.ts'
import type { ConditionWords } from '../../engine/method-rules.ts'
import { branchTree } from './branch-words.ts'
import { layFlow, type LaidFlow, type Style } from './flow-layout.ts'
import { foldsFor } from './folds.ts'
import { prove, type Proofs } from './proofs.ts'
import { sideTracks } from './side-tracks.ts'

/** What a map is made from, besides the flow. */
export interface MapSurroundings {
  library: Library
  /** Only for the map of the journey. */
  journey?: Journey | undefined
  findings?: readonly MapFinding[]
}

/** How a flow is drawn for each size of screen: room for words, and how many strips. */
export const STYLES: Readonly<
  Record<'wide' | 'upright' | 'tall' | 'broad', { style: Style; strips: number }>
> = {
  wide: { style: { strip: 560, step: 30, margin: 22, radius: 16 }, strips: 2 },
  upright: { style: { strip: 292, step: 16, margin: 16, radius: 10 }, strips: 1 },
  tall: { style: { strip: 560, step: 30, margin: 22, radius: 16 }, strips: 1 },
  broad: { style: { strip: 520, step: 30, margin: 22, radius: 16 }, strips: 3 },
}

/** The map of one line. */
export function flowMap(flow: Flow, { library, journey, findings = [] }: MapSurroundings): FlowMap {
  const proofs = prove(flow)
  const draw = drawer(flow, proofs)
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
    wide: draw('wide').drawing,
    upright: draw('upright').drawing,
    tall: draw('tall').drawing,
    broad: draw('broad').drawing,
    ...(proofs.paths !== undefined && { paths: String(proofs.paths) }),
    changes: flow.changes
      .toReversed()
      .map((change): MapChange => ({ ...change, rules: named(change.what, flow) })),
  }
}

/** The flow laid out as in `STYLES`; also for tests, which hold every word and line to account. */
export function drawer(flow: Flow, proofs: Proofs): (as: keyof typeof STYLES) => LaidFlow {
  const line = sideTracks(flow.questions, proofs)
  return (as) => {
    const { style, strips } = STYLES[as]
    const whole = layFlow(flow, line, proofs.successions, style)
    return strips === 1 ? whole : layFlow(flow, line, proofs.successions, style, foldsFor(whole, strips))
  }
}

/** One way of drawing alone, for the command line. */
export function drawFlow(flow: Flow): FlowDrawing {
  return drawer(flow, prove(flow))('wide').drawing
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
    shared: lines.filter((other) => other !== flow.line),
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

// What the section on numbers shows, worked out from the advice: the design in the lead, the others that are open, and the
// note beside each verdict.
import type { Advised, EffectSize, Flow, Id } from '../../../engine/index.ts'
import {
  comparisons,
  detectable,
  judge,
  noteWords,
  READS,
  situationOf,
  type Comparison,
  type Detectable,
  type Finding,
  type Judged,
  type Note,
  type Situation,
} from '../../../report/detectable/index.ts'

export interface NumbersModel {
  situation: Situation
  compared: readonly Comparison[]
  /** The design told in full: the one in the lead, or the strongest open one that has a figure. */
  main: { figure: Detectable; judged: Judged }
  /** The design in the lead, if it has no figure: why, or what is missing. */
  instead?: Exclude<Finding, Detectable>
  /** The other open designs with a figure, strongest first. */
  others: readonly { figure: Detectable; judged: Judged }[]
  /** A note for each open design with a figure, by method. */
  notes: Readonly<Record<Id, Note>>
  /** Questions whose exact number would sharpen the figure in the lead. */
  sharpen: readonly Id[]
}

const ASKED: Readonly<Record<string, Id>> = {
  people: READS.people,
  clusters: READS.clusters,
  size: READS.size,
  events: READS.events,
}

/** Everything the section needs, or null where no open design has a figure: then there is nothing to show. */
export function numbersModel(
  flow: Flow,
  advised: Advised,
  numbers: Readonly<Record<Id, number>>,
  effects: readonly EffectSize[],
): NumbersModel | null {
  const situation = situationOf(flow, advised.answers, numbers)
  const compared = comparisons(effects, situation)
  const lead = advised.primary ?? advised.bestAvailable
  const open = advised.methods.filter(({ status }) => status !== 'not_feasible').map(({ id }) => id)
  const ladder = flow.precedence?.ladder ?? []
  const inOrder = [
    ...(lead ? [lead] : []),
    ...ladder.filter((id) => id !== lead && open.includes(id)),
    ...open.filter((id) => id !== lead && !ladder.includes(id)),
  ]
  const findings = inOrder.flatMap((id) => detectable(id, situation) ?? [])
  const figures = findings
    .filter((finding) => finding.kind === 'figure')
    .map((figure) => ({ figure, judged: judge(figure, situation, compared) }))
  const [main, ...others] = figures
  if (!main) return null
  const first = findings[0]
  return {
    ...{ situation, compared, main, others },
    ...(first && first.kind !== 'figure' && first.method === lead && { instead: first }),
    notes: Object.fromEntries(
      figures.map(({ figure, judged }) => [figure.method, noteWords(figure, judged, situation)]),
    ),
    sharpen: Object.entries(main.figure.amounts).flatMap(([name, span]) =>
      span.least === span.most ? [] : (ASKED[name] ?? []),
    ),
  }
}

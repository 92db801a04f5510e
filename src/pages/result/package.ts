// The package: for each layer of the pyramid, what is advised. The widest and cheapest layer is at the bottom.
import type { Advised, Flow, Id, Library, Rung, Status, Verdict } from '../../engine/index.ts'

export interface Layer {
  rung: Rung
  title: string
  /** The methods that make the layer, the lead first; empty if none is advised. */
  methods: readonly Id[]
  /** `elsewhere`: no method of this flow stands on this rung. */
  status: Status | 'elsewhere'
  /** Instead of the usual word for the status. */
  word?: string
  /** A sentence or two. */
  text: string
}

/** From the top of the pyramid to its base. */
export const RUNGS: readonly { rung: Rung; title: string; asks: string }[] = [
  { rung: 'value', title: 'Value for money', asks: 'Is it worth what it costs?' },
  { rung: 'impact', title: 'Impact', asks: 'Did it cause a change, and how big?' },
  { rung: 'process', title: 'Process', asks: 'What was really delivered, and why did it go as it did?' },
  { rung: 'performance', title: 'Performance', asks: 'Is it on track?' },
  { rung: 'minimum', title: 'Minimum records', asks: 'What was done, with what, and when?' },
]

const ORDER: readonly Status[] = ['recommended', 'possible', 'not_feasible']

/** One layer for each rung, best verdict first. Worth is asked on a line of its own; other rungs without a method are left out. */
export function layers(flow: Flow, advised: Advised, library: Library): Layer[] {
  return RUNGS.flatMap(({ rung, title, asks }): Layer[] => {
    const verdicts = advised.methods.filter(({ id }) => library.methods[id]?.rung === rung)
    const status = ORDER.find((each) => verdicts.some((verdict) => verdict.status === each))
    if (!status)
      return rung === 'value' ? [{ rung, title, methods: [], status: 'elsewhere', text: asks }] : []
    const standing = verdicts.filter((verdict) => verdict.status === status).map(({ id }) => id)
    const methods = status === 'not_feasible' ? [] : leadFirst(standing, advised)
    const text = library.methods[methods[0] ?? '']?.answers ?? whyNot(verdicts, asks)
    // A study that tells a reasoned story stands in for an impact design; it does not make one.
    const standsIn = rung === 'impact' && status === 'recommended' && !advised.primary
    return [
      standsIn
        ? { rung, title, methods, status: 'possible', word: 'Recommended instead', text }
        : { rung, title, methods, status, text },
    ]
  })
}

/** The design that leads, or the best available, before any other; of those merely possible, only that one. */
function leadFirst(methods: readonly Id[], { primary, bestAvailable }: Advised): Id[] {
  const lead = methods.find((id) => id === primary || id === bestAvailable)
  if (!lead) return [...methods]
  return lead === bestAvailable ? [lead] : [lead, ...methods.filter((id) => id !== lead)]
}

function whyNot(verdicts: readonly Verdict[], asks: string): string {
  const block = verdicts.flatMap(({ reasons }) => reasons).find(({ severity }) => severity === 'block')
  return block?.because ?? asks
}

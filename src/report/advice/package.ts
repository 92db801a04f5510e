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
  /** The question it answers; for a layer out of reach, what stands in its way. */
  text: string
  /** What speaks for it, or what is held against it. */
  why?: string
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
    const recommended = verdicts.filter((verdict) => verdict.status === 'recommended').map(({ id }) => id)
    const best = verdicts.find(({ id }) => id === advised.bestAvailable)?.id
    const text = (id: Id | undefined) => library.methods[id ?? '']?.answers ?? asks
    // The best available stands first on its rung, with whatever is recommended beside it.
    const why = (id: Id | undefined) => {
      const said = whyOf(verdicts.find((verdict) => verdict.id === id))
      return said ? { why: said } : {}
    }
    if (best) {
      const found = [best, ...recommended]
      return [{ rung, title, methods: found, status: 'possible', text: text(best), ...why(best) }]
    }
    if (status === 'not_feasible') return [{ rung, title, methods: [], status, text: whyNot(verdicts, asks) }]
    const methods = recommended.length
      ? recommended.toSorted((a, b) => Number(b === advised.primary) - Number(a === advised.primary))
      : verdicts.filter((verdict) => verdict.status === status).map(({ id }) => id)
    // A study that tells a reasoned story stands in for an impact design; it does not make one.
    const standsIn = rung === 'impact' && status === 'recommended' && !advised.primary
    const word = standsIn ? { word: 'Recommended instead' } : {}
    const shown = standsIn ? 'possible' : status
    return [{ rung, title, methods, status: shown, ...word, text: text(methods[0]), ...why(methods[0]) }]
  })
}

/** What speaks for a method that is recommended; what is held against one that is not. */
function whyOf(verdict: Verdict | undefined): string | undefined {
  if (!verdict) return undefined
  const against = verdict.reasons.find(({ severity, because }) => severity === 'caveat' && because)?.because
  const support = verdict.supports[0]?.because
  return verdict.status === 'recommended' ? support : (against ?? support)
}

function whyNot(verdicts: readonly Verdict[], asks: string): string {
  const block = verdicts.flatMap(({ reasons }) => reasons).find(({ severity }) => severity === 'block')
  return block?.because ?? asks
}

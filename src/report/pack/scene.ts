// What a pack is made in: the package that is asked for, the design in the lead, and what to fall back on.
import type { DocumentWords, Slot } from '../../engine/documents.ts'
import type { Advised, Flow, Id, Verdict } from '../../engine/index.ts'
import { gapsThatMatter } from '../advice/headline.ts'
import type { BriefInput } from '../brief/index.ts'

export interface Scene {
  input: BriefInput
  words: DocumentWords
  /** Methods that are asked for: the lead first, then what is recommended in the order of the flow. */
  methods: readonly Id[]
  /** The design in the lead: chosen by the reader, or recommended, or the best available. */
  lead: Id | null
  fallback: Id | null
  /** What fills the slots of fixed words; a slot without a value is absent. */
  slots: Readonly<Partial<Record<Slot, string>>>
}

/** Works out the scene. A choice against the advice takes the place of the advised design, which becomes its fallback. */
export function sceneOf(input: BriefInput, words: DocumentWords): Scene {
  const { flow, advised, library, override, name } = input
  const { primary, bestAvailable } = advised
  const known = (id: Id | null | undefined) => (id && library.methods[id] ? id : null)
  const chosen = known(override?.method)
  // While questions are open, the best of what is left is only what nobody has asked about yet.
  const early = !primary && gapsThatMatter(flow, advised).length > 0
  const advisedLead = known(primary ?? (early ? null : bestAvailable))
  const against = chosen !== null && chosen !== advisedLead
  const lead = chosen ?? advisedLead
  const others = advised.methods.filter(({ id, status }) => status === 'recommended' && known(id))
  const rest = others.map(({ id }) => id).filter((id) => id !== lead && !(against && id === advisedLead))
  const fallback = against && advisedLead ? advisedLead : known(fallbackOf(flow, advised, lead))
  const noun = (id: Id | null) => (id ? library.methods[id]?.noun : undefined)
  const slots = {
    name,
    chosen: against ? noun(chosen) : undefined,
    lead: against || !primary ? undefined : noun(lead),
    best: against || primary ? undefined : noun(lead),
    open: early && !chosen ? noun(known(bestAvailable)) : undefined,
    fallback: noun(fallback),
  }
  return {
    input,
    words,
    methods: [...(lead ? [lead] : []), ...rest],
    lead,
    fallback,
    slots: Object.fromEntries(Object.entries(slots).filter(([, value]) => value)),
  }
}

/**
 * The next best design: possible, and of another kind where the lead rests on a draw, because what spoils one draw
 * spoils them all. The strongest kind first, then the fewest caveats.
 */
function fallbackOf({ precedence }: Flow, { methods }: Advised, lead: Id | null): Id | undefined {
  if (!precedence || !lead) return undefined
  const classOf = (id: Id) => precedence.classes.findIndex((each) => each.methods.includes(id))
  const caveats = ({ reasons }: Verdict) => reasons.filter(({ severity }) => severity === 'caveat').length
  const leadClass = classOf(lead)
  const sameDraw = (id: Id) => Number(leadClass === 0 && classOf(id) === 0)
  const [next] = methods
    .filter(({ id, status }) => status === 'possible' && id !== lead && precedence.ladder.includes(id))
    .toSorted(
      (a, b) => sameDraw(a.id) - sameDraw(b.id) || classOf(a.id) - classOf(b.id) || caveats(a) - caveats(b),
    )
  if (next) return next.id
  const last = methods.find(({ id }) => id === precedence.lastResort && id !== lead)
  return last?.status === 'possible' ? last.id : undefined
}

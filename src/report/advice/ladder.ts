// The evidence ladder: how far each impact design can say that the scheme caused a change. Levels are those of the
// Maryland scale (S11, S12) as the methods library gives them; what a rung can claim is put in our own words.
import type { Advised, Flow, Id, Library, Status } from '../../engine/index.ts'

export interface Step {
  id: Id
  name: string
  status: Status
  /** Recommended to lead, or the best available. */
  leads: boolean
}

export interface RungOfLadder {
  level: number
  /** What such a study rests on. */
  rests: string
  /** What it can claim. */
  claims: string
  methods: readonly Step[]
}

/** Sources behind the words below. */
export const LADDER_SOURCES: readonly Id[] = ['S11', 'S12']

const RUNGS: readonly Pick<RungOfLadder, 'level' | 'rests' | 'claims'>[] = [
  {
    level: 5,
    rests: 'Chance decides who gets it.',
    claims: 'Can say that it caused the change, and how big the change is.',
  },
  {
    level: 4,
    rests: 'Something close to chance decides: a strict cut-off, an invitation by lot, an accident.',
    claims: 'Can say that it caused the change, for those it touched.',
  },
  {
    level: 3,
    rests: 'A like group without it, before and after.',
    claims: 'Can say that it probably made a difference, if nothing else set the two apart.',
  },
  {
    level: 2,
    rests: 'The trend before, or a group that is less alike.',
    claims: 'Can say that something changed when it began, and not that nothing else did it.',
  },
  {
    level: 1,
    rests: 'Before and after, for those who got it.',
    claims: 'Can say that a figure moved, and not why.',
  },
]

/** The rungs from the top, with the designs in play on each; null where the flow compares no impact designs. */
export function ladder(
  flow: Flow,
  { methods, primary, bestAvailable }: Advised,
  library: Library,
): RungOfLadder[] | null {
  const competing = flow.precedence?.ladder.some((id) => library.methods[id]?.kind === 'impact')
  if (!competing) return null
  const order: Record<Status, number> = { recommended: 0, possible: 1, not_feasible: 2 }
  return RUNGS.map((rung) => ({
    ...rung,
    methods: methods
      .flatMap(({ id, status }): Step[] => {
        const method = library.methods[id]
        if (method?.rung !== 'impact' || method.strength.level !== rung.level) return []
        return [{ id, name: method.name, status, leads: id === (primary ?? bestAvailable) }]
      })
      .sort((a, b) => Number(b.leads) - Number(a.leads) || order[a.status] - order[b.status]),
  }))
}

/** The picture in a sentence; empty where no design leads. */
export function ladderWords(rungs: readonly RungOfLadder[], recommended: boolean): string {
  for (const { level, methods } of rungs) {
    const lead = methods.find(({ leads }) => leads)
    if (lead) {
      const what = recommended ? 'The recommended design' : 'The best design available'
      return `${what}, ${lead.name.toLowerCase()}, stands on rung ${level} of 5.`
    }
  }
  return ''
}

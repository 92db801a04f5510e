// Everything that is worked out before the rules are read, signal by signal. Their names and values: book-needs.ts.
import type { Id } from '../engine/flow.ts'
import type { Reads } from './commission.ts'
import {
  againstTarget,
  backing,
  conflict,
  leadsWith,
  misfit,
  ownFacts,
  proposes,
  standing,
  strength,
} from './design.ts'
import { affordable, effectStudy, othersData, priceBand } from './price.ts'
import { Look, type Scene, type Worked } from './look.ts'
import { boast, reach } from './reach.ts'
import { sample } from './sample.ts'
import { followup } from './timetable.ts'

const WORK: Readonly<Record<Id, (look: Look) => Worked>> = {
  proposes,
  leads_with: leadsWith,
  strength,
  standing,
  against_target: againstTarget,
  backing,
  misfit,
  conflict,
  own_facts: ownFacts,
  sample,
  reach,
  boast,
  followup,
  price_band: priceBand,
  affordable,
  effect_study: effectStudy,
  others_data: othersData,
}

export interface SignalReading {
  worked: Worked
  reads: Reads
}

/**
 * Every signal of this bid. `known` and `changed`: what was worked out for the same bid but for this one field; only the
 * signals that read it are worked out again, for what a signal reads is all that it rests on.
 */
export function signalsOf(scene: Scene, known?: Signals, changed?: Id): Signals {
  return new Map(
    Object.entries(WORK).map(([id, work]) => {
      const before = known?.get(id)
      if (before && changed !== undefined && !before.reads.fields.includes(changed)) return [id, before]
      const look = new Look(scene)
      const worked = work(look)
      return [id, { worked, reads: look.reads }]
    }),
  )
}

export type Signals = ReadonlyMap<Id, SignalReading>

// A bid to learn from: invented, for a real commission, with the faults that were planted in it.
import type { Id } from '../engine/flow.ts'

export interface SampleBid {
  id: Id
  /** The real case whose circumstances it is a bid for. */
  case: Id
  strength: 'strong' | 'middling' | 'faulty'
  /** An invented name. */
  bidder: string
  title: string
  /** What the bid says, in a few sentences. */
  story: string
  said: Readonly<Record<Id, Id | readonly Id[] | number>>
  notes: Readonly<Record<Id, string>>
  /** For trainers: what should be noticed, and where it stands. */
  planted: readonly { rule: Id; where: string }[]
  sources: readonly Id[]
}

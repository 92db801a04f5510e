// What findings are drawn from (the sheet with everything that was worked out from it), and what one is.
import type { Id } from '../../engine/index.ts'
import type { Benefits, Layers } from './benefits.ts'
import type { Leave } from './leave.ts'
import type { Prices } from './priced.ts'
import type { WorthSheet } from './sheet.ts'
import type { Costs, Seen, View } from './totals.ts'

export interface Appraised {
  sheet: WorthSheet
  prices: Prices
  leave: Leave
  costs: Costs
  benefits: Benefits
  layers: Layers
  /** Null where nothing may be put into pounds. */
  views: Readonly<Record<View, Seen>> | null
}

export interface Finding {
  kind: string
  level: 'stop' | 'mind' | 'note'
  says: string
  /** The row it is about: a cost or an outcome. */
  about?: string
  /** Ids in the source register, or "judgement". */
  sources: readonly Id[]
}

// What a bid is held against besides the commission: handed in, because content never comes into this room by itself.
import type { CostBook } from '../costing/cost-book.ts'
import type { Flow } from '../engine/flow.ts'
import type { Library } from '../engine/library.ts'
import type { EffectSize } from '../engine/reference.ts'
import type { VettingBook } from './book.ts'

export interface Shelf {
  book: VettingBook
  /** The branch of the commission's circumstances. */
  flow: Flow
  methods: Library['methods']
  /** Without it no price is judged. */
  costs?: CostBook | null
  /** Without them no study is called too weak for any effect that has been seen. */
  effects?: readonly EffectSize[]
}

// Fetches the cost book once the verdict is shown, and hands the prices down to whatever part of the result says one.
import { getContext, setContext } from 'svelte'
import type { CostBook } from '../../../costing/cost-book.ts'
import { afterPaint } from '../../../session/after-paint.svelte.ts'
import type { Visit } from '../../../session/visit.svelte.ts'
import type { CostDesk } from './desk.svelte.ts'

type Parts = typeof import('./parts.ts')

/** The prices at hand. */
export interface CostsHere extends Pick<Parts, 'CostParts' | 'methodPrice'> {
  desk: CostDesk
  book: CostBook
}

/** none: there is no cost book, and so nothing to show. */
export type Costs = CostsHere | 'waiting' | 'failed' | 'none'

export interface CostsShelf {
  readonly costs: Costs
  /** Tries again. */
  fetch: () => void
}

const KEY = Symbol('costs')

/** Call it while a component is being made. */
export function useCosts(
  visit: () => Visit,
  load: () => (() => Promise<CostBook | null>) | undefined,
): CostsShelf {
  let costs = $state.raw<Costs>('waiting')

  async function open(from: () => Promise<CostBook | null>) {
    costs = 'waiting'
    try {
      const [book, { CostDesk, CostParts, methodPrice }] = await Promise.all([from(), import('./parts.ts')])
      costs = book ? { book, CostParts, methodPrice, desk: new CostDesk(visit, () => book) } : 'none'
    } catch {
      costs = 'failed'
    }
  }

  const shelf = {
    get costs() {
      return costs
    },
    fetch() {
      const from = load()
      if (from) void open(from)
    },
  }

  $effect(() => {
    if (load()) return afterPaint(() => shelf.fetch())
  })
  setContext(KEY, shelf)
  return shelf
}

/** The prices, for a part somewhere below; undefined while they are not here. */
export function costsHere(): () => CostsHere | undefined {
  const shelf = getContext<CostsShelf | undefined>(KEY)
  return () => (typeof shelf?.costs === 'object' ? shelf.costs : undefined)
}

/** Are they still on their way? */
export function costsAwaited(): () => boolean {
  const shelf = getContext<CostsShelf | undefined>(KEY)
  return () => shelf?.costs === 'waiting'
}

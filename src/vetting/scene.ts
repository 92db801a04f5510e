// From a commission and a bid to what the rules are read against.
import type { Id } from '../engine/flow.ts'
import { adviceOn } from './circumstances.ts'
import type { Tier } from './book.ts'
import type { Bid, Circumstances, Commission, Terms, Vetting } from './commission.ts'
import type { Scene } from './look.ts'
import type { Shelf } from './shelf.ts'

/** The circumstances that count: the last version. Throws on a commission that has none. */
export function circumstancesNow({ circumstances }: Commission): Circumstances {
  const last = circumstances.at(-1)
  if (!last) throw new Error('A commission without circumstances.')
  return last
}

/** The terms that count: the last version. Throws on a commission that has none. */
export function termsNow({ terms }: Commission): Terms {
  const last = terms.at(-1)
  if (!last) throw new Error('A commission without terms.')
  return last
}

const TIERS: readonly Tier[] = ['low', 'med', 'high']

/** As decided; else as the branch has it; else the middle, so that every criterion is scored and none is doubled. */
export function tierOf(
  { flow }: Pick<Shelf, 'flow'>,
  circumstances: Circumstances,
  decided: Terms['tier'],
): Vetting['tier'] {
  if (decided) return { value: decided.value, from: 'decided' }
  const fact: Id | undefined = adviceOn(flow, circumstances.answers).facts['tier']
  const value = TIERS.find((tier) => tier === fact)
  return value ? { value, from: 'branch' } : { value: 'med', from: 'assumed' }
}

export function sceneOf(commission: Commission, bid: Bid, shelf: Shelf): Scene {
  const circumstances = circumstancesNow(commission)
  const terms = termsNow(commission)
  const { value: tier } = tierOf(shelf, circumstances, terms.tier)
  return { shelf, bid, circumstances, terms, tier }
}

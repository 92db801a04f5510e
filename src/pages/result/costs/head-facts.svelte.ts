// The two lines on money and time among the facts at the top of a result.
import type { FactLine } from '../../../report/advice/fact-lines.ts'
import type { Visit } from '../../../session/visit.svelte.ts'
import { costsAwaited, costsHere } from './use-costs.svelte.ts'

/**
 * Call it while a component is being made. While prices are on their way the lines are there and say so, so that nothing
 * jumps when they come; where nothing has a price there are none.
 */
export function costFacts(visit: () => Visit): () => FactLine[] {
  const here = costsHere()
  const awaited = costsAwaited()
  return () => {
    const { methods, primary, bestAvailable } = visit().advised
    const anything =
      (primary ?? bestAvailable) !== null || methods.some(({ status }) => status === 'recommended')
    if (!anything) return []
    if (awaited()) return lines('Working it out…', 'Working it out…')
    const costs = here()
    const brief = costs?.desk.brief
    return brief ? lines(brief.cost, brief.time) : []
  }
}

function lines(cost: string, time: string): FactLine[] {
  return [
    { label: 'Most likely cost', value: cost },
    { label: 'Most likely time', value: time },
  ]
}

/** Money and time before what is still to find out. The timetable says more than whether there is time at all. */
export function withPrices(facts: readonly FactLine[], prices: readonly FactLine[]): readonly FactLine[] {
  if (prices.length === 0) return facts
  return facts.filter(({ label }) => label !== 'Time').toSpliced(-1, 0, ...prices)
}

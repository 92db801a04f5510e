// Two inputs of which one is how things are and the other how they would be with the programme.
import type { Calculator } from '../../calculators/calculator.ts'

const PAIRS = [
  ['p1', 'p2'],
  ['p0', 'p1'],
  ['mu0', 'mu1'],
  ['r1', 'r2'],
  ['r0', 'r1'],
] as const

export interface Pair {
  without: string
  with: string
}

/** The pair of a calculator that plans a study; two areas of a survey are no such pair. */
export function pairOf({ group, inputs }: Calculator): Pair | undefined {
  if (group !== 'sample' && group !== 'clusters') return undefined
  const has = (id: string) => inputs.some((input) => input.id === id && input.kind === 'number')
  const found = PAIRS.find(([without, withIt]) => has(without) && has(withIt))
  return found && { without: found[0], with: found[1] }
}

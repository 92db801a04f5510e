// From advice to what is to be priced.
import type { Advised } from '../engine/advise.ts'
import type { Situation } from './estimate.ts'

/**
 * The recommended methods, and the best available impact design where none is recommended, in the order of the flow.
 * @param numbers exact numbers beside the answers, if any count (`knownNumbers`)
 */
export function situationOf(
  { methods, primary, bestAvailable, answers }: Advised,
  numbers?: Situation['numbers'],
): Situation {
  const lead = primary ?? bestAvailable
  const inPackage = methods.filter(({ id, status }) => status === 'recommended' || id === lead)
  return {
    methods: inPackage.map(({ id }) => id),
    ...(lead !== null && { lead }),
    answers,
    ...(numbers && { numbers }),
  }
}

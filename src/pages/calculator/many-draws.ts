// A simulation is worked out at once with a few thousand draws, so that it keeps up with a slider; more are drawn aside.
import type { Calculator, Values } from '../../calculators/calculator.ts'
import { monteCarlo } from '../../calculators/monte-carlo.ts'

export const QUICK_DRAWS = 4000
export const MOST_DRAWS = 100_000

function isSimulation({ id }: Calculator): boolean {
  return id === monteCarlo.id
}

/** What to work out at once instead of what was asked. */
export function quickly(calculator: Calculator): (values: Values) => Values {
  if (!isSimulation(calculator)) return (values) => values
  return (values) => ({ ...values, draws: Math.min(QUICK_DRAWS, Number(values['draws'] ?? QUICK_DRAWS)) })
}

/** Are more draws asked for than can be worked out at once? */
export function wantsMany(calculator: Calculator, values: Values): boolean {
  return isSimulation(calculator) && Number(values['draws']) > QUICK_DRAWS
}

/** Could more be asked for? */
export function couldDrawMore(calculator: Calculator, values: Values): boolean {
  return isSimulation(calculator) && Number(values['draws']) < MOST_DRAWS
}

// What stands in the way, and which answers could be changed to clear it.
import { questionsBehind } from './explain.ts'
import { indexOf } from './flow-index.ts'
import type { Condition, Flow, Id, Rule } from './flow.ts'
import type { Trial } from './trial.ts'

/** Something that holds and has to stop holding. */
export interface Obstacle {
  /** The questions of which at least one has to be answered differently. */
  levers: readonly Id[]
  /** It rests on answers alone, so it goes on holding however questions that are still open are answered. */
  firm: boolean
}

/**
 * The answers behind a condition and, transitively, those that decide whether they are asked.
 * @param kept questions that have to be asked and answered in any case
 */
export function leversOf(flow: Flow, { reading }: Trial, condition: Condition, kept: readonly Id[] = []): Id[] {
  const found = new Set(questionsBehind(flow, condition, reading))
  for (const id of found) {
    const ask = kept.includes(id) ? undefined : indexOf(flow).questions.get(id)?.ask
    if (ask) for (const question of questionsBehind(flow, ask, reading)) found.add(question)
  }
  return [...found]
}

/** Does the rule keep the method from standing as wanted? */
export function keepsFrom(
  want: 'possible' | 'recommended',
  method: Id,
  { severity, methods }: Rule,
): boolean {
  return (
    (severity === 'block' || (severity === 'caveat' && want === 'recommended')) && methods.includes(method)
  )
}

/** What keeps the method from standing as wanted: the rules against it, or what keeps it out of sight. */
export function obstaclesTo(
  flow: Flow,
  trial: Trial,
  method: Id,
  want: 'possible' | 'recommended',
): Obstacle[] {
  const { shown, needs } = indexOf(flow).methods.get(method) ?? {}
  if (shown && !trial.methods.some(({ id }) => id === method)) {
    return [{ levers: leversOf(flow, trial, shown), firm: false }]
  }
  const { plain, standing, lead } = trial.fired
  const obstacles = [plain, standing, lead].flatMap((rules) =>
    rules
      .filter((rule) => keepsFrom(want, method, rule))
      .map(({ when }) => ({ levers: leversOf(flow, trial, when, needs), firm: rules === plain })),
  )
  if (want === 'possible' || !trial.steppedBack.includes(method)) return obstacles
  // It steps back for the lead: only another order of preference would put it first without making the lead worse.
  const orders = flow.precedence?.orders.flatMap(({ when }) => when ?? []) ?? []
  const levers = new Set(orders.flatMap((when) => leversOf(flow, trial, when, needs)))
  return [...obstacles, { levers: [...levers], firm: false }]
}

// What stands in the way, and which answers could be changed to clear it.
import { questionsBehind } from './explain.ts'
import { indexOf } from './flow-index.ts'
import type { Condition, Flow, Id, Rule } from './flow.ts'
import type { Trial } from './trial.ts'

/** Something that holds and has to stop holding. */
export interface Obstacle {
  /** The same for the same obstacle in every trial. */
  key: string
  /** The answers behind it, of which at least one has to be different. */
  levers: readonly Id[]
  /** The answers that decide whether those are asked at all: another way to be rid of it. */
  around: () => readonly Id[]
  /** It rests on answers alone, so it goes on holding however questions that are still open are answered. */
  firm: boolean
}

/**
 * The obstacle that these conditions make.
 * @param kept questions that have to be asked and answered in any case
 */
export function obstacleOf(
  flow: Flow,
  { reading }: Trial,
  conditions: readonly Condition[],
  key: string,
  firm: boolean,
  kept: readonly Id[] = [],
): Obstacle {
  const levers = [...new Set(conditions.flatMap((when) => questionsBehind(flow, when, reading)))]
  const around = () => {
    const found = new Set(levers)
    for (const id of found) {
      const ask = kept.includes(id) ? undefined : indexOf(flow).questions.get(id)?.ask
      if (ask) for (const question of questionsBehind(flow, ask, reading)) found.add(question)
    }
    return [...found].filter((id) => !levers.includes(id))
  }
  return { key, levers, around, firm }
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

/** How many things keep the method from standing as wanted: cheaper to count than to look into. */
export function countAgainst(flow: Flow, trial: Trial, method: Id, want: 'possible' | 'recommended'): number {
  const against = (rules: readonly Rule[]) => rules.filter((rule) => keepsFrom(want, method, rule)).length
  const { plain, standing, lead } = trial.fired
  const { needs = [] } = indexOf(flow).methods.get(method) ?? {}
  return against(plain) + against(standing) + against(lead) + offRoute(trial, needs).length
}

/** Which of these have neither been answered nor are waiting to be. */
function offRoute({ answers, gaps }: Trial, questions: readonly Id[]): Id[] {
  return questions.filter((id) => answers[id] === undefined && !gaps.includes(id))
}

/** What keeps the method from standing as wanted: the rules against it, or what keeps it out of sight. */
export function obstaclesTo(
  flow: Flow,
  trial: Trial,
  method: Id,
  want: 'possible' | 'recommended',
): Obstacle[] {
  const { shown, needs = [] } = indexOf(flow).methods.get(method) ?? {}
  if (shown && !trial.methods.some(({ id }) => id === method)) {
    return [obstacleOf(flow, trial, [shown], 'shown', false)]
  }
  const { plain, standing, lead } = trial.fired
  const obstacles = [plain, standing, lead].flatMap((rules) =>
    rules
      .filter((rule) => keepsFrom(want, method, rule))
      .map(({ id, when }) => obstacleOf(flow, trial, [when], id, rules === plain, needs)),
  )
  for (const id of offRoute(trial, needs)) {
    const ask = indexOf(flow).questions.get(id)?.ask
    if (ask) obstacles.push(obstacleOf(flow, trial, [ask], `asking ${id}`, false, needs))
  }
  if (want === 'recommended' && trial.steppedBack.includes(method)) {
    // It steps back for the lead: only another order of preference would put it first and not make the lead worse.
    const orders = flow.precedence?.orders.flatMap(({ when }) => when ?? []) ?? []
    obstacles.push(obstacleOf(flow, trial, orders, 'order', false, needs))
  }
  return obstacles
}

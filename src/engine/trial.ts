import type { Answers, Flow, Id, Status } from './flow.ts'
import { walk, type Walked } from './resolve.ts'
import { weigh, type Weighed } from './weigh.ts'

/** Where these answers would lead and how every method would stand: advice without its words. */
export type Trial = Pick<Walked, 'path' | 'gaps' | 'answers' | 'reading'> & Weighed

/** Tries these answers out; a hundredth of a millisecond, so hundreds may be tried while the reader looks on. */
export function tryOut(flow: Flow, answers: Answers): Trial {
  const { path, gaps, answers: given, reading } = walk(flow, answers)
  const { methods, primary, bestAvailable, fired, afterPlain, held, steppedBack, floors } = weigh(
    flow,
    reading,
  )
  // Written out: spreading so many properties would take longer than working them out.
  // prettier-ignore
  return { path, gaps, answers: given, reading, methods, primary, bestAvailable, fired, afterPlain, held, steppedBack, floors }
}

/** How a method stands; one that is not shown is as good as ruled out. */
export function statusIn({ methods }: Pick<Trial, 'methods'>, method: Id): Status {
  return methods.find(({ id }) => id === method)?.status ?? 'not_feasible'
}

const STANDING: Record<Status, number> = { not_feasible: 0, possible: 1, recommended: 2 }

/** Above 0 if the first is the better verdict, below if it is the worse. */
export function compareStatus(a: Status, b: Status): number {
  return STANDING[a] - STANDING[b]
}

/** The methods that stand better in the second than in the first, and those that stand worse. */
export function movedBetween(flow: Flow, before: Trial, after: Trial): { gains: Id[]; loses: Id[] } {
  const was = new Map(before.methods.map(({ id, status }) => [id, status]))
  const is = new Map(after.methods.map(({ id, status }) => [id, status]))
  const moved = (direction: number) =>
    flow.methods
      .map(({ id }) => id)
      .filter(
        (id) => direction * compareStatus(is.get(id) ?? 'not_feasible', was.get(id) ?? 'not_feasible') > 0,
      )
  return { gains: moved(1), loses: moved(-1) }
}

// The reader's own way over a map: what the drawing lights up.
import { advise, type Answers, type Flow, type Id, type Resolution, type Status } from '../engine/index.ts'
import type { JourneyVisit } from './journey-visit.svelte.ts'
import { lineSoFar } from './line-so-far.ts'

export interface WalkedStop {
  /** ahead: on the route, with no answer yet. */
  kind: 'passed' | 'parked' | 'current' | 'ahead' | 'dormant'
  answer?: string
}

export interface MapWalk {
  /** Questions on the route in order, up to the first that is still open. */
  route: readonly Id[]
  stops: ReadonlyMap<Id, WalkedStop>
  /** Every question on the route is answered. */
  arrived: boolean
  /** How many methods ended as what, once the end is reached. */
  verdicts?: Readonly<Record<Status, number>>
}

/** The way through a flow by these answers; null while nothing is answered. */
export function flowWalk(flow: Flow, resolution: Resolution, answers: Answers): MapWalk | null {
  if (resolution.path.length === 0) return null
  const stops = lineSoFar(flow, resolution, answers, resolution.current, (id) => id)
  const here = stops.findIndex(({ kind }) => kind === 'current')
  const lastAnswered = stops.findLastIndex(({ kind }) => kind === 'passed' || kind === 'parked')
  return {
    route: stops
      // Past an open question nobody knows the way; what was answered there already keeps its mark.
      .slice(0, (here < 0 ? lastAnswered : here) + 1)
      .filter(({ kind }) => kind !== 'dormant')
      .map(({ id }) => id),
    stops: new Map(
      stops.map(({ id, kind, answer }) => [id, { kind, ...(answer !== undefined && { answer }) }]),
    ),
    arrived: resolution.current === null,
    ...(resolution.current === null && flow.methods.length > 0 && { verdicts: verdictsOf(flow, answers) }),
  }
}

function verdictsOf(flow: Flow, answers: Answers): Record<Status, number> {
  const counts = { recommended: 0, possible: 0, not_feasible: 0 }
  for (const { status } of advise(flow, answers).methods) counts[status]++
  return counts
}

/** How far the journey has come: its steps can be taken in any order, so each is lit by itself. */
export function journeyWalk(visit: JourneyVisit, ids: readonly Id[]): MapWalk | null {
  if (!visit.isBegun) return null
  const next = visit.next?.step.id
  const walked = visit.journey.steps.map((step, at): [Id, WalkedStop] => {
    const state = visit.stateOf(step.id)
    const ticks = `${visit.ticked(step)} of ${step.checklist.length} ticked`
    const id = ids[at] ?? step.id
    if (state === 'done') return [id, { kind: 'passed', answer: 'Done' }]
    if (step.id === next) return [id, { kind: 'current', answer: ticks }]
    return [id, state === 'under_way' ? { kind: 'passed', answer: `Under way, ${ticks}` } : { kind: 'ahead' }]
  })
  const last = walked.findLastIndex(([, { kind }]) => kind !== 'ahead')
  return {
    route: walked.slice(0, last + 1).map(([id]) => id),
    stops: new Map(walked),
    arrived: visit.next === undefined,
  }
}

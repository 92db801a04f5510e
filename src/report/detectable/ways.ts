// Ways of working out what a study could show: two groups of people, whole groups drawn, counts of events, one series.
// Each takes its amounts from what is known and its other figures from the assumptions. In all of them more of anything
// never makes the smallest change larger (a property test holds them to it).
import {
  detectableClusterShareChange,
  detectableCountChange,
  detectableShareChange,
  type Change,
} from '../../calculators/detectable.ts'
import { detectablePlaceChange } from '../../calculators/detectable-places.ts'
import {
  detectableSteppedCountChange,
  detectableSteppedShareChange,
} from '../../calculators/detectable-steps.ts'
import { detectableSeries } from '../../calculators/detectable-series.ts'
import type { Id, Span } from '../../engine/index.ts'
import { assumed, type AssumptionName } from './assumptions.ts'
import { READS, isExact, type Situation } from './situation.ts'

export type AmountName = 'people' | 'clusters' | 'size' | 'events'
export type Amounts = Readonly<Partial<Record<AmountName, number>>>
export type AmountSpans = Readonly<Partial<Record<AmountName, Span>>>
/** The figures assumed, by name. */
export type Figures = Readonly<Partial<Record<AssumptionName, number>>>

export interface Way {
  id: 'people' | 'clusters' | 'places' | 'counts' | 'series'
  /** What it needs to know: any one list of questions is enough. */
  needs: readonly Id[]
  assumes: readonly AssumptionName[]
  /** What is known of its amounts, or null if that is not enough. */
  amounts: (situation: Situation) => AmountSpans | null
  /** Where the outcome stands without the scheme: a share from 0 to 1, or events. */
  from: (amounts: Amounts, figures: Figures) => number
  as: 'share' | 'count'
  /** Groups begin one after another, and everybody has it in the end. */
  inSteps?: true
  /** How many times fewer people it counts as, if it does. */
  penalty?: number
  /** The smallest fall that would be seen; null when none would. */
  change: (amounts: Amounts, figures: Figures) => Change | null
}

/** How a design differs from the plain way. */
interface Twist {
  /** How many times fewer people it counts as. */
  penalty?: number
  /** Only those whom an invitation moves can show the effect. */
  invited?: true
}

/** Two groups of people, compared on an outcome each person has or has not. */
export function twoGroups({ penalty = 1, invited }: Twist = {}): Way {
  return {
    id: 'people',
    penalty,
    needs: [READS.people],
    assumes: invited ? ['baseline', 'uptake', 'loss'] : ['baseline', 'loss'],
    amounts: ({ spans }) => one('people', spans[READS.people]),
    from: (_, { baseline = 0 }) => baseline / 100,
    as: 'share',
    change({ people = 0 }, { baseline = 0, loss = 0, uptake = 100 }) {
      const perGroup = (people * (1 - loss / 100)) / penalty
      const found = detectableShareChange({ perGroup, baseline: baseline / 100 })
      return invited ? larger(found, 100 / uptake) : found
    },
  }
}

/** Whole teams drawn, half to either side, compared on an outcome each person has or has not. */
export const wholeGroups: Way = {
  id: 'clusters',
  needs: [READS.clusters],
  assumes: ['baseline', 'icc', 'size', 'loss'],
  amounts: groups,
  from: (_, { baseline = 0 }) => baseline / 100,
  as: 'share',
  change({ clusters = 0, people, size }, { baseline = 0, icc = 0, loss = 0, size: guessed = 0 }) {
    const kept = 1 - loss / 100
    const remaining = people === undefined ? undefined : people * kept
    // A group with nobody in it is no group.
    const perArm = Math.min(Math.floor(clusters / 2), Math.floor(remaining ?? Infinity))
    const each = size ?? (people === undefined ? guessed : undefined)
    const inEach = each === undefined ? (remaining ?? 0) / perArm : each * kept
    return detectableClusterShareChange({ perArm, size: inEach, icc, baseline: baseline / 100 })
  },
}

/** Whole places drawn, half to either side, compared on how many events happen in them. */
export const wholePlaces: Way = {
  id: 'places',
  needs: [READS.clusters],
  assumes: ['variation', 'size'],
  amounts(situation) {
    const { spans } = situation
    const clusters = spans[READS.clusters]
    const events = spans[READS.events]
    if (!clusters) return null
    const size = spans[READS.size]
    return size ? { clusters, size } : events ? { clusters, events } : { clusters }
  },
  from: (amounts, { size = 0 }) => eventsInEach(amounts, size),
  as: 'count',
  change({ clusters = 0, ...rest }, { variation = 0, size = 0 }) {
    const eventsPerPlace = eventsInEach({ clusters, ...rest }, size)
    return detectablePlaceChange({ perArm: Math.floor(clusters / 2), eventsPerPlace, variation })
  },
}

/** Whole teams that begin in steps. `size` is over the whole study, so each measurement has its part of it. */
export const teamsInSteps: Way = {
  ...wholeGroups,
  inSteps: true,
  assumes: ['baseline', 'icc', 'size', 'steps', 'loss'],
  change({ clusters = 0, people, size }, { baseline = 0, icc = 0, loss = 0, steps = 2, size: guessed = 0 }) {
    // In the end everybody gets it, so the people are spread over all groups.
    const all = size ?? (people === undefined ? guessed : people / clusters)
    const measured = (all * (1 - loss / 100)) / (steps + 1)
    return detectableSteppedShareChange({ clusters, steps, size: measured, baseline: baseline / 100, icc })
  },
}

/** Whole places that begin in steps, and what is counted in them between one step and the next. */
export const placesInSteps: Way = {
  ...wholePlaces,
  inSteps: true,
  assumes: ['variation', 'size', 'steps'],
  from: (amounts, { size = 0 }) => eventsInEach(amounts, size, amounts.clusters),
  change(amounts, { variation = 0, size = 0, steps = 2 }) {
    const { clusters = 0 } = amounts
    const events = eventsInEach(amounts, size, clusters) / (steps + 1)
    const found = detectableSteppedCountChange({ clusters, steps, events, variation })
    return found && { ...found, absolute: found.absolute * (steps + 1) }
  },
}

/** Counts before and after, with or without a comparison that has counts as well. */
export function counts(comparison: boolean): Way {
  return {
    id: 'counts',
    needs: [READS.events],
    assumes: comparison
      ? ['compared', 'yearsBefore', 'yearsAfter', 'dispersion']
      : ['yearsBefore', 'yearsAfter', 'dispersion'],
    amounts: ({ spans }) => one('events', spans[READS.events]),
    from: ({ events = 0 }) => events,
    as: 'count',
    change: ({ events = 0 }, { compared = 1, yearsBefore = 1, yearsAfter = 1, dispersion = 1 }) =>
      detectableCountChange({
        ...{ eventsPerYear: events, yearsBefore, yearsAfter, dispersion },
        ...(comparison && { comparedPerYear: events * compared }),
      }),
  }
}

/** The same places on some days with it and on as many without, for a year. */
export const onAndOff: Way = {
  ...counts(false),
  assumes: ['dispersion'],
  change: ({ events = 0 }, { dispersion = 1 }) =>
    detectableCountChange({ eventsPerYear: events, yearsBefore: 0.5, yearsAfter: 0.5, dispersion }),
}

/** One series of monthly counts around a start date. */
export const oneSeries: Way = {
  id: 'series',
  needs: [READS.series, READS.events],
  assumes: ['pointsBefore', 'pointsAfter', 'dispersion', 'likeness'],
  amounts: ({ spans, answers }) =>
    ['long', 'medium', 'short'].includes(String(answers[READS.series]))
      ? one('events', spans[READS.events])
      : null,
  from: ({ events = 0 }) => events,
  as: 'count',
  change({ events = 0 }, { pointsBefore = 0, pointsAfter = 0, dispersion = 1, likeness = 0 }) {
    const plan = { pointsBefore, pointsAfter, meanCount: events / 12, dispersion, phi: likeness }
    const found = detectableSeries(plan)
    // A fall of more than everything cannot happen, so it cannot be seen.
    return found && found.share <= 1 ? { absolute: found.share * events, relative: found.share } : null
  },
}

/** The figures a way assumes in this situation. */
export function figuresOf(way: Way, situation: Situation): Figures {
  return Object.fromEntries(way.assumes.map((name) => [name, assumed(name, situation).value]))
}

function one(name: AmountName, span: Span | undefined): AmountSpans | null {
  return span ? { [name]: span } : null
}

/** How many groups, and how big each is: as said, else worked out from the people, else left to an assumption. */
function groups({ spans }: Situation): AmountSpans | null {
  const [clusters, size, people] = [spans[READS.clusters], spans[READS.size], spans[READS.people]]
  if (!clusters) return null
  if (size && (isExact(size) || !people || !isExact(people))) return { clusters, size }
  return people ? { clusters, people } : { clusters }
}

/** As said, or shared out among the places that get it: half of them, unless told otherwise. */
function eventsInEach(
  { clusters = 0, events, size }: Amounts,
  guessed: number,
  among = Math.floor(clusters / 2),
): number {
  return size ?? (events === undefined ? guessed : events / Math.max(1, among))
}

function larger(change: Change | null, times: number): Change | null {
  if (!change) return null
  const [absolute, relative] = [change.absolute * times, change.relative * times]
  return relative <= 1 ? { absolute, relative } : null
}

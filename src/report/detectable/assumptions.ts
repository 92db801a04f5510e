// What has to be assumed before a sample size means anything. Each assumption has a default with its reason, and the
// reader may put their own figure in its place: it is kept with the answers under the id given here.
import type { Id } from '../../engine/index.ts'
import { READS, isExact, type Situation } from './situation.ts'

export interface Assumption {
  /** Where it is kept among the numbers of the workings, and in links. */
  id: Id
  label: string
  /** Behind the figure: "in every 100". Empty for a bare number. */
  unit: string
  hint?: string
  least: number
  most: number
  whole?: true
  /** Which published values can be offered. */
  offers?: 'baseline-rate' | 'icc'
  /** The figure used until the reader gives one, and why that one. */
  start: (situation: Situation) => { value: number; why: string; sources: readonly Id[] }
}

export interface Assumed {
  value: number
  why: string
  sources: readonly Id[]
  /** The reader’s own figure, not ours. */
  own: boolean
}

function fixed(value: number, why: string, ...sources: Id[]): Assumption['start'] {
  return () => ({ value, why, sources })
}

/** Counts on either side of the start, as the answers to the question on the series promise them. */
const POINTS: Readonly<Record<Id, { before: number; after: number; why: string }>> = {
  long: { before: 24, after: 12, why: 'You have two full years before and one after.' },
  medium: { before: 12, after: 12, why: 'You have at least 12 counts on either side.' },
  short: { before: 6, after: 6, why: 'You have 3 to 11 counts on the shorter side; this is the middle.' },
}

function points(side: 'before' | 'after'): Assumption['start'] {
  return ({ answers }) => {
    const found = POINTS[String(answers[READS.series])]
    return found
      ? { value: found[side], why: found.why, sources: ['judgement'] }
      : { value: 12, why: 'A year of months.', sources: ['judgement'] }
  }
}

function years(side: 'before' | 'after'): Assumption['start'] {
  return ({ answers }) =>
    side === 'before' && answers[READS.series] === 'long'
      ? { value: 2, why: 'You have two full years before.', sources: ['judgement'] }
      : { value: 1, why: 'One full year, so that seasons cancel out.', sources: ['judgement'] }
}

export const ASSUMPTIONS = {
  baseline: {
    id: 'assumed_baseline',
    label: 'People with the outcome if nothing changes',
    unit: 'in every 100',
    least: 1,
    most: 99,
    offers: 'baseline-rate',
    start: fixed(
      42,
      'About as many as reoffended within a year in the Diamond study. Put your own figure here.',
      'S32',
    ),
  },
  loss: {
    id: 'assumed_loss',
    label: 'People lost before the outcome is known',
    unit: 'in every 100',
    least: 0,
    most: 90,
    start: fixed(0, 'Your number should count only people who can be followed up.', 'judgement'),
  },
  uptake: {
    id: 'assumed_uptake',
    label: 'How many more take part if invited',
    unit: 'in every 100',
    least: 1,
    most: 100,
    start: fixed(50, 'An invitation that moves half the people is a strong one.', 'judgement'),
  },
  icc: {
    id: 'assumed_icc',
    label: 'How alike people in one group are (ICC)',
    unit: '',
    hint: 'A number from 0 to 1.',
    least: 0,
    most: 1,
    offers: 'icc',
    start: fixed(0.05, 'Officers in one team are usually put at 0.02 to 0.10.', 'judgement'),
  },
  variation: {
    id: 'assumed_variation',
    label: 'How much places differ for other reasons (CV)',
    unit: '',
    hint: 'A number from 0 to 2: the standard deviation over the mean.',
    least: 0,
    most: 2,
    start: fixed(0.25, 'Places that were matched first usually differ by 0.15 to 0.4.', 'judgement'),
  },
  size: {
    id: 'assumed_size',
    label: 'People or events in each team or place',
    unit: 'over the whole study',
    least: 1,
    most: 1_000_000,
    whole: true,
    start: fixed(50, 'Nobody has said. Put your own figure here.', 'judgement'),
  },
  steps: {
    id: 'assumed_steps',
    label: 'Steps in which it is rolled out',
    unit: 'steps',
    least: 2,
    most: 20,
    whole: true,
    start: fixed(4, 'A common number of steps.', 'judgement'),
  },
  compared: {
    id: 'assumed_compared',
    label: 'Size of the comparison',
    unit: 'times as many events',
    least: 0.1,
    most: 1000,
    start({ spans }) {
      const [all, treated] = [spans[READS.clusters], spans[READS.treated]]
      if (all && treated && isExact(all) && isExact(treated) && all.least > treated.least)
        return {
          value: Math.round((10 * (all.least - treated.least)) / treated.least) / 10,
          why: 'From your numbers of places with and without it.',
          sources: [],
        }
      return { value: 1, why: 'One comparison with as many events.', sources: ['judgement'] }
    },
  },
  dispersion: {
    id: 'assumed_dispersion',
    label: 'Extra scatter of the counts',
    unit: 'times chance alone',
    least: 1,
    most: 100,
    start: fixed(1, 'Chance alone. Recorded crime often scatters twice as much, or more.', 'judgement'),
  },
  likeness: {
    id: 'assumed_likeness',
    label: 'Likeness of one month to the next',
    unit: '',
    hint: 'A number from 0 to 0.9.',
    least: 0,
    most: 0.9,
    start: fixed(0.3, 'A careful guess: a high month is often followed by another.', 'judgement'),
  },
  yearsBefore: {
    id: 'assumed_years_before',
    label: 'Years counted before',
    unit: 'years',
    least: 0.1,
    most: 20,
    start: years('before'),
  },
  yearsAfter: {
    id: 'assumed_years_after',
    label: 'Years counted after',
    unit: 'years',
    least: 0.1,
    most: 20,
    start: years('after'),
  },
  pointsBefore: {
    id: 'assumed_points_before',
    label: 'Months before the start',
    unit: 'months',
    least: 3,
    most: 600,
    whole: true,
    start: points('before'),
  },
  pointsAfter: {
    id: 'assumed_points_after',
    label: 'Months after the start',
    unit: 'months',
    least: 3,
    most: 600,
    whole: true,
    start: points('after'),
  },
} as const satisfies Readonly<Record<string, Assumption>>

export type AssumptionName = keyof typeof ASSUMPTIONS

/** What stands behind such a figure: “years”, and “year” behind one. Empty for a bare number. */
export function unitWords({ unit }: Assumption, value: number): string {
  return value === 1 ? unit.replace(/^(year|month|step)s$/, '$1') : unit
}

/** Is it a figure the assumption can take? */
export function isAllowedFor({ least, most, whole }: Assumption, value: number): boolean {
  return Number.isFinite(value) && value >= least && value <= most && (!whole || Number.isInteger(value))
}

/** The figure to reckon with: the reader's own if it is within bounds, else ours. */
export function assumed(name: AssumptionName, situation: Situation): Assumed {
  const assumption: Assumption = ASSUMPTIONS[name]
  const own = situation.numbers[assumption.id]
  const start = assumption.start(situation)
  return own !== undefined && isAllowedFor(assumption, own)
    ? { value: own, why: 'Your own figure.', sources: [], own: true }
    : { ...start, own: false }
}

// A first sheet from what the reader has said already: nobody should type a number twice. What was taken is told.
import type { Answers, Id } from '../../engine/index.ts'
import {
  blankCost,
  blankOutcome,
  blankSheet,
  USUAL_OPTIMISM,
  type Unpriced,
  type WorthSheet,
} from './sheet.ts'

/** The questions of the value flow that are read, and the numbers that may stand beside any line. */
export const READS = {
  questions: ['stage', 'horizon', 'n_out', 'money', 'equity'],
  numbers: ['programme', 'events'],
} as const

export interface Prefilled {
  sheet: WorthSheet
  /** What was taken from where, a sentence each. */
  taken: readonly string[]
}

/** Years that are counted where benefits come over more than one, and for how many an outcome is felt: our guess, to be changed (judgement). */
const SOME_YEARS = 5
const FELT = 3

/**
 * @param answers those that count on the value line
 * @param numbers what the reader knows exactly: `programme` is what the scheme spends in pounds, `events` how many there are a year
 */
export function prefill(
  answers: Answers,
  numbers: Readonly<Record<Id, number>>,
  priceYear: string,
): Prefilled {
  const taken: string[] = []
  const start = blankSheet(priceYear)
  const spent = answers['stage'] === 'ended'
  const optimism = spent ? 0 : USUAL_OPTIMISM
  const programme = positive(numbers['programme'])
  if (programme !== undefined) taken.push('What the programme spends is the first cost.')
  if (spent) taken.push('It has ended, so nothing is added to its costs for hope.')

  const horizon = answers['horizon'] === 'yes' ? SOME_YEARS : answers['horizon'] === 'no' ? 1 : start.horizon
  if (answers['horizon'] === 'yes')
    taken.push(
      `Benefits come over more than a year, so ${SOME_YEARS} years are counted, and each outcome is felt for ${FELT}. Change that if you know better.`,
    )
  if (answers['horizon'] === 'no') taken.push('Benefits come within a year, so one year is counted.')

  const events = positive(numbers['events'])
  if (events !== undefined) taken.push('The number of events a year comes from your answers.')
  const many = answers['n_out'] === 'several' ? 2 : 1
  const priced = answers['money'] !== 'no'
  if (answers['n_out'] === 'several')
    taken.push('You have several outcomes, so there is room for two. Add more.')
  const outcome = (n: number) => ({
    ...blankOutcome(`o${n}`, Math.min(FELT, horizon)),
    events: n === 1 ? (events ?? null) : null,
  })

  const unpriced: Unpriced[] = []
  if (!priced) {
    taken.push('Your main outcome has no published value, so it stands with what cannot be priced.')
    unpriced.push({ id: 'u1', what: 'The main outcome', way: 'better', known: '' })
  }
  if (answers['money'] === 'some')
    taken.push('Part of what it brings has no published value: list that with what cannot be priced.')
  if (answers['equity'] === 'yes')
    taken.push('It matters who gains and who pays: the table for that is under the result.')

  return {
    taken,
    sheet: {
      ...start,
      horizon,
      runs: programme === undefined ? Math.min(start.runs, horizon) : Math.min(1, horizon),
      costs: [
        {
          ...blankCost('c1', optimism),
          ...(programme !== undefined && { label: 'The programme', kind: 'once', amounts: [programme] }),
        },
      ],
      outcomes: priced ? Array.from({ length: many }, (_, index) => outcome(index + 1)) : [],
      unpriced,
    },
  }
}

function positive(value: number | undefined): number | undefined {
  return value !== undefined && value > 0 ? value : undefined
}

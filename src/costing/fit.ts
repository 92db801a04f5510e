// The timetable against the day when the answer is needed.
import type { Band, CostBook } from './cost-book.ts'
import type { Fit, Situation, Timeline } from './estimate.ts'
import { chosen } from './holds.ts'

type Told = Pick<Timeline, 'deadline' | 'fit' | 'warnings'>

/**
 * fits: the centre is there by the latest week, and either the slow end is too, or the centre is there by the earliest.
 * too late: even the quick end comes after the latest week. tight: anything between.
 */
export function fitOf(book: CostBook, { answers }: Situation, total: Band): Told {
  const { question, options } = book.time.deadline
  const option = chosen(question, answers)
  const deadline = option === undefined ? undefined : options[option]
  if (!deadline || !total.high) return { warnings: [], ...(deadline && { deadline }) }
  const fit = judge(total, deadline)
  return { deadline, fit, warnings: warn(fit, total, deadline) }
}

function judge({ low, central, high }: Band, { from, to }: { from: number; to?: number }): Fit {
  if (to === undefined) return central <= from ? 'fits' : 'tight'
  if (low > to) return 'too late'
  return central <= to && (high <= to || central <= from) ? 'fits' : 'tight'
}

function warn(
  fit: Fit,
  { low, central }: Band,
  { from, to }: { from: number; to?: number },
): Told['warnings'] {
  if (fit === 'fits') return []
  if (fit === 'too late')
    return [
      {
        level: 'stop',
        says: `Even the quickest course takes about ${inMonths(low)}, and the answer is needed within ${inMonths(to ?? from)}. Ask a smaller question, use what is known already, or move the date.`,
      },
    ]
  return [
    {
      level: 'mind',
      says: `It would take about ${inMonths(central)}. ${to === undefined ? `You have more than ${inMonths(from)}: check how much more.` : `You have ${from ? `between ${inMonths(from)} and ${inMonths(to)}` : `at most ${inMonths(to)}`}, so there is no room for delay.`}`,
    },
  ]
}

/** "7 months", "2½ years"; weeks below ten. */
export function inMonths(weeks: number): string {
  const whole = Math.round(weeks)
  if (whole < 10) return whole === 1 ? '1 week' : `${whole} weeks`
  const months = Math.round(weeks / (52 / 12))
  if (months < 24) return `${months} months`
  const years = Math.round(months / 6) / 2
  return `${Number.isInteger(years) ? years : `${Math.floor(years)}½`} years`
}

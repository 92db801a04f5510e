// The timetable against the day when the answer is needed.
import type { Band, CostBook } from './cost-book.ts'
import type { Fit, Situation, Timeline } from './estimate.ts'
import { chosen } from './holds.ts'

/** A month is a twelfth of 365.25 days. */
export const WEEKS_A_MONTH = 365.25 / 12 / 7

type Told = Pick<Timeline, 'deadline' | 'fit' | 'warnings'>

/**
 * fits: the centre is there by the latest week, and either the slow end is too, or the centre is there by the earliest.
 * too late: even the quick end comes after the latest week. tight: anything between.
 */
export function fitOf(book: CostBook, { answers, numbers }: Situation, total: Band): Told {
  const { question, options } = book.time.deadline
  const option = chosen(question, answers)
  const weeks = numbers?.[question] === undefined ? undefined : numbers[question] * WEEKS_A_MONTH
  const band = option === undefined ? undefined : options[option]
  const deadline = weeks === undefined ? band : { from: weeks, to: weeks }
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
  const about = `It would take about ${inMonths(central)}`
  if (to === undefined)
    return [
      {
        level: 'mind',
        says: `${about}. The answer is needed in more than ${inMonths(from)}: check how much more.`,
      },
    ]
  const within = `within ${inMonths(to)}`
  if (fit === 'too late')
    return [
      {
        level: 'stop',
        says: `Even the quickest course takes about ${inMonths(low)}, and the answer is needed ${within}. Ask a smaller question, use what is known already, or move the date.`,
      },
    ]
  const risk = central > to ? 'Only a quick course would be in time.' : 'Any delay would make it late.'
  return [{ level: 'mind', says: `${about}, and the answer is needed ${within}. ${risk}` }]
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

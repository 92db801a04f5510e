// Does the last outcome fall before the end? Every gap is filled in the bid's favour: nought months, or the shortest time
// the commission's answer allows. So what is found outside is outside for certain; inside is said only if nothing is missing.
import type { Id } from '../engine/flow.ts'
import type { Look, Worked } from './look.ts'
import { numberInWords } from './words.ts'

/** The shortest time behind each answer to the question how soon the outcome shows, in months. */
const SOONEST: Readonly<Record<Id, number>> = { quick: 0, months: 3, years: 12 }

/** All in months from award. */
export function followup(look: Look): Worked {
  const report = look.number('report_months')
  const contract = look.number('contract_months') ?? look.scene.terms.contractMonths
  const ends = [
    ...(report === undefined ? [] : [{ month: report, is: 'the final report' }]),
    ...(contract === undefined ? [] : [{ month: contract, is: 'the end of the contract' }]),
  ].sort((a, b) => a.month - b.month)
  const [end] = ends
  if (!end) return undefined
  const intake = look.number('intake_months')
  const lag = look.number('lag_months')
  const delay = look.number('data_delay')
  const outcome = (intake ?? 0) + (lag ?? SOONEST[look.answer('lag') ?? ''] ?? 0) + (delay ?? 0)
  const words = { outcome_month: numberInWords(outcome), end_month: numberInWords(end.month), end_is: end.is }
  if (outcome > end.month) return { is: 'outside', words }
  if (report !== undefined && contract !== undefined && report > contract)
    return {
      is: 'outside',
      words: {
        outcome_month: numberInWords(report),
        end_month: numberInWords(contract),
        end_is: 'the end of the contract',
      },
    }
  return intake === undefined || lag === undefined || delay === undefined
    ? undefined
    : { is: 'inside', words }
}

// Swings and trials in words: what moved, and what it moved to.
import { percentInWords } from '../../calculators/numerals.ts'
import { eventsWords, moneyWords, nameIn, perPoundWords, spanWords } from './amounts.ts'
import type { Money } from './appraise.ts'
import type { Swing, Told, Trial } from './sensitivity.ts'
import type { WorthSheet } from './sheet.ts'

/** A row of the tornado: what was changed, the lower end of the result first. */
export interface SwingRow {
  label: string
  low: number
  high: number
  lowSays: string
  highSays: string
}

/** What was changed, and the two ends as they were entered. */
export function swingRow({ kind, about, ends }: Swing, { outcomes }: WorthSheet): SwingRow {
  const [low, high] = ends[0].npv <= ends[1].npv ? ends : [ends[1], ends[0]]
  const name = outcomes.find(({ id }) => id === about)?.label ?? ''
  const labels: Readonly<Record<Swing['kind'], string>> = {
    cost: 'What it costs',
    effect: `The effect on ${nameIn(name)}`,
    worth: 'What one is worth',
    years: 'How long it is felt',
    rate: 'The discount rate',
  }
  return {
    label: labels[kind],
    low: low.npv,
    high: high.npv,
    lowSays: toldWords(low.at),
    highSays: toldWords(high.at),
  }
}

function toldWords({ as, value }: Told): string {
  switch (as) {
    case 'pounds':
      return moneyWords(value)
    case 'percent':
      return percentInWords(value)
    case 'events':
      return value < 0 ? `${eventsWords(-value)} more` : eventsWords(value)
    case 'years':
      return value === 0 ? 'as given' : `${spanWords(Math.abs(value))} ${value < 0 ? 'less' : 'more'}`
    case 'change':
      return value === 0 ? 'as given' : `${percentInWords(Math.abs(value))} ${value < 0 ? 'less' : 'more'}`
  }
}

const supposed: Readonly<Record<Trial['kind'], string>> = {
  'as-given': 'As entered',
  'costs-up': 'Costs a fifth higher',
  'benefits-down': 'Benefits a fifth lower',
  both: 'Both of these',
  'half-effect': 'Half the effect found elsewhere',
}

/** What was supposed, what is left, and what comes back for each pound. */
export function trialRow({ kind, npv, bcr }: Trial): { supposed: string; left: string; each: string } {
  return {
    supposed: supposed[kind],
    left: moneyWords(npv),
    each: bcr === undefined ? 'no ratio' : perPoundWords(bcr),
  }
}

/** Which guess matters most, and which can turn the verdict. */
export function swingsSentence({ swings, views }: Money, sheet: WorthSheet): string {
  const rows = swings.map((swing) => swingRow(swing, sheet))
  const first = rows[0]
  if (!first) return 'Nothing here is in doubt, so nothing moves. Give at least one figure a range.'
  const base = views.society.npv >= 0
  const turning = rows.filter(({ low, high }) => low >= 0 !== base || high >= 0 !== base)
  const lower = ({ label }: SwingRow) => label.charAt(0).toLowerCase() + label.slice(1)
  const turns =
    turning.length > 0
      ? `One wrong guess can turn the verdict: ${turning.map(lower).join('; ')}.`
      : 'No single guess turns the verdict.'
  return `What matters most is ${lower(first)}. ${turns}`
}

// What an appraisal comes to, in sentences for somebody who has to decide: the verdict first, and never one figure where a range
// is known. The same sentences stand on the page and in documents.
import { percentInWords, wholeInWords } from '../../calculators/numerals.ts'
import type { SimulationResult } from '../../calculators/simulation.ts'
import { eventsWords, moneyWords, nameIn, needWords, perPoundWords, spanWords, yearWords } from './amounts.ts'
import type { Appraisal, Money, PerOutcome } from './appraise.ts'
import type { BreakEvenLine } from './break-even.ts'
import type { Events } from './events.ts'
import type { Leave } from './leave.ts'
import type { Unpriced, WorthSheet } from './sheet.ts'

/** What a scheme does with what it is counted in: crimes are prevented, hours saved, years of life brought. */
export function verbFor(unit: string | undefined): 'prevent' | 'save' | 'bring' {
  if (unit === 'per hour' || unit === 'per prisoner-year') return 'save'
  return unit === 'per year' || unit === 'per point-year' ? 'bring' : 'prevent'
}

/** "It must prevent 23 robberies a year to pay for itself; it seems to prevent 12 to 40." */
export function breakEvenSentence(line: BreakEvenLine): string {
  const { label, perYear, found, baseline, share, unit, lasts } = line
  const verb = verbFor(unit)
  const must = `It must ${verb} ${needWords(perYear)} ${nameIn(label)} a year${lasts > 1 ? ` for ${spanWords(lasts)}` : ''} to pay for itself`
  const part =
    share === undefined || baseline === undefined
      ? ''
      : share > 1
        ? ` There are only ${eventsWords(baseline)} a year, so on these alone it cannot.`
        : ` That is ${percentInWords(share)} of the ${eventsWords(baseline)} a year.`
  if (!found) return `${must}.${part}${share === undefined || share <= 1 ? ' Does that sound possible?' : ''}`
  return `${must}; ${foundWords(found, verb)}.${part}`
}

function foundWords({ low, likely, high }: Events, verb: string): string {
  if (high <= 0) return `the study found more of them, not fewer`
  if (low < 0) return `it could ${verb} ${eventsWords(high)}, or add ${eventsWords(-low)}`
  return low === high
    ? `it seems to ${verb} ${eventsWords(likely)}`
    : `it seems to ${verb} ${eventsWords(low)} to ${eventsWords(high)}`
}

/** Whether what was found is enough: the whole range, part of it, or none. */
export function reachSentence({ perYear, found }: BreakEvenLine): string | undefined {
  if (!found) return undefined
  if (found.low >= perYear) return 'The whole range lies above that.'
  if (found.high < perYear) return 'The whole range lies below that.'
  return 'That lies inside the range: it may pay, and it may not.'
}

/** The verdict on worth in one sentence. `leave` says why there is none. */
export function verdictSentence({ money, breakEven, costs }: Appraisal, leave: Leave): string {
  if (money) return moneyVerdict(money)
  const first = breakEven[0]
  if (!leave.ratio.may)
    return first
      ? `There is no ratio to be had yet. ${breakEvenSentence(first)}`
      : 'There is no ratio to be had yet. You can still say what it costs and who pays.'
  if (costs.plain === 0) return 'Put in what it costs, and the result is here.'
  return first
    ? `Put in an effect with its range, and the result is here. ${breakEvenSentence(first)}`
    : 'Put in an outcome with its effect, and the result is here.'
}

function moneyVerdict(money: Money): string {
  const { bcr, npv } = money.views.society
  const { range } = money
  if (bcr === undefined) {
    return npv < 0
      ? `It costs ${moneyWords(-npv)} more than it brings, harm included. There is no ratio to be had.`
      : `It saves money and is worth ${moneyWords(npv)} in all.`
  }
  const ends = range.bcr ?? [bcr, bcr]
  const [low, high] = ends.map(perPoundWords)
  const span = low === high ? '' : `, and it could be ${low} to ${high}`
  if (money.wholeRange)
    return `For each pound, anything from ${low} to ${high} may come back. The study could not tell, so no single figure would be fair.`
  return `For each pound spent, ${perPoundWords(bcr)} comes back to society${span}.`
}

/** The result in a few words, to stay in sight while figures are typed. */
export function shortVerdict({ money, breakEven, costs }: Appraisal, leave: Leave): string {
  const bcr = money?.views.society.bcr
  if (money && bcr === undefined) return `${leftSide(money.views.society.npv)}, harm and savings included.`
  if (money && bcr !== undefined) {
    const [low, high] = (money.range.bcr ?? [bcr, bcr]).map(perPoundWords)
    const span = `${low} to ${high}`
    return money.wholeRange
      ? `Back for each pound: anything from ${span}.`
      : `Back for each pound: ${perPoundWords(bcr)}${low === high ? '' : ` (${span})`}.`
  }
  const first = breakEven[0]
  const start = leave.ratio.may ? 'No result yet' : 'No ratio'
  if (first)
    return `${start}. It must ${verbFor(first.unit)} ${needWords(first.perYear)} ${nameIn(first.label)} a year to pay.`
  if (costs.plain < 0) return `${start}. It saves ${moneyWords(-costs.plain)} against what it replaces.`
  return costs.plain > 0
    ? `${start}. It costs ${moneyWords(costs.plain)} in all.`
    : `${start}. Put in what it costs.`
}

function leftSide(npv: number): string {
  return npv < 0 ? `A loss of ${moneyWords(-npv)}` : `A gain of ${moneyWords(npv)}`
}

/** What is left, told with its range: never a bare figure. */
export function leftSentence({ views, range }: Money): string {
  const { npv } = views.society
  const says =
    npv >= 0
      ? `In today’s money it brings ${moneyWords(npv)} more than it costs`
      : `In today’s money it costs ${moneyWords(-npv)} more than it brings`
  const [low, high] = range.npv
  const side = (pounds: number) => leftSide(pounds).replace(/^A/, 'a')
  return low === high ? `${says}.` : `${says}; it could be anything from ${side(low)} to ${side(high)}.`
}

/** How wrong costs or benefits may be before the verdict turns. */
export function switchingSentence({ switching }: Money): string | undefined {
  if (!switching) return undefined
  const { benefitFall, costRise } = switching
  return benefitFall >= 0
    ? `It pays until benefits are ${percentInWords(benefitFall, 0)} lower, or costs ${percentInWords(costRise, 0)} higher, than you think.`
    : `Benefits would have to be ${percentInWords(-benefitFall, 0)} higher, or costs ${percentInWords(-costRise, 0)} lower, to come out even.`
}

/** "Robberies: £9,000 for each one prevented; it could be £5,000 to £21,000." */
export function perOutcomeSentence({ label, each, range, unit }: PerOutcome): string {
  const done = { prevent: 'prevented', save: 'saved', bring: 'brought' }[verbFor(unit)]
  const start = `${label.trim() || 'Events'}: ${moneyWords(each)} for each one ${done}`
  return range
    ? `${start}; it could be ${moneyWords(range.low)} to ${moneyWords(range.high)}.`
    : `${start} at the estimate. The range takes in no effect, so the cost of one has no upper end: do not quote it alone.`
}

/** "Over 3 years it costs £730,000, or £705,000 in today’s money: £252,000 a year." */
export function costSentence({ costs, yearlyCost }: Appraisal, { horizon, priceYear }: WorthSheet): string {
  const plain = moneyWords(costs.plain)
  const now = moneyWords(costs.pv)
  const today = plain === now ? '' : `, or ${now} in today’s money`
  const each = horizon > 1 ? `: as if ${moneyWords(yearlyCost)} each year` : ''
  if (costs.plain < 0)
    return `Over ${spanWords(horizon)} it saves ${moneyWords(-costs.plain)} in ${yearWords(priceYear)} prices against what it replaces, or ${moneyWords(-costs.pv)} in today’s money.`
  return `Over ${spanWords(horizon)} it costs ${plain} in ${yearWords(priceYear)} prices${today}${each}.`
}

/** Why a ratio may not be shown: the flow’s own reasons. */
export function refusalSentences({ ratio }: Leave): readonly string[] {
  return ratio.may ? [] : ratio.because.map(({ because }) => because)
}

/** How the draws fell: "In 62% of 100,000 draws it pays. Nine in ten lie between …". */
export function drawsSentence({ positive, draws, percentiles }: SimulationResult): string {
  const [low, high] = [percentiles[5] ?? 0, percentiles[95] ?? 0]
  return `In ${percentInWords(positive, 0)} of ${wholeInWords(draws)} draws it pays for itself. Nine in ten draws lie between ${leftSide(low).replace(/^A/, 'a')} and ${leftSide(high).replace(/^A/, 'a')}.`
}

/** What stands beside the sums without a price. */
export function unpricedSentence({ unpriced }: Pick<WorthSheet, 'unpriced'>): string {
  const said = unpriced.filter(({ what }) => what.trim() !== '')
  if (said.length === 0) return 'Nothing is listed here yet. There nearly always is something.'
  const of = (way: Unpriced['way']) => said.filter((one) => one.way === way).length
  const parts = [
    of('better') && `${of('better')} for the better`,
    of('worse') && `${of('worse')} for the worse`,
    of('unsure') && `${of('unsure')} that could go either way`,
  ].filter(Boolean)
  const things = said.length === 1 ? 'one thing' : `${said.length} things`
  return `The sums leave out ${things} that cannot be priced: ${parts.join(', ')}.`
}

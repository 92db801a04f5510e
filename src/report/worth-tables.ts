// The tables of value for money: costs, outcomes, three ways of looking, who gains, years and trials. Text only, ready to be set.
import { percentInWords } from '../calculators/numerals.ts'
import type { NoPrice } from '../costing/worth/priced.ts'
import {
  BASIS_NAMES,
  eventsWords,
  moneyWords,
  monthWords,
  perPoundWords,
  PURSE_NAMES,
  spanWords,
  trialRow,
  unitCostOf,
  VIEW_NAMES,
  yearWords,
  type Appraisal,
  type Money,
  type Prices,
  type View,
  type WorthCost,
  type WorthOutcome,
  type WorthSheet,
} from '../costing/worth/index.ts'
import type { Table } from './report.ts'

const right = (title: string, width = 2) => ({ title, align: 'right' as const, width })

/** Every cost: who pays, how often, what was added for hope, and what it comes to. */
export function costTable({ costs: given, priceYear, runs }: WorthSheet, { costs }: Appraisal): Table {
  const often = (cost: WorthCost) =>
    ({ once: 'once', yearly: `each of ${spanWords(runs)}`, uneven: 'by year' })[cost.kind]
  return {
    kind: 'table',
    caption: `Costs in ${yearWords(priceYear)} prices, and in today’s money`,
    columns: [
      { title: 'What is paid for', width: 4 },
      { title: 'Who pays', width: 2.5 },
      { title: 'How often', width: 2 },
      right('For hope', 1.5),
      right('In all'),
      right('Today’s money'),
    ],
    rows: [
      ...given.map((cost, index) => {
        const line = costs.lines[index]
        const all = line?.byYear?.reduce((sum, pounds) => sum + pounds, 0)
        return [
          cost.label.trim() || `Cost ${index + 1}`,
          PURSE_NAMES[cost.bearer],
          often(cost),
          percentInWords(cost.optimism, 0),
          all === undefined ? 'not counted' : moneyWords(all),
          moneyWords(line?.pv ?? 0),
        ]
      }),
      ['In all', '', '', '', moneyWords(costs.plain), moneyWords(costs.pv)],
    ],
    rowHeads: true,
  }
}

/** Every outcome: what one is worth and where that is from, the effect with its range, and whether it counts. */
export function outcomeTable(
  { outcomes, priceYear }: WorthSheet,
  { outcomes: lines }: Appraisal,
  prices: Prices,
): Table {
  return {
    kind: 'table',
    caption: `Outcomes, valued in ${yearWords(priceYear)} prices`,
    columns: [
      { title: 'Outcome', width: 2.5 },
      { title: 'What one is worth', width: 4 },
      right('A year without it', 1.5),
      { title: 'Effect, and what it rests on', width: 3.5 },
      { title: 'Counted', width: 1.5 },
    ],
    rows: outcomes.map((outcome, index) => {
      const line = lines[index]
      return [
        outcome.label.trim() || `Outcome ${index + 1}`,
        worthWords(outcome, line, prices),
        outcome.events === null ? '' : eventsWords(outcome.events),
        effectWords(outcome),
        line?.counted ? 'Yes' : 'No',
      ]
    }),
    rowHeads: true,
  }
}

function worthWords(
  { worth }: WorthOutcome,
  line: Appraisal['outcomes'][number] | undefined,
  { unitCosts }: Prices,
): string {
  if (!worth || !line) return 'Nothing chosen'
  const unit = unitCostOf(worth, unitCosts)
  if (typeof line.price === 'string') return noPriceWords(worth, line.price, unit?.what)
  const { each, published, priceYear, bearer, trust } = line.price
  const from = `${moneyWords(each)}, from ${moneyWords(published)} in ${yearWords(priceYear)} prices`
  const whose = bearer === 'society' ? 'a cost to society' : 'public money'
  const said = worth.kind === 'own' ? `Our own figure: ${worth.source}` : (unit?.what ?? '')
  const seen = trust === 'secondary' ? ', as quoted by others' : ''
  return `${from}: ${whose}${seen}. ${said}`
}

/** Why something has no figure here, and whatever was typed about it all the same. */
function noPriceWords(
  worth: NonNullable<WorthOutcome['worth']>,
  why: NoPrice,
  what: string | undefined,
): string {
  const [because, from] =
    worth.kind === 'unit'
      ? ['no figure that was checked', what]
      : ['no figure with a source', worth.source.trim() && `Our own figure: ${worth.source}`]
  const says = why === 'no-deflator' ? 'no series of prices reaches its year' : because
  return from ? `${from}: ${says}` : `${says.slice(0, 1).toUpperCase()}${says.slice(1)}`
}

function effectWords({ effect }: WorthOutcome): string {
  const { as, likely, low, high, basis, source } = effect
  if (likely === null) return 'None given'
  const one = (value: number) => (as === 'share' ? percentInWords(value) : eventsWords(value))
  const range = low === null || high === null ? 'no range given' : `${one(low)} to ${one(high)}`
  const rests = basis ? BASIS_NAMES[basis] : 'not said what it rests on'
  return `${one(likely)} fewer${as === 'events' ? ' a year' : ''} (${range}). ${rests}${source.trim() ? `: ${source}` : ''}`
}

/** The same sums as everybody, the public purse and a budget that wants cash would see them. */
export function viewTable({ views, wholeRange }: Money): Table {
  const row = (view: View) => {
    const { pvc, pvb, npv, bcr } = views[view]
    const each =
      bcr === undefined ? 'no ratio' : wholeRange && view === 'society' ? 'a range only' : perPoundWords(bcr)
    return [VIEW_NAMES[view].name, moneyWords(pvc), moneyWords(pvb), moneyWords(npv), each]
  }
  return {
    kind: 'table',
    caption: 'Three ways of looking at it, in today’s money',
    columns: [
      { title: 'Seen by', width: 3 },
      right('Costs'),
      right('Benefits'),
      right('Left'),
      right('Back for each pound'),
    ],
    rows: (['society', 'public', 'cash'] as const).map(row),
    rowHeads: true,
  }
}

/** Who pays, who gains, and what of it is cash. */
export function whoTable({ who }: Appraisal): Table {
  return {
    kind: 'table',
    caption: 'In today’s money',
    columns: [{ title: 'Who', width: 4 }, right('Pays'), right('Gains'), right('Of it cash')],
    rows: who.map(({ purse, pays, gains, cash }) => [
      PURSE_NAMES[purse],
      ...[pays, gains, cash].map(moneyWords),
    ]),
    rowHeads: true,
  }
}

/** Costs and benefits by year, before discounting, and what is left in today’s money. */
export function yearTable({ years }: Appraisal): Table {
  return {
    kind: 'table',
    caption: 'Year by year; the first year is not discounted',
    columns: [{ title: 'Year', width: 1 }, right('Costs'), right('Benefits'), right('Left, today’s money')],
    rows: years.map(({ year, total, benefit, factor }) => [
      String(year + 1),
      ...[total, benefit, (benefit - total) * factor].map(moneyWords),
    ]),
    rowHeads: true,
  }
}

/** What is left if costs or benefits turn out worse. */
export function trialTable({ trials }: Money): Table {
  return {
    kind: 'table',
    caption: 'What if costs or benefits turn out worse (a fifth is our judgement)',
    columns: [{ title: 'Suppose', width: 4 }, right('Left'), right('Back for each pound')],
    rows: trials.map((trial) => {
      const { supposed, left, each } = trialRow(trial)
      return [supposed, left, each]
    }),
    rowHeads: true,
  }
}

/** Years, prices and the rate with its date. */
export function assumptionRows({
  horizon,
  runs,
  priceYear,
  discount,
}: WorthSheet): { label: string; text: string }[] {
  const { rate, stepped, from, asOf, why } = discount
  const whose = from === 'green-book' ? 'the Green Book’s' : 'our own'
  return [
    {
      label: 'Years counted',
      text: `${spanWords(horizon)}; the scheme runs for ${spanWords(Math.min(runs, horizon))}`,
    },
    { label: 'Prices of', text: `${yearWords(priceYear)}, throughout` },
    {
      label: 'Discount rate',
      text: [
        `${percentInWords(rate)} a year, ${whose}, as of ${monthWords(asOf) || 'a day not said'}`,
        stepped ? 'lower after year 30' : 'the same throughout',
        ...(why.trim() ? [why] : []),
      ].join('; '),
    },
  ]
}

// From a sheet to what it comes to. Without leave from the flow's own verdicts nothing is put into pounds of benefit: no ratio, no
// net value, no chance of paying off. The lock is here and not on a page, so that documents and pages cannot differ.
import { annuityFactor } from '../../calculators/discounting.ts'
import { fixedCostInterval } from '../../calculators/cost-per-outcome.ts'
import type { SimulationPlan } from '../../calculators/simulation.ts'
import { switchingValues } from '../../calculators/switching.ts'
import { benefitOf, benefitsOf, NO_LAYERS, type Benefits, type Layers, type OutcomeLine } from './benefits.ts'
import { breakEvenOf, type BreakEvenLine } from './break-even.ts'
import type { Finding } from './appraised.ts'
import { findingsOf } from './findings.ts'
import type { Leave } from './leave.ts'
import type { Prices } from './priced.ts'
import { planFor, swingsOf, trialsOf, type Swing, type Trial } from './sensitivity.ts'
import type { WorthSheet } from './sheet.ts'
import {
  costsOf,
  layersOf,
  viewsOf,
  yearsOf,
  type Costs,
  type Seen,
  type View,
  type YearRow,
} from './totals.ts'
import { whoOf, type WhoRow } from './who.ts'

/** What may be said of benefits in pounds. */
export interface Money {
  views: Readonly<Record<View, Seen>>
  layers: Layers
  /** Society’s net present value and ratio at the two ends of what the studies found; one study’s ends are its own. */
  range: { npv: readonly [low: number, high: number]; bcr?: readonly [low: number, high: number] }
  /** The whole range must be told, never one figure alone: a study could not tell, or its range takes in no effect. */
  wholeRange: boolean
  /** Benefits may fall and costs may rise by these shares until the verdict turns; undefined where benefits are not above nought. */
  switching?: { benefitFall: number; costRise: number }
  swings: readonly Swing[]
  trials: readonly Trial[]
  plan: SimulationPlan
}

export interface PerOutcome {
  id: string
  label: string
  /** "per crime"; undefined for what has no published cost. */
  unit?: string
  /** Present number prevented over the years counted, and pounds for each. */
  events: number
  each: number
  /** Pounds for each at the ends of the effect's range; undefined if the range does not lie wholly above nought. */
  range?: { low: number; high: number }
}

export interface Appraisal {
  costs: Costs
  /** What the cost comes to a year, as if it were the same every year that is counted. */
  yearlyCost: number
  years: readonly YearRow[]
  outcomes: readonly OutcomeLine[]
  breakEven: readonly BreakEvenLine[]
  perOutcome: readonly PerOutcome[]
  who: readonly WhoRow[]
  /** Null: no leave, or nothing that can be counted. */
  money: Money | null
  findings: readonly Finding[]
}

/**
 * Works a sheet out. Pure; never throws; pounds are of the sheet's price year and unrounded.
 * @param leave from `mayMonetise`: what the answers allow to be shown
 */
export function appraise(sheet: WorthSheet, prices: Prices, leave: Leave): Appraisal {
  const costs = costsOf(sheet, prices)
  const given = benefitsOf(sheet, prices)
  const benefits: Benefits = leave.ratio.may ? given : notCounted(given)
  const counts = benefits.lines.some(({ counted }) => counted)
  const spends = costs.lines.some(({ byYear }) => byYear?.some((pounds) => pounds !== 0))
  const money = leave.ratio.may && counts && spends ? moneyOf(sheet, prices, leave, costs, benefits) : null
  const layers = money?.layers ?? NO_LAYERS
  return {
    costs,
    yearlyCost: costs.pv / annuityFactor(sheet.horizon, sheet.discount.rate),
    years: yearsOf(sheet, costs, money ? benefits : notCounted(given)),
    outcomes: benefits.lines,
    breakEven: leave.breakEven.may ? breakEvenOf(sheet, given.lines, costs.pv, leave.compared) : [],
    perOutcome: leave.perOutcome.may ? perOutcomeOf(given.lines, costs.pv) : [],
    who: whoOf(sheet, costs, money ? benefits : notCounted(given)),
    money,
    findings: findingsOf({ sheet, prices, leave, costs, benefits, layers, views: money?.views ?? null }),
  }
}

function notCounted({ lines, overlaps }: Benefits): Benefits {
  return { lines: lines.map((line) => ({ ...line, counted: false })), overlaps }
}

function moneyOf(sheet: WorthSheet, prices: Prices, leave: Leave, costs: Costs, benefits: Benefits): Money {
  const layers = layersOf(benefits)
  const views = viewsOf(costs, layers)
  const { lines } = benefits
  const { pvb, pvc, bcr } = views.society
  // Errors of different studies do not all fall on one side: as if independent, each end by itself.
  const off = (end: 'low' | 'high') =>
    Math.hypot(...lines.map((line) => benefitOf(line, end) - benefitOf(line)))
  const ends = [pvb - off('low'), pvb + off('high')] as const
  const crosses = lines.some(
    ({ counted, events }) => counted && typeof events !== 'string' && events.low < 0 && events.high > 0,
  )
  return {
    views,
    layers,
    range: {
      npv: [ends[0] - pvc, ends[1] - pvc],
      ...(bcr !== undefined && { bcr: [ends[0] / pvc, ends[1] / pvc] as const }),
    },
    wholeRange: leave.wholeRange || crosses,
    ...(pvb > 0 && { switching: switched(pvb, pvc) }),
    swings: swingsOf(sheet, prices, benefits),
    trials: trialsOf(sheet, prices),
    plan: planFor(sheet, prices, benefits),
  }
}

function switched(pvb: number, pvc: number): NonNullable<Money['switching']> {
  const { benefitFall, costRise } = switchingValues(pvb, pvc, 0, 0)
  return { benefitFall, costRise }
}

/** Only with an effect from a comparison that is above nought: otherwise there is nothing to divide by. */
function perOutcomeOf(lines: readonly OutcomeLine[], pv: number): PerOutcome[] {
  if (!(pv > 0)) return []
  return lines.flatMap(({ id, label, price, compared, events, yearsOfOne }) => {
    if (!compared || typeof events === 'string' || !(events.likely > 0) || !(yearsOfOne > 0)) return []
    const total = events.likely * yearsOfOne
    // The ends of the study's own range, as a middle with so much to either side.
    const [middle, reach] = [(events.low + events.high) / 2, (events.high - events.low) / 2]
    const range = fixedCostInterval(pv, middle * yearsOfOne, reach * yearsOfOne, 1)
    const unit = typeof price === 'string' ? undefined : price.unit
    return [{ id, label, ...(unit && { unit }), events: total, each: pv / total, ...(range && { range }) }]
  })
}

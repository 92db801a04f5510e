// How wrong the sums could be: one thing at a time (switching values and the tornado), a few plain trials, and all at once.
import { zFor } from '../../calculators/confidence.ts'
import type { SimulationPlan } from '../../calculators/simulation.ts'
import { benefitOf, benefitsOf, type Benefits } from './benefits.ts'
import type { Prices } from './priced.ts'
import type { WorthOutcome, WorthSheet } from './sheet.ts'
import { costsOf, sum } from './totals.ts'

/** What a value is told in: the page and the documents put it into words. */
export interface Told {
  /** `change`: a share more or less; `years`: more or fewer. */
  as: 'pounds' | 'percent' | 'events' | 'years' | 'change'
  value: number
}

export interface Swing {
  kind: 'cost' | 'effect' | 'worth' | 'years' | 'rate'
  /** The outcome, for an effect. */
  about?: string
  /** The two ends of the input, and the net present value at each. */
  ends: readonly [{ at: Told; npv: number }, { at: Told; npv: number }]
}

/** A plain trial: what is supposed, and what is left of it. */
export interface Trial {
  kind: 'as-given' | 'costs-up' | 'benefits-down' | 'both' | 'half-effect'
  npv: number
  bcr?: number
}

/** A rate a point lower and higher (judgement): enough to show whether it matters. */
const POINT = 0.01
/** A fifth (judgement, as in the calculators). */
const FIFTH = 0.2
/** As many as leave no doubt in the first two figures. */
const DRAWS = 100_000

function pvb(sheet: WorthSheet, prices: Prices): number {
  return sum(benefitsOf(sheet, prices).lines.map((line) => benefitOf(line)))
}

function npv(sheet: WorthSheet, prices: Prices): number {
  return pvb(sheet, prices) - costsOf(sheet, prices).pv
}

function withOutcomes(sheet: WorthSheet, change: (outcome: WorthOutcome) => WorthOutcome): WorthSheet {
  return { ...sheet, outcomes: sheet.outcomes.map(change) }
}

/** Years more or fewer for every outcome, never less than none. */
function longer(sheet: WorthSheet, years: number): WorthSheet {
  return withOutcomes(sheet, (outcome) => ({ ...outcome, lasts: Math.max(0, outcome.lasts + years) }))
}

/** What one year more could bring must not be cut off where counting ends. */
function roomy(sheet: WorthSheet): WorthSheet {
  return { ...sheet, horizon: sheet.horizon + Math.ceil(sheet.doubt.years) }
}

/** Net present value for society as one part goes to its two ends and the others stay: the widest swing first. */
export function swingsOf(sheet: WorthSheet, prices: Prices, benefits: Benefits): Swing[] {
  const { doubt, discount } = sheet
  const cost = costsOf(sheet, prices).pv
  const gain = sum(benefits.lines.map((line) => benefitOf(line)))
  const at = (told: Told, value: number) => ({ at: told, npv: value })
  const swings: Swing[] = [
    {
      kind: 'cost',
      ends: [
        at({ as: 'pounds', value: cost * (1 - doubt.costDown) }, gain - cost * (1 - doubt.costDown)),
        at({ as: 'pounds', value: cost * (1 + doubt.costUp) }, gain - cost * (1 + doubt.costUp)),
      ],
    },
    ...benefits.lines.flatMap((line): Swing[] => {
      const { events } = line
      if (!line.counted || typeof events === 'string') return []
      const rest = gain - benefitOf(line) - cost
      return [
        {
          kind: 'effect',
          about: line.id,
          ends: [
            at({ as: 'events', value: events.low }, rest + benefitOf(line, 'low')),
            at({ as: 'events', value: events.high }, rest + benefitOf(line, 'high')),
          ],
        },
      ]
    }),
    {
      kind: 'worth',
      ends: [
        at({ as: 'change', value: -doubt.worthDown }, gain * (1 - doubt.worthDown) - cost),
        at({ as: 'change', value: doubt.worthUp }, gain * (1 + doubt.worthUp) - cost),
      ],
    },
    {
      kind: 'years',
      ends: [
        at({ as: 'years', value: -doubt.years }, pvb(longer(sheet, -doubt.years), prices) - cost),
        at({ as: 'years', value: doubt.years }, pvb(longer(roomy(sheet), doubt.years), prices) - cost),
      ],
    },
    {
      kind: 'rate',
      ends: [-POINT, POINT].map((step) => {
        const rate = Math.max(0, discount.rate + step)
        const other = { ...sheet, discount: { ...discount, rate } }
        return at({ as: 'percent', value: rate }, npv(other, prices))
      }) as unknown as Swing['ends'],
    },
  ]
  const width = ({ ends }: Swing) => Math.abs(ends[1].npv - ends[0].npv)
  return swings.filter((swing) => width(swing) > 0.5).sort((a, b) => width(b) - width(a))
}

/** A few things anybody would ask. Half the effect only where it comes from elsewhere, and so may be smaller here (rule V09). */
export function trialsOf(sheet: WorthSheet, prices: Prices): Trial[] {
  const cost = costsOf(sheet, prices).pv
  const gain = pvb(sheet, prices)
  const trial = (kind: Trial['kind'], costs: number, benefits: number): Trial => ({
    kind,
    npv: benefits - costs,
    ...(costs > 0 && benefits >= 0 && { bcr: benefits / costs }),
  })
  // What is taken off benefits is added to harm: both ways for the worse.
  const lower = gain - FIFTH * Math.abs(gain)
  const halved = withOutcomes(sheet, (outcome) => {
    const { effect } = outcome
    const half = (value: number | null) => (value === null ? null : value / 2)
    return effect.basis !== 'elsewhere'
      ? outcome
      : {
          ...outcome,
          effect: { ...effect, likely: half(effect.likely), low: half(effect.low), high: half(effect.high) },
        }
  })
  const borrowed = sheet.outcomes.some(({ effect }) => effect.basis === 'elsewhere')
  return [
    trial('as-given', cost, gain),
    trial('costs-up', cost * (1 + FIFTH), gain),
    trial('benefits-down', cost, lower),
    trial('both', cost * (1 + FIFTH), lower),
    ...(borrowed ? [trial('half-effect', cost, pvb(halved, prices))] : []),
  ]
}

/**
 * Everything wrong at once, as a plan for simulation.ts. Present values take the place of yearly sums (so its rate is 0): the
 * effect is all benefits in pounds, normal, with the standard errors of the outcomes taken as independent; what things are worth
 * and how long they last become factors around 1; the cost is triangular.
 */
export function planFor(sheet: WorthSheet, prices: Prices, benefits: Benefits): SimulationPlan {
  const { doubt } = sheet
  const cost = costsOf(sheet, prices).pv
  const gain = sum(benefits.lines.map((line) => benefitOf(line)))
  const errors = benefits.lines.map(
    (line) => (benefitOf(line, 'high') - benefitOf(line, 'low')) / (2 * zFor(0.95)),
  )
  const part = (sheetThen: WorthSheet) => (gain === 0 ? 1 : Math.max(0, pvb(sheetThen, prices) / gain))
  return {
    cost: { shape: 'triangular', ...around(cost, doubt.costDown, doubt.costUp) },
    effect: { shape: 'normal', mean: gain, error: Math.hypot(...errors) },
    unit: { shape: 'triangular', ...around(1, doubt.worthDown, doubt.worthUp) },
    years: {
      shape: 'triangular',
      low: Math.min(1, part(longer(sheet, -doubt.years))),
      mode: 1,
      high: Math.max(1, part(longer(roomy(sheet), doubt.years))),
    },
    r: 0,
    draws: DRAWS,
  }
}

function around(value: number, down: number, up: number) {
  const ends = [value * (1 - down), value * (1 + up)] as const
  return { low: Math.min(...ends), mode: value, high: Math.max(...ends) }
}

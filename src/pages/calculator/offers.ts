// Values somebody has published, or that we judge, offered beside a field: with what they are, how far they can be trusted
// and where they are from. A figure nobody has checked is named and cannot be picked.
import type { Calculator, NumberInput, Values } from '../../calculators/calculator.ts'
import type { EffectSize, Id, Library, Presets, PresetTrust, UnitCost } from '../../engine/index.ts'
import { sourceWords, type SourceWords } from '../../session/source-words.ts'
import { figureText } from '../../ui/figures.ts'
import { pairOf } from './pairs.ts'

/** What a page can offer from. */
export interface Figures {
  presets: Presets
  effectSizes: Readonly<Record<Id, EffectSize>>
  unitCosts: Readonly<Record<Id, UnitCost>>
  sources: Library['sources']
}

export interface Offer {
  id: string
  name: string
  says: string
  /** Values by input id: mostly one. Absent while nobody has checked the figure. */
  values?: Readonly<Record<string, number>>
  /** The value as it is read. */
  text: string
  trust: PresetTrust
  sources: readonly SourceWords[]
}

/** What can be offered for an input, as the others stand; none if it asks for nothing of the kind. */
export function offersFor(
  input: NumberInput,
  calculator: Calculator,
  figures: Figures,
  values: Values,
): Offer[] {
  const pair = pairOf(calculator)
  const start = pair?.with === input.id ? values[pair.without] : undefined
  const offers = [
    ...every(input, calculator, figures),
    ...(typeof start === 'number' ? effectOffers(input, start, figures) : []),
  ]
  return offers.filter(({ values: given }) => {
    const value = given?.[input.id]
    return value === undefined || (value >= input.min && value <= input.max)
  })
}

function every(input: NumberInput, calculator: Calculator, figures: Figures): Offer[] {
  const { presets, sources } = figures
  const from = (ids: readonly Id[]) => sourceWords(ids, sources)
  switch (input.offers) {
    case 'icc':
      return Object.values(presets.iccs).map(
        ({ id, setting, says, low, high, planWith, status, sources: ids }) => ({
          id,
          name: setting,
          says: low === undefined || high === undefined || low === high ? says : `${low} to ${high}. ${says}`,
          ...(planWith !== undefined && { values: { [input.id]: planWith } }),
          text: planWith === undefined ? '' : String(planWith),
          trust: status,
          sources: from(ids),
        }),
      )
    case 'baseline-rate':
      return Object.values(presets.baselineRates).map(({ id, measure, of, rate, status, sources: ids }) => ({
        id,
        name: measure,
        says: `${of}.`,
        ...(rate !== undefined && { values: { [input.id]: rate } }),
        text: rate === undefined ? '' : figureText(rate, 'percent'),
        trust: status,
        sources: from(ids),
      }))
    case 'deflator-year':
      return deflatorOffers(input, figures)
    case 'unit-cost':
      return unitCostOffers(input, calculator, figures)
    // Effects are known as relative changes: they are offered where there is something to change (below).
    case 'effect':
    case undefined:
      return []
  }
}

/** Price changes from each year to the base year. */
function deflatorOffers(input: NumberInput, { presets: { deflators }, sources }: Figures): Offer[] {
  if (!deflators) return []
  const years = Object.entries(deflators.years).toReversed()
  return years.map(([year, index]) => {
    const factor = Number((100 / index).toFixed(4))
    return {
      id: year,
      name: `From ${slashed(year)} to ${slashed(deflators.base)}`,
      says: '',
      values: { [input.id]: factor },
      text: `× ${factor}`,
      trust: deflators.status,
      sources: sourceWords(deflators.sources, sources),
    }
  })
}

/** Where the calculator asks for the price change it gets the cost as published; elsewhere the cost in prices of the base year. */
function unitCostOffers(input: NumberInput, calculator: Calculator, figures: Figures): Offer[] {
  const { presets, unitCosts, sources } = figures
  const { deflators } = presets
  const uprating = calculator.inputs.find((one) => one.kind === 'number' && one.offers === 'deflator-year')
  return Object.values(unitCosts).map((one) => {
    const { id, what, unit, value, priceYear, bearer, caution, status, sources: ids } = one
    const index = priceYear === undefined ? undefined : deflators?.years[priceYear]
    const factor = index === undefined ? undefined : 100 / index
    const published =
      value === undefined ? '' : `${figureText(value, 'pounds')} ${unit}, ${slashed(priceYear ?? '')} prices`
    const whose = bearer === 'society' ? 'A cost to society, not cash back.' : 'Public money.'
    const says = [published && `${published}.`, whose, caution].filter(Boolean).join(' ')
    const base = { id, name: what, says, trust: status, sources: sourceWords(ids, sources) }
    if (value === undefined || factor === undefined) return { ...base, text: '' }
    if (uprating)
      return {
        ...base,
        values: { [input.id]: value, [uprating.id]: Number(factor.toFixed(4)) },
        text: `${figureText(value, 'pounds')} × ${factor.toFixed(2)}`,
      }
    const today = value * factor
    const rounded = today >= 1000 ? Math.round(today / 10) * 10 : Number(today.toFixed(2))
    return {
      ...base,
      values: { [input.id]: rounded },
      text: `${figureText(rounded, 'pounds')} in ${slashed(deflators?.base ?? '')} prices`,
    }
  })
}

/** What it would come to, if it went down as much as we would plan with: our judgement, next to what was seen. */
function effectOffers(input: NumberInput, start: number, { effectSizes, sources }: Figures): Offer[] {
  const as = input.unit === 'share' ? 'percent' : 'decimal'
  return Object.values(effectSizes).flatMap((one) => {
    const { id, intervention, outcome, effect, planWith, status, sources: ids } = one
    const seen = status === 'unverified' ? 'the direction is known, the size was not checked' : effect
    const sizes = [
      { key: 'careful', value: planWith?.cautious },
      { key: 'middling', value: planWith?.central },
    ]
    return sizes.flatMap(({ key, value }): Offer[] => {
      if (value === undefined) return []
      const result = Number((start * (1 - value / 100)).toPrecision(3))
      return [
        {
          id: `${id}-${key}`,
          name: `${intervention}: ${value}% less (${key})`,
          says: `${outcome}: ${seen}. What to plan with is our judgement.`,
          values: { [input.id]: result },
          text: figureText(result, as),
          trust: status,
          sources: sourceWords(ids, sources),
        },
      ]
    })
  })
}

function slashed(year: string): string {
  return year.replace('-', '/')
}

// Values somebody has published, or that we judge, offered beside a field: with what they are, how far they can be trusted
// and where they are from. A figure nobody has checked is named and cannot be picked.
import type { Calculator, NumberInput } from '../../calculators/calculator.ts'
import type { EffectSize, Id, Library, Presets, PresetTrust, UnitCost } from '../../engine/index.ts'
import { sourceWords, type SourceWords } from '../../session/source-words.ts'
import { figureText } from '../../ui/figures.ts'

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

/** What can be offered for an input; none if it asks for nothing of the kind. */
export function offersFor(input: NumberInput, calculator: Calculator, figures: Figures): Offer[] {
  const offers = every(input, calculator, figures)
  return offers.filter(({ values }) => {
    const value = values?.[input.id]
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
    case 'effect':
      return input.unit === 'share' ? effectOffers(input, figures) : []
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

/** What to plan with: our judgement, next to what was seen. */
function effectOffers(input: NumberInput, { effectSizes, sources }: Figures): Offer[] {
  return Object.values(effectSizes).flatMap(
    ({ id, intervention, outcome, effect, planWith, status, sources: ids }) => {
      if (!planWith) return []
      const says = `${outcome}: ${status === 'unverified' ? 'direction known, size not checked' : effect}.`
      const entries = [
        { key: 'cautious', value: planWith.cautious },
        { key: 'central', value: planWith.central },
      ]
      return entries.flatMap(({ key, value }) =>
        value === undefined
          ? []
          : [
              {
                id: `${id}-${key}`,
                name: `${intervention}, ${key === 'cautious' ? 'careful' : 'middling'}`,
                says,
                values: { [input.id]: value / 100 },
                text: `${value}% less`,
                trust: 'judgement' as const,
                sources: sourceWords(ids, sources),
              },
            ],
      )
    },
  )
}

function slashed(year: string): string {
  return year.replace('-', '/')
}

// What one event is worth, to be picked from the sourced table: brought to the prices of the sheet, with whose cost it is. What
// nobody has checked is named and cannot be picked.
import {
  moneyWords,
  nameIn,
  priceOf,
  yearWords,
  blankOutcome,
  type Prices,
} from '../../../costing/worth/index.ts'
import type { Id, Library, Trust, UnitCost } from '../../../engine/index.ts'
import { sourceWords, type SourceWords } from '../../../session/source-words.ts'
import { figureText } from '../../../ui/figures.ts'

export interface WorthOffer {
  id: Id
  name: string
  /** In the prices of the sheet; undefined: there is no figure to pick. */
  figure?: string
  /** As published, whose cost it is, and what to mind. */
  says: string
  trust: Trust
  sources: readonly SourceWords[]
}

export interface OfferGroup {
  title: string
  offers: readonly WorthOffer[]
}

const groups: readonly { title: string; holds: (one: UnitCost) => boolean }[] = [
  { title: 'For each crime', holds: ({ unit }) => unit === 'per crime' },
  { title: 'For each victim, over all the time', holds: ({ unit }) => unit === 'per victim' },
  { title: 'Public services', holds: ({ bearer }) => bearer === 'public purse' },
  { title: 'Health and other', holds: () => true },
]

/** Every unit cost, in groups; those with a figure come first. */
export function worthOffers(
  prices: Prices,
  priceYear: string,
  sources: Library['sources'],
): readonly OfferGroup[] {
  const left = new Set(Object.values(prices.unitCosts))
  return groups.map(({ title, holds }) => {
    const these = [...left].filter(holds)
    for (const one of these) left.delete(one)
    const offers = these.map((one) => offer(one, prices, priceYear, sources))
    return {
      title,
      offers: offers.toSorted((a, b) => Number(b.figure !== undefined) - Number(a.figure !== undefined)),
    }
  })
}

function offer(one: UnitCost, prices: Prices, priceYear: string, sources: Library['sources']): WorthOffer {
  const { id, what, unit, value, priceYear: from, bearer, caution, status, sources: ids } = one
  const priced = priceOf({ ...blankOutcome('o', 1), worth: { kind: 'unit', id } }, { priceYear }, prices)
  const published =
    value === undefined || from === undefined
      ? ''
      : `Published as ${figureText(value, 'pounds')} ${unit} in ${yearWords(from)} prices.`
  const whose = bearer === 'society' ? 'A cost to society, not cash back.' : 'Public money.'
  return {
    id,
    name: what,
    ...(typeof priced !== 'string' && { figure: `${moneyWords(priced.each)} ${unit}` }),
    says: [published, whose, caution].filter(Boolean).join(' '),
    trust: status,
    sources: sourceWords(ids, sources),
  }
}

/** What to call the events of a unit cost, in the plural: "cases of robbery". */
export function pluralOf({ what, unit }: UnitCost): string {
  const name = nameIn(what)
  switch (unit) {
    case 'per crime':
      return `cases of ${name}`
    case 'per victim':
      return `victims of ${name}`
    case 'per hour':
      return `hours of a ${name}`
    case 'per prisoner-year':
      return 'years of a prison place'
    case 'per death':
      return 'deaths'
    case 'per year':
      return 'years of life in good health'
    default:
      return name
  }
}

// The price against what such work usually costs; whether there is an effect to price; whose data the design needs.
import { estimate } from '../costing/package.ts'
import { inPounds, roundMoney } from '../costing/money.ts'
import type { Bid, Commission } from './commission.ts'
import { Look, type Worked } from './look.ts'
import { sceneOf } from './scene.ts'
import type { Shelf } from './shelf.ts'

/** What such work usually costs, bought in and before VAT, in rounded pounds of `year`. */
export interface Band {
  low: number
  high: number
  year: string
}

/** The band for every method the bid proposes that has a price, at the commission’s scale; undefined without any. */
function bandOf(look: Look): Band | undefined {
  const { costs } = look.scene.shelf
  const designs = look.designs()
  if (!costs || !designs) return undefined
  const priced = designs.filter((id) => costs.methods[id])
  if (!priced.length) return undefined
  const lead = look.lead()
  const { answers } = look.ours()
  const { low, high } = estimate(costs, { methods: priced, ...(lead !== undefined && { lead }), answers })
    .total.external.exVat
  return { low: roundMoney(low), high: roundMoney(high), year: costs.priceYear }
}

export function priceBand(look: Look): Worked {
  const price = look.number('price')
  const band = price === undefined ? undefined : bandOf(look)
  if (price === undefined || !band) return undefined
  const words = {
    price: inPounds(price, { exact: true }),
    band: `${inPounds(band.low)} to ${inPounds(band.high)}`,
    price_year: band.year,
  }
  return { is: price < band.low ? 'below' : price > band.high ? 'above' : 'inside', words }
}

/** The price of a bid beside the band that rules hold it against; each absent where nobody can say. */
export function priceBeside(commission: Commission, bid: Bid, shelf: Shelf): { price?: number; band?: Band } {
  const look = new Look(sceneOf(commission, bid, shelf))
  const [price, band] = [look.number('price'), bandOf(look)]
  return { ...(price !== undefined && { price }), ...(band && { band }) }
}

/** Against the most that the commission has said it can spend; undefined if it has not, or has set no end. */
export function affordable(look: Look): Worked {
  const price = look.number('price')
  const most = look.span('budget')?.most
  if (price === undefined || most === undefined) return undefined
  const words = { price: inPounds(price, { exact: true }), budget: inPounds(most, { exact: true }) }
  return { is: price > most ? 'over' : 'within', words }
}

/** Answers of the value-for-money branch that say that an effect has been measured. */
const MEASURED = ['own_strong', 'borrowed', 'nil_precise', 'inconclusive', 'harm', 'planned']

/** Anything that could supply an effect: a comparison in the bid, good studies elsewhere, or what is known already. */
export function effectStudy(look: Look): Worked {
  const designs = look.designs()
  const source = look.one('effect_source')
  if (source === 'own_comparison' || source === 'borrowed') return { is: 'yes' }
  if (MEASURED.includes(look.answer('impact') ?? '')) return { is: 'yes' }
  if (!designs) return undefined
  return { is: designs.some((id) => look.level(id) >= 2) ? 'yes' : 'no' }
}

/** As the bid says; and if it does not say, a comparison without a draw usually lies in other people's records. */
export function othersData(look: Look): Worked {
  const holder = look.one('data_holder')
  if (holder !== undefined) return { is: holder === 'others' ? 'yes' : 'no' }
  const lead = look.lead()
  if (lead === undefined) return undefined
  return { is: look.scene.shelf.book.groups['comparison']?.includes(lead) ? 'yes' : 'no' }
}

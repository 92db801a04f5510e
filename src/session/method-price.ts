// The price of one method by itself, for the pages that describe methods.
import { estimate, type Band, type CostBook, type Grade, type ScaleId } from '../costing/index.ts'
import type { Id } from '../engine/index.ts'
import { bandWords, gradeWords, poundsWords } from '../report/words/cost-words.ts'

export interface MethodPrice {
  grade: Grade
  /** Bought in, before VAT, at a few sites. */
  band: Band
  /** The sentence for a page. */
  text: string
  /** Why it has no price of its own. */
  partOf?: string
}

/** What a method costs if nothing else is bought; undefined if the book does not know it. */
export function methodPrice(book: CostBook, id: Id): MethodPrice | undefined {
  if (!Object.hasOwn(book.methods, id)) return undefined
  const at = (scale: ScaleId) => estimate(book, { methods: [id], answers: {} }, { scale })
  const few = at('few')
  const [method] = few.methods
  if (!method) return undefined
  const { grade, partOf } = method
  const band = few.total.external.exVat
  if (partOf !== undefined) return { grade, band, partOf, text: `No price of its own. ${partOf}` }
  const [least, most] = [at('single'), at('multi')].map(({ total }) => total.external.exVat.central)
  const grows = least !== undefined && most !== undefined && most > least
  const size = grows
    ? ` At a few sites; from about ${poundsWords(least)} at one site to about ${poundsWords(most)} for several strands.`
    : ' The same at any size.'
  const rough = grade === 'D' ? 'an order of magnitude only' : gradeWords(grade)
  return {
    grade,
    band,
    text: `${capital(bandWords(band))}, bought in, before VAT, at ${book.priceYear} prices.${size} Grade ${grade}: ${rough}.`,
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

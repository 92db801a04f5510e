// What the sheets of the score book share: bids in the order of the draw, and where a mark stands.
import type { Bid, Compared, Terms } from '../../../vetting/index.ts'
import { HEAD_ROW, type Cell } from '../../workbook.ts'
import type { PapersInput } from '../input.ts'

export interface BookScene {
  input: PapersInput
  bids: readonly Bid[]
  criteria: Terms['criteria']
  compared: readonly Compared[]
}

/** Names of sheets that formulas read. */
export const TERMS = 'Terms'
export const MARKS = 'Marks'
export const MODERATION = 'Moderation'
export const TOTALS = 'Totals'
export const GATES = 'Gates'

/** The row of this bid and criterion on the sheets of marks and of moderation: a block of rows a bid. */
export function rowOf({ criteria }: Pick<BookScene, 'criteria'>, bid: number, criterion: number): number {
  return HEAD_ROW + 1 + bid * criteria.length + criterion
}

/** A, B ... Z, AA: the letter of a column, counting from 0. */
export function column(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26))
  return at < 26 ? letter : `${column(Math.floor(at / 26) - 1)}${letter}`
}

/** Points are whole where weights are. */
export function shownAs({ criteria }: Pick<BookScene, 'criteria'>): 'whole' | 'plain' {
  return criteria.every(({ weight }) => Number.isInteger(weight)) ? 'whole' : 'plain'
}

export function whole(number: number | undefined): Cell {
  return number === undefined ? null : { number, as: 'whole' }
}

/** Nothing rather than an empty text. */
export function words(text: string | undefined): Cell {
  return text?.trim() ? text : null
}

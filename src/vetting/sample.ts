// Is the study as large as its leading design needs at least?
import type { Look, Worked } from './look.ts'
import { amount, numberInWords } from './words.ts'

/** Reads the minimums of the book, which follow the branch's own rules. */
export function sample(look: Look): Worked {
  const lead = look.lead()
  const minimum = look.scene.shelf.book.minimums.find(
    ({ methods }) => lead !== undefined && methods.includes(lead),
  )
  if (!minimum) return undefined
  const has = look.number(minimum.field)
  if (has === undefined) return undefined
  return {
    is: has < minimum.least ? 'under' : 'enough',
    words: {
      has: amount(has, minimum.unit),
      least: numberInWords(minimum.least),
      unit: minimum.unit,
    },
  }
}

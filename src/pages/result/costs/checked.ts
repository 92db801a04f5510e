// How the bands fare against published prices: worked out from the prices in the book, never typed in.
import { backTest, type BackTest, type CostBook } from '../../../costing/index.ts'

const known = new WeakMap<CostBook, BackTest>()

/** The test of a book; worked out once. */
export function checkOf(book: CostBook): BackTest {
  let test = known.get(book)
  if (!test) known.set(book, (test = backTest(book)))
  return test
}

/** "Bands like these hold 20 of 25 published prices." */
export function checkedSentence(book: CostBook): string {
  const { inside, trials } = checkOf(book)
  return `Bands like these hold ${inside} of ${trials.length} published prices of evaluations.`
}

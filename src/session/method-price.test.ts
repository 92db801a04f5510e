import { expect, test } from 'vitest'
import { toyBook } from '../costing/toy-book.ts'
import { costRemark } from './cost-remark.ts'
import { methodPrice } from './method-price.ts'

const [growing] = Object.values(toyBook.methods).filter(
  ({ scales, partOf }) => scales && partOf === undefined,
)
const [steady] = Object.values(toyBook.methods).filter(
  ({ scales, survey, partOf }) => !scales && !survey && partOf === undefined,
)

test('a price has a band, a size, a year and a grade, and names no pound too exactly', () => {
  const { text } = methodPrice(toyBook, growing!.id)!
  expect(text).toMatch(
    /£[\d,]+ to £[\d,]+, most likely about £[\d,]+, bought in, before VAT, at 2024-25 prices\./,
  )
  expect(text).toMatch(
    /At a few sites; from about £[\d,]+ at one site to about £[\d,]+ for several strands\./,
  )
  expect(text).toMatch(/Grade [A-D]: /)
  for (const amount of text.match(/£[\d,]+/g) ?? []) expect(Number(amount.replace(/\D/g, '')) % 500).toBe(0)
})

test('what does not grow says so', () => {
  expect(methodPrice(toyBook, steady!.id)?.text).toContain('The same at any size.')
})

test('what the book does not know has no price', () => {
  expect(methodPrice(toyBook, 'im-unheard-of')).toBeUndefined()
  expect(methodPrice(toyBook, 'constructor')).toBeUndefined()
})

test.each([
  ['Low.', ''],
  ['Very low.', ''],
  ['Medium. Low if the data are routine.', 'Low if the data are routine.'],
  ['Low to medium. Mostly analyst time.', 'Mostly analyst time.'],
  ['It depends on the survey.', 'It depends on the survey.'],
])('%s leaves %j', (cost, remark) => {
  expect(costRemark(cost)).toBe(remark)
})

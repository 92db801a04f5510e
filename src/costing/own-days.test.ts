import { expect, test } from 'vitest'
import type { CostBook } from './cost-book.ts'
import { bookWith } from './figures.ts'
import { estimate } from './package.ts'
import { toyBook, toyMethod } from './toy-book.ts'

const method = toyMethod('im-rct', { days: { analyst: 10, senior: 6, lead: 4 } })
const days = { ...toyBook.figures['contingency']!, id: 'days-im-rct', value: 20, min: 0.5, max: 5000 }
const book: CostBook = {
  ...toyBook,
  methods: { 'im-rct': method },
  figures: { ...toyBook.figures, [days.id]: days },
}

test('own days keep the split between grades of staff, and the book as it was', () => {
  const used = bookWith(book, { 'days-im-rct': 5 })
  expect(used.methods['im-rct']?.days).toEqual({ analyst: 2.5, senior: 1.5, lead: 1 })
  expect(book.methods['im-rct']?.days).toEqual({ analyst: 10, senior: 6, lead: 4 })
  expect(bookWith(book, { 'days-im-rct': 20 })).toBe(book)
})

test('other changes leave the days alone', () => {
  expect(bookWith(book, { vat: 0 }).methods['im-rct']).toBe(method)
})

test('half the days are half the staff cost, and the change is counted', () => {
  const price = (own?: number) =>
    estimate(book, { methods: ['im-rct'], answers: {} }, own ? { figures: { 'days-im-rct': own } } : {})
  const [whole, half] = [price(), price(10)]
  expect(half.total.external.exVat.central).toBeCloseTo(whole.total.external.exVat.central / 2, 6)
  expect(half.changed).toBe(1)
  expect(half.figures.find(({ id }) => id === 'days-im-rct')).toMatchObject({ value: 10, default: 20 })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnWidths } from './docx-widths.ts'

const sum = (widths: readonly number[]) => widths.reduce((all, width) => all + width, 0)

test('columns are as wide as was asked where every word fits', () => {
  expect(columnWidths([3, 1], [['A', 'b']], 11)).toEqual([75, 25])
})

test('a narrow column gets room for its longest word, from the wide ones', () => {
  const [judged = 0, grade = 0] = columnWidths([19, 1], [['What is judged', 'Grade']], 11)
  expect(grade).toBeGreaterThan(7)
  expect(judged + grade).toBeCloseTo(100, 6)
})

test('whatever is asked, widths are above nothing and add up', () => {
  const row = fc.array(fc.string({ maxLength: 60 }), { minLength: 3, maxLength: 3 })
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0.1, max: 50, noNaN: true }), { minLength: 3, maxLength: 3 }),
      fc.array(row, { maxLength: 4 }),
      (asked, rows) => {
        const widths = columnWidths(asked, rows, 10)
        expect(sum(widths)).toBeCloseTo(100, 6)
        for (const width of widths) expect(width).toBeGreaterThan(0)
      },
    ),
    { seed: 3 },
  )
})

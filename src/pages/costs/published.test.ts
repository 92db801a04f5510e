import { expect, test } from 'vitest'
import { backTest } from '../../costing/index.ts'
import { toyBook } from '../../costing/toy-book.ts'
import { coverageWords, testLines } from './published.ts'

const made = backTest(toyBook)

test('coverage is the count, its share, and how far so few prices could be out', () => {
  const words = coverageWords({ ...made, inside: 2 })
  expect(words).toContain('2 of 3 published prices lie inside their band: 67%.')
  // Wilson’s interval for 2 of 3, as prop.test without correction gives it: 20.8% to 93.9%.
  expect(words).toContain('from 21% to 94%')
})

test('width, leaving out, unused prices, VAT and the middle are all said, from the test itself', () => {
  const lines = testLines({
    ...made,
    insideLeftOut: 1,
    insideIfVat: 3,
    unused: { count: 2, inside: 1 },
    medianRatio: 1.186,
  })
  expect(lines.join('\n')).toContain('4 times its bottom')
  expect(lines.join('\n')).toContain('1 of 3 lies inside')
  expect(lines.join('\n')).toContain('Of the 2 prices that were not used to set the model, 1 lies inside.')
  expect(lines.join('\n')).toContain('If every price holds VAT, 3 of 3')
  expect(lines.join('\n')).toContain('1.19 times')
})

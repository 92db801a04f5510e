import { expect, test } from 'vitest'
import {
  bandWords,
  gradeCaution,
  gradeWords,
  poundsWords,
  rangeWords,
  spreadWords,
  weeksRange,
  weeksWords,
} from './cost-words.ts'

test.each([
  [{ low: 74_900, central: 149_800, high: 299_600 }, '£75,000 to £300,000, most likely about £150,000'],
  [{ low: 4_733, central: 9_466, high: 18_932 }, '£4,500 to £19,000, most likely about £9,500'],
  [{ low: 200, central: 400, high: 800 }, 'under £500 to £1,000, most likely about £500'],
  [{ low: 50, central: 100, high: 200 }, 'under £500'],
  [{ low: 0, central: 0, high: 0 }, 'about £0'],
])('%j reads as %s', (band, words) => {
  expect(bandWords(band)).toBe(words)
})

test('no reader meets a price that is exact to the pound', () => {
  for (let pounds = 501; pounds < 3_000_000; pounds = pounds * 1.37 + 1) {
    const digits = Number(poundsWords(pounds).replace(/\D/g, ''))
    expect(digits % 500, poundsWords(pounds)).toBe(0)
    expect(Math.abs(digits - pounds) / pounds).toBeLessThan(0.5)
  }
})

test('a range whose ends round to the same is said once', () => {
  expect(rangeWords({ low: 150_100, central: 151_000, high: 152_000 })).toBe('£150,000')
  expect(weeksRange({ low: 12, central: 12, high: 13 })).toBe('3 months')
})

test('weeks become months and years, the unit once where it can be', () => {
  expect(weeksWords({ low: 30, central: 61, high: 100 })).toBe('7 to 23 months, most likely about 14 months')
  expect(weeksRange({ low: 77, central: 155, high: 244 })).toBe('18 months to 4½ years')
  expect(weeksRange({ low: 3, central: 5, high: 8 })).toBe('3 to 8 weeks')
  expect(weeksRange({ low: 0, central: 8, high: 26 })).toBe('up to 6 months')
  expect(weeksRange({ low: 1, central: 5, high: 8 })).toBe('1 to 8 weeks')
})

test('grade D never sounds like a quote', () => {
  expect(gradeWords('D')).toBe('an order of magnitude')
  expect(gradeCaution('D')).toContain('quote')
  expect(gradeCaution('D')).not.toContain('Use it to plan')
})

test('the ends of a band are said in words where they are the usual ones', () => {
  expect(spreadWords({ low: 0.5, high: 2 })).toBe('from half to double the most likely figure')
  expect(spreadWords({ low: 0.4, high: 3 })).toBe('from 0.4 to 3 times the most likely figure')
})

import { describe, expect, test } from 'vitest'
import { readChosen } from './figures.ts'
import { inPounds, roundMoney } from './money.ts'
import { toyBook } from './toy-book.ts'

describe('what a link or a file says', () => {
  test('is taken where the book knows it', () => {
    const said = {
      scale: 'wide',
      inputs: { sites: 5, survey_mode: 'doorstep', waves: 2 },
      figures: { vat: 0, 'price-talk': 25 },
    }
    expect(readChosen(toyBook, said)).toEqual(said)
  })

  test.each<unknown>([
    undefined,
    null,
    'wide',
    [],
    7,
    { scale: 'vast', inputs: 5, figures: null },
    { inputs: { sites: -1, survey_mode: 'pigeon', waves: Infinity, cats: 3 } },
    { inputs: { sites: '5', survey_mode: 1 }, figures: { vat: '0', cats: 1, constructor: 1 } },
    { figures: { vat: 0.2 } },
  ])('is left out where it does not: %j', (said) => {
    expect(readChosen(toyBook, said)).toEqual({ inputs: {}, figures: {} })
  })
})

describe('pounds', () => {
  test.each([
    [740, 500],
    [9760, 10_000],
    [48_400, 48_000],
    [123_400, 125_000],
    [1_236_000, 1_250_000],
  ])('%d are about %d', (exact, rounded) => {
    expect(roundMoney(exact)).toBe(rounded)
  })

  test('are written with commas, exact where that is wanted', () => {
    expect([inPounds(1_234_567), inPounds(1_234_567, { exact: true }), inPounds(-2000)]).toEqual([
      '£1,250,000',
      '£1,234,567',
      '−£2,000',
    ])
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  blankCost,
  blankOutcome,
  blankSheet,
  exampleSheet,
  LIMITS,
  type WorthSheet,
} from '../costing/worth/index.ts'
import { toyFlow, toyQuestion } from '../engine/toy-flow.ts'
import { NO_WORKINGS } from '../machines/workings.ts'
import { encodeLink } from './link.ts'
import { readWorkings } from './stored-workings.ts'
import { isWorthSheet } from './stored-worth.ts'

const sheet = exampleSheet('2024-25')

test('a sheet comes back as it was kept, and a record without one has none', () => {
  for (const worth of [sheet, blankSheet('2015-16'), null]) {
    const kept: unknown = JSON.parse(JSON.stringify({ ...NO_WORKINGS, worth }))
    expect(readWorkings(kept)?.worth).toEqual(worth)
  }
  expect(readWorkings({ ...NO_WORKINGS, worth: undefined, numbers: {} })).toBeNull()
  const older = Object.fromEntries(Object.entries(NO_WORKINGS).filter(([part]) => part !== 'worth'))
  expect(readWorkings(older)).toEqual(NO_WORKINGS)
})

/** Sheets with every kind of row. */
const sheets: fc.Arbitrary<WorthSheet> = fc
  .record({
    amounts: fc.array(fc.double({ min: -1e12, max: 1e12, noNaN: true }), { maxLength: LIMITS.years }),
    label: fc.string({ maxLength: LIMITS.label }),
    text: fc.string({ maxLength: LIMITS.text }),
    horizon: fc.integer({ min: 1, max: LIMITS.years }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    kind: fc.constantFrom('once', 'yearly', 'uneven'),
    way: fc.constantFrom('better', 'worse', 'unsure'),
    basis: fc.constantFrom('own_study', 'elsewhere', 'before_after', 'hope', null),
    bearer: fc.constantFrom('society', 'public purse'),
    number: fc.option(fc.double({ min: -1e9, max: 1e9, noNaN: true })),
  })
  .map(({ amounts, label, text, horizon, share, kind, way, basis, bearer, number }) => ({
    ...blankSheet('2024-25'),
    horizon,
    costs: [{ ...blankCost('c1', share), label, amounts, kind }],
    outcomes: [
      {
        ...blankOutcome('o1', horizon),
        label,
        cashable: share,
        worth: { kind: 'own', value: share, priceYear: '2015-16', source: text, bearer },
        effect: { as: 'share', likely: number, low: number, high: number, basis, source: text },
      },
      { ...blankOutcome('o2', horizon), worth: { kind: 'unit', id: 'robbery' } },
    ],
    unpriced: [{ id: 'u1', what: text, way, known: text }],
  }))

test('whatever a page can make is taken back', () => {
  fc.assert(
    fc.property(sheets, (made) => {
      // -0 is written as 0.
      const text = JSON.stringify(made)
      const read: unknown = JSON.parse(text)
      expect(isWorthSheet(read)).toBe(true)
      expect(JSON.stringify(read)).toBe(text)
    }),
  )
})

test('never throws, whatever it is given', () => {
  fc.assert(fc.property(fc.anything(), (given) => !isWorthSheet(given)))
})

const [cost, outcome] = [sheet.costs[0]!, sheet.outcomes[0]!]
const many = <T>(n: number, row: T) => Array.from({ length: n }, (_, i) => ({ ...row, id: `r${i}` }))

describe('what no page would make is refused', () => {
  test.each([
    ['a year count that is none', { horizon: 2.5 }],
    ['no years', { horizon: 0 }],
    ['too many years', { horizon: LIMITS.years + 1 }],
    ['a price year that is none', { priceYear: '<img>' }],
    ['a rate beyond all sense', { discount: { ...sheet.discount, rate: 3 } }],
    ['an amount that is no number', { costs: [{ ...cost, amounts: ['1'] }] }],
    ['an endless amount', { costs: [{ ...cost, amounts: [1e300] }] }],
    ['a purse nobody has', { costs: [{ ...cost, bearer: 'theirs' }] }],
    ['a label too long', { costs: [{ ...cost, label: 'x'.repeat(LIMITS.label + 1) }] }],
    ['two rows of one name', { costs: [cost, cost] }],
    ['too many costs', { costs: many(LIMITS.costs + 1, cost) }],
    ['too many outcomes', { outcomes: many(LIMITS.outcomes + 1, outcome) }],
    ['too much without a price', { unpriced: many(LIMITS.unpriced + 1, sheet.unpriced[0]) }],
    ['a unit cost that is no id', { outcomes: [{ ...outcome, worth: { kind: 'unit', id: 'javascript:' } }] }],
    ['a share above one', { outcomes: [{ ...outcome, cashable: 2 }] }],
    [
      'an effect of another kind',
      { outcomes: [{ ...outcome, effect: { ...outcome.effect, basis: 'proof' } }] },
    ],
    [
      'a judgement that is none',
      { judgements: { ...sheet.judgements, equity: { level: 'great', reason: '' } } },
    ],
    ['four Es', { judgements: { ...sheet.judgements, environment: undefined } }],
  ])('%s', (_, part) => {
    const given: unknown = JSON.parse(JSON.stringify({ ...sheet, ...part }))
    expect(isWorthSheet(given)).toBe(false)
    expect(readWorkings({ ...NO_WORKINGS, worth: given })).toBeNull()
  })
})

test('as many rows as may be entered can be kept', () => {
  const full = {
    ...sheet,
    costs: many(LIMITS.costs, cost),
    outcomes: many(LIMITS.outcomes, outcome),
    unpriced: many(LIMITS.unpriced, sheet.unpriced[0]!),
  }
  expect(isWorthSheet(full)).toBe(true)
})

test('a link never carries a sheet', () => {
  const flow = toyFlow({ questions: [toyQuestion('live', ['yes', 'no'])] })
  const workings = { ...NO_WORKINGS, numbers: { programme: 5 }, worth: sheet }
  expect(encodeLink(flow, { live: 'yes' }, workings)).toBe('v=1&live=yes&n.programme=5')
})

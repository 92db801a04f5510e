import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { appraise } from './appraise.ts'
import { inPricesOf } from './priced.ts'
import { blankCost, type WorthOutcome } from './sheet.ts'
import { toyLeave, toyOutcome, toyPrices, toySheet } from './toy-worth.ts'

interface Row {
  id: string
  example: Record<string, number | number[] | string>
  expected: Record<string, number | number[]>
}
const { rows } = JSON.parse(readFileSync(join(import.meta.dirname, 'fixtures/worked-rows.json'), 'utf8')) as {
  rows: Row[]
}
const row = (id: string) => rows.find((one) => one.id === id) as Row
const leave = toyLeave()

/** Benefits by year, each as an outcome that is felt in that year alone and has no doubt about it. */
function benefitsByYear(amounts: readonly number[]): WorthOutcome[] {
  return amounts.map((pounds, year) =>
    toyOutcome(`o${year}`, {
      lag: year,
      effect: {
        as: 'events',
        likely: pounds / 1000,
        low: pounds / 1000,
        high: pounds / 1000,
        basis: 'own_study',
        source: 's',
      },
    }),
  )
}

describe('published and hand-worked rows', () => {
  test.each(['npv', 'npv2'])('%s', (id) => {
    const { example, expected } = row(id)
    const costs = example['costs'] as number[]
    const benefits = example['benefits'] as number[]
    const horizon = Math.max(costs.length, benefits.length)
    const { money } = appraise(toySheet(costs, benefitsByYear(benefits), { horizon }), toyPrices, leave)
    const { pvc, pvb, npv, bcr } = money!.views.society
    if (expected['PVC'] !== undefined) expect(pvc).toBeCloseTo(expected['PVC'] as number, 1)
    expect(pvb).toBeCloseTo(expected['PVB'] as number, 1)
    expect(npv).toBeCloseTo(expected['NPV'] as number, 1)
    expect(bcr).toBeCloseTo(expected['BCR'] as number, 5)
  })

  test('equivalent annual cost', () => {
    const { example, expected } = row('annuity')
    const sheet = toySheet([example['cost'] as number], [], { horizon: example['n'] as number })
    expect(appraise(sheet, toyPrices, leave).yearlyCost).toBeCloseTo(expected['EAC'] as number, 1)
  })

  test('break-even, with the unit cost brought to today', () => {
    const { example, expected } = row('breakeven')
    const outcome = toyOutcome('o1', {
      worth: { kind: 'unit', id: 'old' },
      events: example['baseline'] as number,
    })
    const [line] = appraise(toySheet([example['cost'] as number], [outcome]), toyPrices, leave).breakEven
    // The row rounds the deflator to 1.3418; the series gives 1.34174.
    expect(line!.each / (expected['unit_2024_25'] as number)).toBeCloseTo(1, 4)
    expect(line!.perYear).toBeCloseTo(expected['events'] as number, 2)
    expect(line!.share).toBeCloseTo(expected['share_of_baseline'] as number, 5)
  })

  test('prices of another year', () => {
    const { example, expected } = row('rebase')
    const { value, from, to } = example as { value: number; from: string; to: string }
    expect(Math.round(inPricesOf(value, from, to, toyPrices.deflators)!)).toBe(expected['value'])
  })

  test('switching values', () => {
    const { example, expected } = row('switching')
    const sheet = toySheet([example['cost'] as number], benefitsByYear([example['benefit'] as number]))
    const { money } = appraise(sheet, toyPrices, leave)
    expect(money!.views.society.bcr).toBeCloseTo(expected['BCR_before'] as number, 6)
    expect(money!.switching!.benefitFall).toBeCloseTo(0.6, 9)
    expect(money!.switching!.costRise).toBeCloseTo(1.5, 9)
  })

  test('cost of each outcome, with the range of the effect turned over', () => {
    const { example, expected } = row('cost_per_avoided')
    const { cost, effect, se } = example as { cost: number; effect: number; se: number }
    const reach = 1.959964 * se
    const outcome = toyOutcome('o1', {
      effect: {
        as: 'events',
        likely: effect,
        low: effect - reach,
        high: effect + reach,
        basis: 'own_study',
        source: 's',
      },
    })
    const [line] = appraise(toySheet([cost], [outcome]), toyPrices, leave).perOutcome
    expect(line!.each).toBeCloseTo(expected['ratio'] as number, 6)
    const [low, high] = expected['ci_fixed_cost'] as number[]
    expect(line!.range!.low).toBeCloseTo(low!, 1)
    expect(line!.range!.high).toBeCloseTo(high!, 0)
  })
})

describe('without leave', () => {
  test.each([
    ['no effect', { ask: 'worth', impact: 'none', money: 'yes' }],
    ['before and after', { ask: 'worth', impact: 'before_after', money: 'yes' }],
    ['a study that has not reported', { ask: 'worth', impact: 'planned', money: 'yes' }],
    ['nobody knows', { ask: 'worth', impact: 'dk', money: 'yes' }],
    ['nothing answered', {}],
    ['another question', { ask: 'price', impact: 'own_strong', money: 'yes' }],
  ])('%s: no pounds of benefit anywhere', (_, answers) => {
    const refused = toyLeave(answers)
    const appraisal = appraise(toySheet([100], [toyOutcome('o1')]), toyPrices, refused)
    expect(refused.ratio.may).toBe(false)
    expect(refused.ratio.because.length).toBeGreaterThan(0)
    expect(appraisal.money).toBeNull()
    expect(appraisal.perOutcome).toEqual([])
    expect(appraisal.years.every(({ benefit }) => benefit === 0)).toBe(true)
    expect(appraisal.who.every(({ gains }) => gains === 0)).toBe(true)
    expect(appraisal.outcomes.some(({ counted }) => counted)).toBe(false)
  })

  test('a ruled-out ratio quotes the rule and says what to do instead', () => {
    const { ratio, instead, breakEven } = toyLeave({ ask: 'worth', impact: 'none', money: 'yes' })
    expect(ratio.because.map(({ rule }) => rule)).toEqual(['T1'])
    expect(ratio.because[0]).toMatchObject({ change: 'Undo T1.', questions: ['impact'] })
    expect(breakEven.may).toBe(true)
    expect(instead.map(({ method, to }) => method ?? to)).toEqual(['works', 'ec-breakeven', 'ec-desc'])
  })

  test('break-even is still asked, and goes where it is ruled out too', () => {
    const lines = (answers: Record<string, string>) =>
      appraise(toySheet([5000], [toyOutcome('o1')]), toyPrices, toyLeave(answers)).breakEven
    expect(lines({ ask: 'worth', impact: 'none', money: 'yes' })[0]?.perYear).toBeCloseTo(5)
    expect(lines({})[0]?.perYear).toBeCloseTo(5)
    expect(lines({ ask: 'worth', impact: 'none', money: 'no' })).toEqual([])
    expect(lines({ ask: 'price' })).toEqual([])
    // An effect on the sheet that the answers deny is not held against the number needed.
    expect(lines({ ask: 'worth', impact: 'none', money: 'yes' })[0]?.found).toBeUndefined()
    expect(lines({ ask: 'worth', impact: 'own_strong', money: 'yes' })[0]?.found?.likely).toBe(20)
  })
})

describe('with leave, a row is counted only with a price, a range and a comparison', () => {
  const effect = toyOutcome('o1').effect
  test.each([
    ['a unit cost nobody has checked', { worth: { kind: 'unit', id: 'unseen' } }, 'unverified'],
    ['a unit cost that is gone', { worth: { kind: 'unit', id: 'constructor' } }, 'unknown'],
    [
      'a value without a source',
      { worth: { kind: 'own', value: 5, priceYear: '2024-25', source: ' ', bearer: 'society' } },
      'no-source',
    ],
    [
      'a price year outside the series',
      { worth: { kind: 'own', value: 5, priceYear: '1980-81', source: 'x', bearer: 'society' } },
      'no-deflator',
    ],
    ['no range', { effect: { ...effect, low: null } }, 'no-range'],
    ['an estimate outside its range', { effect: { ...effect, likely: 99 } }, 'out-of-order'],
    ['a share of nobody knows how many', { effect: { ...effect, as: 'share' }, events: null }, 'no-baseline'],
    ['a hope', { effect: { ...effect, basis: 'hope' } }, 'no-comparison'],
    ['a change since it began', { effect: { ...effect, basis: 'before_after' } }, 'no-comparison'],
    ['nothing said of what it rests on', { effect: { ...effect, basis: null } }, 'no-basis'],
  ] as [string, Partial<WorthOutcome>, string][])('%s', (_, more, kind) => {
    const { money, findings } = appraise(toySheet([100], [toyOutcome('o1', more)]), toyPrices, leave)
    expect(money).toBeNull()
    expect(findings.find((finding) => finding.kind === kind)).toMatchObject({ level: 'stop', about: 'o1' })
  })

  test('victims and incidents are never added', () => {
    const crimes = toyOutcome('o1')
    const victims = toyOutcome('o2', { worth: { kind: 'unit', id: 'victim' } })
    const alone = appraise(toySheet([100], [victims]), toyPrices, leave).money!.views.society.pvb
    const both = appraise(toySheet([100], [crimes, victims]), toyPrices, leave)
    expect(both.money!.views.society.pvb).toBe(alone)
    expect(both.findings[0]).toMatchObject({ kind: 'victim-and-incident', level: 'stop', about: 'o1' })
    // A victim's cost that is not counted itself leaves the incidents alone.
    const idle = { ...victims, effect: { ...effect, basis: 'hope' as const } }
    expect(appraise(toySheet([100], [crimes, idle]), toyPrices, leave).money!.views.society.pvb).toBe(20_000)
  })

  test('what is odd is said, and what is not is not', () => {
    const kinds = (outcomes: WorthOutcome[], more = {}) =>
      appraise(toySheet([100], outcomes, more), toyPrices, leave).findings.map(({ kind }) => kind)
    expect(kinds([toyOutcome('o1')])).toContain('no-optimism')
    const hopeful = { ...blankCost('c1', 0.2), amounts: [100] }
    expect(kinds([toyOutcome('o1')], { costs: [hopeful] })).not.toContain('no-optimism')
    expect(kinds([toyOutcome('o1', { effect: { ...effect, low: -5 } })])).toContain('crosses-zero')
    expect(kinds([toyOutcome('o1')])).not.toContain('crosses-zero')
    expect(kinds([toyOutcome('o1', { effect: { ...effect, basis: 'elsewhere' } })])).toContain('borrowed')
    expect(kinds([toyOutcome('o1')])).toContain('others-gain')
    const ours = toyOutcome('o1', { worth: { kind: 'unit', id: 'hour' } })
    expect(kinds([ours])).not.toContain('others-gain')
    expect(kinds([{ ...ours, saver: 'public' }])).toContain('others-gain')
    expect(kinds([{ ...ours, cashable: 0.5 }])).toContain('average')
    expect(kinds([ours, toyOutcome('o2')])).toContain('inside')
    expect(kinds([toyOutcome('o1'), toyOutcome('o2')])).toContain('twice')
    expect(kinds([toyOutcome('o1', { worth: { kind: 'unit', id: 'old' } })])).toContain('rebased')
    expect(kinds([toyOutcome('o1', { lag: 1 })])).toContain('cut-off')
    const unpriced = [{ id: 'u1', what: 'Trust', way: 'better', known: '' }]
    expect(kinds([toyOutcome('o1')])).toContain('nothing-unpriced')
    expect(kinds([toyOutcome('o1')], { unpriced })).not.toContain('nothing-unpriced')
  })

  test('a cost in other prices is brought to those of the sheet, and said so', () => {
    const costs = [
      { ...blankCost('c1', 0), label: 'Kit', kind: 'once' as const, amounts: [74.53], priceYear: '2015-16' },
    ]
    const { costs: found, findings } = appraise(toySheet([], [], { costs }), toyPrices, leave)
    expect(found.pv).toBeCloseTo(100)
    expect(findings.find(({ kind }) => kind === 'costs-rebased')?.says).toContain('Kit from 2015/16')
  })

  test('harm counts as a cost and has no ratio', () => {
    const worse = toyOutcome('o1', { effect: { ...effect, likely: -20, low: -30, high: -10 } })
    const { money, findings } = appraise(toySheet([1000], [worse]), toyPrices, leave)
    expect(money!.views.society).toEqual({ pvc: 1000, pvb: -20_000, npv: -21_000 })
    expect(money!.range.bcr).toBeUndefined()
    expect(findings.map(({ kind }) => kind)).toContain('harm')
  })
})

const outcomes = fc.array(
  fc.record({
    likely: fc.integer({ min: 1, max: 1000 }),
    reach: fc.integer({ min: 0, max: 2000 }),
    publicShare: fc.double({ min: 0, max: 1, noNaN: true }),
    cashable: fc.double({ min: 0, max: 1, noNaN: true }),
    lag: fc.integer({ min: 0, max: 3 }),
    lasts: fc.integer({ min: 1, max: 10 }),
    unit: fc.constantFrom('crime', 'burglary', 'old', 'hour'),
  }),
  { minLength: 1, maxLength: 4 },
)
const amounts = fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 1, maxLength: 8 })
const sheets = fc.tuple(amounts, outcomes, fc.integer({ min: 4, max: 40 })).map(([costs, given, horizon]) =>
  toySheet(
    costs,
    given.map(({ likely, reach, unit, ...more }, index) =>
      toyOutcome(`o${index}`, {
        ...more,
        worth: { kind: 'unit', id: unit },
        effect: {
          as: 'events',
          likely,
          low: likely - reach,
          high: likely + reach,
          basis: 'own_study',
          source: 's',
        },
      }),
    ),
    { horizon, runs: horizon },
  ),
)

/** Paths of numbers that are none. */
function unsound(given: unknown, path = ''): string[] {
  if (typeof given === 'number') return Number.isFinite(given) ? [] : [path]
  if (typeof given !== 'object' || given === null) return []
  return Object.entries(given).flatMap(([key, value]) => unsound(value, `${path}/${key}`))
}

describe('what always holds', () => {
  test('the ratio falls when any cost rises, and so does what is left', () => {
    fc.assert(
      fc.property(sheets, fc.integer({ min: 1, max: 1e6 }), (sheet, more) => {
        const dearer = { ...sheet, costs: [...sheet.costs, { ...blankCost('c9', 0), amounts: [more] }] }
        const [before, after] = [sheet, dearer].map(
          (one) => appraise(one, toyPrices, leave).money!.views.society,
        )
        expect(after!.bcr!).toBeLessThan(before!.bcr!)
        expect(after!.npv).toBeLessThan(before!.npv)
      }),
    )
  })

  test('perspectives lie within one another, and layers, years and purses add up', () => {
    fc.assert(
      fc.property(sheets, (sheet) => {
        const { money, years, who, costs } = appraise(sheet, toyPrices, leave)
        const { views, layers } = money!
        const near = (a: number, b: number) =>
          expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(a)))
        near(views.society.pvb, layers.cash + layers.freed + layers.others)
        near(views.public.pvb, layers.cash + layers.freed)
        near(views.cash.pvb, layers.cash)
        expect(views.cash.pvb).toBeLessThanOrEqual(views.public.pvb + 1e-6)
        expect(views.public.pvb).toBeLessThanOrEqual(views.society.pvb + 1e-6)
        near(
          years.reduce((sum, { total, factor }) => sum + total * factor, 0),
          costs.pv,
        )
        near(
          years.reduce((sum, { benefit, factor }) => sum + benefit * factor, 0),
          views.society.pvb,
        )
        near(
          who.reduce((sum, { pays }) => sum + pays, 0),
          costs.pv,
        )
        near(
          who.reduce((sum, { gains }) => sum + gains, 0),
          views.society.pvb,
        )
      }),
    )
  })

  test('re-basing there and back changes nothing', () => {
    const year = fc.constantFrom('2015-16', '2020-21', '2024-25')
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), year, year, (pounds, from, to) => {
        const { deflators } = toyPrices
        const there = inPricesOf(pounds, from, to, deflators)!
        expect(inPricesOf(there, to, from, deflators)!).toBeCloseTo(pounds, 3)
      }),
    )
  })

  test('at the break-even number nothing is left over, and every figure is finite', () => {
    fc.assert(
      fc.property(sheets, (sheet) => {
        const appraisal = appraise(sheet, toyPrices, leave)
        for (const { perYear, pvOfOne, cost } of appraisal.breakEven)
          expect(Math.abs(perYear * pvOfOne - cost)).toBeLessThan(1e-6 * Math.max(1, cost))
        expect(unsound(appraisal)).toEqual([])
      }),
    )
  })
})

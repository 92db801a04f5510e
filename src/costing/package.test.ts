// Sums done by hand on the toy book, so that each rule of the price can be seen to hold.
import { describe, expect, test } from 'vitest'
import type { CostLine, Estimate } from './estimate.ts'
import { estimate } from './package.ts'
import { toyBook } from './toy-book.ts'

const price = (methods: string[], chosen = {}, answers = {}): Estimate =>
  estimate(toyBook, { methods, answers }, chosen)
const central = (made: Estimate) => made.total.external.exVat.central
const sum = (lines: readonly CostLine[]) => lines.reduce((total, { amount }) => total + amount, 0)

describe('one method', () => {
  test('is days at their rates, things bought and other costs, with contingency; low and high are half and double', () => {
    // 40 days at 100, 10 at 200, 20 talks at 20, a tenth more
    expect(price(['ex-process']).total.external.exVat).toEqual({ low: 3520, central: 7040, high: 14_080 })
  })

  test('carries VAT on everything when bought in, and only on what is bought when done in-house', () => {
    const { total } = price(['ex-process'])
    expect(total.external.incVat.central).toBeCloseTo(7040 * 1.2, 6)
    expect(total.inhouse.exVat.central).toBeCloseTo((3000 + 400) * 1.1, 6)
    expect(total.inhouse.incVat.central).toBeCloseTo((3000 + 400 * 1.2) * 1.1, 6)
  })

  test('grows with the scale if it is that kind of method', () => {
    expect(central(price(['ex-process'], { scale: 'wide' }))).toBeCloseTo(7040 * 3, 6)
    expect(central(price(['bg-admin'], { scale: 'wide' }))).toBeCloseTo(1100, 6)
  })

  test('takes more analyst time for sites beyond those in the scale, and no less for fewer', () => {
    const extra = central(price(['ex-process'], { scale: 'few', inputs: { sites: 6 } })) - 7040
    expect(extra).toBeCloseTo(40 * 0.2 * 100 * 1.1, 6)
    expect(central(price(['ex-process'], { scale: 'few', inputs: { sites: 1 } }))).toBeCloseTo(7040, 6)
  })

  test('has the interviews that were counted, at any scale', () => {
    const at = (scale: string, interviews: number) =>
      central(price(['ex-process'], { scale, inputs: { interviews } }))
    expect(at('few', 20)).toBeCloseTo(7040, 6)
    // each interview: a day at 100 and a talk at 20
    expect(at('few', 30) - at('few', 20)).toBeCloseTo(10 * 120 * 1.1, 6)
    expect(at('wide', 30) - at('wide', 20)).toBeCloseTo(10 * 120 * 1.1, 6)
    expect(at('few', 0)).toBeCloseTo((2000 + 2000) * 1.1, 6)
  })

  test('repeats purchases in full and days in part for each further wave', () => {
    // 1,000 answers at 5, ten days at 100; then 2,000 answers and fifteen days
    expect(central(price(['bg-survey']))).toBeCloseTo(6000 * 1.1, 6)
    expect(central(price(['bg-survey'], { inputs: { waves: 2 } }))).toBeCloseTo((10_000 + 1500) * 1.1, 6)
  })

  test('is priced as a survey by its way of asking and its size, whatever the scale', () => {
    const inputs = { survey_mode: 'doorstep', survey_size: 100 }
    expect(central(price(['bg-survey'], { scale: 'multi', inputs }))).toBeCloseTo((500 + 2000) * 1.1, 6)
  })

  test('shrinks to the share of the study still to do', () => {
    expect(central(price(['im-rct'], { inputs: { share_of_study: 40 } }))).toBeCloseTo(13_000 * 1.1 * 0.4, 6)
  })

  test('that is part of delivery costs nothing and says why', () => {
    const made = price(['mo-min'])
    expect(central(made)).toBe(0)
    expect(made.methods[0]).toMatchObject({ id: 'mo-min', partOf: 'It is delivery.' })
  })
})

describe('a package', () => {
  test('has one project management and one data access, those of its largest method', () => {
    const made = price(['im-rct', 'ex-process', 'bg-admin'])
    const alone = made.methods.reduce((total, { alone: one }) => total + one.external.exVat.central, 0)
    // of 6,000 and of 1,000 in staff, three tenths are shared with the trial
    expect(alone - central(made)).toBeCloseTo((6000 + 1000) * 0.3 * 1.1, 6)
  })

  test('costs what its method costs if there is only one', () => {
    const made = price(['im-rct'])
    expect(central(made)).toBeCloseTo(made.methods[0]?.alone.external.exVat.central ?? 0, 6)
  })

  test('adds up: the lines to each method, methods and shared work to the total', () => {
    const made = price(['im-rct', 'ex-process', 'bg-survey', 'mo-min'], {
      inputs: { follow_up: 20, waves: 2 },
    })
    for (const delivery of ['external', 'inhouse'] as const) {
      for (const { cost, lines } of made.methods)
        expect(sum(lines[delivery])).toBeCloseTo(cost[delivery].exVat.central, 6)
      const parts = made.methods.reduce((total, { cost }) => total + cost[delivery].exVat.central, 0)
      expect(parts + sum(made.shared[delivery])).toBeCloseTo(made.total[delivery].exVat.central, 6)
    }
  })

  test('pays for months of follow-up beyond those included, once, if it waits for anything', () => {
    const further = (methods: string[]) =>
      central(price(methods, { inputs: { follow_up: 20 } })) -
      central(price(methods, { inputs: { follow_up: 12 } }))
    expect(further(['im-rct', 'ex-process'])).toBeCloseTo(8 * 100 * 1.1, 6)
    expect(further(['bg-admin'])).toBe(0)
  })

  test('counts a method once, and says when one has no price', () => {
    const made = price(['bg-admin', 'bg-admin', 'xx-new'])
    expect(made.methods).toHaveLength(1)
    expect(made.warnings).toEqual([expect.objectContaining({ kind: 'unpriced', methods: ['xx-new'] })])
  })

  test('is graded by where half of the money is, and no better than its scale', () => {
    expect(price(['ex-process', 'bg-admin'], { scale: 'few' }).grade).toBe('B')
    expect(price(['ex-process', 'bg-admin'], { scale: 'single' }).grade).toBe('D')
    expect(price(['bg-admin']).grade).toBe('D')
    expect(price([]).grade).toBe('D')
  })
})

describe('the scale', () => {
  test.each([
    ['chosen', { scale: 'wide' }, { scale: 'multi', groups: 'one' }, 'wide', 'said'],
    ['answered', {}, { scale: 'multi', groups: 'one' }, 'multi', 'said'],
    ['unsure, so inferred', {}, { scale: 'dk', groups: 'one' }, 'single', 'inferred'],
    ['assumed', {}, { groups: 'many' }, 'few', 'assumed'],
    ['nonsense, so assumed', { scale: 'vast' }, {}, 'few', 'assumed'],
  ])('is %s', (_, chosen, answers, id, from) => {
    expect(price(['im-rct'], chosen, answers).scale).toMatchObject({ id, from })
  })

  test('says why, and which questions, unless the reader said it', () => {
    expect(price(['im-rct'], {}, { groups: 'one' }).scale).toMatchObject({
      because: 'There is one.',
      questions: ['groups'],
    })
    expect(price(['im-rct'], {}, { scale: 'few' }).scale.because).toBeUndefined()
  })
})

describe('figures that readers change', () => {
  const dear = { figures: { 'rate-external-analyst': 150 } }

  test('are used and marked, in the list and on their lines', () => {
    const made = price(['bg-admin'], dear)
    expect(central(made)).toBeCloseTo(1650, 6)
    expect(made.changed).toBe(1)
    expect(made.figures.find(({ changed }) => changed)).toEqual({
      id: 'rate-external-analyst',
      value: 150,
      default: 100,
      changed: true,
    })
    const lines = made.methods[0]?.lines.external ?? []
    expect(lines.filter(({ changed }) => changed).map(({ kind }) => kind)).toEqual(['days'])
  })

  test('are as they were again without the change, and the book was never touched', () => {
    expect(price(['bg-admin'])).toEqual(price(['bg-admin'], { figures: {} }))
    expect(price(['bg-admin']).changed).toBe(0)
  })

  test.each([
    ['a value out of bounds', { vat: 7 }],
    ['no number', { vat: NaN }],
    ['a figure it does not have', { 'rate-cat': 5 }],
    ['a name of the language', { __proto__: 5, constructor: 5 }],
    ['the value it has', { vat: 0.2 }],
  ])('are ignored: %s', (_, figures) => {
    expect(price(['im-rct'], { figures })).toEqual(price(['im-rct']))
  })
})

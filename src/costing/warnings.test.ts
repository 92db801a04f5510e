import { describe, expect, test } from 'vitest'
import { estimate } from './package.ts'
import { toyBook } from './toy-book.ts'

const METHODS = ['im-rct', 'ex-process', 'bg-admin']
const warn = (
  answers: Readonly<Record<string, string>>,
  inputs = {},
  more: { numbers?: Record<string, number>; methods?: string[] } = {},
) =>
  estimate(
    toyBook,
    {
      methods: more.methods ?? METHODS,
      lead: 'im-rct',
      answers,
      ...(more.numbers && { numbers: more.numbers }),
    },
    { inputs },
  ).warnings

describe('the budget', () => {
  test('that could not buy even a small version stops, and says what it would buy', () => {
    // the package: 14,300 + 7,040 + 1,100 less 2,310; the trial alone 14,300
    expect(warn({ budget: 'low' })).toEqual([
      {
        kind: 'budget-package',
        level: 'stop',
        says: 'You have at most £2,000. The whole package costs about £20,000 and hardly less than £10,000, so this money cannot buy it.',
        methods: ['bg-admin'],
      },
      {
        kind: 'budget-lead',
        level: 'stop',
        says: 'The main study alone costs about £14,000 and hardly less than £7,000. You have at most £2,000: this money cannot answer that question.',
        methods: ['im-rct'],
      },
    ])
  })

  test('that buys a small version only asks for care', () => {
    const [whole, lead] = warn({ budget: 'medium' })
    expect(whole).toMatchObject({
      kind: 'budget-package',
      level: 'mind',
      methods: ['bg-admin', 'ex-process'],
    })
    expect(lead).toMatchObject({ kind: 'budget-lead', level: 'mind' })
  })

  test.each(['high', 'dk', 'nonsense'])('says nothing for “%s”', (budget) => {
    expect(warn({ budget })).toEqual([])
  })

  test('is the exact number where one is known, also in the band without an end', () => {
    const [whole] = warn({ budget: 'high' }, {}, { numbers: { budget: 13_000 } })
    expect(whole?.says).toContain('You have £13,000')
    expect(warn({ budget: 'high' }, {}, { numbers: { budget: 30_000 } })).toEqual([])
  })

  test('of staff time only is told in days, with what must be bought all the same', () => {
    const [only, ...rest] = warn({ budget: 'none' })
    expect(rest).toEqual([])
    // 80 + 50 + 10 days; 1,000 of other costs and 400 of talks
    expect(only).toMatchObject({ kind: 'staff-only', level: 'stop', methods: ['bg-admin'] })
    expect(only?.says).toMatch(/about 140 working days .* About £1,500 more must be spent/)
    const [alone] = warn({ budget: 'none' }, {}, { methods: ['bg-admin'] })
    expect(alone).toMatchObject({ kind: 'staff-only', level: 'mind', methods: ['bg-admin'] })
    expect(alone?.says).not.toMatch(/more must be spent/)
  })
})

describe('the share of the programme', () => {
  test.each([
    [100_000, ['share-high']],
    [200_000, []],
    [2_000_000, ['share-low']],
    [90_000, ['share-high', 'small-programme']],
  ])('of £%i', (programme, kinds) => {
    expect(warn({}, { programme }).map(({ kind }) => kind)).toEqual(kinds)
  })

  test('is said in per cent', () => {
    expect(warn({}, { programme: 2_000_000 })[0]?.says).toContain('about 1.0% of what the programme spends')
  })
})

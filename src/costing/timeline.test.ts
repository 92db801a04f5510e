import { describe, expect, test } from 'vitest'
import type { Timeline } from './estimate.ts'
import { inMonths } from './fit.ts'
import { timeline } from './timeline.ts'
import { toyBook } from './toy-book.ts'

const time = (
  methods: string[],
  answers = {},
  more: Partial<Parameters<typeof timeline>[2]> = {},
): Timeline => timeline(toyBook, { methods, answers }, more, 'inhouse')
const spans = ({ phases }: Timeline) =>
  Object.fromEntries(phases.map(({ id, start, length }) => [id, [start.central, length.central]]))

describe('phases', () => {
  test('follow each other, with data access and fieldwork beside the wait', () => {
    const made = time(['im-rct', 'ex-process'], { stage: 'planned', lag: 'months' })
    expect(spans(made)).toEqual({
      'set-up': [0, 2],
      access: [2, 4],
      delivery: [2, 52],
      'follow-up': [54, 26],
      'outcome-lag': [80, 4],
      // the process evaluation waits for delivery and writes beside the follow-up
      fieldwork: [2, 56],
      reporting: [84, 20],
    })
    expect(made.total.central).toBe(104)
    expect(made.phases.filter(({ critical }) => critical).map(({ id }) => id)).toEqual([
      'set-up',
      'delivery',
      'follow-up',
      'outcome-lag',
      'reporting',
    ])
  })

  test('have no wait where no method waits', () => {
    expect(spans(time(['bg-admin'], { stage: 'planned', lag: 'months', sensitive: 'yes' }))).toEqual({
      'set-up': [0, 2],
      access: [2, 16],
      reporting: [18, 4],
    })
  })

  test('begin with buying in only if it is bought', () => {
    const bought = timeline(toyBook, { methods: ['bg-admin'], answers: {} })
    expect(bought.phases[0]).toMatchObject({ id: 'procurement', length: { low: 6, central: 12, high: 24 } })
    expect(bought.total.central - time(['bg-admin']).total.central).toBe(12)
  })

  test('take the months of follow-up that were given', () => {
    const given = time(['im-rct'], { lag: 'months' }, { inputs: { follow_up: 12 } })
    expect(given.phases.find(({ id }) => id === 'follow-up')?.length.central).toBeCloseTo(52.18, 2)
  })

  test('come to nothing without methods, or for what delivery does anyway', () => {
    for (const methods of [[], ['mo-min'], ['xx-none']])
      expect(time(methods)).toMatchObject({
        phases: [],
        total: { low: 0, central: 0, high: 0 },
        warnings: [],
      })
  })

  test('keep low, central and high in order', () => {
    const { total, phases } = time(['im-rct', 'ex-process', 'bg-admin'], { stage: 'planned', lag: 'months' })
    for (const { low, central, high } of [total, ...phases.flatMap(({ start, length }) => [start, length])]) {
      expect(low).toBeLessThanOrEqual(central)
      expect(central).toBeLessThanOrEqual(high)
    }
  })
})

describe('the deadline', () => {
  // records alone, in-house: 5, 10 and 20 weeks
  test.each([
    ['soon', 'tight', /^It would take about 2 months, and the answer is needed within 3 months. Any delay/],
    ['year', 'fits', undefined],
    ['later', 'fits', undefined],
    ['dk', undefined, undefined],
  ])('%s: %s', (months, fit, says) => {
    const made = time(['bg-admin'], { months })
    expect(made.fit).toBe(fit)
    expect(made.warnings).toEqual(
      says ? [{ level: 'mind', says: expect.stringMatching(says) as string }] : [],
    )
  })

  test('says when even the quickest course is too late', () => {
    const made = time(['im-rct'], { months: 'soon', stage: 'planned' })
    expect(made).toMatchObject({ fit: 'too late', warnings: [{ level: 'stop' }] })
  })

  test('reads an exact number of months', () => {
    const at = (months: number) =>
      timeline(
        toyBook,
        { methods: ['bg-admin'], answers: { months: 'year' }, numbers: { months } },
        {},
        'inhouse',
      )
    expect([at(1).fit, at(2).fit, at(3).fit, at(6).fit]).toEqual(['too late', 'tight', 'fits', 'fits'])
  })
})

test.each([
  [1, '1 week'],
  [9, '9 weeks'],
  [26, '6 months'],
  [104, '2 years'],
  [130, '2½ years'],
])('%i weeks are %s', (weeks, words) => {
  expect(inMonths(weeks)).toBe(words)
})

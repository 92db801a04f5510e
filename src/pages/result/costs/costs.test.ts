import { describe, expect, test } from 'vitest'
import { estimate, timeline, type Chosen, type NumberInput } from '../../../costing/index.ts'
import { toyBook } from '../../../costing/toy-book.ts'
import type { Library, Method } from '../../../engine/index.ts'
import { assumedWords, inputOf, inputWords } from './assumed.ts'
import { sharedBand } from '../../../report/advice/cost-parts.ts'
import { costRows, moneyLimit, timeLimit, timeRows } from './chart-rows.ts'
import { checkedSentence } from './checked.ts'

const library = {
  methods: Object.fromEntries(
    Object.keys(toyBook.methods).map((id) => [id, { id, name: `Method ${id}` } as Method]),
  ),
} as unknown as Library
const view = { delivery: 'external', withVat: false } as const
const price = (methods: string[], answers = {}, chosen: Chosen = {}) =>
  estimate(toyBook, { methods, answers }, chosen)

describe('the picture of costs', () => {
  const made = price(['mo-min', 'bg-admin', 'im-rct', 'ex-process'])
  const rows = costRows(made, library, view)

  test('has the package first and large, the dearest part next, and what is shared last', () => {
    expect(rows.map(({ label }) => label)).toEqual([
      'Whole package',
      'Method im-rct',
      'Method ex-process',
      'Method bg-admin',
      'Shared work, once',
    ])
    expect(rows.map(({ strong = false }) => strong)).toEqual([true, false, false, false, false])
    expect(rows.at(-1)?.grade).toBeUndefined()
  })

  test('has parts that add up to the package before rounding', () => {
    const parts = made.methods.reduce((sum, { cost }) => sum + cost.external.exVat.central, 0)
    expect(parts + sharedBand(made, view).central).toBeCloseTo(made.total.external.exVat.central, 6)
  })

  test('of one method has one bar, the whole of it', () => {
    const one = price(['im-rct', 'mo-min'])
    const [row, ...more] = costRows(one, library, view)
    expect(more).toEqual([])
    expect(row).toMatchObject({ label: 'Method im-rct', strong: true, grade: 'C' })
    expect(Math.abs(row!.central - one.total.external.exVat.central)).toBeLessThan(500)
  })

  test('is dearer with VAT', () => {
    const withVat = costRows(made, library, { ...view, withVat: true })
    expect(withVat[0]!.central / rows[0]!.central).toBeCloseTo(1.2, 1)
  })
})

test('the money there is stands in the picture before VAT, bought in, where an upper end is known', () => {
  expect(moneyLimit(toyBook, 'low', undefined, view)).toEqual({ at: 2000, label: 'You have at most £2,000' })
  expect(moneyLimit(toyBook, 'medium', 7500, view)).toEqual({ at: 7500, label: 'You have £7,500' })
  for (const answer of ['high', 'none', 'dk', undefined])
    expect(moneyLimit(toyBook, answer, undefined, view)).toBeUndefined()
  expect(moneyLimit(toyBook, 'low', undefined, { ...view, withVat: true })).toBeUndefined()
  expect(moneyLimit(toyBook, 'low', undefined, { ...view, delivery: 'inhouse' })).toBeUndefined()
})

test('the picture of time follows the timetable, and ends with the report', () => {
  const made = timeline(toyBook, { methods: ['im-rct'], answers: { stage: 'planned', months: 'year' } })
  const rows = timeRows(made)
  expect(rows.at(-1)?.label).toBe('Analysis and report')
  expect(rows.at(-1)?.end).toBeCloseTo(made.total.central, 6)
  expect(rows.at(-1)?.slip).toBeCloseTo(made.total.high, 6)
  expect(timeLimit(made)).toEqual({ from: 26, to: 52, label: 'Needed within 12 months' })
  expect(timeLimit(timeline(toyBook, { methods: ['im-rct'], answers: {} }))).toBeUndefined()
})

describe('an empty field', () => {
  const input = (id: 'sites' | 'interviews' | 'waves' | 'follow_up' | 'programme') =>
    inputOf(toyBook.inputs, id) as NumberInput
  const words = (id: Parameters<typeof input>[0], answers = {}, chosen: Chosen = {}) =>
    assumedWords(input(id), { book: toyBook, estimate: price(['ex-process', 'im-rct'], answers, chosen) })

  test('says what counts instead', () => {
    expect(words('sites')).toMatch(/up to \d+, as many as this size includes/)
    expect(words('interviews')).toContain('about 20')
    expect(words('interviews', {}, { scale: 'wide' })).toContain('about 60')
    expect(words('waves')).toBe('Left empty, we take 1.')
    expect(words('follow_up')).toBe('Left empty, we take the 12 that are included.')
    expect(words('follow_up', { lag: 'years' })).toBe('Left empty, we take 24, from your answers.')
    expect(words('programme')).toBe('')
  })
})

test.each([
  ['interviews', 1, '1 interview'],
  ['interviews', 1200, '1,200 interviews'],
  ['programme', 2_000_000, '£2,000,000'],
  ['share_of_study', 40, '40%'],
  ['survey_mode', 'doorstep', 'At the door'],
] as const)('%s of %s reads %s', (id, value, words) => {
  expect(inputWords(inputOf(toyBook.inputs, id)!, value)).toBe(words)
})

test('how the bands fared is worked out from the book', () => {
  expect(checkedSentence(toyBook)).toMatch(/^Bands like these hold \d of 3 published prices/)
  const dear = { ...toyBook, published: toyBook.published.map((one) => ({ ...one, price: 1e9 })) }
  expect(checkedSentence(dear)).toContain('0 of 3')
})

import { describe, expect, test } from 'vitest'
import { estimate, timeline, type Warning } from '../../costing/index.ts'
import { toyBook } from '../../costing/toy-book.ts'
import type { Library, Method } from '../../engine/index.ts'
import {
  deadlineWords,
  fitWords,
  insteadWords,
  perCent,
  scaleSentence,
  shareWords,
  sharedSentence,
  timeGradeWords,
  timeSentence,
  totalSentence,
  type View,
} from './price-words.ts'

const view: View = { delivery: 'external', withVat: false }
const price = (methods: string[], answers = {}, inputs = {}) =>
  estimate(toyBook, { methods, answers }, { inputs })
const time = (answers: Record<string, string>, methods = ['ex-process']) =>
  timeline(toyBook, { methods, answers })

describe('the sentence on the whole', () => {
  test('says who, the band, VAT and the year', () => {
    expect(totalSentence(price(['ex-process', 'im-rct']), view)).toMatch(
      /^Bought in, the whole package may cost £[\d,]+ to £[\d,]+, most likely about £[\d,]+, before VAT, at 2024-25 prices\.$/,
    )
  })

  test('turns with the way of looking', () => {
    const words = totalSentence(price(['ex-process', 'im-rct']), { delivery: 'inhouse', withVat: true })
    expect(words).toMatch(/^Done by your own analysts, /)
    expect(words).toContain('with VAT')
  })

  test('calls one method no package', () => {
    expect(totalSentence(price(['ex-process', 'mo-min']), view)).toContain('Bought in, this may cost')
  })

  test('says that grade D is an order of magnitude, and says so of no other', () => {
    expect(price(['bg-admin']).grade).toBe('D')
    expect(totalSentence(price(['bg-admin']), view)).toContain('That is an order of magnitude, not a quote.')
    expect(totalSentence(price(['ex-process']), view)).not.toContain('order of magnitude')
  })
})

test('shared work is told with both sums, and only where there is something to share', () => {
  expect(sharedSentence(price(['ex-process', 'im-rct']), view)).toMatch(
    /counted once\. Bought one by one, the parts would come to about £[\d,]+ instead of £[\d,]+\.$/,
  )
  expect(sharedSentence(price(['ex-process']), view)).toBeUndefined()
})

test.each([
  ['said', 'You said: “Some”.'],
  ['inferred', 'You have not said, so we read it from your answers: “Some”. There is one.'],
  ['assumed', 'Nobody said. That is “Some”.'],
] as const)('a size that is %s says where it comes from', (from, words) => {
  const { scale } = price(['ex-process'])
  const because = from === 'inferred' ? 'There is one.' : 'Nobody said.'
  expect(scaleSentence({ ...scale, from, because }, 'Some')).toBe(words)
})

describe('what the money could do instead', () => {
  const noun = (id: string) => ({ id, noun: `a study ${id}` }) as Method
  const library = { methods: { a: noun('a'), b: noun('b') } } as unknown as Library
  const warning = (kind: Warning['kind'], methods: string[]): Warning => ({
    kind,
    level: 'stop',
    says: '',
    methods,
  })

  test.each([
    ['budget-package', ['a', 'b'], 'It could buy a study a and a study b.'],
    ['budget-package', [], 'It could buy none of these methods by itself.'],
    ['staff-only', ['a'], 'With staff time alone you could do a study a.'],
    ['unpriced', ['b'], 'No price: a study b.'],
    ['budget-lead', ['a'], undefined],
    ['staff-only', ['unheard-of'], undefined],
  ] as const)('%s with %j', (kind, methods, words) => {
    expect(insteadWords(warning(kind, [...methods]), library)).toBe(words)
  })
})

describe('time', () => {
  test('is said in months, with its band', () => {
    expect(timeSentence(time({ stage: 'planned' }))).toMatch(
      /^Bought in, the report would come about .+ from today, and may take .+ to .+\.$/,
    )
  })

  test('that fits says so once', () => {
    const late = time({ stage: 'planned', months: 'later' })
    expect(late.fit).toBe('fits')
    expect(timeSentence(late)).not.toContain('fits')
    expect(fitWords(late)).toBe('It fits the day you need it.')
  })

  test('that does not fit never says that it does', () => {
    const soon = time({ stage: 'planned', months: 'soon' })
    expect(soon.fit).toBe('too late')
    expect(timeSentence(soon)).not.toContain('fits')
    expect(fitWords(soon)).toBe('It does not fit the day you need it.')
    expect(fitWords(time({}))).toBe('You have not said when it is needed.')
  })

  test('has a day it is needed, closed or open', () => {
    expect(deadlineWords({ from: 26, to: 52 })).toBe('Needed within 12 months')
    expect(deadlineWords({ from: 104 })).toBe('Needed after 2 years')
  })

  test('of grade D is an order of magnitude', () => {
    expect(timeGradeWords('D')).toContain('order of magnitude')
    expect(timeGradeWords('B')).not.toContain('order of magnitude')
  })
})

test.each([
  [0.0004, 'under 0.1%'],
  [0.0284, '2.8%'],
  [0.02, '2%'],
  [0.0999, '10%'],
  [0.151, '15%'],
])('a share of %d is %s', (share, words) => {
  expect(perCent(share)).toBe(words)
})

test('a share of the programme is a band as well', () => {
  const { share } = price(['im-rct'], {}, { programme: 500_000 })
  expect(shareWords(share!)).toMatch(/^[\d.]+% to [\d.]+%, most likely about [\d.]+%$/)
})

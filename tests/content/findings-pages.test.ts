// Every rule of the vetting book has a page: when it fires in words, no gap left open, and the sample bids that show it.
import { describe, expect, test } from 'vitest'
import { vettingRuleWords } from '../../src/flow-language/vetting-words.ts'
import { examplesOf, samplesFor } from '../../src/pages/findings/examples.ts'
import { unnamedGaps, withGaps } from '../../src/pages/findings/gaps.ts'
import { rulesWith, scoredWhen } from '../../src/pages/findings/rule-words.ts'
import { methodsConcerned } from '../../src/pages/findings/methods-concerned.ts'
import { compiled } from './content.ts'
import { book, sampleBids, shelfFor } from './desk.ts'

const shelf = shelfFor('works')
const when = vettingRuleWords(book, compiled.flows, compiled.library.methods)
const samples = samplesFor(sampleBids, compiled.reference.cases, shelf)
const examples = new Map(book.rules.map(({ id }) => [id, examplesOf(id, samples, shelf)]))

test('no address means two things', () => {
  const ids = [...book.rules, ...book.criteria, book.ties].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

test('every sample bid has a commission to be held against', () => {
  expect(samples.length).toBe(sampleBids.length)
})

describe.each(book.rules)('$id $title', ({ id, seen, fix, question }) => {
  test('says when it fires, in words and without an id', () => {
    const words = JSON.stringify(when[id])
    expect(words.length).toBeGreaterThan(20)
    expect(words).not.toMatch(/not_stated|undefined|“[a-z_]+”|\b(?:bg|ec|ex|im|mo|ql)-[a-z0-9]+\b/)
  })

  test('leaves no gap without words', () => {
    for (const sentence of [seen, fix, question]) {
      expect(unnamedGaps(sentence, book.fields)).toEqual([])
      expect(withGaps(sentence, book.fields)).not.toMatch(/[{}]/)
    }
  })

  test('shows in the bids it was planted in, and its near miss is on the other side', () => {
    const { shown, near } = examples.get(id) ?? { shown: [] }
    const planted = sampleBids.filter((bid) => bid.planted.some(({ rule }) => rule === id))
    expect(shown.map(({ bid }) => bid.id)).toEqual(expect.arrayContaining(planted.map((bid) => bid.id)))
    for (const { bid, where } of shown)
      expect(where !== undefined).toBe(planted.some((one) => one.id === bid.id))
    if (near) {
      expect(shown.some(({ bid }) => bid.id === near.bid.id)).toBe(near.speaks)
      expect(near.says).not.toBe(near.instead)
    }
  })
})

test('most rules have a near miss to learn from', () => {
  const without = book.rules.filter(({ id }) => !examples.get(id)?.near)
  expect(without.length).toBeLessThan(book.rules.length / 4)
})

test('a gap that nobody named would be found', () => {
  expect(unnamedGaps('Of {lead} and {nobody}.', book.fields)).toEqual(['nobody'])
})

test('words narrow the list, in any order and by number too', () => {
  expect(rulesWith(book.rules, '').length).toBe(book.rules.length)
  expect(rulesWith(book.rules, 'AFTER before impact').map(({ id }) => id)).toContain('M5')
  expect(rulesWith(book.rules, 'm5').map(({ id }) => id)).toEqual(['M5'])
  expect(rulesWith(book.rules, 'impact zebra')).toEqual([])
})

test('a criterion says when it is scored', () => {
  const says = book.criteria.map((one) => scoredWhen(one))
  expect(says).toContain('It is scored whatever is at stake.')
  expect(says.some((one) => one.includes('medium or high') && one.includes('counts twice'))).toBe(true)
})

test('a finding about kinds of method leads to their pages, and one about anything to none', () => {
  const concerned = new Map(book.rules.map((rule) => [rule.id, methodsConcerned(rule, book)]))
  expect(concerned.get('M5')).toEqual(['im-prepost'])
  expect(concerned.get('X25')).toEqual(['ex-process'])
  expect(concerned.get('X4')).toContain('im-match')
  expect(concerned.get('M8')).toEqual([])
  for (const id of [...concerned.values()].flat()) expect(compiled.library.methods).toHaveProperty(id)
})

import { expect, test } from 'vitest'
import { toyTexts } from '../../tests/toys/read-toys.ts'
import type { Condition } from '../engine/flow.ts'
import type { VettingBook } from '../vetting/book.ts'
import { compileFolder } from './compile.ts'
import { vettingRuleWords } from './vetting-words.ts'

const { flows, library } = compileFolder(toyTexts())
const [method] = Object.values(library.methods)

const words = (when: Condition) => {
  const book = {
    fields: [
      {
        ...{ id: 'open', section: 'a', kind: 'one', label: 'Is it open?' },
        options: [
          { id: 'yes', text: 'Yes' },
          { id: 'so', text: 'It says “so”' },
        ],
      },
      { id: 'many', section: 'a', kind: 'many', label: 'What is it?', options: [{ id: 'red', text: 'Red' }] },
      {
        ...{ id: 'price', section: 'a', kind: 'number', label: 'Price', unit: 'pounds' },
        min: 0,
        max: 9,
        whole: true,
      },
    ],
    signals: [
      { id: 'fits', says: 'How it fits', kind: 'one', values: [{ id: 'group', says: 'Well' }] },
      { id: 'leads', says: 'What leads', kind: 'many', values: [{ id: 'group', says: 'group' }] },
    ],
    groups: { group: [method?.id ?? ''] },
    rules: [{ id: 'R1', when }],
  } as unknown as VettingBook
  return vettingRuleWords(book, flows, library.methods)['R1']
}
const is = (question: string, ...options: string[]): Condition => ({ kind: 'is', question, options })
const has = (question: string, ...options: string[]): Condition => ({ kind: 'has', question, options })
const not = (of: Condition): Condition => ({ kind: 'not', of })

test.each<[Condition, string]>([
  [is('open', 'yes', 'so'), 'the bid’s answer to “Is it open?” is “Yes” or “It says ‘so’”'],
  [is('open', 'yes', 'not_stated'), 'the bid’s answer to “Is it open?” is “Yes”, or there is none'],
  [is('open', 'not_stated'), 'the bid does not answer “Is it open?”'],
  [not(is('open', 'not_stated')), 'the bid answers “Is it open?”'],
  [not(is('open', 'yes')), 'the bid’s answer to “Is it open?” is not “Yes”'],
  [is('price', 'stated'), 'the bid answers “Price”'],
  [not(is('price', 'stated')), 'the bid does not answer “Price”'],
  [has('many', 'red'), 'the bid’s answers to “What is it?” include “Red”'],
  // A value with words of its own is never taken for a group of the same name.
  [is('fits', 'group'), '“How it fits” comes out as “Well”'],
  [not(is('fits', 'group')), '“How it fits” comes out other than “Well”'],
  [has('leads', 'group'), `“What leads” includes ${method?.noun}`],
  [is('stage', 'planned'), 'our own answer to “Where is it now?” is “Not started”'],
])('says %j', (when, said) => {
  expect(words(when)).toBe(said)
})

test('not goes down to the parts, and lists joined alike become one', () => {
  const [one, two] = [is('open', 'yes'), is('open', 'so')]
  expect(words(not({ kind: 'all', of: [one, { kind: 'all', of: [two, one] }] }))).toEqual({
    join: 'any',
    of: [words(not(one)), words(not(two)), words(not(one))],
  })
})

test('a condition about how methods stand has no place in a vetting book', () => {
  expect(() => words({ kind: 'open', methods: [] })).toThrow('open')
})

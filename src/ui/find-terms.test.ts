import { expect, test } from 'vitest'
import { termFinder } from './find-terms.ts'

const find = termFinder([
  { id: 'draw', words: ['randomisation', 'fair draw'] },
  { id: 'group', words: ['comparison group'] },
  { id: 'comparison', words: ['comparison'] },
  { id: 'did', words: ['difference-in-differences', 'DiD'] },
  { id: 'arm', words: ['arm'] },
  { id: 'before_after', words: ['before and after', 'pre-post'] },
  { id: 'cba', words: ['cost–benefit analysis', 'CBA'] },
  { id: 'ab', words: ['A/B test'] },
])

const marks = (text: string, wanted?: (id: string) => boolean) =>
  find(text, wanted).flatMap(({ term, text: words }) => (term ? [[term, words]] : []))

/** Nothing may be lost or added. */
const whole = (text: string) =>
  find(text)
    .map(({ before = '', text: words, after = '' }) => before + words + after)
    .join('')

test.each([
  ['A fair draw decides. Another fair draw follows.', [['draw', 'fair draw']]],
  ['Randomisation is a fair draw.', [['draw', 'Randomisation']]],
  [
    'A comparison group, and then a comparison.',
    [
      ['group', 'comparison group'],
      ['comparison', 'comparison'],
    ],
  ],
  ['What London did next', []],
  ['What DID London do? DiD.', [['did', 'DiD']]],
  ['The army was harmed; one arm was not.', [['arm', 'arm']]],
  ['Both arms', [['arm', 'arms']]],
  ['Before and\u00a0after', [['before_after', 'Before and\u00a0after']]],
  ['A pre\u2011post design, not pre-post-pre', [['before_after', 'pre\u2011post']]],
  ['(cost–benefit analysis)', [['cba', 'cost–benefit analysis']]],
  ['An a/b test', [['ab', 'a/b test']]],
  ['See https://example.org/arm and an arm', [['arm', 'arm']]],
  ['Nothing here', []],
  ['', []],
])('%j', (text, found) => {
  expect(marks(text)).toEqual(found)
  expect(whole(text)).toBe(text)
})

test('punctuation goes with the words it hangs on', () => {
  expect(find('Use it (fair draw), please')).toEqual([
    { text: 'Use it ' },
    { text: 'fair draw', term: 'draw', before: '(', after: '),' },
    { text: ' please' },
  ])
})

test('a term that is not wanted stays plain, and others are still found', () => {
  expect(marks('A fair draw and an arm', (id) => id !== 'draw')).toEqual([['arm', 'arm']])
})

test('with no terms there is nothing to mark', () => {
  expect(termFinder([])('A fair draw')).toEqual([{ text: 'A fair draw' }])
})

import { expect, test } from 'vitest'
import type { FindingSeverity } from '../../../vetting/index.ts'
import {
  caution,
  clearingWords,
  countSentence,
  questionsAsText,
  ruleOf,
  tierWords,
  titlesOf,
} from './words.ts'

const found = (...severities: FindingSeverity[]) => severities.map((severity) => ({ severity }))

test.each([
  [[], 'Nothing was noticed.'],
  [['stop'], 'One finding: one must be settled before any award.'],
  [['cap', 'cap', 'query'], 'Three findings: two draw a line on a mark and one is a question to ask.'],
  [
    ['stop', 'stop', 'cap', 'query', 'query', 'note'],
    'Six findings: two must be settled before any award, one draws a line on a mark, two are questions to ask and one is worth knowing.',
  ],
] as [FindingSeverity[], string][])('%j: %s', (severities, says) => {
  expect(countSentence(found(...severities))).toBe(says)
})

test('nothing noticed is never told as good, and what nobody has read is told apart', () => {
  expect(caution([], 0, 60)).toContain('not the same as good')
  expect(caution([], 60, 60)).toContain('Nobody has read this bid')
  expect(caution([], 60, 60)).not.toContain('good')
  expect(caution([1], 3, 60)).toContain('three things')
  expect(caution([1], 0, 60)).not.toContain('Nobody')
})

test('the tier says who says so', () => {
  expect(tierWords({ value: 'high', from: 'branch' })).toBe('High priority, by our own answers')
  expect(tierWords({ value: 'low', from: 'decided' })).toContain('decided for this commission')
  expect(tierWords({ value: 'med', from: 'assumed' })).toContain('assumed')
})

test('what an answer would clear, and what would come instead', () => {
  expect(clearingWords({ clears: ['M5', 'X1'], raises: [] })).toBe('would clear two findings')
  expect(clearingWords({ clears: ['M5'], raises: ['X36'] })).toBe(
    'would clear one finding and bring another instead',
  )
})

test('findings of one rule are named once', () => {
  expect(ruleOf('M2 W31')).toBe('M2')
  expect(titlesOf(['M2 W31', 'M2 W33', 'X9'], [{ id: 'M2', title: 'A weakness' }])).toEqual([
    { rule: 'M2', title: 'A weakness', times: 2 },
    { rule: 'X9', title: 'X9', times: 1 },
  ])
})

test('all questions are one text, numbered', () => {
  const questions = ['Who?', 'When?'].map((text) => ({ text, findings: [] }))
  expect(questionsAsText(questions)).toBe('1. Who?\n\n2. When?')
})

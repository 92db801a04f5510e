import { expect, test } from 'vitest'
import { quoteWords } from './quotes.ts'

test('a question keeps its mark before the answer, and anything else gets a colon', () => {
  expect(
    quoteWords([
      { question: 'sensitive', short: 'Sensitive data?', said: 'Yes' },
      { question: 'matters', short: 'How much it matters', said: 'It is a large spend for us' },
    ]),
  ).toBe('Sensitive data? Yes; How much it matters: It is a large spend for us')
})

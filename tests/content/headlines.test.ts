// What the first sentence of a result says on the real lines, where an honest verdict could read like a refusal.
import { expect, test } from 'vitest'
import { advise, type Answers, type Flow } from '../../src/engine/index.ts'
import { headline, inPlainWords } from '../../src/report/advice/headline.ts'
import { compiled } from './content.ts'

const value = compiled.flows.find(({ id }) => id === 'value') as Flow
const { library } = compiled

const asked: Answers = {
  stage: 'mature',
  decision: 'yes',
  priority: ['cost'],
  costs: 'full',
  outputs: 'yes',
  impl: 'good',
  equity: 'no',
  months: '6to12',
  scale: 'few',
  budget: 'medium',
}

test.each(['price', 'unit'])('whoever asks about the %s alone is told what answers it', (vfm_q) => {
  const advised = advise(value, { ...asked, vfm_q })
  const words = headline(value, advised, library)
  expect(words.title).toBe('A description of the cost fits your answers.')
  expect(words.verdict?.is).toBe('recommended')
  expect(inPlainWords(value, advised, library, words)).toMatch(/^A description of the cost: you add up /)
})

test('whoever asks what it is worth, and cannot be told yet, is told so', () => {
  const { title, verdict } = headline(
    value,
    advise(value, { ...asked, vfm_q: 'worth', impl: 'poor' }),
    library,
  )
  expect(title).toBe('No way to weigh costs against results fits your answers.')
  expect(verdict?.is).toBe('not_feasible')
})

import { expect, test } from 'vitest'
import { unknowns } from '../../../engine/index.ts'
import { flow, library, on } from '../toy-result.ts'
import { tasks } from '../../../report/advice/unknown-words.ts'

const answers = { draw: 'dk', data: 'dk', decision: 'yes' }

test('tasks come in the order of how much hangs on them, and say how much', () => {
  const ranked = unknowns(flow, answers)
  const found = tasks(flow, on(answers), ranked.toReversed(), library)
  expect(found.map(({ question, hangs }) => [question, hangs])).toEqual([
    ['data', 'Two verdicts hang on it, and so does the headline.'],
    ['draw', 'Two verdicts hang on it, and so does the headline.'],
  ])
  expect(found[0]?.outcomes).toContainEqual({
    said: 'none',
    then: 'two methods move; no impact design would be left',
  })
  expect(found[0]?.outcomes.some(({ then }) => then.endsWith('and the headline stays'))).toBe(false)
  expect(tasks(flow, on(answers), ranked, library).map(({ question }) => question)).toEqual(['draw', 'data'])
})

test('before that is known they are told all the same, those that can sink a design first', () => {
  const early = tasks(flow, on(answers), null, library)
  expect(early.map(({ question }) => question)).toEqual(['draw', 'data'])
  expect(early.every(({ hangs, outcomes, hard }) => hangs === '' && outcomes.length === 0 && hard)).toBe(true)
})

test('an unknown on which nothing hangs says so', () => {
  const nothing = unknowns(flow, answers).map((each) => ({
    ...each,
    verdicts: [],
    headline: false,
    answers: each.answers.map((answer) => ({ ...answer, moves: [] })),
  }))
  const [task] = tasks(flow, on(answers), nothing, library)
  expect(task?.hangs).toBe('No verdict hangs on it, as things stand.')
  expect(task?.outcomes[0]?.then).toBe('nothing moves')
})

test('an answer that moves a method and not the headline says so', () => {
  const advised = on(answers)
  const { primary, bestAvailable } = advised
  const same = unknowns(flow, answers).map((each) => ({
    ...each,
    answers: each.answers.map((answer) => ({
      ...answer,
      moves: ['im-did'],
      opens: [],
      headline: { ...answer.headline, primary, bestAvailable },
    })),
  }))
  expect(tasks(flow, advised, same, library)[0]?.outcomes[0]?.then).toBe(
    'one method moves, and the headline stays',
  )
})

import { describe, expect, test } from 'vitest'
import { stability, type Stability } from '../../../engine/index.ts'
import { flow, library } from '../toy-result.ts'
import { movingGroups, movingLine, stabilityWords, thenWords } from '../../../report/advice/moving-words.ts'

const firm = stability(flow, { draw: 'yes', data: 'yes', decision: 'yes' })

test('what another answer would lead to', () => {
  const lines = firm.moving.map((moving) => movingLine(flow, moving, library, 'im-rct'))
  expect(lines).toMatchObject([
    { short: 'draw', from: 'yes', to: 'no', then: 'a comparison of areas would lead' },
    { short: 'data', to: 'patchy', then: 'it would still come first, but with a caveat' },
    { short: 'data', to: 'none', then: 'no impact design would be left' },
    { short: 'decision', to: 'no', then: 'no impact design would be left' },
  ])
  expect(movingLine(flow, firm.moving[1]!, library).then).toBe(
    'no impact design would fit cleanly, and a randomised trial would be the best left',
  )
})

test('questions that would be opened decide first, unless something leads anyway', () => {
  const nothing = { primary: null, bestAvailable: null, recommended: [], evaluability: null }
  expect(thenWords(flow, { headline: nothing, opens: ['data'] }, library)).toBe(
    'other questions would decide',
  )
  const led = { ...nothing, primary: 'im-did' }
  expect(thenWords(flow, { headline: led, opens: ['data'] }, library)).toBe(
    'a comparison of areas would lead',
  )
})

test('where no one design leads, all that fit are named', () => {
  const open = { ...flow, precedence: undefined } as typeof flow
  const fitting = (...recommended: string[]) =>
    thenWords(
      open,
      { headline: { primary: null, bestAvailable: null, recommended, evaluability: null }, opens: [] },
      library,
    )
  expect(fitting()).toBe('nothing but the basics would fit')
  expect(fitting('im-rct', 'im-did')).toBe('a randomised trial and a comparison of areas would fit')
  expect(fitting('a', 'b', 'c', 'd')).toBe('four methods would fit')
})

describe('the finding in a sentence', () => {
  const made = (moving: number, holding: number): Stability => ({
    answers: 20,
    of: 41,
    moving: Array.from({ length: moving }, () => firm.moving[0]!),
    holding: Array.from({ length: holding }, () => firm.holding[0]!),
  })

  test.each([
    [0, 0, 'None of the 41 single changes we tried would alter the headline. It stands firm.'],
    [1, 0, 'One of 41 single changes would alter the headline. No one answer holds it up by itself.'],
    [
      3,
      1,
      'Three of 41 single changes would alter the headline. One of your 20 answers holds it up: most other answers there would move it. Check that one first.',
    ],
    [
      12,
      4,
      '12 of 41 single changes would alter the headline. Four of your 20 answers hold it up: most other answers there would move it. Check those first.',
    ],
  ])('%i changes, %i answers', (moving, holding, words) => {
    expect(stabilityWords(made(moving, holding))).toBe(words)
  })
})

test('the changes are told by what kind they are, none left out', () => {
  const groups = movingGroups(flow, firm, library)
  expect(groups.flatMap(({ lines }) => lines)).toHaveLength(firm.moving.length)
  expect(new Set(groups.map(({ kind }) => kind)).size).toBe(groups.length)
})

import { describe, expect, test } from 'vitest'
import { advise, type Answers } from '../../../engine/index.ts'
import { is, toyQuestion } from '../../../engine/toy-flow.ts'
import { flow as toy, library } from '../toy-result.ts'
import { compare, triedAnswers, withoutTried, withTried } from './trial.ts'

/** With a question that only a draw leads to, and a doubt. */
const flow = {
  ...toy,
  questions: [...toy.questions, toyQuestion('spill', ['low', 'high'], { ask: is('draw', 'yes') })],
  doubts: [
    {
      id: 'D1',
      when: { kind: 'all' as const, of: [is('draw', 'no'), is('decision', 'no')] },
      says: 'Odd.',
      mend: ['draw', 'decision'],
      sources: ['judgement'],
    },
  ],
}
const mine: Answers = { draw: 'yes', data: 'yes', decision: 'yes', spill: 'low' }

function tryOut(tried: Answers, answers = mine) {
  return compare(flow, advise(flow, answers), answers, tried, library)
}

describe('what is being tried', () => {
  test('is what differs from one’s own answers, and only what a question would take', () => {
    const kept = { draw: 'no', data: 'yes', decision: 'perhaps', sharks: 'yes' }
    expect(triedAnswers(flow, mine, kept)).toEqual({ draw: 'no' })
    expect(triedAnswers(flow, mine, null)).toEqual({})
  })

  test('goes when one’s own answer is chosen again, or it is put back', () => {
    expect(withTried(flow, mine, null, { draw: 'no' })).toEqual({ draw: 'no' })
    expect(withTried(flow, mine, { draw: 'no' }, { data: 'none' })).toEqual({ draw: 'no', data: 'none' })
    expect(withTried(flow, mine, { draw: 'no' }, { draw: 'yes' })).toBeNull()
    expect(withoutTried({ draw: 'no', data: 'none' }, 'draw')).toEqual({ data: 'none' })
    expect(withoutTried({ draw: 'no' }, 'draw')).toBeNull()
  })
})

describe('side by side', () => {
  test('the headlines, the methods that move, and what is no longer used', () => {
    const { tried, now, then, moves, dropped, asked, doubts } = tryOut({ draw: 'no' })
    expect(tried).toEqual([{ question: 'draw', short: 'draw', from: 'yes', to: 'no' }])
    expect(now.words.title).toBe('A randomised trial is within reach.')
    expect(then.words.title).toBe('A comparison of areas is within reach.')
    expect(moves).toEqual([
      { id: 'im-did', name: 'a comparison of areas', now: 'possible', then: 'recommended' },
      { id: 'im-rct', name: 'a randomised trial', now: 'recommended', then: 'not_feasible' },
    ])
    expect(dropped).toEqual([{ question: 'spill', short: 'spill', said: 'low' }])
    expect([asked, doubts]).toEqual([[], []])
  })

  test('questions that would be asked, and doubts that would arise', () => {
    const no = { draw: 'no', data: 'yes', decision: 'yes' }
    expect(tryOut({ draw: 'yes' }, no).asked).toEqual([{ question: 'spill', short: 'spill' }])
    expect(tryOut({ decision: 'no' }, no).doubts).toMatchObject([{ id: 'D1', says: 'Odd.' }])
  })

  test('nothing changed is nothing moved, and one’s own answers are never touched', () => {
    const before = JSON.stringify(mine)
    expect(tryOut({})).toMatchObject({ tried: [], moves: [], facts: [], dropped: [] })
    tryOut({ draw: 'no', data: 'none' })
    expect(JSON.stringify(mine)).toBe(before)
  })
})

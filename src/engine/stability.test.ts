import { describe, expect, test } from 'vitest'
import { advise } from './advise.ts'
import type { Answers, Precedence } from './flow.ts'
import { stability } from './stability.ts'
import { all, has, is, toyFact, toyFlow, toyMethod, toyQuestion, toyRule } from './toy-flow.ts'
import { unknowns } from './unknowns.ts'

const precedence: Precedence = {
  id: 'P1',
  because: 'Another comes first.',
  change: 'Keep it in reserve.',
  ladder: ['im-a', 'im-b'],
  classes: [{ id: 'all', methods: ['im-a', 'im-b'] }],
  orders: [{ methods: ['im-a', 'im-b'] }],
}

/** A draw decides, data can be had or not, the place is what it is; worries may be ticked. */
const flow = toyFlow({
  questions: [
    toyQuestion('draw', ['yes', 'no', 'dk'], { better: ['yes', 'no'], hard: true }),
    toyQuestion('data', ['good', 'poor', 'none', 'dk'], { better: ['good', 'poor', 'none'] }),
    toyQuestion('place', ['town', 'country', 'dk'], { control: 'fixed' }),
    toyQuestion('worry', ['cost', 'risk', 'none', 'dk'], { kind: 'many', control: 'choice' }),
    toyQuestion('rival', ['yes', 'no'], { ask: is('draw', 'no') }),
    toyQuestion('idle', ['x', 'y', 'dk'], { context: true }),
  ],
  facts: [toyFact('evaluability', { amber: { kind: 'lead', methods: [] }, green: { kind: 'always' } }, true)],
  methods: [
    toyMethod('im-a', { needs: ['draw'] }),
    toyMethod('im-b', { needs: ['rival'] }),
    toyMethod('mo-min'),
  ],
  rules: [
    toyRule('R1', ['im-a'], is('draw', 'no', 'dk'), { severity: 'caveat' }),
    toyRule('R2', ['im-a', 'im-b'], is('data', 'none')),
    toyRule('R3', ['im-a'], is('place', 'country'), { severity: 'caveat' }),
    toyRule('R4', ['im-b'], is('rival', 'yes')),
    toyRule('R5', ['im-a'], all(has('worry', 'cost'), has('worry', 'risk')), { severity: 'caveat' }),
  ],
  precedence,
  floors: [{ id: 'F1', method: 'mo-min', because: 'Always.', ifNothingElse: false }],
})
const firm: Answers = { draw: 'yes', data: 'good', place: 'town', worry: ['cost'], idle: 'x' }

describe('stability', () => {
  const { answers, of, moving, holding } = stability(flow, firm)

  test('tries every other known answer, one at a time, and one tick more or fewer', () => {
    // draw 1, data 2, place 1, idle 1; of the ticks: cost and risk, or none.
    expect({ answers, of }).toEqual({ answers: 5, of: 7 })
  })

  test('says what moves the headline, where to, and what kind of change it would be', () => {
    expect(moving.map(({ question, to, kind }) => `${question} ${String(to)} ${kind}`)).toEqual([
      'draw no fact',
      'data none fact',
      'place country fact',
      'worry cost,risk change',
    ])
    expect(moving[0]).toMatchObject({
      from: 'yes',
      headline: { primary: null, bestAvailable: 'im-a', evaluability: 'amber' },
      opens: ['rival'],
    })
    expect(moving[1]?.headline).toMatchObject({ primary: null, bestAvailable: null, recommended: [] })
  })

  test('an answer holds the headline up if most others to its question would move it', () => {
    expect(holding.map(({ question, moved, of: tried }) => [question, moved, tried])).toEqual([
      ['draw', 1, 1],
      ['data', 1, 2],
      ['place', 1, 1],
      ['worry', 1, 2],
    ])
    expect(holding[1]?.otherwise).toMatchObject({ question: 'data', to: 'none' })
  })

  test('what could be changed is told from what nobody knows', () => {
    const unsure = stability(flow, { ...firm, draw: 'no', rival: 'yes', data: 'dk' })
    const kinds = unsure.moving.map(({ question, to, kind }) => `${question} ${String(to)} ${kind}`)
    expect(kinds).toEqual(['draw yes change', 'data none unknown', 'rival no change'])
  })

  test('where no one design leads, the headline is all that fits', () => {
    const several = stability({ ...flow, precedence: undefined }, firm)
    expect(several.moving.map(({ question }) => question)).toContain('draw')
    expect(several.moving[0]?.headline.recommended).toEqual([])
  })

  test('nothing answered holds nothing up', () => {
    expect(stability(flow, {})).toEqual({ answers: 0, of: 0, moving: [], holding: [] })
  })
})

describe('unknowns', () => {
  test('the one most verdicts hang on comes first; for each answer they say which methods move', () => {
    const found = unknowns(flow, { ...firm, draw: 'dk', data: 'dk', place: 'dk', idle: 'dk' })
    expect(found.map(({ question, verdicts }) => [question, verdicts.map(({ method }) => method)])).toEqual([
      ['data', ['im-a', 'im-b']],
      ['draw', ['im-a']],
      ['place', []],
      ['idle', []],
    ])
    expect(found[0]).toMatchObject({ kind: 'unsure', headline: true })
    expect(found[0]?.answers.map(({ answer, moves }) => [answer, moves])).toEqual([
      ['good', []],
      ['poor', []],
      ['none', ['im-a', 'im-b']],
    ])
    expect(found[0]?.verdicts[0]).toEqual({ method: 'im-a', now: 'possible', could: ['not_feasible'] })
    expect(found[1]?.answers.find(({ answer }) => answer === 'no')?.opens).toEqual(['rival'])
  })

  test('a question still to be answered is unknown too', () => {
    const found = unknowns(flow, { data: 'good', place: 'town', worry: ['cost'], idle: 'x' })
    expect(found).toMatchObject([{ question: 'draw', kind: 'gap', headline: true }])
  })

  test('whoever knows everything has none', () => {
    expect(unknowns(flow, firm)).toEqual([])
  })
})

describe('doubts', () => {
  const doubting = toyFlow({
    ...flow,
    doubts: [
      {
        id: 'D1',
        when: all(is('draw', 'yes'), is('place', 'country')),
        says: 'You said that lots can be drawn, and also that it is in the country.',
        mend: ['draw', 'place'],
        sources: ['judgement'],
      },
    ],
  })

  test('are raised by answers that sit badly together, with where to mend them', () => {
    expect(advise(doubting, { ...firm, place: 'country' }).doubts).toEqual([
      {
        id: 'D1',
        says: 'You said that lots can be drawn, and also that it is in the country.',
        mend: ['draw', 'place'],
        parts: [
          { question: 'draw', answer: 'yes' },
          { question: 'place', answer: 'country' },
        ],
        sources: ['judgement'],
      },
    ])
  })

  test('are silent otherwise, and change no verdict', () => {
    expect(advise(doubting, firm).doubts).toEqual([])
    expect(advise(doubting, { place: 'country' }).doubts).toEqual([])
    const answers = { ...firm, place: 'country' }
    expect(advise(doubting, answers).methods).toEqual(advise(flow, answers).methods)
  })
})

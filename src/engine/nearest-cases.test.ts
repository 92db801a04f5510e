import { describe, expect, test } from 'vitest'
import type { Answers } from './flow.ts'
import { nearestCases, weightsOf } from './nearest-cases.ts'
import type { Case } from './reference.ts'
import { fact, has, is, toyFact, toyFlow, toyMethod, toyQuestion, toyRule } from './toy-flow.ts'

const size = toyQuestion('size', ['few', 'some', 'many', 'dk'])
const flow = toyFlow({
  questions: [
    toyQuestion('who', ['people', 'places', 'dk']),
    toyQuestion('why', ['cost', 'new', 'none', 'dk'], { kind: 'many' }),
    {
      ...size,
      number: { label: 'Things', unit: 'things', max: 99 },
      options: size.options.map((option, place) => (place < 3 ? { ...option, from: place * 10 } : option)),
    },
    toyQuestion('map', ['yes', 'no'], { ask: is('who', 'places') }),
    toyQuestion('colour', ['red', 'blue']),
    ...['q1', 'q2', 'q3', 'q4'].map((id) => toyQuestion(id, ['yes', 'no'])),
  ],
  facts: [toyFact('dear', { yes: has('why', 'cost') })],
  methods: [toyMethod('im-a', { shown: is('who', 'people') })],
  rules: [
    toyRule('T1', ['im-a'], is('who', 'places')),
    toyRule('T2', ['im-a'], is('who', 'dk')),
    toyRule('T3', ['im-a'], fact('dear', 'yes')),
    toyRule('T4', ['im-a'], is('size', 'few')),
    toyRule('T5', ['im-a'], is('map', 'no')),
    ...['q1', 'q2', 'q3', 'q4'].map((id, place) => toyRule(`T1${place}`, ['im-a'], is(id, 'no'))),
  ],
})

const REST = { q1: 'yes', q2: 'yes', q3: 'yes', q4: 'yes' }
const MINE: Answers = { who: 'people', why: ['cost'], size: 'some', colour: 'red', ...REST }

function told(id: string, answers: Answers, more: Partial<Case> = {}): Case {
  return {
    ...{ id, title: id, year: 2020, place: 'Here', line: 'works', asked: '', possible: '', done: '' },
    ...{ found: { text: '', status: 'checked', sources: [] }, learnt: '', methods: [], leastSure: [] },
    ...{ confidence: '', sources: [], sourceTitles: [], answers },
    ...more,
  }
}

const score = (answers: Answers, mine: Answers = MINE) =>
  nearestCases(flow, mine, [told('one', answers)], { least: 0 })[0]?.score ?? NaN

test('a question weighs the root of how much reads it, through facts; one that nothing reads weighs nothing', () => {
  const weights = weightsOf(flow)
  // Two rules, the method that is shown for people, and the question on the map.
  expect(weights.get('who')).toBe(2)
  expect(weights.get('why')).toBe(1)
  expect(weights.get('colour')).toBe(0)
})

describe('how alike two sets of answers are', () => {
  test('all the same is 1, and what nothing reads does not matter', () => {
    expect(score(MINE)).toBe(1)
    expect(score({ ...MINE, colour: 'blue' })).toBe(1)
  })

  test('what weighs more takes more away', () => {
    // All weights: who 2, why 1, size 1, q1 to q4 1 each. With places, the map was asked of them alone: half of 1.
    expect(score({ ...MINE, q1: 'no' })).toBeCloseTo(7 / 8)
    expect(score({ ...MINE, who: 'places', map: 'yes' })).toBeCloseTo(6 / 8.5)
  })

  test('a question that waits for its answer does not count, on either side', () => {
    const { q4, ...rest } = MINE
    expect(q4).toBe('yes')
    expect(score(rest)).toBe(1)
    expect(score(MINE, rest)).toBe(1)
  })

  test('ticks agree by what they share, neighbouring bands by half, and far ones not at all', () => {
    expect(score({ ...MINE, why: ['cost', 'new'] })).toBeCloseTo(7.5 / 8)
    expect(score({ ...MINE, size: 'many' })).toBeCloseTo(7.5 / 8)
    expect(score({ ...MINE, size: 'few' }, { ...MINE, size: 'many' })).toBeCloseTo(7 / 8)
  })

  test('a don’t know is half an answer', () => {
    expect(score({ ...MINE, who: 'dk' })).toBeCloseTo(6 / 7)
    expect(score({ ...MINE, who: 'dk' }, { ...MINE, who: 'dk' })).toBe(1)
    expect(score({ ...MINE, size: 'dk' })).toBeCloseTo(7 / 7.5)
  })

  test('old names are read as today’s', () => {
    const renamed = toyFlow({
      ...flow,
      questions: flow.questions.map((question) =>
        question.id === 'q1' ? { ...question, was: ['old'] } : question,
      ),
    })
    const { q1, ...rest } = MINE
    const found = nearestCases(renamed, MINE, [told('one', { ...rest, old: q1 ?? 'yes' })])[0]
    expect(found?.agrees.map(({ question }) => question)).toContain('q1')
  })
})

describe('which cases are given', () => {
  const far = told('far', {
    who: 'places',
    map: 'no',
    why: ['new'],
    size: 'dk',
    q1: 'no',
    q2: 'no',
    q3: 'no',
  })
  const same = told('same', MINE)
  const near = told('near', { ...MINE, q1: 'no', size: 'many' })

  test('the nearest first, none that is far, none of another line, no more than asked for', () => {
    const elsewhere = told('elsewhere', MINE, { line: 'why' })
    const ids = (most?: number) =>
      nearestCases(flow, MINE, [far, near, elsewhere, same], most ? { most } : {}).map((one) => one.case.id)
    expect(ids()).toEqual(['same', 'near'])
    expect(ids(1)).toEqual(['same'])
  })

  test('of two as near, the order of their ids decides, so that the same answers always find the same', () => {
    const twins = [told('b', MINE), told('a', MINE)]
    expect(nearestCases(flow, MINE, twins).map((one) => one.case.id)).toEqual(['a', 'b'])
  })

  test('none with too few answers to go by', () => {
    expect(nearestCases(flow, { who: 'people', q1: 'yes' }, [same])).toEqual([])
    expect(nearestCases(flow, {}, [same])).toEqual([])
  })

  test('what agrees and what differs is told, the heaviest first', () => {
    const [found] = nearestCases(flow, MINE, [told('x', { ...MINE, who: 'dk', q2: 'no', size: 'many' })])
    expect(found?.differs).toEqual([
      { question: 'who', mine: 'people', theirs: 'dk' },
      { question: 'q2', mine: 'yes', theirs: 'no' },
      { question: 'size', mine: 'some', theirs: 'many' },
    ])
    expect(found?.agrees.map(({ question }) => question)).toEqual(['why', 'q1', 'q3', 'q4'])
  })
})

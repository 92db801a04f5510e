// The worked examples the rules were written against: five real situations and eighteen mutations of one of them.
// Answers are given as they were first coded, before later questions existed, so this also shows that old answers
// still get their advice. Where an accepted amendment changed an outcome on purpose, the row says which and why.
import { describe, expect, test } from 'vitest'
import type { Answers } from '../../src/engine/index.ts'
import { adviseOn, flowCalled, methodsThatAre, rulesOn } from './content.ts'
import vectors from './worked-examples.json' with { type: 'json' }

const works = flowCalled('works')

describe.each(vectors)('$name', ({ answers, derived, statuses }) => {
  const advised = adviseOn(works, answers as unknown as Answers)

  test('every method stands where the example puts it', () => {
    const found = Object.fromEntries(advised.methods.map(({ id, status }) => [id, status]))
    expect(found).toEqual(statuses)
  })

  test('the lead, the best available and the facts', () => {
    const { primary, bestAvailable, facts } = advised
    expect({ primary, bestAvailable }).toEqual({
      primary: derived.primary,
      bestAvailable: derived.bestAvailable,
    })
    expect(facts).toMatchObject({
      tier: derived.tier,
      timing: derived.timing,
      evaluability: derived.evaluability,
    })
  })
})

/** Evaluability that an amendment changed: with no impact design open, only before-after survives, so it is red. */
test('the two situations with nothing but before–after left are no longer amber', () => {
  const red = vectors.filter(({ derived }) => derived.evaluability === 'red').map(({ name }) => name)
  expect(red).toEqual(['Gangs Matrix', 'VAWG services'])
})

const FLOOR = ['mo-perf', 'mo-min']
const places = { target: 'places', alloc: 'fixed', compare: 'similar', selection: 'judgement' }

describe('mutations of the Body Worn Video example', () => {
  const bwv = vectors[0]?.answers as unknown as Answers

  test.each<[Answers, string | null, string | null, string[]]>([
    [{ n_clusters: '2to7' }, 'im-its', null, ['ex-process', 'ex-contribution']],
    [{ impl: 'poor' }, null, 'im-crct', ['im-pilot', 'ex-process']],
    [{ outcome: 'changed' }, 'im-crct', null, ['ex-process']],
    [{ outcome: 'none' }, null, null, ['im-pilot', 'ex-process', 'ex-contribution']],
    [{ months: '3to6' }, null, null, ['ex-process', 'ex-contribution']],
    [{ priority: ['none'] }, null, 'im-crct', []],
    [places, 'im-did', null, ['ex-process']],
    [{ ...places, events: 'lt20' }, null, 'im-prepost', ['ex-process', 'ex-contribution']],
    [
      { target: 'system', alloc: 'fixed', compare: 'none', selection: 'all', n_clusters: 'one' },
      'im-its',
      null,
      ['ex-process', 'ex-contribution'],
    ],
    [
      {
        target: 'system',
        stage: 'ended',
        compare: 'similar',
        selection: 'all',
        n_clusters: '20to39',
        spill: 'low',
      },
      'im-scm',
      null,
      ['ex-process'],
    ],
    [
      { target: 'message', alloc: 'individual', n_people: '300plus', lag: 'quick', spill: 'low' },
      'im-factorial',
      null,
      ['ex-process'],
    ],
    [
      { target: 'people', alloc: 'individual', n_people: '300plus', spill: 'low' },
      'im-rct',
      null,
      ['ex-process'],
    ],
    [
      { target: 'people', alloc: 'individual', n_people: '30to99', spill: 'low' },
      null,
      'im-prepost',
      ['im-pilot', 'ex-process', 'ex-contribution'],
    ],
    [{ alloc: 'dk', compare: 'similar', selection: 'all' }, 'im-did', null, ['ex-process']],
  ])('%j: lead %s, best available %s', (change, primary, bestAvailable, besides) => {
    const advised = adviseOn(works, { ...bwv, ...change })
    expect({ primary: advised.primary, bestAvailable: advised.bestAvailable }).toEqual({
      primary,
      bestAvailable,
    })
    expect(methodsThatAre('recommended', advised).sort()).toEqual(
      [...(primary ? [primary] : []), ...besides, ...FLOOR].sort(),
    )
  })

  test('with no priority and no decision, nothing but minimum records', () => {
    const advised = adviseOn(works, { ...bwv, priority: ['none'], decision: 'no' })
    expect(methodsThatAre('recommended', advised)).toEqual(['mo-min'])
    expect(advised).toMatchObject({ primary: null, bestAvailable: null })
  })

  // Changed on purpose: each had a recommended design and now has a best available one.
  test.each<[Answers, string, string, string]>([
    [{ alloc: 'order' }, 'im-stepped', 'W96', 'the steps may not fit the deadline'],
    [{ ...places, selection: 'worst' }, 'im-did', 'W59', 'chosen at a peak, every area design drifts back'],
    [
      {
        target: 'people',
        alloc: 'fixed',
        selection: 'cutoff',
        n_people: '300plus',
        compare: 'different',
        match: 'basic',
        spill: 'low',
      },
      'im-rdd',
      'W99',
      'a cut-off needs about 2,000 people close to the line',
    ],
  ])('%j: best available %s, for %s: %s', (change, best, rule) => {
    const advised = adviseOn(works, { ...bwv, ...change })
    expect(advised).toMatchObject({ primary: null, bestAvailable: best })
    expect(rulesOn(best, advised)).toContain(rule)
  })
})

import { describe, expect, test } from 'vitest'
import { advise } from './advise.ts'
import type { Precedence } from './flow.ts'
import { routeToFact, routeToGreen } from './route-to-fact.ts'
import { all, any, is, not, toyFact, toyFlow, toyMethod, toyQuestion, toyRule } from './toy-flow.ts'

const precedence: Precedence = {
  id: 'P1',
  because: 'Another comes first.',
  change: 'Keep it in reserve.',
  ladder: ['im-a', 'im-b'],
  classes: [{ id: 'all', methods: ['im-a', 'im-b'] }],
  orders: [{ methods: ['im-a', 'im-b'] }],
}

const flow = toyFlow({
  questions: [
    toyQuestion('decision', ['yes', 'no', 'dk'], { control: 'choice', better: ['yes', 'no'] }),
    toyQuestion('logic', ['agreed', 'draft', 'none', 'dk'], { better: ['agreed', 'draft', 'none'] }),
    toyQuestion('place', ['town', 'country', 'dk'], { control: 'fixed' }),
    toyQuestion('draw', ['yes', 'no', 'dk'], { better: ['yes', 'no'] }),
    toyQuestion('size', ['big', 'small', 'dk'], { ask: is('draw', 'yes'), better: ['big', 'small'] }),
    toyQuestion('compare', ['good', 'poor'], { ask: is('draw', 'no'), better: ['good', 'poor'] }),
  ],
  facts: [
    toyFact(
      'evaluability',
      {
        red: any(is('decision', 'no'), not({ kind: 'open', methods: ['im-a', 'im-b'] })),
        amber: any(is('decision', 'dk'), is('logic', 'draft', 'none', 'dk'), { kind: 'lead', methods: [] }),
        green: is('decision', 'yes'),
      },
      true,
    ),
    toyFact('town', { no: is('place', 'country', 'dk'), yes: is('place', 'town') }),
  ],
  methods: [toyMethod('im-a', { needs: ['draw'] }), toyMethod('im-b', { needs: ['compare'] })],
  rules: [
    toyRule('R1', ['im-a'], is('draw', 'no')),
    toyRule('R2', ['im-a'], is('size', 'small'), { severity: 'caveat' }),
    toyRule('R3', ['im-b'], is('compare', 'poor'), { severity: 'caveat' }),
    toyRule('R4', ['im-a', 'im-b'], is('place', 'country')),
    toyRule('R5', ['im-b'], all(is('draw', 'yes'), is('size', 'big'))),
  ],
  precedence,
})
const steps = (answers: Record<string, string>) =>
  routeToGreen(flow, answers).map(({ changes, findOut, thenAsked }) => ({
    change: changes.map(({ question, to }) => `${question} ${String(to)}`),
    findOut: findOut.map(({ question, oneOf }) => `${question} ${oneOf.join('/')}`),
    then: thenAsked.map(({ question, oneOf }) => `${question} ${oneOf.join('/')}`),
  }))

describe('the shortest route to green', () => {
  test('undoes every reason for red and amber, what can be decided first', () => {
    const answers = { decision: 'no', logic: 'none', place: 'town', draw: 'yes', size: 'big' }
    expect(advise(flow, answers).facts['evaluability']).toBe('red')
    expect(steps(answers)).toEqual([{ change: ['decision yes', 'logic agreed'], findOut: [], then: [] }])
  })

  test('brings a design to lead where one is wanting, by whichever way is shortest', () => {
    const answers = { decision: 'yes', logic: 'agreed', place: 'town', draw: 'no', compare: 'poor' }
    expect(steps(answers)).toEqual([
      { change: ['compare good'], findOut: [], then: [] },
      { change: ['draw yes'], findOut: [], then: ['size big'] },
    ])
  })

  test('what is not known is to be found out, even where it is a fact', () => {
    const answers = { decision: 'yes', logic: 'dk', place: 'town', draw: 'yes', size: 'big' }
    expect(steps(answers)).toEqual([{ change: [], findOut: ['logic agreed'], then: [] }])
    const town = routeToFact(flow, { ...answers, place: 'dk' }, 'town', 'yes')
    expect(town).toMatchObject([
      { from: 'no', changes: [], findOut: [{ question: 'place', oneOf: ['town'] }] },
    ])
  })

  test('never changes a fixed fact', () => {
    const answers = { decision: 'yes', logic: 'agreed', place: 'country', draw: 'yes', size: 'big' }
    expect(advise(flow, answers).facts['evaluability']).toBe('red')
    expect(steps(answers)).toEqual([])
  })

  test('does not look beyond its depth, and is not needed when all is well', () => {
    const answers = { decision: 'no', logic: 'none', place: 'town', draw: 'yes', size: 'big' }
    expect(routeToGreen(flow, answers, { depth: 1 })).toEqual([])
    expect(routeToGreen(flow, { ...answers, decision: 'yes', logic: 'agreed' })).toEqual([])
    expect(routeToFact(flow, answers, 'no-such-fact', 'green')).toEqual([])
  })

  test('what it promises comes about', () => {
    const answers = { decision: 'no', logic: 'draft', place: 'town', draw: 'no', compare: 'poor' }
    const [route] = routeToGreen(flow, answers)
    const changed = Object.fromEntries(route?.changes.map(({ question, to }) => [question, to]) ?? [])
    expect(advise(flow, { ...answers, ...changed }).facts['evaluability']).toBe('green')
  })
})

// Answers that sit badly together are pointed out, gently: at the answers that can be mended, without touching a verdict,
// and never to somebody whose answers fit.
import { describe, expect, test } from 'vitest'
import type { Answers } from '../../src/engine/index.ts'
import { advise } from '../../src/engine/index.ts'
import { adviseOn, compiled, flowCalled } from './content.ts'
import more from './back-test-more.json' with { type: 'json' }
import real from './real-cases.json' with { type: 'json' }

const { flows, reference } = compiled

/** A scheme about which nothing is odd. */
const usual: Answers = {
  target: 'teams',
  stage: 'planned',
  decision: 'yes',
  priority: ['innovation'],
  aim: 'effect',
  evidence: 'mixed',
  logic: 'agreed',
  impl: 'good',
  outcome: 'routine',
  effect: '15to30',
  lag: 'months',
  alloc: 'group',
  less_protection: 'no',
  n_people: '1000to1999',
  n_clusters: '40plus',
  series: 'long',
  events: '1000plus',
  spill: 'low',
  sensitive: 'yes',
  months: 'gt24',
  scale: 'few',
  budget: 'high',
}

function raised(change: Answers): string[] {
  return advise(flowCalled('works'), { ...usual, ...change }).doubts.map(({ id }) => id)
}

test('answers that fit raise no doubt', () => {
  expect(raised({})).toEqual([])
})

describe('on whether it works', () => {
  test.each([
    ['a draw of teams, and one team', { n_clusters: 'one' }, 'D2'],
    ['a random order of starting, and it has ended', { stage: 'ended', alloc: 'order' }, 'D3'],
    ['a rare outcome, and a deadline in three months', { events: 'lt20', months: 'lt3' }, 'D5'],
    ['chance for each person, and a place', { target: 'places', alloc: 'individual' }, 'D1'],
    [
      'one team in all, and another to compare with',
      { n_clusters: 'one', alloc: 'fixed', compare: 'similar' },
      'D6',
    ],
    [
      'six that get it, of seven at most',
      { n_clusters: '2to7', alloc: 'fixed', compare: 'similar', n_treated: '6plus' },
      'D7',
    ],
    ['an end, and people still to be asked', { stage: 'ended', outcome: 'survey', alloc: 'fixed' }, 'D21'],
    ['patrols, and an effect nobody has seen on average', { target: 'places', effect: 'over30' }, 'D18'],
    ['a large spend, and staff time only', { priority: ['cost'], budget: 'none' }, 'D14'],
    [
      'records always kept, and next to none of them',
      { stage: 'mature', alloc: 'fixed', series: 'tiny' },
      'D19',
    ],
    ['nobody waits for the answer, and it is urgent', { decision: 'no', months: '3to6' }, 'D15'],
    ['a draw by lot is past, and told as one to come', { stage: 'ended', alloc: 'individual' }, 'D4'],
  ] as [string, Answers, string][])('%s', (_, change, id) => {
    expect(raised(change)).toContain(id)
  })
})

test('a doubt says what was said, in one or two sentences, with where it can be mended', () => {
  const all = flows.flatMap((flow) => flow.doubts.map((doubt) => ({ flow, doubt })))
  for (const { id, doubts } of flows)
    expect(doubts.length, id).toBeGreaterThanOrEqual(id === 'works' ? 14 : 3)
  for (const { flow, doubt } of all) {
    const at = `${flow.id} ${doubt.id}`
    expect(doubt.says, at).toMatch(/^You said that .+, and also that /)
    expect(doubt.says.match(/[.?!](?:\s|$)/g)?.length, at).toBeLessThanOrEqual(2)
    expect(doubt.mend.length, at).toBeGreaterThanOrEqual(2)
    expect(doubt.sources.length, at).toBeGreaterThan(0)
  }
})

test('a doubt touches no verdict', () => {
  for (const flow of flows) {
    const trusting = { ...flow, doubts: [] }
    for (const { answers } of flow.examples) {
      expect(advise(trusting, answers).methods).toEqual(advise(flow, answers).methods)
    }
  }
})

/** Worked examples and real cases that do hold answers which sit badly together, and what is odd about each. */
const RIGHTLY: Record<string, string> = {
  'works example Two versions of a letter D11':
    'A year of figures from after the start cannot be in hand within six months. The trial does not need them.',
  'works real mopac-bwv-cluster-rct-2015 D11':
    'Not started, the answer due within a year, and a year of figures from after the start. The trial does not need them.',
  'works case body-worn-video D11': 'The same cameras.',
  'works real july-2005-police-deployment D14':
    'Coded as a large spend with nothing but staff time for the study: an odd pair, and rightly asked about.',
  'works case july-2005 D14': 'The same deployment.',
  'background real adebowale-mental-health-policing-2013 D4':
    'Groups to be compared and no money of its own: an odd pair, and rightly asked about, though the study managed.',
  'background case mental-health D4': 'The same study.',
}

test('examples and real cases raise a doubt only where they hold a contradiction', () => {
  const told = (flow: string, kind: string, name: string, answers: unknown) =>
    adviseOn(flowCalled(flow), answers as Answers).doubts.map(({ id }) => `${flow} ${kind} ${name} ${id}`)
  const found = [
    ...flows.flatMap(({ id, examples }) =>
      examples.flatMap(({ name, answers }) => told(id, 'example', name, answers)),
    ),
    ...real.flatMap(({ id, answers }) => told('works', 'real', id, answers)),
    ...more.flatMap(({ id, flow, answers }) => told(flow, 'real', id, answers)),
    ...Object.values(reference.cases).flatMap(({ id, line, answers }) => told(line, 'case', id, answers)),
  ]
  expect(found.sort()).toEqual(Object.keys(RIGHTLY).sort())
})

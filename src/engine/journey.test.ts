import { expect, test } from 'vitest'
import {
  isBegun,
  journeyProgress,
  missingBefore,
  nextStep,
  NOTHING_DONE,
  stepState,
  ticked,
  type JourneyRecord,
} from './journey.ts'
import { toyJourney } from './toy-journey.ts'

const [ask, plan, act] = toyJourney.steps as [
  (typeof toyJourney.steps)[0],
  (typeof toyJourney.steps)[0],
  (typeof toyJourney.steps)[0],
]
const having = (more: Partial<JourneyRecord>): JourneyRecord => ({ ...NOTHING_DONE, ...more })

test.each([
  ['nothing', {}, 'untouched'],
  ['blank notes', { notes: { ask: ' \n ' } }, 'untouched'],
  ['another step’s tick', { ticks: ['plan_one'] }, 'untouched'],
  ['a tick', { ticks: ['ask_two'] }, 'under_way'],
  ['a note', { notes: { ask: 'x' } }, 'under_way'],
  ['every box', { ticks: ['ask_one', 'ask_two'] }, 'under_way'],
  ['its reader’s word', { done: ['ask'] }, 'done'],
] as const)('with %s a step is %s', (_, record, state) => {
  expect(stepState(ask, having(record))).toBe(state)
})

test('ticks of a version long gone do not count', () => {
  expect(ticked(ask, having({ ticks: ['gone', 'ask_one'] }))).toBe(1)
  expect(stepState(ask, having({ ticks: ['gone'], done: ['gone_step'] }))).toBe('untouched')
})

test('what is missing is every need that is not done, in the order written', () => {
  expect(missingBefore(toyJourney, ask, NOTHING_DONE)).toEqual([])
  const both = missingBefore(toyJourney, act, having({ ticks: ['plan_one'] }))
  expect(both.map(({ step, state, because }) => [step.id, state, because])).toEqual([
    ['ask', 'untouched', 'Or it answers nothing.'],
    ['plan', 'under_way', 'Or it goes wrong.'],
  ])
  expect(missingBefore(toyJourney, act, having({ done: ['ask', 'plan'] }))).toEqual([])
})

test('one goes on where something is under way, else with the first not done', () => {
  expect(nextStep(toyJourney, NOTHING_DONE)).toBe(ask)
  expect(nextStep(toyJourney, having({ notes: { plan: 'x' } }))).toBe(plan)
  expect(nextStep(toyJourney, having({ done: ['ask', 'plan'] }))).toBe(act)
  expect(nextStep(toyJourney, having({ done: ['ask', 'plan', 'act'] }))).toBeUndefined()
})

test('progress counts each step once', () => {
  const progress = journeyProgress(toyJourney, having({ done: ['act'], ticks: ['ask_one', 'act_one'] }))
  expect(progress).toEqual({ done: 1, underWay: 1, untouched: 1, of: 3 })
})

test('a journey is begun by a tick, a word or a step done', () => {
  expect(isBegun(NOTHING_DONE)).toBe(false)
  expect(isBegun(having({ notes: { ask: '  ' } }))).toBe(false)
  expect(isBegun(having({ notes: { ask: 'x' } }))).toBe(true)
  expect(isBegun(having({ done: ['ask'] }))).toBe(true)
})

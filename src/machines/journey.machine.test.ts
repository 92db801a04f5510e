import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createActor } from 'xstate'
import { NOTHING_DONE, stepState, type JourneyRecord } from '../engine/index.ts'
import { toyJourney } from '../engine/toy-journey.ts'
import { LONGEST_NOTE } from './journey-notes.ts'
import { journeyMachine, nextAndMissing, standingOf, type JourneyEvent } from './journey.machine.ts'

const machine = journeyMachine(toyJourney)

function begin(record: JourneyRecord = NOTHING_DONE, ...events: JourneyEvent[]) {
  const actor = createActor(machine, { input: { record } }).start()
  for (const event of events) actor.send(event)
  return actor
}

test('a tick or a note puts a step under way, and only that step', () => {
  const actor = begin(NOTHING_DONE, { type: 'TICK', item: 'plan_one' })
  expect(actor.getSnapshot().value).toEqual({ ask: 'untouched', plan: 'under_way', act: 'untouched' })
  actor.send({ type: 'NOTE', step: 'act', text: 'Who?' })
  expect(actor.getSnapshot().value).toEqual({ ask: 'untouched', plan: 'under_way', act: 'under_way' })
  actor.send({ type: 'NOTE', step: 'act', text: '' })
  actor.send({ type: 'UNTICK', item: 'plan_one' })
  expect(actor.getSnapshot().value).toEqual({ ask: 'untouched', plan: 'untouched', act: 'untouched' })
})

test('it can be entered anywhere: the last step may be done first', () => {
  const actor = begin(NOTHING_DONE, { type: 'DONE', step: 'act' })
  expect(standingOf(actor.getSnapshot(), 'act')).toBe('done')
  actor.send({ type: 'REOPEN', step: 'act' })
  expect(standingOf(actor.getSnapshot(), 'act')).toBe('untouched')
})

test('it starts where a stored record left off', () => {
  const actor = begin({ ticks: ['ask_one'], notes: {}, done: ['plan'] })
  expect(actor.getSnapshot().value).toEqual({ ask: 'under_way', plan: 'done', act: 'untouched' })
})

test('taking a tick back reopens a step that was done', () => {
  const actor = begin({ ticks: ['ask_one', 'ask_two'], notes: {}, done: ['ask'] })
  actor.send({ type: 'UNTICK', item: 'ask_two' })
  expect(standingOf(actor.getSnapshot(), 'ask')).toBe('under_way')
})

test('it says what comes next and what is missing before that is safe', () => {
  const actor = begin(NOTHING_DONE, { type: 'TICK', item: 'act_one' })
  const next = nextAndMissing(toyJourney, actor.getSnapshot())
  expect(next?.step.id).toBe('act')
  expect(next?.missing.map(({ step }) => step.id)).toEqual(['ask', 'plan'])
  for (const step of ['ask', 'plan', 'act']) actor.send({ type: 'DONE', step })
  expect(nextAndMissing(toyJourney, actor.getSnapshot())).toBeUndefined()
})

test('clearing can be undone once', () => {
  const record = { ticks: ['ask_one'], notes: { plan: 'x' }, done: [] }
  const actor = begin(record, { type: 'CLEAR' })
  expect(actor.getSnapshot().context).toEqual({ record: NOTHING_DONE, cleared: record })
  actor.send({ type: 'UNDO_CLEAR' })
  expect(actor.getSnapshot().context).toEqual({ record, cleared: null })
  expect(actor.getSnapshot().can({ type: 'UNDO_CLEAR' })).toBe(false)
})

test('what names nothing here changes nothing; a note has an end', () => {
  const actor = begin()
  const before = actor.getSnapshot().context.record
  actor.send({ type: 'TICK', item: 'no_such_box' })
  actor.send({ type: 'DONE', step: 'no_such_step' })
  actor.send({ type: 'NOTE', step: 'no_such_step', text: 'x' })
  actor.send({ type: 'CLEAR' })
  expect(actor.getSnapshot().context.record).toBe(before)
  actor.send({ type: 'NOTE', step: 'ask', text: 'x'.repeat(LONGEST_NOTE + 5) })
  expect(actor.getSnapshot().context.record.notes['ask']).toHaveLength(LONGEST_NOTE)
})

test('whatever happens, every region stands where the record says', () => {
  const items = toyJourney.steps.flatMap(({ checklist }) => checklist.map(({ id }) => id))
  const steps = toyJourney.steps.map(({ id }) => id)
  const event: fc.Arbitrary<JourneyEvent> = fc.oneof(
    fc.record({ type: fc.constantFrom('TICK' as const, 'UNTICK' as const), item: fc.constantFrom(...items) }),
    fc.record({ type: fc.constantFrom('DONE' as const, 'REOPEN' as const), step: fc.constantFrom(...steps) }),
    fc.record({
      type: fc.constant('NOTE' as const),
      step: fc.constantFrom(...steps),
      text: fc.constantFrom('', ' ', 'x'),
    }),
    fc.constantFrom({ type: 'CLEAR' as const }, { type: 'UNDO_CLEAR' as const }),
  )
  fc.assert(
    fc.property(fc.array(event, { maxLength: 30 }), (events) => {
      const snapshot = begin(NOTHING_DONE, ...events).getSnapshot()
      for (const step of toyJourney.steps)
        expect(standingOf(snapshot, step.id)).toBe(stepState(step, snapshot.context.record))
    }),
    { numRuns: 200 },
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createActor } from 'xstate'
import { COLUMNS, EMPTY_MODEL, type LogicEdit, type LogicModel } from '../engine/logic/index.ts'
import { toyLogic } from '../engine/logic/toy-logic.ts'
import { logicMachine, MOST_STEPS, type LogicEvent } from './logic.machine.ts'

function begin(model: LogicModel = EMPTY_MODEL, ...events: LogicEvent[]) {
  const actor = createActor(logicMachine, { input: { model } }).start()
  for (const event of events) actor.send(event)
  return actor
}
const change = (edit: LogicEdit): LogicEvent => ({ type: 'CHANGE', edit })
const modelOf = (actor: ReturnType<typeof begin>) => actor.getSnapshot().context.model

test('every step can be undone and done again', () => {
  const actor = begin(toyLogic, change({ do: 'remove', box: 'lent' }), change({ do: 'title', text: 'Toys' }))
  const end = modelOf(actor)
  actor.send({ type: 'UNDO' })
  actor.send({ type: 'UNDO' })
  expect(modelOf(actor)).toBe(toyLogic)
  expect(actor.getSnapshot().can({ type: 'UNDO' })).toBe(false)
  actor.send({ type: 'REDO' })
  actor.send({ type: 'REDO' })
  expect(modelOf(actor)).toBe(end)
  expect(actor.getSnapshot().can({ type: 'REDO' })).toBe(false)
})

test('typing in one field is one step, until the field is left', () => {
  const type = (text: string) => change({ do: 'write', box: 'toys', text })
  const actor = begin(toyLogic, type('T'), type('To'), type('Toys'), { type: 'PAUSE' }, type('Toys!'))
  actor.send({ type: 'UNDO' })
  expect(modelOf(actor).boxes[0]!.text).toBe('Toys')
  actor.send({ type: 'UNDO' })
  expect(modelOf(actor)).toBe(toyLogic)
})

test('two fields are two steps', () => {
  const actor = begin(
    toyLogic,
    change({ do: 'write', box: 'play', text: 'A' }),
    change({ do: 'write', box: 'play', measure: 'B' }),
    change({ do: 'write-note', note: 'n1', about: null }),
  )
  expect(actor.getSnapshot().context.past).toHaveLength(3)
})

test('a change after going back leaves nothing to go forward to', () => {
  const actor = begin(toyLogic, change({ do: 'remove', box: 'lent' }), { type: 'UNDO' })
  actor.send(change({ do: 'title', text: 'Other' }))
  expect(actor.getSnapshot().can({ type: 'REDO' })).toBe(false)
})

test('what changes nothing is no step', () => {
  const actor = begin(
    toyLogic,
    change({ do: 'title', text: toyLogic.title }),
    change({ do: 'remove', box: 'x' }),
  )
  expect(actor.getSnapshot().context.past).toEqual([])
})

test('one thing is open, or one part is being added to', () => {
  const actor = begin(toyLogic, { type: 'OPEN', id: 'play' })
  expect(actor.getSnapshot()).toMatchObject({ value: 'editing', context: { open: 'play', adding: null } })
  actor.send({ type: 'ADD_TO', part: 'risk' })
  expect(actor.getSnapshot()).toMatchObject({ value: 'adding', context: { open: null, adding: 'risk' } })
  actor.send(change({ do: 'note', kind: 'risk', text: 'One more' }))
  expect(actor.getSnapshot().value).toBe('adding')
  actor.send({ type: 'OPEN', id: 'n1' })
  expect(actor.getSnapshot().context.open).toBe('n1')
  actor.send({ type: 'CLOSE' })
  expect(actor.getSnapshot()).toMatchObject({ value: 'looking', context: { open: null, adding: null } })
  actor.send({ type: 'OPEN', id: 'nobody' })
  expect(actor.getSnapshot().value).toBe('looking')
})

test('what is gone is not open any more, however it went', () => {
  const open = () => begin(toyLogic, { type: 'OPEN', id: 'play' })
  const removed = open()
  removed.send(change({ do: 'remove', box: 'play' }))
  const replaced = open()
  replaced.send({ type: 'REPLACE', model: EMPTY_MODEL })
  const undone = begin(EMPTY_MODEL, change({ do: 'add', column: 'early', text: 'New' }), {
    type: 'OPEN',
    id: 'b1',
  })
  undone.send({ type: 'UNDO' })
  for (const actor of [removed, replaced, undone]) {
    expect(actor.getSnapshot()).toMatchObject({ value: 'looking', context: { open: null } })
  }
})

test('what another tab did cannot be undone from here', () => {
  const actor = begin(toyLogic, change({ do: 'title', text: 'Mine' }), {
    type: 'REPLACE',
    model: EMPTY_MODEL,
  })
  expect(actor.getSnapshot().can({ type: 'UNDO' })).toBe(false)
  expect(modelOf(actor)).toBe(EMPTY_MODEL)
})

const words = fc.string({ maxLength: 8 })
const box = fc.integer({ min: 1, max: 5 }).map((n) => `b${n}`)
const event: fc.Arbitrary<LogicEvent> = fc.oneof(
  fc.record({ column: fc.constantFrom(...COLUMNS), text: words }).map((is) => change({ do: 'add', ...is })),
  fc.record({ box, text: words }).map((is) => change({ do: 'write', ...is })),
  fc.record({ from: box, to: box, because: words }).map((is) => change({ do: 'link', ...is })),
  fc.record({ box }).map((is) => change({ do: 'remove', ...is })),
  fc.record({ kind: fc.constant('risk' as const), text: words }).map((is) => change({ do: 'note', ...is })),
  fc.constant<LogicEvent>(change({ do: 'replace', model: toyLogic })),
  fc.constantFrom<LogicEvent>({ type: 'PAUSE' }, { type: 'CLOSE' }, { type: 'OPEN', id: 'b1' }),
)

test('undoing everything leads back to the very beginning, and redoing everything to the very end', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), (events) => {
      const actor = begin(toyLogic, ...events)
      const end = modelOf(actor)
      const steps = actor.getSnapshot().context.past
      let undone = 0
      while (actor.getSnapshot().can({ type: 'UNDO' })) {
        actor.send({ type: 'UNDO' })
        expect(modelOf(actor)).toBe(steps.at(-++undone))
      }
      expect(modelOf(actor)).toBe(toyLogic)
      while (actor.getSnapshot().can({ type: 'REDO' })) actor.send({ type: 'REDO' })
      expect(modelOf(actor)).toBe(end)
    }),
    { numRuns: 150 },
  )
})

test('it does not remember for ever', () => {
  const actor = begin()
  for (let n = 0; n < MOST_STEPS + 20; n++) {
    actor.send(change({ do: 'title', text: `Title ${n}` }))
    actor.send({ type: 'PAUSE' })
  }
  expect(actor.getSnapshot().context.past).toHaveLength(MOST_STEPS)
})

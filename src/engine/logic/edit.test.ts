import fc from 'fast-check'
import { expect, test } from 'vitest'
import { edited, mayLink, type LogicEdit } from './edit.ts'
import {
  boxesIn,
  COLUMNS,
  EMPTY_MODEL,
  isBlank,
  LONGEST,
  MOST,
  NOTE_KINDS,
  type LogicModel,
} from './model.ts'
import { toyLogic } from './toy-logic.ts'

const after = (model: LogicModel, ...edits: LogicEdit[]) => edits.reduce(edited, model)

test('a model is built one edit at a time', () => {
  const model = after(
    EMPTY_MODEL,
    { do: 'title', text: 'Lending' },
    { do: 'add', column: 'activities', text: '  Lend \n toys ' },
    { do: 'add', column: 'early', text: 'More play' },
    { do: 'write', box: 'b2', measure: 'Asked of parents' },
    { do: 'link', from: 'b1', to: 'b2', because: ' Toys are fun ' },
    { do: 'note', kind: 'assumption', text: 'They are liked' },
    { do: 'write-note', note: 'n1', about: 'k1' },
  )
  expect(model).toEqual({
    title: 'Lending',
    boxes: [
      { id: 'b1', column: 'activities', text: 'Lend toys', measure: '' },
      { id: 'b2', column: 'early', text: 'More play', measure: 'Asked of parents' },
    ],
    links: [{ id: 'k1', from: 'b1', to: 'b2', because: 'Toys are fun' }],
    notes: [{ id: 'n1', kind: 'assumption', text: 'They are liked', about: 'k1', watch: '' }],
  })
  expect(isBlank(EMPTY_MODEL)).toBe(true)
  expect(isBlank(model)).toBe(false)
})

test('a box takes its arrows with it, and an assumption about one of them stands alone', () => {
  const model = edited(toyLogic, { do: 'remove', box: 'lent' })
  expect(model.links.map(({ id }) => id)).toEqual(['k1', 'k4'])
  expect(model.notes[0]).toEqual({ id: 'n1', kind: 'assumption', text: 'The toys are liked.', watch: '' })
  expect(toyLogic.links).toHaveLength(4)
})

test('boxes change places within their column, and come last in another', () => {
  const three = after(
    EMPTY_MODEL,
    { do: 'add', column: 'inputs', text: 'A' },
    { do: 'add', column: 'early', text: 'B' },
    { do: 'add', column: 'inputs', text: 'C' },
  )
  const texts = (model: LogicModel, column: (typeof COLUMNS)[number]) =>
    boxesIn(model, column).map(({ text }) => text)
  expect(texts(edited(three, { do: 'move', box: 'b3', to: 'up' }), 'inputs')).toEqual(['C', 'A'])
  expect(texts(edited(three, { do: 'move', box: 'b1', to: 'down' }), 'inputs')).toEqual(['C', 'A'])
  expect(edited(three, { do: 'move', box: 'b1', to: 'up' })).toBe(three)
  expect(edited(three, { do: 'move', box: 'b1', to: 'earlier' })).toBe(three)
  expect(texts(edited(three, { do: 'move', box: 'b2', to: 'earlier' }), 'outputs')).toEqual(['B'])
  expect(texts(edited(three, { do: 'move', box: 'b1', to: 'later' }), 'activities')).toEqual(['A'])
})

test('an arrow joins two boxes once, and never a box to itself', () => {
  expect(mayLink(toyLogic, 'toys', 'calm')).toBe(true)
  expect(mayLink(toyLogic, 'toys', 'toys')).toBe(false)
  expect(mayLink(toyLogic, 'toys', 'lend')).toBe(false)
  expect(mayLink(toyLogic, 'lend', 'toys')).toBe(false)
  expect(mayLink(toyLogic, 'toys', 'nobody')).toBe(false)
  expect(edited(toyLogic, { do: 'link', from: 'toys', to: 'toys', because: '' })).toBe(toyLogic)
})

test('an edit that means nothing here gives back the very same model', () => {
  const edits: LogicEdit[] = [
    { do: 'title', text: toyLogic.title },
    { do: 'add', column: 'inputs', text: '   ' },
    { do: 'write', box: 'nobody', text: 'x' },
    { do: 'write', box: 'toys', text: 'Toys and a van' },
    { do: 'move', box: 'nobody', to: 'up' },
    { do: 'remove', box: 'nobody' },
    { do: 'reason', link: 'nobody', because: 'x' },
    { do: 'unlink', link: 'nobody' },
    { do: 'note', kind: 'risk', text: '' },
    { do: 'write-note', note: 'nobody', text: 'x' },
    { do: 'write-note', note: 'n1', about: 'nobody' },
    { do: 'remove-note', note: 'nobody' },
  ]
  for (const edit of edits) expect(edited(toyLogic, edit), edit.do).toBe(toyLogic)
})

test('texts and lists have an end', () => {
  const long = 'x'.repeat(2000)
  const model = after(
    toyLogic,
    { do: 'title', text: long },
    { do: 'write', box: 'toys', text: long, measure: long },
    { do: 'reason', link: 'k1', because: long },
  )
  expect(model.title).toHaveLength(LONGEST.title)
  expect(model.boxes[0]!.text).toHaveLength(LONGEST.text)
  expect(model.boxes[0]!.measure).toHaveLength(LONGEST.measure)
  expect(model.links[0]!.because).toHaveLength(LONGEST.because)
  const many = Array.from({ length: MOST.boxes + 5 }, (_, n): LogicEdit => ({
    ...{ do: 'add', column: 'inputs', text: `box ${n}` },
  }))
  expect(after(EMPTY_MODEL, ...many).boxes).toHaveLength(MOST.boxes)
})

const ids = (letter: string) => fc.integer({ min: 1, max: 6 }).map((n) => `${letter}${n}`)
const words = fc.string({ maxLength: 20 })
const column = fc.constantFrom(...COLUMNS)
const anyEdit: fc.Arbitrary<LogicEdit> = fc.oneof(
  fc.record({ do: fc.constant('title' as const), text: words }),
  fc.record({ do: fc.constant('add' as const), column, text: words }),
  fc.record({ do: fc.constant('write' as const), box: ids('b'), text: words }),
  fc.record({ do: fc.constant('write' as const), box: ids('b'), measure: words }),
  fc.record({
    ...{ do: fc.constant('move' as const), box: ids('b') },
    to: fc.constantFrom('up' as const, 'down' as const, 'earlier' as const, 'later' as const),
  }),
  fc.record({ do: fc.constant('remove' as const), box: ids('b') }),
  fc.record({ do: fc.constant('link' as const), from: ids('b'), to: ids('b'), because: words }),
  fc.record({ do: fc.constant('reason' as const), link: ids('k'), because: words }),
  fc.record({ do: fc.constant('unlink' as const), link: ids('k') }),
  fc.record({ do: fc.constant('note' as const), kind: fc.constantFrom(...NOTE_KINDS), text: words }),
  fc.record({ do: fc.constant('write-note' as const), note: ids('n'), about: fc.option(ids('k')) }),
  fc.record({ do: fc.constant('remove-note' as const), note: ids('n') }),
)

test('whatever is done in whatever order, nothing dangles and no id stands twice', () => {
  fc.assert(
    fc.property(fc.array(anyEdit, { maxLength: 60 }), (edits) => {
      let model = EMPTY_MODEL
      for (const edit of edits) {
        const before = JSON.stringify(model)
        const next = edited(model, edit)
        expect(JSON.stringify(model)).toBe(before)
        model = next
        const boxes = new Set(model.boxes.map(({ id }) => id))
        const links = new Set(model.links.map(({ id }) => id))
        expect(boxes.size).toBe(model.boxes.length)
        expect(links.size).toBe(model.links.length)
        expect(new Set(model.notes.map(({ id }) => id)).size).toBe(model.notes.length)
        for (const { from, to } of model.links) {
          expect(boxes.has(from) && boxes.has(to) && from !== to).toBe(true)
        }
        for (const { about } of model.notes) if (about !== undefined) expect(links.has(about)).toBe(true)
      }
    }),
    { numRuns: 300 },
  )
})

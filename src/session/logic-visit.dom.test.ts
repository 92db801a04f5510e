import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { EMPTY_MODEL, LONGEST, type LogicModel } from '../engine/logic/index.ts'
import { toyLogic } from '../engine/logic/toy-logic.ts'
import { logicStore, readSavedLogic } from './logic-store.ts'
import { LogicVisit } from './logic-visit.svelte.ts'

const key = 'thinking-professionals:logic'
const savedAt = '2026-11-22T12:00:00Z'
const open = (storage: Storage | null = localStorage) =>
  new LogicVisit({ store: logicStore(storage), now: () => savedAt })

beforeEach(() => localStorage.clear())

describe('the visit', () => {
  test('what was drawn is there again at the next visit', () => {
    const visit = open()
    expect(localStorage.getItem(key)).toBeNull()
    expect(visit.change({ do: 'add', column: 'early', text: 'More play' })).toBe(true)
    expect(visit.change({ do: 'add', column: 'early', text: ' ' })).toBe(false)
    visit.change({ do: 'write', box: 'b1', measure: 'Asked' })
    visit.close()
    const again = open()
    expect(again.model.boxes).toEqual([{ id: 'b1', column: 'early', text: 'More play', measure: 'Asked' }])
    expect(again.canUndo).toBe(false)
    again.close()
  })

  test('what is undone is undone on the device too', () => {
    const visit = open()
    visit.change({ do: 'title', text: 'Secret' })
    visit.undo()
    expect(localStorage.getItem(key)).not.toContain('Secret')
    visit.redo()
    expect(localStorage.getItem(key)).toContain('Secret')
    visit.close()
  })

  test('without storage it says so once, and everything works', () => {
    const visit = open(null)
    expect(visit.trouble).toEqual({ kind: 'blocked' })
    visit.dismissTrouble()
    visit.change({ do: 'title', text: 'Toys' })
    visit.change({ do: 'title', text: 'Toys!' })
    expect(visit.trouble).toBeNull()
    expect(visit.model.title).toBe('Toys!')
    visit.close()
  })

  test('what is damaged is set aside and said, also after the first save', () => {
    localStorage.setItem(key, 'not ours')
    const visit = open()
    visit.change({ do: 'title', text: 'Toys' })
    expect(visit.trouble).toEqual({ kind: 'damaged', kept: true })
    expect(localStorage.getItem('thinking-professionals:damaged:logic')).toBe('not ours')
    visit.close()
  })

  test('what another tab draws is shown here, and closes what is gone', () => {
    const visit = open()
    visit.change({ do: 'add', column: 'early', text: 'Mine' })
    visit.open('b1')
    const newValue = JSON.stringify({ format: 1, savedAt, model: toyLogic })
    window.dispatchEvent(new StorageEvent('storage', { key, newValue }))
    expect(visit.model).toEqual(toyLogic)
    expect(visit.openId).toBeNull()
    visit.close()
  })
})

describe('what was stored', () => {
  const stored = (model: unknown) => readSavedLogic(JSON.parse(JSON.stringify({ format: 1, savedAt, model })))

  test('comes back as it was', () => {
    expect(stored(toyLogic)?.model).toEqual(toyLogic)
    expect(stored(EMPTY_MODEL)?.model).toEqual(EMPTY_MODEL)
  })

  test('loses arrows that lead nowhere, and nothing else', () => {
    const [first] = toyLogic.links
    const bent: LogicModel = {
      ...toyLogic,
      links: [
        ...toyLogic.links.filter(({ id }) => id !== 'k3'),
        { id: 'k8', from: 'toys', to: 'nobody', because: '' },
        { ...first!, id: 'k9' },
      ],
    }
    const read = stored(bent)?.model
    expect(read?.links.map(({ id }) => id)).toEqual(['k1', 'k2', 'k4'])
    expect(read?.notes[0]).not.toHaveProperty('about')
    expect(read?.boxes).toEqual(toyLogic.boxes)
  })

  const box = toyLogic.boxes[0]!
  test.each<[string, unknown]>([
    ['nothing', null],
    ['a list', []],
    ['no boxes', { ...toyLogic, boxes: undefined }],
    ['a title that is a number', { ...toyLogic, title: 7 }],
    ['a text without end', { ...toyLogic, boxes: [{ ...box, text: 'x'.repeat(LONGEST.text + 1) }] }],
    ['a column nobody knows', { ...toyLogic, boxes: [{ ...box, column: '__proto__' }] }],
    ['an id that is none', { ...toyLogic, boxes: [{ ...box, id: '<b>' }] }],
    ['two boxes of one id', { ...toyLogic, boxes: [box, box] }],
    ['a box that is null', { ...toyLogic, boxes: [null] }],
    [
      'more boxes than may be',
      { ...toyLogic, boxes: Array.from({ length: 61 }, (_, n) => ({ ...box, id: `b${n}` })) },
    ],
    ['a note of no kind', { ...toyLogic, notes: [{ id: 'n1', kind: 'x', text: '', watch: '' }] }],
  ])('is refused: %s', (_, model) => {
    expect(stored(model)).toBeNull()
  })

  test('is never trusted, whatever it is', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (given) => {
        localStorage.setItem(key, JSON.stringify(given))
        const { saved } = logicStore(localStorage).read()
        expect(saved).toBeNull()
      }),
      { numRuns: 100 },
    )
  })

  test('another format is left alone', () => {
    expect(readSavedLogic({ format: 2, savedAt, model: toyLogic })).toBeNull()
  })
})

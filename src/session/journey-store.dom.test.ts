import fc from 'fast-check'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { journeyStore, readSavedJourney, type SavedJourney } from './journey-store.ts'

const key = 'thinking-professionals:journey'
const saved: SavedJourney = {
  version: 1,
  savedAt: '2026-11-22T12:00:00Z',
  record: { ticks: ['problem_gaps'], notes: { problem: 'Who else sees it?\n<b>Ask</b>' }, done: ['known'] },
}
const stored = { format: 1, version: 1, savedAt: saved.savedAt, ...saved.record }

beforeEach(() => localStorage.clear())

test('ticks and notes come back as they were saved, under their own name', () => {
  const store = journeyStore(localStorage)
  expect(store.read()).toEqual({ saved: null, trouble: null })
  expect(store.save(saved)).toBe('saved')
  expect(store.read()).toEqual({ saved, trouble: null })
  expect(Object.keys(localStorage)).toEqual([key])
  expect(JSON.parse(localStorage.getItem(key)!)).toEqual(stored)
})

describe('what cannot be read is kept aside, and we carry on without it', () => {
  test.each([
    ['not JSON', '{'],
    ['a list', '[]'],
    ['a newer format', JSON.stringify({ ...stored, format: 2 })],
    ['ticks that are no list', JSON.stringify({ ...stored, ticks: { a: 1 } })],
    ['an id that is not one', JSON.stringify({ ...stored, done: ['a b'] })],
    ['notes that are no text', JSON.stringify({ ...stored, notes: { problem: 3 } })],
    ['a note without end', JSON.stringify({ ...stored, notes: { problem: 'x'.repeat(8001) } })],
    ['no version', JSON.stringify({ ...stored, version: 0 })],
    ['far too much', JSON.stringify({ ...stored, padding: 'x'.repeat(4_100_000) })],
  ])('%s', (_, text) => {
    localStorage.setItem(key, text)
    const store = journeyStore(localStorage)
    expect(store.peek()).toBeNull()
    expect(localStorage.getItem(key)).toBe(text)
    expect(store.read()).toEqual({ saved: null, trouble: { kind: 'damaged', kept: true } })
    expect(localStorage.getItem('thinking-professionals:damaged:journey')).toBe(text)
    expect(localStorage.getItem(key)).toBeNull()
  })

  test('whatever is stored, reading it never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (given) => {
        expect(() => readSavedJourney(given)).not.toThrow()
      }),
    )
  })
})

test('storage that is switched off is said to be, and nothing breaks', () => {
  expect(journeyStore(null).read()).toEqual({ saved: null, trouble: { kind: 'blocked' } })
  expect(journeyStore(null).save(saved)).toBe('blocked')
  const refusing = {
    getItem: () => {
      throw new DOMException('no', 'SecurityError')
    },
  } as unknown as Storage
  expect(journeyStore(refusing).read().trouble).toEqual({ kind: 'blocked' })
})

test('storage that is full is said to be', () => {
  const full = {
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError')
    },
  } as unknown as Storage
  expect(journeyStore(full).save(saved)).toBe('full')
})

test('another tab’s ticks are passed on, and only ours', () => {
  const changed = vi.fn()
  const stop = journeyStore(localStorage).watch(changed)
  const event = (name: string, newValue: string | null) =>
    dispatchEvent(new StorageEvent('storage', { key: name, newValue }))
  event(key, JSON.stringify(stored))
  event('thinking-professionals:answers:works', JSON.stringify(stored))
  event(key, null)
  event(key, '{')
  expect(changed.mock.calls).toEqual([[saved]])
  stop()
  event(key, JSON.stringify(stored))
  expect(changed).toHaveBeenCalledTimes(1)
})

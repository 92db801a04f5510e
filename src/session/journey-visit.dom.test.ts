import { beforeEach, expect, test } from 'vitest'
import { toyJourney } from '../engine/toy-journey.ts'
import { journeyStore } from './journey-store.ts'
import { JourneyVisit } from './journey-visit.svelte.ts'

const key = 'thinking-professionals:journey'
const open = (storage: Storage | null = localStorage) =>
  new JourneyVisit(toyJourney, { store: journeyStore(storage), now: () => '2026-11-22T12:00:00Z' })

beforeEach(() => localStorage.clear())

test('ticks, notes and done steps are there again at the next visit', () => {
  const visit = open()
  expect(localStorage.getItem(key)).toBeNull()
  visit.tick('ask_one', true)
  visit.note('plan', 'By Ma')
  visit.note('plan', 'By May')
  visit.finish('act')
  visit.close()
  const again = open()
  expect([again.stateOf('ask'), again.stateOf('plan'), again.stateOf('act')]).toEqual([
    'under_way',
    'under_way',
    'done',
  ])
  expect(again.isTicked('ask_one')).toBe(true)
  expect(again.noteOn('plan')).toBe('By May')
  expect(again.next?.step.id).toBe('ask')
  again.close()
})

test('clearing empties the device too, and can be undone', () => {
  const visit = open()
  visit.note('ask', 'secret')
  visit.clear()
  expect(localStorage.getItem(key)).not.toContain('secret')
  visit.undoClear()
  expect(localStorage.getItem(key)).toContain('secret')
  visit.close()
})

test('without storage it says so once, and everything works', () => {
  const visit = open(null)
  expect(visit.trouble).toEqual({ kind: 'blocked' })
  visit.dismissTrouble()
  visit.tick('ask_one', true)
  expect(visit.trouble).toBeNull()
  expect(visit.stateOf('ask')).toBe('under_way')
  visit.close()
})

test('what is damaged is set aside and said, also after the first save', () => {
  localStorage.setItem(key, 'not ours')
  const visit = open()
  visit.tick('ask_one', true)
  expect(visit.trouble).toEqual({ kind: 'damaged', kept: true })
  expect(localStorage.getItem('thinking-professionals:damaged:journey')).toBe('not ours')
  visit.close()
})

test('another tab’s work is shown, and not saved a second time', () => {
  const visit = open()
  const record = { format: 1, version: 1, savedAt: '', ticks: [], notes: { ask: 'from there' }, done: [] }
  dispatchEvent(new StorageEvent('storage', { key, newValue: JSON.stringify(record) }))
  expect(visit.noteOn('ask')).toBe('from there')
  expect(localStorage.getItem(key)).toBeNull()
  visit.close()
})

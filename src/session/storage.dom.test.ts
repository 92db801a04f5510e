import fc from 'fast-check'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Saved } from '../machines/session-ports.ts'
import { NO_WORKINGS } from '../machines/workings.ts'
import { journeyStore } from './journey-store.ts'
import { answerStore } from './storage.ts'

const key = 'thinking-professionals:answers:toy'
const saved: Saved = {
  version: 2,
  answers: { live: 'yes', priority: ['cost', 'grave'] },
  savedAt: '2026-11-22T12:00:00Z',
  origin: 'link',
  aside: [{ version: 1, answers: { live: 'no' }, savedAt: '2026-11-21T12:00:00Z', origin: 'own' }],
}

beforeEach(() => localStorage.clear())

test('answers come back as they were saved', () => {
  const store = answerStore(localStorage)
  expect(store.read('toy')).toEqual({ saved: null, trouble: null })
  expect(store.save('toy', saved)).toBe('saved')
  expect(store.read('toy')).toEqual({ saved, trouble: null })
  expect(store.read('another')).toEqual({ saved: null, trouble: null })
})

const workings = {
  ...NO_WORKINGS,
  numbers: { n_people: 60 },
  choices: { survey_mode: 'phone' },
  changed: { 'rates.external.senior': 650 },
  notes: { live: 'Asked the borough.' },
  override: { method: 'im-prepost', reason: 'It is what we can do.', at: '2026-11-22T12:00:00Z' },
  trying: { live: 'no' },
  kept: [
    {
      calculator: 'two-means',
      values: { d: 0.5, weights: [1, 2] },
      figures: [{ label: 'In each group', text: '64' }],
      sentence: 'You would need 64.',
      at: '2026-11-22T12:00:00Z',
    },
  ],
}

test('figures, settings and reasons come back with the answers', () => {
  const store = answerStore(localStorage)
  store.save('toy', { ...saved, workings })
  expect(store.read('toy').saved).toEqual({ ...saved, workings })
})

test.each([
  ['a figure that is none', { numbers: { n_people: 'sixty' } }],
  ['a figure beyond all measure', { numbers: { n_people: 1e300 } }],
  ['a name that is not one', { changed: { 'a b': 3 } }],
  ['a setting that is not an id', { choices: { mode: '<b>' } }],
  ['a method that is not one', { override: { ...workings.override, method: 'javascript:' } }],
  ['a calculation without figures', { kept: [{ ...workings.kept[0], figures: null }] }],
])('%s is never taken from storage', (_, part) => {
  const stored = { ...saved, format: 1, flow: 'toy', workings: { ...workings, ...part } }
  localStorage.setItem(key, JSON.stringify(stored))
  expect(answerStore(localStorage).read('toy').saved).toBeNull()
})

test('only what was asked for is stored', () => {
  answerStore(localStorage).save('toy', { ...saved, verdict: 'recommended' } as Saved)
  expect(Object.keys(JSON.parse(localStorage.getItem(key)!))).toEqual([
    'format',
    'flow',
    'version',
    'answers',
    'savedAt',
    'origin',
    'aside',
  ])
})

describe('what is saved can be read back', () => {
  const longNotes = (notes: number, length: number) => ({
    ...saved,
    workings: {
      ...NO_WORKINGS,
      notes: Object.fromEntries(
        Array.from({ length: notes }, (_, n) => [`question_${n}`, 'n'.repeat(length)]),
      ),
    },
  })

  test('also with many long notes', () => {
    const store = answerStore(localStorage)
    const given = longNotes(60, 20_000)
    expect(JSON.stringify(given).length).toBeGreaterThan(1_000_000)
    expect(store.save('toy', given)).toBe('saved')
    expect(store.read('toy')).toEqual({ saved: given, trouble: null })
  })

  test.each([
    ['longer than a shelf holds', longNotes(199, 20_000), 'full'],
    ['longer than we read', longNotes(199, 20_100), 'unfit'],
    ['with one note too long', longNotes(1, 20_001), 'unfit'],
    ['with a figure that is none', { ...saved, answers: { live: 3 } } as unknown as Saved, 'unfit'],
  ])('%s is refused, and what was saved before stays', (_, given, outcome) => {
    const store = answerStore(localStorage)
    store.save('toy', saved)
    const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    expect(store.save('toy', given)).toBe(outcome)
    full.mockRestore()
    expect(store.read('toy')).toEqual({ saved, trouble: null })
  })

  test('whatever it is', () => {
    const text = fc.string({ maxLength: 30, unit: 'binary' })
    const parts = fc.record({
      numbers: fc.dictionary(fc.constantFrom('a', 'b c'), fc.double()),
      notes: fc.dictionary(fc.constantFrom('a', 'b'), text),
      override: fc.option(fc.record({ method: fc.constantFrom('im-rct', '?'), reason: text, at: text })),
    })
    const outcomes = new Set<string>()
    fc.assert(
      fc.property(parts, (more) => {
        localStorage.clear()
        const store = answerStore(localStorage)
        const outcome = store.save('toy', { ...saved, workings: { ...NO_WORKINGS, ...more } })
        outcomes.add(outcome)
        const { saved: back, trouble } = store.read('toy')
        expect(trouble).toBeNull()
        expect(back !== null).toBe(outcome === 'saved')
        if (back) expect(back.workings?.notes).toEqual({ ...more.notes })
      }),
      { seed: 5 },
    )
    expect([...outcomes].sort()).toEqual(['saved', 'unfit'])
  })
})

describe('what cannot be read', () => {
  test.each([
    ['not JSON', '{'],
    ['another shape', '[]'],
    ['a newer format', JSON.stringify({ ...saved, format: 2, flow: 'toy' })],
    ['another flow’s answers', JSON.stringify({ ...saved, format: 1, flow: 'else' })],
    ['answers that are not ids', JSON.stringify({ ...saved, format: 1, flow: 'toy', answers: { live: 3 } })],
    ['a name that is not one', JSON.stringify({ ...saved, format: 1, flow: 'toy', answers: { 'a b': 'x' } })],
    ['far too much', JSON.stringify({ ...saved, format: 1, flow: 'toy', padding: 'x'.repeat(4_100_000) })],
  ])('%s is set aside, never deleted', (_, text) => {
    localStorage.setItem(key, text)
    const store = answerStore(localStorage)
    expect(store.read('toy')).toEqual({ saved: null, trouble: { kind: 'damaged', kept: true } })
    store.save('toy', saved)
    expect(localStorage.getItem('thinking-professionals:damaged:toy')).toBe(text)
    expect(store.read('toy').saved).toEqual(saved)
  })

  test('is left where it is by a mere look', () => {
    localStorage.setItem(key, '{')
    expect(answerStore(localStorage).peek('toy')).toBeNull()
    expect(localStorage.getItem(key)).toBe('{')
  })

  test('twice in a row keeps both', () => {
    for (const text of ['{', '[']) {
      localStorage.setItem(key, text)
      answerStore(localStorage).read('toy')
    }
    expect(localStorage.getItem('thinking-professionals:damaged:toy')).toBe('{')
    expect(localStorage.getItem('thinking-professionals:damaged:toy:2')).toBe('[')
  })

  /** Storage with room for so many characters, names counted, as browsers count them. */
  function roomFor(size: number): Storage {
    const held = new Map<string, string>()
    const used = () => [...held].join('').length
    return {
      ...localStorage,
      getItem: (name: string) => held.get(name) ?? null,
      removeItem: (name: string) => void held.delete(name),
      setItem(name: string, text: string) {
        const before = held.get(name)
        held.set(name, text)
        if (used() <= size) return
        if (before === undefined) held.delete(name)
        else held.set(name, before)
        throw new DOMException('full', 'QuotaExceededError')
      },
    }
  }

  test.each([
    ['room for one of it', 10, { kind: 'damaged', kept: true }],
    ['not even room for a longer name', 1, { kind: 'damaged', kept: false }],
  ])('is not lost where there is %s', (_, more, trouble) => {
    const text = `{${'x'.repeat(500)}`
    const names = ['thinking-professionals:journey', 'thinking-professionals:damaged:journey'] as const
    const storage = roomFor(`${names[0]},${text}`.length + more)
    storage.setItem(names[0], text)
    expect(journeyStore(storage).read()).toEqual({ saved: null, trouble })
    expect(names.map((name) => storage.getItem(name))).toContain(text)
  })

  test('is asked for a number of times and no more, where storage never says the same twice', () => {
    let n = 0
    const storage = { ...localStorage, getItem: () => `{${n++}`, setItem: () => {}, removeItem: () => {} }
    expect(answerStore(storage).read('toy').trouble).toEqual({ kind: 'damaged', kept: false })
  })

  test('never throws, whatever is there', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        localStorage.clear()
        localStorage.setItem(key, text)
        expect(() => answerStore(localStorage).read('toy')).not.toThrow()
      }),
    )
  })
})

describe('storage that refuses', () => {
  function refusing(error: Error): Storage {
    const refuse = () => {
      throw error
    }
    return { ...localStorage, getItem: refuse, setItem: refuse, removeItem: refuse }
  }

  test.each([
    ['switched off', null, 'blocked'],
    ['forbidden', refusing(new DOMException('no', 'SecurityError')), 'blocked'],
    ['full', refusing(new DOMException('no', 'QuotaExceededError')), 'full'],
  ])('%s', (_, storage, outcome) => {
    const store = answerStore(storage)
    expect(store.read('toy')).toEqual({ saved: null, trouble: { kind: 'blocked' } })
    expect(store.save('toy', saved)).toBe(outcome)
  })
})

test.each([
  ['keeps nothing', () => null],
  ['gives back something else', () => '{}'],
])('storage that %s is told of, not believed', (_, getItem) => {
  const storage = { ...localStorage, getItem, setItem: () => {}, removeItem: () => {} }
  expect(answerStore(storage).save('toy', saved)).toBe('blocked')
})

test('another tab’s answers are heard, and only those of this flow', () => {
  const store = answerStore(localStorage)
  const changed = vi.fn()
  const stop = store.watch('toy', changed)
  const tell = (name: string, newValue: string) =>
    dispatchEvent(new StorageEvent('storage', { key: name, newValue }))
  tell(key, JSON.stringify({ ...saved, format: 1, flow: 'toy' }))
  tell('thinking-professionals:answers:else', JSON.stringify({ ...saved, format: 1, flow: 'else' }))
  tell(key, 'nonsense')
  stop()
  tell(key, JSON.stringify({ ...saved, format: 1, flow: 'toy' }))
  expect(changed.mock.calls).toEqual([[saved]])
})

import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Kept } from '../database.ts'
import type { Cabinet } from './cabinet.ts'
import { readEvaluation, type Evaluation } from './evaluation.ts'
import { Evaluations } from './evaluations.svelte.ts'
import { workingCopy } from './working-copy.ts'

const shelf = 'thinking-professionals:answers:toy'

/** A database that tests can see into and break. */
function memory() {
  const kept = new Map<string, string>()
  const state = { outcome: 'saved' as Kept, refuses: false }
  const write = (change: () => void): Promise<Kept> => {
    if (state.outcome === 'saved') change()
    return Promise.resolve(state.outcome)
  }
  const cabinet: Cabinet = {
    all: () =>
      Promise.resolve(
        state.refuses ? null : [...kept.values()].flatMap((text) => readEvaluation(JSON.parse(text)) ?? []),
      ),
    get: (id) => Promise.resolve(readEvaluation(JSON.parse(kept.get(id) ?? 'null'))),
    put: (evaluation) => write(() => kept.set(evaluation.id, JSON.stringify(evaluation))),
    remove: (id) => write(() => kept.delete(id)),
    empty: () => write(() => kept.clear()),
  }
  return { cabinet, kept, state }
}

function open(store = memory()) {
  const replaced = vi.fn()
  let count = 0
  let minute = 0
  const evaluations = new Evaluations({
    cabinet: store.cabinet,
    copy: workingCopy(localStorage, (name) => name.startsWith('answers:')),
    replaced,
    now: () => new Date(Date.UTC(2026, 10, 22, 12, minute++)).toISOString(),
    newId: () => `id-${Math.random().toString(36).slice(2)}-${count++}`,
    patience: 0,
  })
  return { evaluations, replaced, ...store }
}

/** As a visit does. */
function answer(text: string) {
  localStorage.setItem(shelf, JSON.stringify({ said: text }))
}
const said = () => (JSON.parse(localStorage.getItem(shelf) ?? '{}') as { said?: string }).said
const names = ({ all }: Evaluations) => all.map(({ name }) => name)

beforeEach(() => localStorage.clear())

describe('what lies on the shelves', () => {
  test('is kept from the first start on, and an empty one leaves no trace', async () => {
    const { evaluations } = open()
    await evaluations.start()
    expect(evaluations.all).toEqual([])
    answer('first')
    await evaluations.keep()
    expect(evaluations.all.map(({ parts }) => parts)).toEqual([{ 'answers:toy': { said: 'first' } }])
    await evaluations.keep()
    expect(evaluations.all, 'keeping it twice makes no second one').toHaveLength(1)
  })

  test('is found again after a crash that came before it was copied', async () => {
    const store = memory()
    const before = open(store)
    await before.evaluations.start()
    answer('typed just before the crash')
    const after = open(store)
    await after.evaluations.start()
    expect(after.evaluations.all[0]?.parts).toEqual({
      'answers:toy': { said: 'typed just before the crash' },
    })
    expect(after.evaluations.current.id).toBe(before.evaluations.current.id)
  })

  test.each(['create', 'open', 'add'] as const)(
    'keeps what is typed while another one is on its way (%s)',
    async (verb) => {
      const store = memory()
      const { evaluations } = open(store)
      await evaluations.start()
      answer('of another')
      await evaluations.create()
      const other = evaluations.all[0]!
      answer('first')
      const { put } = store.cabinet
      let typed = false
      store.cabinet.put = async (given) => {
        const outcome = await put(given)
        if (!typed) answer('typed meanwhile')
        typed = true
        return outcome
      }
      const mine = evaluations.current.id
      const ways = {
        create: () => evaluations.create(),
        open: () => evaluations.open(other.id),
        add: () => evaluations.add({ name: 'From a file', parts: {}, createdAt: other.createdAt }),
      }
      expect(await ways[verb]()).toBeNull()
      expect(said()).not.toBe('typed meanwhile')
      expect(await evaluations.open(mine)).toBeNull()
      expect(said()).toBe('typed meanwhile')
    },
  )

  test('keeps its name when another tab has named it, or taken another in hand, before this one began', async () => {
    const store = memory()
    const one = open(store)
    const late = open(store)
    await one.evaluations.start()
    answer('of both')
    await one.evaluations.keep()
    await late.evaluations.start()
    expect(late.evaluations.current.id).toBe(one.evaluations.current.id)
    expect(late.evaluations.all).toHaveLength(1)
    const later = open(store)
    await one.evaluations.create()
    await later.evaluations.start()
    expect(later.evaluations.current.id).toBe(one.evaluations.current.id)
    expect(said()).toBeUndefined()
  })

  test('is changed by one press after the other, however fast they come', async () => {
    const { evaluations } = open()
    answer('first')
    const presses = [evaluations.start(), evaluations.create('Second'), evaluations.create('Third')]
    await Promise.all(presses)
    expect(evaluations.current.name).toBe('Third')
    expect(evaluations.all.map(({ parts }) => parts)).toEqual([{ 'answers:toy': { said: 'first' } }])
    expect(said()).toBeUndefined()
  })

  test('never includes a preference', async () => {
    localStorage.setItem('thinking-professionals:theme', '"dark"')
    answer('first')
    const { evaluations } = open()
    await evaluations.start()
    expect(Object.keys(evaluations.all[0]!.parts)).toEqual(['answers:toy'])
    await evaluations.create()
    expect(localStorage.getItem('thinking-professionals:theme')).toBe('"dark"')
  })
})

describe('several evaluations', () => {
  async function two() {
    const opened = open()
    const { evaluations } = opened
    await evaluations.start()
    answer('first')
    await evaluations.rename(evaluations.current.id, '  Cameras   in Croydon ')
    await evaluations.create('Second')
    answer('second')
    await evaluations.keep()
    return opened
  }

  test('each has its own answers, and opening one brings them back', async () => {
    const { evaluations, replaced } = await two()
    expect(names(evaluations)).toEqual(['Second', 'Cameras in Croydon'])
    const first = evaluations.all[1]!
    expect(await evaluations.open(first.id)).toBeNull()
    expect(said()).toBe('first')
    expect(evaluations.current.name).toBe('Cameras in Croydon')
    expect(replaced).toHaveBeenCalledTimes(2)
  })

  test('a change made a moment before another one is opened is not lost', async () => {
    const { evaluations } = await two()
    const { id } = evaluations.current
    answer('second, changed')
    await evaluations.open(evaluations.all[1]!.id)
    await evaluations.open(id)
    expect(said()).toBe('second, changed')
  })

  test('a second one just like it goes its own way', async () => {
    const { evaluations } = await two()
    await evaluations.duplicate(evaluations.current.id, 'Second, with a draw')
    answer('second, changed')
    await evaluations.keep()
    const twin = evaluations.all.find(({ name }) => name === 'Second, with a draw')!
    expect(twin.parts).toEqual({ 'answers:toy': { said: 'second' } })
  })

  test('deleting can be undone, also for the one in hand', async () => {
    const { evaluations } = await two()
    const { id } = evaluations.current
    await evaluations.delete(id)
    expect(names(evaluations)).toEqual(['Cameras in Croydon'])
    expect(said(), 'its answers are off the shelves too').toBeUndefined()
    expect(await evaluations.undelete()).toBeNull()
    expect(names(evaluations)).toContain('Second')
    await evaluations.open(id)
    expect(said()).toBe('second')
  })

  test('wiping leaves nothing', async () => {
    const { evaluations, kept } = await two()
    expect(await evaluations.wipe()).toBeNull()
    expect([kept.size, said(), evaluations.all.length]).toEqual([0, undefined, 0])
  })
})

describe('a crash while one evaluation takes another’s place', () => {
  /** Stops dead at the nth write to storage, as a page that is killed does: nothing after it happens. */
  async function killedAt(nth: number) {
    const store = memory()
    const { evaluations } = open(store)
    await evaluations.start()
    answer('first')
    localStorage.setItem('thinking-professionals:answers:other', JSON.stringify({ said: 'first, too' }))
    await evaluations.rename(evaluations.current.id, 'First')
    const { id } = evaluations.current
    await evaluations.create('Second')
    answer('second')
    await evaluations.keep()
    const frozen: Record<string, string> = {}
    let writes = 0
    const stop = () => {
      if (++writes === nth) Object.assign(frozen, { ...localStorage })
    }
    const { setItem, removeItem } = Storage.prototype
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(function (this: Storage, key, text) {
      stop()
      setItem.call(this, key, text)
    })
    vi.spyOn(Storage.prototype, 'removeItem').mockImplementation(function (this: Storage, key) {
      stop()
      removeItem.call(this, key)
    })
    await evaluations.open(id)
    vi.restoreAllMocks()
    localStorage.clear()
    for (const [key, text] of Object.entries(frozen)) localStorage.setItem(key, text)
    const after = open(store)
    await after.evaluations.start()
    return { after: after.evaluations, writes }
  }

  test('mixes nothing, whenever it comes', async () => {
    const { writes } = await killedAt(Infinity)
    expect(writes).toBeGreaterThan(4)
    for (let nth = 1; nth <= writes; nth++) {
      localStorage.clear()
      const { after } = await killedAt(nth)
      const parts = Object.fromEntries(after.all.map((each) => [each.name, each.parts]))
      expect(parts, `killed before write ${nth}`).toEqual({
        First: { 'answers:toy': { said: 'first' }, 'answers:other': { said: 'first, too' } },
        Second: { 'answers:toy': { said: 'second' } },
      })
      expect(said()).toBe(after.current.name.toLowerCase())
    }
  })
})

describe('trouble', () => {
  test('nothing on the shelves is replaced before it is safe', async () => {
    const { evaluations, state } = open()
    await evaluations.start()
    answer('first')
    state.outcome = 'full'
    expect(await evaluations.create('Another')).toBe('full')
    expect(said()).toBe('first')
  })

  test('a full shelf keeps what was on it', async () => {
    const { evaluations } = open()
    await evaluations.start()
    answer('first')
    await evaluations.create('Second')
    answer('second')
    const first = evaluations.all.find(({ name }) => name === '')!
    const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementationOnce(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    expect(await evaluations.open(first.id)).toBe('full')
    full.mockRestore()
    expect(said()).toBe('second')
  })

  test('a browser without a database still keeps the one in hand, and says so', async () => {
    const { evaluations, state } = open()
    state.refuses = true
    state.outcome = 'blocked'
    answer('first')
    await evaluations.start()
    expect(evaluations.state).toBe('blocked')
    expect(await evaluations.create()).toBe('blocked')
    expect(said()).toBe('first')
  })

  test('one that is gone by now says so', async () => {
    const { evaluations } = open()
    await evaluations.start()
    expect(await evaluations.open('never-was')).toBe('gone')
  })

  test('another tab taking another one in hand is followed', async () => {
    const { evaluations, replaced } = open()
    await evaluations.start()
    const key = 'thinking-professionals:evaluation'
    localStorage.setItem(key, JSON.stringify({ id: 'theirs', name: 'Theirs', createdAt: '2026-11-22' }))
    dispatchEvent(new StorageEvent('storage', { key }))
    expect(evaluations.current.name).toBe('Theirs')
    expect(replaced).toHaveBeenCalledOnce()
  })
})

test.each([null, 3, {}, { id: '../x', parts: {} }, { id: 'a', parts: [] }, { id: 'a' }])(
  'what is no evaluation (%j) is left alone',
  (given) => expect(readEvaluation(given)).toBeNull(),
)

test('an evaluation with a broken date or name is still one', () => {
  const read: Evaluation | null = readEvaluation({ id: 'a', name: 7, createdAt: 'then', parts: { x: 1 } })
  expect(read).toMatchObject({ id: 'a', name: '', parts: { x: 1 } })
})

// A browser's database that refuses, fills up, answers late or never answers: each is an answer, and what was given up on
// is not done later.
import type { UseStore } from 'idb-keyval'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { database } from './database.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** Stands for the objects of a database; only its transaction is looked at. */
function objects() {
  const abort = vi.fn()
  return { abort, store: { transaction: { abort, db: {} } } as unknown as IDBObjectStore }
}

/** A database that answers when `open` has come true. */
function opened(open: Promise<void>, { store } = objects()) {
  const connect = vi.fn((): UseStore => (_, callback) => open.then(() => callback(store)))
  return { connect, ...database('a', 'b', connect) }
}

const never = new Promise<void>(() => undefined)

test('what the database says is handed on, and it is opened once', async () => {
  const { read, write, connect } = opened(Promise.resolve())
  expect(await read((store) => store('readonly', () => 7))).toBe(7)
  expect(await write((store) => store('readwrite', () => undefined))).toBe('saved')
  expect(connect).toHaveBeenCalledTimes(1)
  expect(vi.getTimerCount()).toBe(0)
})

test.each([
  ['that refuses', new DOMException('no', 'SecurityError'), 'blocked'],
  ['that is full', new DOMException('no', 'QuotaExceededError'), 'full'],
  ['that was closed', new DOMException('no', 'InvalidStateError'), 'blocked'],
])('a database %s', async (_, error, outcome) => {
  for (const connect of [
    () => {
      throw error
    },
    (): UseStore => () => {
      throw error
    },
    (): UseStore => () => Promise.reject(error),
  ]) {
    const { read, write } = database('a', 'b', connect)
    expect(await read((store) => store('readonly', () => 7))).toBeNull()
    expect(await write((store) => store('readwrite', () => undefined))).toBe(outcome)
  }
})

test('a connection that was closed behind our back is opened again, once', async () => {
  const closed = new DOMException('The database connection is closing.', 'InvalidStateError')
  const { store } = objects()
  const stores: UseStore[] = [() => Promise.reject(closed), (_, callback) => Promise.resolve(callback(store))]
  const { read } = database('a', 'b', () => stores.shift() ?? (() => Promise.reject(closed)))
  expect(await read((given) => given('readonly', () => 7))).toBe(7)
})

test('a database that never answers counts as one that refuses, sooner the second time', async () => {
  const { write, read, connect } = opened(never)
  const first = write((store) => store('readwrite', () => undefined))
  await vi.advanceTimersByTimeAsync(7999)
  await expect(Promise.race([first, Promise.resolve('waits')])).resolves.toBe('waits')
  await vi.advanceTimersByTimeAsync(1)
  await expect(first).resolves.toBe('blocked')
  const second = read((store) => store('readonly', () => 7))
  await vi.advanceTimersByTimeAsync(1000)
  await expect(second).resolves.toBeNull()
  expect(connect, 'opened anew').toHaveBeenCalledTimes(2)
})

test('one that opens after it was given up on does nothing then', async () => {
  let wake: () => void = () => undefined
  const { write } = opened(new Promise<void>((resolve) => (wake = resolve)))
  const put = vi.fn()
  const outcome = write((store) => store('readwrite', put))
  await vi.advanceTimersByTimeAsync(8000)
  await expect(outcome).resolves.toBe('blocked')
  wake()
  await vi.advanceTimersByTimeAsync(1)
  expect(put).not.toHaveBeenCalled()
})

test('one that hangs half way is stopped, so that nothing of it is left', async () => {
  const half = objects()
  half.abort.mockImplementation(() => {
    throw new DOMException('over', 'InvalidStateError')
  })
  const { write } = opened(Promise.resolve(), half)
  const outcome = write((store) => store('readwrite', () => never))
  await vi.advanceTimersByTimeAsync(8000)
  await expect(outcome).resolves.toBe('blocked')
  expect(half.abort).toHaveBeenCalledTimes(1)
})

// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { newRoom } from '../../machines/room-record.ts'
import { toyScript } from '../../machines/toy-script.ts'
import { roomChannel } from './channel.ts'
import { sealed, type Message } from './messages.ts'
import { roomStore } from './room-store.ts'

/** All the broadcast channels of one imagined browser. */
function broadcasts() {
  const open = new Set<EventTarget>()
  return class extends EventTarget {
    constructor() {
      super()
      open.add(this)
    }
    postMessage(data: unknown) {
      for (const other of open)
        if (other !== this) other.dispatchEvent(new MessageEvent('message', { data: structuredClone(data) }))
    }
    close() {
      open.delete(this)
    }
  } as unknown as typeof BroadcastChannel
}
const listenTo = (channel: ReturnType<typeof roomChannel>) => {
  const heard: Message[] = []
  channel.listen((message) => heard.push(message))
  return heard
}

test('two windows hear each other, and nobody hears themselves', () => {
  const Broadcast = broadcasts()
  const [one, two] = [roomChannel({ Broadcast, name: 'one' }), roomChannel({ Broadcast, name: 'two' })]
  const [heardOne, heardTwo] = [listenTo(one), listenTo(two)]
  one.send({ kind: 'hello' })
  two.send({ kind: 'wish', wish: 'next' })
  expect([heardOne, heardTwo]).toEqual([[{ kind: 'wish', wish: 'next' }], [{ kind: 'hello' }]])
  one.close()
  two.send({ kind: 'bye' })
  expect(heardOne).toHaveLength(1)
})

test('a message that comes by two ways counts once, and an older one not at all', () => {
  const channel = roomChannel({ Broadcast: undefined, storage: null, name: 'one' })
  const heard = listenTo(channel)
  const note = (n: number, message: Message) =>
    window.dispatchEvent(
      new StorageEvent('storage', {
        key: 'thinking-professionals:room-note',
        newValue: JSON.stringify(sealed({ from: 'two', n, message })),
      }),
    )
  note(5, { kind: 'hello' })
  note(5, { kind: 'hello' })
  note(4, { kind: 'bye' })
  note(6, { kind: 'bye' })
  expect(heard.map(({ kind }) => kind)).toEqual(['hello', 'bye'])
  channel.close()
})

test('without broadcasts, notes in storage carry the messages', () => {
  localStorage.clear()
  const channel = roomChannel({ Broadcast: undefined, storage: localStorage, name: 'one' })
  channel.send({ kind: 'hello' })
  expect(localStorage.getItem('thinking-professionals:room-note')).toContain('"kind":"hello"')
  channel.close()
})

test('a note leaves the session that is kept on this device alone', () => {
  localStorage.clear()
  const store = roomStore(localStorage)
  const room = newRoom(toyScript, { people: 12, tables: 3, groups: 2, by: 'tables' }, 'r1', 1_790_000_000_000)
  expect(store.save({ script: toyScript, room, savedAt: 1_790_000_000_000 })).toBe('saved')
  const channel = roomChannel({ Broadcast: undefined, storage: localStorage, name: 'one' })
  channel.send({ kind: 'there?', room: 'r1', turn: 2 })
  expect(store.read()).toMatchObject({ saved: { room: { id: 'r1' } }, trouble: null })
  channel.close()
})

test('a window that shows a page of another site is not listened to, though it opened this one or was opened here', () => {
  const elsewhere = document.createElement('iframe')
  document.body.append(elsewhere)
  const channel = roomChannel({ Broadcast: undefined, storage: null, name: 'one' })
  channel.join(elsewhere.contentWindow!)
  const heard = listenTo(channel)
  const post = (n: number, origin: string) =>
    window.dispatchEvent(
      new MessageEvent('message', {
        data: sealed({ from: 'x', n, message: { kind: 'hello' } }),
        source: elsewhere.contentWindow,
        origin,
      }),
    )
  post(1, 'https://elsewhere.example')
  post(2, 'null')
  expect(heard).toEqual([])
  post(3, location.origin)
  expect(heard).toEqual([{ kind: 'hello' }])
  channel.close()
})

test('a window that nobody here opened is not listened to, and rubbish harms nobody', () => {
  const channel = roomChannel({ Broadcast: undefined, storage: null, name: 'one' })
  const heard = listenTo(channel)
  const post = (source: Window | null, data: unknown) =>
    window.dispatchEvent(new MessageEvent('message', { data, source, origin: location.origin }))
  const stranger = document.createElement('iframe')
  document.body.append(stranger)
  const hello = sealed({ from: 'x', n: 1, message: { kind: 'hello' } })
  post(stranger.contentWindow, hello)
  expect(heard).toEqual([])
  channel.join(stranger.contentWindow!)
  for (const rubbish of [null, 'x', { app: 'thinking-professionals:room' }, hello])
    post(stranger.contentWindow, rubbish)
  window.dispatchEvent(
    new StorageEvent('storage', { key: 'thinking-professionals:room-note', newValue: '{"broken' }),
  )
  expect(heard).toEqual([{ kind: 'hello' }])
  channel.close()
})

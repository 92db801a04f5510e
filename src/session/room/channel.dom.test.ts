// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { roomChannel } from './channel.ts'
import { sealed, type Message } from './messages.ts'

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
        key: 'thinking-professionals:room',
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
  expect(localStorage.getItem('thinking-professionals:room')).toContain('"kind":"hello"')
  channel.close()
})

test('a window that nobody here opened is not listened to, and rubbish harms nobody', () => {
  const channel = roomChannel({ Broadcast: undefined, storage: null, name: 'one' })
  const heard = listenTo(channel)
  const post = (source: Window | null, data: unknown) =>
    window.dispatchEvent(new MessageEvent('message', { data, source }))
  const stranger = document.createElement('iframe')
  document.body.append(stranger)
  const hello = sealed({ from: 'x', n: 1, message: { kind: 'hello' } })
  post(stranger.contentWindow, hello)
  expect(heard).toEqual([])
  channel.join(stranger.contentWindow!)
  for (const rubbish of [null, 'x', { app: 'thinking-professionals:room' }, hello])
    post(stranger.contentWindow, rubbish)
  window.dispatchEvent(
    new StorageEvent('storage', { key: 'thinking-professionals:room', newValue: '{"broken' }),
  )
  expect(heard).toEqual([{ kind: 'hello' }])
  channel.close()
})

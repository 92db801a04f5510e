// What lies on the device or comes from another window: read or refused, and never an exception. Storage that fails, fills
// up or lies is one of the draws.
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { advise } from '../../src/engine/index.ts'
import { newRoom, type RoomSetup } from '../../src/machines/room-record.ts'
import { questionScreens } from '../../src/machines/room-script.ts'
import { toyScreen, toyScript, toyVote } from '../../src/machines/toy-script.ts'
import { deskDrafts } from '../../src/session/desk/desk-draft.ts'
import { journeyStore } from '../../src/session/journey-store.ts'
import { logicStore } from '../../src/session/logic-store.ts'
import { roomChannel } from '../../src/session/room/channel.ts'
import { readEnvelope, sealed, WISHES, type Message } from '../../src/session/room/messages.ts'
import { readSlide } from '../../src/session/room/read-slide.ts'
import { decodeReply, encodeReply, LETTERS, refusalWords } from '../../src/session/room/reply-code.ts'
import { roomStore } from '../../src/session/room/room-store.ts'
import { slideOf, type Slide } from '../../src/session/room/slide.ts'
import { isObject } from '../../src/session/stored-answers.ts'
import { answerStore } from '../../src/session/storage.ts'
import { flowCalled } from '../content/content.ts'
import { evilText, evilValue, lookThrough, spoilt, torn } from './hostile.ts'
import { attack, PATIENCE } from './runs.ts'

const kept = (name: string) => readFileSync(new URL(`../saved/${name}.json`, import.meta.url), 'utf8')
const setup: RoomSetup = { people: 12, tables: 3, groups: 2, by: 'tables' }
const room = newRoom(toyScript, setup, 'r1', 1_790_000_000_000)
const savedRoom = { format: 1, script: toyScript, room, savedAt: 1_790_000_000_000 }

/** What each shelf may find under its name, spoilt, torn or something else altogether. */
const shelves = {
  'answers:value': ['answers-value-today', 'answers-with-workings', 'answers-first'].map(kept),
  journey: [kept('journey-first')],
  logic: [kept('logic-today')],
  room: [JSON.stringify(savedRoom)],
}
type Name = keyof typeof shelves

const anyStored = fc.constantFrom(...(Object.keys(shelves) as Name[])).chain((name) =>
  fc.constantFrom(...shelves[name]).chain((text) => {
    const whole = JSON.parse(text) as unknown
    return fc.record({
      name: fc.constant(name),
      text: fc.oneof(
        { weight: 5, arbitrary: spoilt(whole).map((value) => JSON.stringify(value) ?? '') },
        { weight: 2, arbitrary: torn(text) },
        { weight: 1, arbitrary: evilValue.map((value) => JSON.stringify(value) ?? '') },
        { weight: 1, arbitrary: evilText },
      ),
      mood: fc.constantFrom<Mood>('sound', 'sound', 'sound', 'full', 'forbidden', 'forgets', 'lies'),
    })
  }),
)

type Mood = 'sound' | 'full' | 'forbidden' | 'forgets' | 'lies'

/** Storage of a browser in this mood. */
function storageOf(mood: Mood, start: Readonly<Record<string, string>>): Storage {
  const held = new Map(Object.entries(start))
  const refuse = (name: string) => {
    throw new DOMException('no', name)
  }
  return {
    get length() {
      return held.size
    },
    key: (at: number) => [...held.keys()][at] ?? null,
    clear: () => held.clear(),
    getItem(key: string) {
      if (mood === 'forbidden') refuse('SecurityError')
      return mood === 'lies' && held.has(key) ? `${held.get(key)}"` : (held.get(key) ?? null)
    },
    setItem(key: string, value: string) {
      if (mood === 'forbidden') refuse('SecurityError')
      if (mood === 'full') refuse('QuotaExceededError')
      if (mood !== 'forgets') held.set(key, value)
    },
    removeItem(key: string) {
      if (mood === 'forbidden') refuse('SecurityError')
      held.delete(key)
    },
  }
}

const value = flowCalled('value')
const at = '2026-11-22T10:00:00.000Z'

test(
  'stored records: read whole or not at all, and what cannot be read is not thrown away',
  () =>
    attack('stored records', 1, anyStored, ({ name, text, mood }) => {
      const key = `thinking-professionals:${name}`
      const storage = storageOf(mood, { [key]: text, 'thinking-professionals:desk-typing:d': text })
      deskDrafts(storage).typing('d')
      deskDrafts(storage).desk('d')
      const answers = answerStore(storage)
      const stores = {
        'answers:value': answers,
        journey: journeyStore(storage),
        logic: logicStore(storage),
        room: roomStore(storage),
      }
      const { saved, trouble } = name === 'answers:value' ? answers.read('value') : stores[name].read()
      if (saved) {
        lookThrough(saved)
        if ('answers' in saved) expect(advise(value, saved.answers).methods.length).toBeGreaterThan(0)
        if ('script' in saved) slideOf(saved.script, saved.room, null)
      } else if (trouble?.kind === 'damaged' && mood === 'sound') {
        // Put aside under another name, letter by letter.
        const names = Array.from({ length: storage.length }, (_, n) => storage.key(n)!)
        expect(names.some((each) => each.includes('damaged') && storage.getItem(each) === text)).toBe(true)
      }
      const outcome = answers.save('value', {
        version: 1,
        answers: { kind: 'x' },
        savedAt: at,
        origin: 'own',
        aside: [],
      })
      expect(outcome).toBe(
        { sound: 'saved', forgets: 'blocked', lies: 'blocked', full: 'full', forbidden: 'blocked' }[mood],
      )
      return saved !== null
    }),
  PATIENCE,
)

const slide = slideOf(toyScript, { ...room, at: 'one' }, null)
const messages: Message[] = [
  { kind: 'hello' },
  { kind: 'here', turn: 3 },
  { kind: 'bye' },
  ...WISHES.map((wish): Message => ({ kind: 'wish', wish })),
  { kind: 'there?', room: 'r1', turn: 2 },
  { kind: 'show', room: 'r1', turn: 4, slide },
  { kind: 'over', room: 'r1' },
]
const anyMessage = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(...messages).chain((message) => spoilt(sealed({ from: 'w1', n: 5, message }))),
  },
  // With all that is asked first in order, so that the slide itself is looked at.
  {
    weight: 3,
    arbitrary: spoilt(slide).map((drawn) =>
      sealed({ from: 'w1', n: 5, message: { kind: 'show', room: 'r1', turn: 4, slide: drawn as Slide } }),
    ),
  },
  { weight: 1, arbitrary: evilValue },
  {
    weight: 1,
    arbitrary: fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withSparseArray: true,
    }),
  },
)

test('the sound messages are heard, so that refusing the others means something', () => {
  for (const message of messages)
    expect(readEnvelope(sealed({ from: 'w1', n: 1, message }))?.message).toEqual(message)
})

test(
  'messages between windows: heard whole or not at all, whoever posts them',
  () => {
    const window = new EventTarget() as unknown as Window
    Object.assign(window, { opener: null, location: { origin: 'https://tool.example', protocol: 'https:' } })
    const channels: EventTarget[] = []
    class Broadcast extends EventTarget {
      constructor() {
        super()
        channels.push(this)
      }
      postMessage() {}
      close() {}
    }
    const channel = roomChannel({ window, Broadcast: Broadcast as never, storage: null, name: 'here' })
    const heard: Message[] = []
    channel.listen((message) => heard.push(message))
    let fromStrangers = 0
    let windows = 2
    return attack('messages between windows', 1, anyMessage, (drawn) => {
      // From a window of its own: one that has said a large number is not heard with a smaller one again.
      const data = isObject(drawn) && drawn.from === 'w1' ? { ...drawn, from: `w${windows++}` } : drawn
      heard.length = 0
      // Any page may post to a window it can find: nothing of that is even looked at.
      window.dispatchEvent(Object.assign(new Event('message'), { data, source: {} }))
      fromStrangers += heard.length
      channels[0]!.dispatchEvent(Object.assign(new Event('message'), { data }))
      const storageEvent = { key: 'thinking-professionals:room-note', newValue: textOf(data) }
      window.dispatchEvent(Object.assign(new Event('storage'), storageEvent))
      for (const message of heard) {
        lookThrough(message)
        expect(messages.map(({ kind }) => kind)).toContain(message.kind)
        if (message.kind === 'show') expect(readSlide(message.slide)).toEqual(message.slide)
      }
      expect(fromStrangers).toBe(0)
      return heard.length > 0
    })
  },
  PATIENCE,
)

function textOf(data: unknown): string {
  try {
    return JSON.stringify(data) ?? ''
  } catch {
    return '{'
  }
}

const asked = {
  ...toyScript,
  screens: Array.from({ length: 30 }, (_, n) =>
    toyScreen(`q${n}`, 'first', {
      kind: 'question',
      question: toyVote(['a', 'b', 'c', 'd', 'dk'], { many: n % 2 === 0 }),
    }),
  ),
}
const sound = questionScreens(asked).map(({ id }, n) =>
  encodeReply(asked, { table: 1 + (n % 9), screen: id, answer: ['a'] })!,
)
const anyCode = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...sound).chain(torn) },
  { weight: 4, arbitrary: fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 4, maxLength: 12 }) },
  { weight: 1, arbitrary: evilText },
)

test(
  'reply codes: an answer to a question of this session, or a reason in words',
  () =>
    attack('reply codes', 1, anyCode, (typed) => {
      const read = decodeReply(asked, typed)
      if ('refused' in read) expect(refusalWords(read.refused)).toMatch(/Ask the table/)
      else expect(decodeReply(asked, encodeReply(asked, read.reply)!)).toEqual(read)
      return 'reply' in read
    }),
  PATIENCE,
)

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newRoom, type RoomRecord } from '../../machines/room-record.ts'
import { toyScript } from '../../machines/toy-script.ts'
import { readEnvelope, sealed, type Envelope, type Message } from './messages.ts'
import { readSavedRoom } from './room-store.ts'
import { slideOf } from './slide.ts'

const asked: RoomRecord = {
  ...newRoom(toyScript, { people: 4, by: 'hands', tables: 3, groups: 2 }, 'room-1', 1000),
  at: 'one',
  over: null,
  clocks: { first: { spent: 5, since: 10, extra: 1 } },
  tries: [{ screen: 'one', answer: ['a'], group: 0 }],
  ballots: {
    one: {
      hands: [{ a: 2 }, { b: 2 }],
      tables: { 1: ['a'] },
      revealed: true,
      told: true,
      chosen: [['a'], ['b']],
      dissent: ['No', ''],
    },
  },
}
const slide = slideOf(toyScript, asked, null)
const messages: Message[] = [
  { kind: 'hello' },
  { kind: 'bye' },
  { kind: 'here', turn: 3 },
  { kind: 'wish', wish: 'next' },
  { kind: 'there?', room: 'room-1', turn: 3 },
  { kind: 'over', room: 'room-1' },
  { kind: 'show', room: 'room-1', turn: 3, slide },
]
const plain = (given: unknown): unknown => JSON.parse(JSON.stringify(given))

test.each(messages)('$kind arrives as it was sent', (message) => {
  const envelope: Envelope = { from: 'w1', n: 7, message }
  expect(readEnvelope(plain(sealed(envelope)))).toEqual(envelope)
})

test('strangers, other versions and anything at all are ignored', () => {
  const mine = sealed({ from: 'w1', n: 1, message: { kind: 'hello' } }) as Record<string, unknown>
  for (const stranger of [null, undefined, 'hello', 7, [], {}, { ...mine, app: 'other' }, { ...mine, v: 2 }])
    expect(readEnvelope(stranger)).toBeNull()
  const trap = new Proxy(mine, {
    get: () => {
      throw new Error('boo')
    },
  })
  expect(readEnvelope(trap)).toBeNull()
  fc.assert(fc.property(fc.anything(), (given) => readEnvelope(given) === null))
})

/** Everything inside a value, as paths. */
function pathsOf(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([key, each]) => pathsOf(each, [...path, key]))]
}
function withAt(value: unknown, [key, ...rest]: string[], put: unknown): unknown {
  if (key === undefined) return put
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<
    string,
    unknown
  >
  copy[key] = withAt(copy[key], rest, put)
  return copy
}
const poison = fc.constantFrom<unknown>(
  ...[null, -1, 1.5, Number.NaN, 1e300, '', 'x'.repeat(5000), [], {}, true, ['x'], { length: 3 }],
)

test('a slide with one part of the wrong shape is not shown, or is one that can be', () => {
  const whole = plain(sealed({ from: 'w1', n: 1, message: { kind: 'show', room: 'r', turn: 1, slide } }))
  const paths = pathsOf(whole).filter((path) => path[0] === 'slide')
  expect(paths.length).toBeGreaterThan(40)
  fc.assert(
    fc.property(fc.constantFrom(...paths), poison, (path, put) => {
      const read = readEnvelope(withAt(whole, path, put))
      if (!read || read.message.kind !== 'show') return
      const shown = read.message.slide
      expect([shown.heading, shown.text, shown.title].every((words) => typeof words === 'string')).toBe(true)
      expect(shown.options.every(({ counts }) => counts.every((n) => Number.isInteger(n) && n >= 0))).toBe(
        true,
      )
      // Reading it again changes nothing: whatever was let through is sound.
      expect(readEnvelope(plain(sealed(read)))).toEqual(plain(read))
    }),
    { numRuns: 1500 },
  )
})

test('a link on the wall leads into this app and nowhere else', () => {
  const show = (join: string) =>
    readEnvelope(
      plain(
        sealed({ from: 'w', n: 1, message: { kind: 'show', room: 'r', turn: 1, slide: { ...slide, join } } }),
      ),
    )
  expect(show('#/table/exercise/toy?t=3')).not.toBeNull()
  expect(show('https://example.org/')).toBeNull()
  expect(show('javascript:alert(1)')).toBeNull()
})

test('a session comes back as it was saved; with any part of the wrong shape it is refused or still plays', () => {
  const saved = { format: 1, script: toyScript, room: asked, savedAt: 2000 }
  expect(readSavedRoom(plain(saved))).toEqual({ script: toyScript, room: asked, savedAt: 2000 })
  const paths = pathsOf(plain(saved))
  fc.assert(
    fc.property(fc.constantFrom(...paths), poison, (path, put) => {
      const read = readSavedRoom(withAt(plain(saved), path, put))
      if (!read) return
      expect(read.script.screens.some(({ id }) => id === read.room.at)).toBe(true)
      // It can be shown, and it can be saved again.
      expect(slideOf(read.script, read.room, null).heading).toBeTypeOf('string')
      expect(readSavedRoom(plain({ format: 1, ...read }))).toEqual(plain(read))
    }),
    { numRuns: 3000 },
  )
})

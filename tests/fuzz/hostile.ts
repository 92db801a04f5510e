// What somebody who means harm, or a disk that is failing, could put where something of ours is expected.
import fc from 'fast-check'

/** Names that mean something to the language, to a page or to a spreadsheet. */
export const EVIL_NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'then',
  'toJSON',
]

export const EVIL_TEXTS = [
  ...EVIL_NAMES,
  '',
  ' ',
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '"><svg onload=alert(1)>',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '=HYPERLINK("http://elsewhere.example","Press")',
  "+cmd|' /C calc'!A0",
  '@SUM(1+1)*cmd',
  '-2+3',
  '\t=1+1',
  'http://elsewhere.example/x',
  '~~~',
  '[press](javascript:alert(1))',
  '![](http://elsewhere.example/x.png)',
  '{{constructor.constructor("alert(1)")()}}',
  '${alert(1)}',
  '../../../etc/passwd',
  '%00%0a%E0%A4%A',
  '\u0000\u0001\u001b[31m',
  '\u202egnp.exe',
  '\ud800',
  '\ufeff',
  '\u2028\u2029',
  'İıſK',
  'a'.repeat(5000),
  '😀'.repeat(400),
  '1e999',
  '-0',
  'NaN',
  'dk',
  'null',
] as const

export const evilText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...EVIL_TEXTS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 60 }) },
)

/** As `JSON.parse` makes it: `__proto__` is then a key of its own. */
const proto = [
  '{"__proto__":{"polluted":1}}',
  '{"constructor":{"prototype":{"polluted":1}}}',
  '{"length":1e9}',
]

const evilLeaf: fc.Arbitrary<unknown> = fc.oneof(
  evilText,
  fc.constantFrom<unknown>(null, true, false, 0, -0, -1, 1.5, 1e308, -1e308, 2 ** 53, 1e-320, [], {}),
  fc.constantFrom(...proto).map((text): unknown => JSON.parse(text)),
  fc.integer(),
  fc.double(),
)

/** Any value that a file can hold, and some that only a message can. */
export const evilValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: evilLeaf },
  { weight: 1, arbitrary: fc.array(evilLeaf, { maxLength: 5 }) },
  { weight: 1, arbitrary: fc.dictionary(evilText, evilLeaf, { maxKeys: 4 }) },
  { weight: 1, arbitrary: fc.nat(40).map((depth) => nested(depth)) },
  { weight: 1, arbitrary: fc.jsonValue() },
)

/** Up to 1,000 within one another, which any program can write; thousands more are tried file by file, not in every draw. */
function nested(depth: number): unknown {
  let inner: unknown = 'deep'
  for (let at = 0; at < depth * 25; at++) inner = at % 2 ? [inner] : { a: inner }
  return inner
}

interface Blow {
  at: number
  how: 'alike' | 'replace' | 'remove' | 'add' | 'swap'
  name: string
  value: unknown
  /** For a number or for yes and no, where something of the same kind is put. */
  figure: number
}

/** Half of the blows put a text for a text and a number for a number: what is refused at the first look tries nothing further in. */
const blow: fc.Arbitrary<Blow> = fc.record({
  at: fc.nat(1_000_000),
  how: fc.constantFrom('alike', 'alike', 'alike', 'alike', 'replace', 'replace', 'remove', 'add', 'swap'),
  name: evilText,
  value: evilValue,
  figure: fc.constantFrom(0, 1, 2, -1, 0.5, 1e9, 1e308, -0),
})

type Holder = Record<string, unknown>

/** A sound value with one to three things in it put wrong, as JSON would bring it. */
export function spoilt(sound: unknown): fc.Arbitrary<unknown> {
  const text = JSON.stringify(sound)
  return fc.array(blow, { minLength: 1, maxLength: 3 }).map((blows) => {
    const whole = { root: JSON.parse(text) as unknown }
    for (const each of blows) strike(whole, each)
    return whole.root
  })
}

function strike(whole: Holder, { at, how, name, value, figure }: Blow): void {
  const places: [Holder, string][] = []
  const walk = (holder: Holder, depth: number) => {
    for (const key of Object.keys(holder)) {
      places.push([holder, key])
      const inner = holder[key]
      if (depth < 12 && typeof inner === 'object' && inner !== null) walk(inner as Holder, depth + 1)
    }
  }
  walk(whole, 0)
  const [holder, key] = places[at % places.length]!
  const inner = holder[key]
  if (how === 'remove' && holder !== whole) delete holder[key]
  else if (how === 'add' && typeof inner === 'object' && inner !== null) {
    // As JSON.parse does it, so that `__proto__` becomes a key and not a parent.
    Object.defineProperty(inner, name, { value, enumerable: true, configurable: true, writable: true })
  } else if (how === 'alike' && typeof inner === 'string') holder[key] = name
  else if (how === 'alike' && typeof inner === 'number') holder[key] = figure
  else if (how === 'alike' && typeof inner === 'boolean') holder[key] = !inner
  else if (how === 'swap') holder[key] = places[(at * 7919) % places.length]![1]
  else holder[key] = value
}

/** A sound text that was cut, joined, doubled or written over somewhere. */
export function torn(sound: string): fc.Arbitrary<string> {
  const place = fc.nat(Math.max(0, sound.length - 1))
  return fc
    .record({ from: place, to: place, how: fc.nat(5), text: evilText })
    .map(({ from, to, how, text }) => {
      const [a, b] = [Math.min(from, to), Math.max(from, to)]
      if (how === 0) return sound.slice(0, a)
      if (how === 1) return sound.slice(0, a) + sound.slice(b)
      if (how === 2) return sound.slice(0, a) + text + sound.slice(a)
      if (how === 3) return sound.slice(0, b) + sound.slice(a)
      if (how === 4) return sound.slice(0, a) + text + sound.slice(a + text.length)
      return text + sound
    })
}

/** Every number in a value, however deep down; throws on one that is none. */
export function lookThrough(value: unknown, depth = 0): void {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`Not a number: ${value}`)
  if (depth >= 30 || typeof value !== 'object' || value === null) return
  // Advice is large and mostly texts, and is looked through a hundred thousand times: no list of values is made of it.
  for (const name in value) {
    const inner = (value as Record<string, unknown>)[name]
    if (typeof inner === 'number' || typeof inner === 'object') lookThrough(inner, depth + 1)
  }
}

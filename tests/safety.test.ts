// What the source may not do at all, so that nothing typed, linked or opened can become a page, a script or a request.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ALWAYS } from '../src/build/content-security.ts'
import { worker } from '../src/build/offline.ts'
import { compiled } from './content/content.ts'

/** What reaches a browser: no tests, no build, and of the flow language what reads a trainer's file. */
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => `src/${path.replaceAll('\\', '/')}`)
  .filter((path) => /\.(ts|svelte)$/.test(path))
  .filter((path) => !/\.test\.ts$|\.d\.ts$|^src\/(build|flow-language\/(cli|check|plugin))/.test(path))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }))

/** Those are called by name in a text; comments may speak of them. */
function using(sign: RegExp): string[] {
  return sources
    .filter(({ text }) => sign.test(text.replace(/^\s*(\/\/|\*|\/\*|<!--).*$/gm, '')))
    .map(({ path }) => path)
}

test('the source is found', () => {
  expect(sources.length).toBeGreaterThan(300)
  expect(using(/navigator\.clipboard/).length).toBeGreaterThan(0)
})

test.each([
  ['{@html', /\{@html/],
  [
    'HTML made from text',
    /\b(innerHTML|outerHTML|insertAdjacentHTML|srcdoc|DOMParser|createContextualFragment|setHTMLUnsafe)\b|document\.write/,
  ],
  ['code made from text', /\beval\(|new Function\(|set(Timeout|Interval)\(\s*['"`]/],
  ['styles made from text', /setAttribute\(\s*['"]style['"]|cssText/],
  ['a cookie', /document\.cookie/],
])('nothing uses %s', (_, sign) => {
  expect(using(sign)).toEqual([])
})

test('nothing sends a request, except one for a part of the app that could not be fetched before', () => {
  expect(
    using(
      /\bwindow\.fetch\(|(?<![.#\w]|async |^\s+)fetch\(|XMLHttpRequest|sendBeacon|new (WebSocket|EventSource|RTCPeerConnection)\b|importScripts/m,
    ),
  ).toEqual(['src/app/main.ts'])
})

test('scripts are started in one place, through one policy', () => {
  expect(using(/new (Shared)?Worker\(|serviceWorker\.register\(/)).toEqual(['src/session/offline.svelte.ts'])
  expect(using(/createPolicy/)).toEqual(['src/session/script-address.ts'])
})

test('messages from another window are heard in one place, which checks who sent them', () => {
  expect(using(/addEventListener\(\s*['"]message['"]|onmessage\s*=/).sort()).toEqual([
    'src/session/draws/draw-run.ts',
    'src/session/draws/draw.worker.ts',
    'src/session/room/channel.ts',
  ])
})

test('every journey in a browser is watched: by the fixture, and where it opens a browser of its own, by its word', () => {
  const journeys = readdirSync('tests/journeys', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.spec.ts'))
    .map((path) => ({ path, text: readFileSync(`tests/journeys/${path}`, 'utf8') }))
  expect(journeys.length).toBeGreaterThan(25)
  const byItself = /import \{[^}]*\b(?:test|expect)\b[^}]*\} from '@playwright\/test'/
  const unwatched = journeys.filter(({ text }) => {
    const opened = text.match(/\.newContext\(/g)?.length ?? 0
    const watched = text.match(/\bwatch\(/g)?.length ?? 0
    return !/from '\.{1,2}\/fixtures\.ts'/.test(text) || byItself.test(text) || opened > watched
  })
  expect(unwatched.map(({ path }) => path)).toEqual([])
  // And the fixture looks at what it says it looks at.
  const fixture = readFileSync('tests/journeys/fixtures.ts', 'utf8')
  for (const sign of [
    "context.on('request'",
    "context.on('weberror'",
    'securitypolicyviolation',
    'auto: true',
  ])
    expect(fixture).toContain(sign)
})

test('every address in the content is a web address, so that no link of ours runs anything', () => {
  const addresses = JSON.stringify([compiled.library, compiled.reference, compiled.exercises]).matchAll(
    /"url":"([^"]*)"/g,
  )
  const all = [...addresses].map(([, address = '']) => address)
  expect(all.length).toBeGreaterThan(50)
  expect(all.filter((address) => !/^https?:\/\//.test(address))).toEqual([])
})

test('the policy is strict in both builds', () => {
  expect(ALWAYS).toContain("require-trusted-types-for 'script'")
  for (const path of ['src/build/content-security.ts', 'src/build/single-file.ts']) {
    const text = readFileSync(path, 'utf8')
    expect(text).toContain("default-src 'none'")
    expect(text).toContain('...ALWAYS')
    expect(text).not.toMatch(/unsafe-|\*\.|https?:\/\/|'strict-dynamic'/)
  }
})

test('the worker for offline use answers for its own site only, from its own build, and takes one order', () => {
  const text = worker([{ path: 'index.html', hash: 'a' }])
  expect(text).toContain('url.origin !== self.location.origin) return')
  expect(text).toContain("if (event.data === 'take-over') self.skipWaiting()")
  expect(text.match(/event\.data/g)).toHaveLength(1)
  expect(text.match(/addEventListener\('message'/g)).toHaveLength(1)
  expect(text).not.toMatch(/importScripts|eval|cache\.put/)
})

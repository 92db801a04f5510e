import type { Rolldown } from 'vite'
import { expect, test } from 'vitest'
import { joinUp } from './single-file.ts'

const page = `<!doctype html><head><meta charset="utf-8" />
    <link rel="icon" href="./icon.svg" />
    <link rel="manifest" href="./manifest.webmanifest" />
    <script type="module" crossorigin src="./assets/index.js"></script>
    <link rel="stylesheet" crossorigin href="./assets/index.css">
  </head><body><div id="app"></div></body>`

/** A bundle of one script, one stylesheet and any further files. */
function bundle(code: string, css = '', ...others: string[]) {
  const asset = (fileName: string, source: string) => ({ type: 'asset', fileName, source })
  const parts = [
    { type: 'chunk', fileName: 'index.js', code },
    asset('index.css', css),
    ...others.map((name) => asset(name, '')),
  ]
  return Object.fromEntries(parts.map((part) => [part.fileName, part])) as unknown as Rolldown.OutputBundle
}

test('script and style are inside, and nothing is loaded', () => {
  const whole = joinUp(bundle('run("$&")', '.a{color:red}'), page, 'data:icon')
  expect(whole).toContain('<script type="module">run("$&")</script>')
  expect(whole).toContain('<style>.a{color:red}</style>')
  expect(whole).toContain('<link rel="icon" href="data:icon">')
  expect(whole).not.toMatch(/(src|href)="(?!data:)/)
})

test('code that speaks of script tags cannot end the script early', () => {
  const whole = joinUp(bundle('a = "</script><!--"'), page, '')
  expect(whole).toContain('a = "<\\/script><\\!--"')
})

test('the policy names the hash of exactly what is inside', () => {
  const one = joinUp(bundle('run()'), page, '')
  const other = joinUp(bundle('run() '), page, '')
  const hash = /script-src ('sha256-[^']+')/
  expect(hash.exec(one)?.[1]).toBeTruthy()
  expect(hash.exec(one)?.[1]).not.toBe(hash.exec(other)?.[1])
  expect(one).toMatch(/default-src 'none'(?!.*unsafe)/)
})

test('anything left outside fails the build and is named', () => {
  expect(() => joinUp(bundle('', '', 'assets/photo.png'), page, '')).toThrow('assets/photo.png')
  expect(() => joinUp(bundle('', '@font-face{src:url(/font.woff2)}'), page, '')).toThrow('/font.woff2')
  expect(() => joinUp(bundle('', 'a{b:url(data:x)}c{d:url("#e")}'), page, '')).not.toThrow()
})

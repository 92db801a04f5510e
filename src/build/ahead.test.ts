import { runInNewContext } from 'node:vm'
import type { Rolldown } from 'vite'
import { expect, test } from 'vitest'
import { filesAhead, scriptFor } from './ahead.ts'

const chunk = (
  fileName: string,
  name: string,
  facadeModuleId: string | null = null,
  imports: string[] = [],
) => ({
  type: 'chunk',
  fileName,
  name,
  facadeModuleId,
  imports,
  isEntry: name === 'index',
  viteMetadata: { importedCss: new Set(name === 'asking' ? ['assets/asking.css'] : []) },
})

const bundleOf = (...files: { fileName: string }[]) =>
  Object.fromEntries(files.map((file) => [file.fileName, file])) as unknown as Rolldown.OutputBundle

const files = filesAhead(
  bundleOf(
    chunk('assets/index-1.js', 'index', null, ['assets/first-1.js']),
    chunk('assets/first-1.js', 'first'),
    chunk('assets/counting-1.js', 'counting', null, ['assets/runtime-1.js', 'assets/first-1.js']),
    chunk('assets/runtime-1.js', 'runtime'),
    chunk('assets/home-1.js', 'home', null, ['assets/first-1.js', 'assets/counting-1.js']),
    chunk('assets/asking-1.js', 'asking', null, ['assets/counting-1.js']),
    chunk('assets/why-1.js', 'why', '/flows/why.yaml?asked'),
    chunk('assets/why-2.js', 'why', '/flows/why.yaml?told'),
  ),
)

/** What the script puts into the head of a page with this address. */
function sentFor(hash: string): object[] {
  const put: object[] = []
  const document = { createElement: () => ({}), head: { append: (link: object) => put.push(link) } }
  runInNewContext(scriptFor(files), { document, location: { hash } })
  return put
}

test('a link to a question sends for its questions and for what asks them', () => {
  const sent = [
    { rel: 'modulepreload', crossOrigin: '', href: './assets/why-1.js' },
    { rel: 'modulepreload', crossOrigin: '', href: './assets/asking-1.js' },
    { rel: 'modulepreload', crossOrigin: '', href: './assets/counting-1.js' },
    { rel: 'modulepreload', crossOrigin: '', href: './assets/runtime-1.js' },
    { rel: 'preload', as: 'style', crossOrigin: '', href: './assets/asking.css' },
  ]
  for (const hash of ['#/why', '#/why/trigger', '#/why?a=1', '#/why/result?a=1/2'])
    expect(sentFor(hash), hash).toEqual(sent)
})

test('the home page sends for itself, and for nothing that comes with the first script anyway', () => {
  const sent = ['home', 'counting', 'runtime'].map((name) => ({
    rel: 'modulepreload',
    crossOrigin: '',
    href: `./assets/${name}-1.js`,
  }))
  for (const hash of ['', '#', '#/']) expect(sentFor(hash), hash).toEqual(sent)
})

test('any other address sends for nothing', () => {
  for (const hash of ['#main', '#/about', '#/glossary/why', '#/toString', '#/constructor', '#?why'])
    expect(sentFor(hash), hash).toEqual([])
})

test('a build whose parts are called something else is stopped', () => {
  expect(() => filesAhead(bundleOf(chunk('assets/index-1.js', 'index')))).toThrow('no home page')
  const both = [chunk('assets/home-1.js', 'home'), chunk('assets/asking-1.js', 'asking')]
  expect(() => filesAhead(bundleOf(...both))).toThrow('no questions')
})

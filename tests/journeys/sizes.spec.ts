// What was built keeps to the budgets in tests/size-budgets.ts. Bytes only: they are the same on every machine.
import { dirname } from 'node:path'
import { brotli, Built, gzip } from '../built-files.ts'
import { budgets, later } from '../size-budgets.ts'
import { expect, singleFile, test } from './fixtures.ts'

const built = new Built(dirname(singleFile))
const first = built.withImports(built.entry)
const asking = built.withImports(built.named('asking'))
const beyond = (files: Iterable<string>, ...have: readonly ReadonlySet<string>[]) =>
  [...files].filter((name) => !have.some((set) => set.has(name)))

const page = () => brotli(built.read('index.html'))
const questions = () => built.brotliOf([built.questionsOf('works')])

const sizes: Readonly<Record<keyof typeof budgets, () => number>> = {
  page,
  firstScript: () => built.brotliOf(first),
  homePages: () => built.brotliOf(beyond(built.withImports(built.named('home')), first)),
  asking: () => built.brotliOf(beyond(asking, first)),
  questions,
  untilFirstQuestion: () => page() + built.brotliOf(new Set([...first, ...asking])) + questions(),
  singleFileGzip: () => gzip(built.read('thinking-professionals.html')),
}

for (const [name, { most, why }] of Object.entries(budgets)) {
  test(`${name} is within its budget`, () => {
    const size = sizes[name as keyof typeof budgets]()
    expect(size, 'something was weighed').toBeGreaterThan(1000)
    expect(size, why).toBeLessThanOrEqual(most)
  })
}

test('the page needs one script and no style sheet before it is drawn', () => {
  const text = String(built.read('index.html'))
  expect(text.match(/<script[^>]* src=/g)).toHaveLength(1)
  const sheets = (text.match(/<link[^>]*rel="stylesheet"[^>]*>/g) ?? []).filter(
    (link) => !link.includes(' disabled'),
  )
  expect(sheets).toEqual([])
  expect(text).not.toMatch(/rel="modulepreload"/)
})

test('what is used late has files of its own, and none of them comes with the first question', () => {
  for (const [name, what] of Object.entries(later)) {
    const called = new RegExp(`^(${name})`)
    expect(
      built.names.some((file) => called.test(file)),
      `${what} lie in a file of their own`,
    ).toBe(true)
    const early = [...first, ...asking].filter((file) => called.test(file))
    expect(early, `${what} are fetched when they are used`).toEqual([])
  }
})

test('the questions of a line come without what is told with its result, and without other lines', () => {
  const text = built.text(built.questionsOf('works'))
  for (const line of ['why', 'value', 'background']) {
    expect(text).not.toContain(built.text(built.questionsOf(line)).slice(200, 400))
  }
  expect(built.withImports(built.questionsOf('works')).size).toBe(1)
})

test('what the address asks for is sent for at once, and nothing that is not asked for anyway', () => {
  const text = String(built.read('index.html'))
  const [, ahead = ''] = /<script>(\{(?:(?!<\/script>).)*crossOrigin.*?)<\/script>/s.exec(text) ?? []
  const named = [...ahead.matchAll(/assets\/([\w.-]+)/g)].map(([, name = '']) => name)
  expect(named).toContain(built.named('asking'))
  expect(named).toContain(built.named('home'))
  expect(named).toContain(built.questionsOf('works'))
  const wanted = [
    ...asking,
    ...built.withImports(built.named('home')),
    ...['background', 'why', 'works', 'value'].map((line) => built.questionsOf(line)),
  ]
  expect(named.filter((name) => name.endsWith('.js') && !wanted.includes(name))).toEqual([])
  expect(
    named.filter((name) => first.has(name)),
    'comes with the first script',
  ).toEqual([])
})

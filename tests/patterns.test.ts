// Every pattern in the source takes time in step with the text it reads, so that no text, however long, can stop the page.
// The library reads a pattern as a machine does and finds those that go back over the same text again and again.
import { readdirSync, readFileSync } from 'node:fs'
import { analyse } from 'scslre'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { PATIENCE } from './fuzz/runs.ts'

interface Pattern {
  path: string
  literal: string
}

/** Every literal pattern in this text of TypeScript. */
function patternsIn(path: string, code: string): Pattern[] {
  const found: Pattern[] = []
  const look = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push({ path, literal: node.text })
    ts.forEachChild(node, look)
  }
  look(ts.createSourceFile(path, code, ts.ScriptTarget.Latest))
  return found
}

/** How a pattern can be made slow; empty if it cannot. */
function slowness({ path, literal }: Pattern): string[] {
  const cut = literal.lastIndexOf('/')
  const { reports } = analyse({ source: literal.slice(1, cut), flags: literal.slice(cut + 1) })
  return reports.map(
    ({ exponential, character }) =>
      `${path}: ${literal} is ${exponential ? 'hopeless' : 'slow'} on a long run of ${character.literal.source}`,
  )
}

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => `src/${path.replaceAll('\\', '/')}`)
  .filter((path) => /\.(ts|svelte)$/.test(path) && !/\.test\.ts$|\.d\.ts$/.test(path))
  // What is built with reads our own text only.
  .filter((path) => !/^src\/(build|flow-language\/(cli|plugin|vite-plugin))/.test(path))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }))

test(
  'no pattern goes back over the same text again and again',
  () => {
    const patterns = sources.flatMap(({ path, text }) =>
      path.endsWith('.svelte')
        ? [...text.matchAll(/<script[^>]*>([^]*?)<\/script>/g)].flatMap(([, code = '']) =>
            patternsIn(path, code),
          )
        : patternsIn(path, text),
    )
    expect(patterns.length).toBeGreaterThan(150)
    expect(patterns.flatMap(slowness)).toEqual([])
    console.log(`${patterns.length} patterns: none is slow on any text.`)
  },
  PATIENCE,
)

test('one that does would be found', () => {
  const code = 'const a = /(a+)+$/; const b = text.replace(/\\s*%$/, ""); const c = /^\\d+(?:\\.\\d+)?$/'
  expect(patternsIn('a.ts', code).map((pattern) => slowness(pattern).length > 0)).toEqual([true, true, false])
})

test('patterns are put together in few places, from ids, or words whose signs are made harmless', () => {
  const made = sources.filter(({ text }) => /new RegExp\(/.test(text)).map(({ path }) => path)
  expect(made.sort()).toEqual([
    'src/engine/logic/edit.ts',
    'src/flow-language/compile/training-checks.ts',
    'src/flow-language/map/flow-map.ts',
    'src/flow-language/schema-parts.ts',
    'src/report/vetting/names.ts',
    'src/ui/find-terms.ts',
  ])
})

// Each kind of breach is planted and must be caught: a guardrail nobody has leant on is not known to hold.
import { describe, expect, test } from 'vitest'
import { breaches } from './breaches.ts'

/** The breaches of one file with this text. */
function of(path: string, text: string) {
  return breaches([{ path, text }])
}

describe('allowed', () => {
  test.each([
    ['src/engine/advise.ts', "import { walk } from './resolve.ts'"],
    ['src/costing/price.ts', "import { power } from '../calculators/power.ts'"],
    ['src/vetting/vet.ts', "import type { Flow } from '../engine/flow.ts'"],
    ['src/machines/flow.ts', "import { setup } from 'xstate'"],
    [
      'src/pages/home/Home.svelte',
      "<script>import Button from '../../ui/Button.svelte'\nimport Own from './Own.svelte'</script>",
    ],
    ['src/ui/Button.svelte', "<script>import { onMount } from 'svelte'\nimport './tokens.css'</script>"],
    ['src/app/catalogue.ts', "import flow from '../../flows/works.yaml'\nimport m from 'virtual:methods'"],
    ['src/flow-language/schema.ts', "import * as v from 'valibot'\nimport { readFileSync } from 'node:fs'"],
    ['src/flow-language/cli/advise.ts', "import { estimate } from '../../costing/index.ts'"],
    ['src/flow-language/compile/costs.ts', "import type { CostBook } from '../../costing/cost-book.ts'"],
    ['src/app/own-exercises.svelte.ts', "const read = import('../flow-language/read-exercise.ts')"],
    ['src/build/any.ts', "import '../app/main.ts'\nimport '../flow-language/cli.ts'"],
    ['src/machines/walk.test.ts', "import { getPaths } from 'xstate/graph'"],
    ['src/flow-language/a.test.ts', "import { toys } from '../../tests/toys/read-toys.ts'"],
    ['vite.config.ts', "import { singleFile } from './src/build/single-file.ts'"],
    ['tests/sweep.test.ts', "import { compile } from '../src/flow-language/compile.ts'"],
    [
      'src/engine/notes.ts',
      "// import { App } from '../app/App.svelte'\nconst text = \"import x from '../app/x.ts'\"",
    ],
  ])('%s: %s', (path, text) => {
    expect(of(path, text)).toEqual([])
  })
})

describe('caught', () => {
  test.each([
    [
      'an arrow that runs back',
      'src/costing/price.ts',
      "import { r } from '../report/report.ts'",
      'report stands to the right',
    ],
    [
      'from a component',
      'src/pages/home/A.svelte',
      "<script lang='ts'>import m from '../../app/main.ts'</script>",
      'app stands',
    ],
    [
      'from a second script',
      'src/pages/a/A.svelte',
      "<script module>1</script><script>import '../../app/x.ts'</script>",
      'app stands',
    ],
    ['of a type', 'src/machines/flow.ts', "import type { S } from '../session/s.ts'", 'session stands'],
    ['by re-export', 'src/vetting/vet.ts', "export * from '../session/s.ts'", 'session stands'],
    ['on demand', 'src/report/docx.ts', "const a = await import('../app/a.ts')", 'app stands'],
    ['by a type query', 'src/report/docx.ts', "type A = import('../app/a.ts').A", 'app stands'],
    ['by pattern', 'src/session/s.ts', "const all = import.meta.glob('../pages/*/route.ts')", 'pages stands'],
    [
      'a page importing another',
      'src/pages/home/A.svelte',
      "<script>import B from '../walk/B.svelte'</script>",
      'One page never',
    ],
    [
      'ui importing a room',
      'src/ui/Map.svelte',
      "<script>import type { Id } from '../engine/flow.ts'</script>",
      'ui imports only itself',
    ],
    [
      'ui importing a package',
      'src/ui/Map.svelte',
      "<script>import { scale } from 'd3-scale'</script>",
      'only itself and Svelte',
    ],
    ['session importing ui', 'src/session/s.ts', "import '../ui/tokens.ts'", 'ui stands to the right'],
    [
      'the engine importing a room',
      'src/engine/a.ts',
      "import '../calculators/b.ts'",
      'engine imports only itself',
    ],
    [
      'the engine importing a package',
      'src/engine/a.ts',
      "import * as v from 'es-toolkit'",
      'The engine imports nothing',
    ],
    [
      'the calculators importing the engine',
      'src/calculators/a.ts',
      "import '../engine/b.ts'",
      'calculators imports only itself',
    ],
    [
      'the browser importing flow-language',
      'src/session/a.ts',
      "import '../flow-language/schema.ts'",
      'never in the browser',
    ],
    [
      'another file through the door for exercises',
      'src/app/catalogue.ts',
      "import('../flow-language/read-exercise.ts')",
      'never in the browser',
    ],
    [
      'more through the door for exercises',
      'src/app/own-exercises.svelte.ts',
      "import('../flow-language/compile.ts')",
      'never in the browser',
    ],
    ['the browser importing yaml', 'src/session/a.ts', "import { parse } from 'yaml'", 'compiled to JSON'],
    [
      'the browser importing valibot',
      'src/session/a.ts',
      "import * as v from 'valibot'",
      'src/session checks by hand',
    ],
    [
      'the browser importing schemas',
      'src/session/a.ts',
      "import '@valibot/to-json-schema'",
      'when the app is built',
    ],
    ['the app importing xstate/graph', 'src/app/a.ts', "import 'xstate/graph'", 'for tests'],
    [
      'the browser importing Node',
      'src/report/a.ts',
      "import { join } from 'node:path'",
      'Browsers have no Node',
    ],
    [
      'a room importing real content',
      'src/pages/a/a.ts',
      "import flow from '../../../flows/works.yaml'",
      'Only src/app gathers',
    ],
    [
      'a room importing a virtual module',
      'src/session/a.ts',
      "import m from 'virtual:methods'",
      'Only src/app gathers',
    ],
    [
      'a room’s test using real content',
      'src/engine/a.test.ts',
      "import f from '../../flows/works.yaml'",
      'goes in tests/',
    ],
    [
      'flow-language importing the app',
      'src/flow-language/a.ts',
      "import '../machines/m.ts'",
      'only the engine',
    ],
    [
      'the compiler importing what prices',
      'src/flow-language/compile/costs.ts',
      "import { estimate } from '../../costing/package.ts'",
      'only the engine',
    ],
    [
      'anyone importing build',
      'src/flow-language/a.ts',
      "import '../build/places.mjs'",
      'configuration files only',
    ],
    ['code importing tests', 'src/machines/a.ts', "import '../../tests/toys/toy.ts'", 'Only a test'],
    ['a room nobody planned', 'src/utils/a.ts', "import './b.ts'", 'no room for this file'],
  ])('%s', (_, path, text, says) => {
    const found = of(path, text)
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(path)
    expect(found[0]).toContain(says)
  })

  test('a circle, once, with the way round it', () => {
    const files = [
      { path: 'src/engine/a.ts', text: "import './b.ts'" },
      { path: 'src/engine/b.ts', text: "import type { C } from './c.ts'" },
      { path: 'src/engine/c.ts', text: "import './a.ts'" },
    ]
    expect(breaches(files)).toEqual([
      expect.stringMatching(
        '^src/engine/a.ts -> src/engine/b.ts -> src/engine/c.ts -> src/engine/a.ts: a circle',
      ),
    ])
  })

  test.each([
    ['src/ui/A.svelte', 180],
    ['src/pages/a/A.svelte', 250],
    ['src/app/App.svelte', 250],
    ['src/engine/a.ts', 300],
    ['src/session/a.svelte.ts', 300],
    ['src/build/a.mjs', 300],
    ['src/engine/a.test.ts', 500],
    ['tests/journeys/a.spec.ts', 500],
  ])('%s over %i lines', (path, lines) => {
    expect(of(path, '//\n'.repeat(lines))).toEqual([])
    expect(of(path, '//\n'.repeat(lines + 1))).toEqual([expect.stringContaining(`${lines + 1} lines`)])
  })
})

// The law of the house: which room may import which, and how long a file may grow. A pure function over the text of the
// sources, so that its own test can plant violations and see them caught. Read by tests/architecture.test.ts.
import { findCycles } from './cycles.ts'
import { importsOf, type SourceFile } from './imports.ts'
import { importFault } from './rooms.ts'

/** Every breach of the rules of the house, as sentences that say which file, what is wrong and what to do about it. */
export function breaches(files: readonly SourceFile[]): string[] {
  const imports = files.flatMap(importsOf)
  return [
    ...imports.flatMap((one) => importFault(one) ?? []),
    ...findCycles(imports).map(
      (cycle) =>
        `${cycle.join(' -> ')}: a circle. Move what they share into a file of its own that imports neither.`,
    ),
    ...files.flatMap((file) => sizeFault(file) ?? []),
  ]
}

/** Lines a file may have. Smoke alarms: raising one takes a sentence in the same change. */
const budgets: { what: string; lines: number; fits: (path: string) => boolean }[] = [
  { what: 'a test', lines: 500, fits: (path) => /\.(test|spec|bench)\.ts$/.test(path) },
  { what: 'a component in ui', lines: 180, fits: (path) => /^src\/ui\/.*\.svelte$/.test(path) },
  { what: 'a component', lines: 250, fits: (path) => path.endsWith('.svelte') },
  { what: 'a source file', lines: 300, fits: (path) => /\.(ts|mjs|js)$/.test(path) },
]

function sizeFault({ path, text }: SourceFile): string | undefined {
  const budget = budgets.find(({ fits }) => fits(path))
  const lines = text.trimEnd().split('\n').length
  if (!budget || lines <= budget.lines) return undefined
  return `${path}: ${lines} lines, and ${budget.what} may have ${budget.lines}. Find the second idea in it and give that a file.`
}

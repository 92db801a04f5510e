// Files that import each other in a circle. Type-only circles count too: they are how the others begin.
import type { Import } from './imports.ts'

/** Each circle once, as the files along it with the first repeated at the end. */
export function findCycles(imports: readonly Import[]): string[][] {
  const next = new Map<string, string[]>()
  for (const { from, to } of imports) if (to !== undefined) next.set(from, [...(next.get(from) ?? []), to])
  const done = new Set<string>()
  const path: string[] = []
  const cycles: string[][] = []

  function visit(file: string) {
    const start = path.indexOf(file)
    if (start >= 0) cycles.push([...path.slice(start), file])
    if (start >= 0 || done.has(file)) return
    path.push(file)
    for (const to of next.get(file) ?? []) visit(to)
    path.pop()
    done.add(file)
  }

  for (const file of next.keys()) visit(file)
  return cycles
}

// Reads which files a source file imports, with TypeScript's own scanner.
import ts from 'typescript'

export interface SourceFile {
  /** From the top of the project, with forward slashes: `src/pages/home/Home.svelte`. */
  path: string
  text: string
}

export interface Import {
  /** The importing file. */
  from: string
  /** As written. */
  written: string
  /** The imported file from the top of the project, or undefined for a package. */
  to: string | undefined
}

/** What a file imports, whether as a value, a type, on demand, or by pattern. Comments and strings do not count. */
export function importsOf({ path, text }: SourceFile): Import[] {
  const code = path.endsWith('.svelte') ? scriptsOf(text) : text
  const { importedFiles } = ts.preProcessFile(code, true, true)
  const globs = [...code.matchAll(/import\.meta\.glob(?:<[^(]*>)?\(\s*\[?\s*(['"`])(.+?)\1/g)].map(
    (match) => match[2] ?? '',
  )
  const written = [...importedFiles.map(({ fileName }) => fileName), ...globs]
  return written.map((name) => ({ from: path, written: name, to: resolve(path, name) }))
}

function scriptsOf(svelte: string): string {
  return [...svelte.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1]).join('\n')
}

/** A relative or root path as one from the top of the project; undefined for a package or a virtual module. */
function resolve(from: string, written: string): string | undefined {
  const bare = written.replace(/\?.*$/, '')
  if (bare.startsWith('/')) return bare.slice(1)
  if (!bare.startsWith('.')) return undefined
  const parts = from.split('/').slice(0, -1)
  for (const part of bare.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}

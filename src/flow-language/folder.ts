// Reads the flows folder from disk. Only Node runs this.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { compileFolder, type Compiled } from './compile.ts'

/** The texts of every content file in a folder, by path within it with forward slashes. */
export function readFolder(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  return new Map(
    files.map((file) => [relative(folder, file).split(sep).join('/'), readFileSync(file, 'utf8')]),
  )
}

/** Compiles a folder from disk; faults name files as seen from the working directory. */
export function loadFolder(folder: string): Compiled {
  const shown = relative(process.cwd(), folder).split(sep).join('/')
  return compileFolder(readFolder(folder), shown || '.')
}

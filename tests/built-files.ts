// What a browser has to fetch from the hosted build to get somewhere, read off the files as they were built.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/** Bytes as a good static host sends them. */
export function brotli(bytes: Buffer): number {
  const best = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY }
  return brotliCompressSync(bytes, { params: best }).length
}

export function gzip(bytes: Buffer): number {
  return gzipSync(bytes, { level: 9 }).length
}

export class Built {
  readonly names: readonly string[]
  readonly #folder: string

  /** Throws if there is no build in the folder. */
  constructor(folder: string) {
    this.#folder = folder
    if (!existsSync(join(folder, 'index.html')))
      throw new Error(`Nothing is built in ${folder}: run the build.`)
    this.names = readdirSync(join(folder, 'assets'))
  }

  /** A file of the build: `index.html`, or `assets/…`. */
  read(path: string): Buffer {
    return readFileSync(join(this.#folder, path))
  }

  brotliOf(files: Iterable<string>): number {
    return [...files].reduce((sum, name) => sum + brotli(this.read(`assets/${name}`)), 0)
  }

  /** The one file whose name begins like this, before its hash. */
  named(name: string, end = '.js'): string {
    const found = this.names.filter((each) => each.startsWith(`${name}-`) && each.endsWith(end))
    if (found.length !== 1) throw new Error(`${found.length} built files are called ${name}${end}, not one.`)
    return found[0] ?? ''
  }

  /** The script that the page itself asks for. */
  get entry(): string {
    const [, name] =
      /<script type="module"[^>]* src="\.\/assets\/([^"]+)"/.exec(String(this.read('index.html'))) ?? []
    if (!name) throw new Error('The page asks for no script.')
    return name
  }

  /** The file of a line's questions, as the first script names it. */
  questionsOf(line: string): string {
    const [, name] =
      new RegExp(`[{,]${line}:\\{asked:.*?import\\(.\\./([^"'\`]+)`).exec(this.text(this.entry)) ?? []
    if (!name) throw new Error(`The first script fetches no questions of "${line}".`)
    return name
  }

  text(name: string): string {
    return String(this.read(`assets/${name}`))
  }

  /** These scripts, all that they cannot start without, and the style sheets of the same names. */
  withImports(...scripts: readonly string[]): Set<string> {
    const all = new Set<string>()
    const take = (name: string) => {
      if (all.has(name)) return
      all.add(name)
      if (!name.endsWith('.js')) return
      const named = this.text(name).matchAll(
        /(?:^|[;}\s])(?:import|export)(?:[^"'`()]*?from)?\s*["'`]\.\/([^"'`]+)["'`]/g,
      )
      for (const [, imported = ''] of named) take(imported)
      const stem = name.replace(/-[^-]{8}\.js$|-[\w-]{8}\.js$/, '')
      for (const sheet of this.names) if (sheet.startsWith(`${stem}-`) && sheet.endsWith('.css')) take(sheet)
    }
    scripts.forEach(take)
    return all
  }
}

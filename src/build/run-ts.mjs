// Runs a TypeScript file on Node 20, which cannot do so by itself:
//   node src/build/run-ts.mjs src/flow-language/cli.ts check --json
// The file and what it imports are bundled once, and again only when one of them changes, so a warm start costs little
// more than Node itself. Arguments, stdin, stdout and the exit code are the program's own.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { installIfNeeded } from './install.mjs'
import { cache, root } from './places.mjs'

/** Packages small enough to bundle too: loading them as many files would be most of the start-up time. */
const bundled = ['yaml', 'valibot', '@valibot/to-json-schema', 'xstate']

/** @param {string} path */
function stamp(path) {
  try {
    const { mtimeMs, size } = statSync(path)
    return `${mtimeMs}:${size}`
  } catch {
    return 'gone'
  }
}

/** Only a package is left outside the bundle: not a path, and not one of the small ones. @param {string} id */
function isOutside(id) {
  if (id.startsWith('.') || id.startsWith('\0') || resolve(id) === id) return false
  return !bundled.some((name) => id === name || id.startsWith(`${name}/`))
}

/** Inside the bundle a module must still find its neighbours on disk. */
const ownPlace = {
  name: 'own-place',
  /**
   * @param {string} code
   * @param {string} id
   */
  transform(code, id) {
    if (id.startsWith('\0') || !code.includes('import.meta.')) return null
    return code
      .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href))
      .replaceAll('import.meta.dirname', JSON.stringify(dirname(id)))
      .replaceAll('import.meta.filename', JSON.stringify(id))
  },
}

/**
 * Bundles a TypeScript file if it or anything it imports has changed.
 * @param {string} entry absolute path
 * @returns {Promise<string>} the path of a module Node can import
 */
export async function compile(entry) {
  const name = `${basename(entry).replace(/\W+/g, '-')}-${createHash('sha256').update(entry).digest('hex').slice(0, 12)}`
  const output = join(cache, 'run', `${name}.mjs`)
  const record = join(cache, 'run', `${name}.json`)
  const always = [import.meta.filename, join(root, 'package-lock.json')]
  if (existsSync(output) && existsSync(record)) {
    /** @type {Record<string, string>} */
    const stamps = JSON.parse(readFileSync(record, 'utf8'))
    if (Object.entries(stamps).every(([path, was]) => stamp(path) === was)) return output
  }

  const { rolldown } = await import('rolldown')
  const bundle = await rolldown({
    input: entry,
    platform: 'node',
    external: isOutside,
    plugins: [ownPlace],
    logLevel: 'silent',
  })
  const { output: chunks } = await bundle.generate({
    dir: dirname(output),
    format: 'esm',
    codeSplitting: false,
    sourcemap: 'inline',
  })
  const inputs = (await bundle.watchFiles).filter((id) => existsSync(id) && !id.includes('node_modules'))
  await bundle.close()
  mkdirSync(dirname(output), { recursive: true })
  // Written beside and renamed, so that two runs at once never read half a file.
  const write = (/** @type {string} */ path, /** @type {string} */ text) => {
    writeFileSync(`${path}.${process.pid}`, text)
    renameSync(`${path}.${process.pid}`, path)
  }
  write(output, chunks[0].code)
  write(record, JSON.stringify(Object.fromEntries([...always, ...inputs].map((path) => [path, stamp(path)]))))
  return output
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const file = process.argv[2]
  if (!file) {
    console.error('Usage: node src/build/run-ts.mjs FILE.ts [arguments]')
    process.exit(2)
  }
  installIfNeeded()
  const entry = resolve(root, file)
  if (!existsSync(entry)) {
    console.error(`There is no ${file}.`)
    process.exit(2)
  }
  process.setSourceMapsEnabled(true)
  const program = await compile(entry)
  process.argv = [process.argv[0] ?? 'node', entry, ...process.argv.slice(3)]
  await import(pathToFileURL(program).href)
}

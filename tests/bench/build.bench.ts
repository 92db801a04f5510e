// How long a production build takes, and how much a reader downloads to see the first page.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { Bench } from './bench.ts'

const dist = 'dist'
const vite = 'node_modules/vite/bin/vite.js'

function build(...args: string[]): number {
  const started = performance.now()
  const { status, stderr } = spawnSync(process.execPath, [vite, 'build', ...args], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`The build failed.\n${stderr}`)
  return performance.now() - started
}

/** Kilobytes (1000 bytes) of a file of the build after gzip, as most hosts send it. */
function gzipped(file: string): number {
  return gzipSync(readFileSync(`${dist}/${file}`), { level: 9 }).length / 1000
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)

export const bench: Bench = {
  name: 'build',
  runs: 3,
  run() {
    const hosted = build()
    const single = build('--mode', 'single')
    const page = readFileSync(`${dist}/index.html`, 'utf8')
    // What the page itself names is what every reader waits for; the rest is fetched when it is used.
    const first = (end: string) =>
      [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)].flatMap(([, file = '']) =>
        file.endsWith(end) ? [gzipped(file)] : [],
      )
    const scripts = readdirSync(`${dist}/assets`).filter((file) => file.endsWith('.js'))
    return {
      'hosted build, ms': hosted,
      'single-file build, ms': single,
      'page, gzip kB': gzipped('index.html'),
      'first-load scripts, gzip kB': sum(first('.js')),
      'first-load styles, gzip kB': sum(first('.css')),
      'all scripts, gzip kB': sum(scripts.map((file) => gzipped(`assets/${file}`))),
      'single file, gzip kB': gzipped('thinking-professionals.html'),
    }
  },
}

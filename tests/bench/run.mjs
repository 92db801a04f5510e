// `npm run bench`: runs every *.bench.ts in this folder and prints a table.
// `npm run bench -- build` runs those with "build" in the file name; `--json` prints rows for a program to read.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { argv, chdir, exit } from 'node:process'
import { pathToFileURL } from 'node:url'
import { installIfNeeded } from '../../src/build/install.mjs'
import { root } from '../../src/build/places.mjs'
import { compile } from '../../src/build/run-ts.mjs'

installIfNeeded()
chdir(root)
process.setSourceMapsEnabled(true)
const json = argv.includes('--json')
const asked = argv.slice(2).filter((word) => !word.startsWith('--'))
const folder = join(root, 'tests', 'bench')
const load = async (/** @type {string} */ file) =>
  import(pathToFileURL(await compile(join(folder, file))).href)

const files = readdirSync(folder)
  .filter((file) => file.endsWith('.bench.ts'))
  .filter((file) => asked.length === 0 || asked.some((word) => file.includes(word)))
if (files.length === 0) {
  console.error(`No benchmark in tests/bench is called ${asked.join(' or ')}.`)
  exit(2)
}

const { measure, table } = await load('bench.ts')
const rows = []
const beside = []
for (const file of files) {
  console.error(`Running ${file}`)
  const module = await load(file)
  const bench = module.bench ?? module
  const measured = await measure(bench)
  rows.push(...measured)
  if (bench.beside) beside.push(bench.beside(measured))
}
console.log(json ? JSON.stringify(rows, null, 2) : [table(rows), ...beside].join('\n\n'))

// `npm test`: installs what is missing, a browser included, then runs everything CI runs and sums it up.
// `npm test -- types lint` runs only the steps named. Plain Node: runs on a fresh clone.
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { argv, env, execPath, exit, stdout } from 'node:process'
import { installIfNeeded } from './install.mjs'
import { cache, root } from './places.mjs'

/** @typedef {{ passed: number, failed: number }} Count */
/** @typedef {{ name: string, does: string, run: string[][], results?: string, closing?: RegExp }} Step */
/** @typedef {{ step: Step, ok: boolean, seconds: number, count: Count | undefined, closing: string[] }} Outcome */

const results = (/** @type {string} */ name) => join(cache, 'results', `${name}.json`)
const tool = (/** @type {string} */ path, /** @type {string[]} */ ...args) => [
  join('node_modules', path),
  ...args,
]
const vite = 'vite/bin/vite.js'

/** @type {Step[]} */
const steps = [
  {
    name: 'types',
    does: 'svelte-check and tsc',
    run: [
      tool('svelte-check/bin/svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings'),
      tool('typescript/bin/tsc', '-p', 'tsconfig.node.json'),
    ],
  },
  {
    name: 'unit',
    does: 'Vitest',
    run: [
      tool(
        'vitest/vitest.mjs',
        'run',
        // By itself it leaves a core free for its owner, and of two that is half: this step is the longest of those side by side.
        '--maxWorkers=100%',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${results('unit')}`,
      ),
    ],
    results: results('unit'),
    closing: /^\s*(Test Files|Tests)\s+\d/,
  },
  {
    name: 'lint',
    does: 'ESLint and Prettier',
    run: [
      tool('eslint/bin/eslint.js', '.', '--max-warnings=0'),
      tool('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'),
    ],
  },
  {
    name: 'content',
    does: 'npm run flow -- check',
    run: [[join('src', 'build', 'run-ts.mjs'), join('src', 'flow-language', 'cli.ts'), 'check']],
  },
  {
    name: 'build',
    does: 'both builds',
    run: [tool(vite, 'build'), tool(vite, 'build', '--mode', 'single')],
  },
  {
    name: 'browser',
    does: 'Playwright on what was built',
    run: [tool('@playwright/test/cli.js', 'test', '--project=chromium', '--reporter=list,json')],
    results: results('browser'),
    closing: /^\s*\d+ (passed|failed|flaky|skipped|interrupted|did not run)/,
  },
]

// The tools write to us, not to the screen, so they have to be told whether colour is wanted.
const surroundings = { ...env }
delete surroundings['FORCE_COLOR']
if (stdout.isTTY && !env['NO_COLOR']) surroundings['FORCE_COLOR'] = '1'
else surroundings['NO_COLOR'] = '1'

/**
 * Runs one program of the project's own, quietly, and returns what it said.
 * @param {string[]} args
 * @returns {Promise<{ ok: boolean, said: string }>}
 */
function run(args) {
  return new Promise((resolve) => {
    const child = spawn(execPath, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...surroundings, PLAYWRIGHT_JSON_OUTPUT_FILE: results('browser') },
    })
    let said = ''
    const listen = (/** @type {Buffer} */ chunk) => (said += chunk)
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.on('error', (error) => resolve({ ok: false, said: `${said}${error.message}\n` }))
    child.on('close', (code) => resolve({ ok: code === 0, said }))
  })
}

/**
 * What a test runner counted, from its own report. Skipped tests are neither.
 * @param {string} file
 * @returns {Count | undefined}
 */
function countIn(file) {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'))
    if (report.stats)
      return { passed: report.stats.expected + report.stats.flaky, failed: report.stats.unexpected }
    return { passed: report.numPassedTests, failed: report.numFailedTests }
  } catch {
    return undefined
  }
}

/**
 * Runs a step to its end and prints it in one piece, so that steps running side by side do not mix.
 * @param {Step} step
 * @returns {Promise<Outcome>}
 */
async function take(step) {
  const started = performance.now()
  if (step.results) rmSync(step.results, { force: true })
  let ok = true
  let said = ''
  for (const args of step.run) {
    const result = await run(args)
    ok &&= result.ok
    said += result.said
  }
  const seconds = (performance.now() - started) / 1000
  const closing = said.split('\n').filter((line) => step.closing?.test(plain(line)))
  console.log(`\n== ${step.name} (${step.does}): ${ok ? 'passed' : 'FAILED'}, ${seconds.toFixed(1)} s`)
  if (said.trim()) console.log(said.trimEnd())
  return { step, ok, seconds, closing, count: step.results ? countIn(step.results) : undefined }
}

/** A line without its colours. @param {string} line */
function plain(line) {
  // eslint-disable-next-line no-control-regex
  return line.replace(/\u001b\[[0-9;]*m/g, '')
}

/**
 * Runs steps a few at a time.
 * @param {Step[]} some
 * @param {number} atOnce
 */
async function takeAll(some, atOnce) {
  const waiting = [...some]
  /** @type {Outcome[]} */
  const outcomes = []
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) outcomes.push(await take(step))
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return outcomes
}

const asked = argv.slice(2)
const unknown = asked.filter((name) => !steps.some((step) => step.name === name))
if (unknown.length > 0) {
  console.error(
    `There is no step called ${unknown.join(', ')}. The steps: ${steps.map(({ name }) => name).join(', ')}.`,
  )
  exit(2)
}
const wanted = steps.filter(({ name }) => asked.length === 0 || asked.includes(name))
const browser = wanted.filter(({ name }) => name === 'browser')
const others = steps.filter(
  (step) => (wanted.includes(step) || (browser[0] && step.name === 'build')) && !browser.includes(step),
)

installIfNeeded()
mkdirSync(join(cache, 'results'), { recursive: true })
if (browser.length > 0) await (await import('./browser.mjs')).findBrowser()

const outcomes = await takeAll(others, Math.min(2, availableParallelism()))
// The browser tests measure and time out, so they have the machine to themselves, and only a good build is worth opening.
const built = outcomes.every(({ step, ok }) => step.name !== 'build' || ok)
if (built) outcomes.push(...(await takeAll(browser, 1)))

console.log('\n== Summary')
const total = { passed: 0, failed: 0 }
for (const { step, ok, seconds, count, closing } of outcomes) {
  console.log(`${ok ? 'passed' : 'FAILED'}  ${step.name.padEnd(8)} ${seconds.toFixed(1).padStart(6)} s`)
  for (const line of closing) console.log(`        ${plain(line).trim()}`)
  total.passed += count?.passed ?? 0
  // A step that fails without a failing test (a type error, a crash) still has to show in the sum.
  total.failed += ok ? 0 : Math.max(1, count?.failed ?? 0)
}
if (!built && browser.length > 0) console.log('FAILED  browser    not run: nothing was built')
writeFileSync(join(cache, 'results', 'total.txt'), `${total.passed} passed, ${total.failed} failed\n`)
exit(total.failed > 0 ? 1 : 0)

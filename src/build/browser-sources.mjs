// Ways to get a browser for the tests where there is none, the likeliest to work first.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { arch, env, execPath, getuid, platform } from 'node:process'
import { pathToFileURL } from 'node:url'
import { cache, root } from './places.mjs'

/** @typedef {boolean | import('./browser.mjs').Browser} Got */

/** A browser that comes inside an npm package: older than the others, so the last resort. The newest for Node 20. */
const npmBrowser = '@sparticuz/chromium@147.0.0'

/**
 * Runs a program without a word, or, if it fails, with its last line on stderr. True if it succeeded.
 * @param {string} program
 * @param {string[]} args
 * @param {Record<string, string>} [more] further environment
 */
function run(program, args, more = {}) {
  const result = spawnSync(program, args, { cwd: root, encoding: 'utf8', env: { ...env, ...more } })
  if (result.status === 0) return true
  const said = `${result.stdout}\n${result.stderr}`.split('\n').filter((line) => /\b(E:|error)/i.test(line))
  console.error(`  That did not work. ${said.at(-1)?.trim() ?? result.error?.message ?? ''}`)
  return false
}

/** What to put before apt-get: nothing for root, `sudo` where it asks no password; undefined if neither will do. */
function privilege() {
  if (platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return undefined
  if (getuid?.() === 0) return []
  return env['CI'] && existsSync('/usr/bin/sudo') && run('sudo', ['-n', 'true']) ? ['sudo', '-n'] : undefined
}

/** The system's own packages: the small headless build where there is one (Debian), else the whole browser. */
function fromApt() {
  const before = privilege()
  if (!before) return false
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (/** @type {string[]} */ ...args) => {
    const [program = 'apt-get', ...rest] = [...before, 'apt-get', '-qq', '-o', 'Dpkg::Use-Pty=0', ...args]
    return run(program, rest, quiet)
  }
  apt('update')
  return ['chromium-headless-shell', 'chromium'].some((name) =>
    apt('install', '-y', '--no-install-recommends', name, 'fonts-dejavu-core'),
  )
}

/** The one Playwright downloads into the user's cache. */
function fromPlaywright() {
  const cli = join(root, 'node_modules', 'playwright-core', 'cli.js')
  return run(execPath, [cli, 'install', '--only-shell', 'chromium'])
}

/** A package that carries the browser inside it; Linux on Intel only. Kept out of the project's own packages. */
async function fromNpm() {
  if (platform !== 'linux' || arch !== 'x64') return false
  const folder = join(cache, 'npm-browser')
  const npm = env['npm_execpath'] ?? ''
  const args = ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', npmBrowser]
  const done = npm.endsWith('npm-cli.js') ? run(execPath, [npm, ...args]) : run('npm', args)
  if (!done) return false
  // These two make the package unpack the system libraries it needs as well, for machines that lack them.
  env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs20.x'
  env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs20.x'
  const entry = createRequire(join(folder, 'package.json')).resolve('@sparticuz/chromium')
  const { default: chromium } = await import(pathToFileURL(entry).href)
  return { path: await chromium.executablePath(), libraries: env['LD_LIBRARY_PATH'] }
}

/**
 * The ways, in the order to try them. Each says whether it worked: true if the browser is now in one of the usual
 * places, or else where it is.
 * As root on Debian the system's package comes first: it brings the libraries a browser needs. On anyone's own
 * computer nothing is installed for the whole system if Playwright can keep a browser in the user's cache.
 * @returns {{ name: string, get: () => Got | Promise<Got> }[]}
 */
export function waysToGetOne() {
  const apt = { name: 'the system’s packages (apt-get)', get: fromApt }
  const own = { name: 'Playwright’s download', get: fromPlaywright }
  const npm = { name: `a browser from npm (${npmBrowser})`, get: fromNpm }
  const systemFirst = privilege() !== undefined
  return systemFirst ? [apt, own, npm] : [own, npm]
}

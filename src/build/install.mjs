// Installs the packages if, and only if, what is installed differs from the lock file. Plain Node: runs on a fresh clone.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './places.mjs'

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} LockedPackage */
/** @typedef {Record<string, LockedPackage>} LockedPackages */

/**
 * Names the first package that is missing or differs, or nothing if all is well. npm writes the list of what it
 * installed last of all, so a list that agrees also means an install that finished. Optional packages (those for other
 * systems) may be absent but not different.
 * @param {LockedPackages} wanted
 * @param {LockedPackages} installed
 * @returns {string | undefined}
 */
export function firstDifference(wanted, installed) {
  return Object.keys(wanted).find((path) => {
    if (path === '') return false
    const want = wanted[path]
    const have = installed[path]
    if (!have) return !want?.optional
    return want?.version !== have.version || want?.integrity !== have.integrity
  })
}

/**
 * @param {string} path
 * @returns {LockedPackages | undefined}
 */
function packagesIn(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages
  } catch {
    return undefined
  }
}

/** Stops with a clear sentence if this Node is too old to run the tools. */
function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  console.error(
    `This project needs Node 20.19 or newer; this is Node ${process.versions.node}. See https://nodejs.org`,
  )
  process.exit(1)
}

/** Runs `npm ci` when it is needed; takes a few milliseconds when it is not. Everything it says goes to stderr. */
export function installIfNeeded() {
  checkNode()
  const wanted = packagesIn(join(root, 'package-lock.json')) ?? {}
  const installed = packagesIn(join(root, 'node_modules', '.package-lock.json'))
  if (installed && firstDifference(wanted, installed) === undefined) return

  console.error(
    installed ? 'The packages have changed: installing them.' : 'First run: installing the packages.',
  )
  const npm = process.env['npm_execpath'] ?? ''
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund']
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { cwd: root, stdio: ['ignore', 2, 2] }
  const result = npm.endsWith('npm-cli.js')
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
  if (result.status === 0) return
  console.error(
    'The packages could not be installed. npm says why above; is the package registry within reach?',
  )
  process.exit(1)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) installIfNeeded()

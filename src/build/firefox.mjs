// Finds Firefox for `npm run test:firefox`, and gets it where the system's packages can be had without asking. Chromium is
// the browser that `npm test` cannot do without (browser.mjs).
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { argv, env, getuid, platform } from 'node:process'
import { pathToFileURL } from 'node:url'
import { cache } from './places.mjs'

const remembered = join(cache, 'firefox.json')

const usualPlaces = {
  linux: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/usr/local/bin/firefox'],
  darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  win32: ['C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
}

/** A Firefox named in FIREFOX_PATH is the only one tried. */
function candidates() {
  if (env['FIREFOX_PATH']) return [env['FIREFOX_PATH']]
  return (usualPlaces[/** @type {'linux'} */ (platform)] ?? []).filter((path) => existsSync(path))
}

/**
 * Playwright drives the Firefox that people have, not only one of its own, over WebDriver BiDi. Tests may reach what Firefox
 * keeps for itself, in a profile that is thrown away: only there can it be told to pretend to be paper.
 * @param {string} path
 */
export function firefoxOptions(path) {
  return /** @type {const} */ ({
    browserName: 'firefox',
    channel: 'moz-firefox',
    launchOptions: { executablePath: path, args: /** @type {string[]} */ (['--remote-allow-system-access']) },
  })
}

/** Starts it and has it run one line. @param {string} path */
async function starts(path) {
  const { firefox } = await import('playwright-core')
  const { channel, launchOptions } = firefoxOptions(path)
  try {
    const browser = await firefox.launch({ channel, ...launchOptions, timeout: 60_000 })
    const page = await browser.newPage()
    const product = await page.evaluate('6 * 7')
    await browser.close()
    return product === 42
  } catch {
    return false
  }
}

/** Only as root on Debian and its kin, which is what containers run as: nobody's own computer is changed. */
function install() {
  if (platform !== 'linux' || getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  console.error('No Firefox for the tests yet. Trying the system’s packages (apt-get).')
  const apt = (/** @type {string[]} */ ...args) =>
    spawnSync('apt-get', ['-qq', '-o', 'Dpkg::Use-Pty=0', ...args], {
      env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  apt('update')
  apt('install', '-y', '--no-install-recommends', 'firefox-esr')
}

/** The Firefox found by `findFirefox`; undefined if there was none, or nobody has looked. */
export function knownFirefox() {
  try {
    const { path, seen } = JSON.parse(readFileSync(remembered, 'utf8'))
    return typeof path === 'string' && fingerprint(path) === seen ? path : undefined
  } catch {
    return undefined
  }
}

/** What must be unchanged for a remembered browser to be trusted unseen. @param {string} path */
function fingerprint(path) {
  const { size, mtimeMs } = statSync(path)
  return [size, mtimeMs, env['FIREFOX_PATH']].join(' ')
}

/**
 * Makes sure there is a Firefox, if one can be had. Never stops the program.
 * @returns {Promise<string | undefined>} where it is
 */
async function findFirefox() {
  const known = knownFirefox()
  if (known) return known
  if (candidates().length === 0 && !env['FIREFOX_PATH']) install()
  for (const path of candidates()) {
    if (!(await starts(path))) continue
    mkdirSync(dirname(remembered), { recursive: true })
    writeFileSync(remembered, JSON.stringify({ path, seen: fingerprint(path) }))
    console.error(`Firefox for the tests: ${path}`)
    return path
  }
  console.error('No Firefox could be found, installed or started. Install one, or name one in FIREFOX_PATH.')
  return undefined
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href && !(await findFirefox())) process.exit(1)

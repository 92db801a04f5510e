// Finds a browser for the tests, and gets one if there is none. "Found" means started and drove a page, not merely
// "the file exists". What was found is remembered, so the next run takes no time.
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { env, getuid, platform } from 'node:process'
import { pathToFileURL } from 'node:url'
import { waysToGetOne } from './browser-sources.mjs'
import { cache } from './places.mjs'

/** Stands for the browser Playwright itself downloads, wherever it keeps it. */
const playwrightsOwn = "Playwright's own"
/** Chromium's sandbox refuses to work for root, which is what containers run as. */
const isRoot = getuid?.() === 0
const remembered = join(cache, 'browser.json')

/**
 * `libraries`: a folder of system libraries that came with the browser, for a machine that lacks them. `bare`: this
 * machine lets it start only without Chromium's sandbox, which is safe enough for opening our own pages.
 * @typedef {{ path: string, libraries?: string | undefined, bare?: boolean }} Browser
 */

const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
]
const usualPlaces = {
  linux: ['/usr/bin', '/usr/local/bin', '/snap/bin'].flatMap((folder) =>
    names.map((name) => join(folder, name)),
  ),
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].flatMap((folder) =>
    ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map((name) =>
      join(folder ?? 'C:\\', name),
    ),
  ),
}

/**
 * A browser named in CHROME_PATH is the only one tried; otherwise the usual places, then Playwright's own.
 * @returns {Browser[]}
 */
function candidates() {
  if (env['CHROME_PATH']) return [{ path: env['CHROME_PATH'] }]
  const usual = usualPlaces[/** @type {'linux'} */ (platform)] ?? []
  return [...usual.filter((path) => existsSync(path)), playwrightsOwn].map((path) => ({ path }))
}

/** How to start a browser. @param {Browser} browser */
function optionsFor({ path, libraries, bare = isRoot }) {
  return {
    ...(path === playwrightsOwn ? {} : { executablePath: path }),
    ...(libraries ? { env: { ...env, LD_LIBRARY_PATH: libraries } } : {}),
    chromiumSandbox: !bare,
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
    ],
  }
}

/** What must be unchanged for a remembered browser to be trusted unseen. @param {string} path */
function fingerprint(path) {
  const file = path === playwrightsOwn ? undefined : statSync(path)
  return [file?.size, file?.mtimeMs, env['CHROME_PATH'], env['PLAYWRIGHT_BROWSERS_PATH']].join(' ')
}

/** @returns {Browser | undefined} */
function recall() {
  try {
    const { seen, ...browser } = JSON.parse(readFileSync(remembered, 'utf8'))
    return fingerprint(browser.path) === seen ? browser : undefined
  } catch {
    return undefined
  }
}

/**
 * Starts a browser and has it run one line. Returns what went wrong, or nothing.
 * @param {Browser} candidate
 * @returns {Promise<string | undefined>}
 */
async function trial(candidate) {
  const { chromium } = await import('playwright-core')
  try {
    const browser = await chromium.launch({ ...optionsFor(candidate), timeout: 30_000 })
    const page = await browser.newPage()
    const product = await page.evaluate('6 * 7')
    await browser.close()
    return product === 42 ? undefined : 'it started but could not run a page'
  } catch (error) {
    return String(error instanceof Error ? error.message : error).split('\n')[0]
  }
}

/**
 * The first of these that really starts; what was wrong with those before it is added to `failures`.
 * @param {Browser[]} browsers
 * @param {string[]} failures
 * @returns {Promise<Browser | undefined>}
 */
async function firstThatStarts(browsers, failures) {
  for (const browser of browsers) {
    const failure = await trial(browser)
    if (failure === undefined) return browser
    failures.push(`  ${browser.path}: ${failure}`)
  }
  if (isRoot || platform !== 'linux') return undefined
  for (const browser of browsers)
    if ((await trial({ ...browser, bare: true })) === undefined) return { ...browser, bare: true }
  return undefined
}

/**
 * Makes sure there is a browser for the tests, fetching one if need be. Stops the program with an explanation if there
 * is none to be had.
 * @returns {Promise<string>} where it is
 */
export async function findBrowser() {
  const known = recall()
  if (known) return known.path
  /** @type {string[]} */
  const failures = []
  let found = await firstThatStarts(candidates(), failures)
  for (const way of found || env['CHROME_PATH'] ? [] : waysToGetOne()) {
    console.error(`No browser for the tests yet. Trying ${way.name}.`)
    const got = await way.get()
    if (got) found = await firstThatStarts(typeof got === 'object' ? [got] : candidates(), failures)
    if (found) break
  }
  if (found) {
    mkdirSync(dirname(remembered), { recursive: true })
    writeFileSync(remembered, JSON.stringify({ ...found, seen: fingerprint(found.path) }))
    console.error(`Browser for the tests: ${found.path}`)
    return found.path
  }
  console.error(
    [
      'The browser tests need Chromium or Chrome, and none could be found, installed or started.',
      ...new Set(failures),
      'Install one (on Debian: apt install chromium; anywhere: npx playwright install --with-deps chromium),',
      'or name one in CHROME_PATH. The other tests run without: npm test -- types lint unit content',
    ].join('\n'),
  )
  process.exit(1)
}

/** For playwright.config.ts: how to start the browser found by `findBrowser`, or the likeliest one if it never ran. */
export const launchOptions = optionsFor(recall() ?? candidates()[0] ?? { path: playwrightsOwn })

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await findBrowser()

// The hosted build in a browser, beside a hand-written page of one file, in turn and in one run: what must come before
// the first screen, how soon it is read and usable on a slow line, how soon an answer brings the next question on a slow
// processor, and whether memory grows. Reads `dist/` as it was built last. Times differ from machine to machine; compare the ratios.
import { resolve } from 'node:path'
import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core'
import { findBrowser, launchOptions } from '../../src/build/browser.mjs'
import { summary, type Bench, type Figures } from './bench.ts'
import { walk, watch } from './page-driver.ts'
import { besidePeers } from './page-peers.ts'
import { newIdentity, servePages, type PageServer } from './page-server.ts'
import { slowLine, type Line } from './slow-line.ts'
import { referencePage, targets, walkOf, worksLine, type Target } from './page-targets.ts'

/** A slow, distant line (400 kbit/s, 400 ms) and a cheap phone, as in the published figures. */
const SLOW: Line = { roundTrip: 400, bytesPerSecond: 50_000 }
const SLOW_LOAD = 4
const SLOW_ANSWER = 6
const JOURNEYS = 50

let server: PageServer
let browser: Browser
let answers: Readonly<Record<string, string | readonly string[]>> = {}
/** The long walk is taken once in a whole run. */
let heapTaken = false
let warm = false

interface Opened {
  page: Page
  cdp: CDPSession
  close: () => Promise<void>
}

/** A target in a browser that has never been here. The worker for offline use would compete for the same line. */
async function open(target: Target, throttle: { cpu: number; port: number }): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle.cpu })
  await page.addInitScript(watch, { shown: target.shown, usable: target.usable })
  server.taken()
  await page.goto(`https://127.0.0.1:${throttle.port}${target.path}`, { waitUntil: 'commit' })
  return { page, cdp, close: () => context.close() }
}

async function mark(page: Page, name: string): Promise<number> {
  await page.waitForFunction(
    (each) => Reflect.get(Reflect.get(window, 'marks') as object, each) !== undefined,
    name,
  )
  return page.evaluate((each) => Number(Reflect.get(Reflect.get(window, 'marks') as object, each)), name)
}

async function load(target: Target): Promise<Figures> {
  // A line of its own: what the page before had sent for and never took would still be under way.
  const line = await slowLine(server.port, SLOW)
  const { page, close } = await open(target, { cpu: SLOW_LOAD, port: line.port })
  const paint = await mark(page, 'paint')
  const shown = Math.max(await mark(page, 'shown'), paint)
  const before = server.taken().filter(({ path }) => !/icon|manifest|woff2/.test(path))
  const usable = Math.max(await mark(page, 'usable'), shown)
  const sent = [...before, ...server.taken()].filter(({ path }) => !/icon|manifest|woff2/.test(path))
  await page.waitForTimeout(500)
  const moved = await mark(page, 'shift')
  await close()
  line.close()
  const { name } = target
  return {
    // The page's own script is asked for at once; the first screen at home does not wait for it.
    [`${name}: requests until shown`]: name === 'works' ? before.length : 1,
    [`${name}: until usable, brotli kB`]: sent.reduce((sum, { bytes }) => sum + bytes, 0) / 1000,
    [`${name}: first paint, slow ms`]: paint,
    [`${name}: shown, slow ms`]: shown,
    [`${name}: usable, slow ms`]: usable,
    [`${name}: layout shift`]: moved,
  }
}

async function answer(target: Target): Promise<{ p50: number; p95: number; last: number }> {
  const { page, close } = await open(target, { cpu: SLOW_ANSWER, port: server.port })
  await mark(page, 'usable')
  // Until what is fetched ahead is here, as it would be while the first question is read.
  await page.waitForLoadState('networkidle')
  const walks = [await page.evaluate(walk, answers), await page.evaluate(walk, answers)]
  await close()
  const each = walks.flatMap((one) => one.each).toSorted((a, b) => a - b)
  return {
    p50: summary(each).median,
    p95: each[Math.floor(each.length * 0.95)] ?? NaN,
    last: summary(walks.map(({ last }) => last)).median,
  }
}

/** Kilobytes that stay after each journey, over the second half of many. */
async function growth(target: Target): Promise<number> {
  const { page, cdp, close } = await open(target, { cpu: 1, port: server.port })
  await mark(page, 'usable')
  const used = async () => {
    for (let i = 0; i < 3; i++) await cdp.send('HeapProfiler.collectGarbage')
    return (await cdp.send('Runtime.getHeapUsage')).usedSize / 1000
  }
  let half = 0
  for (let journey = 1; journey <= JOURNEYS; journey++) {
    await page.evaluate(walk, answers)
    if (journey === JOURNEYS / 2) half = await used()
  }
  const grown = (await used()) - half
  await close()
  return grown / (JOURNEYS / 2)
}

async function run(): Promise<Figures> {
  const figures: Record<string, number> = {}
  for (const target of targets) Object.assign(figures, await load(target))
  const [reference, , works] = targets as readonly [Target, Target, Target]
  const theirs = await answer(reference)
  const ours = await answer(works)
  const by = (figure: string, name: string) =>
    (figures[`${name}: ${figure}`] ?? NaN) / (figures[`reference: ${figure}`] ?? NaN)
  for (const name of ['home', 'works']) {
    figures[`${name}: shown ÷ reference`] = by('shown, slow ms', name)
    figures[`${name}: usable ÷ reference`] = by('usable, slow ms', name)
  }
  figures['reference: answer p50, ms at ÷ 6'] = theirs.p50
  figures['works: answer p50, ms at ÷ 6'] = ours.p50
  figures['works: answer p95, ms at ÷ 6'] = ours.p95
  figures['answer ÷ reference'] = ours.p50 / theirs.p50
  figures['works: verdicts, ms at ÷ 6'] = ours.last
  if (warm && !heapTaken) {
    heapTaken = true
    figures['reference: heap growth a journey, kB'] = await growth(reference)
    figures['works: heap growth a journey, kB'] = await growth(works)
  }
  warm = true
  return figures
}

export const bench: Bench = {
  name: 'page',
  prepare: async () => {
    await findBrowser()
    const flow = worksLine()
    answers = walkOf(flow)
    const identity = newIdentity()
    server = await servePages(resolve('dist'), { '/reference.html': referencePage(flow) }, identity)
    const believe = `--ignore-certificate-errors-spki-list=${identity.fingerprint}`
    browser = await chromium.launch({ ...launchOptions, args: [...(launchOptions.args ?? []), believe] })
  },
  run,
  finish: async () => {
    await browser.close()
    server.close()
  },
  beside: besidePeers,
}

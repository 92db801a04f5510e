// What Playwright cannot do with the Firefox that people have, done another way: it gets no word of downloads, may not read
// the clipboard, fills fields without a word that they changed, and cannot pretend to another medium or other colours (it
// would go on in silence, testing nothing).
import type { Page } from '@playwright/test'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { catchFiles, type Handed } from './catch-files.ts'

/** A font with the status NS_BINDING_ABORTED, a script, or the styles of one. */
const CUT_OFF = /status=2152398850|error loading dynamically imported module|Unable to preload CSS/

type Media = NonNullable<Parameters<Page['emulateMedia']>[0]>

/** Makes this page answer as Chromium’s would. `faults`: what the test has heard of so far. */
export async function makeUpFor(page: Page, javaScript: boolean, faults: string[]): Promise<void> {
  if (!javaScript) return tellTabs(page, { allowJavascript: false })
  const waiting: ((file: Handed) => void)[] = []
  await page.exposeBinding('handedOver', (_, file: Handed) => waiting.shift()?.(file))
  await page.addInitScript(catchFiles)
  await page.addInitScript(rememberCopies)
  await page.addInitScript(tellOfChanges)
  const prepare = page.addInitScript.bind(page)
  const wait = page.waitForEvent.bind(page) as (event: string, ...more: unknown[]) => Promise<unknown>
  const waitOr = (event: string, ...more: unknown[]) =>
    event === 'download'
      ? new Promise<Handed>((resolve) => waiting.push(resolve)).then(asDownload)
      : wait(event, ...more)
  /** What was still being fetched as a page was left is told of as a fault, though it is nobody's. */
  const leave =
    <Given extends unknown[], Result>(go: (...given: Given) => Promise<Result>) =>
    async (...given: Given) => {
      const before = faults.length
      const result = await go(...given)
      faults.push(...faults.splice(before).filter((fault) => !CUT_OFF.test(fault)))
      return result
    }
  Object.assign(page, {
    goto: leave(page.goto.bind(page)),
    reload: leave(page.reload.bind(page)),
    waitForEvent: waitOr,
    // Firefox runs these in the blank page before ours too, where there is no storage to prepare.
    addInitScript: (script: unknown, given: unknown) =>
      typeof script === 'function'
        ? prepare(`if (/^(https?|file):/.test(location.href)) (${String(script)})(${JSON.stringify(given)})`)
        : prepare(script as string),
    emulateMedia: (media: Media) => tellTabs(page, asFirefoxSays(media)),
  })
  // It knows no such permissions, and needs none: see `rememberCopies`.
  Object.assign(page.context(), { grantPermissions: () => Promise.resolve() })
}

function asFirefoxSays({ media, colorScheme, forcedColors, reducedMotion }: Media) {
  return {
    ...(media !== undefined && { mediumOverride: media ?? '' }),
    ...(colorScheme !== undefined && { prefersColorSchemeOverride: colorScheme ?? 'none' }),
    ...(forcedColors !== undefined && {
      forcedColorsOverride: forcedColors === 'active' ? 'active' : 'none',
    }),
    ...(reducedMotion !== undefined && { prefersReducedMotionOverride: reducedMotion ?? 'none' }),
  }
}

/** Firefox keeps this for each tab and lets only pages of its own at it. All tabs here belong to one test. */
async function tellTabs(page: Page, overrides: object): Promise<void> {
  // On a busy machine it now and then never answers; what is told twice does no harm.
  for (let tries = 0; tries < 4; tries++) {
    const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 15_000))
    if (await Promise.race([tellOnce(page, overrides).then(() => true), late])) return
  }
  throw new Error('Firefox could not be told how to pretend.')
}

async function tellOnce(page: Page, overrides: object): Promise<void> {
  const apart = await page.context().browser()!.newContext()
  const own = await apart.newPage()
  // Twice: going there the first time changes the process, and Playwright does not see where to.
  for (let time = 0; time < 2; time++) {
    await own.goto('chrome://browser/content/blanktab.html', { waitUntil: 'commit' })
  }
  await own.evaluate((overrides) => {
    interface Tab {
      linkedBrowser: { browsingContext: object }
    }
    const { wm } = Reflect.get(globalThis, 'Services') as {
      wm: { getEnumerator(kind: string): Iterable<unknown> }
    }
    for (const opened of wm.getEnumerator('navigator:browser')) {
      for (const { linkedBrowser } of (opened as { gBrowser: { tabs: Iterable<Tab> } }).gBrowser.tabs) {
        Object.assign(linkedBrowser.browsingContext, overrides)
      }
    }
  }, overrides)
  await apart.close()
  await page.bringToFront()
}

async function asDownload({ name, base64 }: Handed) {
  const path = join(await mkdtemp(join(tmpdir(), 'journey-')), 'file')
  await writeFile(path, Buffer.from(base64, 'base64'))
  return { suggestedFilename: () => name, path: async () => path }
}

/** Runs in the page: Firefox asks its reader before a page may read the clipboard, and nobody is here to say yes. */
function rememberCopies(): void {
  const { clipboard } = navigator
  if (!clipboard) return
  const write = clipboard.writeText.bind(clipboard)
  let copied = ''
  Object.assign(clipboard, {
    writeText: async (text: string) => {
      await write(text)
      copied = text
    },
    readText: () => Promise.resolve(copied),
  })
}

/**
 * Runs in the page: what is filled in here is set by a script, and Firefox tells of a change only where keys were pressed. What
 * a reader types is told of, as it is here: when the field is left, or Enter is pressed in it.
 */
function tellOfChanges(): void {
  const filled = new WeakSet<EventTarget>()
  const tell = ({ target }: Event) => {
    if (target && filled.has(target)) target.dispatchEvent(new Event('change', { bubbles: true }))
  }
  const listen = (kind: string, listener: (event: Event) => void) => addEventListener(kind, listener, true)
  listen('input', (event) => {
    if (!event.isTrusted && event.target) filled.add(event.target)
  })
  listen('change', ({ target }) => {
    if (target) filled.delete(target)
  })
  listen('blur', tell)
  listen('keypress', (event) => {
    if ((event as KeyboardEvent).key === 'Enter' && event.target instanceof HTMLInputElement) tell(event)
  })
}

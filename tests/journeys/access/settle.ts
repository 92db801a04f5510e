// Waiting until a page is all there.
import type { BrowserContext, Page, Request } from '@playwright/test'

/** What each window is fetching just now. */
const fetching = new WeakMap<BrowserContext, Set<Request>>()

/** Keeps count of what is being fetched, so that `settle` can wait for it. To be called before the first page is there. */
export function followFetches(context: BrowserContext): void {
  const open = new Set<Request>()
  fetching.set(context, open)
  context.on('request', (request) => {
    // What the page before was still fetching is given up.
    if (request.isNavigationRequest()) open.clear()
    else if (/^https?:/.test(request.url())) open.add(request)
  })
  context.on('requestfinished', (request) => void open.delete(request))
  context.on('requestfailed', (request) => void open.delete(request))
}

/** In the page: until what waits for a frame to have been shown has begun (src/session/after-paint.svelte.ts). */
function shown(): Promise<void> {
  return new Promise((done) => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))
    // A page that is not drawn just now has no frames.
    setTimeout(done, 500)
  })
}

/** In the page: until nothing in it has changed for a moment. */
function still(): Promise<void> {
  return new Promise((still) => {
    const done = () => {
      watcher.disconnect()
      still()
    }
    let waiting = setTimeout(done, 150)
    const watcher = new MutationObserver(() => {
      clearTimeout(waiting)
      waiting = setTimeout(done, 150)
    })
    watcher.observe(document.body, { subtree: true, childList: true, characterData: true })
    // A clock on the page never stands still.
    setTimeout(done, 3000)
  })
}

const saysNoWait = () =>
  ![...document.querySelectorAll('[role=status]')].some(({ textContent }) =>
    textContent?.trim().endsWith('…'),
  )

/** Until the page has a heading, waits for nothing more and has stood still for a moment. */
export async function settle(page: Page): Promise<void> {
  const open = fetching.get(page.context())
  await page.locator('main h1').first().waitFor()
  // What has come may send for more. Some things never come: a test may hold them back.
  for (let rounds = 0; rounds < 5; rounds++) {
    await page.evaluate(shown)
    for (let looks = 0; open?.size && looks < 200; looks++) await new Promise((look) => setTimeout(look, 25))
    await page.waitForFunction(saysNoWait)
    await page.evaluate(still)
    if (!open?.size) return
  }
}

/**
 * Has every part of the page drawn once, as somebody who scrolled through it would. Parts below the window wait until then, at
 * a height that is guessed, and what is measured beside them would be measured wrongly.
 */
export async function drawWhole(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const waiting = [...document.querySelectorAll<HTMLElement>('main *')].filter(
      (element) => getComputedStyle(element).contentVisibility === 'auto',
    )
    if (waiting.length === 0) return
    const frame = () => new Promise((done) => requestAnimationFrame(done))
    for (const { style } of waiting) style.contentVisibility = 'visible'
    // The height is remembered once it was on the screen.
    await frame()
    await frame()
    for (const { style } of waiting) style.contentVisibility = ''
    await frame()
  })
}

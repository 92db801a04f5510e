// Waiting until a page is all there.
import type { Page } from '@playwright/test'

/** Until the page has a heading, waits for nothing more and has stood still for a moment. */
export async function settle(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor()
  await page.waitForFunction(
    () =>
      ![...document.querySelectorAll('[role=status]')].some(({ textContent }) =>
        textContent?.trim().endsWith('…'),
      ),
  )
  await page.evaluate(
    () =>
      new Promise<void>((still) => {
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
      }),
  )
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

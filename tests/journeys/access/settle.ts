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

// The first screen before its script has come, and for readers who have none: readable, with its links, in the right
// colours, and a press is answered late rather than lost.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from './fixtures.ts'

const PHONE = { width: 360, height: 740 }

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  for (const viewport of [PHONE, { width: 1440, height: 1000 }]) {
    test(`at ${viewport.width} pixels the home page is read and its links are there`, async ({ page }) => {
      await page.setViewportSize(viewport)
      await page.goto('./')
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Find out what you can find out.')
      await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link').first()).toBeVisible()
      // A button that nothing answers is not shown.
      await expect(page.getByRole('button', { name: 'Menu' })).toBeHidden()
      await expect(
        page
          .getByRole('link', { name: /^Works/ })
          .filter({ visible: true })
          .first(),
      ).toBeVisible()
      await expect(page.locator('noscript p')).toBeVisible()
      await expect(page.getByText('Fetching the page…')).toBeHidden()
    })
  }
})

test('a press of Menu before the script has come is answered when it has', async ({ page }) => {
  await page.setViewportSize(PHONE)
  let letGo = () => {}
  const held = new Promise<void>((resolve) => (letGo = resolve))
  await page.route(/assets\/.*\.js$/, async (route) => {
    await held
    await route.continue()
  })
  await page.goto('./', { waitUntil: 'commit' })
  const menu = page.getByRole('button', { name: 'Menu' })
  await menu.click()
  await expect(menu).toHaveAttribute('aria-expanded', 'false')
  letGo()
  await expect(page.getByRole('button', { name: 'Close' })).toHaveAttribute('aria-expanded', 'true')
  await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link').first()).toBeVisible()
})

test('a link pressed before the script has come leads there', async ({ page }) => {
  let letGo = () => {}
  const held = new Promise<void>((resolve) => (letGo = resolve))
  await page.route(/assets\/.*\.js$/, async (route) => {
    await held
    await route.continue()
  })
  await page.goto('./', { waitUntil: 'commit' })
  await page
    .getByRole('link', { name: /^Works/ })
    .filter({ visible: true })
    .first()
    .click()
  await expect(page.getByText('Fetching the page…')).toBeVisible()
  letGo()
  await expect(page.getByRole('group').getByRole('radio').first()).toBeVisible()
})

test('a press that is under way while the app takes the place of the first screen still counts', async ({
  page,
}) => {
  let letGo = () => {}
  const held = new Promise<void>((resolve) => (letGo = resolve))
  await page.route(/assets\/.*\.js$/, async (route) => {
    await held
    await route.continue()
  })
  await page.goto('./', { waitUntil: 'commit' })
  await page
    .getByRole('link', { name: /^Works/ })
    .filter({ visible: true })
    .first()
    .hover()
  await page.mouse.down()
  letGo()
  // All of the app has come, and would have begun.
  await page.waitForLoadState('networkidle')
  await page.mouse.up()
  await expect(page.getByRole('group').getByRole('radio').first()).toBeVisible()
})

test('colours chosen on an earlier visit are there before the script', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.addInitScript(() => localStorage.setItem('thinking-professionals:theme', 'dark'))
  await page.route(/assets\/.*\.js$/, () => new Promise(() => {}))
  await page.goto('./', { waitUntil: 'commit' })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const light = await page.evaluate(() => {
    const [, red = ''] = /(\d+)/.exec(getComputedStyle(document.body).backgroundColor) ?? []
    return Number(red)
  })
  expect(light, 'the paper is dark').toBeLessThan(80)
})

test('nothing moves while the first screen comes and the app takes its place', async ({ page }) => {
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const moved = Reflect.get(entry, 'value') as number
        Reflect.set(window, 'moved', ((Reflect.get(window, 'moved') as number | undefined) ?? 0) + moved)
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
  for (const viewport of [PHONE, { width: 1440, height: 1000 }]) {
    await page.setViewportSize(viewport)
    await page.goto('./')
    await expect(page.getByRole('combobox', { name: 'Colours' })).toBeAttached()
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100))))
    expect(await page.evaluate(() => Reflect.get(window, 'moved') as number | undefined)).toBeUndefined()
  }
})

/** The same app on a server that takes its time over every answer. */
async function distant(app: string, delay: number): Promise<{ address: string; close: () => void }> {
  const server = createServer((request, response) => {
    const answer = async () => {
      await new Promise((done) => setTimeout(done, delay))
      const from = await fetch(new URL(request.url ?? '/', app))
      response.writeHead(from.status, { 'content-type': from.headers.get('content-type') ?? '' })
      response.end(Buffer.from(await from.arrayBuffer()))
    }
    answer().catch(() => response.destroy())
  })
  await new Promise<void>((done) => server.listen(0, 'localhost', done))
  const { port } = server.address() as AddressInfo
  return { address: `http://localhost:${port}/`, close: () => server.close() }
}

test('on a slow line the typeface comes with the next page', async ({ browser, baseURL, watch, faults }) => {
  const { address, close } = await distant(baseURL ?? '', 400)
  // The worker for offline use fetches the typeface as well.
  const context = await browser.newContext({ serviceWorkers: 'block' })
  await watch(context)
  const page = await context.newPage()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url().replace(/^.*\//, '')))
  const at = (part: RegExp) => asked.findIndex((name) => part.test(name))
  const worn = () => page.evaluate(() => getComputedStyle(document.body).fontFamily)
  await page.goto(address)
  await expect(page.getByRole('combobox', { name: 'Colours' })).toBeAttached()
  expect(await worn()).toMatch(/^"Segoe UI"/)
  await expect.poll(() => at(/\.woff2/)).toBeGreaterThan(at(/^home.*\.js/))
  // Until it has come, pages go on without it.
  const menu = page.getByRole('navigation', { name: 'Main' })
  await expect(async () => {
    await menu.getByRole('link', { name: 'Help' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'How this works' })).toBeVisible()
    await menu.getByRole('link', { name: 'Search' }).click()
    await expect(page.getByRole('searchbox')).toBeVisible()
    expect(await worn()).toMatch(/^Commissioner/)
  }).toPass()
  expect(await page.evaluate(() => [...document.fonts].some(({ status }) => status === 'loaded'))).toBe(true)
  await context.close()
  close()
  // That server stands at an address of its own, and is asked for the app and nothing else.
  expect(faults.splice(0).filter((fault) => !fault.startsWith(`request elsewhere: ${address}`))).toEqual([])
})

// Other countries and other clocks: the words and figures are the same wherever the device thinks it is, and nothing is lost
// when its clock goes back, by an hour in autumn or by years when a battery dies.
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { settle } from './access/settle.ts'
import { expect, test } from './fixtures.ts'

/** What the pages say, after every sign of waiting has gone. */
async function wordsOf(page: Page): Promise<string[]> {
  const words: string[] = []
  await page.goto('./#/cases/diamond')
  const result = page.locator('main a[href*="/result?"]').first()
  await expect(result).toBeVisible()
  const addresses = [
    ((await result.getAttribute('href')) ?? '').slice(2),
    ...['brief/works', 'calculators/two-means?d=0.25', 'costs', 'methods', 'glossary', 'map/works', 'desk'],
  ]
  for (const address of addresses) {
    const heading = page.locator('main h1')
    const last = (await heading.textContent()) ?? ''
    await page.evaluate((to) => (location.hash = `#/${to}`), address)
    await expect(heading).not.toHaveText(last)
    await settle(page)
    const main = page.locator('main')
    let before = ''
    let still = 0
    // Until the page stands still: some of it is worked out after the rest.
    await expect
      .poll(
        async () => {
          const now = await main.innerText()
          still = now === before && /\S/.test(now) && !/Fetching|Working it out…/.test(now) ? still + 1 : 0
          before = now
          return still
        },
        { intervals: [100], timeout: 30_000 },
      )
      .toBeGreaterThan(1)
    words.push(`${address}\n${before}`)
  }
  return words
}

const NOON = new Date('2026-11-22T12:00:00Z')

async function opened(
  browser: Browser,
  watch: (context: BrowserContext) => Promise<void>,
  options: { locale: string; timezoneId: string; baseURL: string | undefined },
): Promise<Page> {
  const { baseURL, ...place } = options
  const context = await browser.newContext({ ...place, serviceWorkers: 'block', ...(baseURL && { baseURL }) })
  await watch(context)
  const page = await context.newPage()
  await page.clock.setFixedTime(NOON)
  return page
}

test('every word and figure is the same in London, Istanbul, Cairo and Bangkok', async ({
  browser,
  watch,
  baseURL,
}) => {
  test.slow()
  // A dotless i, digits that are not 0 to 9, another calendar.
  const places = [
    ['en-GB', 'Europe/London'],
    ['tr-TR', 'Europe/Istanbul'],
    ['ar-EG', 'Africa/Cairo'],
    ['th-TH-u-nu-thai', 'Asia/Bangkok'],
  ] as const
  const [home, ...others] = places
  const page = await opened(browser, watch, { locale: home[0], timezoneId: home[1], baseURL })
  const expected = await wordsOf(page)
  expect(expected.join('').length).toBeGreaterThan(20_000)
  await page.context().close()
  for (const [locale, timezoneId] of others) {
    const there = await opened(browser, watch, { locale, timezoneId, baseURL })
    const strange = await there.evaluate(() => new Date(0).toLocaleDateString() + 'I'.toLocaleLowerCase())
    expect(strange, 'the browser is really elsewhere').not.toContain('01/01/1970i')
    const found = await wordsOf(there)
    for (const [at, words] of expected.entries()) expect(found[at], locale).toBe(words)
    await there.context().close()
  }
})

test.describe('a clock that goes back', () => {
  test.use({ timezoneId: 'Europe/London' })

  for (const [name, before, after] of [
    ['by an hour, in the night when summer time ends', '2026-10-25T00:45:00Z', '2026-10-25T01:05:00Z'],
    ['by years, when its battery dies', '2026-11-22T12:00:00Z', '2001-01-01T00:00:00Z'],
  ] as const) {
    test(name, async ({ page }) => {
      await page.clock.setFixedTime(new Date(before))
      await page.goto('./#/works')
      await page.getByRole('radio', { name: /^Activity in places/ }).check()
      await page.getByRole('button', { name: 'Continue' }).click()
      await expect(page.getByRole('heading', { level: 1 })).not.toContainText('What is being tried?')
      await page.goto('./#/desk')
      await page.getByRole('button', { name: /Body-worn video/ }).click()
      await expect(page).toHaveURL(/#\/desk\/\w+/)
      const desk = page.url()

      await page.clock.setFixedTime(new Date(after))
      await page.goto('./#/works/target')
      await page.getByRole('radio', { name: /^A letter, message/ }).check()
      await page.getByRole('button', { name: 'Continue' }).click()
      await page.goto(`${desk}/bids`)
      await page.getByRole('button', { name: 'Withdraw BrightShield Systems' }).click()
      await page.getByRole('textbox', { name: 'Why it is withdrawn' }).fill('The bidder asked us to.')
      await page.getByRole('button', { name: 'Withdraw the bid' }).click()
      await expect(page.getByText('Withdrawn. The bidder asked us to.')).toBeVisible()

      // The last word counts, and the trail still runs forwards.
      await page.reload()
      await expect(page.getByText('Withdrawn. The bidder asked us to.')).toBeVisible()
      await page.goto('./#/works/target')
      await expect(page.getByRole('radio', { name: /^A letter, message/ })).toBeChecked()
      await page.goto('./#/saved')
      await expect(page.getByText('In hand now.')).toBeVisible()
      await expect(page.locator('main')).not.toContainText(/Invalid|NaN|undefined/)
    })
  }

  test('a session in a room goes on, and no clock runs backwards', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-11-22T12:00:00Z'))
    await page.goto('./#/room/exercise/bwv-lottery')
    await page.getByRole('button', { name: 'Begin' }).click()
    await expect(page).toHaveURL(/#\/room\/now/)
    await page.clock.setFixedTime(new Date('2026-11-22T10:00:00Z'))
    await page.keyboard.press('PageDown')
    await expect(page.getByRole('heading', { level: 2, name: 'Your task' })).toBeVisible()
    await page.reload()
    await expect(page.getByRole('heading', { level: 1, name: /Lottery or not/ })).toBeVisible()
    await expect(page.locator('main')).not.toContainText(/-\d+ min|NaN|undefined/)
  })
})

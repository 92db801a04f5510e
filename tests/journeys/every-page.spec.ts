// Every kind of page, held to what everybody needs: read by axe in light, dark and forced colours, valid, named, ordered, walked
// by Tab, on the narrowest screen and with wide spacing. One visit serves all of it. A page that is missing does not compile.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Page } from '@playwright/test'
import { axeFaults, COLOURS, plainAxe } from './access/axe.ts'
import { htmlFaults } from './access/html.ts'
import {
  clippedFaults,
  frameFaults,
  openAll,
  sidewaysFaults,
  smallTargets,
  spaceText,
} from './access/looks.ts'
import { deskVisits, walks, type Visit } from './access/pages.ts'
import { settle } from './access/settle.ts'
import { focusFaults, tabThrough } from './access/tabbing.ts'
import { expect, singleFile, test } from './fixtures.ts'

// Forced colours and the order of Tab are Chromium's here; what a page is made of is the same in every browser.
test.skip(({ browserName }) => browserName !== 'chromium', 'Held to it once, in Chromium.')

const WIDE = { width: 1280, height: 800 }
const NARROW = { width: 320, height: 640 }

/**
 * Goes there and waits: on a busy machine the page before it stays for a while, and must not be looked at in its place. It goes
 * by way of an address that nobody has, whose page comes with the first script: when that has gone and the focus has come to
 * another, the app has arrived.
 */
async function goTo(page: Page, { path, bare }: Visit) {
  await page.goto('./#/nowhere')
  await expect(page).toHaveTitle(/^Nothing here/)
  await page.goto(`./#/${path}`)
  if (path.startsWith('nowhere')) return
  await expect(page, path).not.toHaveTitle(/^Nothing here/)
  // The heading of the projector may give way to what the trainer shows.
  if (bare) return
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('main')?.id)).toBe('main')
}

async function hold(page: Page, visit: Visit) {
  const name = `#/${visit.path.split('?')[0]}${visit.state ? `, ${visit.state}` : ''}`
  const none = (faults: string[], what: string) => expect.soft(faults, `${name}: ${what}`).toEqual([])

  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' })
  await page.setViewportSize(WIDE)
  await page.evaluate(() => (document.adoptedStyleSheets = []))
  await visit.before?.(page)
  await goTo(page, visit)
  await settle(page)
  if (visit.then) {
    await visit.then(page)
    await settle(page)
  }

  none(await tabThrough(page), 'by Tab')
  await page.evaluate(openAll)
  await settle(page)
  none(await page.evaluate(frameFaults, visit.bare ?? false), 'title, landmarks, headings')
  none(await page.evaluate(smallTargets), 'targets')
  none(await htmlFaults(await page.content()), 'HTML')
  none(await axeFaults(page), 'axe, light')

  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' })
  none(await axeFaults(page, undefined, COLOURS), 'axe, forced colours')
  none(await focusFaults(page), 'focus')

  await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'none' })
  await page.setViewportSize(NARROW)
  await settle(page)
  none(await page.evaluate(sidewaysFaults), 'at 320 px')
  none(await page.evaluate(smallTargets), 'targets at 320 px')
  // Every rule once more: some of a page is drawn another way where it is narrow, and what scrolls there must be reached.
  none(await axeFaults(page), 'axe, dark, 320 px')
  await page.evaluate(spaceText)
  none(await page.evaluate(sidewaysFaults), 'spaced text at 320 px')
  none(await page.evaluate(clippedFaults), 'spaced text at 320 px')
  await page.setViewportSize(WIDE)
  none(await page.evaluate(sidewaysFaults), 'spaced text')
  none(await page.evaluate(clippedFaults), 'spaced text')
}

for (const [name, visits] of Object.entries(walks)) {
  test(`${name}: for everybody`, async ({ page }) => {
    test.slow()
    await page.goto('./')
    for (const visit of visits) await test.step(visit.path, () => hold(page, visit))
  })
}

test('every part of a desk: for everybody', async ({ page }) => {
  test.slow()
  for (const visit of await deskVisits(page)) await test.step(visit.path, () => hold(page, visit))
})

test('the page as it is sent is valid, before any script has run', async ({ request }) => {
  const sent = await request.get('./')
  expect(await htmlFaults(await sent.text())).toEqual([])
})

test('axe, made quicker for these tests, finds what axe finds', async ({ page }) => {
  await page.goto('./#/calculators/two-means')
  await settle(page)
  await page.locator('main').evaluate((main) => {
    const faulty = ['#999', 'rgb(0 0 0 / 0.4)', 'hsl(200 50% 60%)', 'oklch(0.7 0.1 200)', 'GrayText'].map(
      (color) => {
        const words = document.createElement('p')
        words.textContent = 'Words that can hardly be read'
        Object.assign(words.style, { color, background: 'rgb(250 240 255 / 0.5)', opacity: '0.9' })
        return words
      },
    )
    main.append(document.createElement('img'), document.createElement('h5'), ...faulty)
  })
  const quick = await axeFaults(page)
  expect(quick.filter((fault) => fault.startsWith('color-contrast')).length).toBeGreaterThan(3)
  await page.evaluate(plainAxe)
  expect(quick).toEqual(await axeFaults(page))
})

test('no two pages have the same title, and each takes the focus to its heading', async ({ page }) => {
  const titles = new Map<string, string>()
  const visits = Object.values(walks)
    .flat()
    .filter(({ state, before, bare }) => !state && !before && !bare)
  await page.goto('./#/about')
  for (const visit of visits) {
    const { path } = visit
    await goTo(page, visit)
    if (path.startsWith('nowhere')) continue
    const title = await page.title()
    expect(title, path).not.toMatch(/^Nothing here/)
    expect(titles.get(title), `${path} has the title of another page: ${title}`).toBeUndefined()
    titles.set(title, path)
  }
  expect(titles.size).toBeGreaterThan(30)
})

test('specimens of components are for development, and left out of both builds', () => {
  const dist = dirname(singleFile)
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  expect(files.length).toBeGreaterThan(20)
  expect(files.filter((name) => /specimen/i.test(name))).toEqual([])
  const texts = files.filter((name) => /\.(html|js|css)$/.test(name))
  expect(
    texts.filter((name) => /data-specimen|Specimens of every/.test(readFileSync(join(dist, name), 'utf8'))),
  ).toEqual([])
})

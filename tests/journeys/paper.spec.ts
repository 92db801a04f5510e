// What comes out of the printer: read back from the PDF that the browser makes.
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { pagesOf, unpacked } from './pdf.ts'

const kept = (name: string) => readFile(new URL(`../saved/${name}.json`, import.meta.url), 'utf8')

test.beforeEach(async ({ page }) => {
  const [answers, logic] = [await kept('answers-value-today'), await kept('logic-today')]
  await page.goto('./')
  await page.evaluate(
    ([answers, logic]) => {
      localStorage.setItem('thinking-professionals:answers:value', answers!)
      localStorage.setItem('thinking-professionals:logic', logic!)
    },
    [answers, logic],
  )
  await page.goto('./#/brief/value')
  await page.reload()
  await expect(page.getByRole('heading', { name: 'The short answer' })).toBeVisible()
})

/** The drawing instructions of every page, how many pages there are, and how large. */
async function printed(page: Page) {
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true })
  return { raw: pdf.toString('latin1'), streams: unpacked(pdf), ...pagesOf(pdf) }
}

test('is A4, of a sane length, tagged for screen readers, with a title', async ({ page, browserName }) => {
  const { raw, sizes, pages } = await printed(page)
  expect(pages).toBeGreaterThan(6)
  expect(pages).toBeLessThan(25)
  expect(sizes.length).toBeGreaterThan(0)
  for (const [width = 0, height = 0] of sizes) {
    expect(Math.round(width)).toBeCloseTo(595, -1)
    expect(Math.round(height)).toBeCloseTo(842, -1)
  }
  // Firefox tags no PDF.
  if (browserName === 'firefox') return
  expect(raw).toContain('/StructTreeRoot')
  expect(raw).toContain('/Lang (en-GB)')
})

test('every page has its number', async ({ page, browserName }) => {
  test.skip(
    browserName === 'firefox',
    'Firefox has no boxes in the margins of a page; it prints its own numbers.',
  )
  const rules = await page.evaluate(() =>
    [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).map((rule) => rule.cssText),
  )
  expect(rules.join('\n')).toMatch(/@page \{[^}]*@bottom-right \{[^}]*counter\(page\)/)
})

test('is light and the same in a dark theme, and no picture or table runs off the paper', async ({
  page,
}) => {
  const light = await printed(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'))
  const dark = await printed(page)
  expect(dark.pages).toBe(light.pages)
  // The very same ink on the very same paper.
  expect(light.streams.length).toBeGreaterThan(10)
  // The part with the hour, which Firefox writes beside the drawings, differs by itself.
  const drawn = (parts: readonly string[]) =>
    parts.filter((part) => !part.includes('/CreationDate')).join('\n')
  expect(drawn(dark.streams) === drawn(light.streams), 'drawn alike').toBe(true)
  // As on a sheet of A4 less its margins, at 96 pixels to the inch.
  await page.setViewportSize({ width: 670, height: 1000 })
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  const seen = await page.evaluate(() => {
    const { color } = getComputedStyle(document.querySelector('article')!)
    const paper = getComputedStyle(document.documentElement).backgroundColor
    const parts = [...document.querySelectorAll('article img, article table, article p, article li')]
    const clipped = [...document.querySelectorAll('article *')]
      .filter(
        (each) => each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).overflowX !== 'visible',
      )
      .map((each) => each.className)
    return {
      color,
      paper,
      clipped,
      right: Math.max(...parts.map((part) => part.getBoundingClientRect().right)),
    }
  })
  const shade = (colour: string) =>
    (colour.match(/[\d.]+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0) / 3
  expect(shade(seen.color), 'ink').toBeLessThan(80)
  if (!/, 0\)$/.test(seen.paper)) expect(shade(seen.paper), 'paper').toBeGreaterThan(230)
  expect(seen.right).toBeLessThanOrEqual(670)
  expect(seen.clipped).toEqual([])
})

test('has the sources and none of the buttons', async ({ page }) => {
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { name: 'Sources', exact: true })).toBeVisible()
  expect(await page.locator('ol.sources li').count()).toBeGreaterThan(3)
  for (const button of await page.getByRole('button').all()) await expect(button).toBeHidden()
})

// What pages look like on paper: everything that was written, and nothing to press.
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

const LONG = 'Counted week by week since the spring; who was stopped is in the stop records of both boroughs.'

/** The answers kept for the line on worth, with one long text among them. */
async function keep(page: Page) {
  const saved = await readFile(new URL('../saved/answers-value-today.json', import.meta.url), 'utf8')
  const text = saved.replace('Counted; who was stopped is in the stop records', LONG)
  expect(text).toContain(LONG)
  await page.goto('./')
  await page.evaluate(
    (answers) => localStorage.setItem('thinking-professionals:answers:value', answers),
    text,
  )
}

/** What a page sets behind an element on paper. */
const after = (page: Page, element: string) =>
  page.evaluate(
    (selector) =>
      [...document.querySelectorAll(selector)].map((each) => {
        const { content } = getComputedStyle(each, '::after')
        // Firefox gives it as it was written.
        const [, name] = /^attr\((.*)\)$/.exec(content) ?? []
        return name === undefined ? content : `"${each.getAttribute(name) ?? ''}"`
      }),
    element,
  )

test('a note is printed, folded away or not, and the place for one is not', async ({ page }) => {
  await keep(page)
  await page.goto('./#/value/impact')
  await page.reload()
  await page.locator('summary', { hasText: 'Your note' }).click()
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('p.note')).toBeVisible()
  expect(await after(page, 'p.note')).toEqual(['"Marked-note: read the whole report"'])
  await expect(page.locator('summary', { hasText: 'Your note' })).toBeHidden()

  await page.emulateMedia({ media: 'screen' })
  await page.goto('./#/value/stage')
  await expect(page.locator('summary', { hasText: 'Add a note' })).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('summary', { hasText: 'Add a note' })).toBeHidden()
  await expect(page.locator('p.note')).toHaveCount(0)
  for (const button of await page.getByRole('button').all()) await expect(button).toBeHidden()
})

test('the sheet on worth prints every text whole, and its folds open', async ({ page, browserName }) => {
  test.skip(browserName === 'firefox', 'Only Chromium prints to a file here.')
  await keep(page)
  await page.goto('./#/worth')
  await page.reload()
  await expect(page.getByRole('heading', { name: 'The five Es', exact: true })).toBeVisible()
  // The browser says that it is about to print, as it does for whoever prints by hand.
  await page.pdf()
  for (const fold of ['Year by year', 'How wrong the figures could be'])
    await expect(
      page.locator('details', { has: page.locator('summary', { hasText: fold }) }),
    ).toHaveAttribute('open')
  await page.emulateMedia({ media: 'print' })
  for (const field of await page.getByRole('textbox', { name: 'How it is known' }).all())
    await expect(field).toBeHidden()
  expect(await after(page, '[data-paper]')).toContain(`"${LONG}"`)
})

test('a result says on paper which question it answers', async ({ page }) => {
  const link =
    'v=1&target=teams&stage=planned&decision=yes&priority=cost.innovation&aim=effect&evidence=mixed&logic=agreed' +
    '&impl=good&outcome=routine&effect=15to30&lag=months&alloc=group&less_protection=no&n_clusters=40plus' +
    '&series=long&events=500to999&spill=some&sensitive=yes&months=12to24&scale=wide&budget=high'
  await page.goto(`./#/works/result?${link}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('within reach')
  const question = page.locator('main').getByText('Does it work, or not?').first()
  await expect(question).toBeHidden()
  await page.emulateMedia({ media: 'print' })
  await expect(question).toBeVisible()
})

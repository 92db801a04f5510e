// The library behind the flows: every kind of page opens, can be found, and says what it rests on.
import type { Page } from '@playwright/test'
import { pathToFileURL } from 'node:url'
import { expect, singleFile, test } from './fixtures.ts'

const pages = [
  { path: 'methods', heading: /ways to find out/, title: /^Methods/ },
  { path: 'methods/im-crct', heading: 'Cluster randomised trial', title: /^Cluster randomised trial/ },
  { path: 'glossary', heading: 'The words of the trade', title: /^Glossary/ },
  { path: 'sources', heading: 'Where it all comes from', title: /^Sources/ },
  { path: 'cases', heading: 'What others could find out', title: /^Cases/ },
  { path: 'cases/start', heading: /^START/, title: /^START/ },
  { path: 'data', heading: 'Figures and where to get them', title: /^Data/ },
  { path: 'changes', heading: 'What has changed', title: /^What has changed/ },
  { path: 'search', heading: 'Search', title: /^Search/ },
]

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

test('every page of it opens and is named', async ({ page }) => {
  for (const { path, heading: words, title } of pages) {
    await page.goto(`./#/${path}`)
    await expect(heading(page)).toHaveText(words)
    await expect(page).toHaveTitle(title)
  }
})

test('the menu leads to the library, and the focus arrives at the heading', async ({ page }) => {
  await page.goto('./')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Methods' }).click()
  await expect(heading(page)).toBeFocused()
  await page.getByRole('link', { name: 'Cluster randomised trial' }).click()
  await expect(heading(page)).toHaveText('Cluster randomised trial')
  await expect(heading(page)).toBeFocused()
  await page.getByRole('link', { name: 'All methods' }).click()
  await expect(heading(page)).toHaveText(/ways to find out/)
})

test('a list of methods is narrowed as one types, and says how many are left', async ({ page }) => {
  await page.goto('./#/methods')
  await page.getByLabel('Narrow the list').fill('fair draw')
  await expect(page.getByRole('main').getByRole('status')).toHaveText(/^\d+ of \d+ methods$/)
  await expect(page.getByRole('link', { name: 'Cluster randomised trial' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Interviews' })).toBeHidden()
})

test('a method page names the rules that decide it, in words, with their numbers and sources', async ({
  page,
}) => {
  await page.goto('./#/methods/im-crct')
  const works = page.getByRole('region', { name: /Rules of the line/ })
  await expect(works).toContainText('Rule W01')
  await expect(works).toContainText('“Could it change a decision?” is “No”')
  await expect(works).toContainText('What would have to change:')
  const caveats = works.getByText(/^What counts against it: \d+ rules$/)
  await caveats.click()
  await expect(works.getByText(/^Rule W\d+/).nth(15)).toBeVisible()
  await works
    .getByRole('link', { name: /Evaluation Task Force/ })
    .first()
    .click()
  await expect(page).toHaveURL(/#\/sources\/S\d+$/)
  await expect(page.locator('[data-arrived]')).toBeInViewport()
})

test('an address of one term goes to it, and marks it', async ({ page }) => {
  await page.goto('./#/glossary/synthetic_control')
  const term = page.locator('[data-arrived]')
  await expect(term).toContainText('Synthetic control', { ignoreCase: true })
  await expect(term).toBeInViewport()
  await expect(term).toBeFocused()
})

test('an entry nobody has is the not-found page', async ({ page }) => {
  await page.goto('./#/methods/constructor')
  await expect(heading(page)).toHaveText('There is nothing at this address.')
  await expect(page).not.toHaveTitle(/Methods/)
})

test('the first use of a term opens its meaning from the keyboard, once on a page', async ({ page, axe }) => {
  await page.goto('./#/methods/im-crct')
  const term = page.getByRole('main').getByRole('button', { name: 'fair draw', exact: true })
  await expect(term).toHaveCount(1)
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await term.focus()
  await page.keyboard.press('Enter')
  const meaning = page.getByRole('note', { name: /What “randomisation” means/ })
  await expect(meaning).toBeVisible()
  await expect(meaning.getByRole('status')).toContainText('nobody can steer')
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height)
  await axe()
  await page.keyboard.press('Tab')
  await expect(meaning.getByRole('link', { name: 'In the glossary' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(meaning).toBeHidden()
  await expect(term).toBeFocused()
})

test('search by keyboard: a slip of the keys, a count, a result; and nothing typed in the address', async ({
  page,
}) => {
  await page.goto('./#/search')
  const field = page.getByRole('searchbox')
  await expect(field).toBeFocused()
  await page.keyboard.type('clustre randomised')
  await expect(page.getByRole('status').filter({ hasText: /results?\./ })).toHaveText(/^\d+ results?\.$/)
  const first = page.getByRole('region', { name: 'Results' }).getByRole('link').first()
  await expect(first).toHaveText('Cluster randomised trial')
  expect(page.url()).toMatch(/#\/search$/)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(first).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText('Cluster randomised trial')
  await page.goBack()
  await expect(field).toHaveValue('clustre randomised')
})

test('search offers a start, and a way on when nothing is found', async ({ page }) => {
  await page.goto('./#/search')
  await page.getByRole('button', { name: 'lottery' }).click()
  const results = page.getByRole('region', { name: 'Results' })
  await expect(results.getByRole('link').first()).toHaveText(/random/i)
  await page.getByRole('searchbox').fill('qqqqzzzz')
  await expect(page.getByText('Nothing found.').first()).toBeVisible()
  await expect(results.getByRole('link', { name: 'All methods' })).toBeVisible()
})

test('a case opens as answers on its line', async ({ page }) => {
  await page.goto('./#/cases/start')
  await page.getByRole('link', { name: 'See the advice' }).click()
  await expect(page).toHaveURL(/#\/works\/result/)
  await expect(heading(page)).toBeVisible()
  await expect(page.getByRole('main')).toContainText(/answers/)
})

test('the library and its search work in the single file, from disk', async ({ page }) => {
  await page.goto(`${pathToFileURL(singleFile).href}#/search`)
  await page.getByRole('searchbox').fill('before and aftr')
  const results = page.getByRole('region', { name: 'Results' })
  await results.getByRole('link', { name: 'Before and after only' }).click()
  await expect(heading(page)).toHaveText('Before and after only')
  await expect(page.getByText(/^Rule W\d+/).first()).toBeVisible()
})

// A trainer's way: find an exercise, read it, print the pack, and bring one of one's own, faulty first.
import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import type { Page } from '@playwright/test'
import { TEMPLATE } from '../../src/pages/training/template.ts'
import { expect, singleFile, test } from './fixtures.ts'
import { pagesOf } from './pdf.ts'

const heading = { level: 1 } as const
const field = (page: Page) => page.getByLabel('Open an exercise of your own')
const file = (text: string, name = 'my-exercise.yaml') => ({
  name,
  mimeType: 'application/yaml',
  buffer: Buffer.from(text),
})
const own = (page: Page) => page.getByRole('region', { name: 'Your own' })
const fits = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)

test('the list tells what each takes, and leads to the room and to the papers', async ({ page }) => {
  await page.goto('./#/training')
  await expect(page.getByRole('heading', heading)).toHaveText('Exercises for a group')
  const ready = page.getByRole('region', { name: 'Ready to run' })
  await expect(ready.getByRole('heading', { level: 3 })).toHaveCount(6)
  await expect(ready).toContainText('75 minutes, 8 to 40 people')
  await ready.getByText('What they learn, and what to bring').first().click()
  await expect(ready.getByText('name the ten steps from a problem to a report')).toBeVisible()
  await expect(ready.getByRole('link', { name: /^Run it in the room: Lottery or not/ })).toHaveAttribute(
    'href',
    '#/room/exercise/bwv-lottery',
  )
})

test('an exercise is read without showing its reveal, by hand and by keyboard', async ({ page }) => {
  await page.goto('./#/training')
  await page.getByRole('link', { name: 'Lottery or not? Body-worn video', exact: true }).click()
  await expect(page.getByRole('heading', heading)).toHaveText('Lottery or not? Body-worn video')
  await expect(page.getByText('5–22 min')).toBeVisible()
  await expect(page.getByText('fewer allegations').first()).toBeHidden()
  await expect(page.getByText('Whole teams were drawn by lot', { exact: true })).toBeHidden()
  const fold = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: 'What London did' }) })
    .locator('summary')
  await fold.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Whole teams were drawn by lot', { exact: true })).toBeVisible()
  await page.getByText('One team’s week', { exact: true }).click()
  await expect(page.getByRole('table', { name: 'Twelve incidents, and who went' })).toBeVisible()
})

test('a hurtful subject opens with a note and a way out', async ({ page }) => {
  await page.goto('./#/training/walls-of-text')
  await expect(page.getByText('You may leave at any time, for a minute or for good')).toBeVisible()
})

test('the pack comes in Word, and prints with every paper on a page of its own', async ({ page }) => {
  await page.goto('./#/training/diamond')
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'The pack in Word' }).click()
  const pack = await coming
  expect(pack.suggestedFilename()).toMatch(/^good-research-on-a-bad-scheme-diamond-\d{4}-\d\d-\d\d\.docx$/)
  const bytes = await readFile((await pack.path())!)
  expect(bytes.subarray(0, 2).toString()).toBe('PK')
  expect(bytes.length).toBeGreaterThan(15_000)

  const { pages } = pagesOf(await page.pdf({ format: 'A4' }))
  // The trainer's four, seven hand-outs, a sheet, cards, home and feedback, and the sources.
  expect(pages).toBeGreaterThanOrEqual(15)
  expect(pages).toBeLessThan(40)
  // Back on the screen there is the page again, and no paper.
  await expect(page.getByRole('heading', { name: 'By the clock' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Counting votes by hand' })).toHaveCount(0)
})

test('one paper prints by itself', async ({ page }) => {
  await page.addInitScript(() => {
    // What would be on paper, since nobody can look at the printer from here.
    window.print = () => (document.title = `printed: ${document.querySelector('article')?.textContent}`)
  })
  await page.goto('./#/training/diamond')
  await page.locator('summary', { hasText: 'Ten people, three years' }).click()
  await page.getByRole('button', { name: 'Print: Ten people, three years' }).click()
  await expect.poll(() => page.title()).toMatch(/^printed: .*Ten people, three years/s)
  const printed = await page.title()
  expect(printed).not.toContain('Counting votes by hand')
  expect(printed).toContain('Made up')
})

test('one’s own file: a fault with its line, mended, kept, removed and brought back', async ({
  page,
  axe,
}) => {
  await page.goto('./#/training')
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download the template' }).click()
  const text = await readFile((await (await coming).path())!, 'utf8')
  expect(text).toBe(TEMPLATE)

  await field(page).setInputFiles(
    file(text.replace('minutes: 30 ', 'minutes: 45 ').replace('kind: work', 'kind: wrok')),
  )
  await expect(page.getByRole('alert')).toContainText('“my-exercise.yaml” cannot be used yet')
  const line = text.split('\n').findIndex((each) => each.includes('kind: work')) + 1
  await expect(own(page)).toContainText(`Line ${line}, column 11.`)
  await expect(own(page)).toContainText('Did you mean `work`?')
  await axe()

  await field(page).setInputFiles(file(text))
  await expect(page.getByText('“Who should answer the door?” is in the list.').first()).toBeVisible()
  await expect(own(page).getByRole('heading', { level: 3 })).toHaveText(['Who should answer the door?'])
  await page.reload()
  await own(page).getByRole('link', { name: 'Who should answer the door?', exact: true }).click()
  await expect(page.getByRole('heading', heading)).toHaveText('Who should answer the door?')
  await expect(page.getByText('Could chance decide who gets it, or who starts first?')).toBeVisible()

  await page.goBack()
  await own(page).getByRole('button', { name: 'Remove Who should answer the door?' }).click()
  await expect(own(page).getByRole('heading', { level: 3 })).toHaveCount(0)
  await own(page).getByRole('button', { name: 'Undo' }).click()
  await expect(own(page).getByRole('heading', { level: 3 })).toHaveCount(1)
  await page.reload()
  await expect(own(page).getByRole('heading', { level: 3 })).toHaveCount(1)
})

test('a hostile file is read as text, said to be wrong, and does nothing', async ({ page }) => {
  await page.goto('./#/training')
  const hostile = TEMPLATE.replace(
    'title: Who should answer the door?',
    'title: "<img src=x onerror=alert(1)>"',
  )
  await field(page).setInputFiles(file(hostile, '<b>bold</b>.yaml'))
  await expect(page.getByRole('alert')).toContainText('<b>bold</b>.yaml')
  await expect(own(page)).toContainText('must not hold HTML tags')
  await expect(own(page).locator('img')).toHaveCount(0)
  await field(page).setInputFiles(file('x'.repeat(1_100_000)))
  await expect(page.getByRole('alert')).toContainText('larger than one megabyte')
})

test('nothing is cut off at 320 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 })
  await page.goto('./#/training')
  await field(page).setInputFiles(file(TEMPLATE.replace('says: Tables', 'sayss: Tables')))
  await expect(page.getByRole('alert')).toBeVisible()
  expect(await fits(page)).toBe(true)
  await page.goto('./#/training/vetting-bids')
  await page.getByText('Bid 3: BrightShield Systems', { exact: true }).click()
  expect(await fits(page)).toBe(true)
})

test('all of it works from one file on a disk', async ({ page }) => {
  await page.goto(`${pathToFileURL(singleFile).href}#/training`)
  await field(page).setInputFiles(file(TEMPLATE))
  await expect(page.getByText('“Who should answer the door?” is in the list.').first()).toBeVisible()
  await page.goto(`${pathToFileURL(singleFile).href}#/training/bwv-lottery`)
  await expect(page.getByText('This page was opened from a disk')).toBeVisible()
})

// A browser's database that never answers, takes work and gives it up, or is emptied from outside in the middle of a visit:
// the visit goes on, what could not be kept is told, and what is on the shelves is there afterwards.
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

const heading = { level: 1 } as const

async function answerAndGoOn(page: Page) {
  await page.goto('./#/works')
  await page.getByRole('radio', { name: /^Activity in places/ }).check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('heading', heading)).not.toContainText('What is being tried?')
}

const answered = (page: Page) =>
  expect(page.getByRole('radio', { name: /^Activity in places/ })).toBeChecked()

test('a database that never answers counts as none, and says so', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest
  })
  await answerAndGoOn(page)
  await page.goto('./#/saved')
  await expect(page.getByText('This browser keeps only the evaluation in hand.')).toBeVisible({
    timeout: 40_000,
  })
  await page.goto('./#/training')
  await expect(page.getByRole('heading', heading)).toBeVisible()
  await page.goto('./#/desk')
  await page.getByRole('button', { name: /Body-worn video/ }).click()
  await expect(page).toHaveURL(/#\/desk\/\w+/, { timeout: 40_000 })
  await expect(page.getByRole('heading', heading)).toHaveText('What comes next', { timeout: 40_000 })
  await page.goto('./#/works/target')
  await page.reload()
  await answered(page)
})

test('a database that takes a record and gives it up again loses nothing of what is in hand', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')!
      .value as IDBObjectStore['put']
    IDBObjectStore.prototype.put = function (...given) {
      const request = put.apply(this, given)
      request.addEventListener('success', () => this.transaction.abort())
      return request
    }
  })
  await answerAndGoOn(page)
  await page.goto('./#/saved')
  await page.getByRole('button', { name: 'Start a new evaluation' }).click()
  // It is not put away, because it could not be kept.
  await page.goto('./#/works/target')
  await answered(page)
  await page.reload()
  await answered(page)
})

test('storage that is emptied from outside in mid-visit: what is on the page goes on, and is kept again', async ({
  page,
}) => {
  await answerAndGoOn(page)
  await page.goto('./#/saved')
  await expect(page.getByText('In hand now.')).toBeVisible()
  await page.goto('./#/works/stage')
  await expect(page.getByRole('heading', heading)).toBeVisible()
  // As the settings of a browser do it: nobody tells this page.
  const deleted = await page.evaluate(async () => {
    localStorage.clear()
    sessionStorage.clear()
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '')
    const gone = names.map(
      (name) =>
        new Promise((resolve, reject) => {
          const request = indexedDB.deleteDatabase(name)
          request.onsuccess = resolve
          request.onerror = reject
          request.onblocked = () => reject(new Error(`${name} is held open`))
        }),
    )
    await Promise.all(gone)
    return names.length
  })
  expect(deleted).toBeGreaterThan(0)
  await page.getByRole('radio').first().check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.goto('./#/saved')
  await expect(page.getByText('Does it work, or not? 2 answers').first()).toBeVisible()
  await page.goto('./#/works/target')
  await page.reload()
  await answered(page)
})

test('another tab that empties everything leaves no page broken', async ({ page, context }) => {
  await answerAndGoOn(page)
  const other = await context.newPage()
  // A tab that starts on an empty device names a new evaluation, which this page would follow: it has to be through.
  await other.goto('./#/saved')
  await expect(other.getByText('In hand now.')).toBeVisible()
  await other.evaluate(() => localStorage.clear())
  await page.goto('./#/works/target')
  await page.getByRole('radio', { name: /^A letter, message/ }).check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('heading', heading)).not.toContainText('What is being tried?')
  await page.goto('./#/works/target')
  await page.reload()
  await expect(page.getByRole('radio', { name: /^A letter, message/ })).toBeChecked()
})

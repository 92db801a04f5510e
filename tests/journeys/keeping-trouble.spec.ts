// When keeping goes wrong: storage that is full, forbidden or torn away in the middle, and two tabs at once. Nothing is
// lost without a word, and nobody is kept from going on.
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

const heading = { level: 1 } as const
const first = 'What is being tried?'

async function answerAndGoOn(page: Page) {
  await page.goto('./#/works')
  await page.getByRole('radio', { name: /^Activity in places/ }).check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('heading', heading)).not.toContainText(first)
}

/**
 * Waits until this tab has named the evaluation in hand, which it does a moment after its first page is there. Another tab that
 * came before that would name it in its place, and this one would follow.
 */
const named = (page: Page) =>
  expect
    .poll(() => page.evaluate(() => localStorage.getItem('thinking-professionals:evaluation')))
    .not.toBeNull()

test('storage that is full is said to be, with what to do, and the visit goes on', async ({ page, axe }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await answerAndGoOn(page)
  await expect(page.getByText('Your answers are not being saved.')).toBeVisible()
  await expect(page.getByText('The storage of this browser is full.')).toBeVisible()
  await axe()
  await page.goto('./#/journey')
  await page
    .getByRole('link', { name: /Begin|Start|Step 1|Carry on/ })
    .first()
    .click()
  await page.getByRole('checkbox').first().check()
  await expect(page.getByText('Your ticks and notes are not being saved.')).toBeVisible()
})

test('storage that is forbidden is said to be, and every page still opens', async ({ page, axe }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('no', 'SecurityError')
        },
      })
    }
  })
  await answerAndGoOn(page)
  await expect(page.getByText('Your answers are not being saved.')).toBeVisible()
  await expect(page.getByText('This browser does not let us keep anything')).toBeVisible()
  await axe()
  for (const where of ['', 'journey', 'logic-model', 'saved', 'works/result', 'calculators/two-means']) {
    await page.goto(`./#/${where}`)
    await expect(page.getByRole('heading', heading), where).toBeVisible()
  }
  await page.goto('./#/saved')
  await expect(page.getByText('This browser keeps only the evaluation in hand.')).toBeVisible()
})

test('what was typed a moment before the page died is there, and joins the list', async ({
  page,
  context,
}) => {
  await page.goto('./#/works')
  await page.getByRole('radio', { name: /^Activity in places/ }).check()
  await page.getByRole('button', { name: 'Continue' }).click()
  // At once: the copy to the database waits for more, and never comes.
  await page.close({ runBeforeUnload: false })
  const again = await context.newPage()
  await again.goto('./#/saved')
  await expect(again.getByText('Does it work, or not? 1 answer').first()).toBeVisible()
  await again.goto('./#/works/target')
  await expect(again.getByRole('radio', { name: /^Activity in places/ })).toBeChecked()
})

test('a page that died while one evaluation took another’s place mixes nothing', async ({ page }) => {
  await answerAndGoOn(page)
  await page.goto('./#/saved')
  await page.getByRole('button', { name: 'Start a new evaluation' }).click()
  await expect(page.getByText('In hand now.')).toHaveCount(0)
  await page.goto('./#/works')
  await page.getByRole('radio', { name: /^A letter, message/ }).check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('heading', heading)).not.toContainText(first)
  await page.goto('./#/saved')
  const entries = page.getByRole('region', { name: 'On this device' }).getByRole('heading', { level: 3 })
  await expect(entries).toHaveCount(2)
  // As a crash leaves it: the first is being laid, the shelves are cleared, and nothing has come yet.
  await page.evaluate(async () => {
    const open = indexedDB.open('thinking-professionals')
    await new Promise((done) => (open.onsuccess = done))
    const all = open.result.transaction('evaluations').objectStore('evaluations').getAll()
    await new Promise((done) => (all.onsuccess = done))
    const kept = all.result as { id: string; parts: Record<string, unknown> }[]
    const wanted = kept.find(({ parts }) => JSON.stringify(parts).includes('"places"'))!
    localStorage.setItem('thinking-professionals:laying', wanted.id)
    localStorage.removeItem('thinking-professionals:answers:works')
  })
  await page.reload()
  await expect(entries).toHaveCount(2)
  await expect(page.getByText('Does it work, or not? 1 answer')).toHaveCount(2)
  await page.goto('./#/works/target')
  await expect(page.getByRole('radio', { name: /^Activity in places/ })).toBeChecked()
  expect(await page.evaluate(() => localStorage.getItem('thinking-professionals:laying'))).toBeNull()
})

test('a link is read, though the reader moved on before the pages that read it were there', async ({
  page,
}) => {
  let letGo = () => {}
  const held = new Promise<void>((resolve) => (letGo = resolve))
  await page.route(/\/asking-[^/]*\.js$/, async (route) => {
    await held
    await route.continue()
  })
  // Not until it is loaded: for Firefox what is held belongs to that.
  await page.goto('./#/works?v=1&target=places&stage=planned', { waitUntil: 'commit' })
  // As the app says it: the same words stand in the page before any script has read the address.
  await expect(page.getByRole('status').filter({ hasText: 'Fetching the page…' })).toBeVisible()
  await page.evaluate(() => (location.hash = '#/works/target'))
  letGo()
  await expect(page.getByRole('radio', { name: /^Activity in places/ })).toBeChecked()
  await page.goto('./#/works/stage')
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(1)
})

test('a tab that stands at a later question begins at the first when another tab begins anew', async ({
  page,
  context,
}) => {
  await answerAndGoOn(page)
  await named(page)
  const other = await context.newPage()
  await other.goto('./#/saved')
  await expect(other.getByText('In hand now.')).toBeVisible()
  await other.getByRole('button', { name: 'Start a new evaluation' }).click()
  await expect(page.getByRole('heading', heading)).toContainText(first)
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
})

test('two tabs on one evaluation see each other’s answers and notes as they are made', async ({
  page,
  context,
}) => {
  await answerAndGoOn(page)
  await named(page)
  const other = await context.newPage()
  await other.goto('./#/works/target')
  await expect(other.getByRole('radio', { name: /^Activity in places/ })).toBeChecked()

  await other.getByText('Add a note').click()
  await other.getByLabel('Your note on this question').fill('From the other tab.')
  await page.goto('./#/works/target')
  await expect(page.getByLabel('Your note on this question')).toHaveValue('From the other tab.')

  await page.getByRole('radio', { name: /^A letter, message/ }).check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(other.getByRole('radio', { name: /^A letter, message/ })).toBeChecked()
  await other.reload()
  await expect(other.getByRole('radio', { name: /^A letter, message/ })).toBeChecked()
  await expect(other.getByLabel('Your note on this question')).toHaveValue('From the other tab.')
})

test('two tabs on one logic model see each other’s boxes', async ({ page, context }) => {
  await page.goto('./#/logic-model')
  await named(page)
  const other = await context.newPage()
  await other.goto('./#/logic-model')
  await expect(other.getByRole('heading', heading)).toBeVisible()
  await page.evaluate(() => {
    const box = { id: 'b1', column: 'activities', text: 'Lights go up', measure: '' }
    const model = { title: '', boxes: [box], links: [], notes: [] }
    const record = { format: 1, savedAt: new Date().toISOString(), model }
    localStorage.setItem('thinking-professionals:logic', JSON.stringify(record))
  })
  await expect(other.getByText('Lights go up').first()).toBeVisible()
  await page.goto('./')
  await page.reload()
  await expect(page.getByRole('heading', { name: 'The logic model', exact: true })).toBeVisible()
  await page.getByRole('link', { name: 'Carry on' }).click()
  await expect(page.getByText('Lights go up').first()).toBeVisible()
})

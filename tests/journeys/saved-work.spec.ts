// Work that is kept: several evaluations, to a file and back, and off the device again.
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

const heading = { level: 1 } as const

async function answerOne(page: Page, option: RegExp) {
  await page.goto('./#/works')
  await page.getByRole('radio', { name: option }).check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('heading', heading)).not.toContainText('What is being tried?')
  await page.goto('./#/saved')
  await expect(page.getByText('Does it work, or not? 1 answer').first()).toBeVisible()
}

const entries = (page: Page) =>
  page.getByRole('region', { name: 'On this device' }).getByRole('heading', { level: 3 })

test('several evaluations keep apart, and each comes back with its answers', async ({ page, axe }) => {
  await answerOne(page, /^Activity in places/)
  await page.getByRole('button', { name: /^Rename/ }).click()
  await page.getByLabel('A name for it').fill('Lights in Lewisham')
  await page.getByRole('button', { name: 'Keep this name' }).click()
  await expect(entries(page)).toHaveText(['Lights in Lewisham'])
  await page.getByRole('button', { name: 'Start a new evaluation' }).click()
  await expect(page.getByText('In hand now.')).toHaveCount(0)
  await answerOne(page, /^A letter, message/)
  await expect(entries(page)).toHaveCount(2)
  await axe()

  await page.getByRole('button', { name: 'Open “Lights in Lewisham”' }).click()
  await page.getByRole('link', { name: 'Go on with “Lights in Lewisham”' }).click()
  await page.goto('./#/works/target')
  await expect(page.getByRole('radio', { name: /^Activity in places/ })).toBeChecked()
  // Leaving and coming back changes nothing.
  await page.reload()
  await expect(page.getByRole('radio', { name: /^Activity in places/ })).toBeChecked()
  await page.goto('./#/saved')
  await expect(entries(page)).toHaveCount(2)
})

test('deleting can be undone; deleting everything asks first and leaves nothing', async ({ page }) => {
  await answerOne(page, /^Activity in places/)
  await page.getByRole('button', { name: /^Delete “/ }).click()
  await expect(entries(page)).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(entries(page)).toHaveCount(1)
  await page.getByRole('button', { name: /^Delete everything on this device/ }).click()
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(entries(page)).toHaveCount(1)
  await page.getByRole('button', { name: /^Delete everything on this device/ }).click()
  await page.getByRole('button', { name: 'Delete everything', exact: true }).click()
  await expect(entries(page)).toHaveCount(0)
  const left = await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('answers:')))
  expect(left).toEqual([])
})

test('an evaluation goes to a file, is read by a person, and comes back', async ({ page }) => {
  await answerOne(page, /^Activity in places/)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Save “/ }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^thinking-professionals-.*\.json$/)
  const path = await file.path()
  const text = await readFile(path, 'utf8')
  expect(text).toContain('What is being tried?')
  expect(text).toContain('Activity in places')

  await page.getByLabel('Open a saved file').setInputFiles(path)
  await expect(page.getByText('reads today as it did then')).toBeVisible()
  await expect(entries(page)).toHaveCount(2)
})

test('a file that is not ours says what to do, and nothing is lost', async ({ page, axe }) => {
  await answerOne(page, /^Activity in places/)
  const wrong = { name: 'shopping.json', mimeType: 'application/json', buffer: Buffer.from('{"eggs":6}') }
  await page.getByLabel('Open a saved file').setInputFiles(wrong)
  await expect(page.getByRole('alert')).toContainText('“shopping.json” is not an evaluation saved from here')
  await expect(entries(page)).toHaveCount(1)
  await axe()
})

test('a file from an earlier version is replayed, and what has changed is told', async ({ page }) => {
  await page.goto('./#/saved')
  const older = {
    kind: 'thinking-professionals evaluation',
    format: 1,
    savedAt: '2026-11-01T09:00:00Z',
    name: 'From the archive',
    createdAt: '2026-10-01T09:00:00Z',
    changedAt: '2026-11-01T09:00:00Z',
    wording: {
      works: [
        { question: 'target', asked: 'Who or what gets it?', answered: 'Places' },
        { question: 'moon', asked: 'What phase is the moon in?', answered: 'Full' },
      ],
    },
    parts: {
      'answers:works': {
        format: 1,
        flow: 'works',
        version: 1,
        answers: { target: 'places', moon: 'full' },
        savedAt: '2026-11-01T09:00:00Z',
        origin: 'own',
        aside: [],
      },
    },
  }
  const file = {
    name: 'older.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(older)),
  }
  await page.getByLabel('Open a saved file').setInputFiles(file)
  await expect(page.getByText('“From the archive” is open.')).toBeVisible()
  await expect(page.getByText('“What phase is the moon in?” is no longer asked that way.')).toBeVisible()
  await expect(page.getByText('“Who or what gets it?” now reads “What is being tried?”.')).toBeVisible()
})

test('a browser that forbids its database keeps the evaluation in hand and says so', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      value: {
        open() {
          throw new DOMException('no', 'SecurityError')
        },
      },
    })
  })
  await page.goto('./#/works')
  await page.getByRole('radio', { name: /^Activity in places/ }).check()
  await page.goto('./#/saved')
  await expect(page.getByText('This browser keeps only the evaluation in hand.')).toBeVisible()
})

test('a note on a question stays with it, and never goes into a link', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('./#/works?v=1&target=places&stage=planned')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.goto('./#/works/target')
  await page.getByText('Add a note').click()
  await page.getByLabel('Your note on this question').fill('Asked the borough on Monday.')
  await page.reload()
  await expect(page.getByLabel('Your note on this question')).toHaveValue('Asked the borough on Monday.')
  await page.goto('./#/works/result')
  await page.getByRole('button', { name: /Copy a link/ }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Link copied' })).toBeAttached()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).toContain('target=places')
  expect(decodeURIComponent(link)).not.toContain('borough')
})

test('a shared link is for reading, until its reader makes it theirs', async ({ page, axe }) => {
  await page.goto('./#/works/target?v=1&target=places&stage=planned&r=1')
  await expect(page.getByText('Opened from a link, to read.')).toBeVisible()
  await expect(page.getByRole('radio', { name: /^Activity in places/ })).toBeDisabled()
  await axe()
  await page.reload()
  await expect(page.getByRole('radio', { name: /^Activity in places/ })).toBeDisabled()
  await page.getByRole('button', { name: 'Make them mine' }).first().click()
  await page.getByRole('radio', { name: /^A letter, message/ }).check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.goto('./#/works/target')
  await expect(page.getByRole('radio', { name: /^A letter, message/ })).toBeChecked()
})

test('two tabs on the same evaluation stay together', async ({ page, context }) => {
  await answerOne(page, /^Activity in places/)
  const other = await context.newPage()
  await other.goto('./#/works/target')
  await expect(other.getByRole('radio', { name: /^Activity in places/ })).toBeChecked()
  await page.getByRole('button', { name: 'Start a new evaluation' }).click()
  await expect(other.getByRole('radio', { name: /^Activity in places/ })).not.toBeChecked()
})

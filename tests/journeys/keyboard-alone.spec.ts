// Whole ways with Tab, arrows, Space and Enter, and no pointer at all: from an answer to the Word document, a desk from its
// list to the score book, a room from its set-up to the wall. Lines, the journey, the logic model and maps have theirs in their own files.
import type { Page } from '@playwright/test'
import { example } from './access/pages.ts'
import { enter, tabTo } from './access/tabbing.ts'
import { expect, test } from './fixtures.ts'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

/** Presses Enter on a button and takes the file that comes. */
async function take(page: Page, name: string) {
  await tabTo(page, page.getByRole('button', { name, exact: true }))
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  return file
}

test('from the last question to the result, the brief and the Word document', async ({ page }) => {
  // All but the last answer: the walk to here is in works-line.spec.ts.
  const answers = example('works').split('&')
  await page.goto(`./#/works/result?${answers.slice(0, -1).join('&')}`)
  await enter(page, page.getByRole('link', { name: /go on answering/i }))
  await tabTo(page, page.locator('fieldset input:not([type=text])'))
  await page.keyboard.press('Space')
  await enter(page, page.getByRole('button', { name: 'Continue' }))
  await expect(page).toHaveURL(/#\/works\/result/)
  await expect(heading(page)).toBeFocused()
  await enter(page, page.getByRole('link', { name: /^Take it away/ }), 300)
  await expect(page.getByRole('heading', { name: 'The short answer' })).toBeVisible()
  await expect(heading(page)).toBeFocused()
  expect((await take(page, 'Word document')).suggestedFilename()).toMatch(/\.docx$/)
})

test('a desk: opened, a bid marked, the score book taken away', async ({ page }) => {
  await page.goto('./')
  await enter(page, page.getByRole('link', { name: 'Judge bids', exact: true }).last())
  await expect(heading(page)).toBeFocused()
  await enter(page, page.getByRole('button', { name: /Body-worn video/ }))
  await expect(heading(page)).toHaveText('What comes next')
  const parts = page.getByRole('navigation', { name: 'This desk' })
  await enter(page, parts.getByRole('link', { name: 'Your marks' }))
  await expect(heading(page)).toContainText('Your marks')
  await tabTo(page, page.getByRole('textbox', { name: 'Who is marking?' }))
  await page.keyboard.type('Ada')
  await enter(page, page.getByRole('button', { name: 'Begin to mark' }))
  await enter(page, page.getByRole('main').getByRole('link', { name: 'Northgate Trials Unit', exact: true }))
  const mark = page.getByRole('group', { name: /^Your mark/ }).first()
  await tabTo(page, mark.getByRole('radio'))
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await expect(mark.getByRole('radio').and(page.locator(':focus'))).toBeChecked()
  await page.keyboard.press('Home')
  await enter(page, parts.getByRole('link', { name: 'Papers' }), 400)
  await expect(heading(page)).toContainText('Papers')
  const papers = page.getByRole('main').getByRole('radio')
  await tabTo(page, papers)
  await page.keyboard.press('ArrowDown')
  await expect(papers.and(page.locator(':focus'))).toBeChecked()
  expect((await take(page, 'Excel workbook')).suggestedFilename()).toMatch(/\.xlsx$/)
})

test('a room: set up, begun, shown on the wall and ended', async ({ page, context }) => {
  await page.goto('./')
  await enter(page, page.getByRole('link', { name: 'Run a session', exact: true }).last())
  await expect(heading(page)).toBeFocused()
  await enter(page, page.locator('a[href="#/room/exercise/bwv-lottery"]'))
  await enter(page, page.getByRole('button', { name: 'Begin' }))
  await expect(heading(page)).toHaveText(/Lottery or not/)
  await tabTo(page, page.getByRole('button', { name: 'Open the projector’s window' }))
  const [wall] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('Enter')])
  await expect(page.getByText('The projector’s window is open')).toBeVisible()
  await page.bringToFront()
  await page.keyboard.press('PageDown')
  await expect(wall.getByRole('heading', { level: 1, name: 'Your task' })).toBeVisible()
  await enter(page, page.getByRole('button', { name: 'Start the clock' }))
  await expect(page.getByRole('button', { name: 'Pause' })).toBeFocused()
})

// Findings and marks in a real browser: what is noticed in a faulty bid, its permanent page, a question to send, and marks
// given alone by keyboard, with a reason above a line, finished, frozen and sent as a file.
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const FAULTY = 'BrightShield Systems'

/** A desk with the sample bids for the cameras; its id. */
async function sampleDesk(page: Page): Promise<string> {
  await page.goto('./#/desk')
  await page.getByRole('button', { name: /Body-worn video/ }).click()
  await expect(page).toHaveURL(/#\/desk\/[^/]+/)
  return /#\/desk\/([^/?]+)/.exec(page.url())?.[1] ?? ''
}

/** The findings of the faulty bid; the id of the desk. */
async function faultyFindings(page: Page): Promise<string> {
  const desk = await sampleDesk(page)
  await page.goto(`./#/desk/${desk}/findings`)
  await page.getByRole('main').getByRole('link', { name: FAULTY }).click()
  await expect(heading(page)).toContainText(FAULTY)
  return desk
}

async function expectNoSidewaysScroll(page: Page) {
  // What is drawn to the width of the window is drawn again a moment after that has changed.
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  await expect.poll(overflow, 'nothing sticks out sideways').toBeLessThanOrEqual(0)
}

const finding = (page: Page, title: string) =>
  page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: title, exact: false, level: 3 }) })

test('a faulty bid is questioned, not judged: each finding leads to its field and to a page that never moves', async ({
  page,
}) => {
  await faultyFindings(page)
  await expect(page.getByText(/findings: two must be settled before any award/)).toBeVisible()
  await expect(page.getByText('Each is a question to settle, not a judgement of the bid.')).toBeVisible()

  // What must be settled first is open; the rest opens by keyboard.
  await expect(finding(page, 'Payment hangs on a good result').getByRole('blockquote')).toBeVisible()
  const impact = finding(page, 'Before and after, called impact')
  await expect(impact.getByText('Draws a line on a mark')).toBeVisible()
  await expect(impact.getByRole('blockquote')).toHaveCount(0)
  await impact.locator('summary').focus()
  await page.keyboard.press('Enter')
  await expect(impact.getByRole('blockquote')).toContainText('Please could you either add a comparison')
  await expect(impact.getByText('“The difference between the two periods')).toBeVisible()

  // "change" leads to the field itself, and Back leads back.
  await impact
    .getByRole('link', { name: 'change in the form: What does it promise to be able to say?' })
    .click()
  await expect(page).toHaveURL(/\/bids\/[^/]+\?field=claims$/)
  await page.goBack()
  await expect(heading(page)).toContainText('Findings')

  await page.getByRole('heading', { name: 'Before and after, called impact' }).getByRole('link').click()
  await expect(page).toHaveURL(/#\/findings\/M5$/)
  await expect(heading(page)).toHaveText('Before and after, called impact')
  await expect(heading(page)).toBeFocused()
  await expect(page.getByText('It speaks if all of this is so')).toBeVisible()
  await expect(page.getByRole('heading', { name: FAULTY, exact: true })).toBeVisible()
  await page.getByRole('link', { name: 'Design fit' }).click()
  await expect(heading(page)).toHaveText('Design fit')
  await expect(page.getByText('A weak design, called what it is')).toBeVisible()
})

test('one answer that would clear two findings is told, and it does', async ({ page }) => {
  await faultyFindings(page)
  const first = page.getByRole('region', { name: 'Ask these first' })
  await expect(first.getByText('it would clear two findings')).toBeVisible()
  await first.getByRole('link', { name: 'Who judges whether it worked?' }).click()
  await page
    .getByRole('group', { name: 'Who judges whether it worked?' })
    .getByText(/^Somebody outside, with/)
    .click()
  await page.getByRole('navigation', { name: 'This desk' }).getByRole('link', { name: 'Findings' }).click()
  await page.getByRole('main').getByRole('link', { name: FAULTY }).click()
  await expect(heading(page)).toContainText(`Findings: ${FAULTY}`)
  await expect(page.getByRole('heading', { name: 'Payment hangs on a good result' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Award only on a condition' })).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'The deliverer judges itself' })).toHaveCount(0)
})

test('questions are copied one by one and all together', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await faultyFindings(page)
  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  await page.getByRole('button', { name: 'Copy the question for: Payment hangs on a good result' }).click()
  await expect(page.getByRole('button', { name: 'Copied for: Payment hangs on a good result' })).toBeVisible()
  expect(await copied()).toMatch(/^Please could you confirm that nobody .+\?$/)

  await page.getByRole('button', { name: 'Go to all the questions' }).click()
  await page.getByRole('button', { name: 'Copy all the questions' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'questions copied' })).toBeAttached()
  const all = await copied()
  const listed = await page.getByRole('region', { name: 'All the questions' }).getByRole('listitem').count()
  expect(all.match(/^\d+\. /gm)).toHaveLength(listed)
})

test('the shelf is narrowed by a word and grouped by gravity, and an unknown finding is told', async ({
  page,
}) => {
  await page.goto('./#/findings')
  await expect(heading(page)).toContainText('things to notice in a bid')
  await page.getByRole('searchbox', { name: 'Narrow the list' }).fill('bonus payment result')
  await expect(page.getByText('Nothing here has these words.')).toBeVisible()
  await page.getByRole('searchbox', { name: 'Narrow the list' }).fill('paid more good')
  await expect(page.getByRole('link', { name: 'Payment hangs on a good result' })).toBeVisible()
  await page.getByRole('radio', { name: 'what is equally grave' }).check()
  await expect(page.getByRole('heading', { name: 'Settle before any award', level: 2 })).toBeVisible()
  await page.goto('./#/findings/M99')
  await expect(heading(page)).toContainText(/not|no/i)
  await expect(page.getByRole('link', { name: 'Payment hangs on a good result' })).toHaveCount(0)
})

test('a marker marks alone by keyboard, says why above a line, finishes, and sends a file', async ({
  page,
}) => {
  const desk = await faultyFindings(page)
  await page.goto(`./#/desk/${desk}/marks`)
  await page.getByRole('button', { name: 'Begin to mark' }).click()
  const who = page.getByRole('textbox', { name: 'Who is marking?' })
  await expect(who).toBeFocused()
  await expect(page.getByText('Write your name or initials first.')).toBeVisible()
  await who.fill('Ada Marker')
  await page.keyboard.press('Enter')
  await expect(page.getByText('You mark as Ada Marker.')).toBeVisible()
  await expect(heading(page)).toBeFocused()
  await page.getByRole('main').getByRole('link', { name: FAULTY }).click()
  await expect(heading(page)).toContainText(FAULTY)

  // A whole bid by keyboard: Tab to the first mark, arrows within it, Enter on the way to the next one.
  await page.getByRole('button', { name: 'Go to the next one to mark' }).first().focus()
  await page.keyboard.press('Enter')
  await expect(
    page.getByRole('group', { name: 'Your mark: Evidence of the problem' }).getByRole('radio').first(),
  ).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  const problem = page.getByRole('group', { name: 'Your mark: Evidence of the problem' })
  await expect(problem.getByRole('radio', { name: /^2 / })).toBeChecked()
  await page.keyboard.press('Tab')
  await page.keyboard.type('Three sources, no gaps named.')
  await page.keyboard.press('Tab')
  await expect(
    page.getByRole('button', { name: 'Take the mark back: Evidence of the problem' }),
  ).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(
    page.getByRole('group', { name: 'Your mark: Evidence base' }).getByRole('radio').first(),
  ).toBeFocused()
  await page.keyboard.press('Space')
  await expect(page.getByText('Two of 14 lines are marked.')).toBeVisible()

  // Design fit has a line at 1: a 2 needs a reason.
  const fit = page.getByRole('group', { name: 'Your mark: Design fit' })
  await expect(fit.getByText('Above this line, say why')).toBeVisible()
  await fit.getByRole('radio', { name: /^2 / }).check()
  await expect(page.getByRole('textbox', { name: 'Why above the line? (needed)' })).toBeVisible()

  // Everything else gets a 1, on every bid.
  const markAll = async () => {
    for (const group of await page.getByRole('group', { name: /^Your mark/ }).all()) {
      if ((await group.locator('input:checked').count()) === 0)
        await group.getByRole('radio', { name: /^1 / }).check()
    }
  }
  await markAll()
  await page.goto(`./#/desk/${desk}/marks`)
  for (const name of ['Northgate Trials Unit', 'Meridian Policing Insight']) {
    await page.getByRole('main').getByRole('link', { name }).click()
    await expect(heading(page)).toContainText(name)
    await markAll()
    await page.goto(`./#/desk/${desk}/marks`)
  }
  await expect(page.getByText('One mark above a line has no reason. Go to the next one')).toBeVisible()
  await page.getByRole('button', { name: 'Finish my sheet' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'has no reason' })).toBeVisible()
  await page.getByRole('link', { name: 'Go to the next one' }).click()
  await page
    .getByRole('textbox', { name: 'Why above the line? (needed)' })
    .fill('The lots are drawn after all.')
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Why above the line? (needed)' })).toHaveValue(
    'The lots are drawn after all.',
  )

  await page.goto(`./#/desk/${desk}/marks`)
  await page.getByRole('button', { name: 'Finish my sheet' }).click()
  await expect(page.getByRole('heading', { name: /^Finished on/ })).toBeFocused()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the sheet as a file' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^marks-ada-marker-.+\.json$/)
  const sheet = JSON.parse(await readFile(await file.path(), 'utf8')) as {
    marker: string
    scores: Record<string, { criterion: string; mark: number; because?: string }[]>
  }
  expect(sheet.marker).toBe('Ada Marker')
  expect(Object.values(sheet.scores).map((scores) => scores.length)).toEqual([14, 14, 14])
  expect(Object.values(sheet.scores).flat()).toContainEqual({
    criterion: 'D6',
    mark: 2,
    because: 'The lots are drawn after all.',
  })

  // Frozen until it is opened again.
  await page.getByRole('main').getByRole('link', { name: FAULTY }).click()
  await expect(page.getByText('You finished this sheet on')).toBeVisible()
  await expect(fit.getByRole('radio').first()).toBeDisabled()
  await page.goto(`./#/desk/${desk}/marks`)
  await page.getByRole('button', { name: 'Open it again' }).click()
  await page.getByRole('main').getByRole('link', { name: FAULTY }).click()
  await expect(fit.getByRole('radio').first()).toBeEnabled()

  // Another marker at the same device sees none of it.
  await page.getByRole('textbox', { name: 'Who works at this device' }).fill('Ben')
  await page.keyboard.press('Tab')
  await expect(page.getByText('You mark as Ben.')).toBeVisible()
  await expect(page.getByText('None of 14 lines is marked yet.')).toBeVisible()
})

/** Axe in both themes, and no sideways scroll on the narrowest phone. */
async function expectReadable(page: Page, axe: () => Promise<void>) {
  await expect(heading(page)).toBeVisible()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await axe()
  }
  await page.setViewportSize({ width: 320, height: 700 })
  await expectNoSidewaysScroll(page)
  await page.setViewportSize({ width: 1440, height: 900 })
}

test('findings can be read by everybody, and lie open on paper', async ({ page, axe }) => {
  await faultyFindings(page)
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  const all = await page.getByText('Why it matters, and what to ask').count()
  expect(all).toBeGreaterThan(5)
  await expect(page.locator('details[open] blockquote')).toHaveCount(all)
  await expectReadable(page, axe)
})

test('marks can be given by everybody', async ({ page, axe }) => {
  const desk = await faultyFindings(page)
  await page.goto(`./#/desk/${desk}/marks`)
  await page.getByRole('textbox', { name: 'Who is marking?' }).fill('Ada')
  await page.keyboard.press('Enter')
  await expectReadable(page, axe)
  await page.getByRole('main').getByRole('link', { name: FAULTY }).click()
  await page.getByRole('group', { name: 'Your mark: Design fit' }).getByRole('radio', { name: /^3 / }).check()
  await expectReadable(page, axe)
})

for (const at of ['findings/D8', 'findings/M12']) {
  test(`the shelf can be read by everybody: ${at}`, async ({ page, axe }) => {
    await page.goto(`./#/${at}`)
    await expectReadable(page, axe)
  })
}

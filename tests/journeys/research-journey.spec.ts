// The research journey in a real browser: walked, ticked, written on, left and come back to, by mouse and by keyboard,
// wide and on a phone, and put on paper.
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { pagesOf } from './pdf.ts'

const KEY = 'thinking-professionals:journey'
const heading = (page: Page) => page.getByRole('heading', { level: 1 })

async function expectNoSidewaysScroll(page: Page) {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(overflow, 'nothing sticks out sideways').toBeLessThanOrEqual(0)
}

for (const [size, viewport] of Object.entries({
  wide: { width: 1440, height: 1000 },
  phone: { width: 360, height: 740 },
})) {
  test.describe(size, () => {
    test.use({ viewport })

    test('walk, tick, note, mark as done; all is there again afterwards', async ({ page }) => {
      await page.goto('./')
      await page
        .getByRole('link', { name: /^The journey/ })
        .filter({ visible: true })
        .click()
      await expect(heading(page)).toHaveText('The research journey')
      await expect(page.getByText('Ten steps, none begun yet.')).toBeVisible()
      await page.getByRole('link', { name: 'Start' }).click()
      await expect(heading(page)).toHaveText('Understand the problem')
      await expect(heading(page)).toBeFocused()
      expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).toBeNull()

      const boxes = page.getByRole('group', { name: 'Checklist' }).getByRole('checkbox')
      await expect(boxes).toHaveCount(4)
      for (const box of await boxes.all()) await box.check()
      await page
        .getByRole('textbox', { name: 'Your notes' })
        .fill('Thefts near the station.\n<b>Ask</b> the wardens.')
      await page.getByRole('button', { name: 'Mark this step as done' }).click()
      await expect(page.getByRole('heading', { name: 'This step is done' })).toBeFocused()
      await page.getByRole('link', { name: 'Next: What is known' }).click()
      await expect(heading(page)).toHaveText('Find out what is already known')

      await page.reload()
      await page.goto('./#/journey')
      await expect(page.getByText('One of ten steps done.')).toBeVisible()
      await page.getByRole('link', { name: 'Understand the problem' }).click()
      await expect(boxes.first()).toBeChecked()
      await expect(page.getByRole('textbox', { name: 'Your notes' })).toHaveValue(/wardens/)
      expect(page.url()).not.toContain('wardens')

      // A tick taken back opens the step again.
      await boxes.first().uncheck()
      await expect(page.getByRole('button', { name: 'Mark this step as done' })).toBeVisible()

      await page.goto('./')
      await page.getByRole('link', { name: 'Carry on' }).click()
      await expect(heading(page)).toHaveText('The research journey')
    })

    test('any step may come first, and says what is missing before it', async ({ page }) => {
      await page.goto('./#/journey/design')
      await expect(heading(page)).toHaveText('Choose the design')
      await expect(page.getByText('Three earlier steps are not done yet.')).toBeVisible()
      await expectNoSidewaysScroll(page)
      await page.getByRole('link', { name: 'Set questions and outcomes' }).first().click()
      await expect(heading(page)).toHaveText('Set questions and outcomes')
      await page.getByRole('button', { name: 'Mark this step as done' }).click()
      await page.goBack()
      await expect(heading(page)).toHaveText('Choose the design')
      await expect(page.getByText('Two earlier steps are not done yet.')).toBeVisible()
    })
  })
}

test('by keyboard alone', async ({ page }) => {
  await page.goto('./#/journey/known')
  await expect(heading(page)).toHaveText('Find out what is already known')
  const focused = (role: 'checkbox' | 'textbox' | 'button', name: RegExp) =>
    page.getByRole(role, { name }).and(page.locator(':focus'))
  const tabTo = async (role: 'checkbox' | 'textbox' | 'button', name: RegExp) => {
    for (let presses = 0; presses < 60; presses++) {
      if ((await focused(role, name).count()) > 0) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`Tab never reached ${name}.`)
  }
  await tabTo('checkbox', /^The sources searched/)
  await page.keyboard.press('Space')
  await expect(focused('checkbox', /^The sources searched/)).toBeChecked()
  await tabTo('textbox', /^Your notes/)
  await page.keyboard.type('Two reviews.')
  await tabTo('button', /^Mark this step as done/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'This step is done' })).toBeFocused()
  const stored = await page.evaluate((key) => localStorage.getItem(key), KEY)
  expect(JSON.parse(stored ?? '{}')).toMatchObject({
    ...{ ticks: ['known_searched'], notes: { known: 'Two reviews.' }, done: ['known'] },
  })
})

test('the workbook prints ticks and notes, a step a page, and nothing that cannot be pressed on paper', async ({
  page,
}) => {
  await page.addInitScript(
    ([key, text]) => localStorage.setItem(key ?? '', text ?? ''),
    [
      KEY,
      JSON.stringify({
        ...{
          format: 1,
          version: 1,
          savedAt: '2026-11-22T12:00:00Z',
          ticks: ['logic_owner'],
          done: ['problem'],
        },
        notes: { logic: 'The weakest arrow is the third.' },
      }),
    ],
  )
  await page.goto('./#/journey/workbook')
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(1)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.paper').getByText('The weakest arrow is the third.')).toBeVisible()
  await expect(page.getByRole('textbox').filter({ visible: true })).toHaveCount(0)
  await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0)
  expect(pagesOf(await page.pdf({ format: 'A4' })).pages).toBe(11)
})

test('clearing asks nothing twice, and can be undone', async ({ page }) => {
  await page.goto('./#/journey/logic')
  await page.getByRole('textbox', { name: 'Your notes' }).fill('Keep me.')
  await page.goto('./#/journey')
  await page.getByText('Clear my ticks and notes').click()
  await page.getByRole('button', { name: 'Clear them all' }).click()
  await expect(page.getByText('Ten steps, none begun yet.')).toBeVisible()
  expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).not.toContain('Keep me')
  await page.getByRole('button', { name: 'Bring them back' }).click()
  await expect(page.getByText('One of ten steps under way.')).toBeVisible()
  await page.goto('./#/journey/logic')
  await expect(page.getByRole('textbox', { name: 'Your notes' })).toHaveValue('Keep me.')
})

test('what cannot be read is set aside, and said', async ({ page }) => {
  await page.addInitScript((key) => {
    if (!localStorage.getItem(`${key}:planted`)) {
      localStorage.setItem(key, 'not ours')
      localStorage.setItem(`${key}:planted`, 'yes')
    }
  }, KEY)
  await page.goto('./#/journey')
  await expect(page.getByText('Your saved ticks and notes could not be read.')).toBeVisible()
  await page.getByRole('link', { name: 'Start' }).click()
  await expect(heading(page)).toHaveText('Understand the problem')
  expect(await page.evaluate(() => localStorage.getItem('thinking-professionals:damaged:journey'))).toBe(
    'not ours',
  )
})

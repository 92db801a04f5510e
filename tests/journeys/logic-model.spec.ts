// The logic model in a real browser: built by keyboard alone, begun from an example, questioned, kept, put on paper, and
// read by everybody.
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { pagesOf } from './pdf.ts'

const KEY = 'thinking-professionals:logic'
const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const box = (page: Page, text: string | RegExp) => page.locator('[data-box] button', { hasText: text })
const stored = async (page: Page) =>
  (
    JSON.parse((await page.evaluate((key) => localStorage.getItem(key), KEY)) ?? 'null') as {
      model: { boxes: { text: string }[]; links: { because: string }[] }
    } | null
  )?.model

async function open(page: Page) {
  await page.goto('./#/logic-model')
  await expect(heading(page)).toBeVisible()
}

async function expectNoSidewaysScroll(page: Page) {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(overflow, 'nothing sticks out sideways').toBeLessThanOrEqual(0)
}

/** Presses Tab until this has the focus. */
async function tabTo(page: Page, role: 'button' | 'textbox' | 'combobox', name: RegExp | string) {
  const target = page.getByRole(role, { name }).and(page.locator(':focus'))
  for (let presses = 0; presses < 90; presses++) {
    if ((await target.count()) > 0) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never reached ${name}.`)
}

for (const [size, viewport] of Object.entries({
  wide: { width: 1440, height: 900 },
  phone: { width: 360, height: 740 },
})) {
  test(`a model is built wholly by keyboard, and is there after a reload: ${size}`, async ({ page }) => {
    await page.setViewportSize(viewport)
    await open(page)
    await tabTo(page, 'textbox', 'What is it a model of?')
    await page.keyboard.type('Reminders')
    await tabTo(page, 'button', 'Add an activity')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Send a text the day before')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Call those without a mobile')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: 'Add an activity' })).toBeFocused()
    await tabTo(page, 'button', 'Add a later outcome')
    await page.keyboard.press('Enter')
    await page.keyboard.type('More people come')
    await page.keyboard.press('Enter')
    await tabTo(page, 'button', 'Done')
    await page.keyboard.press('Enter')

    // Arrow keys lead from box to box, over the columns that are empty.
    await box(page, 'More people come').focus()
    await page.keyboard.press('ArrowLeft')
    await expect(box(page, 'Send a text')).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await expect(box(page, 'Call those')).toBeFocused()
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('textbox', { name: 'What it says' })).toBeFocused()
    await tabTo(page, 'combobox', 'Leads to')
    await page.keyboard.type('More')
    await page.keyboard.press('Tab')
    await page.keyboard.type('They are reminded in time')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('textbox', { name: 'Because' }).first()).toHaveValue(
      'They are reminded in time',
    )
    await page.keyboard.press('Escape')
    await expect(box(page, 'Send a text')).toBeFocused()

    await page.reload()
    await expect(heading(page)).toHaveText('Reminders')
    await expect(page.locator('[data-box]')).toHaveCount(3)
    expect(await stored(page)).toMatchObject({ links: [{ because: 'They are reminded in time' }] })
    expect(page.url()).not.toContain('Reminders')

    // Delete takes a box and its arrow away; the focus goes to its neighbour, and undo brings both back.
    await box(page, 'Send a text').focus()
    await page.keyboard.press('Delete')
    await expect(box(page, 'Call those')).toBeFocused()
    expect((await stored(page))?.links).toEqual([])
    await page.keyboard.press('Control+z')
    await expect(page.locator('[data-box]')).toHaveCount(3)
    expect((await stored(page))?.links).toHaveLength(1)
  })
}

test('an example is a start; another asks before it takes its place, and undo brings the first back', async ({
  page,
}) => {
  await open(page)
  await page.getByRole('button', { name: 'Patrols in hot spots' }).click()
  await expect(heading(page)).toHaveText('Patrols in hot spots')
  await expect(heading(page)).toBeFocused()
  const boxes = await page.locator('[data-box]').count()
  await expect(page.getByText('Nothing that we can see.')).toBeVisible()
  // Every arrow is drawn, from box to box.
  await expect(page.locator('.model svg .head')).toHaveCount((await stored(page))?.links.length ?? 0)

  await page.getByText('Start from an example instead').click()
  await page.getByRole('button', { name: 'A plan with holes in it' }).click()
  await expect(page.locator('p', { hasText: 'This takes the place of what you have drawn.' })).toBeFocused()
  await page.getByRole('button', { name: 'Keep mine' }).click()
  await expect(heading(page)).toHaveText('Patrols in hot spots')
  await page.getByRole('button', { name: 'A plan with holes in it' }).click()
  await page.getByRole('button', { name: 'Replace it' }).click()
  await expect(heading(page)).toHaveText('A plan with holes in it')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(heading(page)).toHaveText('Patrols in hot spots')
  await expect(page.locator('[data-box]')).toHaveCount(boxes)

  await page.getByRole('button', { name: 'Clear all' }).click()
  await expect(page.getByText('Nothing is left of the model.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo, and bring it back' }).click()
  await expect(heading(page)).toBeFocused()
  await expect(page.locator('[data-box]')).toHaveCount(boxes)
})

test('a critical friend asks, leads to the very field, and is content once it is mended', async ({
  page,
}) => {
  await open(page)
  await page.getByRole('button', { name: 'A letter that gets people to court' }).click()
  await box(page, 'Fewer hearings are put off').click()
  await page.getByRole('textbox', { name: 'How is it measured?' }).fill('')
  await page.getByRole('button', { name: 'Done' }).click()
  const found = page.getByRole('heading', { name: 'Nobody measures this outcome.' })
  await expect(found).toBeVisible()
  await expect(
    page.getByRole('button', { name: 'A critical friend sees 1 thing to mend. Read on below.' }),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Go to “Fewer hearings are put off”' }).click()
  await expect(page.getByRole('textbox', { name: 'How is it measured?' })).toBeFocused()
  await page.keyboard.type('Court records')
  await expect(found).toHaveCount(0)

  // An arrow without a reason is told, and drawn broken, until it has one.
  await page.getByRole('textbox', { name: 'What it says' }).press('Escape')
  await box(page, 'People know when').click()
  await page.getByRole('textbox', { name: 'Because' }).first().fill('')
  await expect(page.getByRole('heading', { name: 'An arrow has no reason.' })).toBeVisible()
  await expect(page.getByText('A broken arrow has no reason yet.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Because' }).first().fill('They forget.')
  await expect(page.getByRole('heading', { name: 'An arrow has no reason.' })).toHaveCount(0)
})

test('prompts know what was answered, and name real cases', async ({ page }) => {
  await page.addInitScript(() => {
    const saved = {
      format: 1,
      flow: 'works',
      version: 1,
      savedAt: '2026-11-22T12:00:00Z',
      origin: 'own',
      answers: { lag: 'years' },
      aside: [],
    }
    localStorage.setItem('thinking-professionals:answers:works', JSON.stringify(saved))
  })
  await open(page)
  await page.getByRole('button', { name: 'Add an early outcome' }).click()
  await expect(page.getByText('You said that the change takes more than a year to show.')).toBeVisible()
  await page.getByRole('button', { name: 'Add an input' }).click()
  await expect(page.getByRole('link', { name: 'Case: The Diamond Initiative' })).toBeVisible()
})

test('lists beside the model are filled, changed and emptied', async ({ page }) => {
  await open(page)
  await page.getByRole('button', { name: 'Add a risk' }).click()
  await page.keyboard.type('It moves next door')
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByText('No sign to notice it by yet.')).toBeVisible()
  await page.getByRole('button', { name: 'Change: It moves next door' }).click()
  await page.getByRole('textbox', { name: 'How would you notice?' }).fill('Count next door')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Change: It moves next door' })).toBeFocused()
  await expect(page.getByText('You would notice by: Count next door', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Change: It moves next door' }).click()
  await page.getByRole('button', { name: 'Delete this risk' }).click()
  await expect(page.getByRole('button', { name: 'Add a risk' })).toBeFocused()
})

for (const [scheme, width] of [
  ['light', 1440],
  ['dark', 320],
] as const) {
  test(`everybody can read it with a box open: ${scheme}, at ${width} pixels`, async ({ page, axe }) => {
    await page.emulateMedia({ colorScheme: scheme })
    await page.setViewportSize({ width, height: 800 })
    await open(page)
    await page.getByRole('button', { name: 'A plan with holes in it' }).click()
    await page.getByText('The whole model in words').click()
    await box(page, 'Run a boxing club').click()
    await expect(page.getByRole('textbox', { name: 'What it says' })).toBeVisible()
    await axe()
    await expectNoSidewaysScroll(page)
  })
}

test('on paper it is one page with its picture, then tables, and nothing to press', async ({ page }) => {
  await open(page)
  await page.getByRole('button', { name: 'A mentor for young people at risk' }).click()
  await page.emulateMedia({ media: 'print' })
  const picture = page.getByRole('img', { name: /^The logic model of “A mentor/ })
  await expect(picture).toBeVisible()
  expect(await picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(960)
  await expect(page.getByRole('table', { name: 'Why each arrow should hold' })).toBeVisible()
  await expect(page.getByRole('textbox').filter({ visible: true })).toHaveCount(0)
  await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0)
  const { pages, sizes } = pagesOf(await page.pdf({ preferCSSPageSize: true }))
  expect(pages).toBeGreaterThan(0)
  expect(pages).toBeLessThanOrEqual(4)
  const [width = 0, height = 0] = sizes[0] ?? []
  expect(width).toBeGreaterThan(height)
})

test('it is part of the evaluation: another one has its own, and this one comes back', async ({ page }) => {
  await open(page)
  await page.getByRole('button', { name: 'Cameras worn by officers' }).click()
  await page.goto('./#/saved')
  await expect(page.getByText('The logic model: 13 boxes')).toBeVisible()
  await page.getByRole('button', { name: 'Start a new evaluation' }).click()
  await page.goto('./#/logic-model')
  await expect(heading(page)).toHaveText('Say why it should work.')
  await page.goto('./#/saved')
  await page
    .getByRole('listitem')
    .filter({ hasText: '13 boxes' })
    .getByRole('button', { name: /^Open/ })
    .click()
  await page.goto('./#/logic-model')
  await expect(heading(page)).toHaveText('Cameras worn by officers')
})

test('what cannot be read is set aside, and said', async ({ page }) => {
  await page.addInitScript((key) => localStorage.setItem(key, '{"format":1,"model":"x"}'), KEY)
  await open(page)
  await expect(page.getByText('Your saved logic model could not be read.')).toBeVisible()
  expect(await page.evaluate(() => localStorage.getItem('thinking-professionals:damaged:logic'))).toContain(
    '"x"',
  )
})

test('the journey leads here', async ({ page }) => {
  await page.goto('./#/journey/logic')
  await page.getByRole('link', { name: 'Draw the logic model here' }).click()
  await expect(heading(page)).toHaveText('Say why it should work.')
  await expect(heading(page)).toBeFocused()
})

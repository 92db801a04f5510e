// Numbers inside the choice: typed, kept, carried, and what they mean on the result; and the cases most like one's own.
import type { Page } from '@playwright/test'
import type { Answers, Flow } from '../../src/engine/index.ts'
import { encodeLink } from '../../src/session/link.ts'
import { compiled } from '../content/content.ts'
import { expect, test } from './fixtures.ts'

const { flows } = compiled
const works = flows.find(({ id }) => id === 'works') as Flow

/** Answered to the end: the size of the study only sets its price. */
const WAITING: Answers = {
  ...works.examples.find(({ name }) => name === 'A waiting list')!.answers,
  scale: 'single',
}
const CAMERAS: Answers = {
  ...works.examples.find(({ name }) => name === 'Body Worn Video, as planned')!.answers,
  scale: 'multi',
}
const address = (place: string, answers: Answers) => `./#/works/${place}?${encodeLink(works, answers)}`

const field = (page: Page) => page.getByRole('textbox', { name: 'If you know the number' })
const band = (page: Page, name: RegExp) => page.getByRole('radio', { name })
const part = (page: Page, name: string) => page.getByRole('region', { name })

async function expectNoSidewaysScroll(page: Page) {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(overflow, 'nothing sticks out sideways').toBeLessThanOrEqual(0)
}

test('a number picks its band, says what it lets you see, and is kept', async ({ page, axe }) => {
  await page.goto(address('n_people', WAITING))
  await field(page).fill('1,200')
  await expect(band(page, /^1,000–1,999/)).toBeChecked()
  await field(page).fill('340')
  await expect(band(page, /^300–999/)).toBeChecked()
  await expect(page.getByText('What that lets you see.')).toBeVisible()
  await expect(
    page.getByText(/340 people in each group, you would only see a fall of \d+% or more/),
  ).toBeVisible()
  await axe()
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page).toHaveURL(/result/)
  await expect(
    part(page, 'What you could detect')
      .getByText(/^With 340 people in each group/)
      .first(),
  ).toBeVisible()
  await page.reload()
  await expect(
    part(page, 'What you could detect')
      .getByText(/^With 340 people in each group/)
      .first(),
  ).toBeVisible()
  await page.goto('./#/works/answers')
  await expect(page.getByText('300–999: 340 people')).toBeVisible()
  await page.goto('./#/works/n_people')
  await expect(field(page)).toHaveValue('340')
})

test('another band picked by hand drops the number', async ({ page }) => {
  await page.goto(address('n_people', WAITING))
  await field(page).fill('340')
  await band(page, /^2,000–9,999/).check()
  await expect(field(page)).toHaveValue('')
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(
    part(page, 'What you could detect')
      .getByText(/^With 2,000 to 9,999 people/)
      .first(),
  ).toBeVisible()
})

test('the link carries the number, and a number that disagrees with its band is ignored', async ({
  page,
}) => {
  const link = `./#/works/result?${encodeLink(works, WAITING, { numbers: { n_people: 340 }, choices: {} })}`
  await page.goto(link)
  await expect(
    part(page, 'What you could detect')
      .getByText(/^With 340 people/)
      .first(),
  ).toBeVisible()
  await page.goto('about:blank')
  await page.goto(link.replace('n.n_people=340', 'n.n_people=5000'))
  await expect(
    part(page, 'What you could detect')
      .getByText(/^With 300 to 999 people/)
      .first(),
  ).toBeVisible()
})

test('what is no number is told clearly, where it is, and nothing is sent', async ({ page, axe }) => {
  await page.goto(address('n_people', WAITING))
  await field(page).fill('about 300')
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page).toHaveURL(/n_people/)
  await expect(page.getByRole('alert')).toContainText('“about 300” is not a number. Use digits only')
  await expect(field(page)).toBeFocused()
  await expect(field(page)).toHaveAttribute('aria-invalid', 'true')
  await axe()
  await field(page).fill('0')
  await expect(page.getByRole('alert')).toContainText('0 is too small. The smallest is 1.')
  await field(page).fill('340.5')
  await expect(page.getByRole('alert')).toContainText('not a whole number')
  await field(page).fill('')
  await expect(page.getByRole('alert')).toHaveCount(0)
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page).toHaveURL(/result/)
})

test('a press on Continue counts, though leaving the field tells of a fault above it', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto(address('n_people', WAITING))
  await field(page).fill('about three hundred')
  // Near its upper edge once it stands still, and as slowly as a finger does.
  await page.getByRole('button', { name: 'Continue' }).hover({ position: { x: 20, y: 4 } })
  await page.mouse.down()
  await page.waitForTimeout(150)
  await expect(page.getByRole('alert')).toHaveCount(0)
  await page.mouse.up()
  await expect(page.getByRole('alert')).toContainText('is not a number')
  await expect(field(page)).toBeFocused()
})

test('by keyboard alone, on the narrowest screen', async ({ page, axe }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto(address('n_people', WAITING))
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  for (let presses = 0; presses < 40; presses++) {
    if (await field(page).evaluate((element) => element === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('450')
  await expect(band(page, /^300–999/)).toBeChecked()
  await expectNoSidewaysScroll(page)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/result/)
  await expect(part(page, 'What you could detect')).toBeVisible()
  await expectNoSidewaysScroll(page)
  await axe()
})

test('the result holds the study against what is wanted and what was seen, and the verdict has its note', async ({
  page,
  axe,
}) => {
  await page.goto(
    `${address('result', { ...CAMERAS, n_clusters: '8to19', group_size: '10to49' })}&n.n_clusters=12&n.group_size=20`,
  )
  const detect = part(page, 'What you could detect')
  await expect(
    detect.getByText(/^With 12 teams of 20 people, you would only see a fall of \d+% or more/).first(),
  ).toBeVisible()
  await expect(detect.getByText(/This study would probably miss it/)).toBeVisible()
  await expect(
    detect.getByText(/Nothing in our list of effects gives reason to expect that much/).first(),
  ).toBeVisible()
  await detect.getByText('Show as a table').click()
  await expect(detect.getByRole('row', { name: /Hot spots policing.*16% seen.*missed/ })).toBeVisible()
  const note = page.locator('p').filter({ hasText: 'Too small to count on.' }).first()
  await expect(note).toContainText('treat this as a pilot')
  // A note, never another verdict.
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/cluster randomised trial/i)
  await axe()
})

test('assumptions can be changed, taken from published figures, and put back', async ({ page, axe }) => {
  await page.goto(address('result', WAITING))
  const detect = part(page, 'What you could detect')
  await detect.getByText('Put your own figures in').click()
  const start = detect.getByRole('textbox', { name: 'People with the outcome if nothing changes' })
  await start.fill('10')
  await expect(detect.getByText(/from 10 in every 100 people/).first()).toBeVisible()
  await start.fill('150')
  await expect(detect.getByRole('alert')).toContainText('150 is too large. The largest is 99.')
  await expect(detect.getByText(/from 10 in every 100 people/).first()).toBeVisible()
  await detect.getByText('Take a figure from our list').click()
  await detect.getByRole('button', { name: /^Proven reoffending within a year, everybody/ }).click()
  await expect(detect.getByText(/from 27.5 in every 100 people/).first()).toBeVisible()
  await axe()
  await page.reload()
  await expect(detect.getByText(/from 27.5 in every 100 people/).first()).toBeVisible()
  await detect.getByText('Put your own figures in').click()
  await detect.getByRole('button', { name: /^Put ours back/ }).click()
  await expect(detect.getByText(/from 42 in every 100 people/).first()).toBeVisible()
})

test('the calculator it leads to is filled in', async ({ page }) => {
  await page.goto(`${address('result', WAITING)}&n.n_people=340`)
  await part(page, 'What you could detect')
    .getByRole('link', { name: /calculator/ })
    .click()
  await expect(page).toHaveURL(/calculators\/two-proportions\?.*n1=340/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('textbox', { name: /People in each group/ })).toHaveValue('340')
})

test('cases like yours say what was done, how it went and what was not the same', async ({ page, axe }) => {
  await page.goto(address('result', CAMERAS))
  const cases = part(page, 'Cases like yours')
  await expect(cases.getByRole('heading', { level: 3 }).first()).toHaveText('Body-worn video in London')
  await expect(cases.getByText(/Allegations against officers were 33% lower/)).toBeVisible()
  await expect(cases.getByText('Not as with you').first()).toBeVisible()
  await axe()
  await cases.getByRole('link', { name: 'Body-worn video in London' }).click()
  await expect(page).toHaveURL(/cases\/body-worn-video/)
})

test('where no case is near, it is said', async ({ page }) => {
  const letter = works.examples.find(({ name }) => name === 'Two versions of a letter')!
  await page.goto(address('result', letter.answers))
  await expect(part(page, 'Cases like yours').getByText(/comes near\s+yours, so we show none/)).toBeVisible()
})

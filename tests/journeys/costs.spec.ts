// Money and time on a result: the size said first, figures of one's own, rates changed and put back, paper, and the page
// that says how the figures are made.
import type { Page } from '@playwright/test'
import { encodeLink } from '../../src/session/link.ts'
import { compiled } from '../content/content.ts'
import { expect, test } from './fixtures.ts'

const { flows } = compiled
const works = flows.find(({ id }) => id === 'works')!
const gangs = works.examples.find(({ name }) => /gangs/i.test(name)) ?? works.examples[0]!
/** Nobody has said how big the study is. */
const unsaid = Object.fromEntries(Object.entries(gangs.answers).filter(([id]) => id !== 'scale'))
const result = (answers: typeof gangs.answers = unsaid) => `./#/works/result?${encodeLink(works, answers)}`

const money = (page: Page) => page.getByRole('region', { name: 'What it may cost' })
const time = (page: Page) => page.getByRole('region', { name: 'How long it may take' })
const total = (page: Page) => money(page).locator('[data-total]')

/** Pounds in the sentence on the whole: low, high, most likely. */
async function pounds(page: Page): Promise<number[]> {
  const text = (await total(page).textContent()) ?? ''
  return (text.match(/£[\d,]+/g) ?? []).map((amount) => Number(amount.replace(/\D/g, '')))
}

async function open(page: Page, answers?: typeof gangs.answers) {
  await page.goto(result(answers))
  await expect(total(page)).toContainText('most likely about')
}

async function unfold(page: Page, ...names: RegExp[]) {
  for (const name of names) await money(page).locator('summary').filter({ hasText: name }).click()
}

test('the size is asked first, and saying it changes every figure', async ({ page }) => {
  await open(page)
  const before = await pounds(page)
  const sizes = money(page).getByRole('group', { name: /how big would the study be/i })
  await expect(sizes).toContainText('what we take until you say')
  await sizes.getByRole('radio', { name: /all of london/i }).check()
  await expect(total(page)).not.toContainText(`£${before[2]!.toLocaleString('en-GB')}`)
  const after = await pounds(page)
  for (const [index, amount] of after.entries()) expect(amount).toBeGreaterThan(before[index]!)
  // It was an answer: the page stays, and so does the answer.
  await expect(page).toHaveURL(/works\/result/)
  await page.reload()
  await expect(money(page).getByText('All of London, or the whole country')).toBeVisible()
  await money(page)
    .getByRole('button', { name: /^change your answer to/ })
    .click()
  await expect(sizes.getByRole('radio', { name: /all of london/i })).toBeFocused()
})

test('your own analysts and VAT are two ways to look at the same price', async ({ page }) => {
  await open(page)
  const [low, high, likely] = await pounds(page)
  expect(low).toBeLessThan(likely!)
  expect(high).toBeGreaterThan(likely!)
  await money(page).getByRole('radio', { name: 'With VAT' }).check()
  await expect(total(page)).toContainText('with VAT')
  expect((await pounds(page))[2]! / likely!).toBeCloseTo(1.2, 1)
  await money(page).getByRole('radio', { name: 'Your own analysts' }).check()
  await expect(total(page)).toContainText('Done by your own analysts')
  await expect(time(page).getByText('Buying in', { exact: true })).toHaveCount(0)
  await page.reload()
  await expect(total(page)).toContainText('Done by your own analysts')
})

test('a typed number changes the band, and survives a reload and a link', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page)
  const [, , before] = await pounds(page)
  await unfold(page, /fit it to your study/i)
  const field = money(page).getByLabel('Interviews, in all')
  await field.fill('200')
  await field.press('Enter')
  await expect(money(page).getByText(/interviews, in all: 200 interviews/)).toBeVisible()
  const [, , after] = await pounds(page)
  expect(after).toBeGreaterThan(before!)

  await page.reload()
  await expect(money(page).getByText(/interviews, in all: 200 interviews/)).toBeVisible()
  expect((await pounds(page))[2]).toBe(after)

  await page.getByRole('button', { name: /copy a link to this result/i }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Link copied' })).toBeAttached()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  await page.evaluate(() => localStorage.clear())
  await page.goto('about:blank')
  await page.goto(link)
  await expect(total(page)).toContainText('most likely about')
  expect((await pounds(page))[2]).toBe(after)
  // Somebody else’s: it can be looked at either way, and nothing can be changed.
  await expect(money(page).getByText(/fit it to your study/i)).toHaveCount(0)
  await money(page).getByRole('radio', { name: 'With VAT' }).check()
  await expect(total(page)).toContainText('with VAT')
})

test('a number that is none is told, stays in its field, and changes nothing', async ({ page, axe }) => {
  await open(page)
  const before = await pounds(page)
  await unfold(page, /fit it to your study/i)
  const field = money(page).getByLabel('Interviews, in all')
  await field.fill('a few')
  await field.blur()
  await expect(money(page).getByRole('alert')).toContainText('“a few” is not a number')
  await expect(field).toHaveValue('a few')
  expect(await pounds(page)).toEqual(before)
  await axe('section:has([data-total])')

  await field.fill('999999')
  await field.blur()
  await expect(money(page).getByRole('alert')).toContainText('too large')
  expect(await pounds(page)).toEqual(before)

  await field.fill('')
  await field.blur()
  await expect(money(page).getByRole('alert')).toHaveCount(0)
  expect(await pounds(page)).toEqual(before)
})

test('a changed rate is marked where prices are, and goes back one by one or all at once', async ({
  page,
}) => {
  await open(page)
  const before = await pounds(page)
  await unfold(page, /change rates and assumptions/i, /what a day of work costs/i, /how many days/i)
  const rate = money(page).getByLabel('Analyst, bought in')
  await rate.fill('1,000')
  await rate.press('Enter')
  const mark = money(page).getByText('Changed by you').first()
  await expect(mark).toBeVisible()
  await expect(money(page).getByText('Analyst, bought in: £1,000 a day, ours is £500 a day')).toBeVisible()
  expect((await pounds(page))[2]).toBeGreaterThan(before[2]!)
  const days = money(page).getByLabel(/^Process evaluation: days of work/)
  await days.fill('300')
  await days.press('Enter')

  await page.reload()
  await expect(
    money(page).getByText('Process evaluation: days of work: 300 days, ours is 108 days'),
  ).toBeVisible()
  await unfold(page, /change rates and assumptions/i, /what a day of work costs/i)
  await money(page)
    .getByRole('button', { name: /^Reset Analyst, bought in/ })
    .click()
  await expect(money(page).getByText('ours is £500 a day')).toHaveCount(0)
  await expect(money(page).getByLabel('Analyst, bought in')).toHaveValue('500')
  await money(page)
    .getByRole('button', { name: /^Reset all/ })
    .first()
    .click()
  await expect(money(page).getByText('Changed by you')).toHaveCount(0)
  expect(await pounds(page)).toEqual(before)
})

test('money that cannot buy it is said plainly, with what it could buy', async ({ page }) => {
  await open(page, { ...unsaid, scale: 'wide', budget: 'low' })
  await expect(money(page).getByText('As things stand, it cannot be done.').first()).toBeVisible()
  await expect(money(page)).toContainText('You have at most £25,000')
  await expect(money(page)).toContainText(/It could buy .+\./)
})

test('the programme’s budget makes the package a share', async ({ page }) => {
  await open(page)
  await unfold(page, /programme’s budget/i)
  const field = money(page).getByLabel('What the programme itself spends')
  await field.fill('£200,000')
  await field.blur()
  await expect(money(page).getByText(/\d+% to \d+%, most likely about \d+%\./)).toBeVisible()
  await expect(money(page)).toContainText('more than most funders would pay')
})

test('the timetable stands against the day it is needed', async ({ page }) => {
  await open(page, { ...unsaid, months: 'lt3' })
  await expect(time(page).getByText('It does not fit the day you need it.')).toBeVisible()
  await time(page).getByText('Show as a table').click()
  const table = time(page).getByRole('table')
  await expect(table.getByRole('row')).not.toHaveCount(1)
  await expect(table).toContainText('Analysis and report')
})

test('every picture has its figures in a table, and what they rest on in words', async ({ page, axe }) => {
  await open(page)
  await unfold(page, /rests on evidence/i, /every figure/i, /show as a table/i)
  await expect(money(page).getByRole('table', { name: /most likely, and from low to high/i })).toContainText(
    'Whole package',
  )
  await expect(money(page).getByText('Judgement:').first()).toBeVisible()
  await expect(money(page)).toContainText(/hold \d+ of \d+ published prices/)
  await axe('section:has([data-total])')
  await axe('section:has([data-weeks])')
})

test('paper has the figures, the pictures and what they rest on, and no buttons', async ({ page }) => {
  await open(page)
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  await page.emulateMedia({ media: 'print' })
  await expect(total(page)).toBeVisible()
  await expect(money(page).getByRole('img', { name: /cost bands/i })).toBeVisible()
  await expect(money(page).getByText('Evidence:').first()).toBeVisible()
  await expect(time(page).getByRole('img', { name: /phases of the work/i })).toBeVisible()
  await expect(
    time(page)
      .getByText(/^Buying in/)
      .last(),
  ).toBeVisible()
  await expect(money(page).getByText(/change rates and assumptions/i)).toBeHidden()
  await expect(money(page).getByRole('radio', { name: 'With VAT' })).toBeHidden()
})

for (const theme of ['light', 'dark'] as const) {
  test(`at 320 pixels, ${theme}, with everything open, nothing is hidden or out of reach`, async ({
    page,
    axe,
  }) => {
    await page.emulateMedia({ colorScheme: theme })
    await page.setViewportSize({ width: 320, height: 700 })
    await open(page)
    await unfold(page, /fit it to your study/i, /programme’s budget/i, /every figure/i, /change rates/i)
    for (const summary of await money(page).locator('details details > summary').all()) await summary.click()
    await axe('section:has([data-total])')
    await axe('section:has([data-weeks])')
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(overflow, 'nothing sticks out sideways').toBeLessThanOrEqual(0)
  })
}

test('the cost page prints how the bands fared, and is found from the foot and by search', async ({
  page,
}) => {
  await page.goto('./')
  await page.getByRole('contentinfo').getByRole('link', { name: 'Costs and time' }).click()
  const checked = page.getByRole('region', { name: 'Held against published prices' })
  await expect(checked).toContainText(/\d+ of 25 published prices lie inside their band: \d+%/)
  await expect(checked).toContainText('times its bottom')
  await expect(checked).toContainText('one at a time')
  await expect(page.getByRole('region', { name: 'Method by method' }).getByRole('link').first()).toBeVisible()
  await page.goto('./#/search')
  await page.getByRole('searchbox').fill('day rate')
  await expect(page.getByRole('link', { name: /what an evaluation costs/i })).toBeVisible()
})

test('prices that cannot be fetched leave the verdict standing, with a way to try again', async ({
  page,
  faults,
}) => {
  await page.route(/costs-[^/]*\.js$/, (route) => route.abort())
  await page.goto(result())
  await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty()
  await expect(money(page)).toContainText('The prices could not be fetched')
  await page.unrouteAll()
  await money(page).getByRole('button', { name: 'Try again' }).click()
  await expect(total(page)).toContainText('most likely about')
  faults.splice(0)
})

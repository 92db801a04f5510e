// Value for money: refused with its reasons and what to do instead, or allowed and told with its range; filled in by keyboard,
// kept with the evaluation, and looked at on the narrowest screen.
import type { Page } from '@playwright/test'
import { pathToFileURL } from 'node:url'
import type { Answers, Flow } from '../../src/engine/index.ts'
import { encodeLink } from '../../src/session/link.ts'
import { compiled } from '../content/content.ts'
import { expect, singleFile, test } from './fixtures.ts'

const { flows } = compiled
const value = flows.find(({ id }) => id === 'value') as Flow
const told = (name: string): Answers => ({
  ...value.examples.find((example) => example.name === name)!.answers,
  scale: 'few',
})
const NO_EFFECT = told('Services for women and girls: are they worth it?')
const ALLOWED: Answers = { ...told('Sharing data on violence in Cardiff'), horizon: 'no' }

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const stored = (page: Page) =>
  page.evaluate(() => localStorage.getItem('thinking-professionals:answers:value') ?? '')

/** Answers brought by a link, then the workspace, as somebody would come to it. */
async function openWith(page: Page, answers: Answers, more = '') {
  await page.goto(`./#/value/result?${encodeLink(value, answers)}${more}`)
  await expect(heading(page)).toBeVisible()
  await page.getByRole('link', { name: 'Open the workspace' }).click()
  await expect(heading(page)).toHaveText('Is it worth the money?')
}

/** One cost of £250,000, spent; and 20 of 400 robberies prevented, 10 to 30. */
async function fillIn(page: Page) {
  await page.getByRole('button', { name: 'Start from my answers' }).click()
  await field(page, 'What is paid for').fill('Patrols')
  await page.getByRole('combobox', { name: 'How often' }).selectOption('Once')
  await field(page, 'Pounds').fill('250,000')
  await field(page, 'Added for hope, %').fill('0')
  const outcomes = part(page, 'Outcomes')
  await outcomes.getByText('Choose from the table of unit costs').click()
  await outcomes.getByRole('button', { name: /^Robbery/ }).click()
  await field(page, 'What there would be fewer of (or more), in the plural').fill('Robberies')
  await field(page, 'How many a year without it').fill('400')
}

async function putInEffect(page: Page) {
  await page.getByRole('combobox', { name: 'It is given as' }).selectOption('Number a year')
  await field(page, 'The estimate').fill('20')
  await field(page, 'Its range, from').fill('10')
  await field(page, 'Its range, to').fill('30')
  await page.getByRole('combobox', { name: 'It rests on' }).selectOption('Our own trial or comparison study')
  await field(page, 'Which study').fill('The comparison of 2026')
}

test('without an effect there is no ratio: why, in the reader’s own words, and what to do instead', async ({
  page,
  axe,
}) => {
  await openWith(page, NO_EFFECT)
  await expect(heading(page)).toBeFocused()
  const why = part(page, 'Why there is no ratio')
  await expect(why.getByText('Nobody has estimated what difference it made.')).toBeVisible()
  await expect(why.getByText('None', { exact: true })).toBeVisible()
  await expect(
    why.getByRole('link', { name: 'change your answer to: Does it make a difference?' }),
  ).toHaveAttribute('href', '#/value/impact')
  await expect(why.getByText(/^Break-even analysis\. Ask the break-even question/)).toBeVisible()
  await expect(why.getByRole('link', { name: 'Go to Works' })).toHaveAttribute('href', '#/works')

  await page.getByRole('button', { name: 'Start from my answers' }).click()
  await expect(page.getByText(/^Taken from your answers\..*5 years are counted/)).toBeVisible()
  await field(page, 'What is paid for').first().fill('Support workers')
  await field(page, 'Pounds a year').fill('120,000')
  const outcomes = part(page, 'Outcomes')
  await outcomes.getByText('Choose from the table of unit costs').first().click()
  // Nobody here has seen what fraud costs: it is named, and cannot be picked.
  await expect(outcomes.getByRole('listitem').filter({ hasText: /^\s*Fraud/ })).toContainText(
    'no figure: not checked',
  )
  await expect(outcomes.getByRole('button', { name: /^Fraud/ })).toHaveCount(0)
  await outcomes.getByRole('button', { name: /^Robbery/ }).click()
  await expect(outcomes.getByText(/£15,200 in 2024\/25 prices/).first()).toBeVisible()
  await expect(outcomes.getByText('Published as £11,320 per crime in 2015/16 prices.').first()).toBeVisible()
  await expect(
    outcomes.getByText(/^It must prevent \d+ cases of robbery a year for 3 years to pay for itself\./),
  ).toBeVisible()
  await expect(outcomes.getByText(/^No effect is asked for/).first()).toBeVisible()
  await expect(field(page, 'The estimate')).toHaveCount(0)
  await expect(page.getByRole('main')).not.toContainText(/for each pound|comes back|of 100,000 draws/i)
  await expect(page.getByRole('main')).not.toContainText(/NaN|undefined/)
  await axe()

  await page.reload()
  await expect(field(page, 'What is paid for').first()).toHaveValue('Support workers')
  expect(await stored(page)).toContain('"label":"Support workers"')
  await page.goto('./#/value/result')
  await expect(page.getByRole('link', { name: 'Go on with your sheet' })).toBeVisible()
})

test('with an effect from a comparison: the ratio with its range, break-even, and 100,000 draws', async ({
  page,
  axe,
}) => {
  await openWith(page, ALLOWED)
  await expect(page.getByText('Why there is no ratio')).toHaveCount(0)
  await fillIn(page)
  await expect(part(page, 'The result').getByText(/^Put in an effect with its range/)).toBeVisible()
  await putInEffect(page)
  const result = part(page, 'The result')
  // 20 robberies at £15,188.52 over £250,000.
  await expect(
    result.getByText('For each pound spent, £1.22 comes back to society, and it could be 61p to £1.82.'),
  ).toBeVisible()
  await expect(
    result
      .getByText(/It must prevent 17 robberies a year to pay for itself; it seems to prevent 10 to 30\./)
      .first(),
  ).toBeVisible()
  await expect(result.getByText('That lies inside the range: it may pay, and it may not.')).toBeVisible()
  await expect(result.getByText(/^Robberies: £12,500 for each one prevented/)).toBeVisible()
  // Nobody gets society's costs back as money.
  await expect(result.getByRole('listitem').filter({ hasText: 'Cash only' })).toContainText(
    'nothing for each £1',
  )
  await expect(page.getByText(/^In \d+% of 100,000 draws it pays for itself\./)).toBeVisible()
  await expect(page.getByRole('img', { name: 'Benefits less costs' }).first()).toBeVisible()
  await expect(
    part(page, 'How sure is that?').getByRole('row', { name: /^Costs a fifth higher/ }),
  ).toContainText('£1.01')
  await axe()

  // A hope in the place of a study is not counted.
  await page.getByRole('combobox', { name: 'It rests on' }).selectOption('A hope or a target')
  await expect(result.getByText(/^Put in an effect with its range/)).toBeVisible()
  await expect(result.getByText(/a hope is not an effect/)).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText(/comes back to society/)
})

test('victims and incidents are never added, and what is paid for later counts for less', async ({
  page,
}) => {
  await openWith(page, ALLOWED)
  await fillIn(page)
  await putInEffect(page)
  const outcomes = part(page, 'Outcomes')
  await outcomes.getByRole('button', { name: 'Add an outcome' }).click()
  const second = outcomes.getByRole('group', { name: /^Outcome 2/ })
  await second.getByText('Choose from the table of unit costs').click()
  await second.getByRole('button', { name: /^Domestic abuse/ }).click()
  await second.getByRole('combobox', { name: 'It is given as' }).selectOption('Number a year')
  await second.getByRole('textbox', { name: 'The estimate' }).fill('2')
  await second.getByRole('textbox', { name: 'Its range, from' }).fill('1')
  await second.getByRole('textbox', { name: 'Its range, to' }).fill('3')
  await second
    .getByRole('combobox', { name: 'It rests on' })
    .selectOption('Our own trial or comparison study')
  const result = part(page, 'The result')
  await expect(result.getByText(/Price victims or incidents, not both\./)).toBeVisible()
  // 2 victims at £44,608 alone.
  await expect(result.getByText(/^For each pound spent, 36p comes back to society/)).toBeVisible()

  await page.getByRole('radio', { name: 'Another rate' }).check()
  await field(page, 'Rate a year, %').fill('50')
  await field(page, 'Rate a year, %').blur()
  await expect(page.getByRole('alert')).toContainText('50 is too large. The largest is 20.')
  await field(page, 'Rate a year, %').fill('5')
  await expect(result.getByText(/The discount rate is your own, not the Green Book’s/)).toBeVisible()
})

test('by keyboard: rows are added, filled in, taken away and put back', async ({ page }) => {
  await openWith(page, ALLOWED)
  await page.getByRole('button', { name: 'Start from my answers' }).press('Enter')
  const costs = part(page, 'Costs')
  await costs.getByRole('button', { name: 'Add a cost' }).press('Enter')
  const second = costs.getByRole('group', { name: /^Cost 2/ })
  await expect(second.getByRole('textbox', { name: 'What is paid for' })).toBeFocused()
  await page.keyboard.type('Training')
  await page.keyboard.press('Tab')
  await expect(second.getByRole('combobox', { name: 'Who pays' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('60000')
  await expect(costs.getByText(/in 2024\/25 prices/).first()).toBeVisible()
  await costs.getByRole('button', { name: 'Remove “Training”' }).press('Enter')
  await expect(second).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Undo: put back “Training”' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(second.getByRole('textbox', { name: 'Pounds a year' })).toHaveValue('60,000')

  await page.getByRole('button', { name: 'The five Es' }).press('Enter')
  await expect(page.getByRole('heading', { level: 2, name: 'The five Es' })).toBeFocused()
  await page
    .getByRole('group', { name: /^Economy\./ })
    .getByRole('radio', { name: 'Good' })
    .press('Space')
  await expect(part(page, 'The result').getByText('Good')).toBeVisible()

  await page.getByRole('button', { name: 'Clear the sheet' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Start from my answers' })).toBeVisible()
  await page.getByRole('button', { name: 'Undo: put back your sheet' }).press('Enter')
  await expect(second.getByRole('textbox', { name: 'What is paid for' })).toHaveValue('Training')
})

test('what is no number is told beside its field, and what counted still counts', async ({ page }) => {
  await openWith(page, ALLOWED)
  await fillIn(page)
  await field(page, 'Pounds').fill('a lot')
  await field(page, 'Pounds').blur()
  await expect(page.getByRole('alert')).toContainText('“a lot” is not a number')
  await expect(field(page, 'Pounds')).toHaveAttribute('aria-invalid', 'true')
  await expect(part(page, 'Costs').getByText(/^Over 1 year it costs £250,000/)).toBeVisible()
  await putInEffect(page)
  await field(page, 'Its range, from').fill('25')
  await expect(page.getByText(/the estimate lies outside its own range/).first()).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText(/NaN|undefined|Infinity/)
})

test('a sheet in storage that prices something by a name of the language is still a sheet', async ({
  page,
}) => {
  await openWith(page, ALLOWED)
  await fillIn(page)
  await expect.poll(() => stored(page)).toContain('"events":400')
  await page.evaluate(() => {
    const name = 'thinking-professionals:answers:value'
    const record = localStorage.getItem(name)!
    localStorage.setItem(
      name,
      record.replace(/"kind":"unit","id":"[^"]*"/, '"kind":"unit","id":"constructor"'),
    )
  })
  await page.reload()
  await expect(heading(page)).toHaveText('Is it worth the money?')
  await expect(part(page, 'Outcomes').getByText('Choose from the table of unit costs')).toBeVisible()
  expect(await stored(page)).toContain('"constructor"')
})

test('the example says that it is invented, is kept nowhere, and can be a start', async ({ page }) => {
  await page.goto('./#/worth')
  await expect(page.getByText('Your answers on the Value line decide that.')).toBeVisible()
  await page.getByRole('button', { name: 'See one filled in' }).click()
  await expect(page.getByText('This example is invented.')).toBeVisible()
  await expect(page.getByText(/^For each pound spent,/).first()).toBeVisible()
  expect(await stored(page)).not.toContain('"worth":{')
  await page.getByRole('button', { name: 'Use it as a start for mine' }).click()
  await expect(page.getByText(/this sheet began as our example/)).toBeVisible()
  // The example's own answers allowed a ratio; one's own do not yet.
  await expect(page.getByRole('main')).not.toContainText(/comes back to society/)
  expect(await stored(page)).toContain('"invented":true')
  await page.getByRole('button', { name: 'They are my own figures now' }).click()
  await expect.poll(() => stored(page)).toContain('"invented":false')
})

test('somebody else’s link can be read and not changed, and brings no sheet', async ({ page, axe }) => {
  await openWith(page, ALLOWED, '&r=1')
  await expect(page.getByText('You are reading somebody else’s answers.')).toBeVisible()
  await expect(page.getByText(/A link carries answers and never a sheet/)).toBeVisible()
  await expect(page.getByRole('button', { name: /^Start/ })).toHaveCount(0)
  await axe()
  await page.getByRole('button', { name: 'Make them mine' }).last().click()
  await expect(page.getByRole('button', { name: 'Start from my answers' })).toBeVisible()
})

test('from one file on a disk it draws in a worker as well', async ({ page }) => {
  let workers = 0
  page.on('worker', () => workers++)
  await page.goto(pathToFileURL(singleFile).href)
  await page.evaluate(() => (location.hash = '#/worth'))
  await page.getByRole('button', { name: 'See one filled in' }).click()
  await expect(page.getByText(/of 100,000 draws/)).toBeVisible()
  expect(workers).toBe(1)
})

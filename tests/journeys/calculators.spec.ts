// The calculators: found by their question, used by keyboard, shared by a link, and hard to break. Numbers go into an
// evaluation and come from one.
import type { Page } from '@playwright/test'
import { pathToFileURL } from 'node:url'
import { expect, singleFile, test } from './fixtures.ts'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const answer = (page: Page) => page.getByRole('region', { name: 'The answer' })
const field = (page: Page, name: string | RegExp) => page.getByRole('textbox', { name })
const hash = (page: Page) => page.evaluate(() => location.hash)

test('a question leads to its calculator, which has an answer before anything is typed', async ({ page }) => {
  await page.goto('./#/calculators')
  await expect(page).toHaveTitle(/^Calculators/)
  await page.getByLabel('Narrow the list').fill('two averages')
  await expect(page.getByRole('main').getByRole('status')).toHaveText(/^\d+ of \d+ calculators$/)
  await page
    .getByRole('link', { name: 'How many people do you need to see a difference between two averages?' })
    .click()
  await expect(heading(page)).toBeFocused()
  await expect(page).toHaveTitle(/^Two groups, compared by an average/)
  await expect(answer(page)).toContainText('394 people in each group')
})

test('by keyboard: typing, stepping and sliding redraw, are said politely, and stay in the address', async ({
  page,
}) => {
  await page.goto('./#/calculators/two-means')
  const difference = field(page, 'Difference to be seen')
  await difference.focus()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('0.5')
  await expect(answer(page)).toContainText('64 people in each group')
  await expect(page.getByRole('status').filter({ hasText: '64 people in each group' })).toHaveCount(1)
  await expect.poll(() => hash(page)).toBe('#/calculators/two-means?d=0.5')
  await page.keyboard.press('ArrowUp')
  await expect(difference).toHaveValue('0.55')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('slider', { name: /^Difference to be seen/ })).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(difference).toHaveValue('0.54')
  await page.keyboard.press('Home')
  await expect(difference).toHaveValue('0.01')
  await difference.fill('0.5')
  await page.getByRole('radio', { name: 'How good the chances are' }).press('Space')
  await expect(field(page, 'People in each group')).toHaveValue('200')
  await expect(answer(page)).toContainText('of seeing a difference of 0.5')
  await expect.poll(() => hash(page)).toBe('#/calculators/two-means?solve=power&d=0.5')
  await page.goBack()
  await page.goForward()
  await expect(field(page, 'People in each group')).toHaveValue('200')
})

test('a link opens with its numbers; per cent are typed as per cent', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('./#/calculators/two-proportions?p1=0.592&p2=0.532')
  await expect(field(page, 'Share without the programme')).toHaveValue('59.2')
  await expect(answer(page)).toContainText('1,073 people in each group')
  await field(page, 'Share with the programme').fill('50%')
  await page.getByRole('button', { name: 'Copy a link to this' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Link copied.' })).toHaveCount(1)
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).toMatch(/#\/calculators\/two-proportions\?p1=0\.592&p2=0\.5$/)
  const other = await context.newPage()
  await other.goto(link)
  await expect(field(other, 'Share with the programme')).toHaveValue('50')
})

test('another link in the same tab fills the form anew', async ({ page }) => {
  await page.goto('./#/calculators/two-means?d=0.5')
  await expect(field(page, 'Difference to be seen')).toHaveValue('0.5')
  await page.goto('./#/calculators/two-means?d=0.8')
  await expect(field(page, 'Difference to be seen')).toHaveValue('0.8')
  await page.goto('./#/calculators/rates')
  await expect(field(page, 'Events without the programme')).toHaveValue('10')
})

test('a hostile link does no harm, and what was left out is said', async ({ page }) => {
  const nasty = 'd=<img src=x onerror=alert(1)>&power=1e999&__proto__=1&alpha=0.05&n1=' + '9'.repeat(300)
  await page.goto(`./#/calculators/two-means?${nasty}`)
  await expect(page.getByText('Part of this link could not be used')).toBeVisible()
  await expect(page.locator('main img')).toHaveCount(0)
  await expect(answer(page)).toContainText('394 people in each group')
  await page.goto(`./#/calculators/two-means?d=${encodeURIComponent('%'.repeat(20_000))}`)
  await expect(heading(page)).toBeVisible()
  await page.goto('./#/calculators/constructor')
  await expect(heading(page)).toHaveText('There is nothing at this address.')
  await expect(page).not.toHaveTitle(/Calculators/)
})

test('a number that cannot be is refused beside its field, with what to do, and never with a NaN', async ({
  page,
}) => {
  await page.goto('./#/calculators/two-means')
  const difference = field(page, 'Difference to be seen')
  await difference.fill('99')
  await difference.blur()
  await expect(difference).toHaveAccessibleDescription(/99 is too large\. Enter a number from 0\.01 to 5\./)
  await expect(difference).toHaveAttribute('aria-invalid', 'true')
  await expect(answer(page)).toContainText('Put this right')
  await answer(page).getByRole('link', { name: 'Difference to be seen' }).click()
  await expect(difference).toBeFocused()
  await field(page, 'Risk of a false alarm').fill('0.05')
  await field(page, 'Risk of a false alarm').blur()
  await expect(answer(page)).toContainText('Did you mean 5%?')
  await expect(page.getByRole('main')).not.toContainText(/NaN|undefined/)
  await page.getByRole('button', { name: 'Start again' }).click()
  await expect(answer(page)).toContainText('394 people in each group')
})

test('a published figure is picked with its source and trust, and its origin stays beside it', async ({
  page,
}) => {
  await page.goto('./#/calculators/cluster-proportions')
  await page.getByText('Take a figure from elsewhere').click()
  const item = page
    .getByRole('listitem')
    .filter({ hasText: 'Health and wellbeing of pupils, within schools' })
  await expect(item).toContainText('Checked in the source')
  await expect(item.getByRole('link', { name: /Parker/ })).toHaveAttribute('href', '#/sources/S168')
  await item.getByRole('button').press('Enter')
  await expect(field(page, /^How alike people in a cluster are/)).toHaveValue('0.031')
  await expect(page.getByText('Taken from: Health and wellbeing of pupils, within schools.')).toBeVisible()
})

test('a picture has a name, a sentence and a table', async ({ page }) => {
  await page.goto('./#/calculators/two-means')
  const picture = page.getByRole('img', { name: 'Chance of seeing it, by People in each group' })
  await expect(picture).toHaveAccessibleDescription(/^With half as many people/)
  await page.getByText('Show as a table').click()
  const table = page.getByRole('table')
  await expect(table.getByRole('row').nth(1)).toContainText(/\d+%/)
})

test('the worked example can be taken over, and the formula is set as one', async ({ page }) => {
  await page.goto('./#/calculators/two-means')
  await expect(page.locator('math mfrac').first()).toBeVisible()
  await page.getByRole('button', { name: 'Use these numbers' }).click()
  await expect(answer(page)).toContainText('64 people in each group')
  await expect(field(page, 'Difference to be seen')).toHaveValue('0.5')
})

test('lists are typed or pasted, and what was read is told', async ({ page }) => {
  await page.goto('./#/calculators/npv')
  const costs = field(page, 'Costs by year')
  await costs.fill('£500,000')
  await expect(page.getByText('1 number read: £500,000.')).toBeVisible()
  await costs.fill('200,000\n100,000\tabc')
  await costs.blur()
  await expect(costs).toHaveAccessibleDescription(/Number 3, “abc”, is not a number/)
})

for (const where of ['hosted', 'one file from disk']) {
  test(`100,000 draws beside the page: ${where}`, async ({ page }) => {
    let workers = 0
    page.on('worker', () => workers++)
    await page.goto(where === 'hosted' ? './' : pathToFileURL(singleFile).href)
    await page.evaluate(() => (location.hash = '#/calculators/monte-carlo'))
    await expect(answer(page)).toContainText(/of \d,000 draws/)
    await page.getByRole('button', { name: 'Draw 100,000 times' }).click()
    await expect(answer(page)).toContainText('of 100,000 draws')
    expect(workers, 'drawn in a worker, not by the page').toBe(1)
    const drawn = await answer(page).getByRole('paragraph').first().textContent()
    // The same seed gives the same result, once the address has the number: it waits for a pause.
    await expect.poll(() => page.evaluate(() => location.hash)).toContain('draws=100000')
    await page.reload()
    await expect(answer(page)).toContainText(String(drawn))
  })
}

test('many draws can be stopped', async ({ page }) => {
  // A worker that never finishes.
  await page.addInitScript(() => {
    class Idle extends EventTarget {
      onmessage = null
      onerror = null
      postMessage() {
        /* draws for ever */
      }
      terminate() {
        /* and is let go */
      }
    }
    Object.assign(window, { Worker: Idle })
  })
  await page.goto('./#/calculators/monte-carlo?draws=100000')
  await expect(page.getByRole('progressbar', { name: /^Drawing: \d+ of 100,000$/ })).toBeVisible()
  await page.getByRole('button', { name: 'Stop drawing' }).click()
  await expect(page.getByText(/^Stopped\. The answer shown rests on/)).toBeVisible()
  // They begin after a short pause, and a press within it counts as well.
  await page.waitForTimeout(800)
  await expect(page.getByRole('progressbar')).toHaveCount(0)
})

test('where workers are refused the page draws by itself', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(window, {
      Worker: class {
        constructor() {
          throw new Error('refused')
        }
      },
    })
  })
  await page.goto('./#/calculators/monte-carlo?draws=100000')
  // All of them by the one process that also draws the page.
  await expect(answer(page)).toContainText('of 100,000 draws', { timeout: 90_000 })
})

test('a number given in an evaluation is there already, and says where it is from', async ({ page }) => {
  await page.addInitScript(() => {
    const workings = {
      numbers: { n_people: 340 },
      choices: {},
      changed: {},
      notes: {},
      override: null,
      kept: [],
    }
    const record = {
      ...{
        format: 1,
        flow: 'works',
        version: 1,
        answers: { target: 'people' },
        savedAt: '2026-11-22T12:00:00Z',
      },
      ...{ origin: 'own', aside: [], workings: { ...workings, trying: null } },
    }
    localStorage.setItem('thinking-professionals:answers:works', JSON.stringify(record))
  })
  await page.goto('./#/calculators/two-means?from=works')
  const people = field(page, 'People in each group')
  await expect(people).toHaveValue('340')
  await expect(page.getByText('From your answers.')).toBeVisible()
  await people.fill('400')
  await expect(page.getByText('From your answers.')).toHaveCount(0)
  await expect.poll(() => hash(page)).toContain('n1=400')
  await expect.poll(() => hash(page)).toContain('from=works')
})

test('numbers come from an evaluation, and the result is kept in it', async ({ page }) => {
  await page.goto('./#/calculators/two-means?solve=power&n1=340&from=works')
  await expect(page.getByRole('link', { name: /Your evaluation: Works/ })).toHaveAttribute(
    'href',
    '#/works/result',
  )
  await expect(field(page, 'People in each group')).toHaveValue('340')
  await page.getByRole('button', { name: 'Keep this in my evaluation' }).click()
  await expect(page.getByRole('button', { name: 'Kept in your evaluation' })).toBeVisible()
  const kept = () => page.evaluate(() => localStorage.getItem('thinking-professionals:answers:works') ?? '')
  await expect.poll(kept).toContain('"calculator":"two-means"')
  await expect.poll(kept).toContain('"n1":340')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every picture passes axe and fits 320 pixels, ${colorScheme}`, async ({ page, axe }) => {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width: 320, height: 720 })
    for (const id of [
      'cluster-proportions',
      'tornado',
      'net-benefit',
      'present-value',
      'krippendorff-alpha',
    ]) {
      await page.goto(`./#/calculators/${id}`)
      await expect(answer(page).getByRole('img').first()).toBeVisible()
      expect(await page.evaluate(() => document.documentElement.scrollWidth), id).toBeLessThanOrEqual(320)
      await axe()
    }
  })
}

test('on a phone the answer stays in sight while the numbers are set, and does not cover the field in hand', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('./#/calculators/two-means')
  const sentence = answer(page).getByText(/^You would need/)
  await expect(sentence).toBeInViewport()
  const alarm = field(page, 'Risk of a false alarm')
  await alarm.focus()
  await expect(sentence).toBeInViewport()
  const [box, over] = [await alarm.boundingBox(), await sentence.boundingBox()]
  expect(box!.y + box!.height).toBeLessThanOrEqual(over!.y)
})

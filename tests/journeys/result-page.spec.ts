// The result of every open line, on real examples: readable by everybody, opened to the last detail, and changeable.
import type { Page } from '@playwright/test'
import { encodeLink } from '../../src/session/link.ts'
import { compiled } from '../content/content.ts'
import { axeFaults, COLOURS } from './access/axe.ts'
import { settle } from './access/settle.ts'
import { expect, test } from './fixtures.ts'

const { flows } = compiled
const open = flows.filter(({ state }) => state === 'open')
const heading = { level: 1 } as const
const example = (flow: (typeof open)[number], index = 0) => {
  const { answers } = flow.examples[index] ?? { answers: {} }
  return `./#/${flow.id}/result?${encodeLink(flow, answers)}`
}
const works = open.find(({ id }) => id === 'works') ?? open[0]!

/** Opens what is folded, and what is folded inside that. */
async function openEverything(page: Page) {
  const folded = page.locator('main details:not([open])')
  for (let depth = 0; depth < 3; depth++) {
    await settle(page)
    await folded.evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)))
  }
}

for (const flow of open) {
  for (const [index, { name }] of flow.examples.slice(0, 3).entries()) {
    test(`${flow.id}: ${name}`, async ({ page, axe }) => {
      await page.setViewportSize({ width: 360, height: 740 })
      await page.goto(example(flow, index))
      await expect(page.getByRole('heading', heading)).not.toContainText(/too early|nothing to show/i)
      await openEverything(page)
      // The first of each line is read whole in every-page.spec.ts, on wide windows and narrow ones.
      if (index > 0) await axe()
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(overflow, 'nothing sticks out sideways').toBeLessThanOrEqual(0)
    })
  }
}

test('a reason leads to its question, and Continue leads back to the result', async ({ page }) => {
  await page.goto(example(works))
  const verdict = await page.getByRole('heading', heading).textContent()
  await page
    .getByRole('link', { name: /^change your answer to/ })
    .first()
    .click()
  await expect(page).not.toHaveURL(/result/)
  await expect(page.getByText('Continue takes you back to your result.')).toBeVisible()
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page).toHaveURL(/result/)
  await expect(page.getByRole('heading', heading)).toHaveText(verdict ?? '')
})

test('starting again can be undone', async ({ page }) => {
  await page.goto(example(works))
  const verdict = await page.getByRole('heading', heading).textContent()
  await page.getByRole('button', { name: 'Start again' }).click()
  await expect(page.getByRole('heading', heading)).toHaveText(works.questions[0]!.text)
  await page.getByRole('button', { name: /go back to them/i }).click()
  await expect(page.getByRole('heading', heading)).toHaveText(verdict ?? '')
})

test('a changed answer can be undone', async ({ page }) => {
  await page.goto(example(works))
  await expect(page.getByRole('heading', heading)).toBeVisible()
  await page.goto('./#/works/alloc')
  await page.getByRole('radio', { name: /^No, it is already decided/ }).check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page).toHaveURL(/alloc/)
  await expect(page.getByRole('radio', { name: /^No, it is already decided/ })).not.toBeChecked()
})

test('the link that is copied opens the same result', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(example(works))
  const verdict = await page.getByRole('heading', heading).textContent()
  await page.getByRole('button', { name: /copy a link to this result/i }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Link copied' })).toBeAttached()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  await page.evaluate(() => localStorage.clear())
  await page.goto('about:blank')
  await page.goto(link)
  await expect(page.getByRole('heading', heading)).toHaveText(verdict ?? '')
})

test('unfinished answers are called provisional, with the way on', async ({ page }) => {
  await page.goto('./#/works/result?v=1&target=people&stage=planned')
  await expect(page.getByText(/this is provisional/i)).toBeVisible()
  await page.getByRole('link', { name: /go on answering/i }).click()
  await expect(page).toHaveURL(/decision/)
})

test('all answers on one page, with no answers and with all', async ({ page, axe }) => {
  await page.goto('./#/works/answers')
  await expect(page.getByRole('heading', heading)).toHaveText('Your answers')
  await axe()
  await page.goto(example(works).replace('/result', '/answers'))
  await expect(page.getByRole('link', { name: /^Change/ }).first()).toBeVisible()
})

test('dark is as readable as light', async ({ page }) => {
  await page.goto(example(works))
  await page.getByLabel('Colours').selectOption('dark')
  await openEverything(page)
  await settle(page)
  // Nothing else differs from the light page, which every-page.spec.ts reads by every rule.
  expect(await axeFaults(page, undefined, COLOURS)).toEqual([])
  await page.goto('about:blank')
  await page.goto('./')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('movement can be switched off at the foot of a page, and stays off', async ({ page }) => {
  await page.goto('./#/works/result?v=1&target=people&stage=planned')
  const arrow = page.locator('details.disclosure summary svg').first()
  await expect(arrow).not.toHaveCSS('transition-duration', '0s')
  await page.getByLabel('Movement').selectOption('None')
  await expect(arrow).toHaveCSS('transition-duration', '0s')
  await page.reload()
  await expect(arrow).toHaveCSS('transition-duration', '0s')
})

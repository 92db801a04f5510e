// Two real cases walked through the whole line as a person would, each by mouse and again by keyboard alone, on a wide
// screen and on a phone. Every page met on the way is read by axe, once: those walked by keyboard.
import type { Page } from '@playwright/test'
import type { Answer, Flow, Question } from '../../src/engine/index.ts'
import { compiled } from '../content/content.ts'
import { expect, test } from './fixtures.ts'

const { flows } = compiled
const works = flows.find(({ id }) => id === 'works') as Flow
const example = (name: string) => {
  const found = works.examples.find((candidate) => candidate.name === name)
  if (!found) throw new Error(`The works line has no example called "${name}".`)
  return found
}

const WIDE = { width: 1440, height: 1000 }
const PHONE = { width: 360, height: 740 }

const question = (id: string) => works.questions.find((candidate) => candidate.id === id) as Question
const ticks = (answer: Answer) => (typeof answer === 'string' ? [answer] : answer)
const role = ({ kind }: Question) => (kind === 'many' ? 'checkbox' : 'radio')

/** The radio or box of an option; its name begins with the option's text, so hints may follow. */
function control(page: Page, asked: Question, option: string) {
  const { text } = asked.options.find(({ id }) => id === option) as { text: string }
  const literal = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return page.getByRole(role(asked), { name: new RegExp(`^${literal}`) }).first()
}

async function expectQuestion(page: Page, asked: Question) {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(asked.text)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
}

async function expectNoSidewaysScroll(page: Page) {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(overflow, 'nothing sticks out sideways').toBeLessThanOrEqual(0)
}

async function tabTo(page: Page, name: RegExp | string) {
  const target = page.getByRole('button', { name }).or(page.getByRole('link', { name })).first()
  for (let presses = 0; presses < 80; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never reached "${name}".`)
}

/** Words in the reason why we ask may open their meaning: they come between the heading and the choices. */
async function tabToChoices(page: Page) {
  for (let presses = 0; presses < 10; presses++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate(() => document.activeElement instanceof HTMLInputElement)) return
  }
  throw new Error('Tab never reached the choices.')
}

/** Chooses by pointing, as most people would. */
async function answerByMouse(page: Page, asked: Question, answer: Answer) {
  for (const option of ticks(answer)) await control(page, asked, option).check()
  await page.getByRole('button', { name: 'Continue' }).click()
}

/** Chooses with Tab, arrows, Space and Enter alone, starting from the question's heading. */
async function answerByKeyboard(page: Page, asked: Question, answer: Answer) {
  await tabToChoices(page)
  if (asked.kind === 'one') {
    await page.keyboard.press('Space')
    const place = asked.options.findIndex((option) => option.id === answer)
    for (let step = 0; step < place; step++) await page.keyboard.press('ArrowDown')
  } else {
    for (const option of asked.options) {
      if (ticks(answer).includes(option.id)) await page.keyboard.press('Space')
      await page.keyboard.press('Tab')
    }
  }
  for (const option of ticks(answer)) await expect(control(page, asked, option)).toBeChecked()
  await tabTo(page, 'Continue')
  await page.keyboard.press('Enter')
}

const BODY_WORN_VIDEO = { name: 'Body Worn Video, as planned', verdict: /cluster randomised trial/i }
const DIAMOND = { name: 'Diamond, as planned', verdict: /matched comparison/i }

for (const [real, way, size] of [
  [BODY_WORN_VIDEO, 'mouse', 'wide'],
  [BODY_WORN_VIDEO, 'keyboard', 'phone'],
  [DIAMOND, 'mouse', 'phone'],
  [DIAMOND, 'keyboard', 'wide'],
] as const) {
  test(`${real.name}: by ${way} alone, ${size}`, async ({ page, axe }) => {
    // Every page on the way is read by axe, and the last one is long.
    test.slow()
    await page.setViewportSize(size === 'wide' ? WIDE : PHONE)
    await page.goto('./')
    await expectNoSidewaysScroll(page)
    if (way === 'mouse') {
      await page
        .getByRole('link', { name: /^Works/ })
        .first()
        .click()
    } else {
      await tabTo(page, /^Works/)
      await page.keyboard.press('Enter')
    }

    for (const [id, answer] of Object.entries(example(real.name).answers)) {
      await expectQuestion(page, question(id))
      if (way === 'keyboard') await axe()
      await expectNoSidewaysScroll(page)
      await (way === 'mouse' ? answerByMouse : answerByKeyboard)(page, question(id), answer)
    }

    await expect(page).toHaveURL(/#\/works\/result/)
    await expect(page.getByRole('heading', { level: 1 })).toContainText(real.verdict)
    await axe()
    await expectNoSidewaysScroll(page)
  })
}

// The maps: every line drawn whole, walked by keyboard, lit by the reader's own answers, told in words and printed.
import type { Page } from '@playwright/test'
import { resolve, type Answers, type Flow } from '../../src/engine/index.ts'
import { encodeLink } from '../../src/session/link.ts'
import { compiled } from '../content/content.ts'
import { expect, test } from './fixtures.ts'

const { flows, lines } = compiled
const works = flows.find(({ id }) => id === 'works') as Flow

const stop = (page: Page, id: string) => page.locator(`.board [data-stop="${id}"]`)
const board = (page: Page) => page.getByRole('region', { name: /, drawn: / })
const panel = (page: Page) => page.getByRole('complementary')

/** Walks in with these answers, as a link would bring them. */
async function arriveWith(page: Page, answers: Answers) {
  await page.goto(`./#/works/answers?${encodeLink(works, answers)}`)
  await expect(page.getByRole('heading', { name: 'Your answers' })).toBeVisible()
}

/** Words of the drawing that lie on each other, as the browser itself measures them. */
function wordsOnWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts = [...document.querySelectorAll<SVGTextElement>('.board svg text')]
    const boxes = texts.map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }))
    return boxes.flatMap(({ text, box: a }, at) =>
      boxes
        .slice(at + 1)
        .filter(
          ({ box: b }) =>
            // Boxes are taller than letters: a hair of air above and below is not part of a word.
            a.x < b.x + b.width &&
            b.x < a.x + a.width &&
            a.y + 3 < b.y + b.height - 3 &&
            b.y + 3 < a.y + a.height - 3,
        )
        .map((other) => `${text} / ${other.text}`),
    )
  })
}

for (const { id, line, questions } of lines) {
  for (const [size, width] of [
    ['wide', 1440],
    ['on a phone', 320],
  ] as const)
    test(`${line} ${size}: every question is there, no word on another, nothing sideways`, async ({
      page,
      axe,
    }) => {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme: width === 320 ? 'dark' : 'light' })
      await page.goto(`./#/map/${id}`)
      await expect(page.locator('.board [data-stop]')).toHaveCount(questions.length + 1)
      expect(await wordsOnWords(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      const sizes = await page
        .locator('.board svg text')
        .evaluateAll((texts) => texts.map((text) => parseFloat(getComputedStyle(text).fontSize)))
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(14)
      // A page with a hundred rules takes axe minutes; the lists of the others differ in nothing that it can see.
      await axe(id === 'journey' || (id === 'value' && width === 320) ? undefined : '.sheet')
    })

  test(`${line}: the list holds every question and every answer`, async ({ page }) => {
    await page.goto(`./#/map/${id}`)
    const list = page.getByRole('region', { name: 'The same in words' })
    await expect(list.locator('[data-question]')).toHaveCount(questions.length)
    const text = (await list.textContent()) ?? ''
    for (const question of questions) {
      expect(text).toContain(question.text)
      for (const option of question.options) expect(text).toContain(option.text)
    }
    for (const rule of flows.find((flow) => flow.id === id)?.rules ?? []) {
      expect(text).toContain(`${rule.id}. `)
      expect(text).toContain(rule.because)
    }
  })
}

test('from the list of all lines, by keyboard alone, to a question and on to the flow', async ({
  page,
  axe,
}) => {
  await page.goto('./#/map')
  await page.getByRole('link', { name: /^See it drawn whole ?: Works$/ }).press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Works, drawn whole')
  // One Tab into the drawing, whatever its size.
  await board(page).focus()
  await page.keyboard.press('Tab')
  await expect(stop(page, 'target')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(stop(page, 'stage')).toBeFocused()
  await page.keyboard.press('End')
  await expect(stop(page, 'end')).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(stop(page, 'budget')).toBeFocused()
  // The furthest question that can come before the end: everything is skipped for those told to stop.
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowLeft')
  await expect(stop(page, 'priority')).toBeFocused()
  await page.keyboard.press('Home')
  for (let at = 0; at < 11; at++) await page.keyboard.press('ArrowDown')
  await expect(stop(page, 'alloc')).toBeFocused()
  await expect(stop(page, 'alloc')).toBeInViewport()
  // Left, scrolled away, and come back to by Tab.
  await page.keyboard.press('Shift+Tab')
  await board(page).evaluate((board) => board.scrollTo(0, 0))
  await expect(stop(page, 'alloc')).not.toBeInViewport()
  await page.keyboard.press('Tab')
  await expect(stop(page, 'alloc')).toBeFocused()
  await expect(stop(page, 'alloc')).toBeInViewport()
  await page.keyboard.press('Enter')
  const asked = 'Could chance decide who gets it, or who starts first?'
  await expect(panel(page).getByRole('heading', { name: asked })).toBeFocused()
  await expect(panel(page)).toContainText('If it is worth asking about designs.')
  for (const { text } of works.questions.find(({ id }) => id === 'alloc')?.options ?? [])
    await expect(panel(page).getByText(text, { exact: true })).toBeVisible()
  await axe('.sheet')
  await page.keyboard.press('Escape')
  await expect(panel(page)).toHaveCount(0)
  await expect(stop(page, 'alloc')).toBeFocused()
  await page.keyboard.press('Enter')
  await panel(page)
    .locator('summary')
    .filter({ hasText: /^\s*Feeds \d+ rules/ })
    .press('Enter')
  await expect(panel(page).getByText('W21', { exact: true })).toBeVisible()
  await panel(page).getByRole('button', { name: 'Read it in the list' }).press('Enter')
  await expect(page.locator('#in-words-alloc')).toBeFocused()
  await expect(page.locator('#in-words-alloc')).toBeInViewport()
  await page
    .locator('[data-question="target"]')
    .getByRole('button', { name: /^Show it on the map/ })
    .press('Enter')
  await panel(page).getByRole('link', { name: 'Go there' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What is being tried?')
})

test('the reader’s own way is lit: the same questions in the same order as the engine has them', async ({
  page,
  axe,
}) => {
  const [example] = works.examples
  const answers = example?.answers ?? {}
  await arriveWith(page, answers)
  await page.getByRole('link', { name: 'See your way on the map' }).click()
  const { path } = resolve(works, answers)
  const ways = ['start', ...path, 'end']
  await expect(page.locator('.board .lit')).toHaveCount(ways.length - 1)
  const lit = await page
    .locator('.board .lit')
    .evaluateAll((parts) => parts.map(({ dataset }) => `${dataset['from']} ${dataset['to']}`))
  expect(new Set(lit)).toEqual(new Set(ways.slice(1).map((to, at) => `${ways[at]} ${to}`)))
  for (const { id } of works.questions)
    await expect(stop(page, id).locator('[data-kind]')).toHaveAttribute(
      'data-kind',
      path.includes(id) ? /passed|parked/ : 'off',
    )
  await expect(stop(page, 'alloc')).toHaveAccessibleName(/Your answer: Yes, by team or place/)
  await axe('.sheet')
  await page.getByRole('switch', { name: /Light up my own way/ }).click()
  await expect(page.locator('.board .lit')).toHaveCount(0)
})

test('a way half walked ends where the reader stands; what is parked and set aside has its own mark', async ({
  page,
}) => {
  const [example] = works.examples
  const some = Object.fromEntries(Object.entries(example?.answers ?? {}).slice(0, 6))
  await arriveWith(page, { ...some, evidence: 'dk', reviewer: 'yes' })
  await page.goto('./#/map/works')
  const kind = (id: string) => stop(page, id).locator('[data-kind]')
  await expect(kind('evidence')).toHaveAttribute('data-kind', 'parked')
  await expect(kind('logic')).toHaveAttribute('data-kind', 'current')
  await expect(kind('budget')).toHaveAttribute('data-kind', 'off')
  await expect(page.locator('.board .lit[data-to="logic"]')).toHaveCount(1)
  await expect(page.locator('.board .lit[data-from="logic"]')).toHaveCount(0)
  await board(page).focus()
  await page.keyboard.press('Tab')
  await expect(stop(page, 'logic'), 'the Tab key goes to where the reader is').toBeFocused()
})

test('nearer and further by button, key and wheel; moved by dragging', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto('./#/map/works')
  const width = () =>
    page
      .locator('.board svg')
      .first()
      .evaluate((svg) => svg.getBoundingClientRect().width)
  const before = await width()
  await page.getByRole('button', { name: 'Nearer' }).click()
  await expect.poll(width).toBeCloseTo(before * 1.25, 0)
  await board(page).focus()
  await page.keyboard.press('+')
  await expect.poll(width).toBeCloseTo(before * 1.25 ** 2, 0)
  await page.keyboard.press('0')
  await expect.poll(width).toBeCloseTo(before, 0)
  const middle = await board(page).boundingBox()
  const [x, y] = [(middle?.x ?? 0) + 300, (middle?.y ?? 0) + 200]
  await page.mouse.move(x, y)
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, -100)
  await page.keyboard.up('Control')
  await expect.poll(width).toBeCloseTo(before * 1.25, 0)
  const scrolled = () => board(page).evaluate(({ scrollTop }) => scrollTop)
  const top = await scrolled()
  await page.mouse.down()
  await page.mouse.move(x, y - 120, { steps: 4 })
  await page.mouse.up()
  await expect.poll(scrolled).toBeCloseTo(top + 120, 0)
  await expect(panel(page), 'a drag opens nothing').toHaveCount(0)
  await page.getByRole('button', { name: 'Whole map' }).click()
  const height = async () => (await page.locator('.board svg').first().boundingBox())?.height
  await expect.poll(height).toBeLessThanOrEqual(900)
})

test('editors see coverage, findings and changes, in words', async ({ page, axe }) => {
  await page.goto('./#/map/works')
  await page.getByRole('switch', { name: /For editors/ }).click()
  const notes = page.getByRole('region', { name: 'For editors' })
  await expect(notes).toContainText(/1,244,974,106,890,425,635 complete answer paths/)
  await expect(notes).toContainText('300plus is now 300to999')
  await expect(notes).toContainText('It names 2 rules: W141 and W142.')
  await expect(stop(page, 'reviewer')).toContainText('35% of paths')
  await page.getByRole('switch', { name: /Weight of line/ }).click()
  await axe('.sheet')
  await notes.getByRole('button', { name: 'How big is each group?' }).click()
  await expect(panel(page)).toContainText('376,544,204,380,569,600 answer paths')
})

test('the list is narrowed as one types, and says how much is left', async ({ page }) => {
  await page.goto('./#/map/works')
  const list = page.getByRole('region', { name: 'The same in words' })
  await list.getByLabel('Find in this list').fill('safeguarding reviewer')
  await expect(list.getByRole('status')).toHaveText(/^1 question and \d+ rules? hold these words\.$/)
  await expect(list.locator('[data-question]')).toHaveCount(1)
})

test('printed: the drawing, the whole list, and a line to sign', async ({ page }) => {
  await page.goto('./#/map/why')
  await expect(board(page)).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(board(page)).toBeHidden()
  await expect(page.locator('.paper .slice').first()).toBeVisible()
  await expect(page.getByText('Signature')).toBeVisible()
  await expect(page.getByText(/I have read 20 questions and \d+ rules\s+of “Why/)).toBeVisible()
})

test('a line nobody has is the not-found page', async ({ page }) => {
  await page.goto('./#/map/nowhere')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing at this address.')
})

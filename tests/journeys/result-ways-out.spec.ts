// What a reader can do with a result: try other answers beside their own, go on with another design, see the working,
// mend what sits oddly together. On the real line of the impact designs.
import type { Page } from '@playwright/test'
import { advise, everyAnswer, type Answers } from '../../src/engine/index.ts'
import { encodeLink } from '../../src/session/link.ts'
import { compiled } from '../content/content.ts'
import { expect, test } from './fixtures.ts'

const { flows } = compiled
const works = flows.find(({ id }) => id === 'works')!
const mine = works.examples[0]!.answers
const heading = { level: 1 } as const
const linkTo = (answers: Answers, place = 'result') => `./#/works/${place}?${encodeLink(works, answers)}`
const optionText = (question: string, option: string) =>
  works.questions.find(({ id }) => id === question)!.options.find(({ id }) => id === option)!.text

/** Opens a result as the reader's own, so that reloading keeps what is done to it. */
async function openResult(page: Page, answers: Answers = mine) {
  await page.goto(linkTo(answers))
  await expect(page.getByRole('heading', { name: 'Go on with another design' })).toBeVisible()
}

const trial = (page: Page) => page.getByRole('region', { name: 'Try another answer' })

test('other answers are tried beside one’s own, survive a reload, and can be put away', async ({
  page,
  axe,
}) => {
  await openResult(page)
  const verdict = (await page.getByRole('heading', heading).textContent())!.trim()
  const question = trial(page).getByLabel('Try another answer to')
  await question.selectOption('alloc')
  await trial(page)
    .getByRole('radio', { name: optionText('alloc', 'fixed') })
    .check()
  await expect(trial(page).getByText('As you answered')).toBeVisible()
  await expect(
    trial(page).getByRole('row', { name: /Cluster randomised trial Recommended then Not feasible/ }),
  ).toBeVisible()
  await expect(trial(page).getByText('You would then be asked')).toBeVisible()
  await expect(page.getByRole('heading', heading), 'the result itself has not moved').toHaveText(verdict)
  await axe()

  await page.goto('./#/works/result')
  await page.reload()
  await expect(trial(page).getByRole('list', { name: 'What you try' })).toContainText(
    optionText('alloc', 'fixed'),
  )
  await trial(page).getByRole('button', { name: 'Put them away' }).click()
  await expect(trial(page).getByText('As you answered')).toBeHidden()
  await trial(page).getByRole('button', { name: 'Bring them back' }).click()
  await expect(trial(page).getByText('As you answered')).toBeVisible()
  await trial(page).getByLabel('Try another answer to').selectOption('alloc')
  await trial(page)
    .getByRole('radio', { name: optionText('alloc', 'group') })
    .check()
  await expect(trial(page).getByText('As you answered'), 'one’s own answer is nothing to try').toBeHidden()
})

test('what was tried becomes one’s answers, and that can be undone', async ({ page }) => {
  await openResult(page)
  const verdict = (await page.getByRole('heading', heading).textContent())!.trim()
  await trial(page).getByLabel('Try another answer to').selectOption('impl')
  await trial(page)
    .getByRole('radio', { name: optionText('impl', 'poor'), exact: true })
    .check()
  await trial(page).getByLabel('Try another answer to').selectOption('logic')
  await trial(page)
    .getByRole('radio', { name: optionText('logic', 'none'), exact: true })
    .check()
  await expect(trial(page).getByRole('list', { name: 'What you try' }).getByRole('listitem')).toHaveCount(2)
  await trial(page).getByRole('button', { name: 'Make these my answers' }).click()
  await expect(page.getByRole('heading', heading)).not.toHaveText(verdict)
  await expect(page.getByRole('heading', heading)).toBeFocused()
  await expect(page.getByText('What you tried counts now: 2 answers changed.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('heading', heading)).toHaveText(verdict)
  await expect(trial(page).getByRole('list', { name: 'What you try' }).getByRole('listitem')).toHaveCount(2)
})

test('trying is done with the keyboard alone', async ({ page }) => {
  await openResult(page)
  const question = trial(page).getByLabel('Try another answer to')
  await question.focus()
  await page.keyboard.press('ArrowDown')
  await expect(question).not.toHaveValue('')
  await page.keyboard.press('Tab')
  await expect(trial(page).getByRole('radio').and(page.locator(':focus'))).toBeChecked()
  await page.keyboard.press('ArrowDown')
  await expect(trial(page).getByText('As you answered')).toBeVisible()
  await trial(page).getByRole('button', { name: 'Put them away' }).focus()
  await page.keyboard.press('Enter')
  await expect(question).toBeFocused()
})

test('a change that would open a method is tried with one press', async ({ page }) => {
  await openResult(page)
  await page.getByText(/(is|are) not feasible on your answers$/).click()
  await page
    .getByRole('button', { name: /^Try it/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { name: 'Try another answer' })).toBeFocused()
  await expect(trial(page).getByText('With what you try')).toBeVisible()
})

test('another design needs a reason, stands at the top and on paper, and can be withdrawn', async ({
  page,
  axe,
}) => {
  await openResult(page)
  const reason = 'The chief has promised it.\nWe <b>will</b> keep a neighbour as the comparison.'
  const form = page.getByRole('region', { name: 'Go on with another design' })
  await form.getByLabel('The design you are going on with').selectOption('im-did')
  await form.getByRole('button', { name: 'Record it' }).click()
  await expect(form.getByRole('alert')).toContainText('Write your reason')
  await expect(form.getByLabel('Your reason')).toBeFocused()
  await form.getByLabel('Your reason').fill(reason)
  await form.getByRole('button', { name: 'Done' }).click()

  const told = page.getByRole('region', { name: /^You are going on with a difference-in-differences study/ })
  await expect(told).toContainText('We <b>will</b> keep a neighbour')
  await expect(told).toContainText('The advice was:')
  await axe()
  await page.emulateMedia({ media: 'print' })
  await expect(told.getByText('The chief has promised it.')).toBeVisible()
  await expect(form).toBeHidden()
  await page.emulateMedia({ media: 'screen' })

  await page.goto('./#/works/result')
  await page.reload()
  await expect(told, 'kept on this device').toContainText('The chief has promised it.')
  await told.getByRole('button', { name: 'Withdraw it' }).click()
  await expect(told).toBeHidden()
  await page.getByText('Withdrawn: the advice stands.').getByRole('button', { name: 'Undo' }).click()
  await expect(told).toContainText('The chief has promised it.')
})

test('a reason for another design is never part of a link', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openResult(page)
  const form = page.getByRole('region', { name: 'Go on with another design' })
  await form.getByLabel('The design you are going on with').selectOption('im-its')
  await form.getByLabel('Your reason').fill('Zebras')
  await page
    .getByRole('button', { name: /copy a link/i })
    .first()
    .click()
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('/works/')
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).not.toMatch(/zebra/i)
  expect(link).not.toContain('im-its')
})

test('the expert view shows rules and facts, is remembered, and takes nothing away', async ({
  page,
  axe,
}) => {
  await openResult(page)
  const expert = page.getByRole('switch', { name: 'Expert view' })
  await expect(expert).toHaveAttribute('aria-checked', 'false')
  await expect(page.getByRole('heading', { name: 'The working' })).toBeHidden()
  await expert.focus()
  await page.keyboard.press('Space')
  await expect(expert).toHaveAttribute('aria-checked', 'true')
  const table = page.getByRole('table', { name: /^All \d+ methods/ })
  await expect(table.getByRole('row')).toHaveCount(1 + advise(works, mine).methods.length)
  await expect(page.getByText('Facts worked out from your answers')).toBeVisible()
  await expect(page.getByText('Questions your answers led past')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'The package' }), 'the plain parts stay').toBeVisible()
  await axe()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'The working' })).toBeVisible()
})

test('what is not known is told in the order of how much hangs on it', async ({ page }) => {
  await openResult(page, { ...mine, alloc: 'dk', budget: 'dk', spill: 'dk' })
  const tasks = page.getByRole('region', { name: 'Find out' }).getByRole('listitem')
  await expect(tasks.first()).toContainText(/verdicts? hangs? on it/)
  const counts = (await tasks.allTextContents()).map((text) => {
    const word = /(\w+) verdicts? hangs? on it/i.exec(text)?.[1]?.toLowerCase() ?? 'no'
    const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'].indexOf(word)
    return small >= 0 ? small : Number(word)
  })
  expect(counts[0]).toBeGreaterThan(0)
  expect(counts).toEqual(counts.toSorted((a, b) => b - a))
})

test('how firm the headline is, as a count of single changes', async ({ page }) => {
  await openResult(page)
  await expect(page.getByText(/ of \d+ single changes would alter the headline\./)).toBeVisible()
})

test('a long page is read by its parts', async ({ page }) => {
  await openResult(page)
  await page.getByText('On this page').click()
  await page
    .getByRole('navigation', { name: 'On this page' })
    .getByRole('button', { name: 'How firm is this?' })
    .click()
  await expect(page.getByRole('heading', { name: 'How firm is this?' })).toBeFocused()
  await expect(page.getByRole('heading', { name: 'How firm is this?' })).toBeInViewport()
})

for (const [width, scheme] of [
  [1440, 'light'],
  [320, 'dark'],
] as const) {
  test(`trying, overriding and the working at ${width} pixels, ${scheme}`, async ({ page, axe }) => {
    await page.emulateMedia({ colorScheme: scheme })
    await page.setViewportSize({ width, height: 800 })
    await openResult(page, { ...mine, spill: 'dk' })
    await page.getByRole('switch', { name: 'Expert view' }).click()
    await trial(page).getByLabel('Try another answer to').selectOption('alloc')
    await trial(page)
      .getByRole('radio', { name: optionText('alloc', 'fixed') })
      .check()
    const form = page.getByRole('region', { name: 'Go on with another design' })
    await form.getByLabel('The design you are going on with').selectOption('im-did')
    await form.getByLabel('Your reason').fill('Because.')
    await page.getByText(/(is|are) not feasible on your answers$/).click()
    await axe()
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(overflow, 'nothing sticks out sideways').toBeLessThanOrEqual(0)
  })
}

/** Answers of a worked example that raise a doubt once one of them is changed, and which. */
function doubtful() {
  for (const { answers } of works.examples) {
    const calm = advise(works, answers)
    if (calm.doubts.length > 0 || calm.gaps.length > 0) continue
    for (const id of calm.path) {
      const question = works.questions.find((each) => each.id === id)!
      if (question.kind !== 'one') continue
      for (const answer of everyAnswer(question)) {
        const then = advise(works, { ...answers, [id]: answer })
        const doubt = then.doubts.find(({ mend }) => mend.includes(id))
        if (doubt && then.gaps.length === 0) return { answers, question, answer: String(answer), doubt }
      }
    }
  }
  throw new Error('No worked example comes near a doubt.')
}

test('a doubt is raised at the choice that makes it, beside the answer, and on the result', async ({
  page,
  axe,
}) => {
  const { answers, question, answer, doubt } = doubtful()
  await page.goto(linkTo(answers, question.id))
  const told = page.getByText(doubt.says)
  await expect(told).toBeHidden()
  await page.getByRole('radio', { name: optionText(question.id, answer) }).check()
  await expect(told).toBeVisible()
  const others = doubt.parts.filter((part) => part.question !== question.id)
  for (const other of others) {
    const short = works.questions.find(({ id }) => id === other.question)!.short
    await expect(page.getByRole('link', { name: `change your answer to: ${short}` })).toBeVisible()
  }
  await axe()
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page).toHaveURL(/result/)
  await expect(page.getByRole('region', { name: 'Worth a second look' })).toContainText(doubt.says)
  await page.goto('./#/works/answers')
  await expect(told).toBeVisible()
  await axe()
})

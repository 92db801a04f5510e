// What assistive technology is told of every kind of widget: its role, its name and its state, before and after it is used.
// Snapshots hold as little as shows that; most words may change.
import { expect, test } from './fixtures.ts'
import { example } from './access/pages.ts'
import { settle } from './access/settle.ts'

test('a question: radios in a named group, why we ask, and a fault that is told', async ({ page }) => {
  await page.goto('./#/works')
  await settle(page)
  const main = page.getByRole('main')
  await expect(main).toMatchAriaSnapshot(`
    - navigation "Your line so far":
      - heading "Your line so far" [level=2]
      - list:
        - listitem: /You are here/
    - group /./:
      - heading /./ [level=1]
      - paragraph: /Why we ask/
      - radio /./
    - button "Continue"
    - link "Back"
    - complementary "Background to this question"
  `)
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(main).toMatchAriaSnapshot(`
    - group /./:
      - alert: /Problem/
  `)
  await main.getByRole('radio').first().check()
  await expect(main).toMatchAriaSnapshot(`
    - radio /./ [checked]
  `)
})

test('ticks: checkboxes in a named group, of which one stands alone', async ({ page }) => {
  await page.goto('./#/background')
  await settle(page)
  const main = page.getByRole('main')
  const boxes = main.getByRole('checkbox')
  await boxes.first().check()
  await main.getByRole('checkbox', { name: /^Don’t know/ }).check()
  await expect(boxes.first(), '“Don’t know” stands alone').not.toBeChecked()
  await expect(main).toMatchAriaSnapshot(`
    - group /./:
      - heading /./ [level=1]
      - checkbox /./
      - checkbox /^Don’t know/ [checked]
  `)
})

test('a note is folded away, and a term opens its meaning', async ({ page }) => {
  await page.goto('./#/methods/im-crct')
  await settle(page)
  await page.locator('button[popovertarget]').first().press('Enter')
  await expect(page.locator('[popover]:popover-open')).toMatchAriaSnapshot(`
    - note /What “.+” means/:
      - status: /.{20}/
      - link "In the glossary"
  `)
  await page.keyboard.press('Escape')
  await expect(page.locator('[popover]:popover-open')).toHaveCount(0)
  await page.goto('./#/works')
  await settle(page)
  const note = page.locator('details').filter({ hasText: 'Add a note' })
  await expect(note.getByRole('textbox')).toBeHidden()
  await note.locator('summary').press('Enter')
  await expect(note).toMatchAriaSnapshot(`
    - group:
      - textbox /./
  `)
})

test('a result: its verdict, what it is told by, the switch and the trial', async ({ page }) => {
  await page.goto(`./#/works/result?${example('works')}`)
  await settle(page)
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - paragraph: Recommended
    - heading /./ [level=1]
    - term: Most likely cost
    - definition: /£/
    - navigation "On this page"
    - switch "Expert view"
    - region "The package":
      - heading "The package" [level=2]
    - region "What it may cost":
      - group "Who does the work?":
        - radio "Bought in" [checked]
  `)
  const expert = page.getByRole('switch', { name: 'Expert view' })
  await expert.press('Space')
  await expect(expert).toMatchAriaSnapshot('- switch "Expert view" [checked]')
  const trial = page.getByRole('region', { name: 'Try another answer' })
  await expect(trial).toMatchAriaSnapshot(`
    - heading "Try another answer" [level=2]
    - combobox "Try another answer to":
      - option "Choose a question" [selected]
  `)
  const question = trial.getByRole('combobox')
  await question.selectOption('alloc')
  await expect(trial).toMatchAriaSnapshot(`
    - group /./:
      - radio /./ [checked]
  `)
})

test('a chart: a figure with a name, a sentence, and a table of the same', async ({ page }) => {
  await page.goto('./#/calculators/two-means')
  await settle(page)
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - region "Your numbers":
      - group "What to work out":
        - radio /./ [checked]
      - textbox "Difference to be seen": "0.2"
      - slider "Difference to be seen, slider"
    - region "The answer":
      - figure /./:
        - img /Chance of seeing it/
  `)
  await page.locator('summary', { hasText: 'Show as a table' }).first().press('Enter')
  await expect(page.getByRole('region', { name: /as a table$/ }).first()).toMatchAriaSnapshot(`
    - region /as a table/:
      - table:
        - rowgroup:
          - row:
            - columnheader /./
  `)
})

test('a file field, and what can be done with what is kept', async ({ page }) => {
  await page.goto('./#/saved')
  await settle(page)
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - group /dropped/:
      - paragraph: /./
      - button "Open a saved file"
    - region "On this device"
  `)
})

test('a logic model: columns are regions, boxes are buttons, arrows are sentences', async ({ page }) => {
  await page.goto('./#/logic-model')
  await settle(page)
  await page.getByRole('button', { name: 'A plan with holes in it' }).click()
  await expect(page.getByRole('region', { name: 'Inputs' })).toMatchAriaSnapshot(`
    - heading "Inputs" [level=3]
    - list:
      - listitem:
        - button "£120,000 a year"
        - list:
          - listitem: /Leads to/
    - button "Add an input"
  `)
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - button "Undo"
    - button "Do again" [disabled]
  `)
})

test('a map: its stops are buttons with their number, where else they lie and who is asked', async ({
  page,
}) => {
  await page.goto('./#/map/value')
  await settle(page)
  await expect(page.locator('.board')).toMatchAriaSnapshot(`
    - region /Value, drawn/:
      - group /Value, drawn/:
        - button /^1\\. /
        - button /^2\\. .*Shared with/
        - button /^5\\. .*Not everybody is asked/
  `)
})

test('marks: nought to three in a group that names the criterion', async ({ page }) => {
  await page.goto('./#/desk')
  await page.getByRole('button', { name: /Body-worn video/ }).click()
  const parts = page.getByRole('navigation', { name: 'This desk' })
  await parts.getByRole('link', { name: 'Your marks' }).click()
  await expect(parts).toMatchAriaSnapshot(`
    - list:
      - listitem:
        - link "What comes next"
      - listitem:
        - link "The commission"
  `)
  await page.getByRole('textbox', { name: 'Who is marking?' }).fill('Ada')
  await page.getByRole('button', { name: 'Begin to mark' }).click()
  await page.getByRole('main').getByRole('link', { name: 'Northgate Trials Unit', exact: true }).click()
  const mark = page.getByRole('group', { name: /^Your mark/ }).first()
  await mark.getByRole('radio', { name: /^2 / }).check()
  await expect(mark).toMatchAriaSnapshot(`
    - group /^Your mark/:
      - radio /^0 /
      - radio /^1 /
      - radio /^2 / [checked]
      - radio /^3 /
  `)
})

test('a room: a timer, a button that stays pressed, and what comes next', async ({ page }) => {
  await page.goto('./#/room/exercise/bwv-lottery')
  await page.getByRole('button', { name: 'Begin' }).click()
  await settle(page)
  const controls = page.locator('.controls')
  await expect(controls).toMatchAriaSnapshot(`
    - button "Blank"
    - button "One minute less"
    - timer: /left/
    - button "One minute more"
    - button /Pause|Start/
  `)
  await controls.getByRole('button', { name: 'Blank' }).press('Enter')
  await expect(controls).toMatchAriaSnapshot('- button "Blank" [pressed]')
})

test('a search: a field in a search landmark, a count that is said, and a list of finds', async ({
  page,
}) => {
  await page.goto('./#/search')
  await settle(page)
  await page.getByRole('searchbox').fill('screen reader')
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - heading "Search" [level=1]
    - search:
      - searchbox /./
    - status: /result/
    - region "Results":
      - list:
        - listitem:
          - link /./
  `)
  await expect(page.getByRole('link', { name: 'Can everybody use it?' })).toBeVisible()
})

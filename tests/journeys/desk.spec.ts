// The commissioner's desk in a real browser, from the first page and an empty desk to letters: settled and locked first, bids
// typed and opened from a file, two markers who never see each other's marks, moderation, papers; and desks kept, lost and found.
import { readFile } from 'node:fs/promises'
import type { Download, Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { expect, test } from './fixtures.ts'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const partOf = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'This desk' }).getByRole('link', { name, exact: true })
const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

async function to(page: Page, name: string) {
  await partOf(page, name).click()
  await expect(heading(page)).toContainText(name)
}

async function taken(page: Page, press: () => Promise<void>): Promise<Download> {
  const [file] = await Promise.all([page.waitForEvent('download'), press()])
  return file
}

const json = (name: string, content: unknown) => ({
  ...{ name, mimeType: 'application/json' },
  buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
})

/** A desk that is locked, at the lowest tier, so that nine criteria are marked. */
async function lockedDesk(page: Page, name: string) {
  await page.goto('./#/desk')
  await page.getByRole('textbox', { name: 'What is commissioned' }).fill(name)
  await page.getByRole('button', { name: 'Set up this desk' }).click()
  await expect(heading(page)).toHaveText('What comes next')
  await to(page, 'The commission')
  await page.getByText('Decide otherwise').click()
  await page.getByRole('radio', { name: /^Low/ }).check()
  await page.getByRole('button', { name: 'Keep this' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Write down why' })).toBeVisible()
  await page.getByRole('textbox', { name: 'Why', exact: true }).fill('A small pilot with one team.')
  await page.getByRole('button', { name: 'Keep this' }).click()
  await expect(page.getByText('You decided: low.')).toBeVisible()
  await page.getByRole('button', { name: /^Lock criteria/ }).click()
  await page.getByRole('button', { name: 'Yes, lock it' }).click()
  await expect(region(page, 'The lock').getByText(/^Locked on .* by /)).toBeVisible()
}

/** Gives every bid the same mark on every line, then finishes and saves the sheet. */
async function markAll(page: Page, mark: number, names: readonly string[]): Promise<Download> {
  for (const name of names) {
    await to(page, 'Your marks')
    await page.getByRole('main').getByRole('link', { name, exact: true }).click()
    await expect(heading(page)).toContainText(name)
    for (const group of await page.getByRole('group', { name: /^Your mark/ }).all()) {
      if ((await group.locator('input:checked').count()) === 0)
        await group.getByRole('radio', { name: new RegExp(`^${mark} `) }).check()
    }
  }
  await to(page, 'Your marks')
  await page.getByRole('button', { name: 'Finish my sheet' }).click()
  await expect(page.getByRole('heading', { name: /^Finished on/ })).toBeVisible()
  return taken(page, () => page.getByRole('button', { name: 'Save the sheet as a file' }).click())
}

test('from an empty desk to letters: locked, read, questioned, marked alone, agreed, taken away', async ({
  page,
  browser,
  watch,
}) => {
  await page.goto('./')
  await page.getByRole('link', { name: 'Open the desk' }).click()
  await expect(heading(page)).toContainText('Judge bids')
  await lockedDesk(page, 'Night patrols')
  await expect(page.getByText('The most there is: 27 points.')).toBeVisible()

  // A bid by keyboard.
  await page.getByRole('link', { name: 'Go to the bids' }).click()
  await page.getByRole('textbox', { name: 'Whose bid it is' }).fill('Northgate')
  await page.keyboard.press('Enter')
  await expect(heading(page)).toContainText('Northgate')
  await page.getByRole('button', { name: /^Design and claims/ }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Design and claims', level: 2 })).toBeFocused()
  const methods = page.getByRole('group', { name: 'Which methods does it propose?' })
  await methods.getByRole('combobox').selectOption({ label: 'Before and after only' })
  await methods.getByRole('button', { name: 'Add this method' }).focus()
  await page.keyboard.press('Enter')
  await expect(methods.getByRole('button', { name: /^Remove / })).toBeVisible()
  const claims = page.getByRole('group', { name: 'What does it promise to be able to say?' })
  await expect(claims.getByText('Not looked at yet')).toBeVisible()
  await claims.getByRole('checkbox', { name: 'That the scheme caused a change' }).focus()
  await page.keyboard.press('Space')
  await expect(claims.getByText('Not looked at yet')).toBeHidden()
  await page.getByRole('button', { name: 'Next: How many' }).click()
  const people = page.getByRole('group', { name: 'People in the group that gets it, followed to the end' })
  await people.getByRole('textbox').focus()
  await page.keyboard.type('12.5')
  await page.keyboard.press('Tab')
  await expect(people.getByRole('alert').filter({ hasText: 'not a whole number' })).toBeVisible()
  await people.getByRole('textbox').fill('40')
  await page.keyboard.press('Tab')
  await expect(people.getByRole('button', { name: /^Not looked at after all/ })).toBeVisible()
  await page.getByRole('button', { name: /^The bid says nothing on the \d+ fields left here/ }).click()
  await expect(page.getByText('Section 3 of 11, done.')).toBeVisible()

  // Words are safe while they are typed.
  await people.getByText('Words from the bid: add').click()
  await people.getByRole('textbox', { name: /^Words from the bid/ }).fill('“We will follow 40 people.”')
  await page.reload()
  await page.getByRole('button', { name: /^How many/ }).click()
  await expect(people.getByRole('textbox', { name: 'Number: people' })).toHaveValue('40')
  await expect(people.getByRole('textbox', { name: /^Words from the bid/ })).toHaveValue(
    '“We will follow 40 people.”',
  )

  // Another from a file; what is wrong with a file is told.
  await to(page, 'Bids')
  const file = page.getByLabel('Open a bid from a file')
  await file.setInputFiles(json('quay.json', { bidder: 'Quay & Sons', designs: ['im-rct'], n_poeple: 4 }))
  await expect(page.getByText('bid.n_poeple is no field of the form.', { exact: false })).toBeVisible()
  await file.setInputFiles(
    json('quay.json', { bidder: 'Quay & Sons', designs: ['im-rct'], claims: ['impact'], n_people: 40 }),
  )
  await expect(page.getByRole('heading', { name: 'Quay & Sons' })).toBeVisible()

  await to(page, 'Findings')
  await page.getByRole('main').getByRole('link', { name: 'Northgate', exact: true }).click()
  await expect(page.getByRole('heading', { name: /Before and after/ }).first()).toBeVisible()

  // The desk goes to a second marker, who sees the bids and nobody’s marks.
  await page.getByRole('textbox', { name: 'Who works at this device' }).fill('Ada')
  await page.keyboard.press('Tab')
  const names = ['Northgate', 'Quay & Sons']
  await to(page, 'Your marks')
  await page.getByRole('main').getByRole('link', { name: 'Northgate', exact: true }).click()
  const first = page.getByRole('group', { name: /^Your mark/ }).first()
  await first.getByRole('radio').first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(first.getByRole('radio', { name: /^1 / })).toBeChecked()
  await to(page, 'What comes next')
  const desk = await taken(page, () => page.getByRole('button', { name: 'Save this desk to a file' }).click())
  expect(desk.suggestedFilename()).toMatch(/^thinking-professionals-desk-night-patrols-.+\.json$/)
  const text = await readFile(await desk.path(), 'utf8')
  expect(text).not.toContain('"scores"')

  const context = await browser.newContext()
  await watch(context)
  const other = await context.newPage()
  await other.goto(new URL('./#/desk', page.url()).href)
  await other.getByLabel('Open a saved desk').setInputFiles(json('desk.json', text))
  await other.getByRole('link', { name: 'Go to the desk' }).click()
  await expect(heading(other)).toHaveText('What comes next')
  await other.getByRole('textbox', { name: 'Who works at this device' }).fill('Ben')
  await other.keyboard.press('Tab')
  const bens = await markAll(other, 0, names)
  const adas = await markAll(page, 1, names)

  // Sheets meet, and what differs is agreed with a reason.
  await to(page, 'Moderation')
  await page
    .getByLabel('Take in markers’ sheets')
    .setInputFiles([
      json('ada.json', await readFile(await adas.path(), 'utf8')),
      json('ben.json', await readFile(await bens.path(), 'utf8')),
    ])
  await expect(page.getByText('The sheet of Ben is in. (ben.json)')).toBeVisible()
  const one = region(page, 'The marks that count')
    .getByRole('listitem')
    .filter({ hasText: 'Northgate' })
    .first()
  await page.getByText('See them and decide').click()
  await one.locator('summary', { hasText: 'Decide the mark' }).click()
  await one.getByRole('radio', { name: /^1:/ }).check()
  await one.getByLabel('Why this mark').fill('Ben had not seen page 4.')
  await one.getByRole('button', { name: 'Record this mark' }).click()
  await expect(one.getByText('Mark 1, recorded by')).toContainText('Ben had not seen page 4.')

  // A letter with questions, and the score book.
  await to(page, 'Papers')
  await page.getByRole('radio', { name: /^Letters with questions/ }).check()
  await page.getByLabel('To which bidder?').selectOption({ label: 'Northgate' })
  const letter = await taken(page, () => page.getByRole('button', { name: 'Word document' }).click())
  expect(letter.suggestedFilename()).toMatch(/\.docx$/)
  const inside = unzipSync(new Uint8Array(await readFile(await letter.path())))
  const words = new TextDecoder().decode(inside['word/document.xml'])
  expect(words).toContain('Northgate')
  expect(words).not.toContain('Quay')
  await page.getByRole('radio', { name: /^Score book/ }).check()
  const book = await taken(page, () => page.getByRole('button', { name: 'Excel workbook' }).click())
  expect(book.suggestedFilename()).toMatch(/\.xlsx$/)

  await to(page, 'Record of changes')
  await expect(page.getByText(/^The record is whole/)).toBeVisible()
  await expect(page.getByText('Ben had not seen page 4.', { exact: false }).first()).toBeVisible()
  await context.close()
})

test('a slip is taken back, and a bid is withdrawn with a reason; the record keeps all of it', async ({
  page,
}) => {
  await page.goto('./#/desk')
  await page.getByRole('button', { name: /Body-worn video/ }).click()
  await to(page, 'Bids')
  await page.getByRole('button', { name: 'Withdraw BrightShield Systems' }).click()
  await page.getByRole('button', { name: 'Withdraw the bid' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Write down why it is withdrawn' })).toBeVisible()
  await page.getByRole('textbox', { name: 'Why it is withdrawn' }).fill('The bidder asked us to.')
  await page.getByRole('button', { name: 'Withdraw the bid' }).click()
  await expect(page.getByText('Withdrawn. The bidder asked us to.')).toBeVisible()
  await page.getByRole('link', { name: 'What BrightShield Systems says' }).click()
  await expect(page.getByText('What it says is kept and cannot be changed.', { exact: false })).toBeVisible()
  await expect(page.getByRole('main').getByRole('radio').first()).toBeDisabled()

  await to(page, 'Bids')
  await page.getByRole('link', { name: 'What Northgate Trials Unit says' }).click()
  const problem = page.getByRole('group', { name: 'What does the bid show about the problem?' })
  const before = await problem.getByRole('radio', { checked: true }).inputValue()
  await problem.getByRole('radio', { name: 'Not stated' }).check()
  await page.getByRole('button', { name: /^Undo the last change: What does the bid show/ }).click()
  await expect(problem.getByRole('radio', { checked: true })).toHaveValue(before)
  await to(page, 'Record of changes')
  await expect(page.getByText(/Entry \d+ was undone\./)).toBeVisible()
})

test('desks are renamed, duplicated, deleted and brought back, and a file never covers what is here', async ({
  page,
}) => {
  await lockedDesk(page, 'Lights')
  await to(page, 'What comes next')
  const early = await taken(page, () =>
    page.getByRole('button', { name: 'Save this desk to a file' }).click(),
  )
  const older = await readFile(await early.path(), 'utf8')
  await page.getByRole('link', { name: 'All desks' }).click()
  await page.getByRole('button', { name: 'Rename “Lights”' }).click()
  await page.getByRole('textbox', { name: 'A name for it' }).fill('Street lights')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Street lights' })).toBeVisible()
  await page.getByRole('button', { name: 'Duplicate “Street lights”' }).click()
  await expect(page.getByRole('heading', { name: 'Street lights (copy)' })).toBeVisible()
  await page.getByRole('button', { name: 'Delete “Street lights (copy)”' }).click()
  await expect(page.getByText('“Street lights (copy)” is deleted.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('heading', { name: 'Street lights (copy)' })).toBeVisible()

  const file = page.getByLabel('Open a saved desk')
  await file.setInputFiles(json('old.json', older))
  await expect(page.getByText('with more done to it than in the file', { exact: false })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Street lights', exact: true })).toBeVisible()
  for (const [content, says] of [
    ['Hello', 'is not a desk saved from here'],
    [{ commission: {}, marker: 'A', scores: {} }, 'is a marker’s sheet'],
    [older.replace('"n": 2', '"n": 3'), 'an entry was taken out or changed'],
  ] as const) {
    await file.setInputFiles(json('bad.json', content))
    await expect(page.getByRole('alert')).toContainText(says)
  }
  await page.goto('./#/desk/nowhere1')
  await expect(heading(page)).toHaveText('This desk is not on this device.')
})

test('two tabs work on one desk, and neither loses what it did', async ({ page, context }) => {
  await page.goto('./#/desk')
  await page.getByRole('button', { name: /Body-worn video/ }).click()
  await to(page, 'Bids')
  await page.getByRole('link', { name: 'What Northgate Trials Unit says' }).click()
  await expect(heading(page)).toContainText('Northgate')
  const second = await context.newPage()
  await second.goto(page.url())
  const evidence = (tab: Page) => tab.getByRole('group', { name: 'What does it say about earlier evidence?' })
  const model = (tab: Page) => tab.getByRole('group', { name: 'Is there a logic model?' })
  await evidence(second).getByRole('radio', { name: 'Not stated' }).check()
  await expect(evidence(page).getByRole('radio', { name: 'Not stated' })).toBeChecked()
  await model(page).getByRole('radio', { name: 'Not stated' }).check()
  await expect(model(second).getByRole('radio', { name: 'Not stated' })).toBeChecked()
})

test('an address can lead to one field of a bid', async ({ page }) => {
  await page.goto('./#/desk')
  await page.getByRole('button', { name: /Body-worn video/ }).click()
  await to(page, 'Bids')
  await page.getByRole('link', { name: 'What Northgate Trials Unit says' }).click()
  await expect(heading(page)).toContainText('Northgate')
  await page.goto(`${page.url()}?field=n_people`)
  await expect(
    page
      .getByRole('group', { name: /^People in the group that gets it/ })
      .getByRole('textbox')
      .first(),
  ).toBeFocused()
})

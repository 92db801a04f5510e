// Taking a result away: the brief on the page, on paper and in every format.
import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from './fixtures.ts'
import { pagesOf } from './pdf.ts'

const BWV =
  'v=1&target=teams&stage=planned&decision=yes&priority=cost.innovation&aim=effect&evidence=mixed&logic=agreed&impl=good' +
  '&outcome=routine&effect=15to30&lag=months&alloc=group&less_protection=no&n_clusters=40plus&series=long' +
  '&events=500to999&spill=some&sensitive=yes&months=12to24&scale=wide&budget=high'

test.beforeEach(async ({ page }) => {
  // Not by way of the result, the largest page there is: keyboard-alone.spec.ts goes that way.
  await page.goto(`./#/works/answers?${BWV}`)
  await expect(page.getByRole('heading', { name: 'Your answers' })).toBeVisible()
  await page.goto('./#/brief/works')
  await expect(page.getByRole('heading', { name: 'The short answer' })).toBeVisible()
})

test('the brief says the verdict, the price and what to do next, and reads well for everybody', async ({
  page,
  axe,
}) => {
  await expect(
    page.getByText('A cluster randomised trial is within reach. Here is what it needs.'),
  ).toBeVisible()
  for (const part of [
    'What this rests on',
    'What it may cost',
    'How long it may take',
    'Next steps',
    'Sources',
  ]) {
    await expect(page.getByRole('heading', { name: part, exact: true })).toBeVisible()
  }
  const pictures = page.getByRole('img', { name: /£/ })
  await expect(pictures.first()).toBeVisible()
  await axe()
  await page.emulateMedia({ colorScheme: 'dark' })
  await axe()
})

test('without an answer there is nothing to take away, and a way to begin', async ({ page, axe }) => {
  await page.goto('./#/brief/why')
  await expect(page.getByText('There is nothing to take away yet.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Word document' })).toHaveCount(0)
  await axe()
  await page.getByRole('link', { name: 'Start' }).click()
  await expect(page).toHaveURL(/#\/why/)
  await expect(page.getByRole('button', { name: 'Continue' })).toBeVisible()
})

test('fits a small screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 })
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
})

test('the Word document holds the same words, with real pictures', async ({ page }) => {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Word document' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/\.docx$/)
  const parts = unzipSync(new Uint8Array(await readFile(await file.path())))
  const text = strFromU8(parts['word/document.xml']!).replace(/<[^>]+>/g, '')
  expect(text).toContain('A cluster randomised trial is within reach.')
  const pictures = Object.entries(parts).filter(([name]) => name.startsWith('word/media/'))
  expect(pictures).toHaveLength(3)
  for (const [, png] of pictures) {
    expect(png.length, 'drawn, not a dot').toBeGreaterThan(3000)
    expect([...png.slice(1, 4)]).toEqual([...Buffer.from('PNG')])
  }
})

test('Markdown and JSON say the same', async ({ page }) => {
  const take = async (name: string) => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name }).click(),
    ])
    return readFile(await file.path(), 'utf8')
  }
  const markdown = await take('Markdown')
  expect(markdown).toContain('**A cluster randomised trial is within reach. Here is what it needs.**')
  const { report } = JSON.parse(await take('JSON')) as { report: { sections: { title: string }[] } }
  for (const { title } of report.sections) expect(markdown).toContain(`## ${title}`)
})

test('prints as a document: several pages, none of the buttons, no picture cut', async ({ page }) => {
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: 'Word document' })).toBeHidden()
  const { pages } = pagesOf(await page.pdf({ preferCSSPageSize: true, printBackground: true }))
  expect(pages).toBeGreaterThan(4)
  const paper = await page.evaluate(() =>
    [...document.querySelectorAll('article img')].map((image) => image.getBoundingClientRect().right),
  )
  for (const right of paper) expect(right).toBeLessThanOrEqual(1280)
})

test('the link comes as a QR code, made for reading', async ({ page }) => {
  await page.getByRole('button', { name: 'Show a QR code' }).click()
  await expect(page.getByRole('img', { name: 'QR code of a link to this result' })).toBeVisible()
})

test('the commissioning pack comes from the same answers', async ({ page, axe }) => {
  await page.getByRole('radio', { name: /The commissioning pack/ }).check()
  await expect(page.getByRole('heading', { name: 'The commissioning pack' })).toBeVisible()
  await expect(page.getByText(/cluster randomised trial/i).first()).toBeVisible()
  await axe()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Word document' }).click(),
  ])
  const parts = unzipSync(new Uint8Array(await readFile(await file.path())))
  const text = strFromU8(parts['word/document.xml']!).replace(/<[^>]+>/g, '')
  expect(text).toContain('Commissioning pack')
})

test('the Excel workbook counts with live formulas', async ({ page }) => {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Excel workbook' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/\.xlsx$/)
  const parts = unzipSync(new Uint8Array(await readFile(await file.path())))
  const sheets = Object.entries(parts).filter(([name]) => name.startsWith('xl/worksheets/sheet'))
  expect(sheets.length).toBeGreaterThan(3)
  expect(sheets.some(([, sheet]) => strFromU8(sheet).includes('<f>'))).toBe(true)
})

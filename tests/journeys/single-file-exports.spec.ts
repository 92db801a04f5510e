// Whatever can be taken away can be taken from the one file opened from a disk, with no network at all. Each download is
// read back, and holds whatever was typed.
import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import type { Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { expect, singleFile, test } from './fixtures.ts'

const file = pathToFileURL(singleFile).href
const kept = (name: string) => readFile(new URL(`../saved/${name}.json`, import.meta.url), 'utf8')
const marksIn = (text: string) => [...new Set(text.match(/Marked-[a-z-]+/g) ?? [])]

let typed: string[]

test.beforeEach(async ({ page, context }) => {
  const [answers, logic] = [await kept('answers-value-today'), await kept('logic-today')]
  typed = marksIn(`${answers}${logic}`)
  await context.setOffline(true)
  await page.goto(file)
  await page.evaluate(
    ([answers, logic]) => {
      localStorage.setItem('thinking-professionals:answers:value', answers!)
      localStorage.setItem('thinking-professionals:logic', logic!)
    },
    [answers, logic],
  )
  await page.goto(`${file}#/brief/value`)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'The short answer' })).toBeVisible()
})

async function take(page: Page, name: string) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ])
  const bytes = new Uint8Array(await readFile(await download.path()))
  return { name: download.suggestedFilename(), bytes, text: Buffer.from(bytes).toString('utf8') }
}

function wordsOf(bytes: Uint8Array): string {
  return strFromU8(unzipSync(bytes)['word/document.xml']!).replace(/<[^>]+>/g, '')
}

const missing = (text: string) => typed.filter((mark) => !text.includes(mark))

test('the page itself has everything that was typed', async ({ page }) => {
  expect(typed.length).toBeGreaterThan(20)
  expect(missing(await page.locator('article').innerText())).toEqual([])
})

test('the Word brief, with its pictures', async ({ page }) => {
  const { name, bytes } = await take(page, 'Word document')
  expect(name).toMatch(/\.docx$/)
  expect(missing(wordsOf(bytes))).toEqual([])
  const pictures = Object.entries(unzipSync(bytes)).filter(([path]) => path.startsWith('word/media/'))
  expect(pictures.length).toBeGreaterThan(2)
  for (const [, png] of pictures) expect(png.length, 'drawn, not a dot').toBeGreaterThan(2000)
})

test('the commissioning pack', async ({ page }) => {
  await page.getByRole('radio', { name: /The commissioning pack/ }).check()
  const { bytes } = await take(page, 'Word document')
  const words = wordsOf(bytes)
  expect(words).toContain('Commissioning pack')
  expect(words).toContain('Marked-because')
  expect(words, 'notes stay at home').not.toContain('Marked-note')
})

test('the Excel workbook', async ({ page }) => {
  const { name, bytes } = await take(page, 'Excel workbook')
  expect(name).toMatch(/\.xlsx$/)
  const parts = Object.values(unzipSync(bytes)).map((part) => strFromU8(part))
  expect(missing(parts.join('\n'))).toEqual([])
  expect(parts.some((part) => part.includes('<f>'))).toBe(true)
})

test('Markdown and JSON', async ({ page }) => {
  const markdown = await take(page, 'Markdown')
  expect(markdown.name).toMatch(/\.md$/)
  expect(missing(markdown.text)).toEqual([])
  const json = await take(page, 'JSON')
  const { kind, report } = JSON.parse(json.text) as { kind: string; report: { sources: unknown[] } }
  expect(kind).toBe('thinking-professionals report')
  expect(report.sources.length).toBeGreaterThan(3)
  expect(missing(json.text)).toEqual([])
})

test('paper', async ({ page }) => {
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.length).toBeGreaterThan(50_000)
})

test('the link and its QR code, which hold nothing typed and say where they lead', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']).catch(() => {})
  await expect(
    page.getByText('This page was opened from a disk, so the link works on this device only.'),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Show a QR code' }).click()
  await expect(page.getByRole('img', { name: 'QR code of a link to this result' })).toBeVisible()
  let shown = ''
  page.on('dialog', (dialog) => {
    shown = dialog.defaultValue()
    void dialog.dismiss()
  })
  await page.getByRole('button', { name: 'Copy a link' }).click()
  const copied = await page.evaluate(() => navigator.clipboard.readText()).catch(() => '')
  const link = decodeURIComponent(shown || copied)
  expect(link).toContain('vfm_q=worth')
  expect(link).not.toMatch(/marked/i)
})

test('an evaluation file, saved, opened and the same', async ({ page, faults }) => {
  await page.goto(`${file}#/saved`)
  const entries = page.getByRole('region', { name: 'On this device' }).getByRole('heading', { level: 3 })
  await expect(entries).toHaveCount(1)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Save “/ }).click(),
  ])
  const path = await download.path()
  const text = await readFile(path, 'utf8')
  expect(missing(text)).toEqual([])
  await page.getByLabel('Open a saved file').setInputFiles(path)
  await expect(page.getByText('reads today as it did then')).toBeVisible()
  await expect(entries).toHaveCount(2)
  const laid = await page.evaluate(() => localStorage.getItem('thinking-professionals:answers:value'))
  expect(JSON.parse(laid!)).toEqual(JSON.parse(await kept('answers-value-today')))
  expect(faults).toEqual([])
})

test('what the browser forbids a file is said where it would be looked for', async ({ page }) => {
  await page.goto(`${file}#/saved`)
  await expect(page.getByText('You opened this tool as a file.')).toBeVisible()
  await page.goto(`${file}#/about`)
  await expect(page.getByText(/cannot be installed/)).toBeVisible()
})

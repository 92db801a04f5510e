// From markers' sheets to a decision in a real browser: sheets from files, nobody's marks shown too early, moderation with its
// reasons and refusals, gates, the draw, hidden names, the table with a tie, a fact put right for all, and the record.
import type { Page } from '@playwright/test'
import { weightedKappa } from '../../src/calculators/weighted-kappa.ts'
import { decimalInWords } from '../../src/calculators/numerals.ts'
import { keep } from '../../src/session/desk/kept-desk.ts'
import {
  addBid,
  lock,
  mark,
  moderate,
  newSheet,
  openDesk,
  takeSheet,
  termsNow,
  vet,
  type Changed,
  type Desk,
  type Mark,
  type MarkerSheet,
} from '../../src/vetting/index.ts'
import { book, commissionFor, sampleBids, shelfFor } from '../content/desk.ts'
import { expect, test } from './fixtures.ts'

const TITLE = 'Cameras for response teams'
const STRONG = 'Northgate Trials Unit'
const MIDDLING = 'Meridian Policing Insight'
const FAULTY = 'BrightShield Systems'
const stamp = { by: 'Ada Okafor', at: '2026-11-20T10:00:00.000Z' }
const shelf = shelfFor('works')

function must(made: Changed): Desk {
  if (!made.ok) throw new Error(made.problem)
  return made.desk
}

/** Locked, with three bids, and nobody has marked. */
const locked = sampleBids
  .filter((one) => one.case === 'body-worn-video')
  .reduce(
    (desk, { id, bidder, said, notes }) => must(addBid(desk, { id, bidder, said, notes }, stamp)),
    must(
      lock(
        openDesk({ ...commissionFor('body-worn-video'), id: 'desk1', title: TITLE }, book.hash, stamp),
        stamp,
      ),
    ),
  )
const terms = termsNow(locked.commission)
const criteria = terms.criteria.map(({ id }) => id)
const weightOf = (criterion: string) => terms.criteria.find(({ id }) => id === criterion)?.weight ?? 0
const byBidder = (name: string) => locked.bids.find(({ bidder }) => bidder === name)!
const [strong, middling, faulty] = [STRONG, MIDDLING, FAULTY].map((name) => byBidder(name).id) as [
  string,
  string,
  string,
]
const caps = new Map(locked.bids.map((bid) => [bid.id, vet(locked.commission, bid, shelf).caps]))

/** 2, or the line that a finding draws. */
function fair(bid: string, criterion: string): Mark {
  const lines = (caps.get(bid) ?? []).filter((cap) => cap.criterion === criterion).map(({ at }) => at)
  return Math.min(2, ...lines) as Mark
}

/**
 * The strong bid comes to the same total as the middling one with more on design fit, and the markers lie two steps apart
 * there. The faulty one gets 0 on ethics, which is a gate, and on independence.
 */
const down = criteria.find((id) => id !== 'D6' && weightOf(id) === weightOf('D6') && fair(middling, id) > 0)!
function given(marker: 'Ada' | 'Ben', bid: string, criterion: string): Mark {
  if (bid === faulty) return criterion === 'D9' || criterion === 'D13' ? 0 : fair(bid, criterion)
  if (bid === strong && criterion === 'D6') return marker === 'Ada' ? 3 : 1
  if (bid === strong && criterion === down) return (fair(middling, down) - 1) as Mark
  return fair(middling, criterion)
}
const agreedOnD6 = (fair(middling, 'D6') + 1) as Mark

function sheetOf(marker: 'Ada' | 'Ben'): MarkerSheet {
  const sheet = locked.bids.reduce(
    (made, { id }) =>
      criteria.reduce(
        (one, criterion) => mark(one, id, { criterion, mark: given(marker, id, criterion) }),
        made,
      ),
    newSheet(locked.commission, book.hash, marker),
  )
  return { ...sheet, finished: stamp.at }
}

const file = (name: string, content: unknown) => ({
  ...{ name, mimeType: 'application/json' },
  buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
})

/** Both sheets in, every mark decided. */
function moderated(): Desk {
  const both = [sheetOf('Ada'), sheetOf('Ben')].reduce(
    (desk, one) => must(takeSheet(desk, one, stamp)),
    locked,
  )
  return locked.bids.reduce(
    (desk, { id: bid }) =>
      criteria.reduce((one, criterion) => {
        const mark = bid === strong && criterion === 'D6' ? agreedOnD6 : given('Ben', bid, criterion)
        return must(moderate(one, { bid, criterion, mark, because: `${STRONG} was talked over.` }, stamp))
      }, desk),
    both,
  )
}

const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const lead = (page: Page) => page.locator('h1 ~ .lead')

/** A desk on this device, as it would have been kept; then one of its parts. */
async function open(page: Page, desk: Desk, where: string) {
  await page.goto('./#/desk')
  await page.evaluate(
    (kept) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('thinking-professionals-desks')
        request.onerror = () => reject(new Error('The database does not open.'))
        // Whoever comes first makes the store: the app may not have looked at its desks yet.
        request.onupgradeneeded = () => request.result.createObjectStore('desks')
        request.onsuccess = () => {
          const turn = request.result.transaction('desks', 'readwrite')
          turn.objectStore('desks').put(kept, kept.id)
          turn.oncomplete = () => (request.result.close(), resolve())
        }
      }),
    keep(desk, stamp.at),
  )
  await go(page, where)
}

async function go(page: Page, where: string) {
  await page.goto(`./#/desk/desk1/${where}`)
  await expect(page.getByText(TITLE).first()).toBeVisible()
  await expect(lead(page)).toBeVisible()
}

async function noSidewaysScroll(page: Page) {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(overflow, 'nothing sticks out sideways').toBeLessThanOrEqual(0)
}

async function lightAndDark(page: Page, axe: () => Promise<void>) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await axe()
  }
}

const item = (page: Page, name: string) =>
  part(page, 'The marks that count').getByRole('listitem').filter({ hasText: name })

test('marks stay unseen until two have finished; then the widest gap is talked over, and a reason is kept', async ({
  page,
  axe,
}) => {
  await open(page, locked, 'moderation')
  await expect(page.getByText('No sheet is in yet.')).toBeVisible()

  const input = page.getByLabel('Take in markers’ sheets')
  const other = {
    ...sheetOf('Ben'),
    commission: { ...sheetOf('Ben').commission, id: 'another', title: 'Lights' },
  }
  await input.setInputFiles([
    file('ada.json', sheetOf('Ada')),
    file('lights.json', other),
    file('notes.json', 'Hello'),
  ])
  await expect(page.getByText('The sheet of Ada is in. (ada.json)')).toBeVisible()
  await expect(page.getByText(/^Not taken in: lights\.json\. This sheet is for “Lights”/)).toBeVisible()
  await expect(page.getByText(/^Not taken in: notes\.json\. It is not JSON\./)).toBeVisible()

  await expect(page.getByText('Nobody’s marks are shown before a second finished sheet is in')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Ada is the only marker: show the marks' })).toBeVisible()
  await expect(part(page, 'The marks that count')).toHaveCount(0)
  await expect(part(page, 'Gates')).toHaveCount(0)
  await expect(page.getByRole('main')).not.toContainText(/gave \d/)
  await lightAndDark(page, axe)

  await input.setInputFiles([file('ben.json', sheetOf('Ben')), file('again.json', sheetOf('Ada'))])
  await expect(page.getByText('The sheet of Ben is in. (ben.json)')).toBeVisible()
  await expect(page.getByText(/again\.json\. There is a sheet by Ada already\./)).toBeVisible()
  await expect(lead(page)).toContainText('0 of 42 marks are decided.')

  // The figure is the calculator's own, for the same marks.
  const cases = locked.bids.flatMap(({ id }) => criteria.map((criterion) => [id, criterion] as const))
  const [first, second] = (['Ada', 'Ben'] as const).map((marker) =>
    cases.map(([bid, criterion]) => given(marker, bid, criterion)),
  )
  const result = weightedKappa.run({ first, second, weights: 'quadratic' })
  const kappa = result.ok ? result.figures.find(({ id }) => id === 'kappa')?.value : undefined
  const agree = part(page, 'How well the markers agree')
  await expect(agree).toContainText(`${decimalInWords(kappa ?? Number.NaN)} from `)
  await expect(agree).toContainText(result.ok ? result.sentence : 'never')
  await expect(agree.getByRole('link', { name: 'weighted kappa' })).toHaveAttribute(
    'href',
    '#/calculators/weighted-kappa',
  )

  const widest = item(page, `D6 Design fit, ${STRONG}`).first()
  await expect(widest.getByText('Two steps apart. Ada gave 3, Ben gave 1.')).toBeVisible()
  await expect(widest.getByRole('img', { name: /^Ada gave 3, Ben gave 1\./ })).toBeVisible()

  // By keyboard: open, choose, be refused for want of a reason, say why, and land on the mark.
  await widest.locator('summary', { hasText: 'Decide the mark' }).focus()
  await page.keyboard.press('Enter')
  await widest.getByRole('button', { name: 'Record this mark' }).click()
  await expect(widest.getByRole('alert')).toContainText('Choose a mark first.')
  await widest.getByRole('radio', { name: new RegExp(`^${agreedOnD6}:`) }).focus()
  await page.keyboard.press('Space')
  await widest.getByRole('button', { name: 'Record this mark' }).focus()
  await page.keyboard.press('Enter')
  await expect(widest.getByRole('alert')).toContainText(
    'The markers differ. Write down why this mark was agreed.',
  )
  await lightAndDark(page, axe)
  await widest.getByLabel('Why this mark').fill('Ben had not seen the fallback on page 9.')
  await widest.getByRole('button', { name: 'Record this mark' }).focus()
  await page.keyboard.press('Enter')
  await expect(widest.getByText(`Mark ${agreedOnD6}, recorded by`)).toContainText(
    'Ben had not seen the fallback',
  )
  await expect(widest.getByRole('heading')).toBeFocused()
  await expect(lead(page)).toContainText('1 of 42 marks are decided.')

  // Decided again: the earlier decision stays to be read.
  await widest.getByText('Decide it again').click()
  await widest.getByRole('radio', { name: /^1:/ }).check()
  await widest.getByLabel('Why this mark').fill('The fallback is no design.')
  await widest.getByRole('button', { name: 'Record this mark' }).click()
  await expect(widest.getByText('Mark 1, recorded by')).toBeVisible()
  await expect(widest.getByText(`Before that: Mark ${agreedOnD6}, by`)).toContainText(
    'Ben had not seen the fallback',
  )

  await page.getByRole('button', { name: 'Record 41 marks as all gave them' }).click()
  await expect(lead(page)).toContainText('All 42 marks are decided.')
})

test('one marker is enough where somebody says so, and it is on record', async ({ page }) => {
  await open(page, locked, 'moderation')
  const dropped = await page.evaluateHandle(
    (text) => {
      const data = new DataTransfer()
      data.items.add(new File([text], 'ada.json', { type: 'application/json' }))
      return data
    },
    JSON.stringify(sheetOf('Ada')),
  )
  const place = page.getByRole('group', { name: 'Sheets can be dropped here' })
  await place.dispatchEvent('drop', { dataTransfer: dropped })
  await expect(page.getByText('The sheet of Ada is in. (ada.json)')).toBeVisible()
  await page.getByRole('button', { name: 'Ada is the only marker: show the marks' }).click()
  await expect(page.getByText(/^There is one marker: said by somebody at this device/)).toBeVisible()
  await expect(part(page, 'Gates')).toBeVisible()
  await expect(part(page, 'The marks that count')).toHaveCount(0)
  await go(page, 'compare')
  await expect(page.getByRole('row', { name: /^Where the marks come from/ })).toContainText('The only marker')
  await go(page, 'record')
  await expect(page.getByText('Said that Ada is the only marker', { exact: false })).toBeVisible()
})

test('a gate is proposed by the marks and decided by people, with a reason where they see it otherwise', async ({
  page,
}) => {
  await open(page, moderated(), 'moderation')
  const gates = part(page, 'Gates')
  const ethics = gates
    .getByRole('listitem')
    .filter({ hasText: 'D9 Ethics' })
    .filter({ hasText: 'It was marked 0.' })
  await expect(ethics).toContainText('Proposed as not met.')
  await expect(
    gates.getByRole('paragraph').filter({ hasText: 'Award only on a condition (M10)' }),
  ).toContainText('D13 Independence is marked 0.')
  await ethics.getByText('Decide this gate').click()
  await ethics.getByRole('radio', { name: 'Met The section passes.' }).check()
  await ethics.getByRole('button', { name: 'Record this decision' }).click()
  await expect(ethics.getByRole('alert')).toContainText(
    'This differs from what was proposed. Write down why.',
  )
  await ethics.getByRole('radio', { name: /^Met on a condition/ }).check()
  await ethics.getByRole('button', { name: 'Record this decision' }).click()
  await expect(ethics.getByRole('alert')).toContainText('Write down the condition')
  await ethics.getByRole('radio', { name: /^Not met/ }).check()
  await ethics.getByRole('button', { name: 'Record this decision' }).click()
  await expect(ethics.getByText('Not met, recorded by')).toBeVisible()
  await expect(gates.getByRole('heading', { name: FAULTY })).toBeFocused()
  await go(page, 'compare')
  await expect(page.getByRole('row', { name: /^Place/ })).toContainText('None: a gate is not met')
})

test('the order is drawn once, names can be hidden, and a tie is decided by its rule and said', async ({
  page,
  axe,
}) => {
  await open(page, moderated(), 'compare')
  await page.getByRole('button', { name: 'Draw the order' }).click()
  await expect(page.getByText(/^Drawn by somebody at this device, .* with the number \d+/)).toBeFocused()
  await expect(page.getByRole('button', { name: 'Draw the order' })).toHaveCount(0)

  const row = (name: RegExp) => page.getByRole('row', { name })
  const columns = await page.getByRole('columnheader').allInnerTexts()
  const column = (name: string) =>
    columns.filter((text) => [STRONG, MIDDLING, FAULTY].includes(text)).indexOf(name)
  const place = row(/^Place/).getByRole('cell')
  await expect(place.nth(column(STRONG))).toHaveText(
    '1: same total as another bid, and D6 design fit decides',
  )
  await expect(place.nth(column(MIDDLING))).toHaveText(
    '2: same total as another bid, and D6 design fit decides',
  )
  await expect(page.getByText('If totals are equal (rule M12):')).toBeVisible()
  await expect(
    row(/^Price/)
      .getByRole('cell')
      .nth(column(STRONG)),
  ).toHaveText('£98,000')
  await expect(
    page.getByRole('img', { name: new RegExp(`^Marks of ${STRONG}: D1 .*D6 Design fit`) }),
  ).toBeVisible()
  await expect(page.getByRole('img', { name: /^Price of each bid/ })).toBeVisible()
  await lightAndDark(page, axe)

  await page.getByRole('switch', { name: /Hide the names/ }).click()
  await expect(page.getByRole('columnheader', { name: 'Bid A' })).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText(new RegExp([STRONG, MIDDLING, FAULTY].join('|')))
  await go(page, 'record')
  await expect(page.getByText('Hid the names of bidders.')).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText(new RegExp([STRONG, MIDDLING, FAULTY].join('|')))
  await expect(page.getByText(/Why: Bid [ABC] was talked over\./).first()).toBeVisible()
})

test('a fact is put right for every bid alike, seen before it is done, and both versions can be compared', async ({
  page,
  axe,
}) => {
  await open(page, moderated(), 'facts')
  await page.getByLabel('Which fact is wrong?').selectOption('alloc')
  await expect(page.getByText('The commission says: Yes, by team or place')).toBeVisible()
  await page.getByRole('radio', { name: /^No, it is already decided/ }).check()
  const would = part(page, 'What would change')
  await expect(would.getByText(/^It changes something for /)).toBeVisible()
  for (const name of [STRONG, MIDDLING, FAULTY])
    await expect(would.getByRole('heading', { name, exact: true })).toBeVisible()
  const sum = await would.getByText(/^It changes something for /).innerText()
  await lightAndDark(page, axe)

  await page.getByRole('button', { name: 'Put it right for every bid' }).click()
  await expect(page.getByRole('alert')).toContainText('a fact changes only with a reason')
  await page.getByLabel('What showed it to be wrong').fill('A letter of 3 July names the teams.')
  await page.getByRole('button', { name: 'Put it right for every bid' }).click()
  await expect(page.getByText('Put right for every bid. Version 2 counts now.')).toBeFocused()

  const versions = part(page, 'All versions')
  await expect(versions.getByText(sum)).toBeVisible()
  await expect(versions).toContainText('Why: A letter of 3 July names the teams.')
  await expect(
    page.getByText('42 marks that count were decided under an earlier version', { exact: false }),
  ).toBeVisible()

  // One bid alone looked at again is told of.
  await go(page, 'moderation')
  const again = item(page, `D6 Design fit, ${STRONG}`).first()
  await expect(again.getByText('Decided under version 1 of the facts; version 2 counts now.')).toBeVisible()
  await again.getByText('Decide it again').click()
  await again.getByRole('radio', { name: /^1:/ }).check()
  await again.getByLabel('Why this mark').fill('No draw is possible.')
  await again.getByRole('button', { name: 'Record this mark' }).click()
  await expect(page.getByText('D6 was decided again for some bids only:')).toBeVisible()
})

test('the record is whole, filters by bid and kind, and prints all of it', async ({ page, axe }) => {
  await open(page, moderated(), 'record')
  await expect(
    page.getByText(/^The record is whole: its entries count from 1 to \d+ without a gap/),
  ).toBeVisible()
  await lightAndDark(page, axe)
  await page.getByLabel('Kind of change').selectOption({ label: 'Markers’ sheets' })
  await expect(page.getByRole('main').getByRole('status').filter({ hasText: 'entries' })).toHaveText(
    /^2 of \d+ entries, oldest first\.$/,
  )
  await page.getByLabel('Kind of change').selectOption({ label: 'Marks that count' })
  await page.getByLabel('Bid', { exact: true }).selectOption({ label: FAULTY })
  await expect(page.getByText(/^14 of \d+ entries/)).toBeVisible()
  await expect(page.getByText(/^Decided the mark that counts for/)).toHaveCount(14)
  await expect(page.getByRole('main').getByRole('list').last()).not.toContainText(`, ${MIDDLING}.`)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByLabel('Kind of change')).toBeHidden()
  await expect(page.getByText(/^Decided the mark that counts for/).first()).toBeVisible()
})

test('on the narrowest screen nothing sticks out, and the table scrolls in its own box by keyboard', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 800 })
  await open(page, moderated(), 'compare')
  await noSidewaysScroll(page)
  const box = page.getByRole('region', { name: 'The bids side by side, as a table' })
  await box.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => box.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0)
  // What a row is about stays in view.
  const head = page.getByRole('rowheader', { name: /^D6 Design fit/ }).first()
  const [left, edge] = await Promise.all([
    head.evaluate((element) => element.getBoundingClientRect().left),
    box.evaluate((element) => element.getBoundingClientRect().left),
  ])
  expect(Math.abs(left - edge)).toBeLessThan(1)
  for (const where of ['moderation', 'facts', 'record']) {
    await go(page, where)
    await noSidewaysScroll(page)
  }
})

test('on paper every part of the desk is a record: marks in the open, nothing to press, and when it was so', async ({
  page,
}) => {
  await open(page, moderated(), 'moderation')
  await page.emulateMedia({ media: 'print' })
  const toPrint = () => page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  for (const where of ['moderation', 'compare', 'facts', 'bids', `bids/${strong}`, 'commission', 'marks']) {
    await go(page, where)
    await toPrint()
    await expect(page.getByText(/^As it stood on \d+ \w+ \d{4}, \d\d:\d\d\./)).toBeVisible()
    for (const role of ['combobox', 'textbox', 'switch', 'radio', 'checkbox'] as const)
      await expect(page.getByRole('main').getByRole(role), `${where}: ${role}`).toHaveCount(0)
    // A word with a meaning behind it is a button, and on paper a word like any other.
    const buttons = page.getByRole('main').locator('button:not([popovertarget]):visible, summary:visible')
    await expect(buttons, where).toHaveCount(0)
  }
  await go(page, 'moderation')
  await toPrint()
  await expect(part(page, 'The marks that count').getByText(/^Mark \d, recorded by/)).toHaveCount(42)
  // Every section of a bid, though the form shows one.
  await go(page, `bids/${strong}`)
  await toPrint()
  for (const name of ['What it rests on', 'Independence and publishing'])
    await expect(page.getByRole('heading', { name, exact: true })).toBeVisible()
})

test('the longest names leave the table on a phone its rows, and stand in full above it and for who listens', async ({
  page,
}) => {
  const name = (bid: string) =>
    `${bid} ${'Consortium for Evaluation and Public Safety '.repeat(5)}`.slice(0, 200)
  const desk = moderated()
  await page.setViewportSize({ width: 360, height: 740 })
  await open(
    page,
    { ...desk, bids: desk.bids.map((bid) => ({ ...bid, bidder: name(bid.id).trim() })) },
    'compare',
  )
  await noSidewaysScroll(page)
  const head = page.getByRole('columnheader').first()
  const tall = await head.evaluate((element) => element.getBoundingClientRect().height)
  expect(tall).toBeLessThan(740 / 4)
  const [first] = await page.getByRole('columnheader', { name: /Consortium/ }).all()
  const full = (await first!.textContent())?.trim() ?? ''
  expect(full.length).toBeGreaterThan(190)
  await page.getByText('The names in full, from left to right').click()
  await expect(page.getByRole('listitem').filter({ hasText: full })).toBeVisible()
})

// A room: the trainer's window and the projector's in step, tables with devices of their own, and what happens when a window
// is reloaded, closed, lied to, or cannot be opened.
import { pathToFileURL } from 'node:url'
import type { BrowserContext, Page } from '@playwright/test'
import { axeFaults } from './access/axe.ts'
import { expect, singleFile, test } from './fixtures.ts'

const WALL_FIRST = 'What does a camera change?'
const VOTE = 'What should chance decide between?'

/** Begins the exercise on cameras. */
async function begin(page: Page, { tables = false, address = './' } = {}) {
  await page.goto(`${address}#/room/exercise/bwv-lottery`)
  if (tables) {
    await page.getByRole('radio', { name: /A device on each table/ }).check()
    await page.getByRole('textbox', { name: 'How many tables?' }).fill('3')
  }
  await page.getByRole('button', { name: 'Begin' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /Lottery or not/ })).toBeVisible()
}

async function openWall(context: BrowserContext, page: Page) {
  const [wall] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('button', { name: 'Open the projector’s window' }).click(),
  ])
  await wall.setViewportSize({ width: 1920, height: 1080 })
  await expect(page.getByText('The projector’s window is open')).toBeVisible()
  return wall
}

const onWall = (wall: Page, name: string | RegExp) =>
  expect(wall.getByRole('heading', { level: 1, name })).toBeVisible()

/** To the vote, by clicker. */
async function toVote(page: Page, wall: Page, presses = 3) {
  for (let n = 0; n < presses; n++) await page.keyboard.press('PageDown')
  await onWall(wall, VOTE)
}

async function axe(page: Page) {
  expect(await axeFaults(page)).toEqual([])
}

test('two windows keep step, by keyboard alone, from whichever is in front', async ({ page, context }) => {
  await begin(page)
  const wall = await openWall(context, page)
  await onWall(wall, WALL_FIRST)
  await expect(wall.getByRole('banner')).toHaveCount(0)
  await page.keyboard.press('PageDown')
  await onWall(wall, 'Your task')
  // A clicker goes to the window in front.
  await wall.keyboard.press('PageDown')
  await onWall(wall, 'Design the fairest test you can')
  await wall.keyboard.press('PageUp')
  await expect(page.getByRole('heading', { level: 2, name: 'Your task' })).toBeVisible()
  await page.keyboard.press('b')
  await expect(wall.getByRole('heading', { name: 'The screen is blank.' })).toBeAttached()
  await wall.keyboard.press('.')
  await onWall(wall, 'Your task')
  await page.keyboard.press('p')
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()

  // Keys typed into a field are text.
  await toVote(page, wall, 2)
  const dissent = page.getByRole('textbox', { name: /Who sees it otherwise/ })
  await dissent.focus()
  await page.keyboard.type('b p r 1')
  await expect(dissent).toHaveValue('b p r 1')
  await onWall(wall, VOTE)
})

test('hands go up, the spread comes out, and an answer is settled, supposed otherwise and recorded', async ({
  page,
  context,
}) => {
  await begin(page)
  const wall = await openWall(context, page)
  await page.getByRole('button', { name: 'Start the clock' }).click()
  await page.getByRole('heading', { level: 1 }).click()
  await toVote(page, wall)
  const press = async (key: string, times: number) => {
    for (let n = 0; n < times; n++) await page.keyboard.press(key)
  }
  await press('1', 5)
  await press('Shift+1', 1)
  await press('2', 9)
  await press('3', 6)
  await expect(wall.getByText('19 of 20 have answered')).toBeVisible()
  await page.keyboard.press('r')
  await expect(wall.getByText('9 people'), 'not before everybody is in').toHaveCount(0)
  await press('9', 1)
  await expect(wall.getByText('20 of 20 have answered')).toBeVisible()
  await page.keyboard.press('PageDown')
  await expect(wall.getByText('9 people')).toBeAttached()
  await expect(wall.getByText('What they really chose')).toHaveCount(0)

  await page.getByRole('radio', { name: /The answer is B/ }).check()
  await expect(wall.getByText('Our answer')).toBeVisible()
  await page.getByRole('textbox', { name: /Who sees it otherwise/ }).fill('Two of us would draw officers.')
  await page.getByRole('button', { name: 'Show the real choice' }).click()
  await expect(wall.getByText('What they really chose')).toBeVisible()

  await page.getByText('Suppose we had answered otherwise').click()
  await page.getByRole('button', { name: 'Show the room: suppose Yes, person by person' }).click()
  await onWall(wall, 'Suppose: Yes, person by person')
  await expect(wall.getByText('Cluster randomised trial')).toBeVisible()
  await page.getByRole('button', { name: 'Back to the screen' }).click()
  await onWall(wall, VOTE)

  await page.getByRole('button', { name: 'End the session and see its record' }).click()
  await expect(page.getByRole('heading', { name: 'The session is over. Here is its record.' })).toBeVisible()
  await expect(page.getByText('Two of us would draw officers.')).toBeVisible()
  await expect(page.getByText(/verdicts? would move/)).toBeVisible()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Markdown' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/\.md$/)
})

test('a full run with a laptop, a projector and three tables on devices of their own', async ({
  page,
  context,
  browser,
  watch,
  baseURL,
}) => {
  await begin(page, { tables: true })
  const wall = await openWall(context, page)
  await page.getByRole('button', { name: 'Show the code for tables' }).click()
  await expect(wall.getByRole('img', { name: /QR code/ })).toBeVisible()
  const link = (await wall.getByText(/#\/table\/exercise\/bwv-lottery\?t=3/).textContent()) ?? ''
  await page.getByRole('button', { name: 'Back to the screen' }).click()

  const devices = await Promise.all(
    [1, 2, 3].map(() =>
      browser.newContext({ viewport: { width: 360, height: 740 }, ...(baseURL && { baseURL }) }),
    ),
  )
  const tables = await Promise.all(devices.map((device) => watch(device).then(() => device.newPage())))
  const answers = ['Yes, by team or place', 'Yes, person by person', 'Yes, by team or place']
  const codes: string[] = []
  for (const [index, device] of tables.entries()) {
    await device.goto(link)
    await device.getByRole('button', { name: `Table ${index + 1}` }).click()
    // What is fetched behind the page, last of all what names the evaluation in hand, has come too.
    const named = () => device.evaluate(() => localStorage.getItem('thinking-professionals:evaluation'))
    await expect.poll(named).not.toBeNull()
    await device.waitForLoadState('networkidle')
    // With the network gone, a table goes on.
    await device.context().setOffline(true)
    await expect(device.getByRole('heading', { level: 1, name: VOTE })).toBeVisible()
    await device.getByRole('radio', { name: answers[index]! }).check()
    await device.getByRole('button', { name: 'Show our code' }).click()
    const code = device.locator('.code')
    codes.push((await code.getAttribute('aria-label')) ?? '')
    if (index === 0) await axe(device)
  }
  expect(new Set(codes).size).toBe(3)
  for (const code of codes) expect(code).toMatch(/^([A-Z3479] ){5}[A-Z3479]$/)

  await toVote(page, wall)
  const field = page.getByRole('textbox', { name: 'Code that a table reads out' })
  const enter = async (code: string) => {
    await field.fill(code)
    await field.press('Enter')
  }
  await enter('KTM')
  await expect(page.locator('.error')).toContainText('too short or too long')
  const swapped = [...codes[0]!.replaceAll(' ', '')]
  swapped[0] = swapped[0] === 'A' ? 'C' : 'A'
  await enter(swapped.join(''))
  await expect(page.locator('.error')).toContainText('One character is wrong')
  await enter(codes[0]!)
  await expect(wall.getByText('Waiting for tables 2 and 3')).toBeVisible()
  await enter(codes[1]!.toLowerCase())
  await enter(codes[2]!)
  await expect(wall.getByText('All 3 tables are in')).toBeVisible()

  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('r')
  await expect(wall.getByText('2 tables')).toBeAttached()
  // A clicker goes on working after a choice with the mouse.
  await page.getByRole('radio', { name: /The answer is B/ }).check()

  // To the last screen, and out.
  for (let n = 0; n < 20; n++) await page.keyboard.press('PageDown')
  await onWall(wall, 'What do we take from it?')
  await page.getByRole('button', { name: 'End the session', exact: true }).click()
  await expect(page.getByRole('cell', { name: '2', exact: true }).first()).toBeVisible()
  await Promise.all(devices.map((device) => device.close()))
})

test('a reload of either window loses nothing', async ({ page, context }) => {
  await begin(page)
  const wall = await openWall(context, page)
  await toVote(page, wall)
  await page.keyboard.press('2')
  await page.getByRole('radio', { name: /The answer is B/ }).check()
  await page.reload()
  await expect(page.getByRole('textbox', { name: /Hands for B/ })).toHaveValue('1')
  await expect(page.getByRole('radio', { name: /The answer is B/ })).toBeChecked()
  await wall.reload()
  await onWall(wall, VOTE)
  await expect(page.getByText('The projector’s window is open')).toBeVisible()
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('PageUp')
  await onWall(wall, 'Design the fairest test you can')
  await wall.close()
  await expect(page.getByText('No projector window yet')).toBeVisible()
  await page.goto('./#/room')
  await page.getByRole('link', { name: 'Carry on' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Design the fairest test you can' })).toBeVisible()
})

test('one window is enough', async ({ page }) => {
  await page.addInitScript(() => (window.open = () => null))
  await begin(page)
  await page.getByRole('button', { name: 'Open the projector’s window' }).click()
  await expect(page.getByText('This browser did not open a second window.')).toBeVisible()
  await page.getByRole('button', { name: 'Use this window alone' }).click()
  const wall = page.getByRole('dialog', { name: 'What the room sees' })
  await expect(wall.getByRole('heading', { name: WALL_FIRST })).toBeVisible()
  await page.keyboard.press('PageDown')
  await expect(wall.getByRole('heading', { name: 'Your task' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(wall).toBeHidden()
  await expect(page.getByRole('heading', { level: 2, name: 'Your task' })).toBeVisible()
})

test('two groups walk a line, and the wall shows where they part', async ({ page, context }) => {
  await page.goto('./#/room/flow/works')
  await page.getByRole('radio', { name: 'Two groups' }).check()
  await page.getByRole('button', { name: 'Begin' }).click()
  const wall = await openWall(context, page)
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('PageDown')
  await page.getByRole('radio', { name: /The answer of group 1 is A/ }).check()
  await page.getByRole('radio', { name: /The answer of group 2 is B/ }).check()
  await page.getByRole('button', { name: 'Show where the groups part' }).click()
  await onWall(wall, 'Here the paths part')
  await expect(wall.getByText('Group 1', { exact: true })).toBeVisible()
  await expect(wall.getByText('Group 2', { exact: true })).toBeVisible()
})

test('the single file on a disk: two windows, without a network', async ({ page, context }) => {
  await begin(page, { address: pathToFileURL(singleFile).href })
  await context.setOffline(true)
  const wall = await openWall(context, page)
  await onWall(wall, WALL_FIRST)
  await page.keyboard.press('PageDown')
  await onWall(wall, 'Your task')
  await context.setOffline(false)
  await page.reload()
  await expect(page.getByText('The projector’s window is open')).toBeVisible()
  await page.keyboard.press('PageDown')
  await onWall(wall, 'Design the fairest test you can')
})

test('both windows are for everybody: axe, dark, 4:3, larger type, and no sideways scroll at 320', async ({
  page,
  context,
}) => {
  await begin(page)
  const wall = await openWall(context, page)
  await toVote(page, wall)
  await page.getByRole('button', { name: 'Reveal now, though some are missing' }).click()
  for (const colorScheme of ['light', 'dark'] as const) {
    await Promise.all([page.emulateMedia({ colorScheme }), wall.emulateMedia({ colorScheme })])
    await axe(page)
    await axe(wall)
  }
  for (const size of [
    { width: 1024, height: 768 },
    { width: 1920, height: 1080 },
  ]) {
    await wall.setViewportSize(size)
    const fits = () =>
      wall.evaluate(() => {
        const frame = document.querySelector('.frame')!
        return frame.scrollHeight <= frame.clientHeight + 1 && frame.scrollWidth <= frame.clientWidth
      })
    await expect.poll(fits, `all of it on the wall at ${size.width}`).toBe(true)
  }
  const size = () => wall.evaluate(() => parseFloat(getComputedStyle(document.querySelector('h1')!).fontSize))
  const before = await size()
  for (let n = 0; n < 3; n++) await wall.keyboard.press('+')
  await expect.poll(size).toBeGreaterThanOrEqual(before * 2)
  await page.setViewportSize({ width: 320, height: 800 })
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
})

test('strangers on the line and damaged records do no harm', async ({ page, context }) => {
  await begin(page)
  const wall = await openWall(context, page)
  const stranger = await context.newPage()
  await stranger.goto('./#/about')
  await stranger.evaluate(() => {
    const line = new BroadcastChannel('thinking-professionals:room')
    const app = { app: 'thinking-professionals:room', v: 1, from: 'x' }
    const rubbish: unknown[] = [
      ...[null, 'next', 7, {}, { ...app, n: 1, kind: 'wish', wish: 'format the disk' }],
      ...[{ ...app, n: 2, kind: 'show', room: 'r', turn: 9, slide: { heading: 'Taken over' } }],
      ...[
        { ...app, n: 3, kind: 'show', room: 'r', turn: 9, slide: null },
        { ...app, n: 4, kind: 'over', room: 'other' },
      ],
    ]
    for (const each of rubbish) line.postMessage(each)
  })
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('PageDown')
  await onWall(wall, 'Your task')

  await page.evaluate(() =>
    localStorage.setItem('thinking-professionals:room', '{"format":1,"script":{},"room":[]}'),
  )
  await page.goto('./#/about')
  await page.reload()
  await page.goto('./#/room/now')
  await expect(page.getByRole('heading', { name: 'No session is open on this device.' })).toBeVisible()
  await page.goto('./#/table/exercise/nowhere')
  await expect(page.getByRole('heading', { name: 'That is not on this device.' })).toBeVisible()
  await page.goto('./#/table/exercise/bwv-lottery?t=-1&n=99&q=constructor')
  await expect(page.getByRole('heading', { name: 'Which table are you?' })).toBeVisible()
})

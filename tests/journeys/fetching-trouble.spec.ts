// Parts of the app that cannot be fetched, as on a line that goes away in between: every page says so, says what is safe, and
// is there after one press once the line is back.
import { expect, test } from './fixtures.ts'

/** Where, which file is kept back, what is then said to be missing, and what is safe. */
const parts: [address: string, file: RegExp, what: string, safe: string][] = [
  ['#/about', /AboutPage-/, 'page', 'Your answers are'],
  ['#/journey', /JourneyPages-/, 'page', 'Your answers are'],
  ['#/journey', /journey-/, 'journey', 'Your ticks and notes are'],
  ['#/brief/works', /BriefPages-/, 'page', 'Your answers are'],
  ['#/brief/works', /BriefPage-/, 'brief', 'Your answers are'],
  ['#/methods', /MethodsPage-/, 'page', 'Your answers are'],
  ['#/desk', /DeskPages-/, 'page', 'Your answers are'],
  ['#/desk', /desk-opening-/, 'desk', 'What lies on your desks is'],
  ['#/desk', /virtual_bids-/, 'desk', 'What lies on your desks is'],
  ['#/room', /RoomPages-/, 'page', 'Your answers are'],
  ['#/room', /room-opening-/, 'session', 'What happened so far is'],
]

for (const [address, file, what, safe] of parts)
  test(`${address} without ${file.source}: says so, and comes when tried again`, async ({ page, faults }) => {
    await page.route(
      ({ pathname }) => /\.js$/.test(pathname) && file.test(pathname),
      (route) => route.abort(),
    )
    await page.goto(`./${address}`)
    const main = page.getByRole('main')
    await expect(main.getByRole('heading', { name: `The ${what} could not be fetched.` })).toBeVisible()
    await expect(main).toContainText(`You may be offline. ${safe} safe on this device.`)
    await page.unrouteAll()
    await main.getByRole('button', { name: 'Try again' }).click()
    await expect(main.getByRole('heading', { level: 1 })).not.toContainText('could not be fetched')
    // What the browser itself says of files that did not come.
    expect(faults.filter((fault) => fault.startsWith('error:'))).toEqual([])
    faults.splice(0)
  })

// What people do besides going straight through: change their mind, leave, come back, send a link, get a bad one.
import { expect, test } from './fixtures.ts'

const BWV =
  'v=1&target=teams&stage=planned&decision=yes&priority=cost.innovation&aim=effect&evidence=mixed&logic=agreed&impl=good' +
  '&outcome=routine&effect=15to30&lag=months&alloc=group&less_protection=no&n_clusters=40plus&series=long' +
  '&events=500to999&spill=some&sensitive=yes&months=12to24&scale=wide&budget=high'

const heading = { level: 1 } as const

test('a link reopens exactly these answers', async ({ page, axe }) => {
  await page.goto(`./#/works/result?${BWV}`)
  await expect(page.getByRole('heading', heading)).toContainText(/cluster randomised trial/i)
  await expect(page.getByText(/opened from a link/i).first()).toBeVisible()
  await axe()
})

test('changing an early answer keeps the later ones, parks what is off the route and says so', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 1000 })
  await page.goto(`./#/works/result?${BWV}`)
  await expect(page.getByRole('heading', heading)).toContainText(/cluster randomised trial/i)
  await page.goto('./#/works/alloc')
  await page.getByRole('radio', { name: /^No, it is already decided/ }).check()
  await page.getByRole('button', { name: 'Continue' }).click()
  // The comparison questions open; the safety question about a draw is no longer asked.
  await expect(page.getByRole('heading', heading)).toContainText('Is there a similar group or area')
  await expect(page.getByText(/not used now/i).first()).toBeVisible()
  // Changing back, the rest is still there.
  await page.goto('./#/works/alloc')
  await page.getByRole('radio', { name: /^Yes, by team or place/ }).check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page).toHaveURL(/result/)
  await expect(page.getByRole('heading', heading)).toContainText(/cluster randomised trial/i)
})

test('answers are still there after leaving and coming back', async ({ page }) => {
  await page.goto('./#/works')
  await page.getByRole('radio', { name: /^Activity in places/ }).check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('heading', heading)).not.toContainText('What is being tried?')
  const here = await page.getByRole('heading', heading).textContent()
  await page.goto('about:blank')
  await page.goto('./')
  await page.getByRole('link', { name: /Carry on/ }).click()
  await expect(page.getByRole('heading', heading)).toHaveText(here ?? '')
})

test('the browser’s Back goes back one question, and the answer is kept', async ({ page }) => {
  await page.goto('./#/works')
  await page.getByRole('radio', { name: /^Activity in places/ }).check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('heading', heading)).not.toContainText('What is being tried?')
  await page.goBack()
  await expect(page.getByRole('heading', heading)).toContainText('What is being tried?')
  await expect(page.getByRole('radio', { name: /^Activity in places/ })).toBeChecked()
})

test('going on without an answer says so, kindly, and moves the focus', async ({ page, axe }) => {
  await page.goto('./#/works')
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByText(/choose an answer|pick an answer|don’t know/i).first()).toBeVisible()
  await axe()
})

for (const [what, address, said] of [
  ['an unknown question', './#/works/result?v=1&colour=red&target=teams', /colour/],
  ['an impossible value', './#/works/result?v=1&target=elephants', /elephants/],
  ['an old option', './#/works/result?v=1&events=500plus&target=teams', /renamed|now called|500/i],
  [
    'nonsense',
    './#/works/result?%%%&&==&a=b=c&<script>alert(1)</script>',
    /ignored|could not be used|left out/i,
  ],
] as const) {
  test(`a link with ${what} is survived, and what was left out is said`, async ({ page, axe }) => {
    await page.goto(address)
    await expect(page.getByRole('heading', heading)).toBeVisible()
    await expect(page.getByText(said).first()).toBeVisible()
    await axe()
  })
}

test('a link does not destroy my own answers', async ({ page }) => {
  await page.goto('./#/works')
  await page.getByRole('radio', { name: /^Activity in places/ }).check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.goto('about:blank')
  await page.goto(`./#/works/result?${BWV}`)
  await page
    .getByRole('button', { name: /go back to (them|mine|my)|my own answers|your own answers/i })
    .click()
  await page.goto('./#/works/target')
  await expect(page.getByRole('radio', { name: /^Activity in places/ })).toBeChecked()
})

test('an address nobody knows leads home', async ({ page, axe }) => {
  await page.goto('./#/nowhere/at/all')
  await expect(page.getByRole('heading', heading)).toBeVisible()
  await axe()
  await page
    .getByRole('link', { name: /home|start/i })
    .first()
    .click()
  await expect(page).toHaveURL(/#?\/?$/)
})

test('damaged storage is set aside, and the visit goes on', async ({ page }) => {
  await page.goto('./')
  await page.evaluate(() => localStorage.setItem('thinking-professionals:answers:works', '{"format":1,'))
  await page.goto('about:blank')
  await page.goto('./#/works')
  await expect(page.getByRole('heading', heading)).toContainText('What is being tried?')
  const kept = await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('damaged')))
  expect(kept).toHaveLength(1)
})

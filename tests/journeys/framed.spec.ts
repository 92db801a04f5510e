// Our page inside somebody else's: nothing to press there but the way out. Inside a page of the same site it works.
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

/** A page at this address that shows the app inside itself. */
async function around(page: Page, address: string, app: string) {
  const body = `<!doctype html><title>Around</title><iframe title="inside" src="${app}" width="900" height="700"></iframe>`
  await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body }))
  await page.goto(address)
  return page.frameLocator('iframe')
}

test('inside a page of another site the app shows the way out and nothing else', async ({
  page,
  baseURL,
  faults,
}) => {
  const inside = await around(page, 'http://elsewhere.example/', `${baseURL}#/saved`)
  await expect(inside.getByRole('heading', { level: 1 })).toHaveText(
    'This page stands inside a page of another site.',
  )
  await expect(inside.getByRole('button')).toHaveCount(0)
  const link = inside.getByRole('link')
  await expect(link).toHaveCount(1)
  await link.click()
  await expect(page).toHaveURL(`${baseURL}#/saved`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('button').first()).toBeVisible()
  // The page around ours was asked for, by this test.
  expect(faults.splice(0)).toEqual(['request elsewhere: http://elsewhere.example/'])
})

test('inside a page of the same site it works', async ({ page, baseURL }) => {
  const inside = await around(page, `${baseURL}portal.html`, `${baseURL}#/works`)
  await inside.getByRole('radio', { name: /^Activity in places/ }).check()
  await inside.getByRole('button', { name: 'Continue' }).click()
  await expect(inside.getByRole('heading', { level: 1 })).not.toContainText('What is being tried?')
})

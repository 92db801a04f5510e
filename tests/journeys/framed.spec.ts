// Our page inside somebody else's: nothing to press there but the way out. Inside a page of the same site it works.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from './fixtures.ts'

const around = (app: string) =>
  `<!doctype html><title>Around</title><iframe title="inside" src="${app}" width="900" height="700"></iframe>`

test('inside a page of another site the app shows the way out and nothing else', async ({
  page,
  baseURL,
  faults,
}) => {
  // A server of its own: what a test only makes up counts as a page from far away, which browsers keep from this machine.
  const server = createServer((_, answer) => {
    answer.setHeader('Content-Type', 'text/html').end(around(`${baseURL}#/saved`))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  try {
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/portal`)
    const inside = page.frameLocator('iframe')
    await expect(inside.getByRole('heading', { level: 1 })).toHaveText(
      'This page stands inside a page of another site.',
    )
    await expect(inside.getByRole('button')).toHaveCount(0)
    const link = inside.getByRole('link')
    await expect(link).toHaveCount(1)
    await link.click()
    await expect(page).toHaveURL(`${baseURL}#/saved`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('main').getByRole('button').first()).toBeVisible()
  } finally {
    server.close()
    server.closeAllConnections()
  }
  // The page around ours was asked for, by this test; some browsers want an icon for it too.
  expect(
    faults.splice(0).filter((fault) => !/^request elsewhere: \S+\/(portal|favicon\.ico)$/.test(fault)),
  ).toEqual([])
})

test('inside a page of the same site it works', async ({ page, baseURL }) => {
  await page.route('**/portal.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: around(`${baseURL}#/works`) }),
  )
  await page.goto('./portal.html')
  const inside = page.frameLocator('iframe')
  await inside.getByRole('radio', { name: /^Activity in places/ }).check()
  await inside.getByRole('button', { name: 'Continue' }).click()
  await expect(inside.getByRole('heading', { level: 1 })).not.toContainText('What is being tried?')
})

// The hosted build without a network, and a new version that waits to be asked for. Both need a server that can really
// go away, so this test runs its own, under a sub-path as on a shared host.
import { appendFile, cp, readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from './fixtures.ts'

const dist = fileURLToPath(new URL('../../dist', import.meta.url))
const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
}

/** Serves a folder under /team/tool/, as plainly as a file share with a web server on it. */
async function serve(folder: string): Promise<{ address: string; server: Server }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const path = pathname.replace(/^\/team\/tool\//, '') || 'index.html'
    readFile(join(folder, decodeURIComponent(path))).then(
      (body) => {
        response.writeHead(200, {
          'content-type': types[extname(path)] ?? 'text/plain',
          'cache-control': 'no-store',
        })
        response.end(body)
      },
      () => response.writeHead(404).end('not found'),
    )
  })
  await new Promise<void>((started) => server.listen(0, '127.0.0.1', started))
  const { port } = server.address() as AddressInfo
  return { address: `http://localhost:${port}/team/tool/`, server }
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((stopped) => server.close(() => stopped()))
}

// The watch on requests knows one address only; here there is another.
test.use({ serviceWorkers: 'allow', baseURL: undefined })

test('works with the network gone after the first visit, every page of it', async ({ page, faults }) => {
  const { address, server } = await serve(dist)
  await page.goto(address)
  await page.waitForFunction(() =>
    navigator.serviceWorker.ready.then(({ active }) => active?.state === 'activated'),
  )
  await stop(server)

  await page.reload()
  for (const [where, heading] of [
    ['', 'Find out what you can find out.'],
    ['works', 'What is being tried?'],
    ['methods/im-rct', 'Individual randomised trial'],
    ['glossary', 'The words of the trade'],
    ['journey', 'The research journey'],
    ['saved', 'Your work'],
    ['search', 'Search'],
  ] as const) {
    await page.goto(`${address}#/${where}`)
    await expect(page.getByRole('heading', { level: 1 }), where).toHaveText(heading)
    await expect(page.getByRole('combobox', { name: 'Colours' }), 'the app itself').toBeAttached()
  }
  // The last page may still be asking for parts.
  await page.close()
  faults.splice(
    0,
    faults.length,
    ...faults.filter((fault) => !fault.startsWith(`request elsewhere: ${address}`)),
  )
})

test('a new version is offered, taken when asked for, and breaks no work in progress', async ({
  page,
  faults,
}, info) => {
  const folder = info.outputPath('site')
  await cp(dist, folder, { recursive: true })
  const { address, server } = await serve(folder)
  await page.goto(`${address}#/works`)
  await page.waitForFunction(() =>
    navigator.serviceWorker.ready.then(({ active }) => active?.state === 'activated'),
  )
  await page.reload()
  await page.getByRole('radio', { name: /^Activity in places/ }).check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('What is being tried?')
  await expect(page.getByText('There is a new version.')).toHaveCount(0)

  const index = join(folder, 'index.html')
  await appendFile(index, '<!-- the next version -->')
  const worker = join(folder, 'sw.js')
  await appendFile(worker, '\n// the next version\n')
  await page.evaluate(() => navigator.serviceWorker.getRegistration().then((found) => found?.update()))
  // All of it is fetched first.
  await expect(page.getByText('There is a new version.')).toBeVisible({ timeout: 60_000 })
  // Until it is asked for, nothing moves.
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('What is being tried?')
  const loaded = page.waitForEvent('load')
  await page.getByRole('button', { name: 'Use it now' }).click()
  await loaded
  await page.goto(`${address}#/works/target`)
  await expect(page.getByRole('radio', { name: /^Activity in places/ })).toBeChecked()
  await expect(page.getByText('There is a new version.')).toHaveCount(0)
  await page.close()
  await stop(server)
  faults.splice(
    0,
    faults.length,
    ...faults.filter((fault) => !fault.startsWith(`request elsewhere: ${address}`)),
  )
})

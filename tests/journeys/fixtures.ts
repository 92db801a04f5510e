// What every journey in a real browser is held to, without asking: no error on the page or in the console, no breach of
// the content security policy, and not one request to anywhere else. Import `test` and `expect` from here.
import { test as base, expect, type BrowserContext } from '@playwright/test'
import { fileURLToPath } from 'node:url'
import { axeFaults } from './access/axe.ts'
import { followFetches, settle } from './access/settle.ts'
import { makeUpFor } from './firefox.ts'

/** The one-file build, on disk. */
export const singleFile = fileURLToPath(new URL('../../dist/thinking-professionals.html', import.meta.url))

interface Fixtures {
  /** Everything that went wrong so far. The test fails unless it is empty at the end; splice out what was expected. */
  faults: string[]
  /** Watches a context the test opened itself as `faults` watches its own. */
  watch: (context: BrowserContext) => Promise<void>
  /** Fails with a readable list if the page as it stands, or the part of it given, has an accessibility fault. */
  axe: (part?: string) => Promise<void>
}

export const test = base.extend<Fixtures>({
  faults: [
    // Playwright reads the names of what a fixture needs from its first argument, so it must be written like this.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const faults: string[] = []
      await use(faults)
      expect(faults, 'nothing may go wrong behind the page').toEqual([])
    },
    { auto: true },
  ],

  watch: async ({ browserName, javaScriptEnabled, faults, baseURL }, use) => {
    const home = new URL(baseURL ?? 'http://127.0.0.1').origin
    await use(async (context) => {
      if (browserName === 'firefox') {
        const open = context.newPage.bind(context)
        context.newPage = async () => {
          const page = await open()
          await makeUpFor(page, javaScriptEnabled ?? true, faults)
          return page
        }
      }
      followFetches(context)
      context.on('weberror', (error) => faults.push(`error: ${error.error().message}`))
      context.on('console', (message) => {
        if (message.type() === 'error') faults.push(`console: ${message.text()}`)
      })
      context.on('request', (request) => {
        const { origin, protocol, href } = new URL(request.url())
        const local = origin === home || ['file:', 'data:', 'blob:'].includes(protocol)
        if (!local) faults.push(`request elsewhere: ${href}`)
      })
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          console.error(
            `blocked by the content security policy: ${event.violatedDirective} ${event.blockedURI}`,
          )
        })
      })
    })
  },

  context: async ({ context, watch }, use) => {
    await watch(context)
    await use(context)
  },

  axe: async ({ page }, use) => {
    await use(async (part) => {
      // A long page comes in parts, and one that comes while axe looks is measured where it no longer is.
      await settle(page)
      expect(await axeFaults(page, part), 'accessibility faults').toEqual([])
    })
  },
})

export { expect }

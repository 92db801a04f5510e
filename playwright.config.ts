import { createServer } from 'node:net'
import { defineConfig, devices } from '@playwright/test'
import { launchOptions } from './src/build/browser.mjs'
import { firefoxOptions, knownFirefox } from './src/build/firefox.mjs'

/** A port nobody uses, so that two copies of the project can run their tests at once. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 4173))
    })
  })
}

// Every worker reads this file again: the port chosen first is handed on through the environment.
const port = (process.env['PREVIEW_PORT'] ??= String(await freePort()))
const address = `http://127.0.0.1:${port}/`

const firefox = knownFirefox()

export default defineConfig({
  testDir: 'tests/journeys',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: !!process.env['CI'],
  // More browsers than cores: a test waits for its page a good part of its time, and another uses the core meanwhile.
  workers: '150%',
  reporter: [['list']],
  // Time for a small, busy machine, twenty times as slow as a quiet one; there nothing waits this long.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  use: {
    baseURL: address,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    screenshot: 'only-on-failure',
    // Only the tests of offline use need the worker, which would store the whole build anew for every test.
    serviceWorkers: 'block',
  },
  projects: [
    { name: 'chromium', use: { ...devices['Desktop Chrome'], launchOptions } },
    ...(firefox
      ? [
          {
            name: 'firefox',
            // Taking a picture puts a style into the page, which the policy refuses: a fault that is none of ours.
            use: { ...devices['Desktop Firefox'], ...firefoxOptions(firefox), screenshot: 'off' as const },
          },
        ]
      : []),
  ],
  webServer: {
    // What was built, as a static host would serve it. `npm run test:browser` builds first.
    command: `node node_modules/vite/bin/vite.js preview --host 127.0.0.1 --port ${port} --strictPort`,
    url: address,
    reuseExistingServer: false,
    env: { NODE_NO_WARNINGS: '1' },
  },
})

import { svelte } from '@sveltejs/vite-plugin-svelte'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vitest/config'
import { lookAhead } from './src/build/ahead.ts'
import { contentSecurity } from './src/build/content-security.ts'
import { leanLibraries } from './src/build/lean-libraries.ts'
import { licences } from './src/build/licences.ts'
import { offline } from './src/build/offline.ts'
import { prerender } from './src/build/prerender.ts'
import { singleFile } from './src/build/single-file.ts'
import { styleNames } from './src/build/style-names.ts'
import { trustedWorkers } from './src/build/trusted-workers.ts'
import { flowLanguage } from './src/flow-language/vite-plugin.ts'

const testing = process.env['VITEST'] !== undefined

/** Tests of what keeps something between calls: storage, addresses, the set-up. Each gets a process of its own. */
const statefulRooms = ['src/{app,build,session}/**/*.test.ts']
const inPages = ['src/**/*.dom.test.ts']
const inBrowsers = ['tests/journeys/**', 'tests/webkit/**']

export default defineConfig(({ mode }) => ({
  // Relative addresses: the build works at any depth of any static host.
  base: './',
  plugins: [
    flowLanguage({ once: mode === 'single' }),
    svelte({ compilerOptions: { cssHash: styleNames() } }),
    leanLibraries(),
    trustedWorkers(),
    licences(),
    testing ? [] : tailwindcss(),
    mode === 'single'
      ? singleFile('thinking-professionals.html')
      : [prerender(flowLanguage), lookAhead(), contentSecurity(), offline()],
  ],
  // Both `localhost` and 127.0.0.1 reach it, whatever the machine makes of the first.
  server: { host: '127.0.0.1' },
  build: {
    license: { fileName: 'licences.md' },
    modulePreload: { polyfill: false },
    // One file for all that is needed first: on a slow, distant line each request costs more than its bytes.
    ...(mode === 'single'
      ? {}
      : {
          rolldownOptions: {
            output: {
              codeSplitting: {
                groups: [
                  { name: 'first', tags: ['$initial'], priority: 2 },
                  // Small, and used by both of those below: it would tie the home page to what asks.
                  { name: 'counting', test: /words\/count-words\.ts$/, priority: 2 },
                  { name: 'home', test: /app\/HomePages\.svelte$/, priority: 1 },
                  { name: 'asking', test: /app\/line-pages\.ts$/, priority: 1 },
                ],
              },
            },
          },
        }),
  },
  // Without this Svelte would hand its server half to the component tests.
  ...(testing ? { resolve: { conditions: ['browser'] } } : {}),
  test: {
    // Sweeps over all answer paths take a while on a small, busy machine.
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          // The other rooms are pure, so their tests share a process, and with it the content compiled once.
          isolate: false,
          include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
          exclude: [...statefulRooms, ...inPages, ...inBrowsers],
        },
      },
      {
        extends: true,
        test: { name: 'state', environment: 'node', include: statefulRooms, exclude: inPages },
      },
      { extends: true, test: { name: 'dom', environment: 'jsdom', include: inPages } },
    ],
  },
}))

// The worker that keeps the hosted build working without a network. It stores every file of one build when it is
// installed, under a name made from their contents, and serves them from there. A new build waits until the reader
// asks for it (src/session/offline.svelte.ts); the one before is kept, so that another tab still finds its parts.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/** Not needed to run the app: the licences are for people, the single file is an app of its own. */
const LEFT_OUT = /(^|\/)(sw\.js|licences\.md|thinking-professionals\.html|\.vite\/.*)$|\.map$/

/** Writes `sw.js` beside the build, once all its files are there. */
export function offline(): Plugin {
  let folder = ''
  return {
    name: 'offline',
    apply: 'build',
    configResolved(config) {
      folder = join(config.root, config.build.outDir)
      if (config.build.outDir.startsWith('/')) folder = config.build.outDir
    },
    closeBundle: {
      order: 'post',
      handler() {
        // Called after a failed build too, which then should tell its own fault.
        if (existsSync(folder)) writeFileSync(join(folder, 'sw.js'), worker(filesIn(folder)))
      },
    },
  }
}

interface BuiltFile {
  path: string
  hash: string
}

function filesIn(folder: string): BuiltFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({
      path: path.slice(folder.length + 1).replaceAll('\\', '/'),
      hash: createHash('sha256').update(readFileSync(path)).digest('hex'),
    }))
    .filter(({ path }) => !LEFT_OUT.test(path))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** The worker as text. It is a program of its own: no import, and nothing but what browsers give a worker. */
export function worker(files: readonly BuiltFile[]): string {
  const build = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12)
  const paths = files.map(({ path }) => `./${path}`)
  return `// Keeps Thinking Professionals working without a network. Made by the build; see src/build/offline.ts.
// Another copy may lie at another path of this address, and would sweep up what has the same beginning.
const COPY = 'thinking-professionals ' + new URL(self.registration.scope).pathname + ' '
const BUILD = COPY + '${build}'
const FILES = ${JSON.stringify(paths)}

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(BUILD).then((cache) => cache.addAll(FILES)))
})

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      const builds = (await caches.keys()).filter((name) => name.startsWith(COPY) && name !== BUILD)
      await Promise.all(builds.slice(0, -1).map((name) => caches.delete(name)))
      await self.clients.claim()
    })(),
  )
})

self.addEventListener('message', (event) => {
  if (event.data === 'take-over') self.skipWaiting()
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (request.mode === 'navigate' && !/\\.html$/.test(url.pathname)) {
    event.respondWith(caches.match('./index.html', { cacheName: BUILD }).then((page) => page ?? fetch(request)))
    return
  }
  event.respondWith(
    caches
      .match(request, { cacheName: BUILD, ignoreSearch: true })
      .then((stored) => stored ?? caches.match(request))
      .then((stored) => stored ?? fetch(request)),
  )
})
`
}

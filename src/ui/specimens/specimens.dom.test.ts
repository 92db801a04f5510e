// Nobody can add a component without a specimen of it, and every specimen draws something.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { flushSync, mount, unmount } from 'svelte'
import { expect, test, vi } from 'vitest'
import SpecimensPage from './SpecimensPage.svelte'

const UI = join('src', 'ui')
const files = readdirSync(UI, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.svelte'))

/** The components a component uses, as paths in src/ui. */
function uses(path: string): string[] {
  const text = readFileSync(join(UI, path), 'utf8')
  return [...text.matchAll(/from '(\.[^']+\.svelte)'/g)].map(([, to]) => posix.join(dirname(path), to!))
}

test('every component of the house has a specimen, or is a part of one that has', () => {
  const drawn = new Set<string>()
  const draw = (path: string) => {
    if (drawn.has(path)) return
    drawn.add(path)
    uses(path).forEach(draw)
  }
  draw('specimens/SpecimensPage.svelte')
  expect(files.length).toBeGreaterThan(50)
  expect(files.filter((path) => !drawn.has(path))).toEqual([])
})

test('every specimen draws something, in light and in dark', async () => {
  // The test's page has no sizes, and nothing that watches them.
  class Watcher {
    observe() {
      // Nothing is ever seen.
    }
    unobserve() {
      // Nor left.
    }
    disconnect() {
      // Nor ended.
    }
  }
  vi.stubGlobal('ResizeObserver', Watcher)
  const media = { matches: true, addEventListener: () => undefined, removeEventListener: () => undefined }
  vi.stubGlobal('matchMedia', () => media)
  const page = mount(SpecimensPage, { target: document.body })
  flushSync()
  const shown = [...document.querySelectorAll<HTMLElement>('[data-specimen]')]
  const count = new Map<string, number>()
  for (const each of shown)
    count.set(each.dataset['specimen']!, (count.get(each.dataset['specimen']!) ?? 0) + 1)
  expect(count.size).toBeGreaterThan(60)
  expect([...count].filter(([, times]) => times !== 2)).toEqual([])
  const empty = shown.filter((each) => !each.querySelector('h3 + div')?.firstElementChild)
  expect(empty.map((each) => each.dataset['specimen'])).toEqual([])
  await unmount(page)
})

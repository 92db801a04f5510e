import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { worker } from './offline.ts'

/** Which caches the worker of this copy throws away as it takes over. */
async function swept(scope: string, names: readonly string[]): Promise<string[]> {
  const gone: string[] = []
  let done: Promise<unknown> = Promise.resolve()
  const self = {
    registration: { scope },
    clients: { claim: () => Promise.resolve() },
    addEventListener(kind: string, handle: (event: object) => void) {
      if (kind === 'activate') handle({ waitUntil: (work: Promise<unknown>) => (done = work) })
    },
  }
  const caches = {
    keys: () => Promise.resolve(names),
    delete: (name: string) => Promise.resolve(void gone.push(name)),
  }
  runInNewContext(worker([{ path: 'index.html', hash: 'a' }]), { self, caches, URL })
  await done
  return gone
}

test('of its own copy the builds before the last are thrown away, and nothing of another copy or another site', async () => {
  const names = ['/', '/tools/'].flatMap((path) =>
    ['old', 'older', 'last'].map((build) => `thinking-professionals ${path} ${build}`),
  )
  expect(await swept('https://example.org/tools/', [...names, 'else'])).toEqual([
    'thinking-professionals /tools/ old',
    'thinking-professionals /tools/ older',
  ])
  expect(await swept('https://example.org/', names)).toEqual([
    'thinking-professionals / old',
    'thinking-professionals / older',
  ])
})

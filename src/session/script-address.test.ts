import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.resetModules()
})

const good = ['./sw.js', 'blob:https://example.org/1234', 'blob:null/1234']
const bad = [
  '',
  'sw.js',
  './sw.js?x',
  '//elsewhere.example/a.js',
  'data:text/javascript,alert(1)',
  'javascript:1',
]
const more = [' blob:x', 'https://elsewhere.example/blob:', './SW.JS', './sw.js#blob:']

test('only our own worker and texts in memory may become a script', async () => {
  const { scriptAddress } = await import('./script-address.ts')
  for (const address of good) expect(scriptAddress(address)).toBe(address)
  for (const address of [...bad, ...more]) expect(() => scriptAddress(address), address).toThrow(TypeError)
})

test('where the browser asks for trusted values it gets one, from one policy made once', async () => {
  const made: string[] = []
  vi.stubGlobal('trustedTypes', {
    createPolicy(name: string, { createScriptURL }: { createScriptURL: (address: string) => string }) {
      made.push(name)
      return { createScriptURL: (address: string) => ({ trusted: createScriptURL(address) }) }
    },
  })
  const { scriptAddress } = await import('./script-address.ts')
  for (const address of good) expect(scriptAddress(address)).toEqual({ trusted: address })
  for (const address of bad) expect(() => scriptAddress(address), address).toThrow(TypeError)
  expect(made).toEqual(['thinking-professionals'])
})

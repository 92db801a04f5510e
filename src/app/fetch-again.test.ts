import { expect, test, vi } from 'vitest'
import { fetchAgain } from './fetch-again.ts'

function set(answer: () => Promise<{ ok: boolean }>) {
  const page = new EventTarget()
  const restart = vi.fn()
  const reach = vi.fn(answer)
  fetchAgain(page, reach, restart)
  const fail = async (words: string) => {
    page.dispatchEvent(Object.assign(new Event('vite:preloadError'), { payload: new TypeError(words) }))
    await new Promise((told) => setTimeout(told))
  }
  return { fail, reach, restart }
}

const words = (part: string) =>
  `error loading dynamically imported module: https://a.example/assets/${part}.js`

test('a part that fails again though it can be had begins the page anew', async () => {
  const { fail, reach, restart } = set(() => Promise.resolve({ ok: true }))
  await fail(words('costs-1'))
  await fail(words('maps-2'))
  expect(reach).not.toHaveBeenCalled()
  await fail(words('costs-1'))
  expect(reach).toHaveBeenCalledExactlyOnceWith('https://a.example/assets/costs-1.js')
  expect(restart).toHaveBeenCalledOnce()
})

test('while it cannot be had, nothing happens', async () => {
  for (const answer of [() => Promise.reject(new Error('offline')), () => Promise.resolve({ ok: false })]) {
    const { fail, restart } = set(answer)
    for (let time = 0; time < 3; time++) await fail(words('costs-1'))
    expect(restart).not.toHaveBeenCalled()
  }
})

test('where the part is not named, the page stands for it', async () => {
  const { fail, reach } = set(() => Promise.resolve({ ok: true }))
  for (let time = 0; time < 2; time++) await fail('Importing a module script failed.')
  expect(reach).toHaveBeenCalledExactlyOnceWith('./')
})

import { expect, test } from 'vitest'
import { isFramedByOthers, showWayOut } from './framed.ts'

/** Windows inside each other, outermost last; null: a page of another site, which cannot be looked at. */
function framedBy(...origins: (string | null)[]): Window {
  const windows = ['https://tool.example', ...origins].map((origin) => ({
    ...{ origin, parent: undefined as unknown, top: undefined as unknown },
    get location() {
      if (origin === null) throw new DOMException('no', 'SecurityError')
      return { origin }
    },
  }))
  windows.forEach((each, at) => {
    each.parent = windows[at + 1] ?? each
    each.top = windows.at(-1)
  })
  return windows[0] as unknown as Window
}

test('a page by itself, or inside pages of its own site, works', () => {
  expect(isFramedByOthers(window)).toBe(false)
  expect(isFramedByOthers(framedBy())).toBe(false)
  expect(isFramedByOthers(framedBy('https://tool.example', 'https://tool.example'))).toBe(false)
})

test('a page inside another site does not, however far out that stands', () => {
  expect(isFramedByOthers(framedBy(null))).toBe(true)
  expect(isFramedByOthers(framedBy('https://tool.example', null))).toBe(true)
  expect(isFramedByOthers(framedBy(null, 'https://tool.example'))).toBe(true)
  expect(isFramedByOthers(framedBy('https://tool.example:8443'))).toBe(true)
})

test('a preview without storage has nothing to take', () => {
  const preview = framedBy(null)
  Object.assign(preview, { origin: 'null' })
  expect(isFramedByOthers(preview)).toBe(false)
})

test('there is a heading, a reason and one link that leads out', () => {
  const target = document.createElement('div')
  target.innerHTML = '<button>Delete everything</button>'
  showWayOut(target)
  expect(target.querySelectorAll('button, a')).toHaveLength(1)
  expect(target.querySelector('a')).toMatchObject({ target: '_top', href: location.href })
  expect(target.querySelector('h1')?.textContent).toContain('another site')
})

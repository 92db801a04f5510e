// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { wishOf } from './room-keys.ts'

/** What a key asks for when this has the focus. */
function wishAt(html: string, key: string, more: KeyboardEventInit = {}) {
  document.body.innerHTML = html
  const target = document.body.firstElementChild ?? document.body
  let wish: ReturnType<typeof wishOf>
  const listen = (event: KeyboardEvent) => (wish = wishOf(event))
  window.addEventListener('keydown', listen, { once: true })
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }))
  return wish
}

test.each([
  ['PageDown', 'next'],
  ['ArrowRight', 'next'],
  [' ', 'next'],
  ['PageUp', 'back'],
  ['B', 'blank'],
  ['.', 'blank'],
  ['p', 'pause'],
  ['r', 'reveal'],
  ['x', undefined],
])('%s asks for %s', (key, wish) => {
  expect(wishAt('<p></p>', key)).toBe(wish)
  expect(wishAt('<p></p>', key, { ctrlKey: true })).toBeUndefined()
})

test.each([
  ['<input type="text">', 'b', undefined],
  ['<input type="text">', 'ArrowRight', undefined],
  ['<input type="text">', 'PageDown', 'next'],
  ['<textarea></textarea>', 'PageDown', undefined],
  ['<select></select>', 'r', undefined],
  ['<input type="radio">', 'ArrowDown', undefined],
  ['<input type="radio">', ' ', undefined],
  ['<input type="radio">', 'r', 'reveal'],
  ['<button></button>', ' ', undefined],
  ['<button></button>', 'ArrowRight', 'next'],
])('in %s, %s asks for %s', (html, key, wish) => {
  expect(wishAt(html, key)).toBe(wish)
})

import { flushSync } from 'svelte'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { afterPaint, following } from './after-paint.svelte.ts'

/** Two frames are drawn, and the browser has a moment. */
const painted = () => {
  vi.advanceTimersToNextFrame()
  vi.advanceTimersToNextFrame()
  vi.advanceTimersByTime(1)
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('work waits until what stands there has been on the screen for a frame, and is done once', () => {
  const work = vi.fn()
  afterPaint(work)
  vi.advanceTimersToNextFrame()
  expect(work).not.toHaveBeenCalled()
  vi.advanceTimersToNextFrame()
  expect(work).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1000)
  expect(work).toHaveBeenCalledTimes(1)
})

test('it is done too where no frame is ever drawn, and never once it was called off', () => {
  vi.spyOn(globalThis, 'requestAnimationFrame').mockReturnValue(0)
  const [work, dropped] = [vi.fn(), vi.fn()]
  afterPaint(work)
  afterPaint(dropped)()
  vi.advanceTimersByTime(1000)
  expect(work).toHaveBeenCalledTimes(1)
  expect(dropped).not.toHaveBeenCalled()
  vi.restoreAllMocks()
})

test('what follows is never late at first, then comes after, and skips what was passed over meanwhile', () => {
  let source = $state('one')
  const seen: string[] = []
  const end = $effect.root(() => {
    const late = following(() => source)
    $effect(() => void seen.push(late.value))
  })
  flushSync()
  source = 'two'
  flushSync()
  expect(seen).toEqual(['one'])
  source = 'three'
  flushSync()
  painted()
  flushSync()
  expect(seen).toEqual(['one', 'three'])
  source = 'four'
  flushSync()
  end()
  painted()
  expect(seen).toEqual(['one', 'three'])
})

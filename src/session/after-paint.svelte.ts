// What may wait until the reader sees what they asked for: the frame that shows it carries nothing else.
import { untrack } from 'svelte'

/** For a page that is not drawn just now, such as one in another tab: no frame comes there, and a timer does. */
const AT_THE_LATEST = 400

/**
 * Does the work once what stands in the page now has been on the screen for a frame, and the browser has a moment.
 * @returns how to call it off
 */
export function afterPaint(work: () => void): () => void {
  let frame = 0
  let timer = setTimeout(now, AT_THE_LATEST)
  let over = false
  function now() {
    stop()
    work()
  }
  function stop() {
    if (over) return
    over = true
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
  // In the first of these frames it is being painted, in the second it stands there.
  frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(() => {
      clearTimeout(timer)
      timer = setTimeout(now)
    })
  })
  return stop
}

/**
 * What the source says, and after a change what it said before until the page has been painted. To be called while a
 * component is being made; what it shows first is never late.
 */
export function following<T>(source: () => T): { readonly value: T } {
  let shown = $state.raw(source())
  $effect(() => {
    const next = source()
    return next === untrack(() => shown) ? undefined : afterPaint(() => (shown = next))
  })
  return {
    get value() {
      return shown
    },
  }
}

/**
 * What the rest of a page can stand without, fetched once the page has been painted. To be called while a component is
 * being made; null until it is here, and if it cannot be fetched.
 * @param fetching how to fetch it; undefined while it is not wanted
 */
export function fetchedAfterPaint<T>(fetching: () => (() => Promise<T>) | undefined): {
  readonly value: T | null
} {
  let fetched = $state.raw<T | null>(null)
  $effect(() => {
    const fetch = fetching()
    if (!fetch || fetched) return
    return afterPaint(() => {
      fetch()
        .then((value) => (fetched = value))
        .catch(() => undefined)
    })
  })
  return {
    get value() {
      return fetched
    },
  }
}

// Work that takes a moment waits until the verdict is on the screen.

/** What the work comes to, once the page has been drawn. */
export function whenIdle<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => setTimeout(() => resolve(work()), 50))
}

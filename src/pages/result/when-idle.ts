// Work that takes a moment waits until the verdict is on the screen.

/**
 * What the work comes to, once the page has been drawn. It is given what it needs now: a moment later its reader may be on
 * another page, and the properties of this one gone.
 */
export function whenIdle<Given extends unknown[], T>(
  work: (...given: Given) => T,
  ...given: Given
): Promise<T> {
  return new Promise((resolve) => setTimeout(() => resolve(work(...given)), 50))
}

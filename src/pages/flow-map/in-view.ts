// Brings a part of the drawing to where it is seen. Reckoned here, because Firefox scrolls nothing when a part of a drawing
// takes the focus, nor when it is asked to by `scrollIntoView`: who moves by keys would not see where they are.

/** Room left around it, in pixels, for the ring of the focus. */
const AIR = 8

/**
 * How far to scroll, in pixels, so that what goes from `start` to `end` lies between `low` and `high`: as little as will do, 0
 * if it lies there. What is too long for the room begins where the room does.
 */
export function shiftTo(start: number, end: number, low: number, high: number): number {
  if (start < low || end - start > high - low) return start - low
  return Math.max(0, end - high)
}

/** Scrolls the window the drawing lies in, then the page, until the part is seen, and no further. */
export function bringIntoView(part: Element, board: Element): void {
  const frame = board.getBoundingClientRect()
  const [left, top] = [frame.left + board.clientLeft, frame.top + board.clientTop]
  scroll(board, part, left, top, left + board.clientWidth, top + board.clientHeight)
  const { clientWidth, clientHeight } = document.documentElement
  scroll(window, part, 0, 0, clientWidth, clientHeight)
}

function scroll(
  what: Element | Window,
  part: Element,
  left: number,
  top: number,
  right: number,
  bottom: number,
): void {
  const at = part.getBoundingClientRect()
  what.scrollBy({
    left: shiftTo(at.left - AIR, at.right + AIR, left, right),
    top: shiftTo(at.top - AIR, at.bottom + AIR, top, bottom),
    behavior: 'instant',
  })
}

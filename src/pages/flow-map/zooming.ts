// How large the drawing is shown. Pure: the board asks, and scrolls so that what was under the pointer stays there.
export const LEAST = 0.25
export const MOST = 4
const STEP = 1.25

/** A step nearer (1) or further off (-1), within bounds, and exactly 100% when passing it. */
export function stepped(zoom: number, direction: 1 | -1): number {
  const next = direction > 0 ? zoom * STEP : zoom / STEP
  const passes = (zoom < 0.995 && next > 1) || (zoom > 1.005 && next < 1)
  return within(passes ? 1 : next)
}

/** The largest size, up to 100%, at which the whole drawing is in view. */
export function fitting(
  drawing: { width: number; height: number },
  room: { width: number; height: number },
): number {
  return within(Math.min(1, room.width / drawing.width, room.height / drawing.height))
}

function within(zoom: number): number {
  return Math.min(MOST, Math.max(LEAST, zoom))
}

// Repeatable chance: the same flow is always checked with the same walks.

/** A small generator (sfc32) good enough that no option is starved; whole numbers from 0 to below `limit`. */
export function randomNumbers(seed: number): (limit: number) => number {
  let [a, b, c, counter] = [seed | 0, 0x9e3779b9, 0x85ebca6b, 1]
  const next = () => {
    const sum = (a + b + counter++) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + sum) | 0
    return sum >>> 0
  }
  for (let warm = 0; warm < 15; warm++) next()
  return (limit) => Math.floor((next() / 0x100000000) * limit)
}

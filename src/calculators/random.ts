// Chance that can be repeated: the same seed gives the same numbers on every machine. Not for secrets.

/** Where a stream of random numbers stands: four whole numbers of 32 bits. Plain data, so it can be sent and kept. */
export type RandomState = readonly [number, number, number, number]

/** A fresh stream for a seed (a whole number from 0 to 4294967295; anything else is brought into that range). */
export function seeded(seed: number): RandomState {
  const stream = openStream([0x9e3779b9, 0x243f6a88, seed >>> 0, 1])
  // The first numbers still show how much the seeds of two streams are alike.
  for (let i = 0; i < 15; i++) stream.next()
  return stream.state()
}

/**
 * Reads on from a state. `next` gives a number above 0 and below 1, `normal` one from the standard normal distribution
 * (Box and Muller); `state` says where the stream has come to. The generator is sfc32 (Doty-Humphrey, PractRand).
 */
export function openStream(from: RandomState): {
  next: () => number
  normal: () => number
  state: () => RandomState
} {
  let [a, b, c, count] = from
  const next = () => {
    const sum = (a + b + count) | 0
    count = (count + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return ((sum >>> 0) + 0.5) / 4294967296
  }
  return {
    next,
    normal: () => Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next()),
    state: () => [a, b, c, count],
  }
}

// "Did you mean ...?" Every fault about an unknown id says which known one is nearest.

/** How many letters must be added, dropped, changed or swapped to turn one word into the other. */
export function distance(from: string, to: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let row = 1; row <= from.length; row++) {
    const next = [row]
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1]
      let least = Math.min(
        (last[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      )
      const swapped =
        row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
      if (swapped) least = Math.min(least, (beforeLast[column - 2] ?? 0) + 1)
      next.push(least)
    }
    beforeLast = last
    last = next
  }
  return last[to.length] ?? 0
}

/** The known word most like this one, if any is alike enough to be what the writer meant. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase()
  const furthest = Math.max(1, Math.ceil(wanted.length / 3))
  let best: string | undefined
  let least = Infinity
  for (const candidate of known) {
    if (candidate === word) continue
    const lower = candidate.toLowerCase()
    // Half a word typed, or two words run together, is nearer than any spelling slip.
    const partOf =
      wanted.length > 2 && lower.length > 2 && (lower.startsWith(wanted) || wanted.startsWith(lower))
    const far = partOf ? 1 : distance(wanted, lower)
    if (far < least && (partOf || far <= furthest)) {
      best = candidate
      least = far
    }
  }
  return best
}

const FEW = 8

/** A sentence to end a fault with: the nearest known word, or all of them when they are few. */
export function suggestion(word: string, known: Iterable<string>): { hint: string; nearest?: string } {
  const all = [...new Set(known)]
  const near = nearest(word, all)
  const list = all.length > 0 && all.length <= FEW ? `It can be ${inWords(all)}.` : ''
  if (near === undefined) return { hint: list }
  return {
    hint: [`Did you mean \`${near}\`?`, all.length > 1 ? list : ''].filter(Boolean).join(' '),
    nearest: near,
  }
}

/** `a`, `b` or `c`. */
export function inWords(ids: readonly string[], joiner = 'or'): string {
  const quoted = ids.map((id) => `\`${id}\``)
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} ${joiner} ${quoted.at(-1)}`
}

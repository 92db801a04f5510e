// Words broken into lines for drawings, which cannot break them themselves.
import { widthOf } from './svg.ts'

/** Lines no wider than `most` pixels, reckoned as in the rest of the drawings. A word too long for a line is broken. */
export function wrapped(words: string, most: number, size: number): string[] {
  const lines: string[] = []
  let line = ''
  const pieces = words
    .trim()
    .split(/\s+/)
    .flatMap((word) => broken(word, Math.max(2, Math.floor(most / widthOf('x', size)))))
  for (const piece of pieces) {
    const longer = line ? `${line} ${piece}` : piece
    if (line && widthOf(longer, size) > most) {
      lines.push(line)
      line = piece
    } else line = longer
  }
  return line ? [...lines, line] : lines
}

/** Parts of a word that fit, about equally long, with a hyphen where it was broken. */
function broken(word: string, most: number): string[] {
  const signs = [...word]
  if (signs.length <= most) return [word]
  const parts = Math.ceil(signs.length / (most - 1))
  const long = Math.ceil(signs.length / parts)
  return Array.from({ length: parts }, (_, part) => {
    const piece = signs.slice(part * long, (part + 1) * long).join('')
    return part < parts - 1 ? `${piece}-` : piece
  })
}

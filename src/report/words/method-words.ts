// Naming methods, most telling first.
import type { AskedLibrary, Id } from '../../engine/index.ts'

/** Ids that the library knows, the strongest evidence of cause first, then in the order given. */
function mostTelling(library: Pick<AskedLibrary, 'methods'>, methods: readonly Id[]): Id[] {
  const level = (id: Id) => library.methods[id]?.strength.level ?? 0
  return methods.filter((id) => library.methods[id]).toSorted((a, b) => level(b) - level(a))
}

/** "a trial that compares whole teams, and a comparison of areas, and 3 more"; empty if there are none. */
export function methodPhrases(
  library: Pick<AskedLibrary, 'methods'>,
  methods: readonly Id[],
  most: number,
): string {
  const known = mostTelling(library, methods)
  // Two methods may open with the same words; saying them twice helps nobody.
  const phrases = [...new Set(known.map((id) => library.methods[id]?.opens ?? ''))]
  const shown = phrases.length > most + 1 ? phrases.slice(0, most) : phrases
  const rest = phrases.length - shown.length
  return listWords([...shown, ...(rest ? [`${rest} more`] : [])])
}

/** "a", "a and b", "a, b and c"; with a semicolon where the parts hold commas themselves. */
export function listWords(parts: readonly string[]): string {
  if (parts.length < 2) return parts[0] ?? ''
  const between = parts.some((part) => part.includes(',')) ? '; ' : ', '
  const last = parts.at(-1) ?? ''
  return `${parts.slice(0, -1).join(between)}${between === '; ' ? '; and' : ' and'} ${last}`
}

// Finds the first use of each term in running text, so that it can be marked and explained.

export interface FindableTerm {
  id: string
  /** The term and other words for it. */
  words: readonly string[]
}

/** A stretch of text. With a term: words to mark, and the punctuation that may not be torn from them. */
export interface Segment {
  text: string
  term?: string
  before?: string
  after?: string
}

/** @param wanted may this term be marked? It is asked once for every use found, in reading order. */
export type TermFinder = (text: string, wanted?: (id: string) => boolean) => Segment[]

/**
 * A finder for these terms: longest words first, whole words, in any case, singular or plural, never inside a web
 * address. Words with capitals inside them (DiD, KPI) are found as they are written only, or "did" would be found too.
 */
export function termFinder(terms: readonly FindableTerm[]): TermFinder {
  const named = terms.flatMap(({ id, words }) => words.map((word) => ({ id, word: plain(word) })))
  const ids = new Map(named.map(({ id, word }) => [isExact(word) ? word : word.toLowerCase(), id]))
  const longestFirst = [...new Set(named.map(({ word }) => word))].toSorted((a, b) => b.length - a.length)
  if (longestFirst.length === 0) return (text) => [{ text }]
  const pattern = new RegExp(
    `https?://\\S+|(?<![\\p{L}\\p{N}-])(${longestFirst.map(escaped).join('|')})(e?s)?(?![\\p{L}\\p{N}-])`,
    'giu',
  )

  function idOf(found: string): string | undefined {
    return ids.get(found) ?? (longestFirst.includes(found) ? undefined : ids.get(found.toLowerCase()))
  }

  return (text, wanted = () => true) => {
    const marked = new Set<string>()
    const segments: Segment[] = []
    let from = 0
    // As long as the text itself, so that places in the one are places in the other.
    for (const match of plain(text).matchAll(pattern)) {
      const id = match[1] && idOf(match[1])
      if (!id || marked.has(id) || !wanted(id)) continue
      marked.add(id)
      const end = match.index + match[0].length
      const before = /(?<![([“‘'"])[([“‘'"]*$/u.exec(text.slice(from, match.index))?.[0] ?? ''
      const after = /^[)\]”’'".,;:!?]*/u.exec(text.slice(end))?.[0] ?? ''
      const start = match.index - before.length
      if (start > from) segments.push({ text: text.slice(from, start) })
      segments.push({ text: text.slice(match.index, end), term: id, before, after })
      from = end + after.length
    }
    if (from < text.length || segments.length === 0) segments.push({ text: text.slice(from) })
    return segments
  }
}

/** One hyphen, one apostrophe, one space: writers differ, and each stands for one character. */
function plain(text: string): string {
  return text
    .replace(/[‐‑]/g, '-')
    .replace(/’/g, "'")
    .replace(/[\s\u00a0]/g, ' ')
}

function isExact(word: string): boolean {
  return /.\p{Lu}/u.test(word) && !word.includes(' ')
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}

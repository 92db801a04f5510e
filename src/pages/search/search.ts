// Search over documents: prefixes, slips of the keys, plurals, and other words for the same thing.
import MiniSearch, { type Query, type SearchOptions } from 'minisearch'
import type { FoundDocument, Kind } from './documents.ts'
import { stem, stems } from './stem.ts'

export type Search = (typed: string) => FoundDocument[]

/** A page that explains comes before one that only mentions. */
const weight: Record<Kind, number> = {
  method: 1.6,
  calculator: 1.3,
  term: 1.4,
  case: 1.2,
  step: 1.1,
  holding: 1,
  effect: 1,
  cost: 1,
  contact: 1,
  finding: 1,
  exercise: 1.1,
  question: 0.9,
  source: 0.6,
  help: 1,
}

/** Makes the index; it takes some hundredths of a second, so make it once. The best find comes first. */
export function makeSearch(
  documents: readonly FoundDocument[],
  synonyms: readonly (readonly string[])[],
): Search {
  const byHref = new Map(documents.map((one) => [one.href, one]))
  const index = new MiniSearch<FoundDocument>({
    idField: 'href',
    fields: ['title', 'also', 'line', 'text'],
    processTerm: stem,
    searchOptions: {
      boost: { title: 5, also: 2.5, line: 1.5 },
      boostDocument: (href) => weight[byHref.get(String(href))?.kind ?? 'source'],
      // What was typed is cut down to stems before it gets here.
      processTerm: (term) => term,
    },
  })
  index.addAll(documents)
  const sets = synonyms.map((set) => set.map(stems).filter((words) => words.length > 0))

  return (typed) => {
    const words = stems(typed)
    if (words.length === 0) return []
    const parts = partsOf(words, sets)
    const attempts: Query[] = [
      { combineWith: 'AND', queries: parts.map((part) => asked(part, false)) },
      { combineWith: 'AND', queries: parts.map((part) => asked(part, true)) },
      { combineWith: 'OR', queries: parts.map((part) => asked(part, true)) },
    ]
    for (const attempt of attempts) {
      const found = index.search(attempt)
      if (found.length > 0) return found.flatMap(({ id }) => byHref.get(String(id)) ?? [])
    }
    return []
  }
}

/** A word or phrase that was typed, and others that mean the same. */
interface Part {
  words: readonly string[]
  others: readonly (readonly string[])[]
}

/** Cuts what was typed into phrases that have synonyms, the longest first, and single words. */
function partsOf(words: readonly string[], sets: readonly (readonly (readonly string[])[])[]): Part[] {
  const parts: Part[] = []
  let at = 0
  while (at < words.length) {
    const rest = words.slice(at)
    const known = sets
      .flatMap((set) => set.filter((phrase) => startsWith(rest, phrase)).map((phrase) => ({ set, phrase })))
      .toSorted((a, b) => b.phrase.length - a.phrase.length)
    const longest = known[0]?.phrase ?? rest.slice(0, 1)
    const same = known.filter(({ phrase }) => phrase.length === longest.length)
    parts.push({
      words: longest,
      others: same.flatMap(({ set, phrase }) => set.filter((other) => other !== phrase)),
    })
    at += longest.length
  }
  return parts
}

function startsWith(words: readonly string[], phrase: readonly string[]): boolean {
  return phrase.every((word, index) => words[index] === word)
}

function asked({ words, others }: Part, forgiving: boolean): Query {
  const own: SearchOptions = {
    prefix: (term) => term.length > 2,
    fuzzy: forgiving ? (term) => (term.length > 4 ? 0.25 : false) : false,
    combineWith: 'AND',
  }
  return {
    combineWith: 'OR',
    queries: [
      { ...own, queries: [...words] },
      ...others.map((other): Query => ({
        combineWith: 'AND',
        boostTerm: () => 0.5,
        prefix: false,
        fuzzy: false,
        queries: [...other],
      })),
    ],
  }
}

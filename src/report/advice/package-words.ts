// What stands on each layer of the package, in words: for the picture of a document, and for whoever cannot see it.
import type { Advised, Library, Status } from '../../engine/index.ts'
import { listWords } from '../words/method-words.ts'
import { lowerFirst } from '../words/answer-words.ts'
import type { Layer } from './package.ts'

/** Beside a layer that no method of this line stands on. Only worth is asked on a line of its own. */
export const ELSEWHERE = 'That is asked on another line: Value.'

const STANDS: Readonly<Record<Status, string>> = {
  recommended: 'recommended',
  possible: 'possible, with caveats',
  not_feasible: 'not feasible',
}

export interface LayerWords {
  /** What is advised: "Cluster randomised trial", or where to ask. */
  named: string
  /** How the layer stands: its first method, where they differ. */
  stands: string
  /** Both, for a sentence: "Cluster randomised trial (recommended)". */
  told: string
}

/** A layer in words. Where its methods stand differently, each has its own word. */
export function layerWords({ methods, status, word }: Layer, advised: Advised, library: Library): LayerWords {
  if (status === 'elsewhere') {
    const named = 'Asked on another line: Value'
    return { named, stands: '', told: lowerFirst(named) }
  }
  if (methods.length === 0) {
    const named = 'No method fits these answers'
    return { named, stands: STANDS[status], told: lowerFirst(named) }
  }
  const name = (id: string) => library.methods[id]?.name ?? id
  const of = (id: string) => advised.methods.find((verdict) => verdict.id === id)?.status ?? 'possible'
  const kinds = word === undefined ? [...new Set(methods.map(of))] : [of(methods[0] ?? '')]
  const parts = kinds.map((kind) => ({
    names: listWords(methods.filter((id) => kinds.length === 1 || of(id) === kind).map(name)),
    stands: word === undefined ? STANDS[kind] : lowerFirst(word),
  }))
  const [first, ...others] = parts
  return {
    named: [first?.names, ...others.map(({ names, stands }) => `${stands}: ${names}`)].join('; '),
    stands: first?.stands ?? '',
    told: parts.map(({ names, stands }) => `${names} (${stands})`).join('; '),
  }
}

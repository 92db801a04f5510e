// Content as one file holds it all: every text once, every kind of record once, and of each part only the order in which
// it uses them. Many texts are wanted by several parts (a rule by its line, its map and the pages of its methods), and
// a mail program’s compression looks back only a few pages, so that it would carry each of them again.

/**
 * A part: a text by its number in the list of all (from 1), below 0 as so many further on than the last text, or 0 for the
 * next one not yet named; a number in quotes. A list begins with what it is: 0 a list, and from 1 a record of that kind
 * with its values.
 */
export type Branch = number | string | boolean | null | FoldedRecord | readonly Branch[]

/** A record of which there is no other with the same fields. */
interface FoldedRecord {
  readonly [key: string]: Branch
}

export interface Store {
  /** Parted by line breaks; a break within a text is a vertical tab. */
  texts: string
  /** The fields of each kind of record, as JSON. */
  shapes: string
  /** By name, each as JSON: how many texts the parts before it named first, and the part itself. */
  parts: Readonly<Record<string, string>>
}

export const BREAK = '\v'

/** Hands out the parts of a store by name. Throws if there is no such part. */
export function storeKeeper({ texts, shapes, parts }: Store): (name: string) => unknown {
  let all: readonly string[] | undefined
  let kinds: readonly (readonly string[])[] | undefined

  return (name) => {
    const part = Object.hasOwn(parts, name) ? parts[name] : undefined
    if (part === undefined) throw new Error(`There is no content called "${name}".`)
    all ??= texts.split('\n').map((text) => text.replaceAll(BREAK, '\n'))
    kinds ??= JSON.parse(shapes) as string[][]
    const [first, tree] = JSON.parse(part) as [number, Branch]
    return unfold(tree, { all, kinds, next: first, last: 0 })
  }
}

interface Reading {
  all: readonly string[]
  kinds: readonly (readonly string[])[]
  /** The first text not yet named, and the one named last: from 0. */
  next: number
  last: number
}

function unfold(branch: Branch, reading: Reading): unknown {
  if (typeof branch === 'number') {
    reading.last = branch === 0 ? reading.next++ : branch < 0 ? reading.last - branch : branch - 1
    return reading.all[reading.last]
  }
  if (typeof branch === 'string') return Number(branch)
  if (branch === null || typeof branch === 'boolean') return branch
  if (!isList(branch)) {
    return Object.fromEntries(Object.entries(branch).map(([key, value]) => [key, unfold(value, reading)]))
  }
  const [shape, ...values] = branch
  const own = values.map((value) => unfold(value, reading))
  if (shape === 0) return own
  const kind = reading.kinds[Number(shape) - 1] ?? []
  return Object.fromEntries(kind.map((key, at) => [key, own[at]]))
}

function isList(branch: object): branch is readonly Branch[] {
  return Array.isArray(branch)
}

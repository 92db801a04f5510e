// Everything in a flow that has a name, gathered before anything is linked, so that order in the file never matters
// for finding a thing, only for being allowed to read it.
import type { Id } from '../../engine/flow.ts'

export interface QuestionName {
  index: number
  kind: 'one' | 'many'
  options: readonly Id[]
  /** Old option ids and what they are called now. */
  renamed: ReadonlyMap<Id, Id>
}

export interface FactName {
  index: number
  values: readonly Id[]
  /** Filled in as facts are compiled: the last question it reads, by its place in the file. */
  deepest: number
  /** What the deepest is called, for the fault. */
  deepestId?: Id
  late: boolean
}

export interface Names {
  flow: Id
  questions: Map<Id, QuestionName>
  facts: Map<Id, FactName>
  /** Old question ids and what they are called now. */
  renamed: Map<Id, Id>
  /** The flow's methods, in file order. */
  methods: Set<Id>
  groups: Map<Id, readonly Id[]>
  ladder: Set<Id>
  library: LibraryNames
}

export interface LibraryNames {
  methods: ReadonlySet<Id>
  /** Undefined if the file cannot be read: that fault is enough, and nothing can be looked up in it. */
  sources: ReadonlySet<Id> | undefined
  terms: ReadonlySet<Id> | undefined
}

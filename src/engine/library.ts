// What the library behind the flows holds: a page a method, the register of sources, the glossary.
import type { Id } from './flow.ts'

/** The layer of the evaluation pyramid a method belongs to, widest and cheapest first. */
export type Rung = 'minimum' | 'performance' | 'process' | 'impact' | 'value'

export interface Method {
  id: Id
  name: string
  /** With its article, for use in a sentence: "a cluster randomised trial". */
  noun: string
  /** Completes "This opens ...": "a trial that compares whole teams". */
  opens: string
  /** What it is, in one plain sentence. */
  plain: string
  /** The question it answers. */
  answers: string
  rung: Rung
  kind: 'background' | 'process' | 'explanatory' | 'impact' | 'performance' | 'economic'
  /** How far it can say the scheme caused the change. `level` is the Maryland scale, 0 where cause is not the aim. */
  strength: { level: number; says: string }
  whenToUse: string
  whenNot: string
  /** What must be in place, a line each. */
  needs: readonly string[]
  /** What can spoil it, a line each. */
  threats: readonly string[]
  sample: { text: string; sources: readonly Id[] }
  time: string
  cost: string
  data: string
  skills: string
  ethics: string
  combines: readonly Id[]
  example?: { text: string; sources: readonly Id[] }
  sources: readonly Id[]
}

export interface Source {
  id: Id
  title: string
  by: string
  year?: string
  edition?: string
  /** How much of it was seen: full text or abstract, an excerpt, or memory only. */
  checked: 'full' | 'excerpt' | 'memory'
  checkedOn?: string
  url?: string
}

export interface Term {
  id: Id
  term: string
  says: string
  /** Other words people use for it. */
  also: readonly string[]
  /** Those of its words that mean something everyday as well: never marked in running text. */
  ordinary?: readonly string[]
}

export interface Library {
  methods: Readonly<Record<Id, Method>>
  sources: Readonly<Record<Id, Source>>
  glossary: Readonly<Record<Id, Term>>
}

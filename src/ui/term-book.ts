// Which terms may be marked on the page that is shown, and who has marked them: each is explained at its first use.
import { termFinder, type FindableTerm, type TermFinder } from './find-terms.ts'

export interface BookTerm extends FindableTerm {
  term: string
  says: string
  /** Its place in the glossary. */
  href: string
}

export class TermBook {
  readonly find: TermFinder
  readonly #terms: ReadonlyMap<string, BookTerm>
  /** By part of the page and term, the text that marks it. */
  readonly #marked = new Map<string, object>()

  constructor(terms: readonly BookTerm[]) {
    this.#terms = new Map(terms.map((term) => [term.id, term]))
    this.find = termFinder(terms)
  }

  term(id: string): BookTerm | undefined {
    return this.#terms.get(id)
  }

  /** True for the first text of a page that asks, and for that text ever after. */
  claim(page: string, term: string, owner: object): boolean {
    const key = `${page} ${term}`
    if (!this.#marked.has(key)) this.#marked.set(key, owner)
    return this.#marked.get(key) === owner
  }

  /** A text that is gone explains nothing any more. */
  release(owner: object): void {
    for (const [key, held] of this.#marked) if (held === owner) this.#marked.delete(key)
  }
}

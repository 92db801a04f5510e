// The page of the library that is shown, and the terms every page may explain. The page before stays until the next
// one is here.
import type { Id } from '../engine/index.ts'
import type { TermBook } from '../ui/term-book.ts'
import { loadLibrary } from './catalogue.ts'
import type { ReadyPage } from './library-pages.ts'
import type { Shelf } from './routes.ts'

class LibraryAtHand {
  /** The page that has come, with the address it is for; `page` is null if there is no such entry. */
  shown = $state.raw<{ at: string; page: ReadyPage | null } | null>(null)
  failed = $state(false)
  #wanted = ''

  /** Fetches the page of an entry or of a shelf. */
  open(shelf: Shelf, id: Id | undefined): void {
    const at = pathOf(shelf, id)
    // The same page with other numbers in its address: the page reads them itself.
    if (at === this.#wanted && this.shown?.at === at) return
    this.#wanted = at
    this.failed = false
    import('./library-pages.ts')
      .then(({ fetchPage }) => fetchPage(shelf, id))
      .then((page) => {
        if (this.#wanted === at) this.shown = { at, page }
      })
      .catch(() => {
        if (this.#wanted === at) this.failed = true
      })
  }
}

export const libraryPages = new LibraryAtHand()

/** The address of a page as the frame knows it: `methods/im-rct`. */
export function pathOf(shelf: Shelf, id: Id | undefined): string {
  return id === undefined ? shelf : `${shelf}/${id}`
}

let book = $state.raw<TermBook | null>(null)

/** The terms, once somebody has asked for them. */
export function termsAtHand(): TermBook | null {
  return book
}

/** Fetches the glossary; until it is here, and if it never comes, texts are plain. */
export function openTerms(): void {
  if (book) return
  Promise.all([loadLibrary(), import('../ui/term-book.ts')])
    .then(([{ glossary }, { TermBook }]) => {
      book ??= new TermBook(
        Object.values(glossary).map(({ id, term, says, also, ordinary = [] }) => ({
          id,
          term,
          says,
          href: `#/glossary/${id}`,
          words: [term, ...also].filter((word) => !ordinary.includes(word)),
        })),
      )
    })
    .catch(() => undefined)
}

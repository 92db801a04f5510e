// Where a text finds the book of terms. Apart from the book: texts are drawn at once, and the book comes with the glossary.
import { createContext } from 'svelte'
import type { TermBook } from './term-book.ts'

/** The book for everything inside a component; a function, because the glossary comes later than the page. */
export const [getTermBook, setTermBook, hasTermBook] = createContext<() => TermBook | null>()

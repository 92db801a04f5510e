// Where the reader is: the address, and nothing else. A hash, so that it works from any folder, from one file on a
// disk, and so that no answer in a link is ever sent to a server.
import { createSubscriber } from 'svelte/reactivity'

export interface Address {
  /** `#/works/result` is ['works', 'result']; the home page is []. */
  path: readonly string[]
  /** What follows the question mark, as it stands. */
  query: string
}

const LONGEST = 20_000

/** Reads an address; null if the hash is not a page of ours (such as a plain #main). */
export function readHash(hash: string): Address | null {
  if (hash === '' || hash === '#') return { path: [], query: '' }
  if (!hash.startsWith('#/') || hash.length > LONGEST) return null
  const cut = hash.indexOf('?')
  const path = cut < 0 ? hash.slice(2) : hash.slice(2, cut)
  return {
    path: path.split('/').filter((part) => part !== ''),
    query: cut < 0 ? '' : hash.slice(cut + 1),
  }
}

/** The hash of a page: toHash('works', 'result') is '#/works/result'. */
export function toHash(...path: readonly string[]): string {
  return `#/${path.map(encodeURIComponent).join('/')}`
}

/** The part of an address that all our pages share: what the one file or the folder is called. */
export function withoutHash(href: string): string {
  const cut = href.indexOf('#')
  return cut < 0 ? href : href.slice(0, cut)
}

type Listener = (address: Address) => void

/** Reads and moves the address. One for the whole app, but testable with any window. */
export class Router {
  readonly #window: Window
  readonly #listeners = new Set<Listener>()
  readonly #subscribe: () => void
  #address: Address
  /** What came with links nobody has read yet, by the first part of their path: the address may move on before. */
  readonly #unread = new Map<string, string>()

  constructor(win: Window) {
    this.#window = win
    this.#address = readHash(win.location.hash) ?? { path: [], query: '' }
    this.#note(this.#address)
    this.#subscribe = createSubscriber((update) => this.listen(update))
    win.addEventListener('hashchange', this.#changed)
  }

  get address(): Address {
    this.#subscribe()
    return this.#address
  }

  /**
   * What the last link to these pages brought, for whoever reads it first; '' if there was none or it has been read.
   * It is kept until then, because the pages that read it may be fetched later than the address changes again.
   * @param first the first part of the path
   */
  takeQuery(first: string): string {
    const query = this.#unread.get(first) ?? ''
    this.#unread.delete(first)
    return query
  }

  /** Goes to a page; the browser's Back button comes back from it. */
  go(...path: readonly string[]): void {
    const hash = toHash(...path)
    if (hash === this.#window.location.hash) return
    this.#window.location.hash = hash
    this.#changed()
  }

  /** Corrects the address without leaving a step to come back to. */
  replace(...path: readonly string[]): void {
    if (this.#isOvertaken()) return
    const hash = toHash(...path)
    if (hash === this.#window.location.hash) return
    // Not history.replaceState: a page opened from a disk may not use it in every browser.
    this.#window.location.replace(hash)
    this.#changed()
  }

  /** Changes what follows the question mark, and leaves no step to come back to. */
  requery(query: string): void {
    if (this.#isOvertaken()) return
    const { path } = this.#address
    const hash = `${toHash(...path)}${query && `?${query}`}`
    if (hash === this.#window.location.hash) return
    this.#window.location.replace(hash)
    this.#changed()
  }

  /** Calls back at every change of address; returns how to stop. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Stops following the window. */
  close(): void {
    this.#window.removeEventListener('hashchange', this.#changed)
    this.#listeners.clear()
  }

  // Called at once by our own moves and again by the browser's event, which then finds nothing new.
  readonly #changed = (): void => {
    const address = readHash(this.#window.location.hash)
    if (!address || same(address, this.#address)) return
    this.#address = address
    this.#note(address)
    for (const listener of this.#listeners) listener(address)
  }

  /** Has the reader gone on, and the browser not told us yet? Then there is nothing to correct. */
  #isOvertaken(): boolean {
    const address = readHash(this.#window.location.hash)
    return address !== null && !same(address, this.#address)
  }

  #note({ path: [first], query }: Address): void {
    if (first !== undefined && query) this.#unread.set(first, query)
  }
}

function same(a: Address, b: Address): boolean {
  return a.query === b.query && a.path.join('/') === b.path.join('/')
}

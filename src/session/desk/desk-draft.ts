// A second copy of a desk and of what is being typed, written at once to the browser's own storage while the database is
// still at work: whatever happens in between, the last change is found again.
import { NAMESPACE } from '../shelf.ts'
import { isObject } from '../stored-answers.ts'

export interface DeskDrafts {
  /** The desk as it was when the page went away in mid-save; undefined if everything had been saved. */
  desk: (id: string) => unknown
  keepDesk: (id: string, desk: unknown) => boolean
  dropDesk: (id: string) => void
  /** Words that are being typed and are not in the trail yet, by bid and field. */
  typing: (id: string) => Readonly<Record<string, string>>
  keepTyping: (id: string, typing: Readonly<Record<string, string>>) => void
  /** Tells other tabs that this desk has changed. */
  tell: (id: string, last: string) => void
  /** Calls back when another tab has changed this desk; returns how to stop. */
  watch: (id: string, changed: () => void) => () => void
  /** Takes everything of this desk off the storage. */
  forget: (id: string) => void
}

const DESK = `${NAMESPACE}:desk-draft:`
const TYPING = `${NAMESPACE}:desk-typing:`
const TOLD = `${NAMESPACE}:desk-changed:`
/** Larger than this it would crowd out the answers, which live in the same storage. */
const LARGEST = 1_500_000
const MOST_TYPED = 200

/** Drafts in this storage; with null, or storage that refuses, nothing is kept and nothing breaks. */
export function deskDrafts(storage: Storage | null): DeskDrafts {
  const read = (key: string): unknown => {
    try {
      return JSON.parse(storage?.getItem(key) ?? 'null') ?? undefined
    } catch {
      return undefined
    }
  }
  const write = (key: string, text: string | null): boolean => {
    try {
      if (text === null) storage?.removeItem(key)
      else storage?.setItem(key, text)
      return storage !== null
    } catch {
      return false
    }
  }
  return {
    desk: (id) => read(DESK + id),
    keepDesk(id, desk) {
      const text = JSON.stringify(desk)
      return text.length <= LARGEST && write(DESK + id, text)
    },
    dropDesk: (id) => void write(DESK + id, null),
    typing(id) {
      const given = read(TYPING + id)
      if (!isObject(given)) return {}
      const texts = Object.entries(given).filter(
        (one): one is [string, string] => typeof one[1] === 'string' && one[1].length <= 50_000,
      )
      return Object.fromEntries(texts.slice(0, MOST_TYPED))
    },
    keepTyping: (id, typing) =>
      void write(TYPING + id, Object.keys(typing).length ? JSON.stringify(typing) : null),
    tell: (id, last) => void write(TOLD + id, last),
    watch(id, changed) {
      const listen = ({ key, newValue }: StorageEvent) => {
        if (key === TOLD + id && newValue !== null) changed()
      }
      addEventListener('storage', listen)
      return () => removeEventListener('storage', listen)
    },
    forget: (id) => [DESK, TYPING, TOLD].forEach((kind) => write(kind + id, null)),
  }
}

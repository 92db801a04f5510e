// One record kept in the browser's storage under one name. Storage can be switched off, full, or hold anything at all,
// so it is never trusted: what is read is checked, what cannot be read is kept under another name, and every failure is
// an answer rather than an exception. Sync on purpose: what is typed is safe before the next thing is drawn.
// What is saved can be read back: a record goes through the same check on its way in as on its way out.
import type { SaveOutcome, StorageTrouble } from '../machines/session-ports.ts'

export const NAMESPACE = 'thinking-professionals'
/**
 * The longest record in characters, on its way in and out. A browser holds about five million for a whole site, so this is
 * nearly all of it: a shorter limit would refuse long notes that there is room for.
 */
export const LONGEST_RECORD = 4_000_000
/** How many damaged records of one name are put aside. */
const MOST_SPARE = 100

export interface Shelf<T> {
  read: () => { saved: T | null; trouble: StorageTrouble | null }
  /** What is saved, if it can be read; unlike `read` it leaves a damaged record where it is. */
  peek: () => T | null
  /** Saves it, unless it could not be read back: then what was there before stays. */
  save: (record: unknown) => SaveOutcome
  /** Calls back when another tab saves; returns how to stop. */
  watch: (changed: (saved: T) => void) => () => void
}

/**
 * The shelf with this name. With null, or storage that refuses, nothing is kept and nothing breaks.
 * @param damaged where what cannot be read is put aside
 * @param check the record if every part of what was stored is of the right shape, else null
 */
export function shelf<T>(
  storage: Storage | null,
  { name, damaged, check }: { name: string; damaged: string; check: (given: unknown) => T | null },
): Shelf<T> {
  const key = `${NAMESPACE}:${name}`

  function parse(text: string): T | null {
    try {
      return text.length > LONGEST_RECORD ? null : check(JSON.parse(text))
    } catch {
      return null
    }
  }

  /** Puts what cannot be read under a name of its own, so that saving afresh does not destroy it. */
  function moveAway(text: string): boolean {
    try {
      if (!storage) return false
      let spare = `${NAMESPACE}:${damaged}`
      for (let n = 2; storage.getItem(spare) !== null && storage.getItem(spare) !== text; n++) {
        // Nobody has so many: such storage never says the same twice.
        if (n > MOST_SPARE) return false
        spare = `${NAMESPACE}:${damaged}:${n}`
      }
      try {
        storage.setItem(spare, text)
      } catch {
        // No room for two of it. If there is none for the longer name either, it goes back to where it was.
        storage.removeItem(key)
        try {
          storage.setItem(spare, text)
        } catch {
          storage.setItem(key, text)
          return false
        }
      }
      storage.removeItem(key)
      return storage.getItem(spare) === text
    } catch {
      return false
    }
  }

  return {
    read() {
      let text: string | null
      try {
        if (!storage) return { saved: null, trouble: { kind: 'blocked' } }
        text = storage.getItem(key)
      } catch {
        return { saved: null, trouble: { kind: 'blocked' } }
      }
      if (text === null) return { saved: null, trouble: null }
      const saved = parse(text)
      return saved
        ? { saved, trouble: null }
        : { saved: null, trouble: { kind: 'damaged', kept: moveAway(text) } }
    },

    peek() {
      try {
        const text = storage?.getItem(key)
        return text ? parse(text) : null
      } catch {
        return null
      }
    },

    save(record) {
      if (!storage) return 'blocked'
      try {
        const text = JSON.stringify(record)
        if (parse(text) === null) return 'unfit'
        storage.setItem(key, text)
        // Some storage takes everything and keeps nothing, and some gives back something else.
        return storage.getItem(key) === text ? 'saved' : 'blocked'
      } catch (error) {
        return isFull(error) ? 'full' : 'blocked'
      }
    },

    watch(changed) {
      const listen = (event: StorageEvent) => {
        const saved = event.key === key && event.newValue !== null ? parse(event.newValue) : null
        if (saved) changed(saved)
      }
      addEventListener('storage', listen)
      return () => removeEventListener('storage', listen)
    },
  }
}

/** Is there no room left? */
export function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError'
}

// The evaluation in hand lies on the shelves of the browser's storage, where every answer is saved at once; this copies
// it off the shelves and lays another one on them.
import type { Kept } from '../database.ts'
import { isFull, NAMESPACE } from '../shelf.ts'
import type { Evaluation } from './evaluation.ts'

export type Current = Pick<Evaluation, 'id' | 'name' | 'createdAt'>

export interface WorkingCopy {
  /** Which evaluation lies on the shelves; null: none has been named yet. */
  current: () => Current | null
  setCurrent: (current: Current) => Kept
  /** What lies on the shelves, part by part. */
  parts: () => Readonly<Record<string, unknown>>
  /** Lays these on the shelves in place of what was there; if there is no room, what was there stays. */
  lay: (evaluation: Evaluation) => Kept
  /** The evaluation that was being laid on the shelves when the page died half way: what lies there now is a mixture. */
  halfLaid: () => string | null
  /** Calls back when another tab lays another evaluation on the shelves; returns how to stop. */
  watch: (changed: () => void) => () => void
}

const CURRENT = `${NAMESPACE}:evaluation`
/** Names the evaluation that is being laid, from before the first shelf is cleared until the last is filled. */
const LAYING = `${NAMESPACE}:laying`

/** @param isPart is the shelf with this name part of an evaluation? Preferences are not. */
export function workingCopy(storage: Storage | null, isPart: (name: string) => boolean): WorkingCopy {
  const shelves = (): string[] => {
    const names: string[] = []
    for (let i = 0; i < (storage?.length ?? 0); i++) {
      const key = storage?.key(i)
      if (key?.startsWith(`${NAMESPACE}:`) && isPart(key.slice(NAMESPACE.length + 1))) names.push(key)
    }
    return names
  }
  const attempt = (write: (storage: Storage) => void): Kept => {
    if (!storage) return 'blocked'
    try {
      write(storage)
      return 'saved'
    } catch (error) {
      return isFull(error) ? 'full' : 'blocked'
    }
  }

  return {
    current() {
      try {
        const given = JSON.parse(storage?.getItem(CURRENT) ?? 'null') as Partial<Current> | null
        const { id, name, createdAt } = given ?? {}
        return typeof id === 'string' && typeof name === 'string' && typeof createdAt === 'string'
          ? { id, name, createdAt }
          : null
      } catch {
        return null
      }
    },

    setCurrent: ({ id, name, createdAt }) =>
      attempt((shelf) => shelf.setItem(CURRENT, JSON.stringify({ id, name, createdAt }))),

    parts() {
      try {
        return Object.fromEntries(
          shelves().flatMap((key) => {
            const part = parsed(storage?.getItem(key))
            return part === undefined ? [] : [[key.slice(NAMESPACE.length + 1), part]]
          }),
        )
      } catch {
        return {}
      }
    },

    lay({ id, name, createdAt, parts }) {
      let before: [string, string][] = []
      const outcome = attempt((storage) => {
        before = shelves().map((key) => [key, storage.getItem(key) ?? ''])
        storage.setItem(LAYING, id)
        for (const [key] of before) storage.removeItem(key)
        for (const [part, record] of Object.entries(parts)) {
          if (isPart(part)) storage.setItem(`${NAMESPACE}:${part}`, JSON.stringify(record))
        }
        storage.setItem(CURRENT, JSON.stringify({ id, name, createdAt }))
        storage.removeItem(LAYING)
      })
      if (outcome !== 'saved') {
        attempt((storage) => {
          for (const key of shelves()) storage.removeItem(key)
          for (const [key, text] of before) storage.setItem(key, text)
          storage.removeItem(LAYING)
        })
      }
      return outcome
    },

    halfLaid() {
      try {
        return storage?.getItem(LAYING) ?? null
      } catch {
        return null
      }
    },

    watch(changed) {
      const listen = (event: StorageEvent) => {
        if (event.key === CURRENT || event.key === null) changed()
      }
      addEventListener('storage', listen)
      return () => removeEventListener('storage', listen)
    },
  }
}

function parsed(text: string | null | undefined): unknown {
  try {
    return text ? JSON.parse(text) : undefined
  } catch {
    return undefined
  }
}

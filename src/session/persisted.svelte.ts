// What the reader prefers, kept on this device. Not an answer: losing it costs nothing, so failures are silent.
import { browserStorage } from './storage.ts'

export interface Persisted<T extends string> {
  value: T
}

/** A preference with one of these values; the first is the default. */
export function persisted<T extends string>(name: string, values: readonly [T, ...T[]]): Persisted<T> {
  const key = `thinking-professionals:${name}`
  const storage = browserStorage()
  let value = $state<T>(read())

  function read(): T {
    try {
      const stored = storage?.getItem(key)
      return values.find((each) => each === stored) ?? values[0]
    } catch {
      return values[0]
    }
  }

  return {
    get value() {
      return value
    },
    set value(next: T) {
      value = next
      try {
        storage?.setItem(key, next)
      } catch {
        // It holds for this visit.
      }
    },
  }
}

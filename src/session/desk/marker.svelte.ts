// Who works at this device: a preference, so that changes are stamped with a name and marks have one.
import { NAMESPACE } from '../shelf.ts'
import { browserStorage } from '../storage.ts'

const KEY = `${NAMESPACE}:marker`
export const LONGEST_MARKER = 80

let name = $state(read())

function read(): string {
  try {
    return tidy(browserStorage()?.getItem(KEY) ?? '')
  } catch {
    return ''
  }
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, LONGEST_MARKER)
}

export const marker = {
  /** '' until somebody has said. */
  get name(): string {
    return name
  },
  set name(next: string) {
    name = tidy(next)
    try {
      if (name) browserStorage()?.setItem(KEY, name)
      else browserStorage()?.removeItem(KEY)
    } catch {
      // It holds for this visit.
    }
  },
}

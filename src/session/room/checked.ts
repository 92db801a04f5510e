// Checks for what comes from outside a window: another window, or storage. Each says yes or no and never throws.
import { isObject } from '../stored-answers.ts'

export { isObject }

export function isText(given: unknown, longest = 2000): given is string {
  return typeof given === 'string' && given.length <= longest
}

/** An id: of a script, a stage, a screen, a question or an option. */
export function isId(given: unknown): given is string {
  return typeof given === 'string' && /^[A-Za-z0-9][\w./-]{0,127}$/.test(given)
}

export function isWhole(given: unknown, least: number, most: number): given is number {
  return typeof given === 'number' && Number.isInteger(given) && given >= least && given <= most
}

/** A time or a length of time in milliseconds. */
export function isTime(given: unknown): given is number {
  return typeof given === 'number' && Number.isFinite(given) && given >= 0 && given < 1e14
}

export function isList<T>(given: unknown, most: number, each: (entry: unknown) => entry is T): given is T[] {
  return Array.isArray(given) && given.length <= most && given.every(each)
}

export function isTextList(given: unknown, most = 40): given is string[] {
  return isList(given, most, (entry): entry is string => isText(entry))
}

export function isIdList(given: unknown, most = 64): given is string[] {
  return isList(given, most, isId)
}

export function isYesNo(given: unknown): given is boolean {
  return typeof given === 'boolean'
}

/** Keys to values, all of them sound. */
export function isRecord<T>(
  given: unknown,
  most: number,
  key: (name: string) => boolean,
  value: (entry: unknown) => entry is T,
): given is Record<string, T> {
  if (!isObject(given)) return false
  const entries = Object.entries(given)
  return entries.length <= most && entries.every(([name, entry]) => key(name) && value(entry))
}

// A desk as a file, and how two copies of one desk stand to each other.
import { plainName } from '../../report/writers/plain-name.ts'
import type { Desk } from '../../vetting/index.ts'
import { isObject } from '../stored-answers.ts'
import { lastOf } from './kept-desk.ts'

const DESK_KIND = 'thinking-professionals desk'
/** Raised when the shape changes; older ones are still read. */
const DESK_FILE_FORMAT = 1
const LARGEST_DESK_FILE = 10_000_000

export type DeskFileProblem = 'unreadable' | 'too-long' | 'not-json' | 'not-ours' | 'a-sheet' | 'newer'

/** The text of a file: readable JSON. It holds no marks that have not been handed in. */
export function writeDesk(desk: unknown, now: string): string {
  return `${JSON.stringify({ kind: DESK_KIND, format: DESK_FILE_FORMAT, savedAt: now, desk }, null, 2)}\n`
}

/** What stands in a desk file, unread: readDesk has the last word. */
export function deskIn(text: string): { desk: unknown } | { problem: DeskFileProblem } {
  if (text.length > LARGEST_DESK_FILE) return { problem: 'too-long' }
  let given: unknown
  try {
    given = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return { problem: 'not-json' }
  }
  if (!isObject(given)) return { problem: 'not-ours' }
  if (given.kind !== DESK_KIND)
    return { problem: 'scores' in given || isSheet(given) ? 'a-sheet' : 'not-ours' }
  if (typeof given.format !== 'number') return { problem: 'not-ours' }
  return given.format > DESK_FILE_FORMAT ? { problem: 'newer' } : { desk: given.desk }
}

function isSheet(given: Record<string, unknown>): boolean {
  return isObject(given.sheet) || (typeof given.kind === 'string' && given.kind.includes('sheet'))
}

/** Does the first hold everything the second does, and perhaps more? Told by their trails. */
export function goesOnFrom(one: Pick<Desk, 'audit'>, other: Pick<Desk, 'audit'>): boolean {
  const { length } = other.audit
  return one.audit.length >= length && lastOf(one.audit.slice(0, length)) === lastOf(other.audit)
}

/** A file name that says what is in it and sorts well. */
export function deskFileName(title: string, now: string): string {
  const plain = plainName(title)
  return `thinking-professionals-desk-${plain || 'commission'}-${now.slice(0, 10)}.json`
}

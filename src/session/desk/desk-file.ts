// A desk as a file, and how two copies of one desk stand to each other.
import type { Desk } from '../../vetting/index.ts'
import { lastOf } from './kept-desk.ts'

/** Does the first hold everything the second does, and perhaps more? Told by their trails. */
export function goesOnFrom(one: Pick<Desk, 'audit'>, other: Pick<Desk, 'audit'>): boolean {
  const { length } = other.audit
  return one.audit.length >= length && lastOf(one.audit.slice(0, length)) === lastOf(other.audit)
}

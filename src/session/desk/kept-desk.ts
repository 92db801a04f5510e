// One desk as it is kept: the desk itself, unread, and what a list of desks has to know of it. Reading a desk takes its
// branch and the vetting book, which the list does not fetch.
import type { AuditEntry, Desk } from '../../vetting/index.ts'
import { isObject } from '../stored-answers.ts'

export interface KeptDesk {
  id: string
  title: string
  createdAt: string
  changedAt: string
  bids: number
  locked: boolean
  /** The last entry of its trail: tells whether somebody else has changed it since. */
  last: string
  /** Checked by readDesk, when it is opened. */
  desk: unknown
}

const ID = /^[a-zA-Z0-9-]{1,64}$/
export const LONGEST_TITLE = 200

/** A desk ready to be kept. @param now when it was changed (ISO 8601) */
export function keep(desk: Desk, now: string): KeptDesk {
  const { commission, bids, audit } = desk
  return {
    ...{
      id: commission.id,
      title: commission.title,
      bids: bids.length,
      locked: commission.locked !== undefined,
    },
    ...{ createdAt: audit[0]?.at ?? now, changedAt: now, last: lastOf(audit), desk },
  }
}

/** The last entry of a trail, as a text that no other entry has. */
export function lastOf(audit: readonly AuditEntry[]): string {
  const entry = audit.at(-1)
  return entry ? JSON.stringify([entry.n, entry.at, entry.by, entry.what, entry.about, entry.to]) : ''
}

/** What was kept if it is of the right shape, else null: what a browser’s database hands back is not trusted either. */
export function readKept(given: unknown): KeptDesk | null {
  if (!isObject(given)) return null
  const { id, title, createdAt, changedAt, bids, locked, last, desk } = given
  if (typeof id !== 'string' || !ID.test(id) || !isObject(desk)) return null
  return {
    id,
    title: typeof title === 'string' ? tidyTitle(title) : '',
    createdAt: timeOf(createdAt),
    changedAt: timeOf(changedAt),
    bids: typeof bids === 'number' && bids >= 0 ? bids : 0,
    locked: locked === true,
    last: typeof last === 'string' ? last : '',
    desk,
  }
}

/** Is this an id a desk can have? */
export function isDeskId(id: string): boolean {
  return ID.test(id)
}

/** A title on one line, no longer than it may be. */
export function tidyTitle(title: string): string {
  return title.replace(/\s+/g, ' ').trim().slice(0, LONGEST_TITLE)
}

function timeOf(given: unknown): string {
  return typeof given === 'string' && !Number.isNaN(Date.parse(given)) ? given : new Date(0).toISOString()
}

// What the form says of a bid, one field at a time.
import type { Id } from '../../../engine/index.ts'
import type { DeskVisit } from '../../../session/desk/desk-visit.svelte.ts'
import { say, type BidValue, type Field, type Section, type VettingBook } from '../../../vetting/index.ts'

/** Records what a bid says in a field; undefined: nobody has looked at it after all. Why not, if it was refused. */
export function sayOf(visit: DeskVisit, bid: Id, field: Id, value: BidValue | undefined): string | undefined {
  const now = visit.bidOf(bid)?.said[field]
  if (JSON.stringify(now) === JSON.stringify(value)) return undefined
  return visit.apply((desk, stamp) => say(desk, bid, field, value, stamp))
}

export interface FormSection extends Section {
  fields: readonly Field[]
  /** Fields nobody has looked at. */
  left: readonly Field[]
}

/** The form in its sections, each with what is left of it. */
export function sectionsOf({ sections, fields }: VettingBook, unread: readonly Id[]): FormSection[] {
  return sections.map((section) => {
    const mine = fields.filter((field) => field.section === section.id)
    return { ...section, fields: mine, left: mine.filter(({ id }) => unread.includes(id)) }
  })
}

/** "3 left", "done". */
export function leftWords(left: number): string {
  return left === 0 ? 'done' : `${left} left`
}

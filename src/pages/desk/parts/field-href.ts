// Where one field of a bid's form is: the form, with the field after the question mark.
import type { Id } from '../../../engine/index.ts'
import type { DeskVisit } from '../../../session/desk/desk-visit.svelte.ts'

export function fieldHref(visit: Pick<DeskVisit, 'hrefOf'>, bid: Id, field: Id): string {
  return `${visit.hrefOf('bids', bid)}?field=${encodeURIComponent(field)}`
}

import type { Id } from '../../engine/index.ts'
import type { DeskVisit } from '../../session/desk/desk-visit.svelte.ts'

/** What every part of a desk is given. */
export interface PartProps {
  visit: DeskVisit
  /** One that is on the desk, if the address names one. */
  bid?: Id | undefined
  /** A field of the form to go straight to: what stands behind the question mark. */
  field?: Id | undefined
}

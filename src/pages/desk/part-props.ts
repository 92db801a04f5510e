import type { Id } from '../../engine/index.ts'
import type { DeskVisit } from '../../session/desk/desk-visit.svelte.ts'

/** What every part of a desk is given. `bid` is one that is on the desk, if the address names one. */
export interface PartProps {
  visit: DeskVisit
  bid?: Id | undefined
}

import type { Answers, Id } from '../../engine/index.ts'
import type { DeskVisit } from '../../session/desk/desk-visit.svelte.ts'

/** The answers to a line that lie on this device. */
export interface AnswersHere {
  answers: Answers
  numbers?: Readonly<Record<Id, number>>
}

/** What every part of a desk is given. */
export interface PartProps {
  visit: DeskVisit
  /** One that is on the desk, if the address names one. */
  bid?: Id | undefined
  /** A field of the form to go straight to: what stands behind the question mark. */
  field?: Id | undefined
  /** The answers on this device to the line of this commission. */
  here?: (() => AnswersHere) | undefined
}

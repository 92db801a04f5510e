// The optional numbers and choices by which readers make a price their own.
import type { Id } from '../engine/flow.ts'
import type { When } from './holds.ts'

/** An optional number or choice. Left out, what the answers imply counts; failing that, what the scale includes. */
export type BookInput = NumberInput | ChoiceInput

interface Asked {
  id: InputId
  label: string
  help: string
  /** The first whose answers are given counts. */
  implied: readonly { when: When; value: number | Id }[]
  sources: readonly Id[]
}

export type InputId =
  | 'sites'
  | 'interviews'
  | 'survey_mode'
  | 'survey_size'
  | 'waves'
  | 'follow_up'
  | 'share_of_study'
  | 'programme'

export interface NumberInput extends Asked {
  kind: 'number'
  unit: 'sites' | 'interviews' | 'people' | 'waves' | 'months' | 'per cent' | 'pounds'
  min: number
  max: number
  step: number
  /** Undefined: what the scale or the method includes. */
  default?: number
}

export interface ChoiceInput extends Asked {
  kind: 'choice'
  options: readonly { id: Id; text: string; hint?: string }[]
  default: Id
}

// What the list of desks needs from outside: it knows no content and no storage.
import type { Id } from '../../../engine/index.ts'
import type { DeskFileProblem } from '../../../session/desk/desk-file.ts'
import type { Desks, DesksTrouble } from '../../../session/desk/desks.svelte.ts'
import type { Fault } from '../../../vetting/index.ts'

/** A line whose answers a commission can be held against. */
export interface Line {
  flow: Id
  title: string
  /** Answers to it on this device. */
  count: number
  savedAt: string
}

export type Made = { id: Id } | { trouble: DesksTrouble }

/** The desk a file led to, or why there is none. */
export type FromFile =
  | { id: Id; told: 'new' | 'same' | 'newer' | 'older' | 'beside' }
  | { problem: DeskFileProblem }
  | { faults: readonly Fault[] }
  | { trouble: DesksTrouble }

export interface DeskOpening {
  desks: Desks
  lines: () => readonly Line[]
  create: (title: string, flow: Id, from: 'here' | 'nothing') => Promise<Made>
  createSample: (real: Id) => Promise<Made>
  fromFile: (text: string) => Promise<FromFile>
  duplicate: (desk: Id) => Promise<DesksTrouble | null>
  rename: (desk: Id, title: string) => Promise<DesksTrouble | null>
}

// The notes beside the verdicts come late, with the effects they are held against, and belong deep in the list of methods:
// they are handed down as context.
import { getContext, setContext } from 'svelte'
import type { Id } from '../../../engine/index.ts'
import type { Note } from '../../../report/detectable/index.ts'

type Notes = () => Readonly<Record<Id, Note>>

const KEY = Symbol('notes on numbers')

/** Hands the notes down to every method below. */
export function setNotes(notes: Notes): void {
  setContext(KEY, notes)
}

/** The note on a method, if there is one yet. */
export function noteOn(method: () => Id): () => Note | undefined {
  const notes = getContext<Notes | undefined>(KEY)
  return () => notes?.()[method()]
}
